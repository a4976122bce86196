"""A patient's bundle of keys: wrapped several times, opaque to the portal."""

from __future__ import annotations

import re

from sqlalchemy import Connection, delete, select

from tomail.secure.protocol.errors import ErrorCode

from . import tables
from .fields import Fields, base64url
from .troubles import Trouble

MOST = 12
WRAP_BYTES = 128 * 1024
BODY_BYTES = 1024 * 1024
_KIND = re.compile(r"[a-z]+(?:-[a-z0-9]{1,16})?")  # bundle, secupass, recovery, passkey-1


def checked(wraps: list[Fields]) -> dict[str, bytes]:
    """By their kind. Raises Trouble (malformed, invalid)."""
    rows = {each.text("kind", 24): each.octets("blob", WRAP_BYTES) for each in wraps}
    if len(rows) != len(wraps) or not all(map(_KIND.fullmatch, rows)):
        raise Trouble(ErrorCode.INVALID)
    return rows


def replace(connection: Connection, account: str, wraps: dict[str, bytes]) -> None:
    """These and no others."""
    drop(connection, account)
    for kind, blob in wraps.items():
        connection.execute(tables.bundle_wrap.insert().values(account=account, kind=kind, blob=blob))


def drop(connection: Connection, account: str) -> None:
    """Nobody opens anything of this account any more."""
    connection.execute(delete(tables.bundle_wrap).where(tables.bundle_wrap.c.account == account))


def told(connection: Connection, account: str) -> list[dict[str, str]]:
    """As the API tells them."""
    wraps = tables.bundle_wrap.c
    mine = select(tables.bundle_wrap).where(wraps.account == account).order_by(wraps.kind)
    return [{"kind": row.kind, "blob": base64url(row.blob)} for row in connection.execute(mine)]
