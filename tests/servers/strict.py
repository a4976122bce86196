"""An IMAP server that takes every byte by the grammar of RFC 3501 and notes which commands it was given."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .scripted import Peer, ScriptedServer

CAPABILITIES = "IMAP4rev1 LITERAL+ UIDPLUS MOVE AUTH=PLAIN SASL-IR CREATE-SPECIAL-USE"
_TAG = re.compile(rb"t\d{1,9}\Z")
_TOKEN = re.compile(
    rb'"(?P<quoted>(?:[^"\\\r\n\x00\x80-\xff]|\\["\\])*)"'
    rb"|\{(?P<literal>\d+)\+?\}\r\n"
    rb"|(?P<open>\()|(?P<close>\))"
    rb"|(?P<atom>(?:BODY(?:\.PEEK)?\[[A-Z0-9. ()-]*\]|[^\s(){\"\x00-\x1f\x7f-\xff])+)"
    rb"|(?P<blank> )|(?P<end>\r\n)"
)
_NAMES = frozenset(
    b"APPEND AUTHENTICATE CAPABILITY COPY CREATE DELETE EXPUNGE FETCH LIST LOGIN LOGOUT MOVE NOOP RENAME "
    b"SEARCH SELECT STATUS STORE SUBSCRIBE UID UNSUBSCRIBE".split()
)


@dataclass(frozen=True)
class Command:
    """Its name, and its arguments: quoted strings and literals as what they stand for, lists flat."""

    name: bytes
    arguments: tuple[bytes, ...]


@dataclass
class StrictServer:
    """`commands` in their order; what is no command fails the test that holds the server."""

    commands: list[Command] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server = ScriptedServer(self._talk)

    def _talk(self, peer: Peer) -> None:
        peer.say(f"* OK [CAPABILITY {CAPABILITIES}] ready")
        stream = _Stream(peer)
        while True:
            tag = stream.word()
            assert _TAG.match(tag), tag[:60]
            command = self._command(stream)
            self.commands.append(command)
            peer.say(f"{tag.decode()} OK done")
            if command.name == b"LOGOUT":
                return

    def _command(self, stream: _Stream) -> Command:
        name = stream.word()
        assert name in _NAMES, name[:60]
        arguments: list[bytes] = []
        depth = 0
        while (token := stream.token()).lastgroup != "end":
            kind = token.lastgroup
            depth += {"open": 1, "close": -1}.get(kind or "", 0)
            assert depth >= 0
            if kind == "literal":
                arguments.append(stream.literal(int(token["literal"])))
            elif kind == "quoted":
                arguments.append(re.sub(rb"\\(.)", rb"\1", token["quoted"]))
            elif kind == "atom":
                arguments.append(token["atom"])
        assert depth == 0
        return Command(name, tuple(arguments))


class _Stream:
    def __init__(self, peer: Peer) -> None:
        self._peer = peer
        self._data = bytearray()

    def word(self) -> bytes:
        while not (found := re.match(rb"([^ \r\n]*)(?: |(?=\r\n))", bytes(self._data))):
            assert b"\n" not in self._data
            self._more()
        del self._data[: found.end()]
        return found[1]

    def token(self) -> re.Match[bytes]:
        while b"\r\n" not in self._data:
            self._more()
        found = _TOKEN.match(bytes(self._data))
        assert found, bytes(self._data[:60])
        del self._data[: found.end()]
        return found

    def literal(self, size: int) -> bytes:
        while len(self._data) < size:
            self._more()
        data = bytes(self._data[:size])
        del self._data[:size]
        return data

    def _more(self) -> None:
        data = self._peer.socket.recv(1 << 16)
        if not data:
            raise EOFError
        self._data += data
