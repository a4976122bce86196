"""Entries of a record in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tomail.base.errors import TomailError
from tomail.model.record import Direction, RecordChannel, RecordEntry, Reversal, SealVerdict
from tomail.model.smime import EncryptionState, SignatureReason, SignatureState
from tomail.practice.sealing import Unopened
from tomail.ui import i18n
from tomail.ui.reader.seal_words import reason_text
from tomail.ui.teamwork.words import known_name

translate = QCoreApplication.translate
ARROWS = {Direction.INCOMING: "←", Direction.OUTGOING: "→"}
ICONS = {
    RecordChannel.MAIL: "mail",
    RecordChannel.SMS: "message-square",
    RecordChannel.DELIVERY: "shield-check",
}


def channel_name(channel: RecordChannel) -> str:
    """What the filter calls a way in and out."""
    return {
        RecordChannel.MAIL: translate("records", "E-mails"),
        RecordChannel.SMS: translate("records", "SMS"),
        RecordChannel.DELIVERY: translate("records", "Secure deliveries"),
    }[channel]


def opens_to_more() -> str:
    """Of mail from an account that not everyone may use."""
    return translate(
        "records",
        "Not everyone may use this account. Once filed, everyone who may read records can read this e-mail.",
    )


def title(entry: RecordEntry) -> str:
    """What stands in the time line."""
    return entry.head.subject or translate("records", "(no subject)")


def sealed(verdict: SealVerdict | None) -> str:
    """ "Signiert von Dr. Huber <huber@spital.example>, geprüft am 22.11.2026"; "" where nothing was."""
    if verdict is None:
        return ""
    came = translate("records", "came encrypted") if verdict.encryption == EncryptionState.OPENED else ""
    return " · ".join(filter(None, (_signed(verdict), came)))


def _signed(verdict: SealVerdict) -> str:
    date = i18n.day(verdict.checked)
    if verdict.signature == SignatureState.NONE:
        return ""
    if verdict.signature == SignatureState.VALID:
        said = translate("records", "Signed by {who}, checked on {date}")
        return said.format(who=verdict.who, date=date)
    title = translate("records", "Signature not confirmed, checked on {date}")
    if verdict.signature == SignatureState.INVALID:
        title = translate("records", "Signature invalid, checked on {date}")
    why = reason_text(SignatureReason(verdict.reason)) if verdict.reason else ""
    return f"{title.format(date=date)}: {why}" if why else title.format(date=date)


def filed(entry: RecordEntry) -> str:
    """ "Abgelegt am 21.11.2026 von Sabine M."; nobody is named where nobody signs in."""
    date, name = i18n.day(entry.filed.at), known_name(entry.filed.by)
    if entry.automatic:
        return translate("records", "Filed by itself on {date}").format(date=date)
    if not name:
        return translate("records", "Filed on {date}").format(date=date)
    return translate("records", "Filed on {date} by {name}").format(date=date, name=name)


def already_filed(entry: RecordEntry) -> str:
    """ "Bereits abgelegt am 21.11.2026 von Sabine M."."""
    date, name = i18n.day(entry.filed.at), known_name(entry.filed.by)
    if not name:
        return translate("records", "Already filed on {date}.").format(date=date)
    return translate("records", "Already filed on {date} by {name}.").format(date=date, name=name)


def taken_out(reversal: Reversal) -> str:
    """Why an entry does not count any more."""
    date, name = i18n.day(reversal.mark.at), known_name(reversal.mark.by)
    by = f"{date}, {name}" if name else date
    if reversal.refiled:
        words = translate("records", "Moved to another patient’s record on {date}: {reason}")
    else:
        words = translate("records", "Removed from the record on {date}: {reason}")
    return words.format(date=by, reason=reversal.reason)


def why(error: Exception) -> str:
    """What went wrong, for a person; what is a bug is raised again."""
    if isinstance(error, TomailError):
        return i18n.problem_text(error.problem)
    if isinstance(error, Unopened):
        return translate("records", "This document was changed after it was filed and cannot be opened.")
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return translate("records", "The file could not be saved: {reason}").format(reason=reason)
    raise error
