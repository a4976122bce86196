"""The threads of an account, while its definition changes."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from tests.outbox.sink import Sink
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.model.events import AccountsChanged

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
