"""Everything that the person's mail is read, looked for and put in order with, put together."""

from __future__ import annotations

from dataclasses import dataclass

from .account_care import AccountCare
from .actions import Actions
from .audit import Audit
from .correspondents import Correspondents
from .folders import Folders
from .ground import Ground
from .mailboxes import Mailboxes
from .office_services import OfficeServices
from .opening import Opening
from .patients import Patients
from .reading import Reading
from .searching import Searching
from .senders import Senders
from .syncing import Syncing


@dataclass(frozen=True)
class MailboxServices:
    """For windows and commands."""

    mailboxes: Mailboxes
    folders: Folders
    actions: Actions
    searching: Searching
    correspondents: Correspondents
    senders: Senders


def open_reading(ground: Ground, syncing: Syncing, office: OfficeServices, opening: Opening) -> Reading:
    """`opening` has the person's keys."""
    registry, stores = ground.person.registry, ground.person.stores
    require_sight = office.assigned.require
    return Reading(
        stores, syncing.load_first, require_sight, opening, lambda account: registry.get(account).address
    )


def open_mailboxes(
    ground: Ground,
    syncing: Syncing,
    office: OfficeServices,
    audit: Audit,
    care: AccountCare,
    patients: Patients,
) -> MailboxServices:
    """What is changed here, `syncing` changes on the server."""
    registry, stores, bus = ground.person.registry, ground.person.stores, ground.bus
    assigned, wake = office.assigned, syncing.wake
    actions = Actions(stores, registry, bus, wake, audit.prepared, ground.practice.require)
    return MailboxServices(
        Mailboxes(stores, assigned.numbers),
        Folders(stores, registry, bus, actions, wake, care.update, audit.note, office.permissions),
        actions,
        Searching(stores, assigned.numbers),
        Correspondents(stores, registry, assigned.sees_all),
        Senders(stores, registry, patients),
    )
