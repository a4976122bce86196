"""What is said of signatures and encryption: a heading and a sentence for each verdict."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from tomail.message.openpgp import ALGORITHM
from tomail.model.mail import Address
from tomail.model.smime import (
    Encryption,
    EncryptionState,
    Revocation,
    Signature,
    SignatureNote,
    SignatureReason,
    SignatureState,
)
from tomail.ui import i18n
from tomail.ui.widgets.banner import Tone

translate = QCoreApplication.translate
_Reason = SignatureReason
_UNKNOWN = Revocation()
_LOUD = (
    SignatureNote.REVOKED_SINCE,
    SignatureNote.SUBJECT_DIFFERS,
    SignatureNote.RECIPIENTS_DIFFER,
    SignatureNote.DATE_DIFFERS,
)


@dataclass(frozen=True)
class Verdict:
    """How a band looks, and what stands in it."""

    tone: Tone
    icon: str
    title: str
    text: str


def of_signature(signature: Signature, sender: Address | None) -> Verdict | None:
    """What is said of the signature on what is shown; None: nothing, as for most mail."""
    if signature.state is SignatureState.NONE:
        return None
    if signature.state is SignatureState.VALID:
        return _valid(signature, sender)
    said = reason_text(signature.reasons[0], signature.revocation) if signature.reasons else ""
    if SignatureReason.NO_SIGNER in signature.reasons:
        return Verdict("neutral", "info", translate("seals", "Not signed"), said)
    if signature.state is SignatureState.INVALID:
        return Verdict("danger", "shield-alert", translate("seals", "Signature invalid"), said)
    return Verdict("warning", "shield-alert", translate("seals", "Signature not confirmed"), said)


def of_encryption(encryption: Encryption, *, vouched_for: bool) -> Verdict | None:
    """What is said of the encryption; `vouched_for`: a valid signature lies inside it."""
    cannot = translate("seals", "Cannot be decrypted")
    match encryption.state:
        case EncryptionState.NONE | EncryptionState.NOT_TRIED:
            return None
        case EncryptionState.OPENED:
            return _opened(encryption, vouched_for=vouched_for)
        case EncryptionState.NO_KEY:
            return Verdict("warning", "lock", cannot, _no_key(encryption))
        case EncryptionState.REFUSED:
            return Verdict(
                "danger",
                "lock",
                cannot,
                translate(
                    "seals",
                    "The encryption is outdated and can be broken. Ask the sender for another one.",
                ),
            )
        case EncryptionState.TOO_LARGE:
            return Verdict(
                "warning", "lock", cannot, translate("seals", "The e-mail is too large to be decrypted here.")
            )
        case _:
            return Verdict(
                "danger",
                "lock",
                cannot,
                translate("seals", "The e-mail is damaged or was changed. Ask the sender to send it again."),
            )


def _no_key(encryption: Encryption) -> str:
    if encryption.algorithm == ALGORITHM:
        return translate(
            "seals", "It is encrypted with OpenPGP, and its key is not here. Ask for another e-mail."
        )
    return translate(
        "seals", "The key is missing here: import your certificate (.p12), or ask for another e-mail."
    )


def _valid(signature: Signature, sender: Address | None) -> Verdict:
    title, who = translate("seals", "Signed"), _by(signature, sender)
    loud = [note_text(each, signature.revocation) for each in signature.notes if each in _LOUD]
    if not loud:
        return Verdict("ok", "shield-check", title, who)
    return Verdict("warning", "shield-alert", title, " ".join((who, *loud)))


def revocation_text(revocation: Revocation) -> str:
    """Whether a certificate was revoked, as far as is known; that it is not known is nothing bad."""
    if revocation.since is not None:
        return translate("seals", "yes, on {date}").format(date=i18n.day(revocation.since))
    if revocation.asked is None:
        known = translate("seals", "no") if revocation.checked else ""
        return known or translate("seals", "not known, not asked yet")
    words = translate("seals", "no, last asked on {date}")
    if not revocation.checked:
        words = translate("seals", "not known, last asked on {date}")
    return words.format(date=i18n.day(revocation.asked))


def reason_text(reason: SignatureReason, revocation: Revocation = _UNKNOWN) -> str:
    """Why a signature counts for nothing, or for less."""
    if reason is _Reason.CERTIFICATE_REVOKED and revocation.since is not None:
        said = translate("seals", "The sender's certificate was revoked on {date}. Do not rely on it.")
        return said.format(date=i18n.day(revocation.since))
    return {
        _Reason.CHANGED: translate("seals", "The e-mail was changed after it was signed. Do not rely on it."),
        _Reason.BROKEN: translate("seals", "It was not made with the certificate that came along."),
        _Reason.MALFORMED: translate("seals", "It is damaged and cannot be checked."),
        _Reason.NO_SIGNER: translate("seals", "Only certificates came along; nobody signed."),
        _Reason.SEVERAL_SIGNERS: translate("seals", "Several have signed; which of them wrote is not clear."),
        _Reason.CONTENT_MISMATCH: translate("seals", "It covers another text than the one that is shown."),
        _Reason.ATTRIBUTES: translate("seals", "What belongs to it does not fit together."),
        _Reason.WEAK_DIGEST: translate("seals", "It was made with an outdated method that can be forged."),
        _Reason.WEAK_KEY: translate("seals", "It was made with a key that is too weak."),
        _Reason.UNKNOWN_ALGORITHM: translate("seals", "It was made with a method that tomail does not know."),
        _Reason.TOO_LARGE: translate("seals", "The e-mail is too large to be checked."),
        _Reason.OUTSIDE_ENCRYPTION: translate("seals", "It covers the encryption only, not who wrote."),
        _Reason.CERTIFICATE_MISSING: translate("seals", "The sender's certificate is missing."),
        _Reason.CERTIFICATE_UNTRUSTED: translate("seals", "No trusted authority vouches for it."),
        _Reason.CERTIFICATE_EXPIRED: translate("seals", "The sender's certificate had run out."),
        _Reason.CERTIFICATE_NOT_YET_VALID: translate("seals", "The sender's certificate was not valid yet."),
        _Reason.CERTIFICATE_REVOKED: translate("seals", "The certificate was revoked. Do not rely on it."),
        _Reason.CERTIFICATE_PURPOSE: translate("seals", "The certificate is not meant for e-mail."),
        _Reason.ADDRESS_MISMATCH: translate("seals", "The certificate is of another address."),
        _Reason.NO_SENDER: translate("seals", "The e-mail names no sender."),
        _Reason.SEVERAL_SENDERS: translate("seals", "The e-mail names several senders."),
        _Reason.HEADERS_DIFFER: translate("seals", "Another sender was signed than the one that is shown."),
    }[reason]  # fmt: skip


def note_text(note: SignatureNote, revocation: Revocation = _UNKNOWN) -> str:
    """What else is worth knowing of a signature."""
    since = i18n.day(revocation.since) if revocation.since else ""
    return {
        SignatureNote.REVOCATION_UNKNOWN: _unknown(revocation),
        SignatureNote.REVOKED_SINCE: translate(
            "seals", "The certificate was revoked on {date}, after the e-mail came."
        ).format(date=since),
        SignatureNote.TIME_CLAIMED: translate("seals", "When it was signed, only the sender says."),
        SignatureNote.EXPIRED_SINCE: translate("seals", "The certificate has run out since."),
        SignatureNote.DIGEST_NAME_DIFFERS: translate("seals", "The sender's program names another method."),
        SignatureNote.SUBJECT_DIFFERS: translate("seals", "Another subject was signed than the one shown."),
        SignatureNote.RECIPIENTS_DIFFER: translate("seals", "Other recipients were signed than those shown."),
        SignatureNote.DATE_DIFFERS: translate("seals", "Another date was signed than the one shown."),
        SignatureNote.SUBJECT_UNSIGNED: translate("seals", "Subject, date and recipients are not signed."),
    }[note]


def _unknown(revocation: Revocation) -> str:
    if revocation.asked is None:
        return translate("seals", "Whether the certificate was revoked was not asked yet.")
    said = translate("seals", "Whether the certificate was revoked is not known; last asked on {date}.")
    return said.format(date=i18n.day(revocation.asked))


def _by(signature: Signature, sender: Address | None) -> str:
    """The certificate's name and the address that it proves; the From name proves nothing."""
    name = signature.signer.name if signature.signer else ""
    address = sender.address if sender else ""
    who = f"{name} <{address}>" if name and name.lower() != address.lower() else address
    return translate("seals", "by {who}, checked. The text is unchanged.").format(who=who)


def _opened(encryption: Encryption, *, vouched_for: bool) -> Verdict:
    if encryption.authenticated:
        said = translate("seals", "Only you and the other recipients could read this e-mail on its way.")
        return Verdict("info", "lock", translate("seals", "Encrypted"), said)
    title = translate("seals", "Encrypted, not authenticated (CBC)")
    if vouched_for:
        said = translate("seals", "The valid signature shows that the text was not changed.")
        return Verdict("info", "lock", title, said)
    said = translate(
        "seals",
        "Somebody on the way could have changed the text without knowing it. It is shown as plain text.",
    )
    return Verdict("warning", "lock", title, said)
