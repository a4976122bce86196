"""A patient at the page in a real browser, with the real portal and what the practice's program does."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import patient_page
import pytest
from sqlalchemy import select, update

from tests.servers.browser import Browser
from tests.servers.portal import MailSink, Pair, Practice, RunningPortal, SetClock, Upload, text
from tests.servers.process import wait_until
from tomail.secure.crypto import codes, manifest, practice_key, stream, wraps
from tomail.secure.crypto.keys import PrivateKeys, PublicKeys
from tomail.secure.portal import tables
from tomail.secure.portal.setup_codes import new_code
from tomail.secure.protocol import proofs
from tomail.secure.protocol.encoding import from_text
from tomail.secure.protocol.identifiers import IdKind, new_id

pytestmark = pytest.mark.server
ADDRESS, PASSWORD = "erika@post.test", "Sommer 2026"
TEXT, NAME, FILE = (
    "Guten Tag Frau Muster,\nIhr Befund ist unauffällig. <b>",
    "Befund.txt",
    b"Laborwerte: 42\n" * 9000,
)
SHOTS = os.environ.get("TOMAIL_SCREENSHOTS")


class RealPair(Pair):
    """With an encryption key that opens."""

    def __init__(self) -> None:
        self.private = PrivateKeys.new()
        public = self.private.public()
        self.kem, self.sig, self.kid = public.kem, public.signing, public.key_id

    def sign(self, signed: bytes) -> str:
        return text(self.private.sign(signed))


class RealPractice(Practice):
    """A workstation that encrypts, as the practice's program does."""

    def __init__(self, portal: RunningPortal) -> None:
        super().__init__(portal, "Praxis Dr. Sonnberg")
        self.keys: RealPair = RealPair()
        self.content: dict[str, bytes] = {}
        self.enrol(new_code(portal.portal)[0])

    def enrolment(self, code: str) -> dict[str, Any]:
        said = practice_key.PracticeKey(self.id, self.keys.private.public(), 1, 1_700_000_000)
        signed = practice_key.state_key(said, self.keys.private)
        stated = {"statement": text(signed.body), "signature": text(signed.by_new)}
        return super().enrolment(code) | stated

    def deliver(self, subject: str) -> Upload:
        delivery, file, key = new_id(IdKind.DELIVERY), new_id(IdKind.FILE), wraps.new_content_key()
        sealed = b"".join(
            stream.encrypt(key, stream.file_aad(delivery, file), stream.padded([FILE], len(FILE)))
        )
        entry = manifest.FileEntry(file, NAME, "text/plain", len(FILE), hashlib.sha256(sealed).hexdigest())
        said = manifest.Manifest(
            manifest.Direction.TO_PATIENT,
            self.id,
            delivery,
            manifest.recipient_hash(delivery, ADDRESS),
            self.name,
            subject,
            TEXT,
            1_790_000_000,
            delivery,
            files=(entry,),
        )
        files = {"m": manifest.seal_manifest(said, self.keys.private, key), file: sealed}
        upload = Upload(delivery, files)
        self.content[delivery] = key
        body = {"id": delivery, "address": ADDRESS, "language": "de", "size": upload.size}
        made = self.done("POST", "/v1/practice/deliveries", body, idempotency_key=delivery)
        upload.invite = made["invite"]["token"] if made["invite"] else ""
        self.upload(upload)
        self.complete(upload)
        return upload

    def account(self, event: str = "registered") -> dict[str, Any]:
        """Of whoever registered, or has new keys."""
        told = next(each for each in self.events() if each["kind"] == event)
        account = told.get("account") or told["body"]["account"]
        return {"id": account, **self.done("GET", f"/v1/practice/accounts/{account}")}

    def let_in(self, account: dict[str, Any], check: str) -> None:
        signature = self.keys.sign(proofs.release(account["id"], account["kid"], check))
        body = {"check": check, "kid": account["kid"], "signature": signature}
        self.done("POST", f"/v1/practice/accounts/{account['id']}/release", body)

    def give(self, upload: Upload, account: dict[str, Any]) -> None:
        keys = PublicKeys(account["suite"], from_text(account["kem"]), from_text(account["sig"]))
        assert keys.key_id == account["kid"]
        grant = self.grant(upload, account["kid"])
        grant["wrap"] = text(wraps.grant_to(keys, self.content[upload.id], upload.id))
        self.done("POST", f"/v1/practice/deliveries/{upload.id}/grant", grant)


@dataclass
class Scene:
    browser: Browser
    portal: RunningPortal
    practice: RealPractice
    folder: Path

    def link(self, upload: Upload, **more: str) -> str:
        said = {"i": upload.invite, "p": self.practice.keys.kid, "a": ADDRESS, **more}
        return f"{self.portal.url}/#{urlencode(said)}"

    def shot(self, name: str) -> None:
        if SHOTS:
            self.browser.screenshot(Path(SHOTS) / f"{name}.png")

    def forget(self) -> None:
        """Sign out, and come back without the SecuPass."""
        self.browser.press("Abmelden")
        self.browser.wait("document.body.textContent.includes('Sie sind abgemeldet')")
        self.browser.open(f"{self.portal.url}/#a={ADDRESS}")
        self.browser.press("SecuPass vergessen")
        self.browser.fill("password", PASSWORD)

    def choose_secupass(self, button: str) -> str:
        """The words that are proposed, typed otherwise."""
        secupass: str = self.browser.wait("document.querySelector('#proposal').textContent")
        self.shot("2-secupass")
        self.browser.fill("secupass", secupass.lower())
        self.browser.fill("secupassAgain", secupass.upper())
        self.browser.press(button)
        self.browser.wait("!!document.querySelector('#logout')")
        return secupass

    def violations(self) -> list[str]:
        """What axe-core finds."""
        source = (patient_page.PLACE / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
        self.browser.evaluate(f"{source}; 0")
        found = "axe.run().then(r => r.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html)}`))"
        listed: list[str] = self.browser.evaluate(found)
        return listed

    def register(self, code: str = "") -> str:
        """The screens of a new patient; the SecuPass."""
        page = self.browser
        page.wait("!!document.querySelector('#field-password')")
        self.shot("1-welcome")
        if code:
            page.fill("code", f" {code.lower()} ")
        else:
            page.press("Ich habe keinen Code")
        page.fill("password", PASSWORD)
        page.fill("again", PASSWORD)
        page.press("Weiter")
        return self.choose_secupass("Konto anlegen")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Shared: it takes longer to start than most of what is done with it."""
    with Browser() as running:
        yield running


@pytest.fixture
def scene(tmp_path: Path, browser: Browser) -> Iterator[Scene]:
    if not patient_page.has_node() and not os.environ.get("CI"):
        pytest.skip("needs nodejs and npm")
    patient_page.build()
    browser.forget()
    browser.viewport(390, 844)
    clock = SetClock(datetime.now(UTC))
    with (
        MailSink() as sink,
        RunningPortal(f"sqlite:///{tmp_path / 'portal.db'}", tmp_path, sink, clock) as portal,
    ):
        yield Scene(browser, portal, RealPractice(portal), tmp_path)


def test_a_patient_registers_reads_answers_and_comes_back(scene: Scene) -> None:
    page, practice = scene.browser, scene.practice
    upload, code = practice.deliver("Ihr Befund"), codes.REGISTRATION_CODE.new()
    page.open(scene.link(upload))
    secupass = scene.register(code)
    account = practice.account()
    mac = codes.registration_mac(
        codes.REGISTRATION_CODE.read(code) or "",
        upload.invite,
        account["kid"],
        practice.keys.kid,
        scene.portal.url,
    )
    assert hmac.compare_digest(from_text(account["mac"]), mac)
    scene.shot("3-waiting")
    practice.let_in(account, "code")
    practice.give(upload, account)
    page.wait("document.querySelector('h1').textContent === 'Ihr Befund'")
    assert page.evaluate("document.querySelector('.text').textContent") == TEXT
    scene.shot("4-message")
    assert saved(page, scene.folder.parent / "saved") == FILE
    assert [each["kind"] for each in practice.events() if each["kind"] == "read"] == ["read"]

    page.press("Antworten")
    page.wait("!!document.querySelector('#field-reply')")
    page.fill("reply", "Danke, ich komme am Montag.")
    page.press("Verschlüsselt senden")
    page.wait("document.body.textContent.includes('verschlüsselt unterwegs')")
    assert answer_of(practice, account).text == "Danke, ich komme am Montag."

    page.press("Abmelden")
    page.wait("document.body.textContent.includes('Sie sind abgemeldet')")
    page.open(f"{scene.portal.url}/#a={ADDRESS}")
    page.fill("password", PASSWORD)
    page.fill("secupass", "falsch")
    scene.shot("5-login")
    page.press("Nachricht öffnen")
    page.wait("document.body.textContent.includes('Der SecuPass stimmt nicht')")
    page.fill("secupass", secupass)
    page.press("Nachricht öffnen")
    page.wait("document.querySelector('h1').textContent === 'Ihr Befund'")
    assert not [each for each in page.messages if "401" not in each], page.messages
    nothing_readable(scene, (TEXT, "Ihr Befund", NAME, PASSWORD, secupass, code, "ich komme am Montag"))


def test_without_a_code_both_sides_see_the_same_number(scene: Scene) -> None:
    page, practice = scene.browser, scene.practice
    page.viewport(320, 640)
    upload = practice.deliver("Ihr Befund")
    page.open(scene.link(upload))
    scene.register()
    shown = page.wait("document.querySelector('.number')?.textContent")
    account = practice.account()
    number = codes.check_number(practice.keys.kid, account["kid"], scene.portal.url, ADDRESS)
    assert shown == number
    assert not account["mac"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_portal_with_another_practice_key_gets_no_keys(scene: Scene) -> None:
    """The key in the link is what counts: with another one the page stops before it makes the patient's."""
    upload = scene.practice.deliver("Ihr Befund")
    scene.browser.open(scene.link(upload, p="0" * 32))
    scene.browser.wait("document.body.textContent.includes('nicht nachweislich')")
    assert scene.browser.evaluate("document.querySelector('input')") is None


def test_a_forgotten_secupass_is_renewed_by_the_sheet_or_with_new_keys(scene: Scene) -> None:
    page, practice = scene.browser, scene.practice
    upload = practice.deliver("Ihr Befund")
    page.open(scene.link(upload))
    scene.register()
    sheet = page.wait("document.querySelector('.sheet .words').textContent")
    account = practice.account()
    practice.let_in(account, "number")
    practice.give(upload, account)
    page.wait("document.querySelector('h1').textContent === 'Ihr Befund'")
    scene.forget()
    page.fill("recovery", "0000-0000")
    page.press("Weiter")
    page.wait("document.body.textContent.includes('Dieser Code stimmt nicht')")
    page.fill("recovery", sheet.lower())
    page.press("Weiter")
    scene.choose_secupass("Weiter")
    page.wait("document.querySelector('h1').textContent === 'Ihr Befund'")
    assert page.evaluate("document.querySelector('.sheet .words').textContent") != sheet

    scene.forget()
    page.press("Ich habe das Blatt nicht mehr")
    page.press("Weiter")
    scene.choose_secupass("Weiter")
    shown = page.wait("document.querySelector('.number').textContent")
    rekeyed = practice.account("rekeyed")
    assert rekeyed["kid"] != account["kid"]
    assert shown == codes.check_number(practice.keys.kid, rekeyed["kid"], scene.portal.url, ADDRESS)
    practice.let_in(rekeyed, "number")
    practice.give(upload, rekeyed)
    page.wait("document.querySelector('h1').textContent === 'Ihr Befund'")


def test_one_account_for_two_practices_each_with_its_own_release(scene: Scene) -> None:
    page, first = scene.browser, scene.practice
    upload, code = first.deliver("Ihr Befund"), codes.REGISTRATION_CODE.new()
    page.open(scene.link(upload))
    secupass = scene.register()
    account = first.account()
    first.let_in(account, "number")
    first.give(upload, account)
    page.wait("document.querySelector('h1').textContent === 'Ihr Befund'")

    scene.practice = second = RealPractice(scene.portal)
    another = second.deliver("Ihr Termin")
    page.open(scene.link(another))
    page.wait("!!document.querySelector('#field-again')")
    page.fill("code", code)
    page.fill("password", PASSWORD)
    page.fill("again", PASSWORD)
    page.press("Weiter")
    proposal = page.wait("document.querySelector('#proposal').textContent")
    page.fill("secupass", proposal)
    page.fill("secupassAgain", proposal)
    page.press("Konto anlegen")
    page.wait("document.body.textContent.includes('Sie haben schon ein Konto')")
    page.fill("password", PASSWORD)
    page.fill("secupass", secupass)
    page.press("Nachricht öffnen")
    page.wait("!!document.querySelector('.number')")
    known = second.account()
    bare = codes.REGISTRATION_CODE.read(code) or ""
    mac = codes.registration_mac(bare, another.invite, account["kid"], second.keys.kid, scene.portal.url)
    assert (known["kid"], from_text(known["mac"])) == (account["kid"], mac)
    second.let_in(known, "code")
    second.give(another, known)
    page.wait("document.querySelectorAll('.item').length === 2")


def test_a_portal_that_changes_what_it_keeps_gains_nothing(scene: Scene) -> None:
    """It makes guessing cheaper, puts another practice's key into the chain, changes a message."""
    page, practice = scene.browser, scene.practice
    upload = practice.deliver("Ihr Befund")
    page.open(scene.link(upload))
    secupass = scene.register()
    account = practice.account()
    practice.let_in(account, "number")
    practice.give(upload, account)
    page.wait("document.querySelector('h1').textContent === 'Ihr Befund'")
    database = scene.portal.portal.database

    def sign_in_and_see(sentence: str) -> None:
        page.open(f"{scene.portal.url}/#a={ADDRESS}")
        page.fill("password", PASSWORD)
        page.fill("secupass", secupass)
        page.press("Nachricht öffnen")
        page.wait(f"document.querySelector('main').textContent.includes('{sentence}')")
        assert TEXT not in page.evaluate("document.body.textContent")

    with database.writing() as connection:
        wraps_of = tables.bundle_wrap.c
        mine = wraps_of.kind == "secupass"
        blob = connection.scalar(select(wraps_of.blob).where(mine)) or b""
        lowered = re.sub(rb'"t": ?3', b'"t":1', blob)
        assert lowered != blob
        connection.execute(update(tables.bundle_wrap).where(mine).values(blob=lowered))
    sign_in_and_see("Der SecuPass stimmt nicht")
    with database.writing() as connection:
        connection.execute(update(tables.bundle_wrap).where(mine).values(blob=blob))
    for path in (scene.folder / "blobs").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1] + b"!")
    sign_in_and_see("nicht nachweislich von der Praxis")
    with database.writing() as connection:
        other = RealPair()
        said = practice_key.PracticeKey(practice.id, other.private.public(), 1, 1)
        signed = practice_key.state_key(said, other.private)
        swapped = {"statement": signed.body, "signature": signed.by_new, "kid": other.kid}
        connection.execute(update(tables.practice_key).values(**swapped))
    sign_in_and_see("nicht nachweislich von der Praxis")


def test_nothing_keeps_anybody_out(scene: Scene) -> None:
    """WCAG 2.2 AA as far as axe-core sees it, with errors at the fields; every language, light and dark."""
    page = scene.browser
    page.open(scene.link(scene.practice.deliver("Ihr Befund")))
    page.wait("!!document.querySelector('#field-password')")
    for language in ("de", "de-CH", "fr", "it", "en"):
        choose = f"s.value = '{language}', s.dispatchEvent(new Event('change'))"
        page.evaluate(f"(s => {{ {choose} }})(document.querySelector('select'))")
        assert page.evaluate("document.documentElement.lang") == language
        page.evaluate("document.querySelector('form').requestSubmit()")
        assert scene.violations() == []
    dark = {"name": "prefers-color-scheme", "value": "dark"}
    page.call("Emulation.setEmulatedMedia", features=[dark])
    assert scene.violations() == []
    page.open(f"{scene.portal.url}/")
    page.wait("!!document.querySelector('#field-secupass')")
    assert scene.violations() == []


def saved(page: Browser, folder: Path) -> bytes:
    """What «Speichern» puts among the downloads."""
    folder.mkdir()
    page.downloads(folder)
    page.press("Speichern")
    wait_until(lambda: (folder / NAME).is_file(), "the download")
    return (folder / NAME).read_bytes()


def answer_of(practice: RealPractice, account: dict[str, Any]) -> manifest.Manifest:
    """The patient's answer, as the practice's program opens it."""
    inbox = practice.done("GET", "/v1/practice/inbox")
    (reply,) = next(iter(inbox.values())) if isinstance(inbox, dict) else inbox
    delivery = reply["delivery"]
    wrapped = reply.get("wrap") or reply["grant"]["wrap"]
    key = wraps.replied(practice.keys.private, from_text(wrapped), delivery)
    sealed = practice.ask("GET", f"/v1/practice/inbox/{delivery}/files/m").content
    keys = PublicKeys(account["suite"], from_text(account["kem"]), from_text(account["sig"]))
    expected = manifest.Expected(manifest.Direction.TO_PRACTICE, practice.id, delivery, practice.id)
    return manifest.open_manifest(sealed, keys, key, expected)


def nothing_readable(scene: Scene, secrets: tuple[str, ...]) -> None:
    """Nothing of it lies with the portal; what must lie there is found (the control)."""
    stored = b"".join(path.read_bytes() for path in scene.folder.rglob("*") if path.is_file())
    assert scene.practice.name.encode() in stored
    for secret in secrets:
        assert secret.encode() not in stored
        assert secret.encode("utf-16-le") not in stored
