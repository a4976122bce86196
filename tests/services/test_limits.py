"""Send limits of a practice, from two workstations to one server."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.outbox.sink import Sink
from tests.servers.process import wait_until
from tomail.accounts.auth.credentials import StoredCredentials
from tomail.accounts.definition import from_toml
from tomail.base.errors import EnvironmentTrouble, ProblemKind
from tomail.model.account import Account, Server
from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutboxItem, OutboxState
from tomail.practice.engine import practice_away
from tomail.services.container import Services
from tomail.settings.policies import Policy

from .conftest import ACCOUNT
from .workstations import Workstations


def account(services: Services, server: Server) -> Account:
    described = replace(from_toml(ACCOUNT), incoming=server, outgoing=server)
    there = next(iter(services.registry.all()), None)
    return there or services.setup.save(described, StoredCredentials("geheim"))


def send(services: Services, sender: Account, *to: str) -> OutboxItem:
    addresses = tuple(Address("", each) for each in to or ("anna@example.org",))
    draft = Draft(
        f"draft{len(services.outgoing.items())}", sender.id, to=addresses, subject="Befund", text="x"
    )
    identity = services.composing.send(draft)
    services.outgoing.flush(sender.id)
    return services.outgoing.item(sender.id, identity)


def test_two_workstations_share_one_limit(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    sink = Sink()
    with sink.listening() as server:
        here, there = account(first, server), account(second, server)
        first.settings.set("limits.practice.day", 3)
        assert send(first, here, "a@example.org", "b@example.org").state is OutboxState.SENT
        assert send(second, there).state is OutboxState.SENT
        exceeding = send(second, there)
    assert (exceeding.state, len(sink.mails)) == (OutboxState.WAITING, 2)
    assert exceeding.reason
    assert exceeding.reason.kind is ProblemKind.PRACTICE_LIMIT
    assert exceeding.next_try
    assert f"{exceeding.next_try.year}-" in str(exceeding.reason)
    (meter,) = first.limits.meters()
    assert (meter.used, meter.left, meter.is_low) == (3, 0, True)
    assert first.limits.tightest() == meter


def test_raising_the_limit_elsewhere_lets_it_go(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    sink = Sink()
    with sink.listening() as server:
        sender = account(first, server)
        second.settings.set("limits.practice.day", 1)
        first.practice.start()
        wait_until(lambda: first.limits.are_set(), "the limit")
        send(first, sender)
        first.syncing.start()
        assert send(first, sender).state is OutboxState.WAITING
        second.settings.set("limits.practice.day", 2)
        wait_until(lambda: len(sink.mails) == 2, "the mail that waited")
        first.syncing.stop()


def test_the_composer_knows_before(workstations: Workstations) -> None:
    services = workstations.open()
    with Sink().listening() as server:
        sender = account(services, server)
        assert services.limits.would_wait(sender.id, 1000) is None
        services.settings.set(f"limits.{sender.id}.hour", 2)
        assert services.limits.would_wait(sender.id, 2) is None
        never = services.limits.would_wait(sender.id, 3)
        assert never is not None
        assert never.until is None
        assert "3" in str(never.problem)
        send(services, sender)
    waiting = services.limits.would_wait(sender.id, 2)
    assert waiting is not None
    assert waiting.until is not None
    assert services.limits.would_wait("other", 2) is None


def test_without_limits_mail_is_counted_all_the_same(workstations: Workstations) -> None:
    services = workstations.open()
    with Sink().listening() as server:
        sender = account(services, server)
        assert services.limits.meters() == []
        send(services, sender)
        services.settings.set("limits.practice.hour", 5)
        assert [each.used for each in services.limits.meters()] == [1]


@pytest.mark.parametrize("limited", [True, False])
def test_away_mail_goes_on_unless_it_might_exceed(
    workstations: Workstations, monkeypatch: pytest.MonkeyPatch, limited: bool
) -> None:
    services = workstations.open()
    sink = Sink()
    with sink.listening() as server:
        sender = account(services, server)
        if limited:
            services.settings.set("limits.practice.day", 100)

        def away(*_: object, **__: object) -> None:
            raise EnvironmentTrouble(practice_away())

        monkeypatch.setattr(services.practice.database, "write", away)
        monkeypatch.setattr(services.practice.database, "reading", away)
        services.practice.connected = False
        item = send(services, sender)
        if not limited:
            assert item.state is OutboxState.SENT
            return
        assert item.state is OutboxState.WAITING
        assert item.reason
        assert item.reason.kind is ProblemKind.PRACTICE_AWAY
        waiting = services.limits.would_wait(sender.id)
        assert waiting is not None
        assert waiting.problem.kind is ProblemKind.PRACTICE_AWAY
        monkeypatch.undo()
        services.practice.connected = True
        services.outgoing.flush(sender.id)
        assert len(sink.mails) == 1


def test_a_policy_may_set_the_limit(workstations: Workstations) -> None:
    services = workstations.open(policies={"limits.practice.minute": Policy(1, locked=True)})
    with Sink().listening() as server:
        sender = account(services, server)
        assert send(services, sender).state is OutboxState.SENT
        assert send(services, sender).state is OutboxState.WAITING
