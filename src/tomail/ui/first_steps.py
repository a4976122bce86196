"""The first steps of a practice: what is done of them, and where what is left may be found."""

from __future__ import annotations

from PySide6.QtCore import QObject

from tomail.base.errors import TomailError
from tomail.model.events import PracticeChanged, Topic
from tomail.services.container import Services

from . import tasks
from .bridge import Bridge
from .frame.welcome import Progress
from .mailbox.navigation import Navigation
from .overview import Known, Overview
from .regions import Regions

RIGHTS_SEEN = "view.rights_seen"
_TOPICS = (Topic.PEOPLE, Topic.ACCOUNTS, Topic.SETTINGS, Topic.PATIENTS)


class FirstSteps(QObject):
    """The card comes by itself while there is no account; "Later" leaves it to the navigation."""

    def __init__(
        self,
        services: Services,
        bridge: Bridge,
        overview: Overview,
        regions: Regions,
        navigation: Navigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._regions = regions
        self._navigation = navigation
        self._known = Known()
        self._asking = self._again = False
        self._wanted: bool | None = None  # None: as long as there is no account
        overview.changed.connect(self._take)
        bridge.practice_changed.connect(self._heard)
        bridge.settings_changed.connect(self._look)
        regions.welcome.later.connect(lambda: self._show(False))
        navigation.first_steps.connect(lambda: self._show(True))

    def rights_seen(self) -> None:
        """Somebody looks at the rights."""
        if not self._services.settings.is_on(RIGHTS_SEEN):
            self._services.settings.set(RIGHTS_SEEN, True)
            self._look()

    def _take(self, known: Known) -> None:
        if {each.id for each in known.accounts} != {each.id for each in self._known.accounts}:
            self._wanted = None  # the first account, or none any more
        self._known = known
        self._show(self._wanted)
        self._look()

    def _show(self, wanted: bool | None) -> None:
        self._wanted = wanted
        self._regions.show_welcome(not self._known.accounts if wanted is None else wanted)

    def _heard(self, change: PracticeChanged) -> None:
        """Claims and the like come all day long and are none of the steps."""
        if change.topic in _TOPICS:
            self._look()

    def _look(self, *_: object) -> None:
        """One question at a time; of what comes meanwhile one more."""
        if self._asking:
            self._again = True
            return
        self._asking, self._again = True, False
        tasks.run(self._progress, done=self._told, failed=self._unknown, owner=self)

    def _progress(self) -> Progress:
        people = self._services.people
        users = len(people.users())
        return Progress(
            practice=self._services.settings.text("practice.name"),
            users=users,
            accounts=len(self._known.accounts),
            patients=self._services.patients.count(),
            rights=bool(users) or self._services.settings.is_on(RIGHTS_SEEN),
        )

    def _told(self, progress: Progress) -> None:
        self._regions.welcome.show_progress(progress)
        self._navigation.offer_first_steps(not all(progress.done.values()))
        self._next()

    def _unknown(self, error: Exception) -> None:
        """The practice is away, or the program ends: what was told last stays."""
        self._next()
        if not isinstance(error, TomailError):
            raise error

    def _next(self) -> None:
        self._asking = False
        if self._again:
            self._look()
