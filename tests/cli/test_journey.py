"""The command line as IT uses it: processes of their own, a real keyring, real servers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tests.servers.keyring import Keyring
from tests.servers.postfix import Postfix

from .preloaded import Starts, loaded_once

pytestmark = pytest.mark.slow

RAW = (
    "From: Ayşe Öztürk <ayse@example.org>\r\nTo: praxis@praxis.test\r\nSubject: Frage zum Blutbild\r\n"
    "Date: Sat, 21 Nov 2026 14:32:00 +0100\r\nMessage-ID: <q{n}@example.org>\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\nGrüße aus der Straße\r\n"
)


class Tomail:
    """Runs `tomail` on one profile."""

    def __init__(self, profile: Path, starts: Starts) -> None:
        self.profile = profile
        self._starts = starts

    def run(self, *words: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
        return self._starts.run("--profile", str(self.profile), *words, given=given)

    def json(self, *words: str, given: str = "", code: int = 0) -> Any:
        ran = self.run("--json", *words, given=given)
        assert ran.returncode == code, (ran.returncode, ran.stdout[-2000:], ran.stderr[-2000:])
        return json.loads(ran.stdout)


@pytest.fixture(scope="module")
def starts() -> Iterator[Starts]:
    with loaded_once() as starts:
        yield starts


@pytest.fixture
def tomail(tmp_path: Path, starts: Starts, unlocked_keyring: Keyring) -> Tomail:
    return Tomail(tmp_path / "profile", starts)


@pytest.fixture
def account_file(tmp_path: Path, dovecot: Dovecot, postfix: Postfix) -> Callable[..., Path]:
    def write(user: MailUser, protocol: str = "imap", port: int = 0, **changed: str) -> Path:
        ports = {"imap": dovecot.imaps_port, "pop3": dovecot.pop3s_port}
        text = f"""
label = "{changed.get("label", "Praxis")}"
display_name = "Hausarztpraxis Dr. Sonnberg"
address = "{user.address}"
[incoming]
protocol = "{protocol}"
host = "localhost"
port = {port or ports[protocol]}
security = "tls"
ca_file = "{dovecot.ca_file}"
[outgoing]
host = "localhost"
port = {postfix.submission_port}
security = "starttls"
ca_file = "{postfix.ca_file}"
"""
        path = tmp_path / f"{user.address}-{protocol}.toml"
        path.write_text(text, "utf-8")
        return path

    return write


def add(tomail: Tomail, path: Path, user: MailUser) -> str:
    added = tomail.json("account", "add", "--file", str(path), "--password-stdin", given=user.password)
    return str(added["account"])


def test_imap_from_a_fresh_machine(
    tomail: Tomail,
    account_file: Callable[..., Path],
    mail_user: MailUser,
    dovecot: Dovecot,
    postfix: Postfix,
    tmp_path: Path,
) -> None:
    raws = [RAW.format(n=n).encode() for n in range(3)]
    for raw in raws:
        dovecot.append(mail_user.address, "INBOX", raw)
    account = add(tomail, account_file(mail_user), mail_user)
    assert tomail.json("account", "list") == [
        {"id": account, "label": "Praxis", "address": mail_user.address, "protocol": "imap", "state": "ok"}
    ]
    again = add(tomail, account_file(mail_user), mail_user)
    assert again == account  # attached, not doubled

    report = tomail.json("sync", "--account", account)
    assert (report["messages"], report["new"]) == (3, 3)
    assert report["first_page_seconds"] is not None
    folders = {each["role"]: each for each in tomail.json("folders", "--account", "praxis")}  # its label
    assert (folders["inbox"]["total"], folders["inbox"]["unread"]) == (3, 3)

    rows = tomail.json("list", "--account", account, "--folder", "INBOX")
    assert {each["subject"] for each in rows} == {"Frage zum Blutbild"}
    first = rows[0]
    assert first["from"] == "Ayşe Öztürk <ayse@example.org>"
    assert {tomail.run("show", each["id"], "--raw").stdout for each in rows} == set(raws)
    assert tomail.json("show", first["id"])["text"].strip() == "Grüße aus der Straße"
    assert len(tomail.json("search", "strasse")) == 3

    assert tomail.json("flag", first["id"], "--add", "seen", "--add", "flagged") == {
        "id": first["id"],
        "pending": 1,
    }
    tomail.json("move", rows[1]["id"], folders["archive"]["path"])
    tomail.json("delete", rows[2]["id"])
    tomail.json("sync", "--account", account)
    assert dovecot.flags(mail_user.address) == [{"\\Seen", "\\Flagged"}]
    assert len(dovecot.messages(mail_user.address, folders["archive"]["path"])) == 1
    assert len(dovecot.messages(mail_user.address, folders["trash"]["path"])) == 1

    text = tmp_path / "text.txt"
    text.write_text("Ihr Befund ist da.\n", "utf-8")
    mail = ("--to", mail_user.address, "--subject", "Befund", "--text-file", str(text), "--attach", str(text))
    sent = tomail.json("send", "--account", account, *mail)
    assert sent["state"] == "sent"
    assert [each["state"] for each in tomail.json("outbox")] == ["sent"]
    tomail.json("sync", "--account", account)
    received = postfix.received(mail_user.address)
    assert any(b"Subject: Befund" in each for each in received)
    copies = dovecot.messages(mail_user.address, folders["sent"]["path"])
    assert len(copies) == 1
    assert sent["message_id"].encode() in copies[0]

    tested = tomail.json("account", "test", account)
    assert (tested["incoming"]["ok"], tested["outgoing"]["ok"]) == (True, True)
    checks = {each["name"]: each for each in tomail.json("doctor")["checks"]}
    assert checks[f"incoming {account}"]["ok"]
    for way in ("incoming", "outgoing"):  # theirs are valid for 30 days
        assert checks[f"certificate {way} {account}"]["message"].startswith("warning: valid until ")
    tomail.json("account", "remove", account, code=1)
    tomail.json("account", "remove", account, "--yes")
    assert tomail.json("account", "list") == []
    assert list((tomail.profile / "mail").glob(f"{account}.db*")) == []


def test_pop3_leaves_the_server_alone(
    tomail: Tomail, account_file: Callable[..., Path], mail_user: MailUser, dovecot: Dovecot
) -> None:
    raw = RAW.format(n=7).encode()
    dovecot.append(mail_user.address, "INBOX", raw)
    account = add(tomail, account_file(mail_user, "pop3"), mail_user)
    assert tomail.json("sync", "--account", account)["new"] == 1
    assert tomail.json("sync", "--account", account)["new"] == 0
    (row,) = tomail.json("list", "--account", account, "--folder", "INBOX")
    assert tomail.run("show", row["id"], "--raw").stdout == raw
    tomail.json("delete", row["id"])
    tomail.json("sync", "--account", account)
    assert tomail.json("list", "--account", account, "--folder", "INBOX") == []
    assert len(dovecot.messages(mail_user.address)) == 1


def test_trouble_has_its_exit_codes(
    tomail: Tomail, account_file: Callable[..., Path], mail_user: MailUser, tmp_path: Path
) -> None:
    path = account_file(mail_user)
    wrong = tomail.json("account", "add", "--file", str(path), "--password-stdin", given="falsch", code=4)
    assert wrong["error"]["kind"] == "wrong_password"
    assert wrong["error"]["next_step"]
    closed = account_file(mail_user, port=1)
    nobody = tomail.json("account", "add", "--file", str(closed), "--password-stdin", given="x", code=3)
    assert nobody["error"]["kind"] == "unreachable"
    assert tomail.json("account", "list") == []
    missing = tmp_path / "no.toml"
    assert tomail.json("account", "add", "--file", str(missing), code=1)["error"]["kind"] == "not_found"
    assert tomail.json("show", "nonsense", code=1)["error"]["kind"] == "invalid"
    assert tomail.json("show", "abc-123", code=1)["error"]["kind"] == "not_found"
    assert tomail.run("list").returncode == 2
    german = {**os.environ, "LC_ALL": "de_DE.UTF-8"}
    command = [sys.executable, "-m", "tomail", "--profile", str(tomail.profile), "show", "nonsense"]
    said = subprocess.run(command, env=german, capture_output=True, check=False, timeout=60)
    assert "keine Kennung einer Nachricht" in said.stderr.decode()


def test_the_keyring_is_needed_and_never_replaced(tmp_path: Path, starts: Starts) -> None:
    profile = Tomail(tmp_path / "profile", starts)
    absent = profile.json("account", "list", code=3)
    assert absent["error"]["kind"] == "keyring_absent"
    assert not (profile.profile / "profile.db").exists()


def test_doctor_names_the_next_step_where_there_is_no_keyring(tmp_path: Path, starts: Starts) -> None:
    report = Tomail(tmp_path / "profile", starts).json("doctor", code=3)
    (keyring,) = [each for each in report["checks"] if each["name"] == "keyring"]
    assert not keyring["ok"]
    assert "Sign in to the desktop as usual" in keyring["message"]


def test_settings_and_secrets(tomail: Tomail) -> None:
    tomail.json("settings", "set", "practice.name", "Praxis Dr. Sonnberg")
    assert tomail.json("settings", "get", "practice.name")["value"] == "Praxis Dr. Sonnberg"
    tomail.run("settings", "set", "oauth.google.client_secret", "--stdin", given="GOCSPX-4711\n")
    listed = tomail.run("--json", "settings", "list")
    assert b"GOCSPX-4711" not in listed.stdout
    assert tomail.json("settings", "get", "no.such", code=1)["error"]["kind"] == "not_found"
    files = [path for path in tomail.profile.rglob("*") if path.is_file()]
    assert files
    assert all(b"GOCSPX-4711" not in path.read_bytes() for path in files)
