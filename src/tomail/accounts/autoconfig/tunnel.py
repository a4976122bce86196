"""A way through the system's proxy to a web server, which the proxy cannot look into (RFC 9110, 9.3.6)."""

from __future__ import annotations

import asyncio
import base64
from urllib.parse import unquote

import h11
import httpx2

from .attempts import Unusable

PIECE = 4096
PORT = 80  # of a proxy whose URL names none


async def tunnel(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, proxy: httpx2.URL, target: httpx2.URL
) -> None:
    """Ask the `proxy` at the other end for a connection to `target`. Raises `Unusable` if it declines."""
    place = f"{target.host}:{target.port or 443}"
    connection = h11.Connection(h11.CLIENT)
    request = h11.Request(method="CONNECT", target=place, headers=[("Host", place), *_authorization(proxy)])
    writer.write(connection.send(request) or b"")
    while (answer := connection.next_event()) is h11.NEED_DATA:
        connection.receive_data(await reader.read(PIECE))
    if not isinstance(answer, h11.Response) or answer.status_code != 200:
        raise Unusable("refused")
    if connection.trailing_data[0]:  # nobody has anything to say before the handshake
        raise Unusable("invalid")


def _authorization(proxy: httpx2.URL) -> list[tuple[str, str]]:
    if not proxy.username:
        return []
    words = f"{unquote(proxy.username)}:{unquote(proxy.password)}".encode()
    return [("Proxy-Authorization", f"Basic {base64.b64encode(words).decode('ascii')}")]
