"""The server's folders and ours: the same ones, but nothing here goes because of a mishap there."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tomail.model.events import FoldersChanged, MessagesChanged
from tomail.model.mail import FolderRole
from tomail.store import placing
from tomail.store.database import Transaction
from tomail.store.folders import FolderState, ListedFolder
from tomail.store.operations import Operation
from tomail.sync.mirror import Surroundings

from .execute import CONFIRMED_AFTER
from .folder_steps import is_touched
from .listing import RemoteFolder
from .refusals import ServerSaidNo
from .responses import FolderStatus
from .roles import CREATED
from .session import INBOX, Session

MISSING = "missing:"
ORDER = (
    FolderRole.INBOX,
    FolderRole.SENT,
    FolderRole.DRAFTS,
    FolderRole.NONE,
    FolderRole.ARCHIVE,
    FolderRole.TRASH,
    FolderRole.JUNK,
    FolderRole.ALL,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Ours:
    """Our folders, the steps for whole folders that wait, and what is noted as missing on the server."""

    states: list[FolderState]
    waiting: list[Operation]
    notes: set[str]

    def equal(self, remote: Iterable[RemoteFolder]) -> bool:
        """Nothing is to be written."""
        return not self.notes and set(map(_listing, self.states)) == set(map(_listing, remote))


class FolderList:
    """One account's list of folders, pass after pass."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._around = surroundings
        self._store = surroundings.store
        self._tried_to_create = False
        self._is_mishap = False

    def listed(self, session: Session) -> list[RemoteFolder]:
        """The server's folders that are mirrored; Sent, Drafts and Trash are made if there are none.

        A list without the inbox is a mishap of the server; new mail comes all the same.
        """
        chosen = self._around.account.sync.folders.chosen()
        folders = session.folders(chosen)
        self._is_mishap = INBOX not in {each.path.upper() for each in folders}
        if self._is_mishap:
            count = len(folders)
            log.warning("account %s: a list of %d folders without the inbox", self._store.account, count)
            inbox = RemoteFolder(INBOX, "", FolderRole.INBOX, selectable=True, status=session.status(INBOX))
            return [inbox]
        missing = [role for role in CREATED if role not in {each.role for each in folders}]
        if missing and not self._tried_to_create:
            self._tried_to_create = True
            for role in missing:
                self._create(session, role)
            folders = session.folders(chosen)
        return [each for each in folders if each.role not in session.quirks.unmirrored]

    def reconcile(self, session: Session, remote: Mapping[str, RemoteFolder]) -> list[FolderState]:
        """Make our folders those that were `listed`; gives back those to mirror, the inbox first.

        What a step of a person's is still to rename or delete is left alone until that is done.
        """
        ours = self._read()
        believed = not (self._is_mishap and ours.states)
        if believed and not ours.equal(remote.values()):
            self._follow_renames(session, remote)
            self._write(remote)
            ours = self._read()
        wanted = [s for s in ours.states if s.selectable and s.subscribed and s.path in remote]
        untouched = [s for s in wanted if not is_touched(s.path, s.delimiter, ours.waiting)]
        return sorted(
            untouched, key=lambda state: ORDER.index(state.role) if state.role in ORDER else len(ORDER)
        )

    def _read(self) -> _Ours:
        with self._store.reading() as connection:
            return _Ours(
                self._store.folders.states_in(connection),
                self._store.operations.folder_steps(connection),
                placing.noted(connection, MISSING),
            )

    def _create(self, session: Session, role: FolderRole) -> None:
        try:
            session.create(session.namespaces.prefix + CREATED[role], role)
        except ServerSaidNo as refusal:
            log.info("account %s: no %s folder (%s)", self._store.account, role.value, refusal.status.code)

    def _follow_renames(self, session: Session, remote: Mapping[str, RemoteFolder]) -> None:
        """A folder that another program renamed stays the same one here: its mail is not loaded again.

        Its messages have to prove it: they are recognised one by one, as after a new UIDVALIDITY.
        """
        states = self._store.folders.states()
        known = {state.path for state in states}
        fresh = [path for path in remote if path not in known and remote[path].selectable]
        gone = [state for state in states if state.path not in remote and state.complete]
        if not (fresh and gone):
            return
        with self._store.reading() as connection:
            counts = placing.placed_counts(connection)
        there = {path: remote[path].status or session.status(path) for path in fresh}
        for folder, path in renamed(gone, counts, there).items():
            log.info("account %s folder %d: renamed by another program", self._store.account, folder)
            with self._store.transaction() as tx:
                if not self._store.operations.folder_steps(tx):
                    self._store.folders.move(tx, folder, path)
                    placing.forget_uids(tx, folder)

    def _write(self, remote: Mapping[str, RemoteFolder]) -> None:
        listed = list(map(_listing, remote.values()))
        before = self._store.folders.states()
        self._forget_notes(before, remote)
        kept = [each for each in before if each.path not in remote]
        if {_listing(state) for state in before} == set(listed):
            return
        with self._store.transaction() as tx:
            if self._store.operations.folder_steps(tx):  # the list is older than what a person did
                return
            doubtful = [state for state in kept if not self._is_gone(tx, state)]
            self._store.folders.reconcile(tx, [*listed, *_without_roles_of(listed, doubtful)])
        account = self._store.account
        self._around.publish(FoldersChanged(account))
        if len(doubtful) < len(kept):
            self._around.publish(MessagesChanged(account, everything=True))

    def _is_gone(self, tx: Transaction, state: FolderState) -> bool:
        """A folder that the server does not list any more: at once if it is empty, else when it stays so."""
        if not placing.holds_messages(tx, state.id):
            return True
        now = int(self._around.clock.now().timestamp())
        return now - placing.since_when(tx, _note(state), now) >= CONFIRMED_AFTER

    def _forget_notes(self, states: Sequence[FolderState], remote: Mapping[str, RemoteFolder]) -> None:
        """Folders that are listed again are not missing any more."""
        with self._store.reading() as connection:
            notes = placing.noted(connection, MISSING)
        for state in states:
            if _note(state) in notes and state.path in remote:
                with self._store.transaction() as tx:
                    placing.no_longer(tx, _note(state))


def renamed(
    gone: Sequence[FolderState], counts: Mapping[int, int], fresh: Mapping[str, FolderStatus]
) -> dict[int, str]:
    """New path by id of the folders that are `gone` and stand under a `fresh` path now: the same UIDVALIDITY,
    UIDNEXT and number of messages, which no other pair has. Pure."""
    there: dict[tuple[int | None, ...], list[str]] = {}
    for path, status in fresh.items():
        there.setdefault((status.uidvalidity, status.uidnext, status.messages), []).append(path)
    here: dict[tuple[int | None, ...], list[int]] = {}
    for state in gone:
        if count := counts.get(state.id, 0):
            here.setdefault((state.uidvalidity, state.uidnext, count), []).append(state.id)
    pairs = [(ids, there.get(sign, [])) for sign, ids in here.items()]
    return {ids[0]: paths[0] for ids, paths in pairs if len(ids) == len(paths) == 1}


def _without_roles_of(listed: Sequence[ListedFolder], doubtful: Sequence[FolderState]) -> list[ListedFolder]:
    """Folders that may be gone, without a role that another has now: mail would go into the void."""
    taken = {each.role for each in listed}
    kept = map(_listing, doubtful)
    return [replace(each, role=FolderRole.NONE) if each.role in taken else each for each in kept]


def _note(state: FolderState) -> str:
    return f"{MISSING}{state.id}"


def _listing(folder: FolderState | RemoteFolder) -> ListedFolder:
    return ListedFolder(folder.path, folder.delimiter, folder.role, folder.selectable)
