"""The threads of an account, while its definition changes."""

from __future__ import annotations

import threading
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from tests.outbox.sink import Sink
from tests.servers.scripted import Peer
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.model.events import AccountsChanged
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutboxState
from tomail.outbox.sender import Sender
from tomail.practice.tables import new_id

from .conftest import ACCOUNT
from .workstations import Workstations


def test_only_what_a_connection_depends_on_begins_it_anew(tmp_path: Path) -> None:
    """Another name or signature cuts no mail short that is just leaving."""
    with Sink().listening() as server, ExitStack() as stack:
        services = Workstations(f"sqlite:///{tmp_path / 'shared.db'}", tmp_path, stack).open()
        made = replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server)
        made = replace(made, sync=replace(made.sync, enabled=False))
        services.registry.add(made, StoredCredentials("geheim"))
        services.syncing.start()
        try:
            before = services.syncing._running["praxis"].sender
            for change in (
                {"label": "Labor"}, {"signature": "Neu"}, {"display_name": "Dr. Sonnberg"}, {"tested": True},
            ):  # fmt: skip
                services.registry.update(replace(services.registry.get("praxis"), **change))  # type: ignore[arg-type]
                services.bus.publish(AccountsChanged())
                assert services.syncing._running["praxis"].sender is before
            moved = replace(server, port=server.port + 1)
            services.registry.update(replace(services.registry.get("praxis"), outgoing=moved))
            services.bus.publish(AccountsChanged())
            assert services.syncing._running["praxis"].sender is not before
        finally:
            services.syncing.stop()


def test_who_signs_out_does_not_wait_for_a_mail_that_takes_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It leaves whole at the next start."""
    monkeypatch.setattr(Sender.stop, "__defaults__", (0.1, 60.0))
    reached, left = threading.Event(), threading.Event()

    def hang(_: Peer) -> None:
        reached.set()
        assert left.wait(20)

    sink = Sink().at("DATA", hang)
    with sink.listening() as server, ExitStack() as stack:
        services = Workstations(f"sqlite:///{tmp_path / 'shared.db'}", tmp_path, stack).open()
        made = replace(from_toml(ACCOUNT), id="praxis", incoming=server, outgoing=server)
        made = replace(made, sync=replace(made.sync, enabled=False))
        services.registry.add(made, StoredCredentials("geheim"))
        identity = services.composing.send(Draft(new_id(), "praxis", to=(Address("", "a@praxis.test"),)))
        services.syncing.start()
        try:
            assert reached.wait(20)
            services.syncing.pause(["praxis"], lambda _: None)
            assert not left.is_set()
            assert services.outgoing.item("praxis", identity).state is not OutboxState.UNCLEAR
        finally:
            left.set()
            services.syncing.stop()
