"""Whatever a mail asks for and however it is read: the kernel sees no packet, and no file is opened.

The kinds that the tests write themselves always, of the corpora (see tests/message/test_corpus.py) a
sample; all of them with TOMAIL_TORTURE.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.app.reading_everything import ASKED, SEEN
from tests.message.hostile_html import vectors
from tests.message.smime.people import NOW, Authority
from tests.message.test_corpus import CORPORA, MANIFEST, candidates
from tests.torture import TORTURE
from tomail.message.smime.sealing import sign

ROOT = Path(__file__).parents[2]
AT_ONCE = 40  # mails that one process reads; each leaves windows and pages behind
VECTORS_A_MAIL = 12

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="network namespaces are Linux's")


def test_the_trap_sees_what_an_engine_asks_for_that_nothing_holds_back() -> None:
    assert set(SEEN) <= {packet for _, packet in run("--naked")["packets"]}


def test_the_engine_has_no_network_even_with_scripts_and_without_guard() -> None:
    assert run("--flags")["packets"] == []


@pytest.mark.timeout(0 if TORTURE else 300)
def test_no_packet_and_no_file(tmp_path: Path, record_property) -> None:
    bait = written(tmp_path / "bait", b"x")
    paths = [*own_kinds(tmp_path, bait), *sample(attacks(), 1), *real_mail(tmp_path)]
    for at in range(0, len(paths), AT_ONCE):
        seen = run(str(bait), *map(str, paths[at : at + AT_ONCE]))
        assert seen["packets"] == []
        assert seen["files"] == 0
        record_property("figure: mails read in every way without a packet", seen["done"]["open"])
        record_property("figure: ways of reading without a packet", sum(seen["done"].values()))


@pytest.mark.timeout(0 if TORTURE else 300)
def test_who_asks_for_revoked_certificates_asks_none_that_a_mail_names(tmp_path: Path) -> None:
    """The thread is at work all the while: about what a stranger signed it asks nobody."""
    bait = written(tmp_path / "bait", b"x")
    paths = [*signed_kinds(tmp_path), *own_kinds(tmp_path, bait), *(real_mail(tmp_path) if TORTURE else ())]
    for at in range(0, len(paths), AT_ONCE):
        seen = run("--asking", str(tmp_path), str(bait), *map(str, paths[at : at + AT_ONCE]))
        others = [each for each in seen["packets"] if each[1] != ASKED]
        assert (others, seen["files"]) == ([], 0)
        assert len(seen["packets"]) > len(others)  # the control: it does ask


def signed_kinds(folder: Path) -> list[Path]:
    """By somebody whom a trusted authority knows, by strangers who want their own to be asked, by one that
    calls itself like the trusted one. What is trusted is written beside them."""
    trusted, stranger = Authority.root("Trusted"), Authority.root("Stranger")
    written(folder / "authority.der", trusted.der)
    huber = trusted.issue("huber@spital.example", lists=["http://9.9.9.9/ca.crl"])
    written(folder / "correspondent.der", huber.certificate)
    wanted = ["http://8.8.8.8/ca.crl", "http://tracker.example/ca.crl", "ldap://8.8.8.8/x"]
    keys = {
        "huber@spital.example": huber,
        "stranger@evil.example": stranger.issue("stranger@evil.example", lists=wanted),
        "below@evil.example": stranger.below("Below").issue("below@evil.example", lists=wanted),
        "twin@evil.example": Authority.root("Trusted").issue("huber@spital.example", lists=wanted),
    }
    found = []
    for number, (address, key) in enumerate(keys.items()):
        head = (
            f"From: {address}\r\nTo: praxis@example.org\r\nSubject: Guten Tag\r\nMessage-ID: <{number}@x>\r\n"
        )
        entity = b"Content-Type: text/html\r\n\r\n<img src='http://tracker.example/x'><p>Guten Tag</p>\r\n"
        found.append(written(folder / f"signed-{number}.eml", head.encode() + sign(entity, key, NOW)))
    return found


def own_kinds(folder: Path, bait: Path) -> list[Path]:
    """All in one mail; for the torture in small ones and alone: in company one may swallow the next."""
    asked = [vector.replace("/etc/passwd", str(bait)) for vector in vectors()]
    bodies = ["\n".join(f"<div>{vector}</div>" for vector in asked)]
    if TORTURE:
        bodies += ["\n".join(asked[at : at + VECTORS_A_MAIL]) for at in range(0, len(asked), VECTORS_A_MAIL)]
        bodies += asked[:160]
    return [written(folder / f"own-{number}.eml", bytes(mail(body))) for number, body in enumerate(bodies)]


def attacks() -> list[Path]:
    """Remote contents of every kind, and mail that wants decrypted text sent away (EFAIL)."""
    found = sorted((CORPORA / "dev" / "gen-attack").rglob("*.eml"))
    return [each for each in found if each.name.startswith(("remote-", "efail-"))]


def real_mail(folder: Path) -> list[Path]:
    """Of the corpus, what refers to something remote."""
    lines = MANIFEST.read_text().splitlines() if MANIFEST.exists() else []
    rows = [row for row in map(json.loads, lines) if row["remote_refs"]]
    found = []
    for number, row in enumerate(sample(rows, 1)):
        for raw in candidates((CORPORA / "dev" / row["path"]).read_bytes()):
            if hashlib.sha256(raw).hexdigest() == row["sha256"]:
                found.append(written(folder / f"real-{number}.eml", raw))
                break
    return found


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def mail(html: str) -> EmailMessage:
    message, inner = EmailMessage(), EmailMessage()
    message["From"] = Address('<img src="http://tracker.example/from">', "absender", "example.org")
    message["To"] = Address('<img src="http://tracker.example/to">', "praxis", "example.org")
    message["Subject"] = 'Befund <img src="http://tracker.example/subject">'
    message["Disposition-Notification-To"] = "absender@tracker.example"
    message["List-Unsubscribe"] = "<https://tracker.example/unsubscribe>"
    message.set_content(f"Guten Tag\n{html}", subtype="html")
    message.add_attachment(html.encode(), maintype="text", subtype="html", filename="Befund.html")
    svg = f'<svg xmlns="http://www.w3.org/2000/svg">{html}</svg>'.encode()
    message.add_attachment(svg, maintype="image", subtype="svg+xml", cid="<x>")
    inner["Subject"] = "Darin"
    inner.set_content(f"Guten Tag\n{html}", subtype="html")
    message.add_attachment(inner)
    return message


def sample(found: Sequence[Any], count: int) -> Sequence[Any]:
    return found if TORTURE else Random(5).sample(list(found), min(count, len(found)))


def run(*arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.app.reading_everything", *arguments]
    # Other tests of this process may have set the flags that hold the engine back.
    clean = {name: value for name, value in os.environ.items() if name != "QTWEBENGINE_CHROMIUM_FLAGS"}
    ended = subprocess.run(command, cwd=ROOT, env=clean, capture_output=True, text=True, check=False)
    if ended.returncode and any(each in ended.stderr for each in ("unshare: ", "/dev/net/tun")):
        sentence = "needs the right to make network namespaces and tunnels (root)"
        if os.environ.get("CI"):
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)
    assert ended.returncode == 0, ended.stderr[-3000:]
    found: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return found
