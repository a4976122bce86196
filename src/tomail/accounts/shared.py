"""What of an account the whole practice shares, and what each workstation decides for itself. Pure."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from tomail.model.account import Account, Protocol, Server, SyncOptions

from .definition import from_json, to_json

Shared = Mapping[str, Any]
"""The shared part of a definition: flat, `incoming.host` and so on; no secret, no id."""

_OWN = frozenset({"id", "position", "tested", "sync.enabled", "sync.interval_minutes", "sync.months"})
_PARTS = {"": Account, "incoming.": Server, "outgoing.": Server, "sync.": SyncOptions}
_FIELDS = frozenset(part + each.name for part, kind in _PARTS.items() for each in dataclasses.fields(kind))


def shared_part(account: Account) -> dict[str, Any]:
    """What other workstations need to know before signing in, and follow afterwards."""
    return {key: value for key, value in _flat(to_json(account)).items() if key not in _OWN}


def with_shared(account: Account, shared: Shared) -> Account:
    """The account with the practice's part of it; what is the workstation's own stays."""
    return from_json(_deep({**_flat(to_json(account)), **_known(shared)}), account.position)


def from_shared(identity: str, shared: Shared) -> Account:
    """The account as a workstation that never had it begins with it."""
    return from_json(_deep({**_known(shared), "id": identity}), 0)


def merged(base: Shared, ours: Shared, theirs: Shared) -> dict[str, Any]:
    """Both sides' changes since `base`; where both changed the same, theirs."""
    kept = {key: value for key, value in ours.items() if theirs.get(key) == base.get(key)}
    return {**theirs, **kept}


def mailbox(account: Account) -> tuple[str, str, Protocol]:
    """What makes two accounts the same one: address, incoming server, protocol."""
    return account.address.lower(), account.incoming.host.lower(), account.protocol


def _known(shared: Shared) -> dict[str, Any]:
    """Without what only a newer tomail understands."""
    return {key: value for key, value in shared.items() if key in _FIELDS - _OWN}


def _flat(deep: Mapping[str, Any]) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for key, value in deep.items():
        if isinstance(value, Mapping):
            flat |= {f"{key}.{name}": each for name, each in value.items()}
        else:
            flat[key] = value
    return flat


def _deep(flat: Mapping[str, Any]) -> dict[str, Any]:
    deep: dict[str, Any] = {}
    for key, value in flat.items():
        part, dot, name = key.partition(".")
        if dot:
            deep.setdefault(part, {})[name] = value
        else:
            deep[key] = value
    return deep
