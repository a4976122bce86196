"""Whether somebody else went on with a draft that is open here: another workstation, webmail, a telephone.

Over IMAP a draft is replaced by a new message, under a Message-ID of its own. So what the folder has instead
of the one that went is recognised by what it looks like: its subject and to whom it goes. Two mails about the
same matter to different people are never taken for each other, and what somebody writes here is not either.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tomail.base.errors import TomailError
from tomail.model.mail import FolderRole, MessageRef, MessageSummary
from tomail.model.outgoing import Draft
from tomail.store.drafts import NOWHERE

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
            if _looks_alike(row, draft) and store.drafts.written_as(row.ref.number) is None:
                try:
                    other = self._edit(row.ref)
                except TomailError:  # not downloaded yet; asked again once it is
                    break
                if not _answers_another(other, draft):
                    return Elsewhere(other)
        return Elsewhere(None)

    def _standing(self, draft: Draft) -> int | None:
        """The message that is the draft: what was put there of it, or what it was opened from."""
        origin, store = origin_of(draft), self._stores.of(draft.account)
        with store.reading() as connection:
            copy = store.drafts.copy(connection, draft.identity)
        if copy is None or copy.origin != origin:
            return origin
        return copy.number if copy.number != NOWHERE else None


def _looks_alike(row: MessageSummary, draft: Draft) -> bool:
    people = {each.address.lower() for each in row.recipients}
    same_people = bool(people) and people == {each.address.lower() for each in draft.to}
    return same_people and row.subject.split() == draft.subject.split()


def _answers_another(one: Draft, other: Draft) -> bool:
    """Some programs leave out what a draft answers."""
    return bool(one.in_reply_to and other.in_reply_to) and one.in_reply_to != other.in_reply_to
