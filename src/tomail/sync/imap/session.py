"""A signed-in connection with what its server can do, and the commands of the mirror."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from tomail.accounts.auth.credentials import Credentials
from tomail.base.errors import SignInNeeded
from tomail.base.threads import Waker
from tomail.message.wire_form import wire_form
from tomail.model.account import Account, Server
from tomail.model.credentials import Credential
from tomail.model.mail import Flags, FolderRole

from . import responses, uids
from .connection import Connection, Literal, Part, Reply, astring
from .dates import date_time
from .endurance import of_fetch
from .hopes import MOST, Hopes, opened
from .listing import RemoteFolder, list_commands, read_folders
from .namespaces import Namespaces, read_namespaces
from .quirks import Quirks, quirks_of
from .refusals import ServerSaidNo, command_refused
from .responses import Fetched, FolderStatus
from .selecting import Selected, read_selected
from .signin import sign_in
from .tokenizer import Endless, ProtocolViolation, Response
from .transcript import ImapTranscript
from .wire import Timeouts, decode_name, encode_name

INBOX = "INBOX"  # on every server, whatever it lists (RFC 3501, 5.1)
HEADERS = b"DATE SUBJECT FROM SENDER TO CC MESSAGE-ID IN-REPLY-TO REFERENCES LIST-ID"
HEAD_ITEMS = b"(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (" + HEADERS + b")])"
BODY = b"BODY.PEEK[]"
WHOLE_ITEMS = b"(UID FLAGS INTERNALDATE " + BODY + b")"  # RFC822.SIZE would have a file read twice there
FLAG_ITEMS = b"(UID FLAGS)"
_OPENING = (  # what is said after the sign-in (RFC 2971, 5161, 2342), all at once, with what it takes
    ({"ID"}, b'ID ("name" "tomail")'),
    ({"ENABLE", "QRESYNC"}, b"ENABLE QRESYNC"),
    ({"NAMESPACE"}, b"NAMESPACE"),
)
SLOW_LINE = 3_000_000  # bytes a second; ARCHITECTURE.md says why
SAMPLE_BYTES = 500_000
Hoping = Callable[[], Hopes | None]
SEARCHED_AT_ONCE = 50_000  # messages, where their UIDs come as a list that must fit a line


class Session:
    """Commands for one signed-in connection. Folder paths are decoded; errors as `Connection` says."""

    def __init__(self, connection: Connection, quirks: Quirks) -> None:
        self.connection = connection
        self.quirks = quirks
        self.selected: Selected | None = None
        self._wire_names: dict[str, bytes] = {}
        self.namespaces = Namespaces()  # where folders of one's own and of others lie
        self._compressible = connection.can("COMPRESS=DEFLATE") and connection.is_far
        self.qresync = False
        self._listed: list[Response] = []  # what LIST answered that was asked for together with SELECT
        self.hopes: Hopes | None = None  # what was asked for with the opening

    @classmethod
    def open(
        cls,
        server: Server,
        credential: Credential,
        *,
        timeouts: Timeouts | None = None,
        transcript: ImapTranscript | None = None,
        signed_in: Callable[[], None] = lambda: None,
        hoping: Hoping = lambda: None,
    ) -> Session:
        """Connect, sign in once (`signed_in` is called then), turn on what helps, ask what `hoping` says."""
        hopes: list[Hopes | None] = []
        connection = Connection(server, timeouts, transcript, lambda: hopes.append(hoping()))
        try:
            sign_in(connection, credential)
            signed_in()
            return cls.begin(connection, hopes[0])
        except BaseException:
            connection.close()
            raise

    @classmethod
    def begin(cls, connection: Connection, hopes: Hopes | None = None) -> Session:
        """A session on a connection that is signed in. Raises ProtocolViolation."""
        wanted = [command for needed, command in _OPENING if needed <= connection.capabilities]
        if hopes and (not wanted or hopes.capabilities != connection.capabilities):
            hopes = None
        told = opened(connection, wanted, hopes) if wanted else []
        name = next(filter(None, map(responses.server_name, told)), "")
        session = cls(connection, quirks_of(connection.server.host, connection.capabilities, name))
        session.qresync = any(map(responses.enabled_qresync, told))
        session.namespaces = next(filter(None, map(read_namespaces, told)), Namespaces())
        session.hopes = hopes
        return session

    def hopes_for(self, path: str, since: tuple[int, int], first: int, *, whole: bool) -> Hopes:
        """What the next session can ask for at once, if this is still the same server: a folder with a plain
        name, and its messages from UID `first` on, if `whole` ones are had by one command."""
        span = range(first, first + MOST if whole else first)
        return Hopes(
            self.connection.capabilities, self._selecting_and_listing(path, since), span, WHOLE_ITEMS
        )

    @property
    def condstore(self) -> bool:
        """The server numbers changes (RFC 7162)."""
        return self.qresync or self.connection.can("CONDSTORE")

    def suit_line(self, received: int, seconds: float) -> None:
        """So many bytes took so long: over a far and slow line, compress from here on (RFC 4978).

        Elsewhere it costs more than it saves: packing is the slowest of all that a server does for a FETCH.
        """
        if self._compressible and received >= SAMPLE_BYTES:
            self._compressible = received >= SLOW_LINE * seconds
            if not self._compressible:
                self.connection.compress()

    def close(self) -> None:
        """Sign out."""
        self.connection.close()

    def folders(self, chosen: Mapping[FolderRole, str] | None = None) -> list[RemoteFolder]:
        """Every folder; where the server can, with its status, all in one round trip (RFC 5819).

        `chosen`: what a person assigned by hand.
        """
        answer, self._listed = self._listed, []
        if not answer:
            commands = self._list_commands()
            answer = [each for command in commands for each in self.connection.run(*command).untagged]
        folders = read_folders(answer, self.namespaces, chosen)
        self._wire_names = {each.path: name for name, each in folders.items()}
        return list(folders.values())

    def status(self, path: str) -> FolderStatus:
        """The state of one folder."""
        answer = self.connection.run(b"STATUS", self._name(path), self._status_items()).untagged
        return next((each[1] for each in map(responses.folder_status, answer) if each), FolderStatus())

    def select(self, path: str, since: tuple[int, int] | None = None) -> Selected:
        """SELECT; with QRESYNC and `since` (UIDVALIDITY, modseq) it also tells what happened since then."""
        self.selected = None
        reply = self.connection.run(*self._selecting(path, since))
        self.selected = read_selected(path, reply.untagged, reply.status, since if self.qresync else None)
        return self.selected

    def select_and_list(self, path: str, since: tuple[int, int] | None = None) -> Selected:
        """The same of a folder with a plain name, and in one round trip what `folders` asks for next."""
        self.selected = None
        told, statuses = self.connection.run_together(self._selecting_and_listing(path, since))
        if not statuses[0].ok:
            raise command_refused(statuses[0])
        if all(status.ok for status in statuses):
            self._listed = told
        self.selected = read_selected(path, told, statuses[0], since if self.qresync else None)
        return self.selected

    def _selecting_and_listing(self, path: str, since: tuple[int, int] | None) -> tuple[bytes, ...]:
        commands = [self._selecting(path, since), *self._list_commands()]
        return tuple(b" ".join(part for part in each if isinstance(part, bytes)) for each in commands)

    def _selecting(self, path: str, since: tuple[int, int] | None) -> list[Part]:
        parts: list[Part] = [b"SELECT", self._name(path)]
        if since and self.qresync:
            parts.append(b"(QRESYNC (%d %d))" % since)
        elif self.condstore and not self.qresync:
            parts.append(b"(CONDSTORE)")
        return parts

    def search(self, criteria: bytes) -> list[int]:
        """The UIDs of the selected folder that fit, ascending; `criteria` holds nothing foreign."""
        if self.connection.can("ESEARCH"):
            return self._searched(b"UID SEARCH RETURN (ALL)", criteria)
        exists = self.selected.exists if self.selected else 0
        if exists <= SEARCHED_AT_ONCE:
            return self._searched(b"UID SEARCH", criteria)
        if exists > uids.MOST:
            raise Endless("too many messages")
        starts = range(1, exists + 1, SEARCHED_AT_ONCE)
        parts = [b"%d:%d" % (first, min(first + SEARCHED_AT_ONCE - 1, exists)) for first in starts]
        return sorted({uid for part in parts for uid in self._searched(b"UID SEARCH", part, criteria)})

    def search_message_id(self, message_id: str) -> list[int]:
        """The UIDs of messages with this Message-ID."""
        return self._searched(b"UID SEARCH HEADER Message-ID", astring(message_id))

    def uids_and_flags(self) -> Iterator[Fetched]:
        """UID and flags of every message of the selected folder."""
        return self.fetch(b"1:*", FLAG_ITEMS, self.selected.exists if self.selected else 0)

    def changed_since(self, modseq: int) -> Iterator[Fetched]:
        """UID and flags of what changed after `modseq` (CONDSTORE)."""
        parts = (b"UID FETCH 1:*", FLAG_ITEMS, b"(CHANGEDSINCE %d)" % modseq)
        return self._fetching(parts, self.selected.exists if self.selected else 0)

    def fetch(self, uid_set: bytes, items: bytes, expected: int) -> Iterator[Fetched]:
        """FETCH; also yields what the server tells unasked of other messages."""
        return self._fetching((b"UID FETCH", uid_set, items), expected)

    def piece(self, uid: int, start: int, length: int) -> Fetched | None:
        """Bytes of a message, or all of it where the server knows no pieces; None if it is not to be had."""
        items = b"(UID %b<%d.%d>)" % (BODY, start, length)
        told = [each for each in self.fetch(b"%d" % uid, items, 1) if each.uid == uid]
        for each in told:
            if each.piece and (each.piece[0] != start or len(each.piece[1]) > length):
                raise ProtocolViolation("a piece that nobody asked for")
        found = next((each for each in told if each.piece or isinstance(each.body, bytes)), None)
        return None if found and found.piece == (0, b"") else found

    def store(self, uid_set: bytes, add: Flags, remove: Flags) -> None:
        """Add and remove flags; UIDs that are gone are passed over (RFC 3501, 6.4.8)."""
        for sign, flags in ((b"+", add), (b"-", remove)):
            if flags:
                self.connection.run(
                    b"UID STORE", uid_set, sign + b"FLAGS.SILENT", responses.wire_flags(flags)
                )

    def store_keywords(self, uid_set: bytes, add: Sequence[str], remove: Sequence[str]) -> None:
        """The same for keywords, which are atoms; what is none, no server can keep."""
        for sign, wanted in ((b"+", add), (b"-", remove)):
            if names := [name for name in wanted if responses.is_atom(name)]:
                listed = b"(" + " ".join(names).encode("ascii") + b")"
                self.connection.run(b"UID STORE", uid_set, sign + b"FLAGS.SILENT", listed)

    def move(self, uid_set: bytes, target: str) -> dict[int, int] | None:
        """Move messages; new UID by old one (of those that are still there), None where nobody tells.

        Without MOVE (RFC 6851): COPY first, and only what was copied is deleted.
        """
        if self.moves_at_once:
            reply = self.connection.run(b"UID MOVE", uid_set, self._name(target))
            return self._copied(reply)
        copied = self.copy(uid_set, target)
        self.delete(uid_set)
        return copied

    def copy(self, uid_set: bytes, target: str) -> dict[int, int] | None:
        """Copy messages; where folders are labels they get one more. Gives back what `move` does."""
        return self._copied(self.connection.run(b"UID COPY", uid_set, self._name(target)))

    @property
    def expunges(self) -> bool:
        """The server can delete single messages for good (UIDPLUS, RFC 4315)."""
        return self.connection.can("UIDPLUS")

    @property
    def moves_at_once(self) -> bool:
        """A move is one command, done whole or not at all (MOVE, RFC 6851)."""
        return self.connection.can("MOVE")

    @property
    def moves(self) -> bool:
        """What is moved is not left behind, not even marked."""
        return self.moves_at_once or self.expunges

    def delete(self, uid_set: bytes) -> None:
        """Delete exactly these messages. Without UIDPLUS they stay marked `\\Deleted`: a bare EXPUNGE
        would take what other programs have marked."""
        self.store(uid_set, Flags.DELETED, Flags.NONE)
        if self.expunges:
            self.connection.run(b"UID EXPUNGE", uid_set)

    def append(self, path: str, raw: bytes, flags: Flags, arrived: int) -> tuple[int, int] | None:
        """Put a message into a folder; (UIDVALIDITY, UID) where the server tells."""
        name, date = self._name(path), date_time(arrived)
        reply = self.connection.run(
            b"APPEND", name, responses.wire_flags(flags), date, Literal(wire_form(raw))
        )
        return responses.appended(reply.status.argument) if reply.status.code == "APPENDUID" else None

    def create(self, path: str, role: FolderRole) -> None:
        """Make a folder and subscribe to it; a folder that is there already is fine."""
        use: tuple[Part, ...] = ()
        if self.connection.can("CREATE-SPECIAL-USE") and role is not FolderRole.NONE:
            use = (b"(USE (\\" + role.value.capitalize().encode() + b"))",)
        try:
            self.connection.run(b"CREATE", self._name(path), *use)
        except ServerSaidNo as refusal:
            if refusal.status.code != "ALREADYEXISTS":
                raise
        self.try_subscribe(path, True)

    def rename(self, path: str, target: str) -> None:
        """Give a folder, with all below it, another path."""
        self.connection.run(b"RENAME", self._name(path), self._name(target))

    def delete_folder(self, path: str) -> None:
        """Delete a folder with its messages."""
        self.connection.run(b"DELETE", self._name(path))

    def subscribe(self, path: str, wanted: bool) -> None:
        """Put a folder on the mailbox's list of subscriptions, or take it off."""
        self.connection.run(b"SUBSCRIBE" if wanted else b"UNSUBSCRIBE", self._name(path))

    def try_subscribe(self, path: str, wanted: bool) -> None:
        """The same, where it does not matter if the server keeps no such list."""
        with suppress(ServerSaidNo):
            self.subscribe(path, wanted)

    def exists(self, path: str) -> bool:
        """True if the server lists the folder."""
        answer = self.connection.run(b'LIST ""', self._name(path)).untagged
        found = (line for line in map(responses.listed, answer) if line)
        return any(
            decode_name(line.name) == path and "\\nonexistent" not in line.attributes for line in found
        )

    def holds_mail(self, path: str) -> bool:
        """True if there are messages in the folder; False where there is no such folder."""
        return self.exists(path) and bool(self.status(path).messages)

    def leave(self, path: str) -> None:
        """Select another folder if this one, or one in it, is selected: some servers refuse to touch it."""
        if self.selected is not None and self.selected.path.startswith(path):
            self.select("INBOX")

    def watch_all(self) -> bool:
        """Ask to be told of every folder (NOTIFY, RFC 5465); False where that is not to be had."""
        if not (self.quirks.notify and self.connection.can("NOTIFY")):
            return False
        events = b"MessageNew MessageExpunge FlagChange"
        wanted = b"(selected (%b)) (personal (%b MailboxName))" % (events, events)
        try:
            self.connection.run(b"NOTIFY SET " + wanted)
        except ServerSaidNo:  # then IDLE tells of the selected folder alone
            return False
        return True

    def idle(self, waker: Waker, seconds: float) -> list[Response]:
        """Wait for news of the selected folder."""
        return self.connection.idle(waker, seconds)

    def noop(self) -> int | None:
        """Find out whether the line still works; how many messages are in the selected folder, if told."""
        counts = dict(filter(None, map(responses.counted, self.connection.run(b"NOOP").untagged)))
        return counts.get("EXISTS")

    def _list_commands(self) -> list[tuple[Part, ...]]:
        extended = self.connection.can("LIST-EXTENDED")
        options = [b"SPECIAL-USE"] if extended and self.connection.can("SPECIAL-USE") else []
        if self.connection.can("LIST-STATUS"):
            options.append(b"STATUS " + self._status_items())
        return list_commands(self.namespaces.others, options, extended)

    def _status_items(self) -> bytes:
        modseq = b" HIGHESTMODSEQ" if self.condstore else b""
        return b"(MESSAGES UIDNEXT UIDVALIDITY UNSEEN" + modseq + b")"

    def _fetching(self, parts: tuple[Part, ...], expected: int) -> Iterator[Fetched]:
        allowance = of_fetch(expected, bodies=any(BODY in each for each in parts if isinstance(each, bytes)))
        for response in self.connection.stream(*parts, allowance=allowance):
            message = responses.fetched(response)
            if message:
                yield message

    def _searched(self, *parts: Part) -> list[int]:
        found: set[int] = set()
        for response in self.connection.run(*parts).untagged:
            found.update(responses.searched(response) or ())
            if len(found) > uids.MOST:
                raise Endless("too many messages")
        return sorted(found)

    def _copied(self, reply: Reply) -> dict[int, int] | None:
        """COPYUID stands in the tagged OK of COPY, and before the expunges of MOVE."""
        for said in (*(responses.status(each.line) for each in reply.untagged), reply.status):
            if said and said.code == "COPYUID":
                return responses.copied(said.argument)[1]
        return {} if self.connection.can("UIDPLUS") else None

    def _name(self, path: str) -> Part:
        return astring(self._wire_names.get(path) or encode_name(path))


def open_session(
    account: Account,
    credentials: Credentials,
    signed_in: Callable[[], None] = lambda: None,
    hoping: Hoping = lambda: None,
) -> Session:
    """A session of the account. An access token that ended before its time is renewed once; a password
    is tried once and never again by ourselves. Raises SignInNeeded, Refused or EnvironmentTrouble."""
    credential = credentials.incoming(account)
    try:
        return Session.open(account.incoming, credential, signed_in=signed_in, hoping=hoping)
    except SignInNeeded:
        if not credentials.reject(account, credential):
            raise
    return Session.open(account.incoming, credentials.incoming(account), signed_in=signed_in, hoping=hoping)


def sets_of(wanted: Iterable[int]) -> list[bytes]:
    """`wanted` as UID sets that fit a command line each."""
    return uids.write_in_parts(wanted)
