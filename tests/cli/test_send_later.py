from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.outbox.sink import Sink
from tests.practice.conftest import SetClock
from tests.services.conftest import ACCOUNT
from tests.services.workstations import Workstations
from tomail import __version__
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import Refused
from tomail.cli import sending
from tomail.cli.output import Output
from tomail.cli.parser import build_parser
from tomail.services.container import Services

NOW = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def services(tmp_path: Path, sink: Sink) -> Iterator[Services]:
    url = f"sqlite:///{tmp_path / 'shared.db'}"
    with sink.listening() as server, ExitStack() as stack:
        made = Workstations(url, tmp_path, stack).open(clock=SetClock(NOW))
        account = replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server)
        made.registry.add(account, StoredCredentials("geheim"))
        yield made


def send(services: Services, text: Path, *more: str) -> int:
    text.write_text("Guten Tag")
    words = ["send", "--account", "praxis", "--to", "a@b.example", "--subject", "T", "--text-file", str(text)]
    args = build_parser(__version__).parse_args(["--json", *words, *more])
    return sending.send(args, Output(as_json=True), services)


@pytest.mark.parametrize("moment", ["2026-11-23T08:00", "2026-11-23T07:00Z", "2026-11-23T02:00-05:00"])
def test_a_time_with_or_without_a_zone(
    services: Services, sink: Sink, tmp_path: Path, capsys: pytest.CaptureFixture[str], moment: str
) -> None:
    assert send(services, tmp_path / "text", "--at", moment) == 0
    assert json.loads(capsys.readouterr().out)["state"] == "queued"
    services.outgoing.flush("praxis")
    (item,) = services.outgoing.items()
    assert item.next_try == datetime(2026, 11, 23, 7, tzinfo=UTC)
    assert sink.mails == []


@pytest.mark.parametrize("moment", ["2026-11-19T08:00", "tomorrow"])
def test_no_time_to_send(services: Services, tmp_path: Path, moment: str) -> None:
    with pytest.raises(Refused):
        send(services, tmp_path / "text", "--at", moment)
    assert services.outgoing.items() == []
