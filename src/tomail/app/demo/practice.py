"""The demo practice: a fresh profile in a temporary folder, an account, and mail that arrives."""

from __future__ import annotations

import shutil
import tempfile
import threading
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from tomail.accounts.auth.grant import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.autoconfig.search import DiscoverySources
from tomail.accounts.definition import new_account_id
from tomail.base.paths import ProfilePaths
from tomail.base.threads import Waker
from tomail.message.smime.keys import write_pkcs12
from tomail.model.account import Account, Protocol, Security, Server
from tomail.services.certificates import Certificates
from tomail.services.container import Services, open_services
from tomail.settings.policies import Policy

from .appointments import make_appointments
from .mails import Samples, arriving, load_samples
from .patients import admit_patients
from .people import add_templates, employ
from .portal import send_over_portal
from .server import LOOPBACK, DemoServer

NOTHING_STAYS = {"mail_program.always": Policy(False, locked=True)}  # of the demo, at this workstation
PASSWORD = "demo"
MAILS_A_DAY = 200
FIRST_ARRIVAL_SECONDS = 20.0
BETWEEN_ARRIVALS_SECONDS = 45.0

_AUTOCONFIG = """<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="{domain}"><domain>{domain}</domain>
<incomingServer type="imap"><hostname>{host}</hostname><port>{imap}</port><socketType>plain</socketType>
<username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></incomingServer>
<outgoingServer type="smtp"><hostname>{host}</hostname><port>{smtp}</port><socketType>plain</socketType>
<username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></outgoingServer>
</emailProvider></clientConfig>
"""


class DemoPractice:
    """A `Session` that leaves nothing behind. Secrets are kept in memory, so no keyring is needed."""

    def __init__(self, *, with_account: bool = True) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="tomail-demo-"))
        self.paths = ProfilePaths(self._folder / "profile").create()
        self.samples = load_samples(datetime.now().astimezone())
        self.server = DemoServer(PASSWORD)
        self._with_account = with_account
        self._services: Services | None = None
        self._waker = Waker()
        self._arrivals = threading.Thread(target=self._arrive, name="demo-arrivals", daemon=True)

    @property
    def second_address(self) -> str:
        """A mailbox to set up by hand; Autoconfig finds it."""
        return f"labor@{self.samples.domain}"

    def __enter__(self) -> DemoPractice:
        self.server.start()
        self.server.add_user(self.samples.address, self.samples.lying)
        self.server.add_user(self.second_address, self.samples.lying[:3])
        isp = self._folder / "isp"
        isp.mkdir()
        described = _AUTOCONFIG.format(
            domain=self.samples.domain, host=LOOPBACK, imap=self.server.imap_port, smtp=self.server.smtp_port
        )
        (isp / f"{self.samples.domain}.xml").write_text(described, "utf-8")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._waker.stop()
        if self._services:
            self._services.close()
        self.server.stop()
        shutil.rmtree(self._folder, ignore_errors=True)

    def open(self) -> Services:
        """The services of the demo profile."""
        if self._services is None:
            sources = partial(DiscoverySources, disk_folder=self._folder / "isp")
            self._services = open_services(
                self.paths, MemoryKeyStore(), sources=sources, policies=NOTHING_STAYS
            )
            self._services.settings.set("practice.name", self.samples.practice)
            self._services.settings.set("view.language", "de_DE")
            self._services.settings.set("limits.practice.day", MAILS_A_DAY)
            admit_patients(self._services.patients)
            make_appointments(self._services)
            employ(self._services.people)
            add_templates(self._services.templates)
            if self._with_account:
                account = self._services.registry.add(self._account(), StoredCredentials(PASSWORD))
                self._certify(self._services.certificates, account)
                send_over_portal(self._services, account.id)
        return self._services

    def started(self) -> None:
        """Mail begins to arrive."""
        self._arrivals.start()

    def deliver_next(self, count: int = 1) -> None:
        """Let the next mails arrive now."""
        for raw, _ in zip(arriving(self.samples, datetime.now().astimezone(), 0), range(count), strict=False):
            self.server.deliver(self.samples.address, raw)

    def _certify(self, certificates: Certificates, account: Account) -> None:
        """The practice signs and encrypts, and trusts those whom the demo's authority knows."""
        authority = self.samples.authority
        (issuer,) = certificates.import_file(authority.certificate).issuers
        certificates.trust(issuer.fingerprint)
        own = authority.certify(account.display_name, account.address)
        certificates.import_own(account.id, write_pkcs12(own, PASSWORD), PASSWORD)

    def _account(self) -> Account:
        samples: Samples = self.samples

        def server(port: int) -> Server:
            return Server(LOOPBACK, port, Security.NONE, samples.address)

        return Account(
            id=new_account_id(),
            label="Praxis",
            display_name=samples.practice,
            address=samples.address,
            protocol=Protocol.IMAP,
            incoming=server(self.server.imap_port),
            outgoing=server(self.server.smtp_port),
            signature=f"{samples.practice}\nSonnbergstraße 4 · 79100 Freiburg · Telefon 0761 000000",
            tested=True,
        )

    def _arrive(self) -> None:
        self._waker.wait(FIRST_ARRIVAL_SECONDS)
        for round_ in range(1, 100):
            for raw in arriving(self.samples, datetime.now().astimezone(), round_):
                if self._waker.stopped:
                    return
                self.server.deliver(self.samples.address, raw)
                self._waker.wait(BETWEEN_ARRIVALS_SECONDS)
