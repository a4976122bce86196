"""Whether somebody else went on with a draft that is open here: another workstation, webmail, a telephone.

Over IMAP a draft is replaced by a new message, under a Message-ID of its own. So what the folder has instead
of the one that went is recognised by what it looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tomail.base.errors import TomailError
from tomail.model.mail import FolderRole, MessageRef, MessageSummary
from tomail.model.outgoing import Draft

from .drafts_folder import origin_of
from .stores import Stores

NEWEST = 100  # drafts that are looked at


@dataclass(frozen=True)
class Elsewhere:
    """What became of it: `newer` is the draft as it stands in the folder now; None: it is gone."""

    newer: Draft | None


class DraftsElsewhere:
    """`edit` opens a message of the drafts folder as a draft."""

    def __init__(self, stores: Stores, edit: Callable[[MessageRef], Draft]) -> None:
        self._stores = stores
        self._edit = edit

    def of(self, draft: Draft) -> Elsewhere | None:
        """None while its message of the drafts folder lies where it lay."""
        store = self._stores.of(draft.account)
        standing = self._standing(draft)
        if standing is None or store.messages.summary(standing) is not None:
            return None
        folder = store.folders.by_role(FolderRole.DRAFTS)
        rows = store.messages.summaries(store.messages.numbers([folder.id])[:NEWEST]) if folder else []
        for row in rows:
            if _is_same(row, draft):
                try:
                    return Elsewhere(self._edit(row.ref))
                except TomailError:  # not downloaded yet; asked again once it is
                    break
        return Elsewhere(None)

    def _standing(self, draft: Draft) -> int | None:
        """The message that is the draft: what was put there of it, or what it was opened from."""
        origin, store = origin_of(draft), self._stores.of(draft.account)
        with store.reading() as connection:
            copy = store.drafts.copy(connection, draft.identity)
        return copy.number if copy and copy.origin == origin else origin


def _is_same(row: MessageSummary, draft: Draft) -> bool:
    if row.subject.strip() or draft.subject.strip():
        return " ".join(row.subject.split()) == " ".join(draft.subject.split())
    people = {each.address.lower() for each in row.recipients}
    return bool(people) and people == {each.address.lower() for each in draft.to}
