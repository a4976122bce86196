"""The first words with a mail server: greeting, STARTTLS, what it can do. Never a sign-in.

What a server says before TLS is thrown away; bytes that arrive together with its consent to TLS end
the conversation, since anybody on the way could have added them.
"""

from __future__ import annotations

import asyncio
import contextlib
import re
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import cast

from .attempts import Unusable
from .network import Endpoint

LARGEST = 65_536  # bytes waiting to be read
MOST_LINES = 200
EHLO = "EHLO [127.0.0.1]"  # says nothing about this machine


class Conversation(asyncio.Protocol):
    """Lines in and out, over one connection."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport
        self._waiting = bytearray()
        self._lost = False
        self._news = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by the event loop."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Called by the event loop."""
        self._waiting += data
        if len(self._waiting) > LARGEST:
            self._transport.abort()
        self._news.set()

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by the event loop."""
        self._lost = True
        self._news.set()

    def say(self, line: str) -> None:
        """Send one line."""
        self._transport.write(line.encode("ascii") + b"\r\n")

    async def hear(self) -> str:
        """The next line, without its end."""
        while (end := self._waiting.find(b"\n")) < 0:
            if self._lost:
                raise Unusable("invalid")
            self._news.clear()
            await self._news.wait()
        line = self._waiting[:end].decode("latin-1").rstrip("\r")
        del self._waiting[: end + 1]
        return line

    async def hear_until(self, is_last: Callable[[str], bool]) -> list[str]:
        """All lines up to and with the one that is the last."""
        lines = []
        for _ in range(MOST_LINES):
            lines.append(await self.hear())
            if is_last(lines[-1]):
                return lines
        raise Unusable("invalid")

    async def start_tls(self, context: ssl.SSLContext, host: str) -> None:
        """Go on encrypted; the certificate must be the one of `host`."""
        if self._waiting:
            raise Unusable("invalid")
        loop = asyncio.get_running_loop()
        plain, self._lost = self._transport, True  # a failed handshake closes the socket without telling us
        encrypted = await loop.start_tls(plain, self, context, server_hostname=host)
        if encrypted is None:
            raise Unusable("invalid")
        self._transport, self._lost = encrypted, False

    async def end(self) -> None:
        """Close at once; returns when the socket is gone."""
        self._transport.abort()
        while not self._lost:
            self._news.clear()
            await self._news.wait()


Ask = Callable[[Conversation, ssl.SSLContext | None, str], Awaitable[set[str]]]
"""Hears the greeting, starts TLS if there is a context, gives back the sign-in mechanisms offered."""


@contextlib.asynccontextmanager
async def connected(
    endpoint: Endpoint, context: ssl.SSLContext | None, host: str
) -> AsyncIterator[Conversation]:
    """A conversation with `endpoint`, encrypted for `host` from the start if there is a `context`."""
    loop = asyncio.get_running_loop()
    _, conversation = await loop.create_connection(
        Conversation, *endpoint, ssl=context, server_hostname=host if context else None
    )
    try:
        yield conversation
    finally:
        await conversation.end()


async def ask_imap(conversation: Conversation, context: ssl.SSLContext | None, host: str) -> set[str]:
    """RFC 9051: greeting, STARTTLS, CAPABILITY. A greeting of PREAUTH is no server for an account."""
    _demand((await conversation.hear()).upper().startswith("* OK"))
    if context:
        conversation.say("a1 STARTTLS")
        await _imap_answer(conversation, "a1")
        await conversation.start_tls(context, host)
    conversation.say("a2 CAPABILITY")
    words = " ".join(await _imap_answer(conversation, "a2")).upper().split()
    conversation.say("a3 LOGOUT")
    offered = {word.removeprefix("AUTH=") for word in words if word.startswith("AUTH=")}
    return offered if "LOGINDISABLED" in words else offered | {"LOGIN"}


async def ask_pop3(conversation: Conversation, context: ssl.SSLContext | None, host: str) -> set[str]:
    """RFC 1939, 2595, 2449: greeting, STLS, CAPA; a server without CAPA knows USER."""
    _demand((await conversation.hear()).startswith("+OK"))
    if context:
        conversation.say("STLS")
        _demand((await conversation.hear()).startswith("+OK"))
        await conversation.start_tls(context, host)
    conversation.say("CAPA")
    lines = await conversation.hear_until(lambda line: line == "." or line.startswith("-ERR"))
    conversation.say("QUIT")
    if lines[0].startswith("-ERR"):
        return {"USER"}
    words = [line.upper().split() for line in lines]
    offered = {word for line in words if line[:1] == ["SASL"] for word in line[1:]}
    return offered | {"USER"} if ["USER"] in words else offered


async def ask_smtp(conversation: Conversation, context: ssl.SSLContext | None, host: str) -> set[str]:
    """RFC 5321, 3207, 4954: greeting, EHLO, STARTTLS, EHLO."""
    await _smtp_answer(conversation, "220")
    conversation.say(EHLO)
    lines = await _smtp_answer(conversation, "250")
    if context:
        conversation.say("STARTTLS")
        await _smtp_answer(conversation, "220")
        await conversation.start_tls(context, host)
        conversation.say(EHLO)
        lines = await _smtp_answer(conversation, "250")
    conversation.say("QUIT")
    words = [re.split(r"[ =]", line[4:].upper()) for line in lines]
    return {word for line in words if line[0] == "AUTH" for word in line[1:] if word}


async def _imap_answer(conversation: Conversation, tag: str) -> list[str]:
    lines = await conversation.hear_until(lambda line: line.startswith(f"{tag} "))
    _demand(lines[-1].upper().startswith(f"{tag} OK".upper()))
    return lines


async def _smtp_answer(conversation: Conversation, code: str) -> list[str]:
    lines = await conversation.hear_until(lambda line: line[3:4] != "-")
    _demand(lines[-1].startswith(code))
    return lines


def _demand(fact: bool) -> None:
    if not fact:
        raise Unusable("invalid")
