"""New mail of the inbox that is still selected, fetched before the inbox is selected again.

The next SELECT tells all that happened, but for it Dovecot looks through the whole Maildir: 100 ms where
20,000 messages lie. NOOP tells within a millisecond how many there are now.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from tomail.model.mail import FolderRole
from tomail.store import placing
from tomail.store.folders import FolderState
from tomail.store.mail_store import MailStore
from tomail.sync.mirror import Surroundings

from . import uids
from .load import Loader
from .misses import Misses
from .record import Recorder, Tally
from .refusals import ServerSaidNo
from .session import Session

MOST = 50  # more than that is no arrival; the plan loads it in its order


def load_arrivals(
    session: Session,
    around: Surroundings,
    exists: int | None,
    tally: Tally,
    between: Callable[[], None],
    misses: Misses,
) -> None:
    """What NOOP told by `exists`. The folder's state stays: the pass hears of it again, and finds it here.

    Their UIDs are taken to be the next ones; what has others, the pass loads. Raises as `Loader.whole`.
    """
    if exists is None:
        return
    inbox = around.store.folders.by_role(FolderRole.INBOX)
    new = _new(session, inbox, exists)
    if inbox is None or not 0 < new <= MOST:
        return
    first = next_uid(around.store, inbox)
    with suppress(ServerSaidNo):
        recorder = Recorder(around, inbox, tally, session.quirks)
        loader = Loader(session, around, recorder, tally, between, misses)
        loader.whole(range(first + new - 1, first - 1, -1))


def next_uid(store: MailStore, inbox: FolderState) -> int:
    """That of the first message that is not here."""
    with store.reading() as connection:
        here = placing.numbers_in(connection, inbox.id, [(inbox.uidnext, uids.LARGEST)])
    return max(here, default=inbox.uidnext - 1) + 1


def _new(session: Session, inbox: FolderState | None, exists: int) -> int:
    selected = session.selected
    if selected is None or inbox is None or not (inbox.complete and inbox.uidnext):
        return 0
    if (selected.path, selected.uidvalidity) != (inbox.path, inbox.uidvalidity):
        return 0
    return exists - selected.exists if session.quirks.scope(inbox.role) == b"ALL" else 0
