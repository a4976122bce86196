from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.servers.labels import MICROSOFT, LabelServer
from tests.servers.process import free_ports
from tests.services.conftest import ACCOUNT
from tests.services.workstations import Workstations
from tomail import __version__
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.cli import accounts
from tomail.cli.output import Output
from tomail.cli.parser import build_parser
from tomail.model.account import Security, Server


def test_of_several_accounts_each_says_how_it_went(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server = LabelServer(MICROSOFT, lambda user, secret: True)
    server.put(b"Subject: Befund\r\n\r\nText\r\n", "INBOX")
    server.put(b"Subject: Antwort\r\n\r\nText\r\n", "Sent Items")
    with server.server, ExitStack() as stack:
        services = Workstations(f"sqlite:///{tmp_path / 'shared.db'}", tmp_path, stack).open()
        for name, port in (("labor", free_ports(1)[0]), ("praxis", server.server.port)):
            at = Server("127.0.0.1", port, Security.NONE, name)
            named = replace(from_toml(ACCOUNT), id=name, label=name, address=f"{name}@praxis.test")
            account = replace(named, incoming=at, outgoing=at)
            services.registry.add(account, StoredCredentials("geheim"))
        args = build_parser(__version__).parse_args(["--json", "sync"])
        assert accounts.sync(args, Output(as_json=True), services) == 3
    there, away = json.loads(capsys.readouterr().out)
    assert (there["account"], there["messages"], there["new"]) == ("praxis", 2, 2)
    assert (away["account"], away["error"]["kind"]) == ("labor", "unreachable")
