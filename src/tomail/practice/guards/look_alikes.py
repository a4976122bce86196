"""Addresses that are nearly known ones: by a slip of the finger, or to be taken for another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

from tomail.message.confusables import latin
from tomail.message.folding import fold

# Where patients have their mail; from here or elsewhere, all of them are real.
WELL_KNOWN = frozenset(
    """
    gmail.com googlemail.com gmx.de gmx.net gmx.ch gmx.at gmx.com web.de t-online.de freenet.de arcor.de
    posteo.de mailbox.org aol.com aol.de yahoo.com yahoo.de ymail.com hotmail.com hotmail.de hotmail.ch
    hotmail.fr hotmail.it outlook.com outlook.de outlook.fr outlook.it live.com live.de live.at live.fr
    msn.com icloud.com me.com mac.com mail.com email.com mail.de email.de 1und1.de online.de online.at
    vodafone.de kabelmail.de bluewin.ch bluemail.ch sunrise.ch hispeed.ch hin.ch swissonline.ch
    quickline.ch green.ch gmx.li proton.me protonmail.com protonmail.ch pm.me orange.fr wanadoo.fr
    free.fr laposte.net libero.it tin.it alice.it aon.at chello.at
    """.split()
)
_LONG_ENOUGH = 9  # characters of a domain; shorter ones are one letter away from too many real ones
_LONG_LOCAL_PART = 6
# What the eye takes for the other.
_CONFUSED = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("0", "o"), ("1", "l"), ("i", "l"), ("5", "s"))
_FILLING = str.maketrans("", "", ".-_")


@dataclass(frozen=True)
class LookAlike:
    """An address and the known one that it resembles: a whole address, or "@" and a domain."""

    address: str
    known: str
    whose: str = ""


def find_look_alike(
    address: str, known: Mapping[str, str], domains: frozenset[str], *, typed: bool
) -> LookAlike | None:
    """The known address or domain that `address` resembles without being it; all in lower case.

    `typed`: a person wrote it, so one wrong letter before the @ counts too. In a mail that came from there
    only an imitation does: many people differ in one letter.
    """
    local, at, domain = address.rpartition("@")
    if not at or address in known:
        return None
    all_domains = domains | WELL_KNOWN | {other.rpartition("@")[2] for other in known}
    if domain not in all_domains:
        meant = min((other for other in all_domains if _domains_alike(domain, other)), default="")
        return _of_domain(address, local, meant, known) if meant else None
    alike = (other for other in known if other.endswith(f"@{domain}") and _locals_alike(local, other, typed))
    meant = min(alike, default="")
    return LookAlike(address, meant, known[meant]) if meant else None


def _of_domain(address: str, local: str, meant: str, known: Mapping[str, str]) -> LookAlike:
    whole = f"{local}@{meant}"
    return LookAlike(address, whole, known[whole]) if whole in known else LookAlike(address, f"@{meant}")


def _domains_alike(domain: str, known: str) -> bool:
    if _skeleton(domain) == _skeleton(known):
        return True
    if _swapped(domain, known):
        return True
    name, _, ending = domain.partition(".")
    known_name, _, known_ending = known.partition(".")
    other_country = name == known_name and len(ending) == len(known_ending) == len("de")
    return len(known) >= _LONG_ENOUGH and not other_country and one_slip(domain, known)


def _locals_alike(local: str, known: str, typed: bool) -> bool:
    other = known.rpartition("@")[0]
    if _skeleton(local).translate(_FILLING) == _skeleton(other).translate(_FILLING):
        return True
    return typed and min(len(local), len(other)) >= _LONG_LOCAL_PART and one_slip(local, other)


def one_slip(typed: str, meant: str) -> bool:
    """True if one letter is missing, too many or wrong, or two neighbours are swapped (Damerau)."""
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    start = _common(typed, meant)
    one, other = typed[start:], meant[start:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or _swapped(one, other)


def _swapped(one: str, other: str) -> bool:
    """Two neighbours are swapped, and nothing else."""
    if len(one) != len(other) or one == other:
        return False
    start = _common(one, other)
    rest, other_rest = one[start:], other[start:]
    return rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]


def _common(one: str, other: str) -> int:
    """How many letters the beginnings share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _skeleton(text: str) -> str:
    plain = fold(latin(text))
    for one, other in _CONFUSED:
        plain = plain.replace(one, other)
    return plain
