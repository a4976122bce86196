"""An account as JSON (in the profile) and as TOML (what IT writes for the command line)."""

from __future__ import annotations

import dataclasses
import secrets
import tomllib
from typing import Any

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import (
    Account,
    ArchiveMode,
    AuthMethod,
    FolderChoices,
    Protocol,
    Security,
    Server,
    SyncOptions,
)

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # nothing that looks like something else


def new_account_id() -> str:
    """Six characters that a person can read out on the telephone."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(6))


def to_json(account: Account) -> dict[str, Any]:
    """All of it but the order, which is the registry's."""
    return {**dataclasses.asdict(account), "position": 0}


def from_json(stored: dict[str, Any], position: int) -> Account:
    """The reverse of `to_json`."""
    known = {field.name for field in dataclasses.fields(Account)}
    facts = {key: value for key, value in stored.items() if key in known}
    return Account(
        **{
            **facts,
            "protocol": Protocol(stored["protocol"]),
            "incoming": _server(stored["incoming"]),
            "outgoing": _server(stored["outgoing"]),
            "sync": _sync(stored.get("sync", {})),
            "position": position,
        }
    )


def from_toml(text: str) -> Account:
    """The account that an account file describes, with a new id.

    Raises Refused (INVALID) naming what is missing or wrong, never a value of it.
    """
    try:
        described = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(_invalid("TOML", str(error))) from None
    for part, keys in _REQUIRED.items():
        table = described.get(part, {}) if part else described
        for key in keys:
            if not isinstance(table, dict) or key not in table:
                raise Refused(_invalid(f"{part}.{key}" if part else key, "missing"))
    try:
        account = from_json(_normal(described), 0)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Refused(_invalid("", str(error))) from None
    _refuse_without_meaning(account)
    return account


def _refuse_without_meaning(account: Account) -> None:
    """POP3 knows neither folders nor dates; who asks for them must not believe that they count."""
    if not isinstance(account.sync.leave_days, int) or account.sync.leave_days < 0:
        raise Refused(_invalid("sync.leave_days", "a number of days"))
    if account.protocol is Protocol.POP3:
        for key, value in (("months", account.sync.months), ("folders", account.sync.folders.chosen())):
            if value:
                raise Refused(_invalid(f"sync.{key}", "IMAP only"))


_REQUIRED: dict[str, tuple[str, ...]] = {
    "": ("address",),
    "incoming": ("protocol", "host", "port", "security"),
    "outgoing": ("host", "port", "security"),
}


def _normal(described: dict[str, Any]) -> dict[str, Any]:
    address = str(described["address"])
    incoming = dict(described["incoming"])
    protocol = incoming.pop("protocol")
    for server in (incoming, outgoing := dict(described["outgoing"])):
        server.setdefault("username", address)
        server.setdefault("auth", AuthMethod.PASSWORD.value)
    return {
        "id": new_account_id(),
        "label": described.get("label") or address,
        "display_name": described.get("display_name", ""),
        "address": address,
        "protocol": protocol,
        "incoming": incoming,
        "outgoing": outgoing,
        "sync": described.get("sync", {}),
        "signature": described.get("signature", ""),
        "oauth_provider": described.get("oauth_provider", ""),
    }


def _server(stored: dict[str, Any]) -> Server:
    return Server(
        **{
            **stored,
            "port": _port(stored["port"]),
            "security": Security(stored["security"]),
            "auth": AuthMethod(stored["auth"]),
            "fingerprint_sha256": str(stored.get("fingerprint_sha256", "")).replace(":", "").lower(),
        }
    )


def _port(value: object) -> int:
    if not isinstance(value, int) or not 0 < value < 65536:
        raise ValueError("port: a number from 1 to 65535")
    return value


def _sync(stored: dict[str, Any]) -> SyncOptions:
    archive = stored.get("archive_patient_mail", ArchiveMode.CONFIRM)
    mode = ArchiveMode(str(archive).lower() if isinstance(archive, bool) else archive)
    folders = FolderChoices(**{role: str(path) for role, path in stored.get("folders", {}).items()})
    return SyncOptions(**{**stored, "archive_patient_mail": mode, "folders": folders})


def _invalid(key: str, detail: str) -> Problem:
    return Problem(
        ProblemKind.INVALID,
        sentence(
            QT_TRANSLATE_NOOP("engine", "The account file cannot be used: {key} {detail}."),
            key=key,
            detail=detail,
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Correct the file and try again; nothing was stored.")),
    )
