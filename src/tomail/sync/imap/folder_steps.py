"""Repeats on the server what a person did with folders: safe to repeat, taken back where it is refused."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tomail.model.events import FoldersChanged, MessagesChanged
from tomail.model.mail import FolderRole
from tomail.store import operations
from tomail.store.database import Transaction
from tomail.store.folders import FolderState, is_at_or_below
from tomail.store.messages import Place
from tomail.store.operations import Operation
from tomail.sync.mirror import Surroundings

from .refusals import ServerSaidNo
from .session import Session

log = logging.getLogger(__name__)


def as_on_server(states: Sequence[FolderState], waiting: Sequence[Operation]) -> dict[int, FolderState]:
    """The folders by id, called as the server still calls them while `waiting` steps rename them here."""
    folders = {state.id: state for state in states}
    for step in reversed([each for each in waiting if each.kind == operations.RENAME_FOLDER]):
        before, after = step.payload["path"], step.payload["target"]
        for state in list(folders.values()):
            if is_at_or_below(state, after):
                folders[state.id] = replace(state, path=before + state.path[len(after) :])
    return folders


def is_touched(path: str, delimiter: str, waiting: Iterable[Operation]) -> bool:
    """True if `path`, as the server calls it, is to be renamed or deleted by one of the `waiting` steps."""
    sources = [
        str(each.payload["path"])
        for each in waiting
        if each.kind in (operations.RENAME_FOLDER, operations.DELETE_FOLDER)
    ]
    return any(path == each or bool(delimiter and path.startswith(each + delimiter)) for each in sources)


class FolderSteps:
    """Carries out steps for whole folders, each alone. Raises ServerSaidNo, ConnectionLost."""

    def __init__(self, session: Session, surroundings: Surroundings) -> None:
        self._session = session
        self._around = surroundings
        self._store = surroundings.store

    def carry_out(self, step: Operation) -> None:
        """On the server, unless an earlier try did it and only its answer was lost."""
        path = str(step.payload["path"])
        match step.kind:
            case operations.CREATE_FOLDER:
                self._create(path)
            case operations.RENAME_FOLDER:
                self._rename(path, str(step.payload["target"]))
            case operations.DELETE_FOLDER:
                if step.payload.get("unless_used") and self._session.holds_mail(path):
                    self._stays(step)
                    return
                self._delete(path)
            case operations.SUBSCRIBE:
                self._session.subscribe(path, bool(step.payload["wanted"]))
        self._done(step)

    def take_back(self, tx: Transaction, step: Operation) -> None:
        """The server refused: here it is as before, and no mail is where nobody finds it."""
        match step.kind:
            case operations.CREATE_FOLDER if step.folder is not None:
                self._empty(tx, step.folder)
                self._store.folders.remove(tx, step.folder)
            case operations.RENAME_FOLDER if step.folder is not None:
                self._store.operations.drop_folder_steps(tx, step.folder, operations.RENAME_FOLDER)
                self._rename_here(tx, step.folder, str(step.payload["path"]))
            case operations.SUBSCRIBE if step.folder is not None:
                self._store.folders.set_subscribed(tx, step.folder, not step.payload["wanted"])

    def _create(self, path: str) -> None:
        try:
            self._session.create(path, FolderRole.NONE)
        except ServerSaidNo:
            if not self._session.exists(path):
                raise

    def _rename(self, path: str, target: str) -> None:
        self._session.leave(path)
        try:
            self._session.rename(path, target)
        except ServerSaidNo:
            if self._session.exists(path) or not self._session.exists(target):
                raise
        self._session.try_subscribe(target, True)  # RENAME leaves the list of subscriptions as it is
        self._session.try_subscribe(path, False)

    def _delete(self, path: str) -> None:
        self._session.leave(path)
        try:
            self._session.delete_folder(path)
        except ServerSaidNo:
            if self._session.exists(path):
                raise
        self._session.try_subscribe(path, False)

    def _done(self, step: Operation) -> None:
        with self._store.transaction() as tx:
            self._store.operations.done(tx, step.id)
            if step.kind == operations.DELETE_FOLDER and step.folder is not None:
                self._store.folders.remove(tx, step.folder)
        self._around.publish(FoldersChanged(self._store.account))

    def _stays(self, step: Operation) -> None:
        """Mail has come meanwhile: the folder is there again."""
        with self._store.transaction() as tx:
            self._store.operations.done(tx, step.id)
        self.tell()

    def _rename_here(self, tx: Transaction, folder: int, path: str) -> None:
        states = self._store.folders.states_in(tx)
        if any(state.id == folder for state in states) and all(state.path != path for state in states):
            self._store.folders.rename(tx, folder, path)

    def _empty(self, tx: Transaction, folder: int) -> None:
        """Mail that was moved into a folder that does not come to be goes back to where it was."""
        for each in self._store.operations.moves_to(tx, folder):
            self._store.operations.drop_for(tx, each.number, operations.MOVE)
            if each.folder is not None:
                self._store.messages.put(tx, each.number, Place(each.folder, each.uid))
        inbox = next((s for s in self._store.folders.states_in(tx) if s.role is FolderRole.INBOX), None)
        if inbox is not None:
            self._store.messages.move(tx, self._store.messages.numbers_in(tx, folder), inbox.id)

    def tell(self) -> None:
        """After something was taken back: look at everything again."""
        account = self._store.account
        self._around.publish(FoldersChanged(account))
        self._around.publish(MessagesChanged(account, everything=True))
