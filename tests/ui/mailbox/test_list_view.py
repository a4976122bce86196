from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt

from tests.ui.mailbox.test_message_model import Endless, show
from tests.ui.practice import Practice
from tomail.ui.mailbox.delegate import heading_height
from tomail.ui.mailbox.list_view import MessageListView
from tomail.ui.mailbox.message_model import MessageListModel
from tomail.ui.theme import Density


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
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view._sticky._title == view.model().heading_above(view.rowAt(0))
    assert view._sticky._title != "Heute"


def test_removed_rows_leave_the_selection_alone(view: MessageListView, sonnberg: Practice, qtbot) -> None:
    model = view.model()
    view.select_row(model.row_of_ref(sonnberg.refs["krank"]))
    ref = sonnberg.refs["labor"]
    from tomail.ui.mailbox.source import Delta

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
