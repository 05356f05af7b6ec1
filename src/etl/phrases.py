"""Which phrase stands at a place of a text, told word by word.

A step is what is known behind some words: the phrase that ends there, and those that may still go on. Steps are made
when they are first met. Texts say the same forms again and again, so a word of a text costs one look-up, however many
phrases begin with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Senses = dict[str, str]

_MOST_FORMS = 4_096
"""How many forms a step remembers before it begins anew: a text of ever new words must not fill the memory."""
_LONGEST_FORM = 40
_AND = ("و", "ف")


@dataclass(slots=True, frozen=True)
class _Form:
    """A word as a text has it: what the word of a phrase may be that it is a form of."""

    bare: frozenset[str]
    """Itself, and itself without the clitics before it."""
    stems: frozenset[str]
    """The same, and these without their plain endings."""

    def is_of(self, word: str) -> bool:
        """Whether this is a form of a phrase's word: `*` stands for any ending, `=` for none."""
        if word[-1] == "*":
            beginning = word[:-1]
            return any(bare.startswith(beginning) for bare in self.bare)
        if word[-1] == "=":
            return word[:-1] in self.bare
        return word in (self.stems if len(word) > 2 else self.bare)


@dataclass(slots=True, frozen=True)
class Inflection:
    """How the words of a language change: what may stand before a word, and its plain endings."""

    clitics: tuple[str, ...]
    endings: tuple[str, ...]

    def form(self, written: str, clitics: bool = True, joined: bool = True) -> _Form:
        """What a word may be a form of; without clitics, only its endings may differ.

        One that is not joined has no "and" before it: "عملية وإنقاذ" is no "عملية إنقاذ".
        """
        before = self.clitics if clitics else ()
        if not joined and written.startswith(_AND):
            before = tuple(clitic for clitic in before if not clitic.startswith(_AND))
        bare = {written, *(written[len(clitic) :] for clitic in before if written.startswith(clitic))}
        stems = {one[: -len(ending)] for one in bare for ending in self.endings if one.endswith(ending)}
        return _Form(frozenset(bare), frozenset(bare | stems))


@dataclass(slots=True)
class Step:
    """What is known behind some words of a text."""

    alternatives: tuple[str, ...]
    """All phrases that the literal at the beginning may begin."""
    going_on: list[tuple[str, list[str]]]
    """The phrases that the next word may go on with, each with the words that are left of it; the longest first."""
    senses: Senses | None = None
    """Those of the phrase that ends here."""
    first: bool = False
    """Whether no word stands before."""
    after: dict[str, Step] = field(default_factory=dict)


@dataclass(slots=True)
class Phrases:
    """The phrases of a language by the literal they may begin with."""

    by_literal: dict[str, list[str]]
    senses: dict[str, Senses]
    inflection: Inflection
    merged: dict[tuple[tuple[str, ...], str], Senses] = field(default_factory=dict)

    def begin(self, literal: str) -> Step:
        """The step before the first word, where a literal was found."""
        beginnings = (literal[:length] for length in range(2, len(literal) + 1))
        found = {phrase for beginning in beginnings for phrase in self.by_literal.get(beginning, ())}
        ordered = sorted(found, key=lambda phrase: (-phrase.count(" "), -len(phrase.rstrip("*=")), phrase))
        return Step(tuple(ordered), [(phrase, phrase.split()) for phrase in ordered], first=True)

    def go_on(self, step: Step, written: str) -> Step:
        """The step behind one more word."""
        form = self.inflection.form(written, joined=step.first)
        left = [(phrase, words[1:]) for phrase, words in step.going_on if form.is_of(words[0])]
        ended = next((phrase for phrase, words in left if not words), None)
        senses = self._with_those_alike(ended, step.alternatives) if ended is not None else None
        following = Step(step.alternatives, [(phrase, words) for phrase, words in left if words], senses)
        if len(written) <= _LONGEST_FORM:
            if len(step.after) >= _MOST_FORMS:
                step.after.clear()
            step.after[written] = following
        return following

    def _with_those_alike(self, phrase: str, alternatives: tuple[str, ...]) -> Senses:
        """Give a phrase the senses of the others that match the same words: "migrants" those of "migrant"."""
        together = self.merged.get((alternatives, phrase))
        if together is None:
            together = dict(self.senses[phrase])
            forms = [self.inflection.form(word.rstrip("*="), clitics=False) for word in phrase.split()]
            for other in alternatives:
                senses, words = self.senses[other], other.split()
                adds = senses.keys() - together.keys() and len(words) == len(forms)
                if adds and all(form.is_of(word) for form, word in zip(forms, words, strict=True)):
                    together = {**senses, **together}
            self.merged[alternatives, phrase] = together
        return together
