"""OpenPGP beside S/MIME: own keys, the certificates that a person took in, and reading with them.

Without the optional library (`tomail[openpgp]`) nothing of it is opened, and that is said.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tomail.base.apart import ProcessApart
from tomail.base.errors import Refused
from tomail.message.mailboxes import same_mailbox
from tomail.message.openpgp import Ring, available, open_openpgp
from tomail.message.openpgp_apart import SECONDS, Answer, Question
from tomail.model.audit import Action
from tomail.model.people import Right
from tomail.model.smime import CertificateFacts, Opened, RecipientCertificate, RecipientState, SealKind
from tomail.store.certificates import KnownRow

from .certificate_problems import (
    cannot_lock,
    cannot_seal,
    no_certificate,
    not_found,
    wrong_password,
)
from .kept_certificates import KeptCertificates

if TYPE_CHECKING:
    from tomail.message.openpgp_keys import PgpKey

MARK = "openpgp:"  # before the fingerprints and addresses of these rows, beside those of S/MIME


def is_openpgp(name: str) -> bool:
    """Whether a row of the tables, by its fingerprint or address, is one of these."""
    return name.startswith(MARK)


class OpenPgp:
    """Synchronous and thread-safe. Changes are told as CertificatesChanged."""

    def __init__(self, kept: KeptCertificates) -> None:
        self._kept = kept

    def open(self, account: str, raw: bytes) -> Opened:
        """The message as it is to be shown, opened with the keys of `account`."""
        ring = self._ring(account) if available() else Ring()
        return open_openpgp(raw, ring, ask_apart, moment=self._kept.clock.now())

    def own(self, account: str) -> list[CertificateFacts]:
        """The account's own keys."""
        return [_facts(each.certificate()) for each in self._keys(account)] if available() else []

    def known(self) -> list[CertificateFacts]:
        """Those of correspondents that a person took in."""
        return [_facts(each.certificate) for each in self._rows()] if available() else []

    def import_own(self, account: str, file: bytes, password: str) -> CertificateFacts:
        """Take in an own key with the password that opens it. Raises Refused."""
        from tomail.message.openpgp_keys import NotAKey, read_key

        self._kept.require(Right.MANAGE, account)
        try:
            key = read_key(file, password)
        except NotAKey:
            raise Refused(wrong_password()) from None
        facts = _facts(key.certificate())
        packed = json.dumps([base64.b64encode(key.secret).decode("ascii"), key.password]).encode()
        now = self._kept.clock.now().timestamp()
        self._kept.registry.keep_own_certificate(account, MARK + facts.fingerprint, packed, now)
        self._kept.note(Action.ACCOUNT, "import certificate", account, facts.fingerprint)
        self._kept.changed()
        return facts

    def import_file(self, file: bytes) -> tuple[CertificateFacts, ...]:
        """Believe those in `file`: whoever takes one in has compared its fingerprint. That takes the right
        to trust, as no authority vouches for it. Raises Refused."""
        self._kept.require(Right.SETTINGS, "")
        found = self.read_file(file)
        now = self._kept.clock.now()
        self._kept.table.put_known(
            KnownRow(MARK + (each.addresses or ("",))[0].lower(), each.fingerprint, each.der, MARK, now)
            for each in found
        )
        for each in found:
            self._kept.note(Action.SETTING, "trust openpgp certificate", "", each.fingerprint)
        self._kept.changed()
        return found

    def read_file(self, file: bytes) -> tuple[CertificateFacts, ...]:
        """What is in `file`, to compare the fingerprints before it is believed. Raises Refused."""
        from tomail.message.openpgp_keys import NotAKey, read_certificates

        try:
            found = tuple(_facts(each) for each in read_certificates(file))
        except NotAKey:
            raise Refused(no_certificate()) from None
        if not found:
            raise Refused(no_certificate())
        return found

    def export(self, fingerprint: str) -> bytes:
        """One certificate as text, our own or another's, without any private key. Raises Refused."""
        from tomail.message.openpgp_keys import armoured

        own = [each for account in self._kept.registry.all() for each in self.own(account.id)]
        found = [each for each in (*own, *self.known()) if each.fingerprint == fingerprint]
        if not found:
            raise Refused(not_found())
        return armoured(found[0].der)

    def export_own(self, account: str, fingerprint: str, password: str) -> bytes:
        """A file for another workstation, which `password` opens. Raises Refused (INVALID, NOT_FOUND)."""
        from tomail.message.openpgp_keys import NotAKey
        from tomail.message.openpgp_locking import locked

        self._kept.require_export(account, password)
        found = [key for key in self._keys(account) if _facts(key.certificate()).fingerprint == fingerprint]
        if not found:
            raise Refused(not_found())
        try:
            file = locked(found[0], password)
        except NotAKey:
            raise Refused(cannot_lock()) from None
        self._kept.note(Action.EXPORT, "export certificate", account, fingerprint)
        return file

    def writing_key(self, account: str) -> PgpKey | None:
        """The own key that signs, and that our copy is encrypted for: the newest that is valid now."""
        if not available():
            return None
        usable = [
            (facts.begins, key)
            for key in self._keys(account)
            if self._state(facts := _facts(key.certificate())) is RecipientState.READY
        ]
        return max(usable, key=lambda each: each[0])[1] if usable else None

    def recipients(self, addresses: Sequence[str]) -> list[RecipientCertificate]:
        """Which certificate that a person took in each would get, in order."""
        rows = [_facts(each.certificate) for each in self._rows()] if available() else []
        mine = {each.address.lower(): each.id for each in self._kept.registry.all()}
        return [self._recipient(each, rows, mine.get(each.lower())) for each in addresses]

    def protect(
        self, raw: bytes, account: str, recipients: Sequence[RecipientCertificate], *, sign: bool, hide: bool
    ) -> bytes:
        """The message `raw` as it leaves, signed and, with `recipients`, encrypted for them and for us.

        Raises Refused (INVALID) if that fails: there is no way to get clear text out of it.
        """
        from tomail.message.openpgp_keys import NotAKey, protect

        own = self.writing_key(account)
        given = [each.certificate.der for each in recipients if each.certificate]
        try:
            if own is None or len(given) < len(recipients):
                raise NotAKey
            to = list(dict.fromkeys((*given, own.certificate()))) if recipients else []
            return protect(raw, to, own if sign else None, hide_subject=hide)
        except (NotAKey, RuntimeError, ValueError):
            raise Refused(cannot_seal()) from None

    def for_ourselves(self, raw: bytes, account: str, *, hide: bool) -> bytes | None:
        """The message encrypted for the account alone; None: it has no key."""
        own = self.writing_key(account)
        if own is None:
            return None
        facts = _facts(own.certificate())
        us = RecipientCertificate("", RecipientState.READY, facts, kind=SealKind.OPENPGP)
        return self.protect(raw, account, [us], sign=False, hide=hide)

    def _recipient(
        self, address: str, rows: Sequence[CertificateFacts], account: str | None
    ) -> RecipientCertificate:
        own = self.writing_key(account) if account else None
        known = [_facts(own.certificate())] if own else []
        known += [each for each in rows if any(same_mailbox(one, address) for one in each.addresses)]
        order = list(RecipientState)
        judged = sorted(((self._state(each), each) for each in known), key=lambda one: order.index(one[0]))
        if not judged:
            return RecipientCertificate(address, RecipientState.MISSING, kind=SealKind.OPENPGP)
        return RecipientCertificate(address, *judged[0], kind=SealKind.OPENPGP)

    def _state(self, facts: CertificateFacts) -> RecipientState:
        if not facts.encrypts:
            return RecipientState.REVOKED
        return RecipientState.READY if facts.ends > self._kept.clock.now() else RecipientState.EXPIRED

    def remove(self, account: str, fingerprint: str) -> None:
        """Forget an own key of `account`, or ("") one of a correspondent. Raises Refused (NOT_FOUND)."""
        if account:
            self._kept.require(Right.MANAGE, account)
            self._kept.registry.remove_own_certificate(account, MARK + fingerprint)
            self._kept.note(Action.ACCOUNT, "remove certificate", account, fingerprint)
        else:
            row = next((each for each in self._rows() if each.fingerprint == fingerprint), None)
            if row is None:
                raise Refused(not_found())
            self._kept.table.remove_known(row.address, fingerprint)
        self._kept.changed()

    def _ring(self, account: str) -> Ring:
        return Ring(tuple(self._keys(account)), tuple(each.certificate for each in self._rows()))

    def _keys(self, account: str) -> list[PgpKey]:
        from tomail.message.openpgp_keys import PgpKey

        stored = self._kept.registry.own_certificates(account)
        packed = [json.loads(each) for name, each in stored.items() if is_openpgp(name)]
        return [PgpKey(base64.b64decode(secret), password) for secret, password in packed]

    def _rows(self) -> list[KnownRow]:
        return [each for each in self._kept.table.known() if is_openpgp(each.address)]


def ask_apart(question: Question) -> Answer:
    """The answer of another process; none where it takes too long, dies, or has nothing to try."""
    if not available() or not (question.keys or question.certificates):
        return Answer()
    process = ProcessApart("tomail.message.openpgp_apart", SECONDS)
    try:
        return Answer.from_json(process.ask(question.to_json()))
    except (OSError, ValueError):
        return Answer()
    finally:
        process.close()  # it had a private key


def _facts(certificate: bytes) -> CertificateFacts:
    from tomail.message.openpgp_keys import facts

    return facts(certificate)
