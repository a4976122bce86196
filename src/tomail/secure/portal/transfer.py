"""Bytes in by parts, bytes out by ranges: the same for what the practice sends and what patients answer."""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
from collections.abc import AsyncIterator, Sequence
from typing import Any

from anyio import to_thread
from sqlalchemy import ColumnElement, Connection, func, select, update
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response, StreamingResponse

from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import MANIFEST_FILE, IdKind, is_file_id
from tomail.secure.protocol.limits import FILES, PART_BYTES
from tomail.secure.protocol.states import DeliveryState

from . import tables
from .blobs import Arrived, Part
from .call import Call
from .fields import Fields
from .portal import Portal
from .troubles import Trouble, not_found
from .work import work

PARTS = 1000  # of a file
STALLED_SECONDS = 60.0
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")
_HEX_SHA256 = 64


async def put_part(call: Call, owner: ColumnElement[bool]) -> Response:
    """Take in one part of an upload. `owner` is a condition on the delivery."""
    delivery, file = call.identifier("d", IdKind.DELIVERY), call.file()
    n = _part_number(call.request.path_params["n"])
    expected = _digest(call.request.headers.get("digest", ""))
    await to_thread.run_sync(_may_upload, call.portal, delivery, owner)
    if call.request.headers.get("content-length") == "0" and await to_thread.run_sync(
        _is_there, call.portal, delivery, file, n, expected
    ):
        return JSONResponse({"part": n}, 200)  # whoever goes on after a cut asks first
    arrived = await call.portal.blobs.receive(_flowing(call.request.stream()), PART_BYTES)
    try:
        if arrived.sha256 != expected:
            raise Trouble(ErrorCode.DIGEST)
        is_new = await to_thread.run_sync(_keep, call, delivery, file, n, arrived)
    finally:
        call.portal.blobs.forget(arrived)
    return JSONResponse({"part": n}, 201 if is_new else 200)


def announced_files(call: Call, mine: ColumnElement[bool]) -> list[Fields]:
    """What somebody says that an upload holds, if it does, or did when it was completed.

    Raises Trouble (not_found, invalid, part_missing, other_content).
    """
    delivery, announced = call.identifier("d", IdKind.DELIVERY), call.fields.list("files", FILES + 1)
    this = select(tables.delivery.c.state).where(tables.delivery.c.id == delivery, mine)
    with call.portal.database.reading() as connection:
        state = connection.scalar(this)
        if state is None:
            raise not_found()
        if state == DeliveryState.UPLOADING:
            for name, (parts, sha256) in _whole_files(connection, delivery, announced).items():
                if call.portal.blobs.sha256(delivery, name, parts) != sha256:
                    raise Trouble(ErrorCode.PART_MISSING)
        elif not _same_files(connection, delivery, announced):
            raise Trouble(ErrorCode.OTHER_CONTENT)
    return announced


def note_files(connection: Connection, delivery: str, announced: Sequence[Fields]) -> None:
    """Keep the hashes of checked files. Raises Trouble (part_missing) if one grew meanwhile."""
    files = tables.file.c
    for name, (parts, sha256) in _whole_files(connection, delivery, announced).items():
        mine = (files.delivery == delivery) & (files.id == name)
        size = sum(part.size for part in parts)
        connection.execute(update(tables.file).where(mine).values(size=size, sha256=sha256))


def _whole_files(
    connection: Connection, delivery: str, announced: Sequence[Fields]
) -> dict[str, tuple[list[Part], str]]:
    """Parts and announced hashes, where exactly these files are there. Raises Trouble (part_missing)."""
    wanted = {each.text("id"): each for each in announced}
    if len(wanted) != len(announced) or MANIFEST_FILE not in wanted or not all(map(is_file_id, wanted)):
        raise Trouble(ErrorCode.INVALID)
    if _file_names(connection, delivery) != set(wanted):
        raise Trouble(ErrorCode.PART_MISSING)
    whole = {}
    for name, fields in wanted.items():
        parts, size = parts_of(connection, delivery, name), fields.number("size", 0, 1 << 40)
        numbers = [part.n for part in parts]
        if numbers != list(range(len(parts))) or sum(part.size for part in parts) != size:
            raise Trouble(ErrorCode.PART_MISSING)
        whole[name] = parts, fields.sha256("sha256")
    return whole


def _same_files(connection: Connection, delivery: str, announced: Sequence[Fields]) -> bool:
    """True if an upload was completed with exactly these files."""
    stored = {each["id"]: each["sha256"] for each in files_of(connection, delivery)}
    return bool(stored) and stored == {each.text("id"): each.sha256("sha256") for each in announced}


def files_of(connection: Connection, delivery: str) -> list[dict[str, Any]]:
    """As the API tells them."""
    mine = select(tables.file).where(tables.file.c.delivery == delivery).order_by(tables.file.c.id)
    return [
        {"id": row.id, "size": row.size, "sha256": row.sha256}
        for row in connection.execute(mine)
        if row.sha256
    ]


def manifest_sha256(connection: Connection, delivery: str) -> str:
    """Of the manifest's ciphertext, in hex; "" as long as it is not complete."""
    files = tables.file.c
    mine = select(files.sha256).where(files.delivery == delivery, files.id == MANIFEST_FILE)
    return connection.scalar(mine) or ""


def parts_of(connection: Connection, delivery: str, file: str) -> list[Part]:
    """In their order."""
    parts = tables.part.c
    mine = select(tables.part).where(parts.delivery == delivery, parts.file == file).order_by(parts.n)
    return [Part(row.n, row.size, row.sha256) for row in connection.execute(mine)]


async def get_file(call: Call, readable: ColumnElement[bool]) -> Response:
    """A whole file, or one range of it. `readable` is a condition on the delivery."""
    delivery, file = call.identifier("d", IdKind.DELIVERY), call.file()
    parts = await to_thread.run_sync(_readable_parts, call.portal, delivery, file, readable)
    size = sum(part.size for part in parts)
    first, last, partial = _range(call.request.headers.get("range", ""), size)
    headers = {"accept-ranges": "bytes", "content-length": str(last - first + 1)}
    if partial:
        headers["content-range"] = f"bytes {first}-{last}/{size}"
    body = call.portal.blobs.read(delivery, file, parts, first, last - first + 1)
    return StreamingResponse(body, 206 if partial else 200, headers, "application/octet-stream")


async def _flowing(stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """A body as long as something comes: nobody keeps a connection and a file open by sending nothing."""
    while True:
        try:
            async with asyncio.timeout(STALLED_SECONDS):
                chunk = await anext(stream, None)
        except TimeoutError:
            raise Trouble(ErrorCode.MALFORMED) from None
        if chunk is None:
            return
        yield chunk


def _may_upload(portal: Portal, delivery: str, owner: ColumnElement[bool]) -> None:
    with portal.database.reading() as connection:
        state = connection.scalar(
            select(tables.delivery.c.state).where(tables.delivery.c.id == delivery, owner)
        )
    if state is None:
        raise not_found()
    if state != DeliveryState.UPLOADING:
        raise Trouble(ErrorCode.STATE)


def _keep(call: Call, delivery: str, file: str, n: int, arrived: Arrived) -> bool:
    """True if the part is new. Its bytes lie where they belong before the row that names them is there."""
    mine = tables.delivery.c.id == delivery
    with work(call.portal) as unit:
        if unit.state(tables.delivery, mine) != DeliveryState.UPLOADING:
            raise Trouble(ErrorCode.STATE)
        if _was_sent_before(unit.connection, delivery, file, n, arrived):
            return False
        row = unit.one(tables.delivery, mine)
        if _size(unit.connection, delivery) + arrived.size > row.announced:
            raise Trouble(ErrorCode.TOO_LARGE)
        _add_file(unit.connection, delivery, file)
        call.portal.blobs.keep(arrived, delivery, file, n)
        part = {"n": n, "size": arrived.size, "sha256": arrived.sha256.hex()}
        unit.connection.execute(tables.part.insert().values(delivery=delivery, file=file, **part))
    return True


def _was_sent_before(connection: Connection, delivery: str, file: str, n: int, arrived: Arrived) -> bool:
    parts = tables.part.c
    this = select(parts.sha256).where(parts.delivery == delivery, parts.file == file, parts.n == n)
    before = connection.scalar(this)
    if before is not None and before != arrived.sha256.hex():
        raise Trouble(ErrorCode.OTHER_CONTENT)
    return before is not None


def _is_there(portal: Portal, delivery: str, file: str, n: int, sha256: bytes) -> bool:
    parts = tables.part.c
    this = select(parts.sha256).where(parts.delivery == delivery, parts.file == file, parts.n == n)
    with portal.database.reading() as connection:
        return connection.scalar(this) == sha256.hex()


def _add_file(connection: Connection, delivery: str, file: str) -> None:
    names = _file_names(connection, delivery)
    if file in names:
        return
    if len(names) > FILES:  # and the manifest
        raise Trouble(ErrorCode.TOO_LARGE)
    connection.execute(tables.file.insert().values(delivery=delivery, id=file, size=0, sha256=""))


def _file_names(connection: Connection, delivery: str) -> set[str]:
    return set(connection.scalars(select(tables.file.c.id).where(tables.file.c.delivery == delivery)))


def _size(connection: Connection, delivery: str) -> int:
    total = select(func.sum(tables.part.c.size)).where(tables.part.c.delivery == delivery)
    return int(connection.scalar(total) or 0)


def _readable_parts(portal: Portal, delivery: str, file: str, readable: ColumnElement[bool]) -> list[Part]:
    with portal.database.reading() as connection:
        known = select(tables.delivery.c.id).where(tables.delivery.c.id == delivery, readable)
        if connection.scalar(known) is None:
            raise not_found()
        parts = parts_of(connection, delivery, file)
    if not parts:
        raise not_found()
    return parts


def _part_number(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 4 or int(text) >= PARTS:
        raise not_found()
    return int(text)


def _digest(header: str) -> bytes:
    """`sha-256=BASE64` (RFC 3230). Raises Trouble (digest)."""
    algorithm, _, value = header.strip().partition("=")
    try:
        digest = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise Trouble(ErrorCode.DIGEST) from None
    if algorithm.lower() != "sha-256" or len(digest) != _HEX_SHA256 // 2:
        raise Trouble(ErrorCode.DIGEST)
    return digest


def _range(header: str, size: int) -> tuple[int, int, bool]:
    """First and last byte, and whether it is a part (RFC 9110, section 14). What is no range means all."""
    match = _RANGE.fullmatch(header.strip())
    if not match or match.groups() == ("", ""):
        return 0, size - 1, False
    begin, end = match.groups()
    first = int(begin) if begin else max(0, size - int(end))
    last = min(int(end), size - 1) if begin and end else size - 1
    if first >= size:
        raise HTTPException(416, headers={"content-range": f"bytes */{size}"})
    return (first, last, True) if first <= last else (0, size - 1, False)
