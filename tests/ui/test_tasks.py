from __future__ import annotations

import threading
import time

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, QTimer

from tests.ui.overtaken import Overtaken
from tomail.ui import tasks


@pytest.mark.parametrize("apart", [False, True])
def test_answers_in_the_gui_thread(app, qtbot, apart: bool) -> None:
    seen: list[object] = []

    def done(result: str) -> None:
        seen.extend([result, QThread.currentThread() is app.thread()])

    tasks.run(lambda: threading.current_thread().name, done=done, apart=apart)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0] != threading.main_thread().name
    assert seen[1] is True


@pytest.mark.parametrize("answer", [{"field": "words"}, {1: "one"}, [None], (), "", 0, None])
def test_every_answer_arrives_as_it_is(app, qtbot, answer: object) -> None:
    seen: list[object] = []
    tasks.run(lambda: answer, done=seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [answer]


def test_between_two_answers_the_event_loop_does_what_else_there_is(app, qtbot) -> None:
    seen: list[str] = []

    def done(answer: str) -> None:
        seen.append(answer)
        QTimer.singleShot(0, lambda: seen.append("else"))

    for answer in ("one", "another"):
        tasks.run(lambda answer=answer: answer, done=done)
    time.sleep(0.1)  # both arrive before the loop looks
    qtbot.waitUntil(lambda: len(seen) == 4)
    assert seen[1::2] == ["else", "else"]


def test_of_questions_of_one_kind_only_the_last_is_answered(app, qtbot) -> None:
    seen: list[str] = []
    owner, question, ask = QObject(), tasks.Latest(), Overtaken(lambda word: word)
    for word in ("older", "newer"):
        question.run(lambda word=word: ask(word), done=seen.append, owner=owner)
        qtbot.waitUntil(ask.asked.is_set)
    ask.wait(qtbot)
    assert seen == ["newer"]


def test_nobody_wants_to_know_any_more(app, qtbot) -> None:
    seen: list[object] = []
    owner, question = QObject(), tasks.Latest()
    question.run(lambda: 1 // 0, done=seen.append, failed=seen.append, owner=owner)
    question.drop()
    question.run(lambda: "newer", done=seen.append, owner=owner)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["newer"]


@pytest.mark.parametrize("failing", [True, False])
def test_the_end_is_told_last_whether_it_failed_or_not(app, qtbot, failing: bool) -> None:
    seen: list[str] = []
    tasks.run(
        lambda: 1 // (not failing),
        done=lambda _: seen.append("done"),
        failed=lambda _: seen.append("failed"),
        ended=lambda: seen.append("ended"),
    )
    qtbot.waitUntil(lambda: "ended" in seen)
    assert seen == ["failed" if failing else "done", "ended"]


def test_a_callback_that_fails_does_not_keep_the_next_from_its_answer(app, qtbot) -> None:
    seen: list[str] = []
    with qtbot.captureExceptions() as failed:
        tasks.run(lambda: None, done=lambda _: 1 // 0)
        tasks.run(lambda: "next", done=seen.append)
        time.sleep(0.1)
        qtbot.waitUntil(lambda: bool(seen))
    assert len(failed) == 1


def test_an_exception_goes_to_failed(app, qtbot) -> None:
    trouble: list[Exception] = []
    tasks.run(lambda: 1 // 0, done=lambda _: pytest.fail("no result"), failed=trouble.append)
    qtbot.waitUntil(lambda: bool(trouble))
    assert isinstance(trouble[0], ZeroDivisionError)


def test_an_exception_nobody_asked_for_is_logged(app, qtbot, caplog) -> None:
    task = tasks.run(lambda: 1 // 0)
    qtbot.waitUntil(lambda: task.finished)
    assert "background task failed" in caplog.text


def test_cancelled_work_calls_nobody(app, qtbot) -> None:
    seen: list[str] = []
    gate = threading.Event()
    task = tasks.run(gate.wait, done=lambda _: seen.append("cancelled"))
    task.cancel()
    gate.set()
    after = tasks.run(lambda: None, done=lambda _: seen.append("after"))
    qtbot.waitUntil(lambda: after.finished and task.finished)
    assert seen == ["after"]


class Asker(QObject):
    def take(self, result: object) -> None:
        raise AssertionError("called after its end")


def test_a_destroyed_asker_is_not_called(app, qtbot) -> None:
    asker = Asker()
    gate = threading.Event()
    task = tasks.run(gate.wait, done=asker.take)
    shiboken6.delete(asker)
    gate.set()
    qtbot.waitUntil(lambda: task.finished)


def test_the_pool_has_three_threads(app, qtbot) -> None:
    gate = threading.Event()
    names: set[str] = set()

    def work() -> None:
        names.add(threading.current_thread().name)
        gate.wait()

    started = [tasks.run(work) for _ in range(8)]
    qtbot.waitUntil(lambda: len(names) == tasks.THREADS)
    gate.set()
    qtbot.waitUntil(lambda: all(task.finished for task in started))
    assert len(names) == tasks.THREADS


def test_what_another_thread_tells_comes_in_the_gui_thread_and_in_order(app, qtbot) -> None:
    owner, heard = QObject(), []
    tell = tasks.teller(lambda *told: heard.append((*told, QThread.currentThread() is app.thread())), owner)
    tasks.run(lambda: [tell(number, "x") for number in range(50)])
    qtbot.waitUntil(lambda: len(heard) == 50)
    assert heard == [(number, "x", True) for number in range(50)]


def test_telling_somebody_who_is_destroyed_meanwhile_does_nothing(app, qtbot) -> None:
    """A signal of the owner itself, emitted from there, ended the program now and then."""
    stop, heard = threading.Event(), []
    done: list[object] = []

    def talk(tell) -> None:
        while not stop.is_set():
            tell("still there")

    for _ in range(20):
        owner = QObject()
        stop.clear()
        tell = tasks.teller(heard.append, owner)
        tasks.run(lambda tell=tell: talk(tell), done=done.append, apart=True)
        app.processEvents()
        shiboken6.delete(owner)
        stop.set()
        app.processEvents()
    qtbot.waitUntil(lambda: len(done) == 20)


def test_changes_are_carried_out_as_they_were_made(app, qtbot) -> None:
    """Also where one fails, and where the window that asked for them is gone."""
    in_turn, owner, kept = tasks.InTurn(), QObject(), []

    def change(number: int) -> None:
        time.sleep(0.05 / number)
        kept.append(number)
        if number == 2:
            raise ValueError

    for number in (1, 2, 3, 4):
        in_turn.run(lambda number=number: change(number), failed=lambda _: None, owner=owner)
    shiboken6.delete(owner)
    qtbot.waitUntil(lambda: len(kept) == 4)
    assert kept == [1, 2, 3, 4]
