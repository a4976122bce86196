"""A small IMAP mailbox that tells the truth, until a test has it lie about one thing."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from .scripted import Peer, ScriptedServer

CAPABILITY = "IMAP4rev1 SASL-IR AUTH=PLAIN LITERAL+ UIDPLUS MOVE ESEARCH IDLE ID NAMESPACE"
QRESYNC = f"{CAPABILITY} ENABLE QRESYNC CONDSTORE"
OBJECTS = f"{CAPABILITY} OBJECTID"
DATE = "01-Nov-2026 10:00:00 +0000"
FOLDERS = ("INBOX", "Sent", "Drafts", "Trash")

Lie = Callable[[Peer, str, str], None]
"""Takes the client, the tag of its command and the rest of that line; says whatever it likes."""


@dataclass
class Mailbox:
    """What the server has: messages by UID in each folder."""

    folders: dict[str, dict[int, bytes]] = field(default_factory=lambda: {name: {} for name in FOLDERS})
    uidvalidity: int = 7
    modseq: int = 100
    sizes: dict[bytes, int] = field(default_factory=dict)  # RFC822.SIZE where it is a lie
    objects: dict[bytes, str] = field(default_factory=dict)  # EMAILID by the bytes of a message

    def put(self, raw: bytes, folder: str = "INBOX") -> int:
        uids = self.folders[folder]
        uid = max(uids, default=0) + 1
        uids[uid] = raw
        self.modseq += 1
        return uid


class HostileServer:
    """`lies` by command (SELECT, UID FETCH, …) stand in for the true answer; `asides` come before it."""

    def __init__(self, capability: str = CAPABILITY) -> None:
        self.mailbox = Mailbox()
        self.capability = capability
        self.lies: dict[str, Lie] = {}
        self.asides: dict[str, bytes] = {}
        self.greeting = b"* OK ready\r\n"
        self.unreadable: Collection[bytes] = ()  # messages that the server cannot read
        self.ends_at_it = False
        self.commands: list[str] = []
        self._lock = threading.Lock()
        self.server = ScriptedServer(self._talk)

    @property
    def port(self) -> int:
        return self.server.port

    def __enter__(self) -> HostileServer:
        self.server.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self.server.__exit__(*error)  # type: ignore[arg-type]

    def _talk(self, peer: Peer) -> None:
        peer.socket.sendall(self.greeting)
        selected = "INBOX"
        while True:
            line = self._command(peer)
            tag, _, rest = line.partition(" ")
            name, _, argument = rest.partition(" ")
            if name.upper() == "UID":
                second, _, argument = argument.partition(" ")
                name = f"UID {second}"
            name = name.upper()
            self.commands.append(rest)
            if name in ("SELECT", "STATUS"):
                selected = _folder(argument) if name == "SELECT" else selected
            if name in self.lies:
                self.lies[name](peer, tag, argument)
                continue
            if name in self.asides:
                peer.socket.sendall(self.asides[name])
            if not self._answer(peer, tag, name, argument, selected):
                return

    def _command(self, peer: Peer) -> str:
        """A line, with what its non-synchronising literals hold."""
        line = peer.hear().decode("utf-8", "replace")
        while found := re.search(r"\{(\d+)\+\}$", line):
            line = line[: found.start()] + peer.hear_exactly(int(found[1])).decode("utf-8", "replace")
            line += peer.hear().decode("utf-8", "replace")
        return line

    def _answer(self, peer: Peer, tag: str, name: str, argument: str, selected: str) -> bool:
        """The truth; False after the goodbye."""
        if name == "IDLE":
            peer.say("+ idling")
            peer.hear()
        elif name == "UID FETCH":
            if self._fetch(peer, argument, selected):
                peer.say(f"{tag} NO [SERVERBUG] Internal error occurred")
                return True
        else:
            peer.say(*self._lines(tag, name, argument, selected))
        peer.say(f"{tag} OK done")
        return name != "LOGOUT"

    def _lines(self, tag: str, name: str, argument: str, selected: str) -> list[str]:
        plain = {
            "CAPABILITY": f"* CAPABILITY {self.capability}",
            "ID": '* ID ("name" "test")',
            "NAMESPACE": '* NAMESPACE (("" "/")) NIL NIL',
            "ENABLE": "* ENABLED QRESYNC",
            "LOGOUT": "* BYE",
        }
        match name:
            case "LIST":
                return [f'* LIST () "/" "{each}"' for each in self.mailbox.folders]
            case "STATUS":
                return [self._status(_folder(argument))]
            case "SELECT":
                return self._selected(selected)
            case "UID SEARCH":
                return [self._found(tag, argument, selected)]
        return [plain[name]] if name in plain else []

    def _found(self, tag: str, argument: str, selected: str) -> str:
        found = [str(uid) for uid in sorted(self.mailbox.folders.get(selected, {}))]
        if "RETURN" not in argument:
            return " ".join(("* SEARCH", *found))
        return f'* ESEARCH (TAG "{tag}") UID' + (f" ALL {','.join(found)}" if found else "")

    def _selected(self, folder: str) -> list[str]:
        uids = self.mailbox.folders.get(folder, {})
        lines = [
            f"* {len(uids)} EXISTS",
            f"* OK [UIDVALIDITY {self.mailbox.uidvalidity}] ok",
            f"* OK [UIDNEXT {max(uids, default=0) + 1}] ok",
        ]
        modseq = f"* OK [HIGHESTMODSEQ {self.mailbox.modseq}] ok"
        return [*lines, modseq] if "CONDSTORE" in self.capability else lines

    def _status(self, folder: str) -> str:
        uids = self.mailbox.folders.get(folder, {})
        next_uid, validity = max(uids, default=0) + 1, self.mailbox.uidvalidity
        numbers = f"MESSAGES {len(uids)} UIDNEXT {next_uid} UIDVALIDITY {validity} UNSEEN {len(uids)}"
        modseq = f" HIGHESTMODSEQ {self.mailbox.modseq}" if "CONDSTORE" in self.capability else ""
        return f'* STATUS "{folder}" ({numbers}{modseq})'

    def _fetch(self, peer: Peer, argument: str, selected: str) -> bool:
        """True at a message that cannot be read; with `ends_at_it` the line ends, as Dovecot's does."""
        wanted, _, items = argument.partition(" ")
        for number, (uid, raw) in enumerate(sorted(self.mailbox.folders.get(selected, {}).items()), 1):
            if _is_in(uid, wanted):
                if raw in self.unreadable and "BODY.PEEK[]" in items:
                    if self.ends_at_it:
                        peer.say("* BYE FETCH failed")
                        raise EOFError
                    return True
                peer.socket.sendall(self._told(number, uid, raw, items))
        return False

    def _told(self, number: int, uid: int, raw: bytes, items: str) -> bytes:
        told = f"* {number} FETCH (UID {uid} FLAGS ()"
        if "EMAILID" in items:
            told += f" EMAILID ({self.mailbox.objects.get(raw, f'M{uid}')})"
        if "INTERNALDATE" in items:
            told += f' INTERNALDATE "{DATE}"'
        if "RFC822.SIZE" in items:
            told += f" RFC822.SIZE {self.mailbox.sizes.get(raw, len(raw))}"
        literal = b""
        if piece := re.search(r"BODY\.PEEK\[\]<(\d+)\.(\d+)>", items):
            start, length = map(int, piece.groups())
            part = raw[start : start + length]
            literal = b" BODY[]<%d> {%d}\r\n" % (start, len(part)) + part
        elif "BODY.PEEK[]" in items:
            literal = b" BODY[] {%d}\r\n" % len(raw) + raw
        elif "HEADER" in items:
            head = raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
            literal = b" BODY[HEADER.FIELDS (SUBJECT)] {%d}\r\n" % len(head) + head
        return told.encode() + literal + b")\r\n"


def saying(*data: bytes, end: bool = True) -> Lie:
    """A lie that says this and, with `end`, OK."""

    def lie(peer: Peer, tag: str, _argument: str) -> None:
        for each in data:
            peer.socket.sendall(each.replace(b"TAG", tag.encode()))
        if end:
            peer.say(f"{tag} OK done")

    return lie


def endlessly(data: bytes) -> Lie:
    """A lie without an end, as fast as it is taken."""

    def lie(peer: Peer, _tag: str, _argument: str) -> None:
        many = data * max(1, 65536 // len(data))
        while True:
            peer.socket.sendall(many)

    return lie


def dripping(data: bytes, seconds: float, left: Callable[[], bool]) -> Lie:
    """A lie of which a byte comes every few `seconds`, over and over, until the client has `left`."""

    def lie(peer: Peer, _tag: str, _argument: str) -> None:
        gone = threading.Event()
        while not left():
            for byte in data:
                peer.socket.sendall(bytes((byte,)))
                gone.wait(seconds)

    return lie


def _folder(argument: str) -> str:
    found = re.match(r'"((?:[^"\\]|\\.)*)"', argument)
    return found[1] if found else argument.partition(" ")[0]


def _is_in(uid: int, wanted: str) -> bool:
    for part in wanted.split(","):
        first, _, last = part.partition(":")
        if int(first) <= uid and (last == "*" or uid <= int(last or first)):
            return True
    return False
