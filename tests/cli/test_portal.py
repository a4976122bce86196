"""`tomail secure enrol`, `status`, `sheet`, `leave`, and what `tomail doctor` says of the portal."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from tests.services.portal.sonnberg import Sonnberg, running, sonnberg  # noqa: F401  (fixtures)
from tomail import __version__
from tomail.base.errors import Refused
from tomail.cli.output import DONE, ENVIRONMENT, Output
from tomail.cli.parser import build_parser
from tomail.cli.portal import standing
from tomail.cli.run import _COMMANDS
from tomail.services.container import Services

pytestmark = pytest.mark.slow


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    return lambda text: monkeypatch.setattr("sys.stdin", io.StringIO(text))


def run(services: Services, *words: str) -> int:
    args = build_parser(__version__).parse_args(["--json", *words])
    return _COMMANDS[args.command](args, Output(as_json=True), services)


def test_it_joins_stands_and_comes_back(
    sonnberg: Sonnberg,  # noqa: F811
    typed: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    first, url = sonnberg.first, sonnberg.portal.url
    assert standing(first) == (True, "the practice has no portal")
    assert run(first, "secure", "status") == DONE
    assert json.loads(capsys.readouterr().out)["link"] == "none"
    typed("wrong\n")
    with pytest.raises(Refused):
        run(first, "secure", "enrol", url, "--code-stdin")
    typed(f"{sonnberg.code().lower()}\n")
    assert run(first, "secure", "enrol", url, "--code-stdin", "--mailbox", "Praxis@example.org") == DONE
    told = json.loads(capsys.readouterr().out)
    keys = {"link", "url", "since", "key_id", "epoch", "workstations", "message"}
    assert told.keys() == keys
    assert (told["url"], told["epoch"], told["workstations"]) == (url, 1, 1)
    assert run(first, "secure", "status") in (DONE, ENVIRONMENT)  # a portal without a built page
    capsys.readouterr()
    assert run(first, "secure", "sheet") == DONE
    sheet = json.loads(capsys.readouterr().out)
    typed(f"{sonnberg.code()}\n{sheet['code']}\n{sheet['practice']}\n")
    assert run(sonnberg.another_practice(), "secure", "enrol", url, "--code-stdin", "--restore") == DONE
    assert json.loads(capsys.readouterr().out)["key_id"] == told["key_id"]
    assert run(first, "secure", "status") == ENVIRONMENT
    said = json.loads(capsys.readouterr().out)
    assert said["link"] in ("shut_out", "alarm")
    assert not standing(first)[0]


def test_it_leaves_only_if_that_is_meant(
    sonnberg: Sonnberg,  # noqa: F811
    typed: Any,
    capsys: pytest.CaptureFixture[str],
) -> None:
    first, url = sonnberg.first, sonnberg.portal.url
    with pytest.raises(Refused):
        run(first, "secure", "leave", "--yes")
    typed(f"{sonnberg.code()}\n")
    assert run(first, "secure", "enrol", url, "--code-stdin") == DONE
    with pytest.raises(SystemExit):
        run(first, "secure", "leave")
    assert first.portal.connection.configured
    capsys.readouterr()
    assert run(first, "secure", "leave", "--yes") == DONE
    assert json.loads(capsys.readouterr().out) == {"link": "none", "untold": 0}
    assert standing(first) == (True, "the practice has no portal")
