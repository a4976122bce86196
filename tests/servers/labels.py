"""An IMAP server that behaves as Google and Microsoft document theirs: folders as labels, or no keywords.

In memory, and no faster than tests need. Mail is one message whatever its labels; each folder gives it a UID
of its own, a new one each time it comes there.
"""

from __future__ import annotations

import base64
import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from .scripted import Peer, ScriptedServer

ALL, TRASH, SPAM, STARRED = "[Gmail]/All Mail", "[Gmail]/Trash", "[Gmail]/Spam", "[Gmail]/Starred"
SENT, DRAFTS = "[Gmail]/Sent Mail", "[Gmail]/Drafts"
SPECIAL = {ALL: "All", TRASH: "Trash", SPAM: "Junk", STARRED: "Flagged", SENT: "Sent", DRAFTS: "Drafts"}
ARCHIVED = 'X-GM-RAW "has:nouserlabels -in:inbox -in:sent -in:drafts -in:spam -in:trash"'
_FIRST_OBJECT = 1278455344230334865  # 64 bits
_NAME = r'(?:"((?:[^"\\]|\\.)*)"|(\S+))'


@dataclass
class Mail:
    """A message with everything that the server knows of it."""

    raw: bytes
    labels: set[str]
    flags: set[str] = field(default_factory=set)
    modseq: int = 1
    object: int = 0


@dataclass
class Kind:
    """What makes one provider differ."""

    capability: str
    labels: bool
    keywords: bool
    most_connections: int = 15
    overhead: int = 0  # bytes by which a message is larger in RFC822.SIZE than it is
    too_many: str = "NO [ALERT] Too many simultaneous connections. (Failure)"


GMAIL = Kind(
    "IMAP4rev1 UNSELECT IDLE NAMESPACE ID CHILDREN X-GM-EXT-1 UIDPLUS ENABLE MOVE CONDSTORE ESEARCH "
    "UTF8=ACCEPT LIST-EXTENDED LIST-STATUS SPECIAL-USE SASL-IR AUTH=PLAIN AUTH=XOAUTH2",
    labels=True,
    keywords=True,
)
MICROSOFT = Kind(
    "IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CHILDREN IDLE NAMESPACE "
    "LITERAL+",
    labels=False,
    keywords=False,
    most_connections=3,
    too_many="BAD User is authenticated but not connected.",
)


class LabelServer:
    """One mailbox. `may` says who may sign in: (user name, secret)."""

    def __init__(self, kind: Kind, may: Callable[[str, str], bool], folders: Iterable[str] = ()) -> None:
        self.kind = kind
        self.mails: list[Mail] = []
        self.signed_in: list[str] = []
        self.bodies = 0  # sent in full
        self.cut = ""  # the command after which the line is lost
        self.closed: set[str] = set()  # folders that cannot be opened now
        self.uidvalidity = 7
        self.lists_nothing = False  # though all folders are there
        self.hidden: set[str] = set()  # folders that show nothing, though all is there
        self._may = may
        special = (
            SPECIAL if kind.labels else {"Sent Items": "Sent", "Deleted Items": "Trash", "Drafts": "Drafts"}
        )
        self.special = dict(special)
        self.folders = ["INBOX", *special, *folders]
        self._uids: dict[str, dict[int, int]] = {}
        self._next: dict[str, int] = {}
        self._modseq = 10
        self._lock = threading.RLock()
        self._open = 0
        self.server = ScriptedServer(self._talk)

    # what a test does and sees

    def put(self, raw: bytes, *labels: str) -> Mail:
        """A message arrives."""
        with self._lock:
            self.mails.append(
                Mail(raw, set(labels), modseq=self._tick(), object=_FIRST_OBJECT + self._modseq)
            )
            return self.mails[-1]

    def holding(self, folder: str) -> list[Mail]:
        """The messages that the folder shows."""
        return [mail for mail in self.mails if self._shows(folder, mail)]

    def rename(self, before: str, after: str) -> None:
        """A folder with all below it gets another name; UIDs stay."""
        for name in [each for each in self.folders if each == before or each.startswith(f"{before}/")]:
            new = after + name[len(before) :]
            self.folders[self.folders.index(name)] = new
            for kept in (self._uids, self._next):
                if name in kept:
                    kept[new] = kept.pop(name)  # type: ignore[attr-defined, index]
            for mail in self.mails:
                mail.labels = {new if each == name else each for each in mail.labels}

    # the server

    def _shows(self, folder: str, mail: Mail) -> bool:
        if not self.kind.labels:
            return folder in mail.labels
        away = mail.labels & {TRASH, SPAM}
        if folder == ALL:
            return not away
        return "\\Flagged" in mail.flags and not away if folder == STARRED else folder in mail.labels

    def _tick(self) -> int:
        self._modseq += 1
        return self._modseq

    def _numbered(self, folder: str) -> dict[int, Mail]:
        """Mail by UID, ascending."""
        if folder in self.hidden:
            return {}
        known = self._uids.setdefault(folder, {})
        here = {id(mail): mail for mail in self.holding(folder)}
        for gone in set(known) - set(here):
            del known[gone]
        for each in here:
            if each not in known:
                known[each] = self._next[folder] = self._next.get(folder, 0) + 1
        return {uid: here[each] for each, uid in sorted(known.items(), key=lambda item: item[1])}

    def _talk(self, peer: Peer) -> None:
        peer.say(f"* OK [CAPABILITY {self.kind.capability}] ready")
        session = _Session(self, peer)
        try:
            while session.open:
                tag, _, rest = peer.hear().decode("utf-8", "surrogateescape").partition(" ")
                with self._lock:
                    session.answer(tag, rest)
        finally:
            self._open -= session.signed_in


class _Session:
    """One connection."""

    def __init__(self, server: LabelServer, peer: Peer) -> None:
        self._server, self._peer = server, peer
        self._folder = ""
        self._shown: list[int] = []
        self.signed_in = False
        self.open = True

    def answer(self, tag: str, line: str) -> None:
        word, _, rest = line.partition(" ")
        if word.upper() == "UID":
            word, _, rest = rest.partition(" ")
            word = f"uid_{word}"
        act = getattr(self, f"_{word.lower()}", None)
        said = act(rest) if act else "BAD unknown command"
        if self._server.cut and self._server.cut in word.lower():
            self._server.cut = ""
            raise EOFError  # it is done, and nobody hears of it
        self._peer.say(f"{tag} {said or 'OK done'}")

    def _say(self, line: str) -> None:
        self._peer.say(f"* {line}")

    def _authenticate(self, rest: str) -> str:
        mechanism, _, initial = rest.partition(" ")
        text = base64.b64decode(initial).decode()
        if mechanism == "XOAUTH2":
            user, secret = re.findall(r"user=(.*?)\x01auth=Bearer (.*?)\x01\x01", text)[0]
        else:
            _, user, secret = text.split("\0")
        server = self._server
        if not server._may(user, secret):
            return "NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)"
        if server._open >= server.kind.most_connections:
            return server.kind.too_many
        server._open += 1
        server.signed_in.append(user)
        self.signed_in = True
        return f"OK [CAPABILITY {server.kind.capability}] done"

    def _capability(self, _rest: str) -> None:
        self._say(f"CAPABILITY {self._server.kind.capability}")

    def _id(self, _rest: str) -> None:
        self._say('ID ("name" "GImap")' if self._server.kind.labels else 'ID ("name" "Microsoft.Exchange")')

    def _namespace(self, _rest: str) -> None:
        self._say('NAMESPACE (("" "/")) NIL NIL')

    def _enable(self, _rest: str) -> None:
        self._say("ENABLED")

    def _noop(self, _rest: str) -> None:
        self._tell_changes()

    def _logout(self, _rest: str) -> None:
        self._say("BYE")
        self.open = False

    def _list(self, rest: str) -> None:
        for folder in () if self._server.lists_nothing else self._server.folders:
            use = self._server.special.get(folder, "")
            marks = f"\\HasNoChildren{f' {chr(92)}{use}' if use else ''}"
            self._say(f'LIST ({marks}) "/" "{folder}"')
            if "STATUS" in rest:
                self._status(f'"{folder}"')

    def _status(self, rest: str) -> None:
        folder = _names(rest)[0]
        numbered = self._server._numbered(folder)
        unseen = sum("\\Seen" not in mail.flags for mail in numbered.values())
        modseq = f" HIGHESTMODSEQ {self._server._modseq}" if self._condstore else ""
        self._say(
            f'STATUS "{folder}" (MESSAGES {len(numbered)} UIDNEXT {self._server._next.get(folder, 0) + 1} '
            f"UIDVALIDITY {self._server.uidvalidity} UNSEEN {unseen}{modseq})"
        )

    def _select(self, rest: str) -> str | None:
        folder = _names(rest)[0]
        if folder not in self._server.folders:
            return "NO [NONEXISTENT] Unknown Mailbox"
        if folder in self._server.closed:
            return "NO [UNAVAILABLE] try later"
        self._folder = folder
        self._shown = list(self._server._numbered(folder))
        self._say("FLAGS (\\Answered \\Flagged \\Draft \\Deleted \\Seen)")
        star = " \\*" if self._server.kind.keywords else " $MDNSent"
        self._say(f"OK [PERMANENTFLAGS (\\Answered \\Flagged \\Draft \\Deleted \\Seen{star})] limited")
        self._say(f"{len(self._shown)} EXISTS")
        self._say(f"OK [UIDVALIDITY {self._server.uidvalidity}] valid")
        self._say(f"OK [UIDNEXT {self._server._next.get(folder, 0) + 1}] next")
        if self._condstore:
            self._say(f"OK [HIGHESTMODSEQ {self._server._modseq}] highest")
        return "OK [READ-WRITE] selected"

    @property
    def _condstore(self) -> bool:
        return "CONDSTORE" in self._server.kind.capability

    def _uid_search(self, rest: str) -> None:
        wanted = self._server._numbered(self._folder)
        criteria = re.sub(r"^RETURN \(ALL\) ", "", rest)
        if criteria.startswith("HEADER Message-ID"):
            name = _names(criteria.removeprefix("HEADER Message-ID "))[0].encode()
            wanted = {uid: mail for uid, mail in wanted.items() if name in mail.raw}
        elif criteria.startswith("X-GM-RAW"):
            own = {"INBOX", *self._server.special}
            assert criteria == ARCHIVED, criteria
            wanted = {
                uid: mail for uid, mail in wanted.items() if not mail.labels - own and not mail.labels & own
            }
        elif criteria.startswith("UID "):
            chosen = _spans(criteria[4:], max(wanted, default=0))
            wanted = {uid: mail for uid, mail in wanted.items() if uid in chosen}
        found = ",".join(map(str, wanted))
        if rest.startswith("RETURN"):
            self._say(f'ESEARCH (TAG "x") UID{f" ALL {found}" if found else ""}')
        else:
            self._say(f"SEARCH {found.replace(',', ' ')}")

    def _uid_fetch(self, rest: str) -> None:
        span, _, items = rest.partition(" ")
        since = re.search(r"CHANGEDSINCE (\d+)", items)
        numbered = self._server._numbered(self._folder)
        for position, (uid, mail) in enumerate(numbered.items(), 1):
            if uid in _spans(span, max(numbered)) and (not since or mail.modseq > int(since[1])):
                self._fetched(position, uid, mail, items)

    def _fetched(self, position: int, uid: int, mail: Mail, items: str) -> None:
        date = datetime(2026, 11, 1, 10, tzinfo=UTC).strftime("%d-%b-%Y %H:%M:%S +0000")
        parts = [f"UID {uid}", f"FLAGS ({' '.join(sorted(mail.flags))})"]
        parts += [f'INTERNALDATE "{date}"'] if "INTERNALDATE" in items else []
        parts += [f"X-GM-MSGID {mail.object}"] if "X-GM-MSGID" in items else []
        parts += [f"RFC822.SIZE {len(mail.raw) + self._server.kind.overhead}"] if "SIZE" in items else []
        literal = None
        if "BODY.PEEK[]" in items:
            self._server.bodies += 1
            literal, name = mail.raw, "BODY[]"
        elif "HEADER.FIELDS" in items:
            literal, name = mail.raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n", "BODY[HEADER.FIELDS (X)]"
        text = f"* {position} FETCH ({' '.join(parts)}"
        if literal is None:
            self._peer.say(f"{text})")
        else:
            self._peer.socket.sendall(f"{text} {name} {{{len(literal)}}}\r\n".encode() + literal + b")\r\n")

    def _uid_store(self, rest: str) -> None:
        span, sign, names = re.match(r"(\S+) ([+-])FLAGS\.SILENT \((.*)\)", rest).groups()  # type: ignore[union-attr]
        for mail in self._chosen(span).values():
            named = set(names.split())
            mail.flags = mail.flags | named if sign == "+" else mail.flags - named
            mail.modseq = self._server._tick()

    def _chosen(self, span: str) -> dict[int, Mail]:
        numbered = self._server._numbered(self._folder)
        spans = _spans(span, max(numbered, default=0))
        return {uid: mail for uid, mail in numbered.items() if uid in spans}

    def _uid_move(self, rest: str) -> str | None:
        span, _, name = rest.partition(" ")
        target, moved = _names(name)[0], self._chosen(span)
        if target not in self._server.folders:
            return "NO [TRYCREATE] There is no such folder."
        for mail in moved.values():
            self._relabel(mail, target)
        there = {id(mail): uid for uid, mail in self._server._numbered(target).items()}
        new = ",".join(str(there[id(mail)]) for mail in moved.values())
        if moved:
            self._say(f"OK [COPYUID {self._server.uidvalidity} {','.join(map(str, moved))} {new}] moved")
        self._tell_changes()
        return None

    def _uid_copy(self, rest: str) -> str | None:
        """One label more; who has it keeps its UID there."""
        span, _, name = rest.partition(" ")
        target, copied = _names(name)[0], self._chosen(span)
        if target not in self._server.folders:
            return "NO [TRYCREATE] There is no such folder."
        for mail in copied.values():
            mail.labels.add(target)
            mail.modseq = self._server._tick()
        return None

    def _relabel(self, mail: Mail, target: str) -> None:
        """As Google documents it: the trash takes all labels away, "All Mail" only this one."""
        if target in (TRASH, SPAM):
            mail.labels = {target}
        else:
            mail.labels -= {self._folder, TRASH, SPAM}
            mail.labels |= set() if target == ALL else {target}
        mail.modseq = self._server._tick()

    def _uid_expunge(self, span: str) -> None:
        """In a label's folder that takes the label away and no more."""
        for mail in self._chosen(span).values():
            if "\\Deleted" not in mail.flags:
                continue
            mail.flags.discard("\\Deleted")
            mail.modseq = self._server._tick()
            mail.labels.discard(self._folder)
            if self._folder in (TRASH, SPAM) or not self._server.kind.labels:
                self._server.mails.remove(mail)
        self._tell_changes()

    def _tell_changes(self) -> None:
        if not self._folder:
            return
        now = list(self._server._numbered(self._folder))
        for uid in [each for each in self._shown if each not in now]:
            self._say(f"{self._shown.index(uid) + 1} EXPUNGE")
            self._shown.remove(uid)
        if now != self._shown:
            self._shown = now
            self._say(f"{len(now)} EXISTS")

    def _append(self, rest: str) -> str:
        size = re.search(r"\{(\d+)(\+?)\}$", rest)
        assert size
        if not size[2]:
            self._peer.say("+ go on")
        raw = self._peer.hear_exactly(int(size[1]))
        self._peer.hear()
        folder = _names(rest)[0]
        mail = self._server.put(raw, folder)
        uid = next(uid for uid, each in self._server._numbered(folder).items() if each is mail)
        return f"OK [APPENDUID {self._server.uidvalidity} {uid}] done"

    def _create(self, rest: str) -> str | None:
        name = _names(rest)[0]
        if name in self._server.folders:
            return "NO [ALREADYEXISTS] Duplicate folder name (Failure)"
        self._server.folders.append(name)
        return None

    def _rename(self, rest: str) -> str | None:
        before, after = _names(rest)
        if before not in self._server.folders:
            return "NO [NONEXISTENT] The folder does not exist."
        if after in self._server.folders:
            return "NO [ALREADYEXISTS] There is such a folder."
        self._server.rename(before, after)
        return None

    def _delete(self, rest: str) -> str | None:
        name = _names(rest)[0]
        if name not in self._server.folders:
            return "NO [NONEXISTENT] The folder does not exist."
        self._server.folders.remove(name)
        for mail in self._server.mails:
            mail.labels.discard(name)
        return None

    def _subscribe(self, _rest: str) -> None:
        pass

    _unsubscribe = _subscribe


def _names(text: str) -> list[str]:
    """The quoted strings and atoms of an argument list."""
    return [(quoted or atom) for quoted, atom in re.findall(_NAME, text)]


def _spans(text: str, last: int) -> set[int]:
    found: set[int] = set()
    for span in text.split(","):
        first, _, end = span.partition(":")
        low = last if first == "*" else int(first)
        found |= set(range(low, (last if end == "*" else int(end or low)) + 1)) | (
            {last} if end == "*" else set()
        )
    return found
