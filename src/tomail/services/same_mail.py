"""One row for each mail where the server has it in several folders (labels of Google)."""

from __future__ import annotations

from collections.abc import Iterable

from tomail.model.mail import FolderRole, MessageSummary
from tomail.store.mail_store import MailStore

MOST_LABELS = 10  # that a mail is expected to have


def one_of_each(
    store: MailStore, found: Iterable[MessageSummary], shown: MessageSummary | None = None
) -> list[MessageSummary]:
    """The rows in their order; of the same mail the one `shown`, or in its folder, or in the inbox."""
    rows = list(found)
    best = {each.object: each for each in rows if each.object}
    if len(best) == sum(bool(each.object) for each in rows):
        return rows
    inbox = store.folders.by_role(FolderRole.INBOX)
    folder = shown.folder if shown else None

    def rank(row: MessageSummary) -> tuple[bool, bool, bool]:
        return (
            shown is not None and row.ref == shown.ref,
            row.folder == folder,
            row.folder == (inbox and inbox.id),
        )

    for each in rows:
        if each.object and rank(each) > rank(best[each.object]):
            best[each.object] = each
    return [each for each in rows if not each.object or best[each.object] is each]
