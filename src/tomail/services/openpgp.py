"""OpenPGP beside S/MIME: own keys, the certificates that a person took in, and reading with them.

Without the optional library (`tomail[openpgp]`) nothing of it is opened, and that is said.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from tomail.accounts.registry import AccountRegistry
from tomail.base.apart import ProcessApart
from tomail.base.clock import Clock
from tomail.base.errors import Refused
from tomail.base.events import EventBus
from tomail.message.openpgp import Ring, available, open_openpgp
from tomail.message.openpgp_apart import SECONDS, Answer, Question
from tomail.model.audit import Action
from tomail.model.events import CertificatesChanged
from tomail.model.people import Right
from tomail.model.smime import CertificateFacts, Opened
from tomail.store.certificates import CertificateTable, KnownRow

from .certificate_problems import no_certificate, not_found, wrong_password

if TYPE_CHECKING:
    from tomail.message.openpgp_keys import PgpKey

MARK = "openpgp:"  # before the fingerprints and addresses of these rows, beside those of S/MIME


def is_openpgp(name: str) -> bool:
    """Whether a row of the tables, by its fingerprint or address, is one of these."""
    return name.startswith(MARK)


class OpenPgp:
    """Synchronous and thread-safe. Changes are told as CertificatesChanged."""

    def __init__(
        self,
        registry: AccountRegistry,
        table: CertificateTable,
        clock: Clock,
        bus: EventBus,
        require: Callable[[Right, str], None] = lambda right, account: None,
        note: Callable[[Action, str, str, str], None] = lambda action, act, account, fingerprint: None,
    ) -> None:
        """`require` and `note` as for `Certificates`."""
        self._registry = registry
        self._table = table
        self._clock = clock
        self._bus = bus
        self._require = require
        self._note = note

    def open(self, account: str, raw: bytes) -> Opened:
        """The message as it is to be shown, opened with the keys of `account`."""
        ring = self._ring(account) if available() else Ring()
        return open_openpgp(raw, ring, ask_apart, moment=self._clock.now())

    def own(self, account: str) -> list[CertificateFacts]:
        """The account's own keys."""
        return [_facts(each.certificate()) for each in self._keys(account)] if available() else []

    def known(self) -> list[CertificateFacts]:
        """Those of correspondents that a person took in."""
        return [_facts(each.certificate) for each in self._rows()] if available() else []

    def import_own(self, account: str, file: bytes, password: str) -> CertificateFacts:
        """Take in an own key with the password that opens it. Raises Refused."""
        from tomail.message.openpgp_keys import NotAKey, read_key

        self._require(Right.MANAGE, account)
        try:
            key = read_key(file, password)
        except NotAKey:
            raise Refused(wrong_password()) from None
        facts = _facts(key.certificate())
        packed = json.dumps([base64.b64encode(key.secret).decode("ascii"), key.password]).encode()
        now = self._clock.now().timestamp()
        self._registry.keep_own_certificate(account, MARK + facts.fingerprint, packed, now)
        self._note(Action.ACCOUNT, "import certificate", account, facts.fingerprint)
        self._bus.publish(CertificatesChanged())
        return facts

    def import_file(self, file: bytes) -> tuple[CertificateFacts, ...]:
        """Believe those in `file`: whoever takes one in has compared its fingerprint. That takes the right
        to trust, as no authority vouches for it. Raises Refused."""
        from tomail.message.openpgp_keys import NotAKey, read_certificates

        self._require(Right.SETTINGS, "")
        try:
            found = tuple(_facts(each) for each in read_certificates(file))
        except NotAKey:
            raise Refused(no_certificate()) from None
        now = self._clock.now()
        self._table.put_known(
            KnownRow(MARK + (each.addresses or ("",))[0].lower(), each.fingerprint, each.der, MARK, now)
            for each in found
        )
        for each in found:
            self._note(Action.SETTING, "trust openpgp certificate", "", each.fingerprint)
        self._bus.publish(CertificatesChanged())
        return found

    def remove(self, account: str, fingerprint: str) -> None:
        """Forget an own key of `account`, or ("") one of a correspondent. Raises Refused (NOT_FOUND)."""
        if account:
            self._require(Right.MANAGE, account)
            self._registry.remove_own_certificate(account, MARK + fingerprint)
            self._note(Action.ACCOUNT, "remove certificate", account, fingerprint)
        else:
            row = next((each for each in self._rows() if each.fingerprint == fingerprint), None)
            if row is None:
                raise Refused(not_found())
            self._table.remove_known(row.address, fingerprint)
        self._bus.publish(CertificatesChanged())

    def _ring(self, account: str) -> Ring:
        return Ring(tuple(self._keys(account)), tuple(each.certificate for each in self._rows()))

    def _keys(self, account: str) -> list[PgpKey]:
        from tomail.message.openpgp_keys import PgpKey

        stored = self._registry.own_certificates(account)
        packed = [json.loads(each) for name, each in stored.items() if is_openpgp(name)]
        return [PgpKey(base64.b64decode(secret), password) for secret, password in packed]

    def _rows(self) -> list[KnownRow]:
        return [each for each in self._table.known() if is_openpgp(each.address)]


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
