"""One pass over a POP3 mailbox: fetch, store, and only then delete."""

from __future__ import annotations

import contextlib
import logging
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from tomail.accounts.auth.credentials import Credentials
from tomail.accounts.tls import NETWORK_ERRORS, problem_of
from tomail.base.errors import EnvironmentTrouble, SignInNeeded
from tomail.base.threads import Waker
from tomail.model.credentials import Credential
from tomail.model.events import FoldersChanged, MessagesChanged, NewMail, SyncProgress
from tomail.model.mail import LARGEST_MESSAGE, Flags, FolderRole
from tomail.store.folders import LOCAL_FOLDERS, FolderState, read_states
from tomail.store.new_message import NewMessage
from tomail.store.raw_message import Understood, compress_all, packed
from tomail.store.reading_apart import Reader, Reading, first_here
from tomail.store.uidls import Fetched
from tomail.sync.mirror import PassReport, Surroundings
from tomail.sync.pipeline import Pipeline

from .plan import Listed, Plan, batches, believed, delete_before, plan
from .wire import Session

INBOX = "INBOX"
HERE = 200  # messages that are read before the process that reads the others has started
MANY = 1000  # that pay for it
ROW_BYTES = 1000  # what a row without its body takes of a queue's room
MARKS = frozenset((b"status", b"x-status", b"x-keywords", b"x-uid", b"x-uidl", b"x-imap", b"content-length"))

log = logging.getLogger(__name__)


@dataclass
class _Tally:
    signed_in: float = 0.0
    first_page: float | None = None
    new: int = 0
    bytes: int = 0


@dataclass(frozen=True)
class _Arrived:
    uidl: str
    number: int  # on the server, in this session
    digest: bytes
    message: NewMessage


@dataclass(frozen=True)
class _Given:
    listed: Listed
    raw: bytes


_Packed = tuple[bytes, bytes]  # digest, compressed bytes
Fetching = Pipeline[_Given, Understood, _Packed, _Arrived]


class Pop3Mirror:
    """The `Mirror` of a POP3 account: its messages come once and go their own way here.

    A session locks the mailbox for other programs, so it lasts no longer than a pass.
    """

    def __init__(self, surroundings: Surroundings, credentials: Credentials) -> None:
        self._around = surroundings
        self._store = surroundings.store
        self._credentials = credentials
        self._session: Session | None = None
        self._renamed: dict[bytes, list[str]] = {}  # by content: UIDLs that are not listed any more
        self._not_fetched = (
            0  # messages of this pass that are too large, broke the connection, or are not given
        )
        self._failures: Counter[str] = Counter()  # by UIDL: during which message the connection broke

    def run_pass(self) -> PassReport:
        """Fetch what is new. What was fetched is not fetched again, whatever happens."""
        started = self._around.clock.monotonic()
        tally = _Tally()
        with self._connected(tally) as session, contextlib.closing(Reading()) as reading:
            self._run(session, tally, reading)
        return self._report(tally, started)

    def _run(self, session: Session, tally: _Tally, reading: Reading) -> None:
        count, known = session.count(), self._store.uidls.known()
        if count - len(known) >= MANY:
            reading.expect_many()  # the process begins while the lists come
        planned = self._plan(session, count, known)
        if len(planned.fetch) >= MANY:
            reading.expect_many()  # the server calls otherwise what is known
        self._renamed = self._store.uidls.by_digest(set(planned.missing)) if planned.missing else {}
        if self._fetch(session, planned.fetch, tally, reading.read):
            self._delete(session, planned.delete)
            self._settle(planned)
            session.quit()

    def load_body(self, number: int) -> bool:
        """POP3 messages are whole from the start."""
        return self._store.messages.raw(number) is not None

    def watch(self, changed: Callable[[], None], stop: Waker) -> None:
        """POP3 servers cannot tell; the interval it is."""

    def interrupt(self) -> None:
        """Cut the connection under a pass."""
        session = self._session
        if session:
            session.abort()

    def close(self) -> None:
        """Nothing lasts between passes."""

    @contextlib.contextmanager
    def _connected(self, tally: _Tally) -> Iterator[Session]:
        account, credentials = self._around.account, self._credentials
        credential = credentials.incoming(account)
        try:
            session = self._open(credential)
        except SignInNeeded:
            if not credentials.reject(account, credential):
                raise
            session = self._open(credentials.incoming(account))
        tally.signed_in = self._around.clock.monotonic()
        try:
            yield session
        finally:
            self._session = None
            session.close()

    def _open(self, credential: Credential) -> Session:
        server = self._around.account.incoming
        session = self._session = Session(server)
        try:
            session.reach()
            session.secure()
            session.sign_in(credential)
        except NETWORK_ERRORS as error:
            session.close()
            raise EnvironmentTrouble(problem_of(error, server)) from error
        except BaseException:
            session.close()
            raise
        return session

    def _plan(self, session: Session, count: int, known: Mapping[str, int]) -> Plan:
        uidls = session.uidls() if count else []
        unknown = any(uidl not in known for _, uidl in uidls)
        sizes = session.sizes() if unknown else {}
        planned = plan(
            [Listed(number, uidl, sizes.get(number, 0)) for number, uidl in uidls],
            known,
            delete_before=delete_before(self._around.account.sync, self._believed()),
            largest=LARGEST_MESSAGE,
            failures=self._failures,
        )
        self._not_fetched = sum(uidl not in known for _, uidl in uidls) - len(planned.fetch)
        return planned

    def _settle(self, planned: Plan) -> None:
        """What the server does not list was deleted there, or is called otherwise, or comes back."""
        believed_now, uidls = int(self._believed()), self._store.uidls
        with self._store.transaction() as tx:
            if self._around.account.sync.leave_on_server:
                uidls.miss(tx, set(planned.missing), believed_now)
            else:
                uidls.forget(tx, planned.missing)
            uidls.note_pass(tx, self._now())

    def _fetch(self, session: Session, wanted: Sequence[Listed], tally: _Tally, read: Reader) -> bool:
        """Fetch and store; False if a stop came between. What came before a break is kept."""
        inbox = self._inbox()
        stored: list[int] = []

        def keep(batch: Sequence[_Arrived]) -> None:
            self._keep(inbox, batch, tally)
            stored.extend(each.number for each in batch)

        name = f"sync-{self._around.account.id}"
        if wanted:
            understand = partial(_understood, read=first_here(read, HERE))
            with Fetching(_packed, understand, self._arrived, keep, _weight, name) as pipeline:
                if not self._retrieve(session, wanted, pipeline):
                    return False
        if not self._around.account.sync.leave_on_server:
            self._delete(session, stored)
        self._complete(inbox)
        self._failures.clear()
        return True

    def _retrieve(self, session: Session, wanted: Sequence[Listed], pipeline: Fetching) -> bool:
        done = 0
        for batch in batches(wanted):
            answers = session.retrieve([each.number for each in batch])
            for listed in batch:
                self._feed(listed, answers, pipeline)
            pipeline.flush()
            done += len(batch)
            self._around.publish(SyncProgress(self._store.account, INBOX, done, len(wanted)))
            if self._around.stop.stopped:
                return False
        return True

    def _feed(self, listed: Listed, answers: Iterator[bytes | None], pipeline: Fetching) -> None:
        try:
            raw = next(answers)
        except EnvironmentTrouble:
            self._failures[listed.uidl] += 1
            raise
        if raw is None:
            self._not_fetched += 1
            log.warning("account %s: message %d is not given", self._store.account, listed.number)
        else:
            pipeline.feed(_Given(listed, raw), ROW_BYTES + len(raw))

    def _arrived(self, given: _Given, understood: Understood, kept: _Packed) -> _Arrived:
        flags, now = Flags.SEEN if self._around.account.sync.mark_read else Flags.NONE, self._now()
        message = NewMessage(None, now, len(given.raw), flags, (), *packed(understood, kept[1]))
        return _Arrived(given.listed.uidl, given.listed.number, kept[0], message)

    def _keep(self, inbox: FolderState, fetched: Sequence[_Arrived], tally: _Tally) -> None:
        numbers = self._add(inbox.id, fetched)
        if numbers and tally.first_page is None:
            tally.first_page = self._around.clock.monotonic() - tally.signed_in
        tally.new += len(numbers)
        tally.bytes += sum(each.message.size for each in fetched)
        self._tell(inbox, numbers)

    def _delete(self, session: Session, numbers: Sequence[int]) -> None:
        """On the server, and not before a power cut can take back nothing of what is here."""
        if numbers:
            self._store.settle()
            session.delete(numbers)

    def _inbox(self) -> FolderState:
        """Our INBOX; the local folders are made with the first pass."""
        found = self._store.folders.by_role(FolderRole.INBOX)
        if found is None:
            with self._store.transaction() as tx:
                for folder in LOCAL_FOLDERS:
                    self._store.folders.ensure(tx, folder)
            self._around.publish(FoldersChanged(self._store.account))
            found = self._store.folders.by_role(FolderRole.INBOX)
        assert found  # noqa: S101
        return found

    def _add(self, folder: int, arrived: Sequence[_Arrived]) -> list[int]:
        """Messages, the UIDLs that they answer to, and the counter that numbers them, in one transaction."""
        if not arrived:
            return []
        with self._store.transaction() as tx:
            self._store.uidls.rename(tx, pairs := self._known_otherwise(arrived))
            new = [each for each in arrived if each.uidl not in {uidl for _, uidl in pairs}]
            state = next(each for each in read_states(tx) if each.id == folder)
            first = max(state.uidnext, 1)
            messages = [replace(each.message, uid=first + index) for index, each in enumerate(new)]
            numbers = self._store.ingest.add(tx, folder, messages)
            now = self._now()
            stored = zip(new, numbers, strict=True)
            self._store.uidls.add(tx, [Fetched(each.uidl, n, now, each.digest) for each, n in stored])
            self._store.folders.set_state(
                tx,
                folder,
                uidvalidity=1,
                uidnext=first + len(new),
                modseq=0,
                complete=state.complete,
            )
        return numbers

    def _known_otherwise(self, arrived: Sequence[_Arrived]) -> list[tuple[str, str]]:
        """(old UIDL, new UIDL) of what was fetched before, byte for byte, under a name that is gone."""
        pairs = []
        for each in arrived:
            if names := self._renamed.get(each.digest):
                pairs.append((names.pop(), each.uidl))
        return pairs

    def _believed(self) -> float:
        return believed(self._now(), self._store.uidls.last_pass())

    def _now(self) -> int:
        return int(self._around.clock.now().timestamp())

    def _tell(self, inbox: FolderState, numbers: Sequence[int]) -> None:
        account = self._store.account
        if numbers:
            self._around.publish(MessagesChanged(account, frozenset({inbox.id}), added=tuple(numbers)))
            self._around.publish(FoldersChanged(account))
        if numbers and inbox.complete and not self._around.account.sync.mark_read:
            self._around.publish(NewMail(account, tuple(numbers)))

    def _complete(self, inbox: FolderState) -> None:
        """From now on what comes is news."""
        if inbox.complete:
            return
        with self._store.transaction() as tx:
            state = next(each for each in read_states(tx) if each.id == inbox.id)
            self._store.folders.set_state(
                tx, inbox.id, uidvalidity=1, uidnext=state.uidnext, modseq=0, complete=True
            )

    def _report(self, tally: _Tally, started: float) -> PassReport:
        return PassReport(
            account=self._store.account,
            folders=len(self._store.folders.states()),
            new=tally.new,
            changed=0,
            removed=0,
            bytes=tally.bytes,
            seconds=self._around.clock.monotonic() - started,
            first_page_seconds=tally.first_page,
            not_fetched=self._not_fetched,
        )


def _understood(chunk: Sequence[_Given], read: Reader) -> Sequence[Understood]:
    return read([given.raw for given in chunk])


def _packed(chunk: Sequence[_Given]) -> list[_Packed]:
    raws = [given.raw for given in chunk]
    return list(zip(map(digest, raws), compress_all(raws), strict=True))


def _weight(arrived: _Arrived) -> int:
    body = arrived.message.body
    return ROW_BYTES + (len(body.raw) + len(body.text) if body else 0)


def digest(raw: bytes) -> bytes:
    """Stands for the content: the same after the mailbox moved to a server that writes its marks into it."""
    head, blank, body = raw.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if line.partition(b":")[0].lower() not in MARKS]
    return sha256(b"\r\n".join(lines) + blank + body).digest()
