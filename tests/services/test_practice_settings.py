"""Settings of the practice at two workstations: one world, seen everywhere, kept for when it is away."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from tests.servers.process import wait_until
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused
from tomail.model.events import PracticeStateChanged, SettingsChanged
from tomail.model.people import Right, user_principal
from tomail.practice.engine import practice_away
from tomail.practice.tables.audit import AuditRow
from tomail.practice.tables.people import RightGrant
from tomail.practice.tables.settings import PracticeSetting
from tomail.practice.work import Work
from tomail.services.container import Services
from tomail.services.practice_settings import PracticeSettings
from tomail.settings.values import Source

from .workstations import Workstations

SECRET = "GOCSPX-geheim"


def test_a_practice_value_reaches_the_other_workstation_without_a_restart(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    second.practice.start()
    heard: list[SettingsChanged] = []
    second.bus.subscribe(SettingsChanged, heard.append)
    first.settings.set("practice.name", "Praxis Sonnberg")
    assert first.settings.text("practice.name") == "Praxis Sonnberg"
    wait_until(lambda: second.settings.text("practice.name") == "Praxis Sonnberg", "the other workstation")
    wait_until(lambda: any("practice.name" in each.keys for each in heard), "the event")
    assert second.settings.in_effect("practice.name").source is Source.PRACTICE
    first.settings.reset("practice.name")
    wait_until(lambda: second.settings.text("practice.name") == "", "the default")


def test_a_workstation_value_stays_at_its_workstation(workstations: Workstations) -> None:
    first, second = workstations.open(), workstations.open()
    first.settings.set("view.theme", "dark")
    assert second.settings.text("view.theme") == "system"
    assert rows(first) == []


def test_a_secret_is_sealed_and_in_no_log(workstations: Workstations) -> None:
    first = workstations.open()
    first.settings.set("oauth.google.client_secret", SECRET)
    assert workstations.open().settings.text("oauth.google.client_secret") == SECRET
    with first.practice.reading() as session:
        tables = session.scalars(select(PracticeSetting.value)), session.scalars(select(AuditRow.details))
        stored = [list(each) for each in tables]
        logged = session.scalars(select(AuditRow.subject).where(AuditRow.action == "setting")).all()
    assert SECRET not in str(stored)
    assert logged == ["oauth.google.client_secret"]
    listed = first.settings.in_effect("oauth.google.client_secret")
    assert (listed.value, listed.source) == (None, Source.PRACTICE)
    assert SECRET not in str(first.profile.kept(f"practice.settings|{first.practice.snapshot.practice}"))


def test_a_sealed_value_means_nothing_under_another_key(workstations: Workstations) -> None:
    first = workstations.open()
    first.settings.set("oauth.google.client_secret", SECRET)

    def move(work: Work) -> None:
        row = work.session.get_one(PracticeSetting, "oauth.google.client_secret")
        work.session.add(
            PracticeSetting(
                key="oauth.x.client_secret", value=row.value, changed=work.now, changed_by=work.actor.user
            )
        )

    first.practice.write(move)
    assert workstations.open().settings.text("oauth.x.client_secret") == ""


def test_without_the_right_nothing_changes(workstations: Workstations) -> None:
    first = workstations.open()

    def grant(work: Work) -> None:
        holder = user_principal("somebody-else")
        work.session.add(RightGrant(id="0" * 32, name=Right.SETTINGS.value, holder=holder))

    first.practice.write(grant)
    first.practice.renew()
    with pytest.raises(Refused) as refused:
        first.settings.set("practice.name", "Fremd")
    assert refused.value.problem.kind is ProblemKind.NOT_ALLOWED
    assert first.settings.text("practice.name") == ""
    hindrance = first.settings.hindrance("practice.name")
    assert hindrance is not None
    assert hindrance.kind is ProblemKind.NOT_ALLOWED
    assert first.settings.hindrance("view.theme") is None


def test_away_the_values_seen_last_serve_and_writing_is_refused(
    workstations: Workstations, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = workstations.open()
    first.settings.set("practice.name", "Praxis Sonnberg")
    first.settings.set("oauth.google.client_secret", SECRET)
    first.practice.connected = False
    first.bus.publish(PracticeStateChanged(connected=False))

    def away(*_: object, **__: object) -> None:
        raise EnvironmentTrouble(practice_away())

    monkeypatch.setattr(first.practice.database, "reading", away)
    monkeypatch.setattr(first.practice.database, "write", away)
    fresh = PracticeSettings(first.practice, first.profile, first.bus)  # as after a start
    assert fresh.values()["practice.name"] == "Praxis Sonnberg"
    assert fresh.values()["oauth.google.client_secret"] == SECRET
    with pytest.raises(EnvironmentTrouble) as trouble:
        first.settings.set("practice.name", "Anders")
    assert trouble.value.problem.kind is ProblemKind.PRACTICE_AWAY
    assert first.settings.text("practice.name") == "Praxis Sonnberg"
    first.settings.set("view.theme", "dark")  # the workstation's own world goes on


def rows(services: Services) -> list[str]:
    with services.practice.reading() as session:
        return sorted(session.scalars(select(PracticeSetting.key)))
