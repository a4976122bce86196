"""What S/MIME and OpenPGP share: where certificates lie, who may change them, and who hears of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tomail.accounts.registry import AccountRegistry
from tomail.base.clock import Clock
from tomail.base.errors import Refused
from tomail.base.events import EventBus
from tomail.model.audit import Action
from tomail.model.events import CertificatesChanged
from tomail.model.people import Right
from tomail.store.certificates import CertificateTable

from .certificate_problems import SHORTEST_PASSWORD, short_password


@dataclass(frozen=True)
class KeptCertificates:
    """Own ones, with their keys, in `registry`, those of others in `table`.

    `require` raises Refused where the person lacks a right (over an account; "": the practice). `note` writes
    into the log what somebody did with a private key, and whom they trusted.
    """

    registry: AccountRegistry
    table: CertificateTable
    clock: Clock
    bus: EventBus
    require: Callable[[Right, str], None] = lambda right, account: None
    note: Callable[[Action, str, str, str], None] = lambda action, act, account, fingerprint: None

    def require_export(self, account: str, password: str) -> None:
        """An own key leaves only by who manages the account, under a `password` that is costly to guess.
        Raises Refused (NOT_ALLOWED, INVALID)."""
        self.require(Right.MANAGE, account)
        if len(password) < SHORTEST_PASSWORD:
            raise Refused(short_password())

    def changed(self) -> None:
        """Tell whoever shows or uses them."""
        self.bus.publish(CertificatesChanged())
