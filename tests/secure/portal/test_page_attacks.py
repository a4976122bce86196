"""A portal that attacks its patients with what it keeps: nothing is shown, or what is wrong is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import ColumnElement, Table, select, update

from tests.servers.portal import Upload
from tomail.secure.portal import tables

from .scene import FILE, SHOWN, TEXT, Document, Scene

pytestmark = pytest.mark.server
UNPROVEN = "nicht nachweislich von der Praxis"
SEGMENT = 1 << 20
LARGE = Document("Bild.dcm", "application/dicom", bytes(range(256)) * 12_288)  # three segments
_G, _D, _A, _W = tables.grant.c, tables.delivery.c, tables.account.c, tables.bundle_wrap.c


def test_nothing_of_one_message_serves_for_another_one(scene: Scene) -> None:
    """The portal gives the wrap, the whole grant or the manifest of an older message as a newer one's."""
    first = scene.reading()
    second = scene.later("Zweiter Befund")
    with scene.portal.portal.database.reading() as connection:
        rows = connection.execute(select(tables.grant)).mappings().all()
    older, newer = (
        next(dict(each) for each in rows if each["delivery"] == upload.id) for upload in (first, second)
    )
    kept = blob(scene, first, "m").read_bytes()
    scene.practice.done("POST", f"/v1/practice/deliveries/{first.id}/revoke", {})
    mine, columns = _G.delivery == second.id, ("wrap", "statement", "signature")
    for taken in (columns[:1], columns):
        write(scene, tables.grant, mine, **{name: older[name] for name in taken})
        shows_nothing(scene, UNPROVEN)
        write(scene, tables.grant, mine, **{name: newer[name] for name in columns})
    manifest = blob(scene, second, "m")
    own = manifest.read_bytes()
    manifest.write_bytes(kept)
    shows_nothing(scene, UNPROVEN)
    manifest.write_bytes(own)
    scene.sign_in()
    scene.shows("Zweiter Befund")


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "cut": lambda data: data[:-SEGMENT],
    "order": lambda data: data[:SEGMENT] + data[2 * SEGMENT : 3 * SEGMENT] + data[SEGMENT : 2 * SEGMENT],
    "bit": lambda data: data[:SEGMENT] + bytes([data[SEGMENT] ^ 1]) + data[SEGMENT + 1 :],
    "other": lambda data: bytes(len(data)),
}


def test_a_changed_file_is_not_given_out(scene: Scene) -> None:
    upload = scene.reading(LARGE)
    path = blob(scene, upload, next(name for name in upload.files if name != "m"))
    whole = path.read_bytes()
    scene.browser.downloads(scene.folder)
    for change in CHANGES.values():
        path.write_bytes(change(whole).ljust(len(whole), b"\0"))
        scene.browser.evaluate("document.querySelector('main .trouble.whole').textContent = ''")
        scene.browser.press("Speichern")
        scene.says(UNPROVEN)
    assert not (scene.folder / LARGE.name).exists()


def test_an_older_state_of_the_account_is_noticed(scene: Scene) -> None:
    """An older bundle alone opens nothing; with its number, this device knows better. Read stays read."""
    page = scene.browser
    upload = scene.practice.deliver("Ihr Befund")
    page.open(scene.link(upload))
    scene.secupass = scene.register()
    older = stored(scene)
    account = scene.account = scene.practice.account()
    scene.practice.let_in(account, "number")
    scene.practice.give(upload, account)
    scene.shows("Ihr Befund")
    page.press("Abmelden")
    scene.says("Sie sind abgemeldet")
    newer = stored(scene)
    assert newer[1] == older[1] + 1  # what was read is in the bundle

    bundle, number = _W.kind == "bundle", _A.id == account["id"]
    write(scene, tables.bundle_wrap, bundle, blob=older[0])
    shows_nothing(scene, "Der SecuPass stimmt nicht")
    write(scene, tables.account, number, generation=older[1])
    shows_nothing(scene, "einen veralteten Stand Ihres Kontos")
    write(scene, tables.bundle_wrap, bundle, blob=newer[0])
    write(scene, tables.account, number, generation=newer[1], kid="0" * 32)
    shows_nothing(scene, "Der SecuPass stimmt nicht")
    write(scene, tables.account, number, kid=account["kid"])

    write(scene, tables.delivery, _D.id == upload.id, state="delivered", read=None)
    scene.sign_in()
    scene.shows("Ihr Befund")
    scene.says("Diese Nachricht haben Sie schon einmal geöffnet")


def shows_nothing(scene: Scene, sentence: str) -> None:
    scene.sign_in()
    scene.browser.wait(f"document.querySelector('main').textContent.includes('{sentence}')")
    shown = scene.browser.evaluate(SHOWN)
    assert TEXT not in shown
    assert FILE[:30].decode() not in shown
    if sentence == UNPROVEN:
        scene.browser.press("Zurück")
        scene.shows("Ihre Nachrichten")


def stored(scene: Scene) -> tuple[bytes, int]:
    """The bundle and its number."""
    with scene.portal.portal.database.reading() as connection:
        sealed = connection.scalar(select(_W.blob).where(_W.kind == "bundle")) or b""
        return sealed, connection.scalar(select(_A.generation)) or 0


def write(scene: Scene, table: Table, where: ColumnElement[bool], **values: object) -> None:
    with scene.portal.portal.database.writing() as connection:
        assert connection.execute(update(table).where(where).values(**values)).rowcount == 1


def blob(scene: Scene, upload: Upload, file: str) -> Path:
    """Where a small file lies, which has one part."""
    (found,) = (scene.folder / "blobs").rglob(f"{upload.id}/{file}.*")
    return found
