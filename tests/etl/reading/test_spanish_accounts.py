"""How Spanish accounts tell their numbers: in asides, ranked lists and clauses, one by one, and told again."""

from __future__ import annotations

import pytest

from tests.etl.reading.reading import figure_of, mention_of, read

PUBLISHED = "2025-03-17"


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("Salvamento auxilió la madrugada de este lunes, 17 de marzo, a 86 personas en dos cayucos.", "86",
         ("2025-03-17", "2025-03-17")),
        (("Desde 2020 han regresado con la OIM 1.200 migrantes: de Honduras, 640, y de Cuba, que entró en el programa "
         "en 2023, 84."), "84", ("2020-01-01", None)),
        ("En 2024 llegaron 8.300 migrantes en 210 pateras, cuando en 2021 fueron 9.100. A Ceuta accedieron 412.", "412",
         ("2024-01-01", "2024-12-31")),
        ("Solo en 2023 hubo 17 intentos frustrados y uno solo en los dos primeros meses de 2024.", "17",
         ("2023-01-01", "2023-12-31")),
        ("Los llegados en 2024 fueron 8.300, un 12 % más que los 7.410 de 2023, según cifras citadas el 2 de enero.",
         "7.410", ("2023-01-01", "2023-12-31")),
        ("Del total de 5.208 personas que cruzaron el Darién en 2024, según Migración, el año pasado: 4.069 adultos.",
         "5.208", ("2024-01-01", "2024-12-31")),
        ("En los primeros meses de 2024 murieron 110 migrantes.", "110", (None, None)),
        ("Desde inicio de este año 2025, 4.120 personas han llegado a Canarias por mar.", "4.120",
         ("2025-01-01", None)),
        ("Hasta el 15 de febrero llegaron 9.400 migrantes. En la última quincena arribaron 730.", "730",
         ("2025-02-01", "2025-02-15")),
        ("Subieron en 2024 las llegadas a la Península, de 294 a 484 (64 %), y a Baleares, de 315 a 388 frente a 2023.",
         "484", ("2024-01-01", "2024-12-31")),
        ("A noviembre de 2024 se han ejecutado 25 expulsiones administrativas.", "25", ("2024-01-01", "2024-11-30")),
        ("Desde el 2021 y hasta el año pasado entraron al país por mar 150.210 personas.", "150.210",
         ("2021-01-01", "2024-12-31")),
        (("En enero de 2025 Frontex interceptó a más individuos que viajaban por vías irregulares que el año pasado: "
         "3.057 frente a 2.100."), "3.057", ("2025-01-01", "2025-01-31")),
        (("Ayer interceptaron una patera con 27 personas a bordo, lo que eleva a 131 los migrantes rescatados desde el "
         "inicio de 2025. Antes fueron interceptadas otras tres pateras."), "tres", ("2025-03-16", "2025-03-16")),
        ("El viernes se interceptó a 16 migrantes a bordo de la que fue la primera patera llegada este 2025.", "16",
         ("2025-03-14", "2025-03-14")),
        ("El pasado día 12 la Marina rescató en el mar a 134 senegaleses.", "134", ("2025-03-12", "2025-03-12")),
        ("El día 28 murieron 12 migrantes.", "12", ("2025-02-28", "2025-02-28")),
        ("En octubre, noviembre y diciembre de 2024 llegaron a Canarias por mar 4.100 migrantes.", "4.100",
         ("2024-10-01", "2024-12-31")),
        ("El 3 de marzo rescataron a 40 migrantes. Al día siguiente auxiliaron a otros 12 en el mar.", "12",
         ("2025-03-04", "2025-03-04")),
        ("Los 447 migrantes, que zarparon el miércoles pasado de Zuwara, llegaron a Pozzallo el domingo.", "447",
         ("2025-03-16", "2025-03-16")),
        ("A finales de julio habían llegado 73 menores en un solo fin de semana.", "73", (None, None)),
        ("Durante este periodo, según el informe presentado el 3 de marzo, en 2024 desmantelaron 156 redes.", "156",
         ("2024-01-01", "2024-12-31")),
    ],
)  # fmt: skip
def test_the_days_of_asides_and_clauses_are_theirs_alone(text, quote, days):
    figure = figure_of(read("es", text, PUBLISHED), quote)
    assert tuple(day and day.isoformat() for day in (figure.period_start, figure.period_end)) == days


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("En 2024 rescataron a 51 ocupantes -49 hombres y dos mujeres, todos magrebíes- y pusieron rumbo a Arrecife.",
         "49", "51"),
        ("El 3 de mayo fue rescatado un grupo de 56 migrantes --53 hombres y tres mujeres-- de una patera.", "tres",
         "56"),
        (("En 2024 recogió a 90 personas, entre las que hay diez mujeres y un posible menor, y las desembarcó en "
         "Arguineguín."), "un", "90"),
        (("En 2024 hubo 46.920 solicitudes de asilo. Tapachula encabeza la lista con 31.594 solicitudes, seguida por "
         "Tabasco con 2.820."), "2.820", "46.920"),
        (("En 2024 hubo 46.920 solicitudes de asilo. Tres países reúnen el 78 % de los expedientes: Venezuela, con "
         "21.534; Colombia, con 9.564, y Perú, con 4.306."), "9.564", "46.920"),
        (("En 2024 cruzaron el Darién 300.549 migrantes. Los venezolanos son el 70 % del total, con 209.070. "
         "Otros grupos incluyen a 17.456 colombianos."), "17.456", "300.549"),
        (("En 2024 desaparecieron 43 migrantes y 84 fueron rescatados de una patera con 127 a bordo. "
         "Entre los rescatados figuran 46 sudaneses."), "46", "84"),
        (("En 2024 la DGM detuvo a 1.383 haitianos y repatrió a 1.235. Fueron detenidos 189 en la capital. En otras "
         "regiones: Santiago (64), La Vega (58), Azua (46) y Dajabón (48)."), "58", "1.383"),
    ],
)  # fmt: skip
def test_a_part_stands_in_its_aside_its_list_or_its_ranking(text, part, whole):
    reading = read("es", text, PUBLISHED)
    wholes = {reading.figures[one.child].quote: reading.figures[one.whole].quote for one in reading.parts}
    assert wholes[part] == whole


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (("En 2024 Honduras lidera las solicitudes de asilo con 172.596 peticiones. Es seguida por Haití, con 128.328 "
         "solicitudes."), "128.328"),
        (("En mayo de 2024 arrestaron a 8.725 migrantes, lo que representa un alza frente a los 8.383 de abril."),
         "8.383"),
        (("A Colombia han entrado 260.594 personas en 2025. Es de anotar que en 2023 eran 174.743, es decir, hubo "
         "85.851 migrantes más."), "174.743"),
    ],
)  # fmt: skip
def test_what_follows_the_head_of_a_ranking_is_no_part_of_it(text, quote):
    reading = read("es", text, PUBLISHED)
    assert quote not in [reading.figures[one.child].quote for one in reading.parts]


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("En 2024 la gendarmería detuvo a un presunto traficante y a 19 migrantes.", "un", "arrests_smugglers"),
        ("En 2024 murió una mujer frente a las costas de Túnez.", "una", "deaths"),
        ("En 2024 un naufragio se cobró la vida de cuatro personas.", "cuatro", "deaths"),
        ("De los 45.727 migrantes que en 2024 cruzaron esa mortal selva, 810 eran cubanos.", "45.727", "arrivals"),
        ("En 2024 la marina transportaba a 31 migrantes, por lo que se busca a un desaparecido.", "un", "missing"),
        ("En 2024 la marina rescató el 27 de junio a 178 migrantes que intentaban cruzar para llegar a Europa.", "178",
         "rescued_at_sea"),
        ("En 2024 unos 6.135 migrantes fueron devueltos voluntariamente a sus países de origen.", "6.135",
         "voluntary_returns"),
        ("En 2024 se registraron 244.243 cruces por la selva del Darién. En septiembre hubo 6.058 cruces.", "6.058",
         "arrivals"),
        ("Al 30 de junio de 2024, 503.682 venezolanos se encuentran en situación irregular en el país.", "503.682",
         "stock_migrants"),
        ("En 2024 han llegado tres pateras más a Baleares.", "tres", "boats_arrived"),
        ("El balance cifra en 50.551 los marroquíes llegados por mar en 2024.", "50.551", "arrivals_sea"),
    ],
)  # fmt: skip
def test_what_happened_is_read_over_what_stands_between(text, quote, indicator):
    figure = figure_of(read("es", text, PUBLISHED), quote)
    assert (figure.indicator, figure.status) == (indicator, "accepted")


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("En 2024 desaparecieron 38 embarcaciones y, de las 1.865 víctimas contabilizadas, muchas eran niños.", "1.865",
         None),
        ("En 2024 la Comar otorgó refugio a 71.874 personas. También han recibido refugio 16.952 salvadoreños.",
         "16.952", None),
        ("Las expulsiones son pocas en comparación a los 441 mil extranjeros que residen en el país.", "441 mil",
         "stock_migrants"),
        ("En mayo de 2024 crece hasta los 102.000 tras la llegada de los cambios en la ley.", "102.000", None),
        ("En febrero de 2024 organizó dos vuelos para un grupo de un total de 334 migrantes.", "dos", None),
        ("En 2024 se han dictado 1.240 decretos de expulsión.", "1.240", None),
        ("El 3 de mayo 56 migrantes desaparecieron al naufragar un cayuco con 101 migrantes.", "101", None),
        ("La nave zarpó en 2024 con 127 migrantes, según el testimonio de algunos sobrevivientes.", "127", None),
    ],
)  # fmt: skip
def test_what_befell_others_says_nothing_of_a_number(text, quote, indicator):
    assert figure_of(read("es", text, PUBLISHED), quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Desde el inicio de la administración actual hasta junio de 2024 hubo 172.596 peticiones de asilo.",
         "172.596"),
        ("A finales de 2023, 210.334 migrantes contaban con una autorización vigente por arraigo.", "210.334"),
        ("La isla alberga desde 2024 a 1.761 recién llegados.", "1.761"),
        (("En enero de 2025 cruzaron el Darién 24.634 migrantes. Los de Haití son los más numerosos hasta ahora, con "
         "12.585 personas."), "12.585"),
        ("A partir del derrocamiento del régimen en 2011 fueron deportados 11.020 migrantes.", "11.020"),
        ("En 2024, 67 migrantes fueron rescatados en el mar o interceptados en tierra.", "67"),
        ("En 2024, 367 personas, entre ellas 8 menores, desaparecieron o perdieron la vida en el mar.", "367"),
        ("En 2024 llegaron 48 pateras con 720 migrantes; a Ibiza 3 pateras con 37.", "37"),
        (("Al cierre de 2024 los migrantes regulares sumaban 65.251: 49.586 ingresaron por puestos de control y 15.665 "
         "tenían cédula."), "49.586"),
    ],
)  # fmt: skip
def test_what_rests_on_an_unknown_start_or_total_waits(text, quote):
    assert figure_of(read("es", text, PUBLISHED), quote).status == "review"


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("En octubre de 2024 fueron deportados 37.532 haitianos. En septiembre de 2024 habían sido 31.936.", "31.936",
         ("2024-09-01", "2024-09-30")),
        ("En enero de 2025 fueron deportados 31.213 haitianos. En todo el año 2024 la cifra fue de 276.215.", "276.215",
         ("2024-01-01", "2024-12-31")),
    ],
)  # fmt: skip
def test_a_figure_told_again_counts_what_the_sentence_before_counted(text, quote, days):
    figure = figure_of(read("es", text, PUBLISHED), quote)
    assert (figure.indicator, figure.status) == ("deportations", "accepted")
    assert (figure.period_start.isoformat(), figure.period_end.isoformat()) == days


@pytest.mark.parametrize(
    ("text", "quote", "outcome"),
    [
        ("En 2024 llegaron 520 migrantes, de los cuales 120 eran menores, marcando un récord.", "un", None),
        ("En 2024 llegaron 520 migrantes, un número parecido a los 515 del año anterior.", "un", None),
        ("En 2024 llegaron 520 migrantes y 113 niñas, una cifra que intranquilizó a todos.", "una", None),
        ("En 2024 abortaron la salida de ocho pateras; una de ellas estaba lista para zarpar.", "una", "figure"),
        ("En 2024 llegaron 520 migrantes de medio centenar de países.", "medio centenar", "context"),
        ("En la última quincena de 2024 llegaron 520 migrantes.", "quincena", "context"),
        ("En 2024 realizaron 1.066 expulsiones; en sus registros figuran 195 ese año.", "195", "figure"),
        ("En 2024 llegaron 92 hombres, todos adultos salvo un menor.", "un", None),
    ],
)
def test_one_is_counted_only_where_it_counts(text, quote, outcome):
    reading = read("es", text, PUBLISHED)
    if outcome is None:
        assert quote not in [mention.quote for mention in reading.mentions]
    else:
        assert mention_of(reading, quote).outcome == outcome


def test_so_many_each_month_is_an_average():
    reading = read("es", "En 2024, 297 personas han fallecido cada mes en la ruta atlántica.", PUBLISHED)
    assert [(claim.measure, claim.value) for claim in reading.claims] == [("average", 297)]


def test_this_year_behind_a_window_waits_and_governs_nothing():
    text = (
        "Entre enero y junio de 2025 fueron deportados 19.725 migrantes. México deportó a 2.981 este año. "
        "También fueron deportados 30 cubanos."
    )
    reading = read("es", text, "2025-07-10")
    assert figure_of(reading, "2.981").status == "review"
    assert figure_of(reading, "30").period_end.isoformat() == "2025-06-30"


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("La Marina interceptó a 168 emigrantes el 9 de este mes.", "168", ("2025-01-09", "2025-01-09")),
        ("La Marina interceptó a 168 emigrantes los días 9 y 10 de este mes.", "168", ("2025-01-09", "2025-01-10")),
        ("La Marina interceptó a 168 emigrantes entre el 5 y el 9 del mes en curso.", "168",
         ("2025-01-05", "2025-01-09")),
        (("En 2024 murieron 99 migrantes, y en la ruta oriental al menos 644, incluidas las 596 víctimas del naufragio "
          "del 15 de junio."), "644", ("2024-01-01", "2024-12-31")),
        ("Hasta el 6 de agosto de 2024 hubo 2.405 muertes, una cifra menor a la de 2022 cuando hubo 3.193.", "2.405",
         ("2024-01-01", "2024-08-06")),
        ("Hasta el 6 de agosto de 2024 hubo 2.405 muertes, una cifra menor a la de 2022 cuando hubo 3.193.", "3.193",
         ("2022-01-01", "2022-12-31")),
        (("Durante 2022 llegaron 1.584 migrantes, mientras que en el primer semestre de 2023 sumaron 625 más que un "
          "año antes."), "1.584", ("2022-01-01", "2022-12-31")),
    ],
)  # fmt: skip
def test_days_of_this_month_of_a_disaster_and_of_what_it_is_compared_with(text, quote, days):
    figure = figure_of(read("es", text, "2025-01-12"), quote)
    assert (figure.period_start.isoformat(), figure.period_end.isoformat()) == days


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("La investigación se inició en 2022. Se han incautado tres vehículos.", "tres"),
        ("Los investigadores, que empezaron a trabajar en 2023, se han incautado de tres vehículos.", "tres"),
    ],
)
def test_the_days_on_which_an_inquiry_began_date_no_number(text, quote):
    figure = figure_of(read("es", text, PUBLISHED), quote)
    assert (figure.period_start, figure.period_end, figure.status) == (None, None, "review")


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("En 2024, 615 personas sucumbieron en el Mediterráneo.", "615", "deaths"),
        ("En 2024 murieron once migrantes y otros trece no han aparecido.", "trece", "missing"),
        ("El lunes, cuando volvían de regreso a El Hierro, encontraron otro cayuco con 81 personas.", "81", None),
        ("En 2024 hubo 900 solicitudes de asilo. Se suman 339 solicitudes de protección temporal.", "339", None),
        ("En 2024 detuvieron a 27 inmigrantes y a un patrón. En otra patera detuvieron a 26 inmigrantes.", "un",
         "arrests_smugglers"),
    ],
)  # fmt: skip
def test_what_befell_those_counted(text, quote, indicator):
    assert figure_of(read("es", text, PUBLISHED), quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("El Gobierno concedió en 2024 en la región 33.376 autorizaciones de residencia.", "33.376"),
        ("En 2024 llegaron 59.000 migrantes por mar. Se superan las cifras de 2023 (1.449 víctimas).", "1.449"),
        ("El lunes rescataron a 257 migrantes. Según las autoridades, el drama había causado 23 muertos.", "23"),
        ("Las últimas noches llegaron 168 migrantes en patera.", "168"),
        ("En 2024 hubo 12.900 interceptaciones en la ruta canaria y, en los Balcanes, 9.071 cruces.", "9.071"),
    ],
)
def test_what_only_looks_like_an_indicator_or_its_days_waits(text, quote):
    assert figure_of(read("es", text, PUBLISHED), quote).status == "review"


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("En lo que va del presente año fiscal la Patrulla Fronteriza ha detenido a 1.702 migrantes.", "1.702",
         ("2024-10-01", None)),
        ("La Patrulla Fronteriza detuvo a 6.182 migrantes en el anterior año fiscal.", "6.182",
         ("2023-10-01", "2024-09-30")),
        (("En el primer trimestre de 2025 hubo 37.066 solicitudes de asilo. Solo en febrero fueron 12.549, frente a "
          "las 13.116 peticiones de asilo del mismo mes de 2024."), "13.116", ("2024-02-01", "2024-02-29")),
    ],
)  # fmt: skip
def test_fiscal_years_and_the_same_month(text, quote, days):
    figure = figure_of(read("es", text, PUBLISHED), quote)
    assert (figure.period_start.isoformat(), figure.period_end and figure.period_end.isoformat()) == days


def test_the_day_on_which_a_boat_set_off_dates_no_number():
    text = "La patera salió el pasado martes de Nador. La Cruz Roja contó 12 fallecidos y 18 desaparecidos."
    figure = figure_of(read("es", text, PUBLISHED), "12")
    assert (figure.indicator, figure.period_start, figure.status) == ("deaths", None, "review")


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("Llegaron 20.898 migrantes: 13.616 personas más (es decir, un 187 %) que en 2023.", "change", 13616),
        ("En 2024 llegaron 4.852 migrantes, 529 personas más de las contabilizadas en 2023.", "change", 529),
        ("Entre enero y mayo de 2024 el mar dejó 33 cadáveres cada 24 horas.", "average", 33),
    ],
)
def test_what_tells_by_how_many_or_how_often_is_no_count(text, measure, value):
    claims = read("es", text, PUBLISHED).claims
    assert (measure, value) in [(claim.measure, claim.value) for claim in claims]


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("Ayer registraron el retorno obligado de 4.610 hondureños.", "4.610", "deportations"),
        ("La Guardia Costera repatrió el día de ayer a 22 balseros que fueron detenidos.", "22", "deportations"),
        ("En 2024, al menos 367 personas, entre ellas ocho menores, desaparecieron o perdieron la vida.", "367", None),
        ("En 2024 los naufragios causaron la muerte o desaparición de al menos 41 personas.", "41", None),
    ],
)  # fmt: skip
def test_what_befell_them_in_more_words(text, quote, indicator):
    assert figure_of(read("es", text, PUBLISHED), quote).indicator == indicator


def part_of(text: str, quote: str) -> str | None:
    reading = read("es", text, PUBLISHED)
    number = next(index for index, figure in enumerate(reading.figures) if figure.quote == quote)
    wholes = [reading.figures[part.whole].quote for part in reading.parts if part.child == number]
    return wholes[0] if wholes else None


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        (("El INM detuvo en 2024 a 307.569 extranjeros. En 2015 había detenido a 198.143. De los detenidos, "
          "187.321 eran adultos."), "187.321", "307.569"),
        (("La policía desarticuló una red de tráfico de migrantes, con 77 detenidos. Las detenciones se reparten: "
          "Barcelona (32), Zaragoza (17) y Madrid (9)."), "17", "77"),
        (("Hay 77 detenidos por tráfico de migrantes, entre los que se encuentran los seis presuntos líderes, que "
          "han ingresado en prisión."), "seis", "77"),
        (("En 2024 llegaron 57.498 migrantes, lo que supone un aumento del 161 % respecto a los 21.971 que llegaron en "
          "2023."), "21.971", None),
    ],
)  # fmt: skip
def test_a_part_is_of_those_of_the_main_time(text, quote, whole):
    assert part_of(text, quote) == whole


def test_so_many_above_another_number_is_a_difference():
    claims = read("es", "En 2024 llegaron 307.569 migrantes, más de 100.000 por encima del máximo anterior.").claims
    assert ("change", 100000) in [(claim.measure, claim.value) for claim in claims]


def test_each_month_of_a_ranking_has_its_own_number():
    text = (
        "Entre enero y mayo de 2024 murieron 1.865 personas. El peor mes fue enero, con 767 muertes; le siguen "
        "febrero, con 618, y marzo, con 261."
    )
    reading = read("es", text, PUBLISHED)
    months = [figure_of(reading, quote).period_start.month for quote in ("767", "618", "261")]
    assert months == [1, 2, 3]


def test_one_more_thing_that_was_seized_counts():
    figure = figure_of(read("es", "El lunes se incautaron de la barca y de un todoterreno.", PUBLISHED), "un")
    assert figure.indicator == "vehicles_seized"


def test_a_part_by_sea_of_all_who_came_is_no_contradiction():
    text = "En 2024 llegaron a España 23.931 personas por mar y tierra. De ellas, 21.721 lo hicieron por vía marítima."
    figure = figure_of(read("es", text, PUBLISHED), "21.721")
    assert (figure.indicator, "say which is meant" in (figure.review_reason or "")) == ("arrivals_sea", False)


def test_the_place_of_the_first_in_a_ranking_is_none_of_the_whole():
    text = (
        "Italia cerró 2023 con 155.754 inmigrantes desembarcados. Entre las nacionalidades más numerosas figuran "
        "Guinea, con 18.204; Túnez, con 17.304."
    )
    assert part_of(text, "18.204") == "155.754"


@pytest.mark.parametrize(
    ("text", "quote", "days"),
    [
        ("En marzo de 2024 llegaron 310 migrantes, frente a los 270 de los quince días anteriores.", "270",
         (None, None)),
        ("En enero de 2025 cruzaron 640 migrantes, el número más bajo desde enero de 2022, cuando llegaron 410.", "410",
         ("2022-01-01", "2022-01-31")),
        ("Este lunes llegaron 90 personas, que se suman a las 310 de los 12 desembarcos del sábado.", "310",
         ("2025-03-15", "2025-03-15")),
        ("En 2022 se registró el tránsito de 24.800 migrantes por el Darién, y en 2021 el de 13.400.", "24.800",
         ("2022-01-01", "2022-12-31")),
        (("Del 1 de enero al 21 de marzo de 2024 cruzaron el Darién 9.700 personas: 3.600 en enero, 3.700 en febrero y "
         "2.400 en los 21 primeros días de marzo."), "2.400", ("2024-03-01", "2024-03-21")),
        (("Una de cada tres personas que pidieron asilo en lo que va de año son venezolanas, casi 900, lo que supera "
         "el 80 % de las que lo hicieron el año pasado."), "900", ("2025-01-01", None)),
        (("Hasta el 15 de enero de 2025 llegaron 3.600 personas. Son datos del primer balance de este año, que detalla "
         "que de ellas 3.400 arribaron a Canarias."), "3.400", ("2025-01-01", "2025-01-15")),
        ("El jueves 13 se repatriaron a 243 haitianos; el viernes 14, 862.", "862", ("2025-03-14", "2025-03-14")),
        (("En 2006 arribaron a Canarias 31.000 personas. Solo en la primera quincena de marzo llegaron 820."),
         "820", ("2025-03-01", "2025-03-15")),
        ("En lo que va de año, Canarias ha recibido 2.500 migrantes, el doble, y las de 2006 quedan atrás.", "2.500",
         ("2025-01-01", None)),
        ("En enero y febrero de 2025 se detectaron 3.200 cruces, una cifra similar al mismo periodo del año anterior.",
         "3.200", ("2025-01-01", "2025-02-28")),
        ("Llegadas por mar a Italia:\n- 2022: 105.100\n- 2023: 157.600\n\nSolicitudes de asilo:\n- Siria: 2.340\n",
         "2.340", (None, None)),
    ],
)  # fmt: skip
def test_days_of_another_number_or_list_are_not_its_own(text, quote, days):
    figure = figure_of(read("es", text, PUBLISHED), quote)
    assert tuple(day and day.isoformat() for day in (figure.period_start, figure.period_end)) == days


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("Mueren 3 migrantes en Canarias tras llegar 240 personas el domingo.", "240", "arrivals_sea"),
        ("En 2024 las autoridades registraron el paso de 9.700 personas por la selva del Darién.", "9.700", "arrivals"),
        ("Llegadas por mar a Italia, según la OIM:\n- 2022: 105.100\n- 2023: 157.600\n", "157.600", "arrivals_sea"),
        ("Rescatados en el mar por año:\n- 2022: 5.100\n- 2023: 7.600\n", "5.100", "rescued_at_sea"),
    ],
)
def test_what_an_infinitive_a_passage_or_the_head_of_a_list_names(text, quote, indicator):
    figure = figure_of(read("es", text, PUBLISHED), quote)
    assert (figure.indicator, figure.status) == (indicator, "accepted")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("El domingo llegaron 640 personas en 17 desembarcos.", "17"),
        ("Los 9.700 rescatados en lo que va de año son el triple (entonces ya habían sido rescatados 3.200).", "3.200"),
        ("En 2024 llegaron a Baleares 900 migrantes. Las entradas bajan frente a 2024: llegaron 178 personas.", "178"),
        ("El lunes desembarcaron en el archipiélago 61 supervivientes.", "61"),
        ("En 2024 se alojan con familias nicaragüenses que viven en Costa Rica, que se estiman en 4.100.", "4.100"),
        ("El lunes la Guardamar Talía llegó a puerto con 34 personas.", "34"),
        ("El domingo rescataron a 71 migrantes en dos pateras, de las que una de ellas naufragó.", "una"),
        ("En 2024 el número de personas que intentaron entrar por mar alcanzó las 4.200.", "4.200"),
        ("En enero de 2025 llegaron 1.069 y 1.008 en la primera y segunda quincena, respectivamente.", "1.069"),
        (("Más de 800 migrantes llegan a Lampedusa\n\nUn total de 819 personas desembarcaron en las últimas 24 horas. "
         "Esta madrugada llegaron 179 personas."), "800"),
    ],
)  # fmt: skip
def test_landings_and_days_shared_out_wait(text, quote):
    assert figure_of(read("es", text, PUBLISHED), quote).status == "review"


def test_two_numbers_of_one_scale_are_a_range():
    figure = figure_of(
        read("es", "En 2023 llegaron por mar entre 100 mil y 150 mil personas.", PUBLISHED), "100 mil y 150 mil"
    )
    assert (figure.value_low, figure.value_high, figure.qualifier) == (100_000, 150_000, "between")


def test_a_number_told_again_is_no_part_of_itself_and_one_of_each_is_an_average():
    text = "En 2024 deportaron a 4.120 haitianos. Del total de los 4.120 haitianos deportados, muchas eran mujeres."
    assert not read("es", text, PUBLISHED).parts
    (claim,) = read(
        "es", "En 2024 llegaron 4.120 migrantes; en abril y mayo (975 cada uno) fueron más.", PUBLISHED
    ).claims
    assert (claim.measure, claim.value) == ("average", 975)


def test_the_day_of_a_dateline_counts_nothing():
    assert (
        mention_of(read("es", "MÁLAGA, 1 (EUROPA PRESS) - Rescatan a 63 migrantes.", PUBLISHED), "1").outcome
        == "context"
    )


def test_an_average_may_stand_clauses_after_its_name():
    text = "En 2024 el promedio diario de llegadas, incluidas las de los puertos de entrada, fue de unos 952 migrantes."
    (claim,) = read("es", text, PUBLISHED).claims
    assert (claim.measure, claim.value) == ("average", 952)


@pytest.mark.parametrize(
    ("language", "text", "quote", "expected"),
    [
        ("es", "Migración dio cuenta este jueves de la detención de 812 migrantes irregulares.", "812",
         "None/None review"),
        ("es", "La OIM lamentó este jueves la muerte de 31 migrantes.", "31", "None/None review"),
        ("es", "Interior elevó este jueves a 31 los migrantes muertos.", "31", "None/None review"),
        ("es", ("Abortaron entre enero y agosto de 2024 un total de 7.300 intentos de emigración irregular, según el "
         "informe que la ministra, de viaje en Rabat, presentó el jueves 13 de marzo. Cayeron 41 redes de tráfico."),
         "7.300", "2024-01-01/2024-08-31 accepted"),
        ("es", "Un tribunal condenó este jueves a los 14 traficantes de migrantes detenidos.", "14",
         "None/None review"),
        ("es", "El rey se reunió el jueves con su homólogo. Han llegado por mar 8.300 migrantes.", "8.300",
         "2025-03-13/2025-03-13 review"),
        ("es", "Salvamento rescató a 52 migrantes entre los días 3 y 5 del pasado mes de febrero.", "52",
         "2025-02-03/2025-02-05 accepted"),
        ("es", "Salvamento rescató a 52 migrantes los días 3, 4 y 5 de febrero.", "52",
         "2025-02-03/2025-02-05 accepted"),
        ("es", "Salvamento rescató a 52 migrantes entre el 3 y el 5 del mes pasado.", "52",
         "2025-02-03/2025-02-05 accepted"),
        ("es", "En el primer semestre de 2022 (enero a junio), fueron deportados 764 migrantes.", "764",
         "2022-01-01/2022-06-30 accepted"),
        ("fr", "Au premier semestre 2022 (janvier à juin), 764 migrants ont été expulsés.", "764",
         "2022-01-01/2022-06-30 accepted"),
        ("fr", "La marine a secouru 52 migrants le 5 de ce mois.", "52", "2025-03-05/2025-03-05 accepted"),
        ("fr", "La marine a fait état jeudi du sauvetage de 52 migrants en mer.", "52", "None/None review"),
        ("fr", "La marine a secouru 52 migrants entre les 3 et 5 du mois de février dernier.", "52",
         "2025-02-03/2025-02-05 accepted"),
        ("en", "In all 41 smuggling networks were dismantled, by figures the minister gave MPs on Thursday.", "41",
         "None/None review"),
        ("en", "The navy rescued 52 migrants at sea on the 5th of last month.", "52",
         "2025-02-05/2025-02-05 accepted"),
    ],
)  # fmt: skip
def test_the_day_of_the_news_is_not_that_of_what_happened(language, text, quote, expected):
    figure = figure_of(read(language, text, PUBLISHED), quote)
    assert f"{figure.period_start}/{figure.period_end} {figure.status}" == expected


def test_bands_of_ages_that_go_on_from_each_other_count_nobody():
    reading = read("es", "En 2024 deportaron a 762 de 21 a 30 años, 565 de 31 a 40 y 120 de 41 a 50.", PUBLISHED)
    assert [figure.quote for figure in reading.figures] == ["762", "565", "120"]


@pytest.mark.parametrize("quote", ["869", "132"])
def test_those_of_the_deported_who_went_back_by_air_or_land_did_not_choose_to(quote):
    text = (
        "En 2024, del total de personas deportadas, 869 regresaron por vía aérea, mientras 132 lo hicieron por tierra."
    )
    assert figure_of(read("es", text, PUBLISHED), quote).status == "review"
