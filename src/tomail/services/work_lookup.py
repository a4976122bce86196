"""From the mail of the practice to the messages of this workstation, and what arrived after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.teamwork import Mark, PracticeMail, WorkState, practice_mail
from tomail.store.conversations import Arrival, arrivals, dated, thrown_away
from tomail.store.mail_store import MailStore


def rows_of(store: MailStore, mails: Iterable[PracticeMail]) -> dict[str, MessageSummary]:
    """The row of each mail that is here, by its key; of several copies one that was not thrown away."""
    wanted = {each.key: int(each.dated.timestamp()) for each in mails}
    with store.reading() as connection:
        numbers = dated(connection, wanted.values())
        last = thrown_away(connection)
    rows = store.messages.summaries(numbers)
    found = {practice_mail(row).key: row for row in sorted(rows, key=lambda row: row.folder not in last)}
    return {key: row for key, row in found.items() if key in wanted}


def settled(
    store: MailStore, rows: Sequence[MessageSummary], states: Mapping[MessageRef, WorkState]
) -> dict[MessageRef, WorkState]:
    """The states as the conversations went on: an answer ends waiting, a new message reopens what is done.

    Nothing is written for it: every workstation sees the same mail and comes to the same.
    """
    open_ends = [row for row in rows if states[row.ref].waiting or states[row.ref].done]
    if not open_ends:
        return dict(states)
    by_thread: dict[int, list[Arrival]] = defaultdict(list)
    with store.reading() as connection:
        for each in arrivals(connection, (row.thread for row in open_ends)):
            by_thread[each.thread].append(each)
    return {**states, **{row.ref: _settled(states[row.ref], row, by_thread[row.thread]) for row in open_ends}}


def _settled(state: WorkState, row: MessageSummary, conversation: Iterable[Arrival]) -> WorkState:
    others = [
        each.arrived
        for each in conversation
        if not each.sent and each.number != row.ref.number and each.message_id != row.message_id
    ]
    return replace(
        state,
        waiting=None if _came_after(state.waiting, others) else state.waiting,
        done=None if _came_after(state.done, others) else state.done,
    )


def _came_after(mark: Mark | None, arrived: Iterable[int]) -> bool:
    return mark is not None and any(each >= int(mark.at.timestamp()) for each in arrived)


def numbers_of(store: MailStore, mails: Iterable[PracticeMail]) -> set[int]:
    """Every copy of the mails that is here."""
    wanted = {each.key: int(each.dated.timestamp()) for each in mails}
    with store.reading() as connection:
        numbers = dated(connection, wanted.values())
    return {row.ref.number for row in store.messages.summaries(numbers) if practice_mail(row).key in wanted}
