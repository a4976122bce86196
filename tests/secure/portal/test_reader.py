"""Kept messages (.tomail), and the reader: one file that opens them from the disk, without a portal."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.servers.browser import Browser
from tests.servers.process import wait_until

from .scene import TEXT, Document, Scene
from .test_documents import DRAWN, noted, pdf_file

pytestmark = pytest.mark.server


def test_a_kept_message_is_read_without_the_portal(scene: Scene) -> None:
    page, pdf = scene.browser, pdf_file(1)
    scene.reading(Document("Befund.pdf", "application/pdf", pdf))
    page.wait(DRAWN)
    kept = saved_as(scene, "Verschlüsselt aufbewahren", "*.tomail")
    raw = kept.read_bytes()
    assert not [each for each in (b"Ihr Befund", b"Befund.pdf", b"Kalium", TEXT.encode()) if each in raw]
    page.press("Konto")
    shown = page.wait("document.querySelector('code').textContent").replace(" ", "")
    page.call("DOM.enable")
    reader = saved_link(scene, "tomail-Leseprogramm.html")
    assert hashlib.sha256(reader.read_bytes()).hexdigest() == shown

    open_kept(page, reader, kept, "falsch")
    scene.says("Der SecuPass stimmt nicht")
    page.fill("secupass", scene.secupass)
    page.press("Nachricht öffnen")
    scene.shows("Ihr Befund")
    assert page.evaluate("document.querySelector('.text').textContent") == TEXT
    page.wait(DRAWN)
    scene.shot("reader")
    assert "Antworten" not in page.evaluate("document.body.innerText")
    (scene.folder / "out").mkdir()
    page.downloads(scene.folder / "out")
    page.press("Speichern")
    out = scene.folder / "out" / "Befund.pdf"
    wait_until(out.is_file, "the document")
    assert out.read_bytes() == pdf
    assert noted(scene) == []

    for name, changed in {"cut": raw[:-1], "begin": b"X" + raw[1:], "empty": b""}.items():
        broken = scene.folder / f"{name}.tomail"
        broken.write_bytes(changed)
        open_kept(page, reader, broken, scene.secupass)
        scene.says("Das ist keine aufbewahrte Nachricht")
    flipped = scene.folder / "flipped.tomail"
    flipped.write_bytes(raw[:-1] + bytes([raw[-1] ^ 1]))
    open_kept(page, reader, flipped, scene.secupass)
    page.wait("!!document.querySelector('main .trouble.whole')?.textContent")
    assert page.evaluate(DRAWN) == 0


def saved_as(scene: Scene, button: str, pattern: str) -> Path:
    scene.browser.downloads(scene.folder)
    scene.browser.press(button)
    wait_until(lambda: bool(list(scene.folder.glob(pattern))), "the download")
    return next(scene.folder.glob(pattern))


def saved_link(scene: Scene, name: str) -> Path:
    scene.browser.evaluate("document.querySelector('a[download]').click()")
    wait_until((scene.folder / name).is_file, "the reader")
    return scene.folder / name


def open_kept(page: Browser, reader: Path, kept: Path, secupass: str) -> None:
    """Choose the file, and type the SecuPass."""
    page.open(reader.as_uri())
    page.wait("document.querySelector('h1')?.textContent === 'Leseprogramm'")
    root = page.call("DOM.getDocument")["root"]["nodeId"]
    node = page.call("DOM.querySelector", nodeId=root, selector="#field-file")["nodeId"]
    page.call("DOM.setFileInputFiles", nodeId=node, files=[str(kept)])
    page.fill("secupass", secupass)
    page.press("Nachricht öffnen")
