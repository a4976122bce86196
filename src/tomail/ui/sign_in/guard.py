"""Nothing is seen of the program while nobody is signed in, or while it is locked. The engine goes on."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from tomail.services.container import Services
from tomail.ui.front import bring_forward
from tomail.ui.unfinished import bring_back, is_unfinished, put_aside

from .idle import Idle
from .screen import SignInScreen

STRAYS_MS = 50  # what opens while it is locked is gone before anybody reads it
IDLE_MS = 5_000


class Guard(QObject):
    """Hides every window of the program and shows the sign-in instead.

    `leaving` comes before another person signs in: what was being written is to be put away. What can only
    be gone on with in its window waits for the person until the program ends. `entered` comes once somebody
    else than before is there.
    """

    leaving = Signal()
    entered = Signal()
    quit = Signal()

    def __init__(self, services: Services, first: Callable[[], QWidget]) -> None:
        """`first` gives the window to show where none was hidden."""
        super().__init__()
        self._people = services.people
        self._settings = services.settings
        self._first = first
        self._hidden: list[QWidget] = []
        self._aside: dict[str | None, list[QWidget]] = {}  # by whose they are
        self._user: str | None = self._who()
        self._left = False
        self.locked = False
        self.screen = SignInScreen(services)
        self.screen.opened.connect(self._open)
        self.screen.left.connect(self.quit)
        self.screen.change.clicked.connect(self._leave)
        self._strays = QTimer(self, interval=STRAYS_MS)
        self._strays.timeout.connect(self._hide)
        self._idle = Idle(self)
        self._watch = QTimer(self, interval=IDLE_MS)
        self._watch.timeout.connect(self._lock_when_idle)
        self._watch.start()

    def start(self) -> bool:
        """Ask who it is, where the practice wants that; False: nobody needs to be asked."""
        if self._people.must_sign_in:
            self._leave()
            self._cover()
            self.screen.ask_who()
        return self.locked

    def close(self) -> None:
        """The program ends: its settings cannot be asked any more."""
        self._watch.stop()
        self._strays.stop()
        self.screen.hide()

    def lock(self) -> None:
        """Until the same person gives their PIN, or another one signs in."""
        if not self.locked:
            self._cover()
            self.screen.ask_pin()

    def change(self) -> None:
        """Somebody else is to sign in."""
        self._leave()
        self._cover()
        self.screen.ask_who()

    def sign_out(self) -> None:
        """The person leaves."""
        self._leave()
        self._cover()
        self._people.sign_out()
        self.screen.ask_who()

    def waiting(self) -> list[str]:
        """The names of the people whose unfinished windows wait for them."""
        theirs = {who for who, windows in self._aside.items() if any(map(shiboken6.isValid, windows))}
        return [each.name for each in self._people.snapshot.people if each.id in theirs]

    def _leave(self) -> None:
        """What is hidden was this person's; nobody else is shown it."""
        self._left = True
        kept = [each for each in self._others() if is_unfinished(each)]
        put_aside(kept)
        self._aside.setdefault(self._who(), []).extend(kept)
        self.leaving.emit()
        for window in self._others():
            if window not in kept:
                window.close()
                window.hide()
        self._hidden = [each for each in self._hidden if shiboken6.isValid(each) and each is self._first()]

    def _others(self) -> list[QWidget]:
        """What is open beside the main window; a window comes before those that lie over it."""
        mine = {self.screen, self._first()}
        there = [each for each in self._hidden if shiboken6.isValid(each)]
        there += [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        return sorted((each for each in dict.fromkeys(there) if each not in mine), key=_depth)

    def _cover(self) -> None:
        self.locked = True
        active = QApplication.activeWindow() or self._first()
        self.screen.setGeometry(active.geometry())
        self._hide()
        self._strays.start()
        bring_forward(self.screen)

    def _hide(self) -> None:
        """Menus and pictures too: every window there is."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for window in QApplication.topLevelWidgets():
            if window is not self.screen and window.isVisible():
                window.hide()
                self._hidden.append(window)

    def _open(self) -> None:
        self._strays.stop()
        self.locked = False
        self._idle.touched()
        before, self._user = self._user, self._who()
        hidden = [each for each in self._hidden if shiboken6.isValid(each)] or [self._first()]
        self._hidden = []
        waiting = [each for each in self._aside.pop(self._user, []) if shiboken6.isValid(each)]
        for window in hidden:
            window.show()
        bring_back(waiting)
        shown = [*hidden, *waiting]
        self.screen.hide()
        bring_forward(shown[-1])
        if self._left or before != self._user:
            self._left = False
            self.entered.emit()

    def _who(self) -> str | None:
        person = self._people.present
        return person.id if person else None

    def _lock_when_idle(self) -> None:
        minutes = self._settings.number("lock.after_minutes")
        if minutes and self._idle.seconds() >= minutes * 60:
            self.lock()


def _depth(window: QWidget) -> int:
    """How many windows lie below it."""
    parent = window.parentWidget()
    return 0 if parent is None else 1 + _depth(parent.window())
