"""An e-mail address as a person types it: its normal form, or what is wrong with it."""

from __future__ import annotations

import re

from tomail.base.domains import ascii_domain
from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.mail import Address

from .providers import by_domain, providers

LOCAL_PART = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
ENDING = re.compile(r"[a-z]{2,}|xn--[a-z0-9-]+")
NAMED = re.compile(r'"?(?P<name>[^"<>]*?)"?\s*<(?P<address>[^<>]*)>')
LONGEST = 254  # RFC 3696 erratum 1690

NEIGHBOURS = {  # not one letter away, or real domains that are nearly always meant otherwise
    "gmail.de": "gmail.com",
    "gmail.ch": "gmail.com",
    "gmail.at": "gmail.com",
    "googlemail.de": "googlemail.com",
    "msm.com": "msn.com",
}
OTHERS = {"mail.com", "email.com"}  # real, and one letter away from a known one
LONG_ENOUGH = 9  # shorter domains ("web.de", "live.com") are one letter away from too many real ones


def check_address(text: str) -> Address | Problem:
    """The address in `text`, its domain as A-labels and in lower case; or what to tell the person.

    Also takes "Name <address>" and "mailto:address", as they come from the clipboard. Letters outside
    ASCII before the @ (RFC 6531) are refused: a misspelling in a practice, and few servers take them.
    """
    named = NAMED.fullmatch(text.strip())
    name, plain = (named["name"], named["address"]) if named else ("", text)
    plain = plain.strip().removeprefix("mailto:")
    local, at, domain = plain.rpartition("@")
    reason = _fault(plain, local, at) or _domain_fault(plain, domain)
    if reason:
        return Problem(ProblemKind.INVALID, reason)
    return Address(name.strip(), f"{local}@{ascii_domain(domain)}")


def domain_of(address: str) -> str:
    """What stands after the @, in lower case."""
    return address.rpartition("@")[2].lower()


def provider_for(address: str) -> str:
    """Who fixes how to sign in: "google", "microsoft", or "".

    A domain of one's own that they host is only known after discovery (`Discovered.provider`).
    """
    provider = by_domain(domain_of(address))
    return provider.key if provider else ""


def typo_suggestion(address: str) -> str | None:
    """The well-known domain that was probably meant: "gmail.com" for "x@gmial.com"; else None."""
    domain = domain_of(address)
    if domain in NEIGHBOURS:
        return NEIGHBOURS[domain]
    known = [each for provider in providers() for each in provider.domains]
    if domain in OTHERS or domain in known:
        return None
    return next((each for each in known if _probably_meant(domain, each)), None)


def declined_service(address: str) -> str:
    """The medical service whose address it is and that tomail does not set up: "KIM", "KV-Connect" or ""."""
    labels = domain_of(address).rstrip(".").split(".")
    if "kim" in labels and labels[-1].startswith("telematik"):
        return "KIM"
    if any(label == "kv-safenet" or label.startswith(("kvconnect", "kv-connect")) for label in labels):
        return "KV-Connect"
    return ""


def _fault(plain: str, local: str, at: str) -> Sentence | None:
    if not plain:
        return sentence(QT_TRANSLATE_NOOP("engine", "Please enter the e-mail address."))
    if re.search(r"\s", plain):
        source = QT_TRANSLATE_NOOP("engine", "“{address}” contains a blank.")
    elif not at:
        source = QT_TRANSLATE_NOOP("engine", "“{address}” is incomplete. The “@” is missing.")
    elif not local:
        source = QT_TRANSLATE_NOOP("engine", "“{address}” is incomplete. The part before the “@” is missing.")
    elif "@" in local:
        source = QT_TRANSLATE_NOOP("engine", "“{address}” contains more than one “@”.")
    elif not LOCAL_PART.fullmatch(local) or len(plain) > LONGEST:
        source = QT_TRANSLATE_NOOP(
            "engine", "“{address}” is not a valid e-mail address. Please check the part before the “@”."
        )
    else:
        return None
    return sentence(source, address=plain)


def _domain_fault(plain: str, domain: str) -> Sentence | None:
    name, _, ending = domain.rstrip(".").rpartition(".")
    if not name or not ending:
        return sentence(
            QT_TRANSLATE_NOOP(
                "engine", "“{address}” is incomplete. The ending is missing, for example “{ending}”."
            ),
            address=plain,
            ending=".de",
        )
    try:
        valid = ENDING.fullmatch(ascii_domain(domain).rpartition(".")[2])
    except ValueError:
        valid = None
    if valid:
        return None
    return sentence(
        QT_TRANSLATE_NOOP(
            "engine", "“{address}” is not a valid e-mail address. Please check the part after the “@”."
        ),
        address=plain,
    )


def _probably_meant(typed: str, known: str) -> bool:
    name, _, ending = typed.partition(".")
    known_name, _, known_ending = known.partition(".")
    other_country = name == known_name and len(ending) == len(known_ending) == len("de")
    return len(known) >= LONG_ENOUGH and not other_country and _one_slip(typed, known)


def _one_slip(typed: str, meant: str) -> bool:
    """True if one letter is missing, too many or wrong, or two neighbours are swapped."""
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    start = next((i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), None)
    if start is None:
        return True  # one of them is the beginning of the other
    one, other = typed[start:], meant[start:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]
