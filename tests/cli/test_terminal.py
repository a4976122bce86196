"""What a stranger wrote moves no cursor."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile_text import MANY, TEXTS
from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import sentence
from tomail.cli.output import Output
from tomail.cli.parser import build_parser
from tomail.cli.run import run
from tomail.cli.terminal import on_one_line, printable, whole

EVIL = "\x1b]0;Praxis\x07\x1b[2J\x9b31m\u202eexe.pdf\udcff\r\x08"
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@MANY
@given(TEXTS)
def test_a_terminal_is_told_nothing(text: str) -> None:
    assert not OBEYED.search(printable(text))
    assert not re.search("[\n\t]", on_one_line(text))


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=50))
def test_what_a_person_writes_stays(text: str) -> None:
    assert printable(text) == text
    assert printable(f"{text}\r\n{text}\t") == f"{text}\n{text}\t"


@given(TEXTS)
def test_json_says_the_same_and_can_always_be_written(text: str) -> None:
    document = whole(json.dumps({"a": text}, ensure_ascii=False))
    assert json.loads(document.encode()) == {"a": text}


def test_results_tables_and_problems_are_tamed(capsys: pytest.CaptureFixture[str]) -> None:
    output = Output(as_json=False)
    output.result({}, [EVIL])
    output.table([{"a": EVIL, "b": [EVIL]}], ("a", "b"))
    output.problem(Problem(ProblemKind.INVALID, sentence("{x}", x=EVIL), server_said=EVIL))
    told = capsys.readouterr()
    assert not OBEYED.search(told.out + told.err)
    assert "exe.pdf" in told.out


def test_json_keeps_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    Output(as_json=True).result({"a": EVIL})
    assert json.loads(capsys.readouterr().out) == {"a": EVIL}


def test_arguments_are_repeated_tamed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser("1").parse_args(["list", "--" + EVIL])
    with pytest.raises(SystemExit):
        build_parser("1").parse_args([EVIL])
    assert not OBEYED.search(capsys.readouterr().err)


def test_a_mail_that_would_move_the_cursor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "\x1b[31mBefund.eml"
    path.write_bytes(
        b"From: =?utf-8?q?=1B=5B2J?= <a@praxis.test>\r\nSubject: =?utf-8?q?=1B]0;x=07?=\r\n"
        b'Content-Type: text/plain; name="\x1b[1m"\r\n\r\nVorher\x1b[1A\x1b[2KNachher \xc2\x9b2J\r\n'
    )
    for arguments in (["parse", str(path)], ["parse", str(path), str(path)], ["parse", str(tmp_path / EVIL)]):
        run(build_parser("1").parse_args(arguments), lambda: pytest.fail("no profile is needed"))
        told = capsys.readouterr()
        shown = told.out if len(arguments) == 2 else ""  # several files come as JSON
        assert not OBEYED.search(shown + told.err)
