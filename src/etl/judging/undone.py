"""Whether what a number's own words tell was done: a denial, a wish, a refusal or a mere attempt may govern it.

"The navy refused to rescue 45 migrants", "n'a pas secouru les 45", "رفضت البحرية إنقاذ 45": the event stands there,
and did not happen. What is asked is asked of the event that names the indicator, and of no other.
"""

from __future__ import annotations

import re

from etl.cues import Cue
from etl.entries import Entry
from etl.judging.something_else import SENT_BACK
from etl.judging.told import Told
from etl.numerals.words import Item

_WORDS = r"(?: (?!{stop})\w[\w.,]*(?:['’][^\W\d_]+)?){{0,5}}[  ](?:[dl]['’])?$"
_GOVERN = {
    "en": r"(?:not|never|\w+n['’]t|unable|refus\w+|declin\w+|hop(?:e|es|ed|ing)|threat\w+|attempt\w*|promis\w+|vow\w*"
    r"|pledg\w+|urg\w+|seeks?|sought|wants?|wish\w*|block\w*|halt\w*|postpon\w+|cancel\w*|fac(?:e|es|ed|ing)|risk\w*"
    r"|escap\w+|appeal\w*|avoid\w*|simulat\w+|(?:registered|applied|signed up) for|orders"
    r"|(?:asked|called|tr(?:y|ies|ied|ying)|agreed|decided|ordered)(?=[^.;,]{0,30} to )"
    r"|could|should|may|might|would|will)",
    "fr": r"(?:pas|jamais|refus\w+|demand(?:é|e|ent|er|ait|aient)|esp[éè]r\w+|comptent?|menac\w+"
    r"|tent(?:é|ent|e)|essay\w+|appelée?s?"
    r"|ordonn\w+"
    r"|promis|promet\w*|envisag\w+|veut|veulent|souhait\w+|bloqu\w+|suspend\w*|report\w+|annul\w+|risqu\w+|appel"
    r"|failli\w*|échapp\w+|simul\w+|inscrits?|attend\w*|redout\w+|crain\w+|pourrai\w+|devrai\w+|doi(?:t|vent)|va|vont"
    r"|[a-zà-ÿ]+(?:er|ir|dr)(?:a|ont)|chargée?s? d)",
    "es": r"(?:no|nunca|jamás|neg(?:ó|aron)|pidi\w+|pide\w*|espera[n]?|esperaba[n]?|planea\w*|amenaz\w+|intent\w+"
    r"|orden\w+|promet\w+|quier\w+|prev[éeí]\w*|fren[óa]\w*|suspend\w+|aplaz\w+|anul\w+|recurr\w+|punto|simul\w+|recre\w+"
    r"|apunt\w+|podrían?|debe\w*|van?|[a-zñ]+r(?:á|án)|acusad\w+)",
    "ar": r"[وف]?(?:لم|لن|رفض\w*|طلب\w*|[يت]أمل|[يت]عتزم|هدد\w*|علق\w*|تأجل|كاد\w*|حاول\w*|[يت]خشى|[يت]واجه|خطر|بإمكان"
    r"|وعد(?!د)\w*|[يت]نتظر\w*|تمرين|حاك\w+|القضاء|أنفسهم|س[يت][\w\u064b-\u0652]{3,})",
}
_STOP = {
    "en": r"(?:and|but|who|after|were|was|had|has|have|as)\b",
    "fr": r"(?:et|mais|qui|ont|a|été|après|dont)\b",
    "es": r"(?:y|pero|que|fueron|fue|han|ha|tras)\b",
    "ar": r"(?:ثم|لكن|بعد|التي|الذين|سوى|إلا)(?!\w)",
}
_BEFORE = {
    language: Cue(rf"(?<!\w){words}" + _WORDS.format(stop=_STOP[language])) for language, words in _GOVERN.items()
}
_BEFORE["ar"] = Cue(rf"(?<!\w){_GOVERN['ar']}(?: (?!{_STOP['ar']})\w[\w.]*){{0,5}} [بلو]?$")
_BEHIND = Cue(
    r"\b(?:(?:was|were|been) (?:postponed|cancell?ed|suspended|blocked|delayed|halted|called off)"
    r"|été (?:reporté|annulé|suspendu|bloqué|différé)\w*"
    r"|fu(?:e|eron) (?:aplazad|suspendid|anulad|cancelad|frenad)\w+)\b",
    re.I,
)
_ALL_BUT = Cue(r"\b(?:nearly|almost|narrowly) $")
_AT_ALL = {language: Cue(rf"(?<!\w){words}") for language, words in _GOVERN.items()}
_REACH = 70
_ONLY = Cue(r"(?<!\w)(?:سوى|إلا)(?: \w+){0,2} $|\b(?:sino|más que|rather than|que) (?:a |de )?$")


class Undone(Told):
    """Asks whether what a number's own words tell was done at all."""

    def is_only_spoken_of(self, entry: Entry) -> bool:
        """Whether words that deny, wish, refuse or put off govern each event that names a number's indicator."""
        before = _BEFORE.get(self.language)
        if (
            before is None
            or entry.is_base
            or entry.qualifier == "at_most"
            or not self.text_says(_AT_ALL[self.language])
        ):
            return False
        named = [item for item in self.items[entry.left : entry.right] if self.names_it(entry, item)]
        if not named:
            return False
        if entry.indicator in SENT_BACK and self.says(_BEHIND, entry):
            return True
        low = entry.sentence.start
        if _ONLY.search(self.text, low, entry.start) is not None:
            return False  # "لم يتسن إنقاذ سوى عشرة": ten were
        return all(
            before.search(self.text, max(low, item.start - _REACH), item.start)
            or _ALL_BUT.search(self.text, max(low, item.start - _REACH), item.start)
            for item in named
        )

    def names_it(self, entry: Entry, item: Item) -> bool:
        """Whether an event, or a name, gives the indicator."""
        event = item.senses.get("event")
        if event is None:
            return "name" in item.senses and item is entry.noun
        return self.table.indicator(entry.thing or "persons", event, entry.given) == entry.indicator
