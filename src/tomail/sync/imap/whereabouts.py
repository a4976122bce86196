"""Where on the server the folders and messages lie that a person did something with."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from tomail.message.headers import read_headers
from tomail.model.mail import Flags, FolderRole, MessageSummary
from tomail.store.folders import FolderState
from tomail.store.mail_store import MailStore
from tomail.store.operations import Operation

from .folder_steps import as_on_server
from .refusals import ServerSaidNo, is_passing
from .responses import Fetched
from .selecting import Selected
from .session import Session, sets_of

LOOKS_ITEMS = b"(UID FLAGS RFC822.SIZE)"
NAME_ITEMS = b"(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])"


class Stale(Exception):
    """UIDVALIDITY changed."""


class Whereabouts:
    """Folders by their path on the server, messages by their UID, looked for where that is not known.

    Everything raises EnvironmentTrouble if the connection is lost, and ServerSaidNo.
    """

    def __init__(self, session: Session, store: MailStore) -> None:
        self._session = session
        self._store = store
        self.folders: dict[int, FolderState] = {}

    def look_at_folders(self) -> None:
        """Paths as the server knows them: what renames them here may still wait."""
        with self._store.reading() as connection:
            waiting = self._store.operations.folder_steps(connection)
            self.folders = as_on_server(self._store.folders.states_in(connection), waiting)

    def known(self, folder: int | None) -> FolderState | None:
        """The folder of this number; None if there is none, or none any more."""
        return None if folder is None else self.folders.get(folder)

    def open(self, folder: int | None) -> Selected | None:
        """Select a folder; None where it is gone. Raises Stale if its UIDs are not those that we know."""
        state = self.known(folder)
        if state is None:
            return None
        selected = self._session.selected
        if selected is None or selected.path != state.path:
            selected = self._session.select(state.path)
        if state.uidvalidity not in (None, selected.uidvalidity):
            raise Stale
        return selected

    def open_if_there(self, folder: FolderState) -> Selected | None:
        """A folder that the server does not have yet is an empty one."""
        try:
            return self.open(folder.id)
        except ServerSaidNo as refusal:
            if is_passing(refusal.status):
                raise
            return None

    def uids(self, group: Sequence[Operation]) -> dict[int, int]:
        """UID by number in the selected folder; messages that cannot be found there are left out."""
        return {each.number: uid for each in group if (uid := each.uid or self._uid(each)) is not None}

    def _uid(self, operation: Operation) -> int | None:
        """A message that was on its way when the person acted, or whose UIDVALIDITY changed."""
        summary = self._store.messages.summary(operation.number)
        folder = self.known(operation.folder)
        if summary is None or folder is None:
            return None
        here = summary.folder == folder.id and summary.uid is not None
        return summary.uid if here else self.find(folder, summary.message_id, summary.size)

    def find(self, folder: FolderState, message_id: str, size: int) -> int | None:
        """The UID of the message in `folder` by Message-ID and size; None if it is not there."""
        if not self.open(folder.id):
            return None
        return _likest(self._alike(message_id), size, any_size=self._any_size)

    @property
    def _any_size(self) -> bool:
        """The server's sizes are not those that messages have here."""
        return self._session.quirks.sizes_are_estimates

    def of_deleted(self, deletion: Operation, trash: FolderState | None = None) -> int | None:
        """The UID of a message that is gone here and whose UIDVALIDITY changed, or that went to `trash`."""
        looks, folder = deletion.payload, trash or self.known(deletion.folder)
        if folder is None or not self.open(folder.id):
            return None
        there = self._alike(str(looks["message_id"]))
        return _likest(there, int(looks["size"]), any_size=self._any_size or bool(looks.get("ours")))

    def filed_before(self, operation: Operation, folder: FolderState, summary: MessageSummary) -> int | None:
        """The UID of what an earlier try or the server itself filed, and what is not about to go."""
        if not self.open_if_there(folder):
            return None
        with self._store.reading() as connection:
            leaving = self._store.operations.leaving(folder.id, connection)
        stays = [each for each in self._alike(summary.message_id) if _stays(each, leaving)]
        ours = "begun" in operation.payload and (folder.role is FolderRole.DRAFTS or self._any_size)
        # The server's own copy of a sent mail may be worded differently: without Bcc, with its lines.
        return _likest(stays, summary.size, any_size=folder.role is FolderRole.SENT or ours)

    def verified(self, folder: FolderState, said: Mapping[int, int]) -> dict[int, int]:
        """Of the UIDs by number that messages are said to have now, those under which they are: what happens
        to the row later happens to no other mail. The mirror finds the rest."""
        if not said or not self.open(folder.id):
            return {}
        rows = self._store.messages.summaries(list(said))
        told = [self._session.fetch(part, NAME_ITEMS, len(said)) for part in sets_of(said.values())]
        names = {each.uid: each.header for answer in told for each in answer if each.header is not None}
        wanted = {row.ref.number: row.message_id for row in rows}
        return {
            number: uid
            for number, uid in said.items()
            if uid in names and read_headers(names[uid] or b"").message_id == wanted.get(number)
        }

    def _alike(self, message_id: str) -> list[Fetched]:
        """Size and flags of what has the Message-ID in the selected folder."""
        found = self._session.search_message_id(message_id) if message_id else []
        answers = [self._session.fetch(uid_set, LOOKS_ITEMS, len(found)) for uid_set in sets_of(found)]
        return [each for answer in answers for each in answer if each.uid in found]


def _likest(found: Sequence[Fetched], size: int, *, any_size: bool = False) -> int | None:
    """The newest of that size; `any_size`: else the newest, as servers count or word it differently."""
    alike = [each.uid for each in found if each.size == size]
    return max(alike or [each.uid for each in found if any_size], default=None)


def _stays(message: Fetched, leaving: Collection[int]) -> bool:
    return message.uid not in leaving and not (message.flags and Flags.DELETED in message.flags[0])
