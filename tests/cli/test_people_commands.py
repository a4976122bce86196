"""Users, rights, the practice and its log by command, on one machine with two profiles."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.services.conftest import ACCOUNT
from tomail import __version__
from tomail.accounts.auth.keystore import MemoryKeyStore
from tomail.base.paths import ProfilePaths
from tomail.cli.parser import build_parser
from tomail.cli.run import run
from tomail.services.container import Services, open_services

Tomail = Callable[..., Any]


@pytest.fixture
def tomail(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tomail:
    """Runs a command in a profile and gives back its JSON."""
    keys: dict[str, MemoryKeyStore] = {}

    def command(*words: str, given: str = "", code: int = 0, profile: str = "first") -> Any:
        @contextmanager
        def opened() -> Iterator[Services]:
            services = open_services(
                ProfilePaths(tmp_path / profile), keys.setdefault(profile, MemoryKeyStore())
            )
            try:
                yield services
            finally:
                services.close()

        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        assert run(build_parser(__version__).parse_args(["--json", *words]), opened) == code
        return json.loads(capsys.readouterr().out)

    return command


@pytest.fixture
def account(tomail: Tomail, tmp_path: Path) -> str:
    path = tmp_path / "account.toml"
    path.write_text(ACCOUNT, "utf-8")
    added = tomail("account", "add", "--file", str(path), "--password-stdin", "--skip-tests", given="geheim")
    return str(added["account"])


def employ(tomail: Tomail) -> None:
    for initials, name, pin in (("AK", "Anna Kern", "135790"), ("BM", "Berta Moll", "246813")):
        (added,) = tomail("user", "add", initials, "--name", name, "--pin-stdin", given=f"{pin}\n")
        assert (added["initials"], added["pin"], added["disabled"]) == (initials, True, False)


def test_a_right_restricts_an_account_to_whom_it_was_given(tomail: Tomail, account: str) -> None:
    employ(tomail)
    (granted,) = tomail("right", "grant", "access", "--account", account, "--user", "AK")
    assert (granted["right"], granted["account"], granted["user"]) == ("access", account, "AK")
    anna: dict[str, Any] = {"given": "135790\n"}
    berta: dict[str, Any] = {"given": "246813\n"}
    assert [each["id"] for each in tomail("account", "list", "--user", "AK", "--pin-stdin", **anna)] == [
        account
    ]
    assert tomail("account", "list", "--user", "BM", "--pin-stdin", **berta) == []
    assert tomail("account", "list") == []
    refused = tomail("folders", "--account", account, "--user", "BM", "--pin-stdin", code=1, **berta)
    assert refused["error"]["kind"] in ("not_found", "not_allowed")
    tomail(
        "--user",
        "AK",
        "--pin-stdin",
        "right",
        "revoke",
        "access",
        "--account",
        account,
        "--user",
        "AK",
        **anna,
    )
    assert tomail("right", "list") == []
    assert [each["id"] for each in tomail("account", "list")] == [account]


def test_where_people_sign_in_every_command_asks(tomail: Tomail) -> None:
    assert tomail("practice", "sign-in", "on", code=1)["error"]["kind"] == "invalid"
    employ(tomail)
    assert tomail("practice", "sign-in", "on") == {"sign_in": True}
    assert tomail("user", "list", code=4)["error"]["kind"] == "sign_in_needed"
    assert tomail("user", "list", "--user", "AK", "--pin-stdin", given="000001\n", code=4)["error"][
        "kind"
    ] == ("wrong_password")
    both = tomail("user", "list", "--user", "AK", "--pin-stdin", given="135790\n")
    assert [each["initials"] for each in both] == ["AK", "BM"]
    status = tomail("practice", "status")
    assert (status["workstations"], status["users"]) == (1, 2)
    tomail("user", "disable", "BM", "--user", "AK", "--pin-stdin", given="135790\n")
    assert tomail("user", "list", "--user", "BM", "--pin-stdin", given="246813\n", code=4)


def test_secrets_come_one_a_line(tomail: Tomail) -> None:
    employ(tomail)
    tomail("practice", "sign-in", "on")
    words = ("--user", "AK", "--pin-stdin")
    tomail("user", "add", "CZ", "--name", "Clara", "--group", "doctor", *words, given="135790\n975310\n")
    (clara,) = tomail("user", "passwd", "CZ", "--user", "CZ", "--pin-stdin", given="975310\nein Passwort\n")
    assert len(clara["groups"]) == 1
    tomail("user", "passwd", "BM", *words, given="135790\n864209\n")
    for initials, secret in (("CZ", "ein Passwort"), ("BM", "864209")):
        assert tomail("user", "list", "--user", initials, "--pin-stdin", given=f"{secret}\n")
    right = ("right", "grant", "settings", "--user", "AK", "--pin-stdin")  # the one who gets it signs in
    assert tomail(*right, given="135790\n")[0]["user"] == "AK"


def test_a_second_profile_joins_the_practice_in_a_file(tomail: Tomail, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'shared' / 'practice.db'}"
    (tmp_path / "shared").mkdir()
    assert tomail("practice", "create", url)["url"] == url
    code = tomail("practice", "invite")
    assert set(code) == {"code", "expires"}
    joined = tomail("practice", "join", url, "--code-stdin", given=code["code"] + "\n", profile="second")
    assert joined["device"]
    assert tomail("practice", "status", url, profile="second")["workstations"] == 2
    employ(tomail)
    assert len(tomail("user", "list", profile="second")) == 2


def test_the_log_is_checked_and_exported(tomail: Tomail, tmp_path: Path) -> None:
    employ(tomail)
    found = tomail("audit", "check")
    assert (found["ok"], found["first_bad"]) == (True, None)
    path = tmp_path / "log.jsonl"
    assert tomail("audit", "export", str(path))["rows"] == found["rows"]
    assert tomail("audit", "check", str(path)) == found
    path.write_text(
        path.read_text("utf-8").replace("PRACTICE", "x").replace('"act": "add"', '"act": "x"'), "utf-8"
    )
    assert not tomail("audit", "check", str(path), code=1)["ok"]


def test_doctor_looks_at_the_practice(tomail: Tomail) -> None:
    checks = {each["name"]: each for each in tomail("doctor")["checks"]}
    assert checks["practice"]["ok"]
    assert "practice.db" in checks["practice"]["message"]
    assert checks["clock"]["ok"]


def test_the_status_is_that_of_the_practice_that_is_named(tomail: Tomail) -> None:
    own = tomail("practice", "status")
    assert tomail("--practice", own["url"], "practice", "status") == own
    away = "postgresql+psycopg://nobody@localhost:1/practice"
    assert tomail("--practice", away, "practice", "status", code=3)["error"]["kind"] == "practice_away"
