"""The messages of a folder that are about no patient yet."""

from __future__ import annotations

from array import array
from collections.abc import Collection
from dataclasses import replace

from tomail.model.events import MessagesChanged
from tomail.model.mail import MessageRef
from tomail.model.record import PatientState
from tomail.services.container import Services
from tomail.store.messages import ListFilter
from tomail.ui.mailbox.source import Delta, FolderSource

DECIDED = (PatientState.SURE, PatientState.BY_HAND)


class WithoutPatientSource(FolderSource):
    """Also those with several possible patients: somebody has to decide."""

    def __init__(self, services: Services, account: str, folder: int) -> None:
        super().__init__(services, account, folder, ListFilter.ALL)
        self._patients = services.patients

    def keys(self) -> array[int]:
        return self._patients.without(self.account, self.folder)

    def after(self, event: MessagesChanged, shown: Collection[int] = ()) -> Delta:
        delta = super().after(event, shown)
        about = self._patients.of_rows([MessageRef(self.account, number) for number in delta.present])
        decided = {ref.number for ref, each in about.items() if each.state in DECIDED or each.restricted}
        present = {number: row for number, row in delta.present.items() if number not in decided}
        return replace(delta, present=present, absent=delta.absent | decided)
