"""What a finished wizard saves, and its summary. Pure."""

from __future__ import annotations

from tomail.accounts.auth.grant import StoredCredentials
from tomail.base.sentences import QT_TRANSLATE_NOOP, Sentence, sentence
from tomail.model.account import Account, ArchiveMode, AuthMethod, Protocol
from tomail.services.account_entry import interval_text

from .flow import Flow
from .vocabulary import Side, Step


def account_of(flow: Flow) -> Account:
    """The account; its id is given while saving."""
    return Account(
        id="",
        label=flow.label.strip(),
        display_name=flow.display_name,
        address=flow.address,
        protocol=flow.protocol,
        incoming=flow.server(Side.INCOMING),
        outgoing=flow.server(Side.OUTGOING),
        sync=flow.sync_options,
        oauth_provider=flow.issuer if flow.auth is AuthMethod.OAUTH2 else "",
        tested=flow.all_passed,
    )


def secrets_of(flow: Flow) -> StoredCredentials:
    """What is stored encrypted beside it."""
    if flow.auth is AuthMethod.OAUTH2:
        return StoredCredentials(grant=flow.grant)
    return StoredCredentials(flow.password, "" if flow.same_credentials else flow.outgoing_password)


def summary(flow: Flow) -> tuple[tuple[Step, Sentence], ...]:
    """All six steps, one line each."""
    incoming, outgoing = flow.server(Side.INCOMING), flow.server(Side.OUTGOING)
    kind = flow.type.label if flow.type else sentence("")
    servers = {"incoming": incoming.host, "outgoing": outgoing.host, "protocol": flow.protocol.value.upper()}
    return (
        (Step.TYPE, kind),
        (Step.DATA, sentence("{label} · {address}", label=flow.label, address=flow.address)),
        (Step.SERVERS, sentence("{protocol} {incoming} · SMTP {outgoing}", **servers)),
        (Step.SIGN_IN, sentence("{method} · {name}", method=_method(flow), name=incoming.username)),
        (Step.TEST, sentence(_TESTED if flow.all_passed else _UNTESTED)),
        (Step.SYNC, _options(flow)),
    )


def _method(flow: Flow) -> Sentence:
    if flow.auth is AuthMethod.OAUTH2:
        return sentence("OAuth2.0")
    return sentence(QT_TRANSLATE_NOOP("engine", "Password"))


def _options(flow: Flow) -> Sentence:
    if flow.protocol is Protocol.IMAP and not flow.options.enabled:
        return sentence(QT_TRANSLATE_NOOP("engine", "not synchronised"))
    archive = sentence(_ARCHIVE[flow.options.archive_patient_mail])
    return sentence("{interval} · {archive}", interval=interval_text(flow.interval), archive=archive)


_TESTED = QT_TRANSLATE_NOOP("engine", "inbox and outbox tested")
_UNTESTED = QT_TRANSLATE_NOOP("engine", "not tested")
_ARCHIVE = {
    ArchiveMode.CONFIRM: QT_TRANSLATE_NOOP("engine", "file patient mail after confirmation"),
    ArchiveMode.AUTOMATIC: QT_TRANSLATE_NOOP("engine", "file patient mail automatically"),
    ArchiveMode.OFF: QT_TRANSLATE_NOOP("engine", "do not file patient mail"),
}
