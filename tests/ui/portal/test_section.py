"""The portal in the settings: how it stands, and what IT does about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from tests.ui.practice import Practice
from tomail.model.people import Right, group_principal
from tomail.model.portal import Link
from tomail.practice.portal_connection import LOG_WENT_BACK
from tomail.practice.rights import Grant
from tomail.ui.portal.confirm_sheet import ConfirmSheet
from tomail.ui.portal.facts import PortalFacts
from tomail.ui.portal.section import PortalSection
from tomail.ui.portal.sheet_window import SheetWindow
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.dialog import Question

from .practice import KNOWN, URL, PlayedConnection, WithPortal, away

Show = Callable[[PlayedConnection], PortalSection]


@pytest.fixture
def show(sonnberg: Practice, qtbot) -> Show:
    def make(portal: PlayedConnection) -> PortalSection:
        section = PortalSection(WithPortal(sonnberg.services, portal))  # type: ignore[arg-type]
        qtbot.addWidget(section)
        section.show()
        qtbot.waitUntil(lambda: bool(section.band.accessibleName()))
        return section

    return make


def button(section: PortalSection, part: str) -> Button | None:
    """The first one in a band."""
    return next(iter(getattr(section, part)._buttons), None)


def shown(section: PortalSection, kind: type[QDialog]) -> QDialog:
    return next(each for each in section.window().findChildren(kind) if each.isVisible())


def test_without_a_portal_one_is_offered_and_nothing_else(show: Show, qtbot) -> None:
    section = show(PlayedConnection())
    assert section.band.tone == "info"
    assert not section.sheet.isVisible()
    offered = button(section, "band")
    assert offered is not None
    offered.click()
    (sheet,) = section.findChildren(QDialog)
    assert sheet.pages.currentWidget() is sheet.joining
    sheet.reject()


@pytest.mark.parametrize(
    ("link", "tone"),
    [(Link.CONNECTED, "ok"), (Link.AWAY, "warning"), (Link.SHUT_OUT, "danger"), (Link.ALARM, "danger")],
)
def test_each_state_says_what_to_do(show: Show, link: Link, tone: str) -> None:
    section = show(PlayedConnection(replace(KNOWN, link=link), alarm="/" if link is Link.ALARM else None))
    assert section.band.tone == tone
    assert section.sheet.isVisible()
    assert "Sprechzimmer 2" in section.workstations.text()
    assert section.guard.tone == ("danger" if link is Link.ALARM else "neutral")


def test_a_sheet_in_the_safe_that_is_old_by_now_is_printed_anew(show: Show) -> None:
    section = show(PlayedConnection(KNOWN))
    assert not section.old_sheet.isVisible()
    section.show_facts(PortalFacts(replace(KNOWN, sheet_is_old=True)))
    assert section.old_sheet.isVisible()
    prints = button(section, "old_sheet")
    assert prints
    prints.click()
    shown(section, SheetWindow).reject()


def test_what_the_portal_answers_is_said(show: Show, qtbot) -> None:
    portal = PlayedConnection(KNOWN)
    section = show(portal)
    button(section, "band").click()
    qtbot.waitUntil(lambda: section.outcome.tone == "ok")
    portal.trouble = away()
    button(section, "band").click()
    qtbot.waitUntil(lambda: section.outcome.tone == "danger")
    assert "The portal is away." in section.outcome.accessibleName()


def test_an_alarm_ends_by_somebody_who_asked_and_says_why(show: Show, qtbot) -> None:
    portal = PlayedConnection(replace(KNOWN, link=Link.ALARM), alarm="/static/page.js")
    section = show(portal)
    assert "/static/page.js" in section.guard.accessibleName()
    button(section, "guard").click()
    sheet = shown(section, ConfirmSheet)
    sheet.act.click()
    assert sheet.reason.error
    sheet.reason.edit.setText("Update 1.2 angekündigt")
    sheet.act.click()
    assert sheet.isVisible()  # nobody was asked
    sheet.asked.click()
    sheet.act.click()
    qtbot.waitUntil(lambda: section.band.tone == "ok")
    assert ("confirm", "Update 1.2 angekündigt") in portal.asked


def test_an_alarm_about_the_log_is_not_one_about_the_page(show: Show) -> None:
    of_log = show(PlayedConnection(replace(KNOWN, link=Link.ALARM), alarm=LOG_WENT_BACK))
    of_page = show(PlayedConnection(replace(KNOWN, link=Link.ALARM), alarm="/"))
    assert of_log.guard.accessibleName() != of_page.guard.accessibleName()


def test_leaving_asks_first(show: Show, qtbot) -> None:
    portal = PlayedConnection(KNOWN)
    section = show(portal)
    section.leave.click()
    shown(section, Question).buttons["stay"].click()
    assert portal.asked == []
    section.leave.click()
    shown(section, Question).buttons["leave"].click()
    qtbot.waitUntil(lambda: section.band.tone == "info")
    assert portal.asked == [("leave",)]
    assert not section.sheet.isVisible()


def test_of_a_portal_that_was_left_while_it_was_away_it_is_said_what_stays_there(show: Show, qtbot) -> None:
    portal = PlayedConnection(KNOWN)
    portal.untold = 3
    section = show(portal)
    section.leave.click()
    shown(section, Question).buttons["leave"].click()
    qtbot.waitUntil(lambda: section.outcome.tone == "warning")
    assert "3 Nachrichten" in section.outcome.accessibleName()


def test_the_mailbox_for_notices_is_changed_by_two_clicks(show: Show, sonnberg: Practice, qtbot) -> None:
    portal = PlayedConnection(KNOWN)
    section = show(portal)
    assert "praxis@example.org" in section.mailbox.text()
    wanted = sonnberg.services.registry.all()[-1].address
    menu = section._mailboxes()
    next(each for each in menu.actions() if each.text() == wanted).trigger()
    qtbot.waitUntil(lambda: section.outcome.tone == "ok")
    assert portal.asked == [("write_to", wanted)]


def test_without_the_right_everything_is_seen_and_nothing_done(show: Show, sonnberg: Practice, qtbot) -> None:
    people = sonnberg.services.people
    people.change_rights(add=[Grant(Right.SETTINGS, "", group_principal(people.groups()[0].id))])
    section = show(PlayedConnection(replace(KNOWN, link=Link.ALARM), alarm="/"))
    assert button(section, "guard") is None
    assert not section.sheet.isEnabled()
    assert not section.leave.isEnabled()
    assert URL in section._facts.text()
