from __future__ import annotations

import io
import logging
import sys
import threading
from collections.abc import Iterator

import pytest

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.log import Redaction, WithoutWords, note_defects
from tomail.base.sentences import sentence


@pytest.mark.parametrize(
    ("message", "args", "expected"),
    [
        ("mail from %s", ("ayse@example.org",), "mail from •••@•••"),
        ("Bearer abc.def", (), "Bearer •••"),
        ("password=geheim1 rest", (), "password=••• rest"),
        ("account %s: pass took %d s", ("k3f9ab", 3), "account k3f9ab: pass took 3 s"),
    ],
)
def test_redaction(message: str, args: tuple[object, ...], expected: str) -> None:
    record = logging.LogRecord("x", logging.INFO, "", 0, message, args, None)
    assert Redaction().filter(record)
    assert record.getMessage() == expected


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What the log gets, and the hooks as they were afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    handler = logging.StreamHandler(io.StringIO())
    handler.setFormatter(WithoutWords("%(message)s"))
    root = logging.getLogger()
    before, root.handlers = root.handlers, [handler]
    yield handler.stream
    root.handlers = before


def fail(error: BaseException, cause: BaseException | None = None) -> None:
    raise error from cause


REFUSED = Refused(Problem(ProblemKind.CONFLICT, sentence("Frau Huber")))


@pytest.mark.parametrize(
    ("error", "cause", "told"),
    [
        (ValueError("Befund von Frau Huber"), None, ["builtins.ValueError"]),
        (FileNotFoundError(2, "No such file", "/home/praxis/Huber.pdf"), None, ["FileNotFoundError: ENOENT"]),
        (REFUSED, None, ["Refused: conflict"]),
        (RuntimeError("Huber"), KeyError("Huber"), ["builtins.KeyError", "from which came", "RuntimeError"]),
    ],
)
def test_an_error_tells_where_and_of_what_kind(
    written: io.StringIO, error: Exception, cause: Exception | None, told: list[str]
) -> None:
    try:
        fail(error, cause)
    except Exception:
        logging.getLogger("x").exception("account %s: a defect", "k3f9ab")
    text = written.getvalue()
    assert "account k3f9ab: a defect" in text
    assert "in fail" in text
    assert all(each in text for each in told)
    assert "Huber" not in text


def test_what_nobody_caught_is_in_the_log_alone(
    written: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    note_defects()
    sys.excepthook(ValueError, ValueError("Befund von Frau Huber"), None)
    thread = threading.Thread(target=fail, args=(KeyError("Huber"),))
    thread.start()
    thread.join()
    text = written.getvalue()
    assert ("ValueError" in text, "KeyError" in text, "Huber" in text) == (True, True, False)
    assert capsys.readouterr().err == ""
