"""Certificates in words."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from tomail.model.certificates import FROM_MAIL, KnownCertificate, OwnCertificate
from tomail.model.smime import CertificateFacts, RecipientState, Revocation, SignatureReason
from tomail.ui import i18n

translate = QCoreApplication.translate
NEVER = 9999  # the year that stands for no end


def own_state(own: OwnCertificate) -> str:
    """What it is used for, and until when."""
    until = i18n.day(own.facts.ends)
    if SignatureReason.CERTIFICATE_EXPIRED in own.problems:
        said = translate("certificates", "Ran out on {date}. Still reads older e-mails; ask for a new one.")
    elif SignatureReason.CERTIFICATE_REVOKED in own.problems:
        since = own.revocation.since or own.facts.begins
        said = translate("certificates", "Revoked on {date}. Still reads older e-mails; ask for a new one.")
        return said.format(date=i18n.day(since))
    elif SignatureReason.CERTIFICATE_UNTRUSTED in own.problems:
        said = translate("certificates", "Valid until {date}, but its authority is not one that is known.")
    elif own.signs:
        said = translate("certificates", "Signs and encrypts your e-mails. Valid until {date}.")
    else:
        said = translate("certificates", "Valid until {date}. Reads what was encrypted for it.")
    return said.format(date=until)


def known_state(known: KnownCertificate) -> str:
    """Whether mail can be encrypted with it."""
    until = i18n.day(known.facts.ends)
    said = {
        RecipientState.READY: translate("certificates", "Valid until {date}"),
        RecipientState.MISSING: translate("certificates", "Cannot be used"),
        RecipientState.EXPIRED: translate("certificates", "Ran out on {date}"),
        RecipientState.NOT_YET_VALID: translate("certificates", "Not valid yet"),
        RecipientState.REVOKED: translate("certificates", "Revoked"),
        RecipientState.UNTRUSTED: translate("certificates", "No trusted authority vouches for it"),
        RecipientState.PURPOSE: translate("certificates", "Not made for encrypting"),
        RecipientState.WEAK: translate("certificates", "Key too weak"),
    }[known.state].format(date=until)
    if known.revocation.since is not None:
        said = translate("certificates", "Revoked on {date}: nothing is encrypted with it any more")
        return said.format(date=i18n.day(known.revocation.since))
    replaced = known.state is RecipientState.READY and not known.used
    return translate("certificates", "Replaced by a newer one") if replaced else said


def asked_state(revocation: Revocation) -> str:
    """Whether anybody was asked if it was revoked; "" where that was said already."""
    if revocation.since is not None:
        return ""
    if revocation.asked is None:
        return translate("certificates", "whether it was revoked was not asked yet")
    day = i18n.day(revocation.asked)
    if revocation.checked:
        return translate("certificates", "not revoked, asked on {date}").format(date=day)
    return translate("certificates", "whether it was revoked is not known, asked on {date}").format(date=day)


def where_from(known: KnownCertificate) -> str:
    """How it came here, and when."""
    added = i18n.day(known.added)
    if known.source == FROM_MAIL:
        return translate("certificates", "from a signed e-mail, {date}").format(date=added)
    return translate("certificates", "from a file, {date}").format(date=added)


def openpgp_state(facts: CertificateFacts) -> tuple[str, str]:
    """Until when a key is good, and the ink of that."""
    if not facts.encrypts:
        return translate("certificates", "Revoked"), "warning_fg"
    if facts.ends < datetime.now(UTC):
        ended = translate("certificates", "Ran out on {date}").format(date=i18n.day(facts.ends))
        return ended, "warning_fg"
    if facts.ends.year >= NEVER:
        return translate("certificates", "Valid without an end"), "ok"
    return translate("certificates", "Valid until {date}").format(date=i18n.day(facts.ends)), "ok"


def groups_of(fingerprint: str) -> str:
    """Groups of four digits, five a line, as OpenPGP programs show them."""
    groups = [fingerprint[at : at + 4].upper() for at in range(0, len(fingerprint), 4)]
    return "\n".join(" ".join(groups[at : at + 5]) for at in range(0, len(groups), 5))
