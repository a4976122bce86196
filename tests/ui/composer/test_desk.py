from __future__ import annotations

import pytest

from tests.ui.practice import Practice
from tomail.services.limits import whole_minute
from tomail.ui.composer.desk import ComposerDesk
from tomail.ui.main_window import MainWindow


@pytest.fixture
def desk(sonnberg: Practice, qtbot):
    made = ComposerDesk(sonnberg.services)
    yield made
    for window in tuple(made.windows):
        window._close_now()


def opened(desk: ComposerDesk, qtbot):
    qtbot.waitUntil(lambda: bool(desk.windows))
    return desk.windows[-1]


def test_an_answer_quotes_and_goes_to_the_sender(desk: ComposerDesk, sonnberg: Practice, qtbot) -> None:
    desk.reply(sonnberg.refs["blutbild"])
    draft = opened(desk, qtbot).draft()
    assert [each.address for each in draft.to] == ["ayse.oeztuerk@example.org"]
    assert draft.subject == "Re: Frage zum Blutbild"
    assert "> Guten Tag," in draft.text


def test_forwarding_takes_the_attachment_along(desk: ComposerDesk, sonnberg: Practice, qtbot) -> None:
    desk.forward(sonnberg.refs["blutbild"])
    window = opened(desk, qtbot)
    assert [each.filename for each in window.draft().attachments] == ["Befund_Öztürk_Ayşe.pdf"]
    assert window.draft().to == ()


def test_sent_and_taken_back_opens_the_window_again(desk: ComposerDesk, sonnberg: Practice, qtbot) -> None:
    desk.reply(sonnberg.refs["blutbild"])
    with qtbot.waitSignal(desk.sent) as sent:
        opened(desk, qtbot).ways.send()
    words, undo, seconds = sent.args
    assert (words, seconds) == ("Gesendet", 10.0)
    qtbot.waitUntil(lambda: not desk.windows)
    undo()
    assert opened(desk, qtbot).draft().subject == "Re: Frage zum Blutbild"


def test_offline_the_word_is_another(desk: ComposerDesk, sonnberg: Practice, qtbot) -> None:
    desk.set_online(False)
    desk.reply(sonnberg.refs["blutbild"])
    with qtbot.waitSignal(desk.sent) as sent:
        opened(desk, qtbot).ways.send()
    assert sent.args[0] == "Wird gesendet, sobald eine Verbindung besteht"


def test_what_waits_for_the_send_limit_is_not_called_sent(
    desk: ComposerDesk, sonnberg: Practice, qtbot
) -> None:
    services = sonnberg.services
    services.settings.set("limits.practice.minute", 1)
    assert services.limits.ask(sonnberg.account.id, "attempt", 1) is None
    waiting = services.limits.would_wait(sonnberg.account.id)
    desk.reply(sonnberg.refs["blutbild"])
    with qtbot.waitSignal(desk.sent) as sent:
        opened(desk, qtbot).ways.send()
    assert waiting is not None
    assert waiting.until is not None
    until = services.send_later.local(whole_minute(waiting.until))
    assert sent.args[0] in (
        f"Wartet auf das Sendelimit bis {until:%H:%M}",
        f"Wartet auf das Sendelimit, Versand: morgen, {until:%H:%M}\u00a0Uhr",  # shortly before midnight
    )


def test_what_a_crash_left_is_opened_again(desk: ComposerDesk, sonnberg: Practice, qtbot) -> None:
    draft = sonnberg.services.composing.new(sonnberg.account.id, subject="Halb fertig")
    sonnberg.services.composing.drafts.save(draft)
    desk.reopen_unfinished()
    assert opened(desk, qtbot).draft().subject == "Halb fertig"
    desk.reopen_unfinished()
    qtbot.wait(50)
    assert len(desk.windows) == 1


def test_a_link_opens_a_draft_in_which_all_is_seen(desk: ComposerDesk, sonnberg: Practice, qtbot) -> None:
    link = "mailto:a@example.org?bcc=b@example.org&subject=Hallo%0D%0ACc:%20c@example.org&attach=/etc/passwd"
    desk.new(sonnberg.account.id, link)
    window = opened(desk, qtbot)
    draft = window.draft()
    assert [each.address for each in (*draft.to, *draft.bcc)] == ["a@example.org", "b@example.org"]
    assert (draft.cc, draft.attachments, draft.subject) == ((), (), "Hallo Cc: c@example.org")
    assert not window.form.bcc.isHidden()


def test_putting_away_goes_on_where_nobody_is_signed_in_any_more(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    """Somebody switched the sign-in on at another workstation while a mail was written here."""
    window.commands.handlers()["reply"]()
    qtbot.waitUntil(lambda: len(window.desk.windows) == 1)
    people = sonnberg.services.people
    people.add_user("AK", "Anna Kern", "135790")
    people.set_sign_in(on=True)
    window.desk.put_away()
    assert window.desk.windows == []
