"""Whom the mails that windows show are about, kept up to date."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from tomail.base.errors import TomailError
from tomail.model.events import PatientsOfMailChanged, PracticeChanged, Topic
from tomail.model.mail import MessageRef, MessageSummary
from tomail.model.record import AboutPatient, PatientState
from tomail.services.container import Services
from tomail.ui import tasks
from tomail.ui.bridge import Bridge
from tomail.ui.mailbox.chips import Chip

from .words import chips_of

KEPT = 3000
LATER_MS = 400  # patients of the practice changed: mail is looked at again, which is told one by one
_UNKNOWN = AboutPatient(PatientState.UNKNOWN)


class PatientBoard(QObject):
    """Asked by painters: it answers at once with what it knows and finds out the rest."""

    changed = Signal()

    def __init__(self, services: Services, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._known: dict[MessageRef, AboutPatient] = {}
        self._wanted: dict[MessageRef, None] = {}
        self._busy = False
        self._question = tasks.Latest()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self.everything)
        bridge.patients_of_mail_changed.connect(self._mail_changed)
        bridge.practice_changed.connect(self._practice_changed)
        bridge.practice_state_changed.connect(lambda _: self.everything())
        bridge.person_changed.connect(lambda _: self._forget())

    def about(self, ref: MessageRef) -> AboutPatient:
        """What is known of it now; `changed` tells when there is more."""
        known = self._known.get(ref)
        if known is None:
            self.look_again([ref])
        return known or _UNKNOWN

    def chips(self, row: MessageSummary) -> list[Chip]:
        """For the list."""
        return chips_of(self.about(row.ref))

    def learn(self, ref: MessageRef, about: AboutPatient) -> bool:
        """Somebody else asked, and shows it too; True if the list has to say something else now."""
        before = self._known.get(ref, _UNKNOWN)
        self._known[ref] = about
        return chips_of(about) != chips_of(before)

    def look_again(self, refs: Iterable[MessageRef]) -> None:
        """Something may be different with these."""
        self._wanted |= dict.fromkeys(refs)
        if self._wanted:
            self._asking.start()

    def everything(self) -> None:
        """Something may be different with all of them."""
        self.look_again(list(self._known))

    # inside

    def _ask(self) -> None:
        if self._busy or not self._wanted:
            return
        self._busy = True
        wanted, self._wanted = list(self._wanted), {}
        for ref in wanted:
            self._known.setdefault(ref, _UNKNOWN)
        for ref in list(self._known)[:-KEPT]:
            self._known.pop(ref)

        def done(found: dict[MessageRef, AboutPatient]) -> None:
            self._ask_again()
            if any(self._known.get(ref) != about for ref, about in found.items()):
                self._known |= found
                self.changed.emit()

        self._question.run(lambda: self._of_rows(wanted), done=done, failed=self._failed, owner=self)

    def _of_rows(self, refs: list[MessageRef]) -> dict[MessageRef, AboutPatient]:
        """An account may have been closed to this person meanwhile; the others go on."""
        found: dict[MessageRef, AboutPatient] = {}
        for account in {ref.account for ref in refs}:
            try:
                found |= self._services.patients.of_rows([ref for ref in refs if ref.account == account])
            except TomailError:
                found |= {ref: _UNKNOWN for ref in refs if ref.account == account}
        return found

    def _ask_again(self) -> None:
        self._busy = False
        if self._wanted:
            self._asking.start()

    def _failed(self, error: Exception) -> None:
        self._ask_again()
        raise error

    def _mail_changed(self, event: PatientsOfMailChanged) -> None:
        refs = [MessageRef(event.account, number) for number in event.messages]
        self.look_again(ref for ref in refs if ref in self._known)

    def _practice_changed(self, event: PracticeChanged) -> None:
        if event.topic is Topic.PATIENTS:
            self._later.start()

    def _forget(self) -> None:
        """Another person may see something else."""
        self._question.drop()
        self._known.clear()
        self._ask_again()
        self.changed.emit()
