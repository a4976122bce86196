"""Whether the words announce an attachment."""

from __future__ import annotations

import re

from .words import Words, any_of

_ANNOUNCED = any_of(
    "anbei, im anhang, in der anlage, als anlage, als anhang, angehängt, angehängte, angehängten, anhängend, "
    "beigefügt*, beiliegend*, beigelegt, in der beilage, als beilage, anliegend, "
    "ci-joint*, en annexe, en pièce jointe, pièce jointe, pièces jointes, veuillez trouver joint, "
    "in allegato, allego, allegato, allegati, allegata, "
    "attached, enclosed, i attach, in the attachment".split(", ")
)
# The sentence asks for one, or speaks of one that came; as `words.folded` spells it.
_OF_THE_OTHER = re.compile(
    r"\bbitte\b.{0,120}\b(?:senden|schicken|mailen|ubersenden|zusenden|hochladen|zukommen)\b(?! wir)"
    r"|\b(?:senden|schicken|mailen) sie\b|\bkonnt?en sie\b|\bhaben sie\b|\bsie haben\b|\bhatten sie\b"
    r"|\bihr(?:e|en|em)? anhang\b"
    r"|\b(?:im anhang|in der anlage) (?:ihrer|ihres|der|des|zur?)\b|\bohne anhang\b|\bkeinen? anh\w+"
    r"|\bnicht (?:offnen|gefunden|angekommen|lesbar)\b|\bfehlte?\b"
    r"|\b(?:envoyez|envoyer|pouvez|pourriez)[- ]|\bvotre (?:piece|annexe)\b"
    r"|\b(?:inviarci|inviateci|mandare|potrebbe|puo)\b|\b(?:suo|vostro) allegato\b"
    r"|\b(?:please|could you|can you) (?:\w+ ){0,2}(?:send|provide)\b|\byour attach|\byou attached\b"
)


def announced(own_text: str) -> str:
    """The words that announce an attachment, "" if none do; a request for one does not."""
    for sentence in Words(own_text).sentences():
        found = next(sentence.find(_ANNOUNCED), "")
        if found and not _OF_THE_OTHER.search(sentence.text):
            return found
    return ""
