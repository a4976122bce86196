"""A patient at the page in a real browser, with the real portal and what the practice's program does."""

from __future__ import annotations

import hmac
import re

import pytest
from sqlalchemy import select, update

from tests.servers.process import wait_until
from tomail.secure.crypto import codes, practice_key
from tomail.secure.portal import tables
from tomail.secure.protocol.encoding import from_text

from .scene import (
    ADDRESS,
    FILE,
    NAME,
    PASSWORD,
    SHOWN,
    TEXT,
    RealPair,
    RealPractice,
    Scene,
    answer_of,
    nothing_readable,
    saved,
)

pytestmark = pytest.mark.server


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
    scene.says("verschlüsselt unterwegs")
    assert answer_of(practice, account)[2].text == "Danke, ich komme am Montag."

    page.press("Abmelden")
    scene.says("Sie sind abgemeldet")
    page.open(f"{scene.portal.url}/#a={ADDRESS}")
    page.fill("password", PASSWORD)
    page.fill("secupass", "falsch")
    scene.shot("5-login")
    page.press("Nachricht öffnen")
    scene.says("Der SecuPass stimmt nicht")
    page.fill("secupass", secupass)
    page.press("Nachricht öffnen")
    page.wait("document.querySelector('h1').textContent === 'Ihr Befund'")
    assert not [each for each in page.messages if "401" not in each], page.messages
    nothing_readable(scene, (TEXT, "Ihr Befund", NAME, PASSWORD, secupass, code, "ich komme am Montag"))


def test_a_practice_that_wants_no_receipt_gets_none_and_the_page_says_none(scene: Scene) -> None:
    page, practice, said = scene.browser, scene.practice, "Die Praxis sieht"
    scene.reading()
    assert said in page.evaluate(SHOWN)
    assert "read" in [each["kind"] for each in practice.events()]
    quiet = practice.deliver("Ohne Bestätigung", receipt_wanted=False)
    practice.give(quiet, scene.account)
    scene.sign_in()
    new = "[...document.querySelectorAll('main button')].find(b => b.textContent.includes('Neu'))"
    page.wait(f"!!{new}")
    page.call("Network.enable")
    page.call("Network.setBlockedURLs", urls=["*/files/m"])
    page.evaluate(f"{new}.click()")
    scene.says("Keine Verbindung")
    page.call("Network.setBlockedURLs", urls=[])
    page.call("Network.disable")
    page.press("Noch einmal versuchen")
    scene.shows("Ohne Bestätigung")
    assert said not in page.evaluate(SHOWN)
    assert "read" not in [each["kind"] for each in practice.events()]


LOSING = """(() => { const asking = fetch; fetch = async (...request) => {
  const answer = await asking(...request);
  if (!request[0].endsWith("/complete")) return answer;
  fetch = asking;
  throw new TypeError("lost");
}})()"""  # once, and after the portal heard it


def test_an_answer_that_was_heard_is_not_sent_twice(scene: Scene) -> None:
    page, practice = scene.browser, scene.practice
    scene.reading()
    page.press("Antworten")
    page.evaluate(LOSING)
    page.fill("reply", "Danke")
    page.press("Verschlüsselt senden")
    scene.says("Keine Verbindung")
    assert page.evaluate("document.querySelector('#field-reply').value") == "Danke"
    page.press("Verschlüsselt senden")
    scene.says("verschlüsselt unterwegs")
    assert answer_of(practice, scene.account)[2].text == "Danke"  # the only one
    page.press("Zurück")
    page.press("Antworten")
    page.fill("reply", "Danke")
    page.press("Verschlüsselt senden")
    scene.says("verschlüsselt unterwegs")
    (replies,) = practice.done("GET", "/v1/practice/inbox").values()
    assert len(replies) == 2  # who writes the same once more means it


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
    scene.says("nicht nachweislich")
    assert scene.browser.evaluate("document.querySelector('input')") is None


BELOW = """(([file, sheet]) => file.getBoundingClientRect().bottom <= sheet.getBoundingClientRect().top)(
  [".file", ".sheet"].map((each) => document.querySelector(each)))"""


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
    assert page.evaluate(BELOW)
    page.press("Wiederherstellungsblatt")
    assert page.evaluate("document.activeElement.textContent") == "Blatt drucken"
    scene.forget()
    page.fill("recovery", "0000-0000")
    page.press("Weiter")
    scene.says("Dieser Code stimmt nicht")
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
    scene.says("Sie haben schon ein Konto")
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

    def kept() -> bool:  # what was opened; it would be put over what the portal changes below
        with database.reading() as connection:
            return connection.scalar(select(tables.account.c.generation)) == 2

    wait_until(kept, "the page to keep what was opened")

    def sign_in_and_see(sentence: str) -> None:
        page.open(f"{scene.portal.url}/#a={ADDRESS}")
        page.fill("password", PASSWORD)
        page.fill("secupass", secupass)
        page.press("Nachricht öffnen")
        page.wait(f"document.querySelector('main').textContent.includes('{sentence}')")
        assert TEXT not in page.evaluate(SHOWN)

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
