"""A day on which happens what seldom does: mails that come back, large ones, copies that the server keeps."""

from __future__ import annotations

import imaplib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from unittest.mock import patch

from tomail.base.errors import Refused
from tomail.model.events import PracticeStateChanged
from tomail.model.mail import Address, Flags, FolderRole
from tomail.model.outgoing import Draft, OutboxItem, OutboxState
from tomail.services import answering
from tomail.services.composing import with_account
from tomail.store.drafts import SavedDraft
from tomail.sync.imap import endurance, large

from .day import (
    Day,
    Step,
    drop_folder,
    drop_for_good,
    left,
    make_folder,
    rename_folder,
    synchronise,
    unfinished,
)

SMALL, PIECE, PATIENCE = 1 << 13, 1 << 12, 30.0
TO = Address("", "patient@praxis.test")
ASKING = (
    "From: Labor <labor@praxis.test>\r\nSubject: Other that asks\r\nMessage-ID: <asks@praxis.test>\r\n"
    "Disposition-Notification-To: labor@praxis.test\r\nList-Unsubscribe: <https://liste.test/ab>\r\n"
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n\r\nText\r\n"
)
LARGE = "Subject: Other large\r\nMessage-ID: <large@praxis.test>\r\n\r\n" + f"{'Text ' * 12}\r\n" * 300
IN_IT = b"Subject: Other in it\r\nMessage-ID: <in@praxis.test>\r\n\r\nText\r\n"
WHEN = '"01-Nov-2026 10:00:00 +0000"'


@contextmanager
def surroundings() -> Iterator[None]:
    """Messages count as large early, and a list may be left that is none."""
    with (
        patch.object(endurance, "IN_ONE_PIECE", SMALL),
        patch.object(large, "PIECE", PIECE),
        patch.object(answering, "unsubscribe", lambda _: None),
    ):
        yield


def seldom_day() -> Iterator[tuple[str, Step, int]]:
    """How the submission server answers stands in the subject (world.py)."""
    steps: tuple[Callable[[Day, int], None], ...] = (
        send_unfiled, synchronise, they_ask, tell_receipt, leave_list, synchronise, find_out, lose, put_away,
        hold_up, they_close_drafts, keep_draft, synchronise, they_open_drafts, ask_for_a_pass,
        make_folder, synchronise, rename_folder,
        drop_folder, synchronise, drop_for_good, synchronise, drop_unless_used,
        keep_in_second, send_from_first, synchronise,
        they_keep_copy_of_unclear, they_keep_copy, begin_again,
    )  # fmt: skip
    for number, step in enumerate(steps):
        yield f"{number} {step.__name__}", step, number


def send_unfiled(day: Day, _: int) -> None:
    """Before any folder is known, so that its copy has no place yet."""
    told(day, "Early")


def they_ask(day: Day, _: int) -> None:
    """For a receipt, and that one leaves a list; and one that is large."""
    with day.server() as server:
        for raw in (ASKING, LARGE):
            if not there(server, raw.split("Message-ID: ")[1].split("\r")[0]):
                server.append("INBOX", "", WHEN, raw.encode())
    synchronise(day, 0)


def tell_receipt(day: Day, _: int) -> None:
    row = day.rows()["Other that asks"]
    if not row.flags & Flags.MDN_SENT:
        words = answering.Words("Receipt", "Read")
        day.services.answering.receipt(row.ref, Address("", "labor@praxis.test"), words)


def leave_list(day: Day, _: int) -> None:
    day.services.answering.leave_list(day.rows()["Other that asks"].ref)


def find_out(day: Day, _: int) -> None:
    """The server took it and did not say so."""
    told(day, "Unanswered")


def lose(day: Day, _: int) -> None:
    """... or it did not take it."""
    told(day, "Lost")


def put_away(day: Day, _: int) -> None:
    """What was refused and is not mended."""
    subject = sent(day, "Refused")
    for each in day.services.outgoing.items():
        if each.subject == subject and each.came_back:
            day.services.outgoing.cancel(each.account, each.id)


def hold_up(day: Day, _: int) -> None:
    """The server has a limit, which the next mail need not try."""
    for subject in ("Busy", "After it"):
        queue(day, subject)
    for _again in range(2):
        day.services.syncing.flush(day.account)


def they_close_drafts(day: Day, _: int) -> None:
    """The server takes nothing there."""
    drafts_on_server(day).chmod(0)


def they_open_drafts(day: Day, _: int) -> None:
    drafts_on_server(day).chmod(0o700)


def drafts_on_server(day: Day) -> Path:
    return next(day.place.mailbox.glob("mail/mailboxes/Entw*/dbox-Mails"))


def keep_draft(day: Day, _: int) -> None:
    if "Kept" not in day.rows(FolderRole.DRAFTS):
        written = unfinished(day, "Kept") or day.services.composing.new(day.account, [TO], "Kept", "Text")
        day.services.composing.drafts.keep(written)


def ask_for_a_pass(day: Day, _: int) -> None:
    """What waits for a later try is tried at once, and what a limit of the practice held back: after the
    first pass, which may find that its time has come."""
    with program(day):
        wait(lambda: last_pass(day) is not None)
        first = last_pass(day)
        day.services.syncing.refresh(day.account)
        day.services.bus.publish(PracticeStateChanged(connected=True))
        wait(lambda: last_pass(day) != first and not day.store.operations.pending())


def begin_again(day: Day, _: int) -> None:
    """A person begins the program, and all comes in step."""
    with program(day):
        wait(lambda: last_pass(day) is not None)


def last_pass(day: Day) -> datetime | None:
    return day.services.syncing.report(day.services.registry.get(day.account)).last_pass


@contextmanager
def program(day: Day) -> Iterator[None]:
    """Its threads run."""
    day.services.syncing.start()
    yield
    day.services.syncing.stop()


def wait(over: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not over() and time.monotonic() < until:
        time.sleep(0.02)


def drop_unless_used(day: Day, _: int) -> None:
    """A folder that was just made goes again, and somebody put mail into it. Who died leaves it there."""
    made = None
    with suppress(Refused):  # it is there, or is just to go
        made = day.services.folders.create(day.account, "Leer")
        synchronise(day, 0)
    with day.server() as server:
        server.select("Leer")
        if not there(server, "in@praxis.test"):
            server.append("Leer", "", WHEN, IN_IT)
    if made and made.revert:
        made.revert()
    synchronise(day, 0)


def keep_in_second(day: Day, _: int) -> None:
    """A draft of the second account, which the server has."""
    if "Moved" not in day.rows(FolderRole.DRAFTS, day.place.second):
        day.services.composing.drafts.keep(
            day.services.composing.new(day.place.second, [TO], "Moved", "First version")
        )
    synchronise(day, 0)


def send_from_first(day: Day, _: int) -> None:
    """Written on, and then sent from the first account. Who died may find both, and goes on with that one."""
    if left(day, "Moved"):
        return
    drafts, begun = day.services.composing.drafts, [each.draft for each in unfinished_of_all(day)]
    there = next((each for each in begun if each.account == day.place.second), None)
    here = next((each for each in begun if each.account == day.account), None)
    if here is None:
        there = there or write_on_in_second(day)
        here = with_account(there, day.account)
        drafts.save(here)
    if there:
        here = replace(here, replaces=drafts.left_for_another_account(there, here))
    day.services.composing.send(here)


def unfinished_of_all(day: Day) -> list[SavedDraft]:
    found = day.services.composing.drafts.unfinished()
    return [each for each in found if each.draft.subject == "Moved"]


def write_on_in_second(day: Day) -> Draft:
    row = day.rows(FolderRole.DRAFTS, day.place.second)["Moved"]
    written = replace(day.services.composing.edit(row.ref), text="Second version")
    day.services.composing.drafts.save(written)
    day.services.composing.drafts.show_elsewhere(written)
    return written


def they_keep_copy_of_unclear(day: Day, _: int) -> None:
    """The server files it: so it was sent."""
    for each in unclear(day, sent(day, "Unanswered too")):
        keep_in_sent(day, each)
    synchronise(day, 0)


def they_keep_copy(day: Day, _: int) -> None:
    """The server's own copy comes after ours."""
    for each in day.services.outgoing.items():
        if each.subject == "Lost":
            keep_in_sent(day, each)
    synchronise(day, 0)


def keep_in_sent(day: Day, item: OutboxItem) -> None:
    """What the server received, once."""
    folder = day.store.folders.by_role(FolderRole.SENT)
    if folder is None or item.subject not in day.place.received():
        return
    raw = f"Subject: {item.subject}\r\nMessage-ID: {item.message_id}\r\nX-Kept: yes\r\n\r\nText\r\n"
    with day.server() as server:
        server.select(path := f'"{folder.path}"')
        if not server.search(None, "HEADER", "X-Kept", "yes", "SUBJECT", f'"{item.subject}"')[1][0]:
            server.append(path, "\\Seen", WHEN, raw.encode())


def there(server: imaplib.IMAP4, name: str) -> bool:
    return bool(server.search(None, "HEADER", "Message-ID", f'"{name}"')[1][0])


def queue(day: Day, subject: str) -> None:
    if not left(day, subject):
        written = unfinished(day, subject) or day.services.composing.new(day.account, [TO], subject, "Text")
        day.services.composing.drafts.save(written)
        day.services.composing.send(written)


def sent(day: Day, subject: str) -> str:
    queue(day, subject)
    day.services.syncing.flush(day.account)
    return subject


def told(day: Day, subject: str) -> None:
    """Where it is unclear the person asks by telephone."""
    sent(day, subject)
    outgoing = day.services.outgoing
    while found := unclear(day, subject):
        arrived = subject in day.place.received()
        (outgoing.arrived if arrived else outgoing.send_again)(day.account, found[0].id)
        day.services.syncing.flush(day.account)


def unclear(day: Day, subject: str) -> list[OutboxItem]:
    items = day.services.outgoing.items()
    return [each for each in items if each.subject == subject and each.state is OutboxState.UNCLEAR]
