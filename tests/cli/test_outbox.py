from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.outbox.sink import Sink, hang_up
from tests.services.conftest import ACCOUNT
from tests.services.workstations import Workstations
from tomail import __version__
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import Refused
from tomail.cli import sending
from tomail.cli.output import Output
from tomail.cli.parser import build_parser
from tomail.model.mail import Address
from tomail.services.container import Services


@pytest.fixture
def sink() -> Sink:
    return Sink().at("END", hang_up)


@pytest.fixture
def services(tmp_path: Path, sink: Sink) -> Iterator[Services]:
    """One mail of it is unclear."""
    url = f"sqlite:///{tmp_path / 'shared.db'}"
    with sink.listening() as server, ExitStack() as stack:
        made = Workstations(url, tmp_path, stack).open()
        account = replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server)
        made.registry.add(account, StoredCredentials("geheim"))
        made.composing.send(made.composing.new("praxis", (Address("", "anna@example.org"),), "T", "x"))
        made.outgoing.flush("praxis")
        yield made


@pytest.mark.parametrize(("word", "mails"), [("arrived", 1), ("again", 2)])
def test_what_is_unclear_is_decided(
    services: Services, sink: Sink, capsys: pytest.CaptureFixture[str], word: str, mails: int
) -> None:
    def outbox(*words: str) -> str:
        args = build_parser(__version__).parse_args(["--json", "outbox", *words])
        assert sending.outbox(args, Output(as_json=True), services) == 0
        (row,) = json.loads(capsys.readouterr().out)
        return str(row["state"])

    assert outbox() == "unclear"
    (item,) = services.outgoing.items()
    outbox(word, f"praxis-{item.id}")
    assert outbox("flush") == "sent"
    assert len(sink.mails) == mails
    with pytest.raises(Refused):
        outbox(word, f"praxis-{item.id}")


def test_what_is_not_there_is_a_draft_again_and_never_leaves_as_it_was(
    services: Services, sink: Sink, capsys: pytest.CaptureFixture[str]
) -> None:
    (item,) = services.outgoing.items()
    for words in (["edit", f"praxis-{item.id}"], ["flush"]):
        args = build_parser(__version__).parse_args(["--json", "outbox", *words])
        assert sending.outbox(args, Output(as_json=True), services) == 0
    assert [each["state"] for each in json.loads(capsys.readouterr().out.splitlines()[-1])] == ["cancelled"]
    (back,) = services.composing.drafts.unfinished()
    assert ([each.address for each in back.draft.to], back.draft.subject) == (["anna@example.org"], "T")
    services.composing.send(replace(back.draft, subject="Mended"))
    services.outgoing.flush("praxis")
    assert [b"Subject: Mended" in each for each in sink.mails] == [False, True]
    with pytest.raises(Refused):
        services.outgoing.not_arrived("praxis", item.id)
