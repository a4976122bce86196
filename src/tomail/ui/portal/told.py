"""What everybody is told of the portal, in the main window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from tomail.services.container import Services
from tomail.ui.main_window import MainWindow

from .hint import PortalHint
from .sight import PortalSight


def tell_of_portal(services: Services, main: MainWindow, more: Callable[[], object]) -> None:
    """An alarm in the banner, what lasts in the status bar; `more` is what happened, in the settings."""
    hint = PortalHint()
    main.status.put_right(hint)
    sight = PortalSight(services.portal.connection.status, main.bridge, main)
    sight.seen.connect(main.banner.take_portal)
    sight.seen.connect(
        lambda status: hint.show_status(
            status, datetime.now(UTC), may_print=services.settings.hindrance("secure.portal_url") is None
        )
    )
    main.banner.portal_wanted.connect(lambda: more())
    hint.clicked.connect(lambda _: more())
