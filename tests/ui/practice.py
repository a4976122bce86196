"""A practice with mail in a real encrypted store, and the services over it, without any server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.message import EmailMessage
from functools import partial
from pathlib import Path

from sqlalchemy import delete

from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.accounts.definition import from_toml
from tomail.accounts.profile import open_profile
from tomail.base.paths import ProfilePaths
from tomail.model.account import Account
from tomail.model.events import FoldersChanged, MessagesChanged
from tomail.model.mail import Flags, FolderRole, MessageRef
from tomail.practice.tables.teamwork import Template
from tomail.services.container import Services, open_services
from tomail.services.membership import Membership
from tomail.store.folders import LOCAL_FOLDERS, ListedFolder
from tomail.store.raw_message import new_message

FOLDERS = (
    *LOCAL_FOLDERS,
    ListedFolder("Labor", "/", FolderRole.NONE),
    ListedFolder("Rezepte", "/", FolderRole.NONE),
    ListedFolder("Junk", "/", FolderRole.JUNK),
)
ACCOUNT = """
address = "praxis@praxis-sonnberg.example"
display_name = "Hausarztpraxis Dr. Sonnberg"
label = "Praxis"
signature = "Hausarztpraxis Dr. Sonnberg\\nSonnbergweg 3 · 1234 Sonnberg"
[incoming]
protocol = "imap"
host = "imap.praxis-sonnberg.example"
port = 993
security = "tls"
[outgoing]
host = "smtp.praxis-sonnberg.example"
port = 587
security = "starttls"
"""


@dataclass
class Practice:
    """`refs` names the sample messages by their Message-ID's local part."""

    services: Services
    paths: ProfilePaths
    account: Account
    refs: dict[str, MessageRef] = field(default_factory=dict)

    def put(
        self, *messages: tuple[EmailMessage, Flags], role: FolderRole = FolderRole.INBOX, quiet: bool = False
    ) -> list[MessageRef]:
        """Messages arrive, and unless `quiet` the window is told as by a sync."""
        store = self.services.stores.of(self.account.id)
        made = [
            new_message(bytes(each), internal_date=_seconds(each), flags=flags) for each, flags in messages
        ]
        with store.transaction() as tx:
            ids = {each.role: store.folders.ensure(tx, each) for each in FOLDERS}
            numbers = store.ingest.add(tx, ids[role], made)
        refs = [MessageRef(self.account.id, number) for number in numbers]
        for ref, (each, _) in zip(refs, messages, strict=True):
            self.refs[str(each["Message-ID"]).strip("<>").partition("@")[0]] = ref
        if not quiet:
            folders = frozenset({ids[role]})
            self.services.bus.publish(MessagesChanged(self.account.id, folders, added=tuple(numbers)))
            self.services.bus.publish(FoldersChanged(self.account.id))
        return refs

    def folder(self, role: FolderRole) -> int:
        found = self.services.mailboxes.folder(self.account.id, role)
        assert found is not None
        return found.id

    def add_account(self, label: str, address: str) -> Account:
        made = replace(from_toml(ACCOUNT), label=label, address=address)
        return self.services.registry.add(made, StoredCredentials("geheim"))


@dataclass
class Founded:
    """A practice that was founded once, for tests that each change a copy of it."""

    begin: Path
    keys: MemoryKeyStore
    account: str

    @contextmanager
    def copied(self, folder: Path) -> Iterator[Practice]:
        """A copy in `folder`."""
        shutil.copytree(self.begin, folder)
        paths, keys = ProfilePaths(folder).create(), deepcopy(self.keys)
        self._follow(paths, keys)
        services = open_services(paths, keys)
        try:
            yield Practice(services, paths, services.registry.get(self.account))
        finally:
            services.close()

    def _follow(self, paths: ProfilePaths, keys: MemoryKeyStore) -> None:
        """The practice's key is kept under the name of its file."""
        profile = open_profile(paths, keys)
        before, now = (Membership(profile, each) for each in (ProfilePaths(self.begin), paths))
        key = before.file_key(before.url())
        assert key
        now.keep_file_key(now.url(), key)
        profile.close()


@contextmanager
def founding(folder: Path) -> Iterator[tuple[Practice, Founded]]:
    """An empty practice; it can be copied once this has ended."""
    keys, begin = MemoryKeyStore(), folder / "begin"
    with practice(begin, empty=True, keys=keys) as made:
        yield made, Founded(begin, keys, made.account.id)


@contextmanager
def practice(folder: Path, *, empty: bool = False, keys: MemoryKeyStore | None = None) -> Iterator[Practice]:
    """A profile in `folder` with one account; unless `empty` with the mail of a morning."""
    paths = ProfilePaths(folder).create()
    services = open_services(paths, keys or MemoryKeyStore())
    services.settings.set("practice.name", "Hausarztpraxis Dr. Sonnberg")
    account = services.registry.add(from_toml(ACCOUNT), StoredCredentials("geheim"))
    made = Practice(services, paths, account)
    made.put(quiet=True)
    if not empty:
        fill(made)
    try:
        yield made
    finally:
        services.close()


def mail(
    key: str,
    sender: str,
    subject: str,
    text: str,
    *,
    ago: timedelta | None = None,
    answers: str = "",
    html: str = "",
    now: datetime | None = None,
) -> EmailMessage:
    """A message from `sender` to the practice, so long ago."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "Hausarztpraxis Dr. Sonnberg <praxis@praxis-sonnberg.example>"
    message["Subject"] = subject
    message["Message-ID"] = f"<{key}@example.org>"
    message["Date"] = (now or _now()) - (ago or timedelta())
    if answers:
        message["In-Reply-To"] = message["References"] = f"<{answers}@example.org>"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def fill(made: Practice, now: datetime | None = None) -> None:
    """The mail that screens/ and tests know. Two workstations have the same one if `now` is the same."""
    now = now or _now()
    today = now.replace(hour=0, minute=0) if now.hour < 15 else now.replace(hour=14, minute=32)
    since = lambda **gap: now - today + timedelta(**gap)  # noqa: E731
    sent = partial(mail, now=now)
    blood = sent(
        "blutbild", "Ayşe Öztürk <ayse.oeztuerk@example.org>", "Frage zum Blutbild", BLOOD, ago=since()
    )
    blood.add_attachment(
        b"%PDF-1.4 " + b"x" * 1691, maintype="application", subtype="pdf", filename="Befund_Öztürk_Ayşe.pdf"
    )
    labor = sent(
        "labor",
        "Labor Dr. Enders & Partner <befunde@labor-enders.example>",
        "Laborbefund 42201 – Huber, Josef",
        "Anbei der Befund für Huber, Josef, geb. 04.11.1990.",
        ago=since(minutes=27),
        html=LAB_HTML,
    )
    labor.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="Befund 42201.pdf")
    labor.add_attachment(b"\\x89PNG", maintype="image", subtype="png", filename="Grafik.png")
    labor.add_attachment(
        b"MZ", maintype="application", subtype="octet-stream", filename="Anzeigeprogramm.exe"
    )
    unread, seen = Flags.NONE, Flags.SEEN
    made.put(
        (
            sent(
                "termin",
                "Margrit Steiner <margrit@example.org>",
                "Termin absagen am Donnerstag",
                "Guten Tag, leider muss ich absagen.",
                ago=since(days=3),
            ),
            seen,
        ),
        (
            sent(
                "behr",
                "Medizintechnik Behr GmbH <rechnung@behr.example>",
                "Rechnung Nr. 2026-417",
                "Sehr geehrte Damen und Herren, anbei unsere Rechnung.",
                ago=since(days=1, hours=4),
            ),
            unread,
        ),
        (
            sent(
                "dvorak1",
                "Petra Dvořák <petra@example.org>",
                "Überweisung zum Kardiologen",
                "Vielen Dank für die schnelle Antwort.",
                ago=since(days=1, hours=1),
            ),
            seen,
        ),
        (
            sent(
                "klinikum",
                "Klinikum Nordstadt – Innere <innere@klinikum.example>",
                "Entlassbrief – bitte dringend beachten",
                "Sehr geehrte Kollegin, sehr geehrter Kollege,",
                ago=since(days=1),
            ),
            seen | Flags.ANSWERED,
        ),
        (
            sent(
                "linden",
                "Linden-Apotheke <info@linden.example>",
                "Rückfrage zur Verordnung Metformin",
                "Guten Morgen, das verordnete Präparat ist nicht lieferbar.",
                ago=since(hours=5, minutes=30),
            ),
            unread,
        ),
        (
            sent(
                "rezept1",
                "Emil Löffler <emil@example.org>",
                "Folgerezept Ramipril 5 mg",
                "Sehr geehrtes Praxisteam, ich bräuchte ein Rezept.",
                ago=since(hours=26),
            ),
            seen,
        ),
        (
            sent(
                "rezept2",
                "Emil Löffler <emil@example.org>",
                "AW: Folgerezept Ramipril 5 mg",
                QUOTING,
                ago=since(hours=3, minutes=15),
                answers="rezept1",
            ),
            seen | Flags.FLAGGED,
        ),
        (
            sent(
                "krank",
                "Jürgen Brüggemann <juergen@example.org>",
                "Krankmeldung verlängern",
                "Hallo, mir geht es leider noch nicht besser.",
                ago=since(hours=2, minutes=12),
            ),
            seen,
        ),
        (
            sent(
                "impfung",
                "Hannelore Schmidt <hannelore@example.org>",
                "Impftermin Grippe/Corona",
                "Guten Tag, hätten Sie in der nächsten Woche noch einen Termin?",
                ago=since(minutes=51),
            ),
            unread,
        ),
        (labor, unread),
        (blood, unread),
        quiet=True,
    )
    made.put(
        (
            sent(
                "gesendet",
                "Hausarztpraxis Dr. Sonnberg <praxis@praxis-sonnberg.example>",
                "Re: Folgerezept",
                "Gern, wir legen es bereit.",
                ago=since(hours=20),
                answers="rezept1",
            ),
            seen,
        ),
        role=FolderRole.SENT,
        quiet=True,
    )


def _seconds(message: EmailMessage) -> int:
    return int(message["Date"].datetime.timestamp())


def _now() -> datetime:
    return datetime.now().astimezone()


BLOOD = """Guten Tag,

in meinem letzten Blutbild war der HbA1c-Wert mit 6,9 % markiert. Muss ich dafür noch einmal \
in die Praxis kommen, oder reicht ein Telefonat mit Frau Dr. Sonnberg? Außerdem bräuchte ich \
eine Überweisung zum Augenarzt.

Ich bin Dienstag und Donnerstag ab 14 Uhr gut erreichbar: 0123 456789. Mehr unter https://www.example.org/blutbild.

Mit freundlichen Grüßen
Ayşe Öztürk
"""
QUOTING = """Sehr geehrtes Praxisteam, ich bräuchte es bis Freitag.

Am 20.11.2026 schrieb Praxis:
> Gern, wir legen es bereit.
> > Ich bräuchte ein Rezept.
"""
LAB_HTML = """<html><head><style>p { color: red }</style></head><body style="font-family: Arial">
<h2 style="color:#0b6477">Laborbefund 42201</h2>
<p>Sehr geehrte Frau Dr. Sonnberg,</p><p>anbei der Befund für <b>Huber, Josef</b>, geb. 04.11.1990.</p>
<table border="1" cellpadding="6" style="border-collapse:collapse">
<tr><th>Wert</th><th>Ergebnis</th><th>Referenz</th></tr>
<tr><td>HbA1c</td><td style="color:#b3261e"><b>6,9 %</b></td><td>4,0 – 6,0 %</td></tr>
<tr><td>Kreatinin</td><td>0,9 mg/dl</td><td>0,7 – 1,2 mg/dl</td></tr></table>
<p><img src="https://labor-enders.example/logo.png" width="120" height="40" alt="Logo"></p>
<p><a href="https://portal.labor-enders.example/befund/42201">Befund im Portal ansehen</a></p>
<script>alert(1)</script></body></html>"""


def without_templates(practice: Practice) -> Practice:
    """A practice that wants none of the texts that a new one begins with."""
    practice.services.practice.write(lambda work: work.session.execute(delete(Template)).close())
    return practice
