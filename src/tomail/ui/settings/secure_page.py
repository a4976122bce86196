"""The page «Sicherer Versand»: its settings, and among them the portal with its state."""

from __future__ import annotations

from tomail.services.container import Services
from tomail.ui.portal.section import PortalSection

from .catalogue import Page
from .page import SettingsPage

BELOW_PORTAL = "secure.release"  # the first setting that is about the portal


class SecurePage(SettingsPage):
    """`portal` stands above the settings that are about it."""

    def __init__(self, page: Page, scope: str, services: Services) -> None:
        portal = PortalSection(services)
        super().__init__(page, scope, above={BELOW_PORTAL: portal})
        self.portal = portal
