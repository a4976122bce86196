from __future__ import annotations

import threading

from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.ui.composer import autosave
from tomail.ui.composer.autosave import Autosave


def test_the_promise_of_two_seconds() -> None:
    assert autosave.PAUSE_MS < 1000
    assert autosave.LONGEST_MS <= 1500  # test_kill.py measures it


def test_saves_after_a_pause_and_while_typing_goes_on(app, qtbot) -> None:
    saved: list[str] = []
    text = ["a"]
    made = Autosave(lambda: Draft("i", "a", text=text[0]), lambda draft: saved.append(draft.text))
    made._pause.setInterval(30)
    made._longest.setInterval(60)
    with qtbot.waitSignal(made.saved):
        made.touch()
    assert saved == ["a"]
    text[0] = "b"
    with qtbot.waitSignal(made.saved):  # no pause ever comes
        for _ in range(20):
            made.touch()
            qtbot.wait(10)
            if len(saved) > 1:
                break
    assert saved[-1] == "b"


def test_no_late_save_brings_a_discarded_draft_back(app, qtbot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    log: list[str] = []

    def save(draft: Draft) -> None:
        begun.set()
        go_on.wait()
        log.append("save")

    made = Autosave(lambda: Draft("i", "a"), save)
    made.now()
    begun.wait()
    made.now()
    ended: list[None] = []
    made.end(lambda: log.append("discard"), ended.append, lambda error: None)
    go_on.set()
    qtbot.waitUntil(lambda: bool(ended))
    made.touch()
    qtbot.wait(20)
    assert log == ["save", "discard"]
    assert not made._pause.isActive()


def test_saving_goes_on_when_the_last_thing_failed(app, qtbot) -> None:
    errors: list[Exception] = []
    made = Autosave(lambda: Draft("i", "a"), lambda draft: None)
    made.touch()
    made.end(lambda: 1 // 0, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert made._pause.isActive()
    made.rest()  # what stands there now nobody changed
    made.end(lambda: 1 // 0, lambda _: None, errors.append)
    qtbot.waitUntil(lambda: len(errors) == 2)
    assert not any(timer.isActive() for timer in (made._pause, made._longest, made._elsewhere))


def test_a_late_save_does_not_bring_back_what_ended_before_another_began(app, qtbot) -> None:
    texts, saved = ["first"], []
    made = Autosave(lambda: Draft("i", "a", text=texts[0]), lambda draft: saved.append(draft.text))
    with made._one_at_a_time:  # the save waits until the draft has ended and another has begun
        made.now()
        made._stopped = True
        made.resume()
        texts[0] = "second"
    with qtbot.waitSignal(made.saved):
        made.touch()
        made.now()
    qtbot.waitUntil(lambda: "second" in saved)
    assert saved == ["second"]


def test_what_becomes_another_draft_is_saved_before_it_leaves_its_old_place(app, qtbot) -> None:
    log: list[str] = []
    made = Autosave(lambda: Draft("i", "b"), lambda draft: log.append(f"saved in {draft.account}"))
    with made._one_at_a_time:
        made._run(lambda draft: log.append("the old one is back"))
        made.move(lambda: log.append("left"), log.append, log.append)
    qtbot.waitUntil(lambda: None in log)
    assert log == ["saved in b", "left", None]


def test_what_could_not_be_saved_as_another_draft_stays_where_it_is(app, qtbot) -> None:
    left: list[str] = []
    errors: list[Exception] = []
    made = Autosave(lambda: Draft("i", "b"), lambda draft: 1 // 0)
    made.move(lambda: left.append("left"), left.append, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert left == []


def test_the_server_gets_what_was_saved_once_in_a_while(app, qtbot) -> None:
    log: list[tuple[str, str]] = []
    text = ["a"]
    made = Autosave(
        lambda: Draft("i", "a", text=text[0]),
        lambda draft: log.append(("save", draft.text)),
        show_elsewhere=lambda draft: log.append(("show", draft.text)),
    )
    made.touch()
    assert made._elsewhere.interval() == autosave.ELSEWHERE_MS == 30_000
    made._elsewhere.setInterval(1)
    text[0] = "ab"
    qtbot.waitUntil(lambda: ("show", "ab") in log)
    assert log[-2:] == [("save", "ab"), ("show", "ab")]
    assert not made._elsewhere.isActive()
    made.touch()
    made.end(lambda: log.append(("sent", "")), lambda _: None, lambda error: None)
    assert not made._elsewhere.isActive()
    qtbot.waitUntil(lambda: ("sent", "") in log)
    made.show_soon()
    assert not made._elsewhere.isActive()


def test_what_is_large_goes_there_less_often() -> None:
    large = OutgoingAttachment("b.pdf", "application/pdf", bytes(10 << 20))
    assert autosave.pause_for(Draft("i", "a", attachments=(large,))) == 10 * autosave.ELSEWHERE_MS
