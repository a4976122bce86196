from __future__ import annotations

import json
import threading
import time
from array import array
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.backwards import Backwards
from tests.ui.practice import Practice, mail
from tomail.model.events import MessagesChanged
from tomail.model.mail import COUNTER_BITS, Flags, FolderRole, MessageRef
from tomail.store.messages import ListFilter
from tomail.ui.mailbox.message_model import HEADING, MIME_TYPE, SUMMARY, MessageListModel
from tomail.ui.mailbox.rows import is_heading
from tomail.ui.mailbox.source import AT_ONCE, Delta, FolderSource, SearchSource
from tomail.ui.mailbox.spoken import counterpart

T = TypeVar("T")


@pytest.fixture
def model(sonnberg: Practice, qtbot) -> MessageListModel:
    made = MessageListModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    show(made, sonnberg, qtbot)
    return made


def show(model: MessageListModel, practice: Practice, qtbot, chosen: ListFilter = ListFilter.ALL) -> None:
    inbox = practice.folder(FolderRole.INBOX)
    with qtbot.waitSignal(model.loaded):
        model.show_source(FolderSource(practice.services, practice.account.id, inbox, chosen))


def refs(model: MessageListModel) -> list[MessageRef]:
    rows = (model.data(model.index(row, 0), SUMMARY) for row in range(model.rowCount()))
    return [summary.ref for summary in rows if summary]


def position(model: MessageListModel, ref: MessageRef) -> QModelIndex:
    row = model.row_of_ref(ref)
    assert row is not None
    return model.index(row, 0)


def after(model: MessageListModel, event: MessagesChanged, qtbot) -> list[str]:
    """Which of Qt's signals an event leads to."""
    seen: list[str] = []
    for name in ("rowsInserted", "rowsRemoved", "modelReset", "dataChanged"):
        getattr(model, name).connect(lambda *_, name=name: seen.append(name))
    model.take(event)
    qtbot.waitUntil(lambda: bool(seen))
    return seen


def test_mail_that_loads_waits_for_the_first_rows_of_a_list(
    model: MessageListModel, sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[bool] = []
    monkeypatch.setattr("tomail.ui.mailbox.message_model.window_paints", lambda: told.append(True))
    show(model, sonnberg, qtbot)
    assert told == [True]
    for ref in refs(model):
        sonnberg.services.actions.delete([ref])
        after(model, MessagesChanged(sonnberg.account.id, changed=(ref.number,)), qtbot)
    show(model, sonnberg, qtbot)
    assert (told, model.message_count()) == ([True], 0)
    for number in range(2):
        new = mail(f"neu{number}", "Neu <neu@example.org>", "Neu", "Neu")
        (ref,) = sonnberg.put((new, Flags.NONE), quiet=True)
        after(model, MessagesChanged(sonnberg.account.id, added=(ref.number,)), qtbot)
    assert (told, model.message_count()) == ([True, True], 2)


class Overtaken(FolderSource):
    """Its first answer, to `slow`, takes until another one was given, or half a second."""

    slow = ""

    def __init__(self, practice: Practice) -> None:
        inbox = practice.folder(FolderRole.INBOX)
        super().__init__(practice.services, practice.account.id, inbox, ListFilter.ALL)
        self.asked = threading.Event()
        self._another = threading.Event()

    def keys(self) -> array[int]:
        return self._answered("keys", super().keys)

    def after(self, event: MessagesChanged, shown: Collection[int] = ()) -> Delta:
        return self._answered("after", lambda: super(Overtaken, self).after(event, shown))

    def _answered(self, name: str, ask: Callable[[], T]) -> T:
        answer = ask()
        if name == self.slow and not self.asked.is_set():
            self.asked.set()
            self._another.wait(0.5)
            time.sleep(0.1)  # so that it is delivered, too
        elif self.asked.is_set():
            self._another.set()
        return answer


@pytest.mark.parametrize("slow", ["keys", "after", "again"])
def test_no_answer_overtakes_an_older_one(
    model: MessageListModel, sonnberg: Practice, qtbot, slow: str
) -> None:
    """A mail came between: the older answer does not know it, and must not take it out of the list."""
    source = Overtaken(sonnberg)
    with qtbot.waitSignal(model.loaded):
        model.show_source(source)
    source.slow, before = "after" if slow == "after" else "keys", model.message_count()
    first = MessagesChanged(sonnberg.account.id, everything=True)
    {
        "keys": lambda: model.show_source(source),
        "after": lambda: model.take(first),
        "again": model.look_again,
    }[slow]()
    qtbot.waitUntil(source.asked.is_set)
    (ref,) = sonnberg.put((mail("neu", "Neu <neu@example.org>", "Neu", "Neu"), Flags.NONE), quiet=True)
    model.take(MessagesChanged(sonnberg.account.id, added=(ref.number,)))
    qtbot.wait(800)  # until the older answer came, too
    qtbot.waitUntil(lambda: model.message_count() == before + 1)


def test_newest_on_top_and_headings_between(model: MessageListModel, sonnberg: Practice) -> None:
    assert refs(model)[0] == sonnberg.refs["blutbild"]
    assert refs(model)[-1] == sonnberg.refs["termin"]
    first = model.index(0, 0)
    assert first.data(HEADING)
    assert model.flags(first) == Qt.ItemFlag.NoItemFlags


def test_new_mail_is_inserted_and_the_list_is_not_loaded_anew(
    model: MessageListModel, sonnberg: Practice, qtbot
) -> None:
    before = refs(model)
    (ref,) = sonnberg.put((mail("neu", "Neu <neu@example.org>", "Neu", "Neu"), Flags.NONE), quiet=True)
    seen = after(model, MessagesChanged(sonnberg.account.id, added=(ref.number,)), qtbot)
    assert "modelReset" not in seen
    assert refs(model) == [ref, *before]


def test_a_deleted_message_takes_its_lonely_heading_along(
    model: MessageListModel, sonnberg: Practice, qtbot
) -> None:
    old = sonnberg.refs["termin"]
    sonnberg.services.actions.delete([old])
    rows = model.rowCount()
    seen = after(model, MessagesChanged(sonnberg.account.id, changed=(old.number,)), qtbot)
    assert seen[0] == "rowsRemoved"
    assert old not in refs(model)
    assert model.rowCount() in (rows - 1, rows - 2)
    assert not is_heading(model.key(model.rowCount() - 1))


def test_a_changed_flag_repaints_one_row(model: MessageListModel, sonnberg: Practice, qtbot) -> None:
    ref = sonnberg.refs["krank"]
    sonnberg.services.actions.flag([ref], add=Flags.FLAGGED)
    seen = after(model, MessagesChanged(sonnberg.account.id, changed=(ref.number,)), qtbot)
    assert seen == ["dataChanged"]
    assert Flags.FLAGGED in position(model, ref).data(SUMMARY).flags


def test_events_of_other_accounts_and_folders_change_nothing(
    model: MessageListModel, sonnberg: Practice, qtbot
) -> None:
    before = refs(model)
    model.take(MessagesChanged("other", removed=(sonnberg.refs["krank"].number,)))
    number = sonnberg.refs["gesendet"].number
    model.take(MessagesChanged(sonnberg.account.id, changed=(number,)))
    qtbot.wait(50)
    assert refs(model) == before


@pytest.mark.parametrize("search", ["", "folgerezept"])
def test_a_conversation_that_grows_and_shrinks_is_counted_anew_in_all_of_its_rows(
    sonnberg: Practice, qtbot, search: str
) -> None:
    account = sonnberg.account.id
    model = MessageListModel()
    inbox = FolderSource(sonnberg.services, account, sonnberg.folder(FolderRole.INBOX), ListFilter.ALL)
    with qtbot.waitSignal(model.loaded):
        model.show_source(SearchSource(sonnberg.services, search, [account]) if search else inbox)

    def counts() -> list[int]:
        rows = (model.summary(position(model, sonnberg.refs[key])) for key in ("rezept1", "rezept2"))
        return [summary.thread_count for summary in rows if summary]

    assert counts() == [3, 3]
    third = mail("rezept3", "Emil <emil@example.org>", "Noch eins", "x", answers="rezept2")
    (ref,) = sonnberg.put((third, Flags.SEEN), role=FolderRole.SENT, quiet=True)
    rows = model.message_count()
    model.take(MessagesChanged(account, added=(ref.number,)))
    qtbot.waitUntil(lambda: counts() == [4, 4])
    assert model.message_count() == rows
    sonnberg.services.actions.delete_for_good([ref])
    model.take(MessagesChanged(account, removed=(ref.number,)))
    qtbot.waitUntil(lambda: counts() == [3, 3])


def test_everything_is_compared_not_reset(model: MessageListModel, sonnberg: Practice, qtbot) -> None:
    (ref,) = sonnberg.put((mail("neu", "Neu <neu@example.org>", "Neu", "Neu"), Flags.NONE), quiet=True)
    seen = after(model, MessagesChanged(sonnberg.account.id, everything=True), qtbot)
    assert "modelReset" not in seen
    qtbot.waitUntil(lambda: ref in refs(model))


def test_of_many_new_messages_what_stands_in_the_newest_is_there_and_the_rest_when_it_is_painted(
    model: MessageListModel, sonnberg: Practice, qtbot
) -> None:
    many = [
        (mail(f"neu{n}", "Neu <neu@example.org>", f"Neu {n}", "x"), Flags.NONE) for n in range(AT_ONCE + 20)
    ]
    here = [ref.number for ref in sonnberg.put(*many, quiet=True)]
    elsewhere = [ref.number for ref in sonnberg.put(*many, role=FolderRole.SENT, quiet=True)]
    before = model.message_count()
    after(model, MessagesChanged(sonnberg.account.id, added=(*elsewhere, *here)), qtbot)
    assert model.message_count() == before + len(here)
    newest, oldest = sorted(here)[-1], sorted(here)[0]
    assert model.summary(model.index(model.row_near(newest), 0)) is not None
    row = model.index(model.row_near(oldest), 0)
    assert row.data(SUMMARY) is None
    qtbot.waitUntil(lambda: row.data(SUMMARY) is not None)


def test_filter_unread_keeps_the_message_that_is_read_until_it_is_left(
    model: MessageListModel, sonnberg: Practice, qtbot
) -> None:
    show(model, sonnberg, qtbot, ListFilter.UNREAD)
    ref = sonnberg.refs["linden"]
    model.lingering = ref.number
    sonnberg.services.actions.flag([ref], add=Flags.SEEN)
    model.take(MessagesChanged(sonnberg.account.id, changed=(ref.number,)))
    qtbot.wait(50)
    assert ref in refs(model)
    model.let_go()
    assert ref not in refs(model)


def test_oldest_first(model: MessageListModel, sonnberg: Practice) -> None:
    before = refs(model)
    model.set_newest_first(False)
    assert refs(model) == before[::-1]
    assert is_heading(model.key(0))


def test_next_unread(model: MessageListModel, sonnberg: Practice) -> None:
    start = position(model, sonnberg.refs["impfung"]).row()
    assert model.neighbour(start, 1, unread=True) == position(model, sonnberg.refs["linden"]).row()
    last = model.rowCount() - 1
    assert model.neighbour(last, 1) is None


def test_spoken_row(model: MessageListModel, sonnberg: Practice) -> None:
    words = position(model, sonnberg.refs["blutbild"]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Ayşe Öztürk, example.org, Frage zum Blutbild, ")
    assert words.endswith("Uhr, ungelesen, mit Anhang")
    words = position(model, sonnberg.refs["rezept2"]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.endswith("gekennzeichnet, 3 Nachrichten in dieser Unterhaltung")


def test_row_says_that_from_names_several(sonnberg: Practice, qtbot) -> None:
    senders = "Bank <info@bank.example>, evil@attacker.example, Max <max@third.example>"
    (ref,) = sonnberg.put((mail("mehrere", senders, "Zahlung", "x"), Flags.NONE), quiet=True)
    inbox = sonnberg.folder(FolderRole.INBOX)
    folder = FolderSource(sonnberg.services, sonnberg.account.id, inbox, ListFilter.UNREAD)
    for source in (folder, SearchSource(sonnberg.services, "attacker.example", [sonnberg.account.id])):
        model = MessageListModel()
        with qtbot.waitSignal(model.loaded):
            model.show_source(source)
        words = position(model, ref).data(Qt.ItemDataRole.AccessibleTextRole)
        assert words.startswith(
            "Bank, und 2 weitere Absender, third.example, attacker.example, bank.example, Zahlung, "
        )


@pytest.mark.parametrize("role", [FolderRole.SENT, FolderRole.DRAFTS])
def test_of_what_we_wrote_the_recipients_are_told(sonnberg: Practice, qtbot, role: FolderRole) -> None:
    ours = "Hausarztpraxis Dr. Sonnberg <praxis@praxis-sonnberg.example>"
    answer, blank = mail("antwort", ours, "Ihr Grießbrei", "x"), mail("leer", ours, "Grießbrei", "x")
    answer.replace_header("To", "Emil Löffler <emil@example.org>, labor@example.org")
    del blank["To"]
    sonnberg.put((answer, Flags.SEEN), (blank, Flags.SEEN), role=role, quiet=True)
    folder = FolderSource(sonnberg.services, sonnberg.account.id, sonnberg.folder(role), ListFilter.ALL)
    for source in (folder, SearchSource(sonnberg.services, "griessbrei", [sonnberg.account.id])):
        model = MessageListModel()
        with qtbot.waitSignal(model.loaded):
            model.show_source(source)
        words = position(model, sonnberg.refs["antwort"]).data(Qt.ItemDataRole.AccessibleTextRole)
        assert words.startswith("An: Emil Löffler, labor@example.org, example.org, Ihr Grießbrei, ")
        assert counterpart(model.summary(position(model, sonnberg.refs["leer"]))) == "An: (kein Empfänger)"


def test_dragged_rows_are_references(model: MessageListModel, sonnberg: Practice) -> None:
    chosen = [sonnberg.refs["krank"], sonnberg.refs["linden"]]
    data = model.mimeData([position(model, ref) for ref in chosen])
    assert json.loads(bytes(data.data(MIME_TYPE).data())) == [str(ref) for ref in chosen]
    # All that another program could take over: neither words nor a file.
    assert data.formats() == [MIME_TYPE]


def test_search_results_of_two_accounts_with_equal_numbers(sonnberg: Practice, qtbot) -> None:
    model = MessageListModel()
    source = SearchSource(sonnberg.services, "befund", [sonnberg.account.id])
    with qtbot.waitSignal(model.loaded):
        model.show_source(source)
    assert refs(model) == [sonnberg.refs["blutbild"], sonnberg.refs["labor"]]
    ref = sonnberg.refs["labor"]
    sonnberg.services.actions.delete_for_good([ref])
    model.take(MessagesChanged(ref.account, removed=(ref.number,)))
    qtbot.waitUntil(lambda: refs(model) == [sonnberg.refs["blutbild"]])


class Endless:
    """A folder of any length whose rows are never answered for at once."""

    def __init__(self, count: int) -> None:
        newest = int(datetime.now().timestamp())  # noqa: DTZ005
        self.list = array("q", ((newest - 600 * i) << COUNTER_BITS for i in range(count)))
        self.asked: list[int] = []

    def keys(self) -> array[int]:
        return self.list

    def summaries(self, keys) -> dict:
        self.asked.append(len(list(keys)))
        return {}

    def concerns(self, event: MessagesChanged) -> bool:
        return True

    def after(self, event: MessagesChanged, shown=()) -> Delta:
        return Delta(absent=frozenset(event.removed))


def test_a_long_list_asks_for_a_page_only(app, qtbot) -> None:
    model, source = MessageListModel(), Endless(100_000)
    with qtbot.waitSignal(model.loaded):
        model.show_source(source)
    for row in range(5000, 5020):
        model.data(model.index(row, 0), SUMMARY)
    qtbot.waitUntil(lambda: len(source.asked) == 2)
    assert max(source.asked) < 200


def test_so_many_changes_at_once_are_one_reset(app, qtbot) -> None:
    model, source = MessageListModel(), Endless(2000)
    with qtbot.waitSignal(model.loaded):
        model.show_source(source)
    with qtbot.waitSignal(model.reordered):
        model.apply(Delta(absent=frozenset(source.list[::2])))
    assert model.message_count() == 1000


def test_midnight_renames_the_headings(model: MessageListModel, monkeypatch: pytest.MonkeyPatch) -> None:
    from tomail.ui.mailbox import message_model

    assert model.data(model.index(0, 0), HEADING) == "Heute"
    tomorrow = message_model._today() + timedelta(days=1)
    monkeypatch.setattr(message_model, "_today", lambda: tomorrow)
    model.day_changed()
    assert model.data(model.index(0, 0), HEADING) == "Gestern"


def test_neither_rows_nor_messages_of_another_list_are_taken(
    model: MessageListModel, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two accounts may have the same number for other messages."""
    shown, trash = model.source, sonnberg.folder(FolderRole.TRASH)
    held = Backwards(monkeypatch)
    model._summaries.clear()
    model.data(model.index(1, 0), SUMMARY)
    model._ask()
    model.show_source(shown)
    model.show_source(FolderSource(sonnberg.services, sonnberg.account.id, trash, ListFilter.ALL))
    held.give()
    assert (model.rowCount(), model._summaries) == (0, {})
