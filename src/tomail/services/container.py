"""All use cases of a profile in one place, built from what lies below them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tomail.accounts.auth.credentials import Credentials
from tomail.accounts.auth.keystore import KeyStore
from tomail.accounts.auth.provider import FindProvider, provider_of
from tomail.accounts.autoconfig.search import DiscoverySources
from tomail.accounts.profile import open_profile
from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock, SystemClock
from tomail.base.events import EventBus
from tomail.base.paths import ProfilePaths
from tomail.settings.policies import Policies, load_policies, policy_files
from tomail.settings.values import Settings, WorkstationRows
from tomail.store.profile_store import ProfileStore

from .access import Access
from .account_care import AccountCare
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
from .keyword_marks import KeywordMarks
from .left_behind import LeftBehind
from .limits import SendLimits
from .locks import PracticeLocks
from .mail_program.choice import MailProgram
from .mail_program.registration import command, registration
from .mailboxes import Mailboxes
from .maintenance import Maintenance
from .membership import Membership
from .openpgp import OpenPgp
from .outgoing import Outgoing
from .patient_services import Engine, open_patient_services
from .patient_watch import PatientWatch
from .patients import Patients
from .people import People
from .permissions import Permissions
from .pins import Pins
from .portal import Portal
from .portal.answers_opening import Mail
from .portal.opening import open_portal
from .portal.sending_opening import Writing
from .practice import PracticeSession, open_practice
from .practice_accounts import PracticeAccounts
from .practice_settings import PracticeSettings
from .reading import Reading
from .reminder_watch import ReminderWatch, open_reminders
from .reminding import Reminding
from .revocation import RevocationWatch
from .sealing import Sealing
from .seals import Surroundings, open_seals
from .searching import Searching
from .secure_sending import SecureSending
from .send_later import Objection, SendLater
from .senders import Senders
from .sending_guards import SendingGuards
from .sent_copies import SentCopies
from .shared_drafts import SharedDrafts
from .stores import Stores
from .syncing import Machinery, Syncing
from .teamwork import Teamwork
from .templates import Templates
from .writing_services import Office, Writer, open_writing
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


def _follow_sent_mail(
    stores: Stores, registry: AccountRegistry, bus: EventBus, clock: Clock, syncing: Syncing
) -> Fates:
    """Its copies, and what is reported of it."""
    SentCopies(stores, bus, clock, syncing.wake_outbox)
    return Fates(stores, registry, bus, clock, syncing.wake)


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
    Raises what `accounts.profile.open_profile` and `services.practice.open_practice` raise, and
    EnvironmentTrouble (INVALID) for policies of IT that cannot be read.
    """
    clock = clock or SystemClock()
    policies = load_policies(policy_files(paths.root)) if policies is None else policies
    profile = open_profile(paths, keys)
    bus = EventBus()
    membership = Membership(profile, paths)
    try:
        practice = open_practice(membership, practice_url, clock, bus)
    except BaseException:
        profile.close()
        raise
    registry = AccountRegistry(profile, PracticeLocks(practice))
    engine = registry.for_engine()
    bus.withheld = lambda event: not registry.allows(getattr(event, "account", ""))
    settings = Settings(
        WorkstationRows(profile), PracticeSettings(practice, profile, bus), policies, bus.publish
    )
    every_store = Stores(engine, paths)
    stores = every_store.for_person(registry)
    credentials = Credentials(engine, clock, lock_file=paths.token_lock)
    limits = SendLimits(practice, settings, practice.database.clock)
    syncing = Syncing(Machinery(every_store, engine, credentials, bus, clock, paths, limits))
    audit = Audit(practice, profile, stores, clock, bus)
    shared = PracticeAccounts(practice, engine, every_store, profile, bus, audit)
    shared.follow()
    setup = AccountSetup(
        registry, settings, bus, sources, find_provider, shared.identified, Pins(practice.require, audit.note)
    )
    syncing.actions = Actions(every_store, engine, bus, syncing.wake)
    fates = _follow_sent_mail(every_store, engine, bus, clock, syncing)
    access = Access(practice, registry, every_store, syncing, bus)
    access.admit()
    enrolment = Enrolment(membership, clock, practice)
    people = People(practice, membership, clock, access.follow, settings, enrolment)
    assigned = AssignedOnly(stores, practice, bus)
    teamwork = Teamwork(
        stores,
        registry,
        practice,
        practice.database.clock,
        KeywordMarks(stores, registry, practice.device, clock, syncing.wake)
        if membership.is_own(practice.database.url)
        else None,
    )
    writing = WritingTogether(practice, teamwork, profile, clock, bus)
    syncing.marked = writing.marked
    seals, background = open_seals(
        Surroundings(practice, profile, settings, bus, clock, audit),
        (registry, stores),
        (engine, every_store),
    )
    reading = Reading(
        stores,
        syncing.load_first,
        assigned.require,
        seals.opening,
        lambda account: registry.get(account).address,
    )
    about = open_patient_services(
        Engine(practice, profile, engine, every_store, bus, clock, background.opening),
        stores,
        reading,
        settings,
    )
    guards = SendingGuards(stores, registry, practice, teamwork, clock, settings)
    guards.patients = about.patients
    audit.recognised = about.patients.about
    syncing.objection = lambda account: Objection(account, every_store, guards)
    templates = Templates(practice, settings, clock)
    reminding = Reminding(practice, settings, practice.database.clock)
    written = open_writing(
        Office(practice, teamwork, writing, people.author, audit, syncing, bus, clock),
        Writer(stores, registry, seals.sealing),
        Writer(every_store, engine, background.sealing),
        reading,
        assigned,
        templates.signature,
    )
    actions = Actions(stores, registry, bus, syncing.wake, audit.prepared, practice.require)
    care = AccountCare(registry, shared, setup, credentials, bus, practice.require)
    permissions = Permissions(
        lambda right, account: practice.snapshot.rights.may(practice.actor.user, right, account),
        assigned.sees_all,
    )
    portal = open_portal(
        practice,
        profile,
        Writing(written.composing, registry, written.background, engine),
        Mail(every_store, registry, engine, (seals.opening, background.opening), about.archive, about.watch),
        about.patients,
        settings,
        bus,
        clock,
    )
    return Services(
        paths=paths,
        profile=profile,
        registry=registry,
        settings=settings,
        bus=bus,
        practice=practice,
        people=people,
        audit=audit,
        enrolment=enrolment,
        limits=limits,
        mail_program=MailProgram(settings, lambda: registration(command(paths))),
        stores=stores,
        shared_accounts=shared,
        setup=setup,
        care=care,
        certificates=seals.certificates,
        sealing=seals.sealing,
        openpgp=seals.openpgp,
        revocation=background.revocation,
        mailboxes=Mailboxes(stores, assigned.numbers),
        maintenance=Maintenance(every_store, registry, syncing, paths, clock, bus),
        folders=Folders(stores, registry, bus, actions, syncing.wake, care.update, audit.note, permissions),
        reading=reading,
        actions=actions,
        answering=written.answering,
        composing=written.composing,
        correspondents=Correspondents(stores, registry, assigned.sees_all),
        senders=Senders(stores, registry, about.patients),
        left_behind=LeftBehind(practice, registry, shared),
        permissions=permissions,
        outgoing=written.outgoing,
        send_later=SendLater(settings, clock),
        drafts_elsewhere=written.drafts_elsewhere,
        secure=SecureSending(
            practice,
            written.composing,
            written.background,
            every_store,
            registry,
            seals.sealing,
            about.patients,
            about.archive,
            (seals.opening, background.opening),
            settings,
            bus,
            clock,
            portal.sending,
        ),
        portal=portal,
        searching=Searching(stores, assigned.numbers),
        teamwork=teamwork,
        assigned=assigned,
        guards=guards,
        fates=fates,
        shared_drafts=written.shared_drafts,
        templates=templates,
        appointments=Appointments(practice, settings),
        appointment_sources=AppointmentSources(
            Appointments(practice, settings, background=True), settings, practice.database.clock, bus
        ),
        reminders=open_reminders(
            practice, reminding, (written.background, every_store, engine), settings, bus
        ),
        code_sms=CodeSms(practice, settings, reminding.chosen),
        writing=writing,
        patients=about.patients,
        archive=about.archive,
        patient_watch=about.watch,
        syncing=syncing,
        watch=ForeignWatch(profile, every_store, bus, syncing.wake),
    )
