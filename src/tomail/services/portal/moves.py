"""Patients who want to be written to at another address: both mailboxes said yes, a person here decides.

What the portal says of it is kept as said and changes nothing. Whoever accepts it changes the address that
counts for this account and the one in the patient's data, with their own rights and in one write.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from tomail.base.errors import Refused
from tomail.model.mail import Address
from tomail.model.patients import Patient
from tomail.model.people import Right
from tomail.model.portal import Move
from tomail.practice import patients as people
from tomail.practice import portal_accounts as accounts
from tomail.practice.portal_accounts import AccountHere, plain
from tomail.practice.work import Work
from tomail.secure.client.exchanged import Event
from tomail.secure.client.http import PortalProblem
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.identifiers import IdKind
from tomail.services.patients import Patients
from tomail.services.practice import PracticeSession

from .connection import PortalConnection
from .troubles import told


class Moves:
    """Synchronous and thread-safe; all but `waiting` talk to the portal.

    Needs Right.RELEASE_PATIENTS, and Right.RECORD_WRITE where there is a patient. Raises Refused
    (NOT_ALLOWED, NOT_FOUND; CONFLICT: the address does not wait any more), EnvironmentTrouble (OFFLINE,
    PRACTICE_AWAY).
    """

    def __init__(self, practice: PracticeSession, connection: PortalConnection, patients: Patients) -> None:
        self._practice = practice
        self._connection = connection
        self._patients = patients

    def waiting(self) -> list[Move]:
        """Those that registered first before the others; who has to be released first comes later."""
        with self._practice.reading() as session:
            found = accounts.accounts(session, self._practice.keys)
        return [self._line(each) for each in reversed(found) if each.new_address and each.may_read]

    def accept(self, account: str, address: str) -> None:
        """It is the patient's: from now on they sign in there, and are written to there."""
        self._decide(account, address, accept=True)

    def refuse(self, account: str, address: str) -> None:
        """It is not, or nobody knows: everything stays as it was."""
        self._decide(account, address, accept=False)

    def wanted(self, event: Event) -> None:
        """The portal tells of an address: it waits here until somebody decides, whatever others did."""
        account = event.said.identifier("account", IdKind.ACCOUNT)
        with self._practice.reading() as session:
            known = accounts.find(session, self._practice.keys, account)
        if known is None:
            return
        with self._connection.calls() as calls:
            address = calls.account(account).new_address
        if address:
            self._note(account, address)

    def over(self, event: Event) -> None:
        """Another practice said no, the patient took it back, or it took too long: nobody is asked any more,
        unless they want another address by now."""
        account = event.said.identifier("account", IdKind.ACCOUNT)
        with self._practice.reading() as session:
            known = accounts.find(session, self._practice.keys, account)
        if known is None or not known.new_address:
            return
        with self._connection.calls() as calls:
            address = calls.account(account).new_address
        self._note(account, address)

    # inside

    def _line(self, found: AccountHere) -> Move:
        patient = self._patient(found)
        name = f"{patient.first_name} {patient.last_name}".strip() if patient else ""
        return Move(found.id, found.patient, Address(name, found.address), found.new_address)

    def _patient(self, found: AccountHere) -> Patient | None:
        with suppress(Refused):  # erased, or not to be seen
            return self._patients.patient(found.patient) if found.patient else None
        return None

    def _decide(self, account: str, address: str, *, accept: bool) -> None:
        """The portal first: asked again it says the same, and the line stands until it is written here."""
        self._practice.require(Right.RELEASE_PATIENTS)
        with self._practice.reading() as session:
            known = accounts.account(session, self._practice.keys, account)
        patient = self._patient(known) if accept else None
        if patient is not None:
            self._practice.require(Right.RECORD_WRITE)
        if known.new_address != address:
            raise Refused(accounts.address_is_another())
        if not self._is_decided(account, address, accept=accept):
            self._note(account, "")
            if accept:
                raise Refused(accounts.address_is_another())
            return

        def write(work: Work) -> None:
            work.require(Right.RELEASE_PATIENTS)
            accounts.move_to(work, self._practice.keys, account, address, accept=accept)
            if patient is not None:
                people.change_patient(work, replace(patient, emails=_moved(patient, known.address, address)))

        self._practice.write(write)

    def _is_decided(self, account: str, address: str, *, accept: bool) -> bool:
        """False if the portal does not have it waiting any more."""
        with told(), self._connection.calls() as calls:
            try:
                calls.decide_address(account, address, accept=accept)
            except PortalProblem as problem:
                if problem.code is ErrorCode.STATE:  # their key has to be made sure of first
                    raise Refused(accounts.does_not_wait()) from None
                if problem.code not in (ErrorCode.NOT_FOUND, ErrorCode.USED):
                    raise
                return False
        return True

    def _note(self, account: str, address: str) -> None:
        keys = self._practice.keys
        self._practice.database.write(
            self._practice.engine_actor, lambda work: accounts.address_wanted(work, keys, account, address)
        )


def _moved(patient: Patient, old: str, new: str) -> tuple[str, ...]:
    """The new one in the place of the old one; first where that is not in their data."""
    known = [plain(each) for each in patient.emails]
    if plain(new) in known:
        return tuple(each for each in patient.emails if plain(each) != plain(old))
    if plain(old) not in known:
        return (new, *patient.emails)
    return tuple(new if plain(each) == plain(old) else each for each in patient.emails)
