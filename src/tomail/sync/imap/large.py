"""Messages that are too large to be held in memory while they come: piece by piece into the store.

Everything else goes on between two pieces, and after a cut it goes on with the next one.
"""

from __future__ import annotations

from collections.abc import Callable

from tomail.model.mail import LARGEST_MESSAGE, MessageSummary
from tomail.store import pieces
from tomail.store.folders import FolderState
from tomail.sync.mirror import Surroundings

from .endurance import most_of
from .record import Recorder, Tally, Whole, prepare_here
from .responses import Fetched
from .session import Session
from .tokenizer import Endless

PIECE = 1 << 20


class LargeLoader:
    """Loads large messages of one folder. `between` is called between two pieces; it may raise EndedEarly."""

    def __init__(
        self,
        session: Session,
        surroundings: Surroundings,
        folder: FolderState,
        tally: Tally,
        between: Callable[[], None],
    ) -> None:
        self._session = session
        self._around = surroundings
        self._store = surroundings.store
        self._folder = folder
        self._tally = tally
        self._between = between

    def load(self, number: int) -> bool:
        """True once the message is here; False if it is not to be had."""
        while (row := self._still_wanted(number)) is not None and row.uid is not None:
            start = self._received(number)
            told = self._session.piece(row.uid, start, PIECE)
            if told is None:
                return False
            if self._take(row, start, told):
                return True
            self._between()
        return False

    def _still_wanted(self, number: int) -> MessageSummary | None:
        """Its row; None if it is here or has gone meanwhile, or its folder is another by now."""
        row = self._store.messages.summary(number)
        if row is None or row.downloaded or row.folder != self._folder.id:
            return None
        selected = self._session.selected
        if selected is None or selected.path != self._folder.path:
            selected = self._session.select(self._folder.path)
        return row if selected.uidvalidity == self._folder.uidvalidity else None

    def _received(self, number: int) -> int:
        with self._store.reading() as connection:
            return pieces.received(connection, number)

    def _take(self, row: MessageSummary, start: int, told: Fetched) -> bool:
        """True if that was the last of it."""
        if isinstance(told.body, bytes):  # the server knows of no pieces
            self._write(row, told.body)
            return True
        piece = told.piece[1] if told.piece else b""
        end = start + len(piece)
        self._tally.bytes += len(piece)
        if end > (LARGEST_MESSAGE if self._session.quirks.sizes_are_estimates else most_of(row.size)):
            self._refuse(row)
        if piece:
            with self._store.transaction() as tx:
                pieces.keep(tx, row.ref.number, start, piece)
        if piece and (len(piece) == PIECE or end < row.size):
            return False
        with self._store.reading() as connection:
            whole = pieces.joined(connection, row.ref.number, end)
        self._write(row, whole)
        return True

    def _write(self, row: MessageSummary, raw: bytes) -> None:
        told = Fetched(uid=row.uid or 0)
        recorder = Recorder(self._around, self._folder, self._tally)
        recorder.add([prepare_here(Whole(told, raw), row.ref.number)])

    def _refuse(self, row: MessageSummary) -> None:
        """It is more than the server said: nobody asks for it again."""
        with self._store.transaction() as tx:
            pieces.forget(tx, row.ref.number)
            self._store.messages.set_size(tx, row.ref.number, LARGEST_MESSAGE + 1)
        raise Endless("more than announced")
