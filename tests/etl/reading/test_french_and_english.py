"""Constructions of French and English communiqués: what each number counts, its days, and whether it waits."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, read

PUBLISHED = "2025-01-10"
_TWO_BASES = (
    "In 2024, 18,342 migrants arrived, 13% up on the same period last year, when 16,170 arrived, "
    "but down 3% on 2022, when 18,978 arrived."
)


@pytest.mark.parametrize(
    ("language", "text", "quote", "expected"),
    [
        ("fr", "Quatre bateaux, avec à leur bord 84 migrants désireux de rejoindre le Royaume-Uni, ont été secourus.",
         "84", "rescued_at_sea"),
        ("fr", "En 2024, 84 migrants ont réussi à rejoindre le Royaume-Uni en bateau.", "84", "arrivals_sea"),
        ("fr", "Deux femmes étaient en arrêt cardiaque et sont décédées lundi.", "Deux", "deaths"),
        ("fr", "En 2024, le nombre de décès liés aux tentatives de traversée s'élève à 27.", "27", "deaths"),
        ("fr", "Le nombre d'organisateurs de traversées interpellés a atteint 625 personnes en 2022.", "625",
         "arrests_smugglers"),
        ("fr", "En 2024, 900 migrants sont arrivés à bord de 12 de ces embarcations.", "12", "boats_arrived"),
        ("fr", "En 2024, 19 000 personnes ont été empêchées d'entrer sur le territoire.", "19 000", None),
        ("fr", "En 2024, 19 000 personnes ont été empêchées de partir.", "19 000", "departures_prevented"),
        ("fr", "Treize personnes ont été interceptées en Belgique, six en France et trois outre-Manche.", "six",
         "interceptions"),
        ("fr", "Fin 2024, le Tchad accueillait 309 800 réfugiés.", "309 800", "refugees_registered"),
        ("fr", "En 2024, 17 025 migrants ont été renvoyés en Libye.", "17 025", "interceptions"),
        ("fr", "Les dépouilles de trois personnes ont été repêchées.", "trois", "deaths"),
        ("en", "In 2024, 19 migrants were detained, and 89 boats are thought to have been delivered.", "89", None),
        ("en", "At the end of 2024, 190 persons were living in the open centres.", "190", None),
        ("en", "In 2024, 1,116 people left (enforced deportation or voluntary return).", "1,116", "deportations"),
        ("en", "In 2024, 205,000 migrants were prevented from entering.", "205,000", None),
        ("en", "In 2024, they rescued a group of 10 migrants at sea, while a suspect was detained.", "10",
         "rescued_at_sea"),
        ("fr", "En 2024, le nombre de passages irréguliers détectés a atteint 239 000 cas.", "239 000",
         "border_crossings_detected"),
        ("en", "In 2024, more than 10,000 migrants requested voluntary humanitarian return.", "10,000", None),
        ("en", "The migrants in Libya wait. Since 2015, 53,000 migrants have returned from Libya with IOM.", "53,000",
         "voluntary_returns_iom"),
        ("en", "In 2024, patrols stopped 26,000 people from leaving.", "26,000", "departures_prevented"),
        ("en", "On 2 January 2025 they rescued 76 migrants in three boats after they got into difficulty.", "three",
         None),
        ("fr", "En 2024, 36 816 personnes ont réussi la périlleuse traversée.", "36 816", "arrivals_sea"),
        ("fr", "En 2024, 36 816 personnes ont réussi la traversée du désert.", "36 816", "arrivals"),
        ("fr", "En 2024, 12 migrants sont morts dans une vingtaine de naufrages.", "une vingtaine", None),
        ("fr", "De leur côté, les gendarmes ont vu arriver 12 migrants en 2024.", "12", "arrivals"),
        ("fr", "En 2024, 125 migrants entrés illégalement dans le pays ont été expulsés.", "125", "deportations"),
        ("fr", "En 2024, 125 migrants arrivés par la mer ont demandé l'asile.", "125", "arrivals_sea"),
        ("fr", "Un pic a été atteint en mai 2024, avec 3 740 personnes.", "3 740", None),
        ("fr", "Mer et terre confondues, les arrivées ont atteint 24 902 en 2024.", "24 902", "arrivals"),
        ("fr", "En 2024, la police a placé en détention 52 passeurs.", "52", "arrests_smugglers"),
        ("fr", "En 2024, les gendarmes ont détruit 45 barques.", "45", None),
        ("fr", "En 2024, la police a arrêté 8 trafiquants de faux.", "8", None),
        ("fr", "Lundi, 45 migrants ont été interceptés, dont 25 enfants, précisant que tous ont été secourus en mer.",
         "25", "interceptions"),
        ("fr", "Lundi, cinq cadavres supplémentaires ont été repêchés.", "cinq", "deaths"),
        ("fr", "En 2024, les gardes-côtes ont annoncé avoir arrêté 188 passeurs.", "188", "arrests_smugglers"),
        ("fr", "Lundi, 186 personnes ont été arrêtées au large de Mbour.", "186", "interceptions"),
        ("fr", "Lundi, 39 passeurs ont été arrêtés. Dix-huit arrestations ont eu lieu en Belgique.", "Dix-huit",
         "arrests_smugglers"),
        ("fr", "En 2024, 186 969 migrants ont déjà traversé la jungle du Darién.", "186 969", "arrivals"),
        ("fr", "En 2024, on compte 252 migrants ayant tenté la traversée, mais incluant des personnes interceptées.",
         "252", None),
        ("fr", "En 2024, les hausses ont été enregistrées à l'Est avec 2 155 réfugiés.", "2 155", None),
        ("fr", "En 2024, 160 migrants bloqués en Libye ont été rapatriés volontairement avec l'OIM.", "160",
         "voluntary_returns_iom"),
        ("fr", "En 2024, on démantèle un réseau de passeurs. Dix personnes au total ont été placées en garde à vue.",
         "Dix", "arrests_smugglers"),
        ("fr", "Parmi les soixante survivants, 36 personnes ont été rapatriées en 2024.", "soixante", None),
        ("fr", "En 2024, 45 203 personnes ont été impliquées dans une opération de sauvetage.", "45 203", None),
        ("fr", "En 2024, 12 804 migrants répartis dans 94 barques sont arrivés.", "12 804", "arrivals_sea"),
        ("fr", "Le nombre de victimes et de personnes disparues a été de 534 en 2024.", "534", None),
        ("fr", "Fin 2024, le pays comptait 169 000 personnes déplacées.", "169 000", None),
        ("fr", "Le 1er janvier 2025, 465 000 réfugiés vivaient dans l'est du pays.", "465 000", "refugees_registered"),
        ("fr", "En 2024, le nombre des migrants secourus a atteint son apogée avec 145 personnes.", "145",
         "rescued_at_sea"),
        ("fr", "En 2023, 35 507 personnes ont demandé l'asile, dont 284 arrivées dans un programme.", "284",
         "asylum_applications"),
        ("en", "In 2024, 38,000 people came, more than in 2023, and 19,000 migrants were rescued at sea.", "19,000",
         "rescued_at_sea"),
    ],
)  # fmt: skip
def test_a_construction_names_what_was_counted(language, text, quote, expected):
    assert figure_of(read(language, text, PUBLISHED), quote).indicator == expected


@pytest.mark.parametrize(
    ("language", "text", "quote", "expected"),
    [
        ("fr", "L'OIM a rapatrié 1 624 migrants depuis le début de la crise en 2011.", "1 624",
         "2011-01-01/2011-12-31 review"),
        ("en", "In 2024, 47,000 migrants arrived by sea, the highest since 2009.", "47,000",
         "2024-01-01/2024-12-31 accepted"),
        ("fr", "Le 10 septembre 2024, 65 migrants ont été secourus ; deux jours plus tard, 201 l'étaient.", "201",
         "2024-09-12/2024-09-12 accepted"),
        ("en", "On 8 April 2024, 38 people drowned. Three days later 12 people died.", "12",
         "2024-04-11/2024-04-11 accepted"),
        ("fr", "Le 7 janvier 2025, 22 passeurs ont été arrêtés. Le même jour, 21 canots ont été saisis.",
         "21", "2025-01-07/2025-01-07 accepted"),
        ("en", "Over the seven days to Sunday, 120 migrants were rescued at sea.", "120",
         "2024-12-30/2025-01-05 accepted"),
        ("en", "2024\n- At the end of June 2024, 90 were held.\n- In all, 120 migrants were rescued at sea.",
         "120", "2024-01-01/2024-12-31 accepted"),
        ("en", "Last year we recovered 500 bodies and 12 migrants died in 2023, the minister had said in April.", "12",
         "2023-01-01/2023-12-31 accepted"),
        ("en", "In July 2024 they held 56,408, fewer than in June 2024 (83,533 apprehensions), the lowest since 2020.",
         "83,533", "2024-06-01/2024-06-30 accepted"),
        ("fr", "Les passages irréguliers ont reculé de 38 % en 2024 pour atteindre 239 000.", "239 000",
         "2024-01-01/2024-12-31 accepted"),
        ("en", "On 1 January 2025, IOM chartered its first flight of 2018, returning 142 migrants home.", "142",
         "2025-01-01/2025-01-01 review"),
        ("fr", "En 2024, une personne a été retrouvée morte sur 105 migrants présents.", "105",
         "2024-01-01/2024-12-31 review"),
        ("en", "In the week that ended on 20 July 2024, 872 migrants were intercepted.", "872",
         "2024-07-14/2024-07-20 accepted"),
        ("fr", "Durant la semaine se terminant le 20 juillet 2024, 872 migrants ont été interceptés.", "872",
         "2024-07-14/2024-07-20 accepted"),
        ("en", "In 2024, 300 people were rescued. According to the navy, it happened on Sunday. Two people died.",
         "Two", "2025-01-05/2025-01-05 accepted"),
        ("en", "In 2023, 300 came. By contrast, 11,309 arrived during the first 150 days of his premiership.",
         "11,309", "None/None review"),
        ("en", "In 2023, 300 came. More than 20,000 migrants have arrived since he took office.", "20,000",
         "2023-01-01/2023-12-31 review"),
        ("en", _TWO_BASES, "18,978", "2022-01-01/2022-12-31 accepted"),
        ("en", _TWO_BASES, "16,170", "2023-01-01/2023-12-31 accepted"),
    ],
)  # fmt: skip
def test_a_construction_gives_the_days_or_makes_the_number_wait(language, text, quote, expected):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert f"{figure.period_start}/{figure.period_end} {figure.status}" == expected


def test_set_phrases_with_number_words_stand_in_the_ledger_of_a_text_without_periods():
    quotes = [mention.quote for mention in read("fr", "129 440 premières demandes d'asile.").mentions]
    assert quotes == ["129 440", "premières"]


@pytest.mark.parametrize(
    ("language", "text", "quote", "expected"),
    [
        ("fr", "En 2023, on a déjoué 75.184 tentatives de départ. Ils en avaient déjoué 70.781 en 2022.", "70.781",
         "irregular_attempts_foiled 2022-01-01 accepted"),
        ("fr", "La Marine a secouru 310 migrants en mer en 2022. Elles étaient 420 en 2023.", "420",
         "rescued_at_sea 2023-01-01 accepted"),
        ("en", "The navy rescued 310 migrants at sea in 2022. The figure rose to 420 in 2023.", "420",
         "rescued_at_sea 2023-01-01 accepted"),
        ("en", "In 2022, 310 came and 12 died. They were 420 in 2023.", "420", "deaths 2023-01-01 review"),
        ("fr", "Chiffres 2023\nTentatives déjouées ....... 75 184\nRéseaux démantelés ....... 419\n", "419",
         "smuggling_networks_dismantled 2023-01-01 accepted"),
        ("en", "In 2024, 635,000 refugees arrived. Of them, 580,000 have been registered.", "580,000",
         "refugees_registered None review"),
        ("fr", "On a démantelé 12 réseaux en 2024 ; 38 l'avaient été en 2023. On a saisi 45 véhicules.", "45",
         "vehicles_seized 2024-01-01 accepted"),
        ("en", "In 2024, 900 migrants arrived by sea. Unaccompanied minors numbered 80.", "80",
         "arrivals_sea 2024-01-01 review"),
        ("en", "| | 2022 | 2023 |\n| Attempts foiled | 70,781 | 75,184 |\n", "70,781",
         "irregular_attempts_foiled 2022-01-01 accepted"),
        ("en", "| | 2022 | 2023 |\n| Attempts foiled | 70,781 |\n", "70,781",
         "irregular_attempts_foiled 2023-01-01 review"),
        ("en", "In the first three quarters of 2020, 72,500 border crossings were detected.", "72,500",
         "border_crossings_detected 2020-01-01 accepted"),
        ("fr", "En 2024, 300 étrangers ont reçu l'ordre de quitter le territoire et 90 ont été expulsés.", "300",
         "None 2024-01-01 review"),
        ("fr", "En 2024, 95 ont été expulsés. Parmi ceux sommés de partir : des Turcs (30), suivis de Maliens (20).",
         "20", "deportations 2024-01-01 review"),
        ("fr", "Lundi, on a secouru 12 migrants, à savoir 5 Turcs et 4 Maliens. Trois étaient dans un état grave.",
         "Trois", "None 2025-01-06 review"),
        ("fr", "Au total, 300 migrants ont été interceptés ce mois de novembre, contre 210 l'an dernier.", "300",
         "interceptions 2024-11-01 accepted"),
        ("fr", "Du 2 au 6 mai 2024, on a intercepté 9 Maliens.\n\n2 mai\n\nIci, 3 Maliens.\n\n6 mai\n\nIci, 6 Maliens.",
         "6", "interceptions 2024-05-06 review"),
        ("fr", "Depuis la fermeture de la frontière en mai 2024, 300 migrants sont arrivés.", "300",
         "arrivals 2024-05-01 review"),
        ("fr", "Au total, 300 migrants sont arrivés, le triple du nombre enregistré en 2021.", "300",
         "arrivals None review"),
        ("fr", "De janvier à mai 2024, 9 sont arrivés. À Ceuta, 3 migrants sont arrivés, le double du total de mai.",
         "3", "arrivals 2024-01-01 review"),
        ("fr", "En 2024, une tentative d'assaut par 300 migrants a été déjouée.", "300", "None 2024-01-01 review"),
        ("en", "In 2024, coastguards recovered seven bodies and are searching for 20 others.", "20",
         "None 2024-01-01 review"),
    ],
)  # fmt: skip
def test_what_the_sentence_before_or_a_table_told_is_taken_up(language, text, quote, expected):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert f"{figure.indicator} {figure.period_start} {figure.status}" == expected


@pytest.mark.parametrize(
    ("language", "text", "quote", "value"),
    [
        ("fr", "En 2024, deux migrants sur trois venaient du Mali.", "deux migrants sur trois", 0.667),
        ("en", "In 2024, two out of every five came from Mali.", "two out of every five", 0.4),
        ("fr", "En 2024, les arrivées ont reculé d'un cinquième.", "un cinquième", -0.2),
        ("en", "In 2024, arrivals halved.", "halved", 0.5),
    ],
)
def test_a_share_in_words_is_one_claim(language, text, quote, value):
    claims = read(language, text, PUBLISHED).claims
    assert [(claim.quote, claim.value) for claim in claims] == [(quote, value)]


def test_among_them_behind_several_parts_speaks_of_them_all():
    text = "En 2024, 585 migrants ont été interceptés, dont 500 hommes et 85 femmes. Parmi eux, 14 étaient mineurs."
    reading = read("fr", text, PUBLISHED)
    wholes = {reading.figures[part.child].quote: reading.figures[part.whole].quote for part in reading.parts}
    assert wholes == {"500": "585", "85": "585", "14": "585"}


@pytest.mark.parametrize(
    "text",
    [
        "District du Nord : une tentative déjouée et 8 migrants secourus.",
        "La police a également saisi une voiture.",
        "Lundi, cinq exilés sont morts : un dans la zone française et quatre au large.",
    ],
)
def test_a_french_article_counts_where_nothing_else_does(text):
    assert 1 in [figure.value for figure in read("fr", text, PUBLISHED).figures]


def test_what_is_compared_stays_a_difference():
    reading = read("fr", "En 2024, 900 migrants sont arrivés, soit 120 personnes supplémentaires.", PUBLISHED)
    assert [claim.quote for claim in reading.claims] == ["120"]


def test_french_words_for_more_than_behind_of_are_read():
    figure = figure_of(read("fr", "En 2024, la marine a secouru un groupe de plus de 200 migrants.", PUBLISHED), "200")
    assert (figure.qualifier, figure.status) == ("at_least", "accepted")


def test_a_french_dont_before_an_article_leads_to_no_part():
    reading = read("fr", "Lundi, 85 migrants ont été secourus d'un naufrage dont le bilan est de 62 morts.", PUBLISHED)
    assert reading.parts == []


def test_an_average_number_is_no_figure():
    reading = read("en", "In 2024, the average number of arrivals stood at 565 individuals weekly.", PUBLISHED)
    assert [claim.measure for claim in reading.claims] == ["average"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In 2024, the ten most common nationalities came by sea."),
        ("fr", "En 2024, les dix principales nationalités sont venues par mer."),
    ],
)
def test_how_many_nationalities_are_ranked_counts_nobody(language, text):
    assert read(language, text, PUBLISHED).figures == []


def test_a_sum_may_follow_the_code_of_its_currency():
    reading = read("en", "Each crossing brought the network EUR 23 000.", PUBLISHED)
    assert [mention.kind for mention in reading.mentions] == ["money"]


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Les gardes ont secouru 63 migrants, dit-on.\n\nCes opérations ont été menées du 7 au 8 janvier 2025.", "63",
         "2025-01-07/2025-01-08 accepted"),
        ("Les gardes ont secouru 63 migrants. Elles ont été annoncées le 7 janvier 2025.", "63", "None/None review"),
        ("En mai 2024, on compte 190 migrants interceptés, contre 91 en mai 2023 et 98,4 en moyenne en 2023.", "91",
         "2023-05-01/2023-05-31 accepted"),
        ("Le bilan de la lutte contre l'immigration fait état de 92 étrangers interpellés contre 64 en mai 2023.", "92",
         "None/None review"),
        ("Le pays veut rapatrier d'ici juillet 400 migrants. En décembre, 600 migrants ont été refoulés.", "600",
         "2024-12-01/2024-12-31 accepted"),
        ("En 2024, 350 migrants sont arrivés. C'est moins que ceux de 2023, où 368 personnes étaient arrivées.", "368",
         "2023-01-01/2023-12-31 accepted"),
        ("En 2023, 20 réseaux ont été démantelés. En l'espace d'un an, 69 filières ont été démantelées.", "69",
         "None/None review"),
        ("Selon l'accord de mars 2016, 200 migrants ont été expulsés.", "200", "None/None review"),
        ("En 2024, 63 migrants ont été secourus, contre 35 l'an dernier.", "35", "2024-01-01/2024-12-31 review"),
        ("En 2024, 63 migrants sont arrivés. Près de 240 migrants avaient alors été expulsés.", "240",
         "2024-01-01/2024-12-31 review"),
        ("Fin novembre, un naufrage a fait 27 morts.", "27", "2024-01-01/2024-11-30 review"),
        ("Fin 2023, 15 migrants avaient été interceptés depuis le début de l'année.", "15",
         "2023-01-01/2023-12-31 accepted"),
        ("En juillet 2024, on compte 44 migrants interceptés, contre 46 en juin 2024.", "44",
         "2024-07-01/2024-07-31 accepted"),
        ("En 2023, 50 migrants sont arrivés. Ils étaient 16 en 2019 et 17 en 2020. On a saisi 40 véhicules.", "40",
         "2023-01-01/2023-12-31 accepted"),
        ("En 2024, 51 migrants ont été impliqués dans un sauvetage en mer.", "51", "2024-01-01/2024-12-31 review"),
        ("Le deuxième semestre 2023 a été chargé, avec 800 migrants arrivés entre le 1er juillet et le 31 août.", "800",
         "2023-07-01/2023-08-31 accepted"),
        ("En 2024, 171 migrants ont été rapatriés depuis le sud de la Libye le 6 septembre avec l'OIM.", "171",
         "2024-09-06/2024-09-06 accepted"),
        ("En 2024, 75 femmes sont arrivées, dont sept dans leur premier trimestre de grossesse.", "sept",
         "None/None review"),
        ("En 2024, 200 migrants ont été repoussés.", "200", "2024-01-01/2024-12-31 review"),
        ("En 2024, le centre d'accueil de Lampedusa a pris en charge 126 migrants.", "126",
         "2024-01-01/2024-12-31 review"),
        ("En 2024, 90 migrants ont été ramenés en Libye. En 2023, 170 migrants ont été sauvés en mer.", "170",
         "2023-01-01/2023-12-31 review"),
        ("Un sauvetage a eu lieu. Le 2 janvier 2025, 57 migrants ont été ramenés à Calais.", "57",
         "2025-01-02/2025-01-02 review"),
        ("En juin 2024, les arrivées ont baissé par rapport à mai, passant à 1246 migrants arrivés.", "1246",
         "2024-06-01/2024-06-30 accepted"),
        ("En mai 2024, 900 migrants sont arrivés du Mali (398 migrants, soit 87 de plus qu'en avril) ou d'ailleurs.",
         "398", "2024-05-01/2024-05-31 accepted"),
        ("Pour le premier semestre 2024, 7 846 expulsions ont eu lieu, ce qui annonce une hausse pour l'année 2024.",
         "7 846", "2024-01-01/2024-06-30 accepted"),
        ("Durant le dernier mois de l'année 2024, la police a expulsé 171 migrants.", "171",
         "2024-12-01/2024-12-31 accepted"),
        ("Depuis le début du rapatriement, le 18 décembre 2024, 942 migrants sont rentrés de leur plein gré.",
         "942", "2024-12-18/None accepted"),
        ("En août 2024, 765 migrants sont arrivés. Sur l'ensemble de la période, 7830 migrants ont été expulsés.",
         "7830", "2024-08-01/2024-08-31 review"),
        ("En 2024, la police a rapatrié 57 migrants en séjour irrégulier au pays.", "57",
         "2024-01-01/2024-12-31 review"),
        ("En 2024, 71 migrants ont été arrêtés puis rapatriés.", "71", "2024-01-01/2024-12-31 review"),
        ("En 2024, 80 migrants ont été sauvés ou interceptés au large.", "80", "2024-01-01/2024-12-31 review"),
        ("En 2024, 14 personnes tunisiennes et non tunisiennes ont été interceptées.", "14",
         "2024-01-01/2024-12-31 accepted"),
        ("En décembre 2024, 322 migrants sont arrivés et 451 migrants sont arrivés le jour de Noël.", "451",
         "2024-12-01/2024-12-31 review"),
    ],
)  # fmt: skip
def test_french_words_give_days_or_let_wait(text, quote, expected):
    figure = figure_of(read("fr", text, PUBLISHED), quote)
    assert f"{figure.period_start}/{figure.period_end} {figure.status}" == expected
