"""All use cases of a profile in one place, built from what lies below them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tomail.accounts.auth.keystore import KeyStore
from tomail.accounts.auth.provider import FindProvider, provider_of
from tomail.accounts.autoconfig.search import DiscoverySources
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock, SystemClock
from tomail.base.events import EventBus
from tomail.base.paths import ProfilePaths
from tomail.settings.policies import Policies, load_policies, policy_files
from tomail.settings.values import Settings
from tomail.store.profile_store import ProfileStore

from .account_care import AccountCare
from .account_services import AccountServices, open_accounts
from .account_setup import AccountSetup
from .actions import Actions
from .answering import Answering
from .appointment_sources import AppointmentSources
from .appointments import Appointments
from .archive import Archive
from .assigned_only import AssignedOnly
from .audit import Audit
from .certificates import Certificates
from .code_sms import CodeSms
from .composing import Composing
from .correspondents import Correspondents
from .drafts_elsewhere import DraftsElsewhere
from .enrolment import Enrolment
from .fates import Fates
from .folders import Folders
from .foreign import ForeignWatch
from .ground import Ground, open_ground
from .left_behind import LeftBehind
from .limits import SendLimits
from .mail_program.choice import MailProgram
from .mail_program.registration import command, registration
from .mailbox_services import MailboxServices, open_mailboxes, open_reading
from .mailboxes import Mailboxes
from .maintenance import Maintenance
from .mirror_services import MirrorServices, open_mirror
from .office_services import OfficeServices, open_office
from .openpgp import OpenPgp
from .outgoing import Outgoing
from .patient_services import PatientServices, open_patient_services
from .patient_watch import PatientWatch
from .patients import Patients
from .people import People
from .permissions import Permissions
from .portal import Portal
from .practice import PracticeSession
from .practice_accounts import PracticeAccounts
from .protection_services import ProtectionServices, open_protection
from .reading import Reading
from .reminder_services import ReminderServices, open_reminders
from .reminder_watch import ReminderWatch
from .revocation import RevocationWatch
from .sealing import Sealing
from .seals import BothSeals, open_seals
from .searching import Searching
from .secure_sending import SecureSending
from .send_later import SendLater
from .senders import Senders
from .sending_guards import SendingGuards
from .shared_drafts import SharedDrafts
from .stores import Stores
from .syncing import Syncing
from .teamwork import Teamwork
from .templates import Templates
from .writing_services import Around, WritingServices, open_writing
from .writing_together import WritingTogether


@dataclass(frozen=True)
class Services:
    """What windows and commands are given."""

    paths: ProfilePaths
    profile: ProfileStore
    registry: AccountRegistry
    settings: Settings
    bus: EventBus
    practice: PracticeSession
    people: People
    audit: Audit
    enrolment: Enrolment
    limits: SendLimits
    mail_program: MailProgram
    stores: Stores
    shared_accounts: PracticeAccounts
    setup: AccountSetup
    care: AccountCare
    certificates: Certificates
    openpgp: OpenPgp
    revocation: RevocationWatch
    sealing: Sealing
    mailboxes: Mailboxes
    maintenance: Maintenance
    folders: Folders
    reading: Reading
    actions: Actions
    answering: Answering
    composing: Composing
    correspondents: Correspondents
    senders: Senders
    left_behind: LeftBehind
    permissions: Permissions
    outgoing: Outgoing
    send_later: SendLater
    drafts_elsewhere: DraftsElsewhere
    secure: SecureSending
    portal: Portal
    searching: Searching
    teamwork: Teamwork
    assigned: AssignedOnly
    guards: SendingGuards
    fates: Fates
    shared_drafts: SharedDrafts
    templates: Templates
    appointments: Appointments
    appointment_sources: AppointmentSources
    reminders: ReminderWatch
    code_sms: CodeSms
    writing: WritingTogether
    patients: Patients
    archive: Archive
    patient_watch: PatientWatch
    syncing: Syncing
    watch: ForeignWatch

    def start(self) -> None:
        """Begin to mirror, to send, and to watch what other processes do."""
        self.mail_program.keep()
        self.practice.start()
        self.syncing.start()
        self.watch.start()
        self.audit.start()
        self.patient_watch.start()
        self.revocation.start()
        self.appointment_sources.start()
        self.reminders.start()
        self.composing.drafts.resume()
        self.shared_drafts.resume()
        self.secure.resume()
        self.portal.start()

    def leave_practice(self) -> None:
        """What the person may open is put under the keys of the next practice when that is opened; the
        accounts of others stay locked. Asked for by `enrolment`, which checks the right."""
        self.stores.close()
        self.registry.release()

    def close(self) -> None:
        """End all threads and close every file."""
        self.portal.stop()
        self.patient_watch.stop()
        self.appointment_sources.stop()
        self.reminders.stop()
        self.revocation.stop()
        self.watch.stop()
        self.syncing.stop()
        self.audit.close()
        self.writing.close()
        self.guards.close()
        self.fates.settle()
        self.stores.close()
        self.practice.close()
        self.profile.close()


def open_services(
    paths: ProfilePaths,
    keys: KeyStore,
    *,
    practice_url: str | None = None,
    clock: Clock | None = None,
    sources: Callable[[], DiscoverySources] = DiscoverySources,
    find_provider: FindProvider = provider_of,
    policies: Policies | None = None,
) -> Services:
    """The services of the profile in `paths`, made where there is none; no thread is started.

    `practice_url` names another practice than the workstation's own for this run; `sources` and
    `find_provider` say where the servers and the sign-in services of the world are; `policies` stand in
    for those of this machine.
    Raises what `services.ground.open_ground` raises, and EnvironmentTrouble (INVALID) for policies of IT
    that cannot be read.
    """
    policies = load_policies(policy_files(paths.root)) if policies is None else policies
    ground = open_ground(paths, keys, practice_url, clock or SystemClock(), policies)
    return _given(_parts(ground, sources, find_provider))


@dataclass(frozen=True)
class _Parts:
    """All that there is, by subject; each is built from those above it."""

    ground: Ground
    mirror: MirrorServices
    audit: Audit
    accounts: AccountServices
    office: OfficeServices
    seals: BothSeals
    reading: Reading
    about: PatientServices
    writing: WritingServices
    mail: MailboxServices
    protection: ProtectionServices
    reminders: ReminderServices


def _parts(ground: Ground, sources: Callable[[], DiscoverySources], find_provider: FindProvider) -> _Parts:
    mirror = open_mirror(ground)
    audit = Audit(ground.practice, ground.profile, ground.person.stores, ground.clock, ground.bus)
    accounts = open_accounts(ground, mirror.credentials, audit, sources, find_provider)
    office = open_office(ground, mirror.syncing)
    seals = open_seals(ground, audit)
    reading = open_reading(ground, mirror.syncing, office, seals.person.opening)
    about = open_patient_services(ground, reading, seals.background.opening)
    audit.recognised = about.patients.about
    writing = open_writing(Around(ground, office, audit, mirror.syncing), seals, reading, about.patients)
    return _Parts(
        ground,
        mirror,
        audit,
        accounts,
        office,
        seals,
        reading,
        about,
        writing,
        open_mailboxes(ground, mirror.syncing, office, audit, accounts.care, about.patients),
        open_protection(ground, writing, seals, about),
        open_reminders(ground, writing.background),
    )


def _given(parts: _Parts) -> Services:
    """What of it windows and commands see."""
    ground, office, seals, about = parts.ground, parts.office, parts.seals, parts.about
    mirror, accounts, writing, mail = parts.mirror, parts.accounts, parts.writing, parts.mail
    protection, reminders = parts.protection, parts.reminders
    paths, person, everything, syncing = ground.paths, ground.person, ground.engine.stores, mirror.syncing
    return Services(
        paths=paths,
        profile=ground.profile,
        registry=person.registry,
        settings=ground.settings,
        bus=ground.bus,
        practice=ground.practice,
        people=office.people,
        audit=parts.audit,
        enrolment=office.enrolment,
        limits=mirror.limits,
        mail_program=MailProgram(ground.settings, lambda: registration(command(paths))),
        stores=person.stores,
        shared_accounts=accounts.shared,
        setup=accounts.setup,
        care=accounts.care,
        certificates=seals.person.certificates,
        sealing=seals.person.sealing,
        openpgp=seals.person.openpgp,
        revocation=seals.background.revocation,
        mailboxes=mail.mailboxes,
        maintenance=Maintenance(everything, person.registry, syncing, paths, ground.clock, ground.bus),
        folders=mail.folders,
        reading=parts.reading,
        actions=mail.actions,
        answering=writing.answering,
        composing=writing.composing,
        correspondents=mail.correspondents,
        senders=mail.senders,
        left_behind=accounts.left_behind,
        permissions=office.permissions,
        outgoing=writing.outgoing,
        send_later=writing.later,
        drafts_elsewhere=writing.drafts_elsewhere,
        secure=protection.secure,
        portal=protection.portal,
        searching=mail.searching,
        teamwork=office.teamwork,
        assigned=office.assigned,
        guards=writing.guards,
        fates=mirror.fates,
        shared_drafts=writing.shared_drafts,
        templates=writing.templates,
        appointments=reminders.appointments,
        appointment_sources=reminders.sources,
        reminders=reminders.watch,
        code_sms=reminders.codes,
        writing=office.colleagues,
        patients=about.patients,
        archive=about.archive,
        patient_watch=about.watch,
        syncing=syncing,
        watch=ForeignWatch(ground.profile, everything, ground.bus, syncing.wake),
    )
