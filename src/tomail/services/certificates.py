"""Certificates: one's own with their private keys, those of correspondents, and whom the practice trusts.

Private keys lie in the encrypted profile, under the key of their account, and leave it only as a file that
has a password. Who signed a mail validly is remembered for encrypting to them.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tomail.base.errors import Refused
from tomail.message.compose import wire_address
from tomail.model.audit import Action
from tomail.model.certificates import (
    FROM_FILE,
    FROM_MAIL,
    Imported,
    Issuer,
    KnownCertificate,
    OwnCertificate,
)
from tomail.model.events import CertificatesChanged
from tomail.model.people import Right
from tomail.model.smime import (
    CertificateFacts,
    RecipientCertificate,
    RecipientState,
    SignatureState,
)
from tomail.model.smime import Opened as OpenedMail
from tomail.store.certificates import IssuerRow, KnownRow

from .certificate_problems import (
    cannot_lock,
    no_certificate,
    no_key,
    not_found,
    other_address,
    wrong_password,
)
from .kept_certificates import KeptCertificates
from .openpgp import is_openpgp

if TYPE_CHECKING:
    from tomail.message.smime.keys import OwnKey
    from tomail.message.smime.trust import Verifier

_KEPT = timedelta(hours=1)  # for so long "now" may stand still


class Certificates:
    """Synchronous and thread-safe. Changes are told as CertificatesChanged."""

    def __init__(self, kept: KeptCertificates) -> None:
        self._kept = kept
        self._guard = threading.Lock()
        self._made: tuple[datetime, Verifier] | None = None
        kept.bus.subscribe(CertificatesChanged, self._forget)

    # own ones

    def own(self, account: str) -> list[OwnCertificate]:
        """Those of an account, the one that signs first, then the newest. Raises as the registry."""
        verifier, keys = self.verifier(), self.keys(account)
        signing = self.signing_key(account)
        found = [
            OwnCertificate(
                account,
                facts_of(each.certificate),
                signs=signing is not None and each.certificate == signing.certificate,
                problems=problem.reasons,
                revocation=problem.revocation,
            )
            for each, problem in ((each, verifier.own_problem(each.certificate)) for each in keys)
        ]
        return sorted(found, key=lambda each: (each.signs, each.facts.begins), reverse=True)

    def import_own(self, account: str, file: bytes, password: str) -> OwnCertificate:
        """Take in a PKCS#12 file. Raises Refused: WRONG_PASSWORD, INVALID, NOT_ALLOWED."""
        from tomail.message.smime.keys import NotAKey, WrongPassword, read_pkcs12

        self._kept.require(Right.MANAGE, account)
        try:
            key = read_pkcs12(file, password)
        except WrongPassword:
            raise Refused(wrong_password()) from None
        except NotAKey:
            raise Refused(no_key()) from None
        facts = facts_of(key.certificate)
        self._refuse_strangers(account, facts)
        now = self._kept.clock.now()
        self._kept.registry.keep_own_certificate(account, facts.fingerprint, key.to_bytes(), now.timestamp())
        self._kept.table.put_issuers(
            IssuerRow(facts_of(each).fingerprint, each, False, now) for each in key.chain
        )
        self._kept.note(Action.ACCOUNT, "import certificate", account, facts.fingerprint)
        self._kept.changed()
        return next(each for each in self.own(account) if each.facts.fingerprint == facts.fingerprint)

    def export_own(self, account: str, fingerprint: str, password: str) -> bytes:
        """A file for another workstation, which `password` opens. Raises Refused (INVALID, NOT_FOUND)."""
        from tomail.message.smime.keys import NotAKey, write_pkcs12

        self._kept.require_export(account, password)
        try:
            file = write_pkcs12(self._key(account, fingerprint), password)
        except NotAKey:
            raise Refused(cannot_lock()) from None
        self._kept.note(Action.EXPORT, "export certificate", account, fingerprint)
        return file

    def remove_own(self, account: str, fingerprint: str) -> None:
        """Forget one: mail that only it opens cannot be read any more. Raises Refused (NOT_FOUND)."""
        self._kept.require(Right.MANAGE, account)
        self._key(account, fingerprint)
        self._kept.registry.remove_own_certificate(account, fingerprint)
        self._kept.note(Action.ACCOUNT, "remove certificate", account, fingerprint)
        self._kept.changed()

    def keys(self, account: str) -> tuple[OwnKey, ...]:
        """All of an account's, also those that have run out: they still decrypt."""
        stored = self._kept.registry.own_certificates(account)
        if not stored:
            return ()
        from tomail.message.smime.keys import OwnKey

        return tuple(OwnKey.from_bytes(each) for name, each in stored.items() if not is_openpgp(name))

    def signing_key(self, account: str) -> OwnKey | None:
        """The one that is valid longest among those that are valid now; None: nothing can be signed."""
        now = self._kept.clock.now()
        usable = [
            (facts.ends, key)
            for key in self.keys(account)
            if (facts := facts_of(key.certificate)).signs and facts.begins <= now < facts.ends
        ]
        return max(usable, key=lambda each: each[0])[1] if usable else None

    def reading_key(self, account: str) -> OwnKey | None:
        """The one that mail to oneself is encrypted with: the newest, valid ones first."""
        now = self._kept.clock.now()
        usable = [
            (facts.begins <= now < facts.ends, facts.begins, key)
            for key in self.keys(account)
            if (facts := facts_of(key.certificate)).encrypts
        ]
        return max(usable, key=lambda each: each[:2])[2] if usable else None

    def may_manage(self, account: str) -> bool:
        """Whether the person may change the account's own certificates."""
        try:
            self._kept.require(Right.MANAGE, account)
        except Refused:
            return False
        return True

    # those of others

    def known(self) -> list[KnownCertificate]:
        """All of correspondents, by address, the one in use first."""
        rows = [each for each in self._kept.table.known() if not is_openpgp(each.address)]
        used = {each: self._recipient(each, rows) for each in {row.address for row in rows}}
        found = [self._shown(row, used[row.address]) for row in rows]
        return sorted(found, key=lambda each: (each.address, not each.used, -each.added.timestamp()))

    def import_file(self, file: bytes) -> Imported:
        """Take in certificates of correspondents (.cer, .crt, .pem, .p7b).

        Authorities among them link others to a trusted one; to trust them takes `trust`. Raises Refused
        (INVALID) if the file holds none that mail could be encrypted with, nor an authority.
        """
        from tomail.message.smime.certificates import certificates_in

        found = [facts_of(each) for each in certificates_in(file)]
        issuers = tuple(each for each in found if each.authority)
        people = tuple((address, each) for each in found if not each.authority for address in each.addresses)
        if not (issuers or people):
            raise Refused(no_certificate())
        now = self._kept.clock.now()
        self._kept.table.put_issuers(IssuerRow(each.fingerprint, each.der, False, now) for each in issuers)
        self._kept.table.put_known(
            KnownRow(_key_of(address), each.fingerprint, each.der, FROM_FILE, now) for address, each in people
        )
        self._kept.changed()
        return Imported(tuple((_key_of(address), each) for address, each in people), issuers)

    def export_known(self, address: str, fingerprint: str) -> bytes:
        """The certificate alone (DER). Raises Refused (NOT_FOUND)."""
        rows = self._kept.table.known(_key_of(address))
        found = next((each.certificate for each in rows if each.fingerprint == fingerprint), None)
        if found is None:
            raise Refused(not_found())
        return found

    def remove_known(self, address: str, fingerprint: str) -> None:
        """Forget one. It comes back with the next mail that is signed with it."""
        self.export_known(address, fingerprint)
        self._kept.table.remove_known(_key_of(address), fingerprint)
        self._kept.changed()

    def learn(self, opened: OpenedMail, sender: str) -> None:
        """Remember who signed validly: their certificate is bound to `sender`, whom the mail came from."""
        signature = opened.signature
        if signature.state is not SignatureState.VALID or signature.signer is None:
            return
        now = self._kept.clock.now()
        self._kept.table.put_issuers(
            IssuerRow(each.fingerprint, each.der, False, now)
            for each in opened.certificates
            if each.authority
        )
        known = {row.fingerprint: row for row in self._kept.table.known(_key_of(sender))}
        words = tuple(opened.capabilities)
        new = [
            KnownRow(_key_of(sender), each.fingerprint, each.der, FROM_MAIL, now, words)
            for each in _of_signer(opened, signature.signer, sender)
        ]
        fresh = [each for each in new if _differs(each, known.get(each.fingerprint))]
        if fresh:
            self._kept.table.put_known(fresh)
            self._kept.changed()

    def recipients(self, addresses: Sequence[str]) -> list[RecipientCertificate]:
        """Which certificate each would get, in order; own addresses have their own."""
        return [self._recipient(each, self._kept.table.known(_key_of(each))) for each in addresses]

    # whom the practice trusts

    def issuers(self) -> list[Issuer]:
        """The authorities that a person trusted here."""
        rows = [each for each in self._kept.table.issuers() if each.trusted]
        return [Issuer(facts_of(each.certificate), each.added) for each in rows]

    def trust(self, fingerprint: str) -> None:
        """What this authority signs is genuine from now on. Raises Refused (NOT_ALLOWED, NOT_FOUND)."""
        self._kept.require(Right.SETTINGS, "")
        row = next((each for each in self._kept.table.issuers() if each.fingerprint == fingerprint), None)
        if row is None:
            raise Refused(not_found())
        self._kept.table.put_issuers([IssuerRow(row.fingerprint, row.certificate, True, row.added)])
        self._kept.note(Action.SETTING, "trust authority", "", fingerprint)
        self._kept.changed()

    def remove_issuer(self, fingerprint: str) -> None:
        """Trust it no longer. Raises Refused (NOT_ALLOWED)."""
        self._kept.require(Right.SETTINGS, "")
        self._kept.table.remove_issuer(fingerprint)
        self._kept.note(Action.SETTING, "trust authority no longer", "", fingerprint)
        self._kept.changed()

    def verifier(self) -> Verifier:
        """Checks chains as of now, against the authorities of the system and those trusted here."""
        with self._guard:
            now = self._kept.clock.now()
            if self._made is None or not timedelta(0) <= now - self._made[0] < _KEPT:
                self._made = now, self._new_verifier(now)
            return self._made[1]

    # inside

    def _new_verifier(self, now: datetime) -> Verifier:
        from tomail.message.smime.trust import Verifier, system_anchors

        rows = self._kept.table.issuers()
        trusted = [each.certificate for each in rows if each.trusted]
        others = [each.certificate for each in rows if not each.trusted]
        heard = self._kept.table.revocations.all()
        return Verifier(
            (*system_anchors(), *trusted),
            intermediates=others,
            crls=[each.answer for each in heard if each.answer and each.is_list],
            ocsps=[each.answer for each in heard if each.answer and not each.is_list],
            asked={each.place: each.asked for each in heard},
            moment=now,
        )

    def _recipient(self, address: str, rows: Sequence[KnownRow]) -> RecipientCertificate:
        key = _key_of(address)
        own = next((each.id for each in self._kept.registry.all() if _key_of(each.address) == key), None)
        mine = self.reading_key(own) if own else None
        if mine is not None:
            return self.verifier().recipient(key, [mine.certificate])
        candidates = [each for each in rows if each.address == key]
        if not candidates:  # nothing heavy is loaded for who has no certificates
            return RecipientCertificate(key, RecipientState.MISSING)
        words = next((each.capabilities for each in candidates if each.capabilities), ())
        return self.verifier().recipient(key, [each.certificate for each in candidates], words)

    def _shown(self, row: KnownRow, used: RecipientCertificate) -> KnownCertificate:
        chosen = used.certificate is not None and used.certificate.fingerprint == row.fingerprint
        found = used if chosen else self.verifier().recipient(row.address, [row.certificate])
        facts = facts_of(row.certificate)
        return KnownCertificate(
            row.address, facts, row.source, row.added, found.state, chosen, found.revocation
        )

    def _key(self, account: str, fingerprint: str) -> OwnKey:
        keys = self.keys(account)
        found = next((each for each in keys if facts_of(each.certificate).fingerprint == fingerprint), None)
        if found is None:
            raise Refused(not_found())
        return found

    def _refuse_strangers(self, account: str, facts: CertificateFacts) -> None:
        """Mail that is signed with the certificate of another address shows everywhere as not genuine."""
        from tomail.message.smime.certificates import belongs_to

        address = self._kept.registry.get(account).address
        if not belongs_to(facts, address):
            raise Refused(other_address(address, facts.addresses))

    def _forget(self, _: object = None) -> None:
        with self._guard:
            self._made = None


def facts_of(certificate: bytes) -> CertificateFacts:
    """What a certificate (DER) of the profile says."""
    from tomail.message.smime.certificates import facts

    return facts(certificate)


def _of_signer(opened: OpenedMail, signer: CertificateFacts, sender: str) -> list[CertificateFacts]:
    """The signer's, and the one beside it that mail to them is encrypted with, where that is another."""
    from tomail.message.smime.certificates import belongs_to

    beside = [
        each
        for each in opened.certificates
        if not each.authority and each.encrypts and belongs_to(each, sender)
    ]
    return list({each.fingerprint: each for each in (signer, *beside)}.values())


def _differs(new: KnownRow, known: KnownRow | None) -> bool:
    return known is None or (bool(new.capabilities) and new.capabilities != known.capabilities)


def _key_of(address: str) -> str:
    return wire_address(address).lower()
