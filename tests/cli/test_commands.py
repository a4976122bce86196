from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tomail import __version__
from tomail.app.main import main
from tomail.cli import accounts
from tomail.cli.parser import build_parser
from tomail.model.probing import Attempt, NotDiscovered

RAW = b"From: a@b.example\r\nSubject: Eins\r\n\r\nText\r\n"


def test_parse_needs_no_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(RAW)
    assert main(["parse", "--json", str(path)]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["subject"], document["from"], document["text"].strip()) == (
        "Eins",
        "a@b.example",
        "Text",
    )
    assert set(document) == {
        "file", "subject", "from", "to", "cc", "date", "message_id", "text", "html", "attachments", "inline",
        "signature", "encryption", "remote_content", "unpacked", "warnings",
    }  # fmt: skip


def test_parse_of_several_is_an_object_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(RAW)
    assert main(["parse", "--json", str(path), str(tmp_path / "missing.eml"), str(path)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each.get("subject") for each in lines] == ["Eins", None, "Eins"]
    assert lines[1]["error"].keys() == {"kind", "message", "next_step"}


def test_parse_of_a_file_that_cannot_be_read_is_a_problem_like_any(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "missing.eml"
    assert main(["parse", "--json", str(path)]) == 1
    assert "missing.eml" in json.loads(capsys.readouterr().out)["error"]["message"]
    assert main(["parse", str(path)]) == 1
    assert "missing.eml" in capsys.readouterr().err


def test_kim_is_declined_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--json", "autoconfig", "praxis@sonnberg.kim.telematik"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["kind"] == "unsupported"


def test_without_the_internet_autoconfig_says_so_and_what_it_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tried = (Attempt("mx", "offline", 0.1),)
    monkeypatch.setattr(accounts, "discover_blocking", lambda *_, **__: NotDiscovered(tried, offline=True))
    assert main(["--json", "autoconfig", "praxis@praxis-sonnberg.example"]) == 3
    said = json.loads(capsys.readouterr().out)
    assert (said["error"]["kind"], said["tried"][0]["what"]) == ("offline", "mx")


def test_commands_do_not_import_qt() -> None:
    script = (
        "import sys; from tomail.app.main import main; main(['parse', '--json', '/dev/null']);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("words", [["flag", "x"], ["sync"], ["outbox", "flush"], ["doctor"]])
def test_json_may_stand_before_or_behind(words: list[str]) -> None:
    parser = build_parser(__version__)
    assert parser.parse_args(["--json", *words]).json
    assert parser.parse_args([*words, "--json"]).json
    assert not parser.parse_args(words).json


def test_no_screen_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main(["--demo"]) == 3
    said = capsys.readouterr()
    assert "--demo --screenshots DIR" in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert said.out == ""
