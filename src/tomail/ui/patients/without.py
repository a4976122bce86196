"""The messages of a folder that are about no patient yet."""

from __future__ import annotations

from array import array
from collections.abc import Collection

from tomail.model.events import MessagesChanged
from tomail.model.mail import MessageRef
from tomail.model.record import PatientState
from tomail.services.container import Services
from tomail.store.messages import ListFilter
from tomail.ui.mailbox.source import Delta, FolderSource

LOOKED_AT = 5000  # older mail than so many is left out
DECIDED = (PatientState.SURE, PatientState.BY_HAND)


class WithoutPatientSource(FolderSource):
    """Also those with several possible patients: somebody has to decide."""

    def __init__(self, services: Services, account: str, folder: int) -> None:
        super().__init__(services, account, folder, ListFilter.ALL)
        self._patients = services.patients

    def keys(self) -> array[int]:
        refs = [MessageRef(self.account, number) for number in super().keys()[:LOOKED_AT]]
        about = self._patients.of_rows(refs)
        return array("q", (ref.number for ref in refs if about[ref].state not in DECIDED))

    def after(self, event: MessagesChanged, shown: Collection[int] = ()) -> Delta:
        return Delta(keys=self.keys())
