"""Pictures of the portal as IT sees it: joining it, its Notfallblatt, its state, and an alarm.

The demo has no portal; the windows are told what one would say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

from PySide6.QtWidgets import QWidget

from tomail.model.portal import Link, PortalStatus
from tomail.services.container import Services
from tomail.ui.composer.activation import ActivationSheet
from tomail.ui.portal.confirm_sheet import ConfirmSheet
from tomail.ui.portal.facts import PortalFacts
from tomail.ui.portal.section import alarm_words
from tomail.ui.portal.sheet_window import SheetWindow
from tomail.ui.settings.catalogue import SECURE
from tomail.ui.settings.secure_page import SecurePage

from .desktop import Desktop
from .hands import click, enter, settle, top_level, until

URL = "https://portal.praxis-sonnberg.example"
KEY = "7c41e09b52d8aa3f6e10c59d84b7f231"
LET_IN = ("Anmeldung 1", "Anmeldung 2", "Sprechzimmer 1")
OTHER = "/, /static/page.js"

Take = Callable[[str, QWidget], None]


class PortalPictures:
    """`take` makes the picture of a window under a name."""

    def __init__(self, services: Services, desktop: Desktop, take: Take) -> None:
        self._services = services
        self._desktop = desktop
        self._main = desktop.main
        self._take = take
        now = datetime.now(UTC)
        self._well = PortalStatus(Link.CONNECTED, URL, now - timedelta(days=12), KEY, 1, len(LET_IN))
        self._compared = now - timedelta(minutes=47)

    def work(self) -> None:
        """All of them."""
        self._joining()
        self._sheet()
        self._settings()
        self._alarm()

    def _joining(self) -> None:
        ActivationSheet(self._services, self._main).open()
        window = cast("QWidget", until(lambda: top_level("secure.activation")))
        click(window, "secure.activation.portal")
        self._take("secure-activation-choice", window)
        click(window, "secure.activation.activate")
        enter(window, "secure.activation.address", URL)
        self._take("secure-activation-portal", window)
        enter(window, "secure.activation.address", "")
        click(window, "secure.activation.cancel")

    def _sheet(self) -> None:
        window = SheetWindow(self._services, self._main)
        window.open()
        self._take("secure-sheet", window)
        window.close()

    def _settings(self) -> None:
        self._show(PortalFacts(self._well, LET_IN, compared=self._compared))
        self._take("settings-portal", self._desktop.show_settings())

    def _alarm(self) -> None:
        stopped = replace(self._well, link=Link.ALARM, since=datetime.now(UTC) - timedelta(minutes=8))
        self._show(PortalFacts(stopped, LET_IN, OTHER, self._compared))
        settings = self._desktop.show_settings()
        self._take("settings-portal-alarm", settings)
        sheet = ConfirmSheet(settings, alarm_words(OTHER), lambda reason: None)
        sheet.open()
        self._take("secure-confirm", sheet)
        sheet.reject()
        settings.close()
        self._main.banner.take_portal(stopped)
        self._take("main-portal-alarm", self._main)
        self._main.banner.take_portal(PortalStatus(Link.NONE))

    def _show(self, facts: PortalFacts) -> None:
        window = self._desktop.show_settings()
        until(lambda: sum(len(page.rows) for page in window.pages if page.page.name == "smime") > 1)
        settle()  # what it asked for itself comes first
        window.show_page(SECURE)
        page = next(each for each in window.pages if isinstance(each, SecurePage))
        page.portal.show_facts(facts)
        page.show_row("secure.release")
