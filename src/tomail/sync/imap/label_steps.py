"""Where folders are labels: steps for the other labels of a mail, after the step that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from tomail.model.mail import FolderRole
from tomail.store import placing
from tomail.store.mail_store import MailStore
from tomail.store.operations import Operation

from .session import Session, sets_of
from .whereabouts import Whereabouts


class LabelSteps:
    """Raises EnvironmentTrouble, ServerSaidNo and Stale, as `Whereabouts` does."""

    def __init__(self, session: Session, store: MailStore, there: Whereabouts) -> None:
        self._session = session
        self._store = store
        self._there = there

    def look_under(self, group: Sequence[Operation]) -> None:
        """Once what took the messages along is done or taken back, the folder shows which it was."""
        with self._store.transaction() as tx:
            for each in group:
                if self._store.operations.is_pending(tx, each.payload["by"]):
                    continue
                if each.folder is not None:
                    placing.look_again(tx, each.folder)
                self._store.operations.done(tx, each.id)

    def put_under(self, group: Sequence[Operation]) -> None:
        """Once what was undone is done on the server, they are under this label again; the mirror finds them
        there. Who is under it already stays so."""
        by, target = group[0].payload["by"], self._there.folders.get(int(group[0].payload["target"]))
        with self._store.reading() as connection:
            if self._store.operations.is_pending(connection, by):
                return
        found = self._there.uids(group) if target and self._there.open(group[0].folder) else {}
        for uid_set in sets_of(found.values()):
            if target:
                self._session.copy(uid_set, target.path)
        with self._store.transaction() as tx:
            for each in group:
                self._store.operations.done(tx, each.id)
            if target:
                placing.look_again(tx, target.id)

    def expunge(self, group: Sequence[Operation], uids: Sequence[int | None]) -> None:
        """Delete for good what has these `uids` in the selected folder, each by the operation of its place.

        Where folders are labels, only what lies in the trash can be deleted: it goes there first. What is not
        where it was went there already: an earlier try was cut short.
        """
        found = [uid for uid in uids if uid is not None]
        state = self._there.known(group[0].folder)
        trash = next((each for each in self._there.folders.values() if each.role is FolderRole.TRASH), None)
        lasting = state is None or state.role in (FolderRole.TRASH, FolderRole.JUNK)
        if lasting or trash is None or not self._session.quirks.folders_are_labels:
            self._delete(found)
            return
        moved: dict[int, int] = {}
        for uid_set in sets_of(found):
            moved.update(self._session.move(uid_set, trash.path) or {})
        self._session.select(trash.path)
        before = [each for each, uid in zip(group, uids, strict=True) if uid not in moved]
        there = (self._there.of_deleted(each, trash) for each in before)
        self._delete([*moved.values(), *(uid for uid in there if uid is not None)])

    def _delete(self, uids: Sequence[int]) -> None:
        for uid_set in sets_of(uids):
            self._session.delete(uid_set)
