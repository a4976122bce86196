"""Accounts of the practice at its second workstation, with real mail servers behind them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix
from tests.services.workstations import Workstations
from tests.ui.backwards import Backwards, in_turn
from tests.ui.overtaken import Held
from tests.ui.practice import Practice
from tomail.accounts.auth.grant import StoredCredentials
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.audit import Action
from tomail.services.container import Services
from tomail.ui.accounts import offer_page
from tomail.ui.accounts.offers import Offers
from tomail.ui.accounts.window import AccountsWindow
from tomail.ui.bridge import Bridge
from tomail.ui.frame.welcome import Welcome
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question
from tomail.ui.widgets.labels import Text

from .hands import IMAP, SMTP, click, find, listed, until


@pytest.fixture
def stations(app: QApplication, tmp_path: Path) -> Iterator[tuple[Services, Services]]:
    """Two workstations of one practice."""
    with ExitStack() as stack:
        made = Workstations(f"sqlite:///{tmp_path / 'practice.db'}", tmp_path, stack)
        yield made.open(), made.open()


def shown(services: Services, qtbot) -> AccountsWindow:
    window = AccountsWindow(services)
    qtbot.addWidget(window)
    window.show()
    return window


def set_up(services: Services, label: str, **changes: object) -> Account:
    account = Account("", label, "Praxis", f"{label.lower()}@praxis.test", Protocol.IMAP, IMAP, SMTP)
    return services.setup.save(replace(account, **changes), StoredCredentials("geheim"))  # type: ignore[arg-type]


def type_password(window: AccountsWindow, text: str, name: str = "password") -> None:
    field = find(window, f"accounts.offer.{name}")
    assert isinstance(field, QLineEdit)
    assert field.isVisible()
    field.setText(text)


def acts_on_accounts(services: Services) -> set[object]:
    return {each.details.get("act") for each in services.audit.newest(50) if each.action == Action.ACCOUNT}


def test_only_the_password_is_left_at_the_next_workstation(
    stations: tuple[Services, Services], dovecot: Dovecot, postfix: Postfix, mail_user: MailUser, qtbot
) -> None:
    first, second = stations
    who = mail_user.address
    imap = Server(dovecot.host, dovecot.imaps_port, Security.TLS, who, ca_file=str(dovecot.ca_file))
    smtp = Server(postfix.host, postfix.submission_port, Security.STARTTLS, who, ca_file=str(postfix.ca_file))
    account = set_up(first, "Praxis", address=mail_user.address, incoming=imap, outgoing=smtp)
    window = shown(second, qtbot)
    until(lambda: listed(window) == ["Praxis"])
    assert window.list.rows[account.id].accessibleName() == f"Praxis, {mail_user.address}, Hier anmelden"
    until(lambda: find(window, "accounts.offer.password").isVisible())
    assert not find(window, "accounts.offer.outgoing.password").isVisible()
    type_password(window, "falsch")
    click(window, "accounts.offer.sign_in")
    outcome = find(window, "accounts.offer.outcome")
    until(outcome.isVisible, "the refusal")
    assert second.registry.all() == []
    type_password(window, mail_user.password)
    click(window, "accounts.offer.sign_in")
    until(lambda: second.registry.all(), "the account")
    until(lambda: window.pane.isVisible() and window.pane.title.whole == "Praxis")
    (attached,) = second.registry.all()
    assert (attached.id, attached.tested) == (account.id, True)
    assert find(window, "accounts.offer.password").text() == ""  # type: ignore[attr-defined]
    assert acts_on_accounts(second) == {"add", "attach"}


def test_another_user_name_for_sending_takes_a_second_password(
    stations: tuple[Services, Services], qtbot
) -> None:
    set_up(stations[0], "Praxis", outgoing=replace(SMTP, username="smtp-praxis"))
    window = shown(stations[1], qtbot)
    until(lambda: find(window, "accounts.offer.outgoing.password").isVisible())


def test_without_a_password_nothing_is_tried(stations: tuple[Services, Services], qtbot) -> None:
    set_up(stations[0], "Praxis")
    window = shown(stations[1], qtbot)
    until(lambda: find(window, "accounts.offer.sign_in").isVisible())
    click(window, "accounts.offer.sign_in")
    assert window.offer.password.error == "Bitte geben Sie das Passwort ein."
    assert find(window, "accounts.offer.sign_in").isEnabled()


def test_what_is_typed_is_gone_when_another_account_is_chosen(
    stations: tuple[Services, Services], qtbot
) -> None:
    for label in ("Praxis", "Labor"):
        set_up(stations[0], label)
    window = shown(stations[1], qtbot)
    until(lambda: listed(window) == ["Praxis", "Labor"])
    type_password(window, "geheim")
    praxis, labor = window.list.rows.values()
    labor.click()
    until(lambda: window.offer.title.whole == "Labor")
    praxis.click()
    until(lambda: window.offer.title.whole == "Praxis")
    assert window.offer.password.text() == ""


def test_whoever_went_on_to_another_account_stays_there_when_the_first_is_signed_in(
    stations: tuple[Services, Services], qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they typed there meanwhile is not lost, and the sign-in that they began goes on."""
    first, second = (set_up(stations[0], label) for label in ("Praxis", "Labor"))
    attach = Held(lambda services, offer, secrets: services.shared_accounts.attach(offer, secrets))
    monkeypatch.setattr(offer_page, "attach_signed_in", attach)
    window = shown(stations[1], qtbot)
    until(lambda: listed(window) == ["Praxis", "Labor"])
    type_password(window, "geheim")
    click(window, "accounts.offer.sign_in")
    until(attach.asked.is_set)
    window.list.rows[second.id].click()
    until(lambda: window.offer.title.whole == "Labor")
    type_password(window, "anders")
    attach.let_go(qtbot)
    assert [each.id for each in stations[1].registry.all()] == [first.id]
    assert (window.offer.isVisible(), window.offer.title.whole) == (True, "Labor")
    assert window.offer.password.text() == "anders"
    click(window, "accounts.offer.sign_in")
    until(lambda: window.pane.isVisible() and window.pane.title.whole == "Labor")


def test_the_welcome_of_a_new_workstation_leads_there(stations: tuple[Services, Services], qtbot) -> None:
    account = set_up(stations[0], "Praxis")
    welcome = Welcome()
    qtbot.addWidget(welcome)
    bridge = Bridge(stations[1].bus, welcome)
    offers = Offers(stations[1].shared_accounts, bridge, welcome)
    offers.changed.connect(welcome.show_offered)
    chosen: list[str] = []
    welcome.sign_in.connect(chosen.append)
    offers.refresh()
    until(lambda: welcome.findChild(Button, f"welcome.offer.{account.id}"))
    welcome.findChild(Button, f"welcome.offer.{account.id}").click()
    assert chosen == [account.id]
    assert "Hier anmelden: Praxis" in welcome.findChild(Button, f"welcome.offer.{account.id}").text()


def removal(window: AccountsWindow) -> Question:
    until(lambda: window.pane.title.whole == "Praxis" and window.remove.isEnabled())
    click(window, "accounts.remove")
    until(lambda: window.findChild(Question))
    question = window.findChild(Question)
    assert isinstance(question, Question)
    return question


def test_removed_here_only_it_stays_in_the_practice_and_in_the_log(
    stations: tuple[Services, Services], qtbot
) -> None:
    first, second = stations
    account = set_up(first, "Praxis")
    second.shared_accounts.attach(account.id, StoredCredentials("geheim"))
    window = shown(second, qtbot)
    question = removal(window)
    assert list(question.buttons) == ["keep", "here", "everywhere"]
    assert "die anderen Arbeitsplätze nutzen es weiter" in "\n".join(
        each.text() for each in question.findChildren(Text)
    )
    question.buttons["here"].click()
    until(lambda: find(window, "accounts.offer.password").isVisible(), "the offer")
    assert second.registry.all() == []
    assert [each.id for each in first.registry.all()] == [account.id]
    assert acts_on_accounts(second) == {"add", "attach", "remove here"}


def test_removed_everywhere_no_workstation_keeps_it(stations: tuple[Services, Services], qtbot) -> None:
    first, second = stations
    account = set_up(first, "Praxis")
    second.shared_accounts.attach(account.id, StoredCredentials("geheim"))
    window = shown(second, qtbot)
    removal(window).buttons["everywhere"].click()
    until(lambda: find(window, "accounts.empty.add").isVisible(), "the end of it")
    first.shared_accounts.follow()
    assert first.registry.all() == []
    assert acts_on_accounts(second) == {"add", "attach", "remove"}


def test_an_older_answer_does_not_offer_what_is_set_up_already(
    sonnberg: Practice, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    over, shared = QWidget(), sonnberg.services.shared_accounts
    qtbot.addWidget(over)
    told = list[list[Account]]()
    offers, held = Offers(shared, Bridge(sonnberg.services.bus), over), Backwards(monkeypatch)
    offers.changed.connect(told.append)
    monkeypatch.setattr(shared, "offered", in_turn([sonnberg.account], []))
    offers.refresh()
    offers.refresh()
    held.give()
    assert told == [[]]
