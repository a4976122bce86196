"""What the server never has, searched for wherever it could lie: the practice's program sends, a patient in
Chromium registers, reads, answers and comes back, the portal is a program of its own on PostgreSQL."""

from __future__ import annotations

import base64
import json
import secrets
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import patient_page
import psycopg
import pytest

from tests.outbox.sink import Sink
from tests.secure.portal.scene import Scene
from tests.secure.portal.test_process import contents
from tests.servers.browser import Browser
from tests.servers.overheard import Overheard
from tests.servers.portal import MailSink, ServedPortal
from tests.servers.postgresql import PostgreSQL, programs
from tests.servers.process import wait_until
from tests.services.conftest import ACCOUNT
from tests.services.workstations import Workstations
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.model.outgoing import OutgoingAttachment
from tomail.practice import portal_holds as holds
from tomail.secure.crypto import bundle, codes
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.passphrase import login_key
from tomail.secure.protocol.encoding import from_text, to_text
from tomail.secure.protocol.states import DeliveryState

from .through_portal import Station, link_of

pytestmark = [pytest.mark.slow, pytest.mark.server]
FIRST_OF_OURS = 16384  # object ids below are PostgreSQL's
CONTROL = f"Kontrolle{secrets.token_hex(8)}"


class OverheardPortal(ServedPortal):
    """Its clients know it by the way on which they are overheard."""

    def __init__(self, database: str, folder: Path, sink: MailSink, way: Overheard) -> None:
        super().__init__(database, folder, sink)
        way.to, self.url = self.port, way.url
        self._serve[self._serve.index("--public-url") + 1] = way.url


@dataclass
class World:
    """`places` are where something could lie."""

    desk: Station
    portal: OverheardPortal
    way: Overheard
    page: Scene
    server: PostgreSQL
    database: str
    wal: tuple[str, int]  # where it stood at the beginning, as the log: what came before is others'
    logged: int

    def places(self) -> dict[str, bytes]:
        data, program = self.server._data, programs()
        assert program
        url = self.database.replace("postgresql+psycopg", "postgresql")
        dumped = subprocess.run([program / "pg_dump", url], check=True, capture_output=True)
        return {
            "requests": bytes(self.way.heard),
            "access log": self.portal.log.read_bytes(),
            "blobs": contents(self.portal.data / "blobs"),
            "mails": b"".join((*self.portal.sink.raw, *self.desk.sink.mails)),
            "tables": b"".join(
                each.read_bytes() for each in self.server.files(self.database) if _is_ours(each)
            ),
            "WAL": self._wal(data / "pg_wal"),
            "statements": (self.server._root / "log").read_bytes()[self.logged :],
            "dump": dumped.stdout,
        }

    def _wal(self, folder: Path) -> bytes:
        """What was written since; files that wait to be used again hold what others wrote before."""
        (first, offset), (last, end) = self.wal, _wal_now(self.server)
        names = sorted(each.name for each in folder.iterdir() if first <= each.name <= last)
        files = {name: (folder / name).read_bytes() for name in names}
        files[last] = files[last][:end]
        files[first] = files[first][offset:]
        return b"".join(files.values()).replace(bytes(512), b"")


def _is_ours(file: Path) -> bool:
    """No catalog of PostgreSQL's own."""
    number = file.name.partition(".")[0].partition("_")[0]
    return file.is_file() and number.isdigit() and int(number) >= FIRST_OF_OURS


def _wal_now(server: PostgreSQL) -> tuple[str, int]:
    with psycopg.connect(server._conninfo("postgres")) as connection:
        found = connection.execute("SELECT * FROM pg_walfile_name_offset(pg_current_wal_lsn())").fetchone()
    assert found
    return str(found[0]), int(found[1])


@pytest.fixture
def world(tmp_path: Path, postgresql: PostgreSQL) -> Iterator[World]:
    if not patient_page.has_node():
        pytest.skip("needs nodejs and npm")
    patient_page.build()
    database = postgresql.new_database()
    postgresql.execute(f"ALTER DATABASE {database.rpartition('/')[2]} SET log_statement = 'all'")
    sink, wal, logged = Sink(), _wal_now(postgresql), (postgresql._root / "log").stat().st_size
    with ExitStack() as stack, sink.listening() as mail_server, MailSink() as portals_mail:
        way, browser = stack.enter_context(Overheard()), stack.enter_context(Browser())
        portal = stack.enter_context(OverheardPortal(database, tmp_path / "served", portals_mail, way))
        stations = Workstations(f"sqlite:///{tmp_path / 'practice.db'}", tmp_path, stack)
        services = stations.open()
        account = replace(from_toml(ACCOUNT), id="praxis", incoming=mail_server, outgoing=mail_server)
        services.registry.add(account, StoredCredentials("geheim"))
        for key, value in (("practice.name", CONTROL), ("secure.release", "code")):
            services.settings.set(key, value)
        services.portal.connection.enrol(portal.url, portal.code())
        desk = Station(services, sink, portal)  # type: ignore[arg-type]  (a program of its own)
        page = Scene(browser, portal, None, tmp_path)  # type: ignore[arg-type]
        yield World(desk, portal, way, page, postgresql, database, wal, logged)


def test_what_the_server_never_has(world: World) -> None:
    mark, desk, page = f"Befund{secrets.token_hex(8)}", world.desk, world.page.browser
    password, address = f"Linde {secrets.token_hex(6)}", "erika@post.test"
    file = OutgoingAttachment(f"{mark}-datei.txt", "text/plain", f"{mark} 4,1".encode() * 99)
    person = desk.admit(address)
    sent = desk.send(person, subject=f"{mark} Betreff", text=f"{mark} Text", attachments=(file,))

    link = link_of(desk.mails()[-1])
    page.open(next(word for word in desk.mails()[-1].get_content().split() if "#i=" in word))
    secupass = _registers(world, sent.code, password)
    desk.hear()  # the right code releases
    world.page.shows(f"{mark} Betreff")
    sheet = page.evaluate("document.querySelector('.sheet .words')?.textContent ?? ''")
    keys = _private_keys(world, secupass)
    _answers(world, mark)
    desk.hear()
    assert desk.portal.answers.fetch() == 1
    assert desk.state(sent.delivery) == DeliveryState.READ
    _comes_back(world, address, password, secupass)
    world.page.shows(f"{mark} Betreff")
    control = world.portal.practice(CONTROL)
    control.send("c@post.test", {"m": CONTROL.encode() * 9})
    wait_until(lambda: bool(world.portal.sink.to(address)), "the notices")

    with desk.services.practice.reading() as session:
        hold = holds.hold(session, desk.services.practice.keys, sent.delivery)
    assert hold
    own = [half for each in desk.portal.connection.every_key().values() for half in _halves(each)]
    bare = codes.REGISTRATION_CODE.read(sent.code) or ""
    never: dict[str, str | bytes] = {
        "what was written": mark,
        "the patient": "Öztürk",
        "the password": password,
        "the SecuPass": secupass,
        "the recovery sheet": sheet,
        "the Anmeldecode": sent.code,
        "the Anmeldecode, bare": bare,
        "the content key": hold.content_key,
        **{f"a private key of the patient's, {n}": each for n, each in enumerate(keys)},
        **{f"a private key of the practice's, {n}": each for n, each in enumerate(own)},
    }
    kept_by_nobody: dict[str, str | bytes] = {
        "the address": address,
        "what signs in": login_key(password, world.portal.url, address),
        "the link": link.invite,
        "the workstation's token": _token(world),
    }
    places = world.places()
    assert all(never.values())
    assert _found(never, places) == set()
    at_rest = {name: data for name, data in places.items() if name not in ("requests", "mails")}
    assert _found(kept_by_nobody, at_rest) == set()
    # The controls: where something is, the search finds it.
    assert not [name for name in kept_by_nobody if (name, "requests") not in _found(kept_by_nobody, places)]
    shown = {place for _, place in _found({"control": CONTROL}, places)}
    assert shown == set(places) - {"access log"}
    assert b"POST /v1/register 201" in places["access log"]
    for form in (f"{mark} Text", hold.content_key, keys[0]):
        for written in _forms(form):
            assert _found({"it": form}, {"there": b"\0" + written + b"\0"}), written


def _registers(world: World, code: str, password: str) -> str:
    page = world.page.browser
    page.fill("code", code)
    page.fill("password", password)
    page.fill("again", password)
    page.press("Weiter")
    return world.page.choose_secupass("Konto anlegen")


def _comes_back(world: World, address: str, password: str, secupass: str) -> None:
    world.page.browser.press("Abmelden")
    world.page.says("Sie sind abgemeldet")
    world.page.browser.open(f"{world.portal.url}/#a={address}")
    world.page.browser.fill("password", password)
    world.page.browser.fill("secupass", secupass)
    world.page.browser.press("Nachricht öffnen")


def _answers(world: World, mark: str) -> None:
    """With a file."""
    page, chosen = world.page.browser, world.page.folder / f"{mark}-bild.bin"
    chosen.write_bytes(mark.encode() * 500)
    page.press("Antworten")
    page.wait("!!document.querySelector('#field-files')")
    page.fill("reply", f"{mark} Danke")
    root = page.call("DOM.getDocument")["root"]["nodeId"]
    node = page.call("DOM.querySelector", nodeId=root, selector="#field-files")["nodeId"]
    page.call("DOM.setFileInputFiles", nodeId=node, files=[str(chosen)])
    page.press("Verschlüsselt senden")
    world.page.says("verschlüsselt unterwegs")


def _private_keys(world: World, secupass: str) -> list[bytes]:
    """The patient's, and what opens them: from what the page gets, by the SecuPass."""
    asked = "fetch('/v1/box', {headers: {'X-Tomail': '1'}}).then(answer => answer.text())"
    box = json.loads(world.page.browser.evaluate(asked))
    blobs = {each["kind"]: from_text(each["blob"]) for each in box["wraps"]}
    wrap = bundle.Wrap.decode(blobs["secupass"])
    key = bundle.unwrap_bundle_key(wrap, secupass, box["kid"])
    opened = bundle.open_bundle(blobs["bundle"], key, box["kid"], box["generation"])
    return [*_halves(opened.keys), key]


def _halves(keys: PrivateKeys) -> tuple[bytes, bytes]:
    return keys.kem_seed, keys.signing_seed


def _token(world: World) -> str:
    head = world.way.heard.partition(b"uthorization: Bearer ")[2]
    return bytes(head.partition(b"\r\n")[0]).decode()


def _found(secret: Mapping[str, str | bytes], places: Mapping[str, bytes]) -> set[tuple[str, str]]:
    return {
        (name, place)
        for name, each in secret.items()
        for place, data in places.items()
        if any(form in data for form in _forms(each))
    }


def _forms(secret: str | bytes) -> set[bytes]:
    """The ways in which it could be written."""
    raw = secret.encode() if isinstance(secret, str) else secret
    shifted = [base64.b64encode(b"xxx"[:n] + raw)[4 * bool(n) : -4] for n in range(3)]
    found = {raw, raw.hex().encode(), raw.hex().upper().encode(), *shifted}
    found |= {each.replace(b"+", b"-").replace(b"/", b"_") for each in shifted}
    if isinstance(secret, str):
        cases = {secret, secret.lower(), secret.upper(), secret.swapcase()}
        found |= {each.encode() for each in cases} | {each.encode("utf-16-le") for each in cases}
        found.add(json.dumps(secret)[1:-1].encode())
    else:
        found.add(to_text(raw).encode())
    return found
