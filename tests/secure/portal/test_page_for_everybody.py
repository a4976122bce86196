"""Every screen of the patients' page, on a phone and on a desktop, in every language: nobody is kept out.

A screen that nobody looked at here fails the test.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

import patient_page
import pytest

from tests.servers.browser import Browser

from .scene import ADDRESS, PASSWORD, SHOWN, Document, Scene
from .test_documents import DRAWN, noted, pdf_file
from .test_reader import open_kept, saved_as, saved_link

pytestmark = pytest.mark.server
TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
LANGUAGES = ("de", "fr", "it", "en", "de-CH")
PHONE, DESKTOP = (320, 640), (1280, 900)
LIGHTS = ("light", "dark")
GOES = re.compile(r"""go\("(\w+)"[,)]|screen: "(\w+)"|screen = "(\w+)"|#elsewhere\("(\w+)\"""")
SCREEN = "document.querySelector('main')?.dataset.screen"
SLOWLY = {"offline": False, "latency": 15_000 if TORTURE else 5000}
AT_ONCE = {"offline": False, "latency": 0}
TOUCHING = """(boxes => boxes.some((one, n) => boxes.slice(n + 1).some((other) => {
  const beside = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  return one.top < other.bottom && other.top < one.bottom && beside < 8;
})))([...document.querySelectorAll('main button, main a')].filter(each => each.offsetParent)
  .map(each => each.getBoundingClientRect()))"""
LOCAL = {"downloadThroughput": -1, "uploadThroughput": -1}
PAGE_SOURCES = sorted((patient_page.SOURCE / "src").glob("*.js"))


def screens() -> set[str]:
    """All that the page goes to, and the reader."""
    found = [match for path in PAGE_SOURCES for match in GOES.findall(path.read_text("utf-8"))]
    return {name for match in found for name in match if name}


class Looks:
    """At each screen, as somebody with another language, device and light sees it."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.page = scene, scene.browser
        self.seen: set[str] = set()
        self._numbers = count()

    def at(self, screen: str, *, ready: str = "true") -> None:
        """`ready` holds on, whatever language is chosen: what is said is said again."""
        self.page.wait(f"{SCREEN} === '{screen}' && ({ready})")
        self.seen.add(screen)
        number = next(self._numbers)
        for turn, language in enumerate(LANGUAGES if TORTURE else LANGUAGES[:4]):
            self.page.viewport(*(PHONE, DESKTOP)[(number + turn) % 2])
            self._light(LIGHTS[(number + turn) // 2 % 2])
            self._look(f"{number:02}-{screen}", language, ready)
        self.page.viewport(*PHONE)
        choose(self.page, "de")

    def _look(self, name: str, language: str, ready: str) -> None:
        choose(self.page, language)
        assert self.page.evaluate(ready), (name, language)
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert self.page.evaluate(wide) <= 0, (name, language)
        assert not self.page.evaluate(TOUCHING), (name, language)
        assert self.page.evaluate("document.documentElement.lang") == language
        self.scene.shot(f"{name}-{language}")
        assert self.scene.violations() == [], (name, language)

    def _light(self, light: str) -> None:
        self.page.call(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": light}]
        )


def choose(page: Browser, language: str) -> None:
    changed = f"each.value = '{language}', each.dispatchEvent(new Event('change'))"
    page.evaluate(f"(each => {{ {changed} }})(document.querySelector('select'))")


@pytest.fixture
def looks(scene: Scene) -> Looks:
    return Looks(scene)


@pytest.mark.timeout(0 if TORTURE else 600)  # forty seconds where there is nothing else
def test_every_screen_is_for_everybody(looks: Looks) -> None:
    scene = looks.scene
    for walk in (registering, reading, account, coming_back, another_address, reader, ending):
        walk(scene, looks)
    assert looks.seen == screens()
    assert noted(scene) == []


def slowly(page: Browser, act: Callable[[], object], look: Callable[[], None]) -> None:
    """Look at what stands there while the net takes its time."""
    page.call("Network.enable")
    page.call("Network.emulateNetworkConditions", **SLOWLY, **LOCAL)
    act()
    look()
    page.call("Network.emulateNetworkConditions", **AT_ONCE, **LOCAL)
    page.call("Network.disable")


def registering(scene: Scene, looks: Looks) -> None:
    page = scene.browser
    report = Document("Ein ziemlich langer Name eines Befundes.pdf", "application/pdf", pdf_file(2))
    upload = scene.practice.deliver("Ihr Befund", report)
    page.open(scene.link(upload, p="0" * 32))
    looks.at("trouble")
    page.open(scene.link(upload))
    looks.at("welcome")
    page.evaluate("document.querySelector('form').requestSubmit()")
    looks.at("welcome", ready="!!document.querySelector('[aria-invalid]')")
    page.press("Ich habe keinen Code")
    looks.at("welcome")
    page.fill("password", PASSWORD)
    page.fill("again", PASSWORD)
    page.press("Weiter")
    looks.at("secupass")
    page.press("Eigenen wählen")
    looks.at("secupass", ready="!document.querySelector('#proposal')")
    page.press("Vorschlag verwenden")
    scene.secupass = page.wait("document.querySelector('#proposal')?.textContent")
    page.fill("secupass", scene.secupass)
    page.fill("secupassAgain", scene.secupass)
    slowly(page, lambda: page.press("Konto anlegen"), lambda: looks.at("working"))
    looks.at("waiting")
    scene.account = scene.practice.account()
    scene.practice.let_in(scene.account, "number")
    scene.practice.give(upload, scene.account)


def reading(scene: Scene, looks: Looks) -> None:
    page = scene.browser
    page.wait(DRAWN)
    looks.at("message")
    page.press("Antworten")
    looks.at("answer")
    page.fill("reply", "Danke")
    page.press("Verschlüsselt senden")
    looks.at("answered")


def account(scene: Scene, looks: Looks) -> None:
    page = scene.browser
    page.press("Konto")
    looks.at("account")
    for button, screen in (
        ("Passwort ändern", "password"),
        ("SecuPass ändern", "secupass"),
        ("E-Mail-Adresse ändern", "address"),
        ("Konto löschen …", "leave"),
    ):
        page.press(button)
        looks.at(screen)
        page.press("Zurück")
    page.press("Abmelden")
    looks.at("ended")


def coming_back(scene: Scene, looks: Looks) -> None:
    page = scene.browser
    revoked = scene.later("Zurückgerufen", Document("Bild.png", "image/png", b""))
    scene.practice.done("POST", f"/v1/practice/deliveries/{revoked.id}/revoke", {})
    scene.later("Zweiter Befund")
    scene.sign_in("falsch")
    looks.at("login", ready="!!document.querySelector('[aria-invalid]')")
    page.press("Passwort vergessen")
    looks.at("login", ready="!!document.querySelector('#said').textContent")
    page.press("SecuPass vergessen")
    looks.at("recover")
    page.press("Ich habe das Blatt nicht mehr")
    looks.at("recover")
    scene.portal.send_mails()
    page.open(link_in(scene, ADDRESS, "#r="))
    looks.at("reset")
    page.fill("password", PASSWORD)
    page.fill("again", PASSWORD)
    page.press("Weiter")
    looks.at("unlock")
    page.fill("secupass", scene.secupass)
    page.press("Nachricht öffnen")
    looks.at("box", ready="document.querySelectorAll('li').length === 3")
    opens = "document.querySelector('.item').click()"
    slowly(page, lambda: page.evaluate(opens), lambda: looks.at("opening"))
    looks.at("message")


def another_address(scene: Scene, looks: Looks) -> None:
    page, new = scene.browser, "erika@neu.test"
    page.press("Konto")
    page.press("E-Mail-Adresse ändern")
    page.fill("newAddress", new)
    page.fill("password", PASSWORD)
    page.press("Weiter")
    looks.at("account", ready=f"{SHOWN}.includes('{new}')")
    scene.portal.send_mails()
    page.open(link_in(scene, new, "#c="))
    looks.at("confirm")
    page.press("Ja, das war ich")
    looks.at("confirm", ready="!!document.querySelector('[role=status].band').textContent")


def link_in(scene: Scene, address: str, sign: str) -> str:
    """Of the newest mail there."""
    lines = scene.portal.sink.to(address)[-1].get_content().splitlines()
    return str(next(line for line in lines if sign in line))


def reader(scene: Scene, looks: Looks) -> None:
    """The same page as one file, and what it opens."""
    page = scene.browser
    scene.sign_in()
    page.wait("document.querySelectorAll('.item').length === 2")
    page.evaluate("document.querySelector('.item').click()")
    kept = saved_as(scene, "Verschlüsselt aufbewahren", "*.tomail")
    page.press("Konto")
    page.call("DOM.enable")
    saved = saved_link(scene, "tomail-Leseprogramm.html")
    open_kept(page, saved, damaged(kept), scene.secupass)
    looks.at("choose", ready="!!document.querySelector('.trouble.whole').textContent")
    open_kept(page, saved, kept, scene.secupass)
    looks.at("message")


def damaged(kept: Path) -> Path:
    broken = kept.with_name("broken.tomail")
    broken.write_bytes(kept.read_bytes()[:-1])
    return broken


def ending(scene: Scene, looks: Looks) -> None:
    page = scene.browser
    scene.sign_in()
    page.press("Konto")
    page.press("Konto löschen …")
    page.fill("password", PASSWORD)
    page.press("Endgültig löschen")
    looks.at("gone")


def test_a_screen_that_keeps_somebody_out_is_found(looks: Looks) -> None:
    """The control: links without a gap, a field without a name, a word that nobody can read."""
    page = looks.page
    page.open(f"{looks.scene.portal.url}/")
    page.wait(f"{SCREEN} === 'login'")
    page.viewport(*DESKTOP)
    assert not page.evaluate(TOUCHING)
    page.evaluate("for (const each of document.querySelectorAll('.link')) each.style.display = 'inline'")
    assert page.evaluate(TOUCHING)
    page.evaluate("document.querySelector('main label').remove()")
    page.evaluate("document.querySelector('h1').style.color = '#eee', 0")
    found = [each.partition(":")[0] for each in looks.scene.violations()]
    assert {"label", "color-contrast"} <= set(found)


HURRIED = """
const [now, every] = [Date.now.bind(Date), setInterval];
globalThis.ahead = 0;
Date.now = () => now() + ahead;
globalThis.setInterval = (act, pause) => every(act, pause / 100);
"""


def test_who_does_nothing_is_warned_and_then_signed_out(scene: Scene) -> None:
    """Eighteen minutes, then twenty; whoever says that they are there stays."""
    page, minutes = scene.browser, "globalThis.ahead = {} * 60_000"
    hurried = page.call("Page.addScriptToEvaluateOnNewDocument", source=HURRIED)
    try:
        scene.reading()
        page.evaluate(minutes.format(19))
        page.wait("document.querySelector('#idle button')?.textContent === 'Angemeldet bleiben'")
        assert scene.violations() == []
        page.press("Angemeldet bleiben")
        page.evaluate("dispatchEvent(new Event('pointerdown')), 0")
        page.wait("!document.querySelector('#idle').textContent")
        page.evaluate(minutes.format(38))
        page.wait("!!document.querySelector('#idle').textContent")
        scene.shows("Ihr Befund")
        page.evaluate(minutes.format(40))
        scene.says("Sie sind abgemeldet")
        assert scene.practice.name not in page.evaluate("document.querySelector('main').textContent")
    finally:
        page.call("Page.removeScriptToEvaluateOnNewDocument", identifier=hurried["identifier"])
