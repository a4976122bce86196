from __future__ import annotations

import time
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from tests.ui.mailbox.test_message_model import Endless, show
from tests.ui.practice import Practice, mail
from tomail.model.mail import Flags, MessageSummary
from tomail.ui.mailbox import message_model
from tomail.ui.mailbox.delegate import heading_height
from tomail.ui.mailbox.list_view import MessageListView
from tomail.ui.mailbox.message_model import MIME_TYPE, MessageListModel
from tomail.ui.mailbox.source import Delta
from tomail.ui.theme import Density

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(sonnberg: Practice, qtbot) -> MessageListView:
    model = MessageListModel()
    made = MessageListView(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    show(model, sonnberg, qtbot)
    return made


@pytest.mark.parametrize(("density", "height"), [("comfortable", 80), ("compact", 52), ("table", 28)])
def test_densities(view: MessageListView, density: str, height: int) -> None:
    view.set_density(Density(density))
    assert view.rowHeight(0) == heading_height()
    assert view.rowHeight(1) == height
    assert not view.grab().isNull()


def test_arrow_keys_pass_over_headings(view: MessageListView, qtbot) -> None:
    model = view.model()
    view.select_row(None)
    seen = {view.currentIndex().row()}
    for _ in range(model.rowCount()):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        seen.add(view.currentIndex().row())
    headings = {row for row in range(model.rowCount()) if model.is_heading_row(row)}
    assert seen == set(range(model.rowCount())) - headings


def test_the_current_row_is_never_below_the_sticky_heading(view: MessageListView, qtbot) -> None:
    for _ in range(view.model().rowCount()):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    for _ in range(view.model().rowCount()):
        qtbot.keyClick(view, Qt.Key.Key_Up)
        assert view.visualRect(view.currentIndex()).top() >= heading_height()


def test_the_sticky_heading_is_that_of_the_rows_below_it(view: MessageListView) -> None:
    assert view._sticky._title == "Heute"
    view.resize(400, 200)  # in the evening "Heute" is long
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view._sticky._title == view.model().heading_above(view.rowAt(0))
    assert view._sticky._title != "Heute"


def test_removed_rows_leave_the_selection_alone(view: MessageListView, sonnberg: Practice, qtbot) -> None:
    model = view.model()
    view.select_row(model.row_of_ref(sonnberg.refs["krank"]))
    ref = sonnberg.refs["labor"]
    model.apply(Delta(absent=frozenset({ref.number})))
    assert view.selected() == [sonnberg.refs["krank"]]


def test_a_hundred_thousand_rows_are_shown_and_grow_at_once(app, qtbot) -> None:
    """Generous limits: the point is that nothing lays out or repaints every row."""
    model = MessageListModel()
    view = MessageListView(model)
    qtbot.addWidget(view)
    view.resize(400, 800)
    view.show()
    source = Endless(100_000)
    with qtbot.waitSignal(model.loaded):
        model.show_source(source)
    began = time.perf_counter()
    for key in source.list[:20]:
        model._change([key + 1], ())
    view.grab()
    assert (time.perf_counter() - began) / 20 < 0.05


def arrive(view: MessageListView, practice: Practice, count: int) -> None:
    """So many new messages, at the top."""
    now = datetime.now().astimezone() + timedelta(seconds=30)
    made = [mail(f"neu{i}", "Neu <neu@example.org>", f"Neu {i}", "x", now=now) for i in range(count)]
    found = practice.put(*((each, Flags.NONE) for each in made), quiet=True)
    present = {ref.number: practice.services.reading.summary(ref) for ref in found}
    view.model().apply(Delta(present))


def test_new_mail_leaves_what_is_scrolled_to_where_it_is(view: MessageListView, sonnberg: Practice) -> None:
    view.resize(400, 300)
    row = view.model().row_of_ref(sonnberg.refs["linden"])
    view.scrollTo(view.model().index(row - 1, 0), view.ScrollHint.PositionAtTop)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 33)
    before = view.visualRect(view.model().index(row, 0)).top()
    assert 0 < before < 300
    arrive(view, sonnberg, 5)
    row = view.model().row_of_ref(sonnberg.refs["linden"])
    assert view.visualRect(view.model().index(row, 0)).top() == before
    for key in ("neu0", "neu1", "blutbild", "impfung"):
        view.model().apply(Delta(absent=frozenset({sonnberg.refs[key].number})))
    row = view.model().row_of_ref(sonnberg.refs["linden"])
    assert view.visualRect(view.model().index(row, 0)).top() == before


def test_a_current_message_that_goes_elsewhere_does_not_scroll_the_list(
    view: MessageListView, sonnberg: Practice
) -> None:
    view.resize(400, 300)
    view.select_row(None)
    view.verticalScrollBar().setValue(333)
    row = view.model().row_of_ref(sonnberg.refs["linden"])
    before = view.visualRect(view.model().index(row, 0)).top()
    view.model().apply(Delta(absent=frozenset({sonnberg.refs["blutbild"].number})))
    row = view.model().row_of_ref(sonnberg.refs["linden"])
    assert view.visualRect(view.model().index(row, 0)).top() == before


def test_nor_does_so_much_that_the_list_is_built_anew(
    view: MessageListView, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_model, "MANY_RUNS", 1)
    view.resize(400, 300)
    view.verticalScrollBar().setValue(333)
    row = view.model().row_of_ref(sonnberg.refs["linden"])
    before = view.visualRect(view.model().index(row, 0)).top()
    arrive(view, sonnberg, 5)
    row = view.model().row_of_ref(sonnberg.refs["linden"])
    assert view.visualRect(view.model().index(row, 0)).top() == before
    above = view.indexAt(QPoint(20, heading_height())).row()
    view.model().apply(Delta(absent=frozenset({view.model().key(above)})))
    row = view.model().row_of_ref(sonnberg.refs["linden"])
    assert abs(view.visualRect(view.model().index(row, 0)).top() - before) <= view.rowHeight(row)


def test_at_the_top_new_mail_is_seen(view: MessageListView, sonnberg: Practice) -> None:
    view.resize(400, 300)
    arrive(view, sonnberg, 1)
    row = view.model().row_of_ref(sonnberg.refs["neu0"])
    assert view.visualRect(view.model().index(row, 0)).top() == heading_height()


def dragged(view: MessageListView, monkeypatch: pytest.MonkeyPatch) -> QDrag:
    """What hangs at the pointer when the selection is dragged."""
    seen: list[QDrag] = []
    monkeypatch.setattr(QDrag, "exec", lambda self, *_: seen.append(self))
    view.startDrag(Qt.DropAction.MoveAction)
    return seen[0]


def test_what_is_dragged_hides_no_folder(
    view: MessageListView, sonnberg: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.select_row(view.model().row_of_ref(sonnberg.refs["klinikum"]))
    drag = dragged(view, monkeypatch)
    chip = drag.pixmap()
    assert chip.width() <= 260
    assert chip.height() <= 30
    assert drag.hotSpot().x() < 0
    assert drag.hotSpot().y() < 0
    middle = chip.toImage().pixelColor(chip.width() // 2, 3)
    assert 0 < middle.alpha() < 255
    assert drag.mimeData().hasFormat(MIME_TYPE)
    view.selectAll()
    assert dragged(view, monkeypatch).pixmap().width() < chip.width()  # "11 E-Mails", no subject


def test_what_gets_the_focus_first_is_selected_too(sonnberg: Practice, qtbot) -> None:
    """Into an empty folder came mail; Qt makes its first message the current one, and leaves it at that."""
    model = MessageListModel()
    made = MessageListView(model)
    model.setParent(made)
    qtbot.addWidget(made)
    show(model, sonnberg, qtbot)
    assert not made.currentIndex().isValid()
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(lambda: made.selectionModel().selectedRows() == [model.index(1, 0)])


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Control])
def test_what_the_program_selects_is_selected_alone_whatever_keys_are_held_down(
    view: MessageListView, sonnberg: Practice, qtbot, key: Qt.Key
) -> None:
    model = view.model()
    view.select_row(model.row_of_ref(sonnberg.refs["blutbild"]))
    qtbot.keyPress(view, key, {Qt.Key.Key_Shift: SHIFT, Qt.Key.Key_Control: CTRL}[key])
    assert QGuiApplication.keyboardModifiers()
    view.select_row(model.row_of_ref(sonnberg.refs["labor"]))
    assert view.selected() == [sonnberg.refs["labor"]]
    qtbot.keyRelease(view, key)


class Paints(QObject):
    """Counts how often a widget is painted, and how many pixels of it."""

    count = pixels = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        if event.type() is QEvent.Type.Paint:
            self.count += 1
            self.pixels += sum(each.width() * each.height() for each in event.region())
        return False


class Alike(Endless):
    """Every row says the same."""

    def __init__(self, count: int, row: MessageSummary) -> None:
        super().__init__(count)
        self.row = row

    def summaries(self, keys) -> dict:
        return dict.fromkeys(keys, self.row)


@pytest.fixture
def long_list(view: MessageListView, qtbot) -> MessageListView:
    source = Alike(1000, view.model().summary(view.model().index(1, 0)))
    with qtbot.waitSignal(view.model().loaded):
        view.model().show_source(source)
    QGuiApplication.processEvents()
    return view


def painted(view: MessageListView, delta: Delta) -> int:
    paints = Paints()
    view.viewport().installEventFilter(paints)
    view.model().apply(delta)
    view.executeDelayedItemsLayout()
    QGuiApplication.processEvents()
    view.viewport().removeEventFilter(paints)
    return paints.count


def test_mail_that_comes_below_what_is_seen_paints_nothing(long_list: MessageListView) -> None:
    model = long_list.model()
    old, new, says = model.key(500), model.key(1), model.source.summaries
    assert painted(long_list, Delta(says([old - 1, old - 2]))) == 0
    assert model.row_near(old - 2) == 502
    assert painted(long_list, Delta(says([new + 1]))) == 1
    assert painted(long_list, Delta(says([old - 3, new + 2]))) == 1


def test_the_first_rows_of_an_empty_list_are_painted_once(view: MessageListView, qtbot) -> None:
    source = Alike(200, view.model().summary(view.model().index(1, 0)))
    with qtbot.waitSignal(view.model().loaded):
        view.model().show_source(Alike(0, source.row))
    stack, paints = QStackedWidget(), Paints()
    for page in (QWidget(), view):
        stack.addWidget(page)
    stack.resize(420, 500)
    stack.show()
    qtbot.wait(20)
    view.viewport().installEventFilter(paints)
    view.model().apply(Delta(source.summaries(source.keys())))
    stack.setCurrentWidget(view)
    view.select_row(None)
    qtbot.wait(20)
    viewport = view.viewport()
    view.setParent(None)
    assert len(view.model().heading_rows()) > 1
    assert view.columnWidth(0) == viewport.width()
    assert 1 <= paints.pixels / viewport.width() / viewport.height() < 1.5


def test_what_goes_is_painted_also_if_something_comes_below(long_list: MessageListView) -> None:
    model = long_list.model()
    below = model.source.summaries([model.key(500) - 1])
    assert painted(long_list, Delta(below, frozenset({model.key(2)}))) == 1


def test_a_step_of_scrolling_paints_what_comes_and_the_heading_alone(long_list: MessageListView) -> None:
    viewport, bar, paints = long_list.viewport(), long_list.verticalScrollBar(), Paints()
    bar.setValue(500)
    QGuiApplication.processEvents()
    viewport.installEventFilter(paints)
    bar.setValue(580)
    QGuiApplication.processEvents()
    assert 0 < paints.pixels < viewport.width() * viewport.height() / 2
    assert long_list._sticky.pos() == QPoint(0, 0)
