"""What the main window says of servers and accounts, and asks when it is closed."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.ui.hands import asked
from tests.ui.practice import Practice
from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.model.account import AccountState
from tomail.model.events import (
    AccountsChanged,
    ChangeRefused,
    SyncProgress,
)
from tomail.ui.main_window import MainWindow
from tomail.ui.widgets.button import Button

from .account_states import state


def test_a_removed_account_leads_to_the_welcome(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    sonnberg.services.registry.remove(sonnberg.account.id)
    sonnberg.services.bus.publish(AccountsChanged())
    qtbot.waitUntil(window.regions.welcome.isVisible)
    with qtbot.waitSignal(window.setup_requested):
        window.regions.welcome.findChild(Button, "welcome.set_up").click()


def test_a_second_account_is_shown_when_it_was_set_up(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    other = sonnberg.add_account("Labor", "labor@praxis-sonnberg.example")
    store = sonnberg.services.stores.of(other.id)
    from tests.ui.practice import FOLDERS

    with store.transaction() as tx:
        for each in FOLDERS:
            store.folders.ensure(tx, each)
    window.show_inbox(other.id)
    qtbot.waitUntil(lambda: window.pane.folder is not None and window.pane.folder[0] == other.id)
    qtbot.waitUntil(lambda: window.pane._empty.isVisible())
    assert window.pane._empty._words.text() == "Alles erledigt. Neue E-Mails erscheinen hier automatisch."


def test_offline_is_a_banner_with_a_countdown_and_ends_by_itself(
    window: MainWindow, sonnberg: Practice, qtbot
) -> None:
    soon = datetime.now().astimezone() + timedelta(seconds=28)
    state(sonnberg, AccountState.OFFLINE, next_try=soon)
    qtbot.waitUntil(window.banner.isVisible)
    words = window.banner.banner._words.text()
    assert "Keine Verbindung zum Mailserver." in words
    assert "neuer Versuch in 2" in words
    assert window.status._words._whole.startswith("Offline")
    state(sonnberg, AccountState.OK, last_pass=datetime.now().astimezone())
    qtbot.waitUntil(lambda: not window.banner.isVisible())
    assert window.status._words._whole.startswith("Verbunden · zuletzt abgerufen ")


def test_a_rejected_password_asks_for_a_new_sign_in(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    problem = Problem(ProblemKind.WRONG_PASSWORD, sentence("No"))
    state(sonnberg, AccountState.SIGN_IN_NEEDED, problem=problem)
    qtbot.waitUntil(window.banner.isVisible)
    button = window.banner.banner._buttons[0]
    assert isinstance(button, Button)
    assert button.text() == "Anmelden"
    with qtbot.waitSignal(window.sign_in_requested) as asked_for:
        button.click()
    assert asked_for.args == [sonnberg.account.id]


def test_a_failure_stays_until_it_is_closed(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    window.commands.failed.emit("Das ging nicht.")
    state(sonnberg, AccountState.OK)
    qtbot.wait(80)
    assert "Das ging nicht." in window.banner.banner._words.text()
    window.banner.banner._buttons[0].click()
    assert not window.banner.isVisible()


def test_progress_is_shown_only_when_it_takes_long(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    window.status._patience.setInterval(30)
    sonnberg.services.bus.publish(SyncProgress(sonnberg.account.id, "Archiv", 1240, 2003))
    qtbot.waitUntil(window.status._bar.isVisible)
    assert window.status._loading.text() == "Archiv wird geladen: 1.240 von 2.003"
    sonnberg.services.bus.publish(SyncProgress(sonnberg.account.id, "Archiv", 2003, 2003))
    qtbot.waitUntil(lambda: not window.status._bar.isVisible())


def test_leaving_with_unsent_mail_asks(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    services = sonnberg.services
    from tomail.model.mail import Address

    draft = services.composing.new(sonnberg.account.id, [Address("", "a@example.org")], "x", "x")
    services.composing.send(draft, undo_seconds=60)
    qtbot.waitUntil(lambda: window.overview.known.waiting == 1)
    window.close()
    assert window.isVisible()
    assert asked(window).windowTitle() == "1 E-Mail ist noch nicht gesendet."
    assert asked(window).accessibleDescription().startswith("„x“ an a@example.org: Wird gleich gesendet")
    with qtbot.waitSignal(window.closed):
        asked(window).buttons["later"].click()


def test_leaving_keeps_what_is_being_written(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    window.desk.new(sonnberg.account.id)
    qtbot.waitUntil(lambda: bool(window.desk.windows))
    qtbot.keyClicks(window.desk.windows[0].editor, "Halb fertig")
    with qtbot.waitSignal(window.closed):
        window.close()
    (saved,) = sonnberg.services.composing.drafts.unfinished()
    assert saved.draft.text.startswith("Halb fertig")


def test_a_change_that_the_server_refused_is_told(window: MainWindow, sonnberg: Practice, qtbot) -> None:
    account = sonnberg.services.registry.all()[0].id
    problem = Problem(ProblemKind.SERVER_REFUSED, sentence("The mailbox is read-only."))
    sonnberg.services.bus.publish(ChangeRefused(account, (1,), problem))
    qtbot.waitUntil(window.banner.isVisible)
    assert "The mailbox is read-only." in window.banner.banner._words.text()
