"""Ways through the patients' page: by keys alone, on a slow net, on PostgreSQL, without WebAssembly."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import pytest

from tests.servers.browser import Browser
from tests.servers.portal import MailSink

from .conftest import at_the_page
from .scene import ADDRESS, PASSWORD, Document, Scene
from .test_documents import DRAWN, pdf_file

pytestmark = pytest.mark.server
TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))
LONG = pytest.mark.skipif(not TORTURE, reason="takes long: TOMAIL_TORTURE=1")
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
FAST = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


WEIGHT = 100_000  # bytes over the net before the viewer of PDF files
FETCHED = """(found => Object.fromEntries(found.map(({ name, encodedBodySize: size }) => [name, size])))(
  ["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind)))"""
LATER = ("guessing", "strength", "hashing", "without", "viewer", "reader")  # fetched when it is needed
COUNTING = """
globalThis.counted = JSON.parse(sessionStorage.getItem('counted') ?? '{"clicks": 0, "fields": 0}');
const typed = new WeakSet();
const count = (what) => {
  counted[what] += 1;
  sessionStorage.setItem('counted', JSON.stringify(counted));
};
addEventListener('click', ({ target }) => target.closest('button, a, select') && count('clicks'), true);
addEventListener('input', ({ target }) => typed.has(target) || (typed.add(target), count('fields')), true);
"""


class Effort:
    """What it costs a patient: the page itself counts clicks and fields; mails are those followed."""

    def __init__(self, scene: Scene) -> None:
        self.page, self.mails = scene.browser, 0
        self._script = self.page.call("Page.addScriptToEvaluateOnNewDocument", source=COUNTING)["identifier"]
        self.page.open(f"{scene.portal.url}/")
        self.page.wait("!!globalThis.counted")
        self.page.evaluate("sessionStorage.removeItem('counted')")

    def __enter__(self) -> Effort:
        return self

    def __exit__(self, *_: object) -> None:
        self.page.evaluate("sessionStorage.removeItem('counted')")
        self.page.call("Page.removeScriptToEvaluateOnNewDocument", identifier=self._script)

    def follow(self, link: str) -> None:
        """The link of a mail."""
        self.mails += 1
        self.page.open(link)

    @property
    def needed(self) -> tuple[int, int, int]:
        """Clicks (following a link is one, too), fields, mails."""
        counted = self.page.wait("globalThis.counted")
        return counted["clicks"] + self.mails, counted["fields"], self.mails


def fetched(page: Browser) -> dict[str, int]:
    """How many bytes of what the page consists of came over the net: by "page", "guessing", "viewer"."""
    found: dict[str, int] = {}
    for url, size in page.evaluate(FETCHED).items():
        path = url.partition("#")[0].partition("//")[2].partition("/")[2]
        if not path.startswith("v1/"):
            name = path.removeprefix("static/").partition("-")[0]
            part = name if name in LATER else "page"
            found[part] = found.get(part, 0) + size
    return found


def registers(scene: Scene, code: str = "") -> None:
    page = scene.browser
    page.wait("!!document.querySelector('#field-password')")
    if code:
        page.fill("code", code)
    else:
        page.press("Ich habe keinen Code")
    page.fill("password", PASSWORD)
    page.fill("again", PASSWORD)
    page.press("Weiter")
    scene.secupass = page.wait("document.querySelector('#proposal').textContent")
    page.fill("secupass", scene.secupass)
    page.fill("secupassAgain", scene.secupass)
    page.press("Konto anlegen")
    page.wait("!!document.querySelector('#logout')")
    scene.account = scene.practice.account()


def opens(scene: Scene) -> None:
    scene.browser.fill("password", PASSWORD)
    scene.browser.fill("secupass", scene.secupass)
    scene.browser.press("Nachricht öffnen")


def logs_out(scene: Scene) -> None:
    scene.browser.press("Abmelden")
    scene.says("Sie sind abgemeldet")


def notice(scene: Scene) -> str:
    """The link of the portal's mail that a message is there."""
    scene.portal.clock.forward(600)
    scene.portal.send_mails()
    mail = scene.portal.sink.to(ADDRESS)[-1]
    assert "liegt für Sie bereit" in mail["Subject"]
    return str(next(each for each in mail.get_content().split() if each.startswith(scene.portal.url)))


def test_first_and_later_messages_take_few_clicks_and_seconds(scene: Scene) -> None:
    """A PDF file of 1 MB is readable two seconds after the last click."""
    page, practice = scene.browser, scene.practice
    report = Document("Befund.pdf", "application/pdf", pdf_file(3, padding=1_000_000))
    upload = practice.deliver("Ihr Befund", report)
    with Effort(scene) as first:
        first.follow(scene.link(upload))
        registers(scene, "ABCDE-12345")
        practice.let_in(scene.account, "code")
        practice.give(upload, scene.account)
        page.wait(DRAWN)
        parts = fetched(page)
        logs_out(scene)
        clicks, fields, mails = first.needed
    assert (clicks <= 5, fields <= 5, mails <= 1) == (True, True, True), (clicks, fields, mails)
    assert set(parts) == {"page", "guessing", "viewer"}
    assert 50_000 < parts["page"] + parts["guessing"] < WEIGHT < parts["viewer"]

    scene.later("Ihr zweiter Befund", report)
    practice.done("POST", f"/v1/practice/deliveries/{upload.id}/revoke", {})
    link = notice(scene)
    with Effort(scene) as later:
        later.follow(link)
        page.wait("!!document.querySelector('#field-secupass')")
        began = time.monotonic()
        opens(scene)
        page.wait(DRAWN)
        took = time.monotonic() - began
        assert set(fetched(page)) == {"page", "viewer"}
        logs_out(scene)
        clicks, fields, mails = later.needed
    assert (clicks <= 3, fields <= 2, mails <= 1) == (True, True, True), (clicks, fields, mails)
    assert took < (2 if os.environ.get("TOMAIL_BENCH") else 20), took
    print(f"click to a readable PDF file of 1 MB: {took:.2f} s")


def test_without_a_code_a_first_message_takes_seven_clicks_six_fields_and_two_mails(scene: Scene) -> None:
    """The practice releases by hand, after the patient has gone away."""
    page, practice = scene.browser, scene.practice
    upload = practice.deliver("Ihr Befund")
    with Effort(scene) as effort:
        effort.follow(scene.link(upload))
        registers(scene)
        page.wait("!!document.querySelector('.number')")
        page.open("about:blank")
        practice.let_in(scene.account, "number")
        practice.give(upload, scene.account)
        effort.follow(notice(scene))
        opens(scene)
        scene.shows("Ihr Befund")
        logs_out(scene)
        clicks, fields, mails = effort.needed
    assert (clicks <= 7, fields <= 6, mails <= 2) == (True, True, True), (clicks, fields, mails)


def test_by_keys_alone(scene: Scene) -> None:
    page = scene.browser
    upload = scene.practice.deliver("Ihr Befund")
    page.open(scene.link(upload))
    scene.shows("Willkommen")
    tab_to(page, "Ich habe keinen Code")
    key(page, "Enter")
    tab_to(page, "#field-password")
    type_in(page, PASSWORD)
    tab_to(page, "#field-again")
    type_in(page, PASSWORD)
    key(page, "Enter")
    words = page.wait("document.querySelector('#proposal').textContent")
    tab_to(page, "#field-secupass")
    type_in(page, words)
    tab_to(page, "#field-secupassAgain")
    type_in(page, words)
    key(page, "Enter")
    page.wait("!!document.querySelector('#logout')")
    scene.account = scene.practice.account()
    scene.practice.let_in(scene.account, "number")
    scene.practice.give(upload, scene.account)
    scene.shows("Ihr Befund")
    tab_to(page, "Antworten")
    key(page, "Enter")
    tab_to(page, "#field-reply")
    type_in(page, "Danke")
    tab_to(page, "Verschlüsselt senden")
    key(page, "Enter")
    scene.says("verschlüsselt unterwegs")
    tab_to(page, "Abmelden")
    key(page, "Enter")
    scene.says("Sie sind abgemeldet")


FOCUSED = """(each => {
  return [each.id && `#${each.id}`, each.textContent.trim(), getComputedStyle(each).outlineStyle];
})(document.activeElement)"""


def tab_to(page: Browser, wanted: str) -> None:
    """Press Tab until it has the focus, which is seen."""
    for _ in range(40):
        key(page, "Tab")
        name, text, outline = page.evaluate(FOCUSED)
        if wanted in (name, text):
            assert outline != "none", wanted
            return
    raise AssertionError(f"no way to {wanted}")


def type_in(page: Browser, text: str) -> None:
    page.call("Input.insertText", text=text)


def key(page: Browser, name: str) -> None:
    code, text = {"Tab": (9, ""), "Enter": (13, "\r")}[name]
    said: dict[str, Any] = {"key": name, "code": name, "windowsVirtualKeyCode": code}
    page.call("Input.dispatchKeyEvent", type="keyDown", **said, **({"text": text} if text else {}))
    page.call("Input.dispatchKeyEvent", type="keyUp", **said)


@LONG
def test_a_slow_net_and_an_old_phone(scene: Scene) -> None:
    """400 kbit/s, 400 ms each way, a processor six times slower; the meter of passwords is not waited for."""
    page = scene.browser
    page.call("Network.enable")
    page.call("Network.emulateNetworkConditions", **SLOW)
    page.call("Emulation.setCPUThrottlingRate", rate=6)
    try:
        began = time.monotonic()
        scene.reading()
        took = time.monotonic() - began
    finally:
        page.call("Network.emulateNetworkConditions", **FAST)
        page.call("Emulation.setCPUThrottlingRate", rate=1)
        page.call("Network.disable")
    print(f"first message on a slow phone: {took:.1f} s")
    assert took < 60


def test_without_webassembly(scene: Scene) -> None:
    """As in the Lockdown Mode of iPhones: slower, but it goes."""
    page = scene.browser
    gone = page.call("Page.addScriptToEvaluateOnNewDocument", source="delete globalThis.WebAssembly")
    try:
        scene.reading(Document("Befund.pdf", "application/pdf", pdf_file(1)))
        page.wait(DRAWN)
        assert page.evaluate("typeof WebAssembly") == "undefined"
    finally:
        page.call("Page.removeScriptToEvaluateOnNewDocument", identifier=gone["identifier"])


@LONG
def test_on_postgresql(
    request: pytest.FixtureRequest, tmp_path: Path, browser: Browser, all_mail: MailSink
) -> None:
    database = request.getfixturevalue("postgresql").new_database()
    with at_the_page(database, tmp_path, browser, all_mail) as scene:
        scene.reading()
        scene.browser.press("Konto")
        scene.browser.press("Abmelden")
        scene.says("Sie sind abgemeldet")
        scene.sign_in()
        scene.shows("Ihr Befund")
