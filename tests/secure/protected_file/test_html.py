"""The file that opens itself, in a real browser and from the disk."""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import patient_page
import pytest

from tests.servers.browser import Browser
from tests.servers.process import wait_until
from tomail.model.outgoing import OutgoingAttachment
from tomail.secure.crypto.codes import READ_CODE
from tomail.secure.protected_file.html import LARGEST, protected_html
from tomail.secure.protected_file.letter import CannotHold, Letter
from tomail.secure.protected_file.reply import ReplyKeys
from tomail.secure.protected_file.words import words_for
from tomail.secure.protocol.answers import found

pytestmark = pytest.mark.server
SHOTS = os.environ.get("TOMAIL_SCREENSHOTS")
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73"
    "0000001349444154789c63f8cfc0f01f0c1908d00038f908f8b9f0d0820000000049454e44ae426082"
)
SHEET = OutgoingAttachment("Blutwerte & Verlauf.xlsx", "application/vnd.ms-excel", os.urandom(70_000))
PICTURE = OutgoingAttachment("Röntgen.png", "image/png", PNG)
DELIVERY = "d_aaaaaaaaaaaaaaaa"
KEYS = ReplyKeys(bytes(range(32)))
LETTER = Letter(
    practice="Hausarztpraxis Dr. Sonnberg",
    contact=("Hauptstraße 1, 10115 Berlin", "Telefon 030 123456"),
    recipient="Frau Ayşe Öztürk",
    date="23. November 2026",
    subject="Ihr Laborbefund",
    text="Guten Tag Frau Öztürk\n\nKalium 4,1 mmol/l, größer als 3 µg.\n\nMit freundlichen Grüßen",
    files=(SHEET, PICTURE),
)
CODE = "7K3M-Q0XZ-4D8R-V1TB"
HOSTILE = """</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">
<svg onload=window.hacked=1>
javascript:window.hacked=1 {{program}} @@sealed@@ ]]> <!-- --> \u2028 \u202e &lt;"""
SLOWER = "delete globalThis.WebAssembly"
WITHOUT_CRYPTO = "Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined })"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not patient_page.has_node() and not os.environ.get("CI"):
        pytest.skip("needs nodejs and npm")
    patient_page.build_viewer()
    with Browser() as running:
        yield running


class Reader:
    """A patient with the file."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser, self.folder = browser, folder
        browser.forget()
        browser.viewport(390, 844)
        browser.downloads(folder)

    def has(self, letter: Letter, code: str = CODE, **more: Any) -> None:
        """Saved it, and opens it."""
        path = self.folder / "Nachricht.html"
        path.write_bytes(protected_html(letter, code, **more))
        self.browser.open(path.as_uri())
        self.browser.wait("!!document.querySelector('#field-code')")

    def types(self, code: str) -> None:
        self.browser.fill("code", code)
        self.browser.evaluate("document.querySelector('form').requestSubmit()")

    def reads(self) -> str:
        """The text, once it is there."""
        return str(self.browser.wait("document.querySelector('.text').textContent"))

    def hears(self) -> str:
        """What is wrong."""
        return str(self.browser.wait("document.querySelector('#trouble').textContent"))

    def saved(self, name: str) -> bytes:
        """A file that the page saved."""
        wait_until((self.folder / name).is_file, name)
        return (self.folder / name).read_bytes()

    def shot(self, name: str) -> None:
        if SHOTS:
            self.browser.screenshot(Path(SHOTS) / f"{name}.png")

    def violations(self) -> list[str]:
        """What axe-core finds."""
        source = (patient_page.PLACE / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
        self.browser.evaluate(f"{source}; 0")
        found = "axe.run().then(r => r.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html)}`))"
        listed: list[str] = self.browser.evaluate(found)
        return listed


@pytest.fixture
def reader(browser: Browser, tmp_path: Path) -> Reader:
    return Reader(browser, tmp_path)


@pytest.mark.parametrize("typed", [CODE, "7k3m qoxz 4d8r vltb", " 7K3MQ0XZ4D8RV1TB\n", "7k3m–q0xz–4d8r–vitb"])
def test_it_opens_however_the_code_is_typed(reader: Reader, typed: str) -> None:
    reader.has(LETTER)
    before = reader.browser.evaluate("document.body.innerText")
    assert f"Von {LETTER.practice}" in before
    assert "Telefon 030 123456" in before
    reader.types(typed)
    assert reader.reads() == LETTER.text
    shown = reader.browser.evaluate("document.body.innerText")
    for words in (LETTER.practice, LETTER.recipient, LETTER.subject, SHEET.filename, "Telefon 030 123456"):
        assert words in shown
    assert reader.browser.messages == []


def test_a_wrong_code_opens_nothing_and_says_so(reader: Reader) -> None:
    reader.has(LETTER)
    reader.types("7K3M")
    assert "hier sind es 4" in reader.hears()
    reader.types(READ_CODE.new())
    reader.browser.wait(
        "document.querySelector('#trouble').textContent.startsWith('Der Lesecode stimmt nicht')"
    )
    assert reader.browser.evaluate("document.activeElement.id") == "field-code"
    reader.types(CODE)
    assert reader.reads() == LETTER.text


@pytest.mark.parametrize("without", [SLOWER, WITHOUT_CRYPTO, f"{SLOWER}; {WITHOUT_CRYPTO}"])
def test_it_opens_in_browsers_that_withhold_something(reader: Reader, without: str) -> None:
    added = reader.browser.call("Page.addScriptToEvaluateOnNewDocument", source=without)
    try:
        reader.has(LETTER, reply=KEYS.reply_to("praxis@sonnberg.test", DELIVERY))
        reader.types(CODE)
        assert reader.reads() == LETTER.text
        answers = reader.browser.evaluate("!!document.querySelector('#field-reply')")
        assert answers == (without == SLOWER)
    finally:
        reader.browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])


def test_it_is_hidden_again(reader: Reader) -> None:
    reader.has(LETTER)
    reader.types(CODE)
    reader.reads()
    reader.browser.press("Nachricht verbergen")
    reader.browser.wait("document.querySelector('#field-code')?.value === ''")
    assert LETTER.subject not in reader.browser.evaluate("document.body.innerText")


def test_ten_megabytes_open_in_seconds(reader: Reader) -> None:
    large = OutgoingAttachment("CT.zip", "application/zip", os.urandom(9_900_000))
    begun = time.monotonic()
    reader.has(replace(LETTER, files=(large,)))
    reader.types(CODE)
    reader.reads()
    assert time.monotonic() - begun < 20  # half a second on a machine of one's own
    reader.browser.press("Speichern")
    assert reader.saved("CT.zip") == large.content


def test_its_files_are_saved_and_never_run(reader: Reader) -> None:
    page = OutgoingAttachment("Bericht.html", "text/html", b"<script>window.hacked=1</script>")
    reader.has(replace(LETTER, files=(*LETTER.files, page)))
    reader.types(CODE)
    reader.reads()
    for each in (SHEET, page):
        button = f"document.querySelector('button[aria-label={json.dumps(each.filename + ' speichern')}]')"
        reader.browser.evaluate(f"{button}.click()")
        assert reader.saved(each.filename) == each.content
    picture = "document.querySelector('img').complete && document.querySelector('img').naturalWidth"
    assert reader.browser.wait(picture) == 2
    assert reader.browser.evaluate("window.hacked") is None


def test_what_others_wrote_stays_text(reader: Reader) -> None:
    file = OutgoingAttachment(f"{HOSTILE}.svg", f"image/svg+xml{HOSTILE}", b"<svg onload=alert(1)>")
    reader.has(
        replace(
            LETTER,
            practice=HOSTILE,
            contact=(HOSTILE,),
            recipient=HOSTILE,
            date=HOSTILE,
            subject=HOSTILE,
            text=HOSTILE,
            files=(file,),
        )
    )
    reader.types(CODE)
    assert reader.reads() == HOSTILE
    assert reader.browser.evaluate("window.hacked") is None
    assert reader.browser.evaluate("document.scripts.length") == 3
    assert reader.browser.evaluate("document.querySelectorAll('img, svg, iframe').length") == 0
    assert reader.browser.messages == []


def test_nothing_leaves_it(reader: Reader) -> None:
    reader.has(LETTER)
    reader.types(CODE)
    reader.reads()
    evil = "https://evil.test/"
    tries = {
        "connect-src": f"fetch('{evil}').catch(() => 0)",
        "img-src": f"new Promise(r => {{ const i = new Image(); i.onerror = r; i.src = '{evil}x.png' }})",
        "form-action": "(() => { const f = document.createElement('form'); document.body.append(f);"
        f" f.action = '{evil}'; f.method = 'post'; f.submit() }})()",
        "require-trusted-types-for": "(() => { try { document.body.innerHTML = 'x' } catch { return 0 } })()",
    }
    listening = "addEventListener('securitypolicyviolation', e => held.push(e.effectiveDirective))"
    reader.browser.evaluate(f"globalThis.held = []; {listening}; 0")
    for script in tries.values():
        reader.browser.evaluate(f"Promise.resolve({script}).then(() => 0)")
    for directive in tries:
        reader.browser.wait(f"held.includes({json.dumps(directive)})")
    assert reader.browser.evaluate("location.protocol") == "file:"


def test_a_short_answer_is_a_mail_that_only_the_practice_reads(reader: Reader) -> None:
    reader.has(LETTER, reply=KEYS.reply_to("praxis@sonnberg.test", DELIVERY))
    reader.types(CODE)
    reader.reads()
    reader.browser.evaluate("document.querySelector('#mail').click = function () {}")
    reader.browser.press("Als E-Mail senden")
    assert reader.hears() == "Bitte schreiben Sie zuerst Ihre Antwort."
    reader.browser.fill("reply", "Danke! Mir geht es besser. Grüße 🩺")
    reader.browser.press("Als E-Mail senden")
    link = urlsplit(reader.browser.wait("document.querySelector('#mail').href"))
    assert (link.scheme, link.path) == ("mailto", "praxis@sonnberg.test")
    body = parse_qs(link.query)["body"][0]
    assert len(body) <= 1200
    assert "besser" not in unquote(link.query)
    quoted = "Anfang\n" + "".join(f"> {line}\n" for line in body.splitlines())
    answer = found(quoted)
    assert answer is not None
    opened = KEYS.open(answer)
    assert (opened.delivery, opened.text) == (DELIVERY, "Danke! Mir geht es besser. Grüße 🩺")
    assert reader.browser.messages == []


def test_a_long_answer_is_a_file(reader: Reader) -> None:
    reader.has(LETTER, reply=KEYS.reply_to("praxis@sonnberg.test", DELIVERY))
    reader.types(CODE)
    reader.reads()
    reader.browser.evaluate("document.querySelector('#mail').click = function () {}")
    reader.browser.fill("reply", "Es tut noch weh. " * 200)
    reader.browser.press("Als E-Mail senden")
    assert "zu lang" in reader.hears()
    reader.browser.press("Als Datei speichern")
    answer = found(reader.saved("antwort.tomail").decode())
    assert answer is not None
    assert KEYS.open(answer).text == ("Es tut noch weh. " * 200).strip()
    assert "praxis@sonnberg.test" in reader.browser.wait("document.querySelector('#replied').textContent")


@pytest.mark.parametrize("language", ["de", "fr", "it", "en"])
def test_everybody_can_use_it(reader: Reader, language: str) -> None:
    """WCAG as far as axe-core sees it, at 320 px and on a desktop, in light and dark."""
    letter = replace(LETTER, words=words_for(language))
    for width, scheme in ((320, "light"), (1280, "dark")):
        reader.browser.viewport(width, 800)
        media = [{"name": "prefers-color-scheme", "value": scheme}]
        reader.browser.call("Emulation.setEmulatedMedia", features=media)
        reader.has(letter, reply=KEYS.reply_to("praxis@sonnberg.test", DELIVERY))
        assert reader.browser.evaluate("document.documentElement.lang") == language
        reader.shot(f"html-{language}-{width}-1")
        reader.types("7K3M")
        reader.hears()
        assert reader.violations() == []
        reader.shot(f"html-{language}-{width}-2")
        reader.types(CODE)
        reader.reads()
        assert reader.violations() == []
        reader.shot(f"html-{language}-{width}-3")
        wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert reader.browser.evaluate(wider) == 0


def test_without_javascript_it_says_what_to_do(reader: Reader) -> None:
    reader.browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        path = reader.folder / "Nachricht.html"
        path.write_bytes(protected_html(LETTER, CODE))
        reader.browser.open(path.as_uri())
        told = reader.browser.wait("document.readyState === 'complete' && document.body.innerText")
        reader.shot("html-noscript")
    finally:
        reader.browser.call("Emulation.setScriptExecutionDisabled", value=False)
    assert LETTER.practice in told
    assert "Computer" in told


def test_nothing_of_the_letter_stands_in_it() -> None:
    made = protected_html(LETTER, CODE)
    for secret in ("Laborbefund", "Kalium", "Öztürk", "Blutwerte", CODE, READ_CODE.read(CODE) or ""):
        assert secret.encode() not in made
    assert re.search(rb"(src|href)=.?https?:", made) is None


def test_what_is_too_large_is_refused(tmp_path: Path) -> None:
    large = OutgoingAttachment("groß.bin", "application/octet-stream", bytes(LARGEST))
    with pytest.raises(CannotHold):
        protected_html(replace(LETTER, files=(large,)), CODE)
    with pytest.raises(ValueError, match="Lesecode"):
        protected_html(LETTER, "hunter2")
