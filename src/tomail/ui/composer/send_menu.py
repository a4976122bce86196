"""What else can be done with a mail than send it now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from tomail.services.container import Services
from tomail.ui.teamwork.words import is_alone

from .release import Release, Step
from .send_later import times_menu

translate = QCoreApplication.translate


@dataclass(frozen=True)
class SendWays:
    """`send` takes `at` and `finish`; `answers`: the mail answers another, which can be done with it."""

    send: Callable[..., None]
    hand_over: Callable[[], None]
    answers: bool


def send_menu(services: Services, release: Release, ways: SendWays, parent: QWidget) -> QMenu:
    """Beside the main button: later, and what colleagues make possible."""
    later = times_menu(services.send_later, parent, lambda at: ways.send(at=at))
    if not ways.answers and is_alone(services):
        return later
    menu = QMenu(parent)
    sends = release.step is not Step.HAND_OVER
    if sends:
        menu.addMenu(later)
    if ways.answers and sends:
        menu.addAction(translate("send_menu", "Send and mark as done"), lambda: ways.send(finish=True))
    if not release.locked and not is_alone(services):
        menu.addAction(translate("send_menu", "Hand over for release"), ways.hand_over)
    return menu
