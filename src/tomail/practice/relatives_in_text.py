"""Whether somebody writes of a relative rather than of themselves."""

from __future__ import annotations

import re

from tomail.message.folding import fold

_OF_MINE = "mein\\w{0,2} unser\\w{0,2} mon ma mes notre nos mio mia miei mie nostr[aoie] my our".split()
_RELATIVES = (
    "tochter töchter sohn sohnes söhne söhnen kind kindes kinder kindern baby säugling mutter vater eltern "
    "mann frau ehemann ehefrau gatte gattin partner partnerin lebensgefährte lebensgefährtin lebenspartner "
    "lebenspartnerin bruder schwester oma opa großmutter großvater enkel enkelin schwiegermutter "
    "schwiegervater schwiegersohn schwiegertochter mami papi mama papa "
    "fils fille enfant enfants mari femme épouse époux mère père frère soeur compagnon compagne "
    "figlio figlia figli bambino bambina marito moglie madre padre mamma papà fratello sorella compagno "
    "compagna son daughter child children husband wife mother father brother sister"
)
_MINE = re.compile(
    rf"\b(?:{'|'.join(_OF_MINE)})\s+(?:[^\W\d_]+\s+)?(?:{'|'.join(map(fold, _RELATIVES.split()))})\b"
)


def speaks_of_a_relative(folded: str) -> bool:
    """Whether `folded` text (`message.folding.fold`) has "meine Tochter", "mon mari" and their like."""
    return _MINE.search(folded) is not None
