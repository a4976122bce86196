"""The account in the patient's page: picture, password, SecuPass, passkey, leaving."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from tomail.secure.portal import tables

from .scene import ADDRESS, PASSWORD, Scene

pytestmark = pytest.mark.server
SIGN = """(each => each && `${each.querySelector('svg').getAttribute('aria-label')} ${each.textContent}`)(
  document.querySelector('#sign'))"""
CHOSEN = SIGN.replace("#sign", ".chosen .sign")
NEW_PASSWORD, OWN = "Ein Apfel fiel vom Baum", "Frühling am Bodensee 47"


def test_the_picture_of_the_registration_comes_back_after_unlocking_only(scene: Scene) -> None:
    page = scene.browser
    upload = scene.practice.deliver("Ihr Befund")
    page.open(scene.link(upload))
    page.press("Ich habe keinen Code")
    page.fill("password", PASSWORD)
    page.fill("again", PASSWORD)
    page.press("Weiter")
    before = page.wait(CHOSEN)
    page.press("Anderes Bild")
    chosen = page.evaluate(CHOSEN)
    assert chosen != before
    assert page.evaluate(SIGN) is None
    scene.secupass = scene.choose_secupass("Konto anlegen")
    assert page.wait(SIGN) == chosen
    page.press("Abmelden")
    scene.says("Sie sind abgemeldet")
    assert page.evaluate(SIGN) is None
    scene.sign_in()
    assert page.wait(SIGN) == chosen
    assert page.evaluate("document.querySelector('#sign svg').getAttribute('aria-label')") in chosen.split()
    page.press("Konto")
    page.press("Anderes Bild")
    other = page.wait(f"{SIGN} !== {chosen!r} && {SIGN}")
    page.press("Abmelden")
    scene.says("Sie sind abgemeldet")
    scene.sign_in()
    assert page.wait(SIGN) == other


def test_password_and_secupass_are_changed_while_signed_in(scene: Scene) -> None:
    page = scene.browser
    scene.reading()
    page.press("Konto")
    scene.shows("Konto")
    scene.shot("account")
    page.press("Passwort ändern")
    change(scene, "falsch", NEW_PASSWORD)
    scene.says("Das Passwort stimmt nicht")
    change(scene, PASSWORD, "sommer12")
    scene.says("zu leicht zu erraten")
    change(scene, PASSWORD, scene.secupass)
    scene.says("SecuPass und Passwort müssen verschieden sein")
    change(scene, PASSWORD, NEW_PASSWORD)
    scene.says("Ihr neues Passwort gilt ab sofort")

    page.press("SecuPass ändern")
    page.press("Eigenen wählen")
    own(scene, NEW_PASSWORD)
    scene.says("SecuPass und Passwort müssen verschieden sein")
    own(scene, "Mallorca2026!")
    scene.says("zu leicht zu erraten")
    own(scene, OWN)
    scene.says("Ihr neuer SecuPass gilt ab sofort")
    assert page.evaluate("document.querySelector('.sheet .words').textContent")
    page.press("Abmelden")
    scene.says("Sie sind abgemeldet")
    scene.sign_in(password=NEW_PASSWORD)
    scene.says("Der SecuPass stimmt nicht")
    page.fill("secupass", OWN)
    page.press("Nachricht öffnen")
    scene.shows("Ihr Befund")


def change(scene: Scene, old: str, new: str) -> None:
    scene.browser.fill("old", old)
    scene.browser.fill("password", new)
    scene.browser.fill("again", new)
    scene.browser.evaluate("document.querySelector('main form').requestSubmit()")


def own(scene: Scene, secupass: str) -> None:
    scene.browser.fill("secupass", secupass)
    scene.browser.fill("secupassAgain", secupass)
    scene.browser.press("Weiter")


def test_who_leaves_is_gone_at_once(scene: Scene) -> None:
    page = scene.browser
    scene.reading()
    page.press("Konto")
    page.press("Konto löschen …")
    scene.shot("leave")
    page.fill("password", "falsch")
    page.press("Endgültig löschen")
    scene.says("Das Passwort stimmt nicht")
    page.fill("password", PASSWORD)
    page.press("Endgültig löschen")
    scene.shows("Ihr Konto ist gelöscht. Sie können die Seite schließen.")
    with scene.portal.portal.database.reading() as connection:
        assert connection.execute(select(tables.bundle_wrap)).all() == []
        assert connection.execute(select(tables.grant)).all() == []
    scene.sign_in()
    scene.says("Adresse oder Passwort stimmen nicht")


def test_an_easy_password_is_refused_at_the_registration(scene: Scene) -> None:
    page = scene.browser
    page.open(scene.link(scene.practice.deliver("Ihr Befund")))
    page.press("Ich habe keinen Code")
    for easy in ("Passwort1", "Sommer2026!", "qwertz123", "Erika1958", "Sonnberg26", ADDRESS):
        page.fill("password", easy)
        page.fill("again", easy)
        page.press("Weiter")
        scene.says("zu leicht zu erraten")
        page.evaluate("document.querySelector('#field-password-trouble').textContent = ''")


def test_a_finger_opens_what_password_and_secupass_open(scene: Scene) -> None:
    """WebAuthn's PRF by Chromium's virtual authenticator; on localhost: an address of digits has none."""
    page = scene.browser
    scene.move("localhost")
    page.call("WebAuthn.enable")
    options = {"protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasPrf": True}
    more = {"hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True}
    finger = page.call("WebAuthn.addVirtualAuthenticator", options={**options, **more})["authenticatorId"]
    try:
        scene.reading()
        page.press("Fingerabdruck oder Gesicht einrichten")
        scene.says("Beim nächsten Mal genügt Fingerabdruck oder Gesicht")
        page.press("Abmelden")
        scene.says("Sie sind abgemeldet")
        page.open(f"{scene.portal.url}/#a={ADDRESS}")
        scene.shows("Anmelden")
        scene.shot("passkey")
        page.press("Mit Fingerabdruck oder Gesicht")
        scene.shows("Ihr Befund")

        page.call("WebAuthn.setUserVerified", authenticatorId=finger, isUserVerified=False)
        page.open(f"{scene.portal.url}/#a={ADDRESS}")
        page.press("Mit Fingerabdruck oder Gesicht")
        scene.says("Bitte melden Sie sich mit Passwort und SecuPass an")
        assert page.evaluate(SIGN) is None
        scene.sign_in()
        scene.shows("Ihr Befund")
    finally:
        page.call("WebAuthn.disable")


def test_a_new_address_is_agreed_to_by_both_and_the_practice(scene: Scene) -> None:
    """What was sent to the older one stays readable."""
    page, new = scene.browser, "erika@neu.test"
    scene.reading()
    page.press("Konto")
    page.press("E-Mail-Adresse ändern")
    page.fill("newAddress", new)
    page.fill("password", "falsch")
    page.press("Weiter")
    scene.says("Das Passwort stimmt nicht")
    page.fill("password", PASSWORD)
    page.press("Weiter")
    scene.says("Wir haben an beide Adressen geschrieben")
    scene.says(f"Wechsel zu {new}")
    page.press("Abmelden")
    scene.says("Sie sind abgemeldet")
    scene.portal.send_mails()
    for address, sentence in ((ADDRESS, "an die andere Adresse"), (new, "Nun bestätigt noch Ihre Praxis")):
        lines = scene.portal.sink.to(address)[-1].get_content().splitlines()
        page.open(next(line for line in lines if "#c=" in line))
        page.press("Ja, das war ich")
        scene.says(sentence)
    decided = {"address": new, "accept": True}
    scene.practice.done("POST", f"/v1/practice/accounts/{scene.account['id']}/address", decided)
    page.open(f"{scene.portal.url}/#a={new}")
    page.fill("password", PASSWORD)
    page.fill("secupass", scene.secupass)
    page.press("Nachricht öffnen")
    scene.shows("Ihr Befund")
