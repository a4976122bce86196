"""A practice joins its portal, and its workstations come and go there."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import select

from tomail.accounts.auth.credentials import StoredCredentials
from tomail.base.errors import EnvironmentTrouble, ProblemKind, Refused, TomailError
from tomail.model.audit import Action
from tomail.model.portal import Link
from tomail.practice import portal_connection as table
from tomail.practice.tables.audit import AuditRow
from tomail.practice.tables.portal import PortalKey, PortalPractice
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.practice_key import PracticeKey, Statement, first_key, follow
from tomail.secure.portal import tables as at_portal
from tomail.secure.protocol.encoding import from_text
from tomail.services.container import Services
from tomail.services.portal.joining import kept_as, read_sheet
from tomail.services.practice import away

from .sonnberg import Sonnberg, running, sonnberg, sonnberg_on_server  # noqa: F401  (fixtures)

pytestmark = pytest.mark.slow
NOT_THIS = "AAAAAA-AAAAAA-AAAAAA-AAAAAA"


def refusal(act: Callable[[], object]) -> ProblemKind:
    with pytest.raises(TomailError) as raised:
        act()
    assert raised.value.problem.next_step
    return raised.value.problem.kind


def let_in(sonnberg: Sonnberg) -> list[str]:  # noqa: F811
    """Workstations as the portal has them, without the practice's own device."""
    known = sonnberg.first.portal.connection.look_again()
    assert known
    devices = at_portal.device.c
    with sonnberg.portal.portal.database.reading() as connection:
        rows = connection.execute(select(devices.id).where(devices.revoked.is_(None)))
        found = [row.id for row in rows]
    assert known.device in found
    return [each for each in found if each != known.device]


def withdraw(sonnberg: Sonnberg, services: Services) -> None:  # noqa: F811
    sonnberg.first.people.withdraw(services.practice.device.id)
    sonnberg.first.practice.renew()


def test_a_practice_joins_once(sonnberg: Sonnberg) -> None:  # noqa: F811
    connection = sonnberg.first.portal.connection
    assert not connection.configured
    assert connection.status().link is Link.NONE
    assert connection.look(sonnberg.portal.url).version
    sonnberg.enrol()
    status = connection.status()
    assert (status.link, status.epoch, status.workstations) == (Link.CONNECTED, 1, 1)
    assert status.url == sonnberg.first.settings.text("secure.portal_url") == sonnberg.portal.url
    assert status.key_id == connection.public().key_id
    assert connection.check().link is Link.CONNECTED
    assert refusal(sonnberg.enrol) is ProblemKind.INVALID
    assert [each.here for each in connection.devices()] == [True]
    with sonnberg.portal.portal.database.reading() as seen:
        row = seen.execute(select(at_portal.practice)).one()
    assert (row.name, row.phone, row.unread_days) == ("Praxis Sonnberg", "030 1234", 90)
    assert sonnberg.portal.portal.keys.open(row.notify_sealed) == "praxis@example.org"


def test_what_is_wrong_is_said_with_the_next_step(sonnberg: Sonnberg) -> None:  # noqa: F811
    connection = sonnberg.first.portal.connection
    for address in ("", "http://portal.example.org", "https://portal.example.org/path", "ftp://x", "a b"):
        assert refusal(lambda typed=address: connection.enrol(typed, sonnberg.code())) is ProblemKind.INVALID  # type: ignore[misc]
    assert refusal(lambda: connection.look("https://127.0.0.1:9")) is ProblemKind.OFFLINE
    assert refusal(lambda: connection.enrol(sonnberg.portal.url, NOT_THIS)) is ProblemKind.INVALID
    assert (
        refusal(lambda: connection.enrol(sonnberg.portal.url, "x", "wer@example.org")) is ProblemKind.INVALID
    )
    assert refusal(connection.check) is ProblemKind.NOT_FOUND
    assert refusal(connection.emergency_sheet) is ProblemKind.NOT_FOUND
    sonnberg.first.settings.set("practice.name", "")
    assert refusal(sonnberg.enrol) is ProblemKind.INVALID
    assert not connection.configured


def test_what_the_portal_did_not_answer_is_asked_again(sonnberg: Sonnberg) -> None:  # noqa: F811
    """The code was used up by the first request, whose answer was lost: the same practice, the same key."""
    connection, code = sonnberg.first.portal.connection, sonnberg.code()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(table, "enrolled", out_of_reach)
        with pytest.raises(EnvironmentTrouble):
            connection.enrol(sonnberg.portal.url, code)
    assert not connection.configured
    connection.enrol(sonnberg.portal.url, code)
    with sonnberg.portal.portal.database.reading() as seen:
        assert len(seen.execute(select(at_portal.practice)).all()) == 1
        assert len(seen.execute(select(at_portal.practice_key)).all()) == 1
    assert len(let_in(sonnberg)) == 1
    assert connection.check().link is Link.CONNECTED


def out_of_reach(*_: object) -> None:
    raise away()


def test_nobody_joins_as_a_practice_whose_key_they_do_not_have(sonnberg: Sonnberg) -> None:  # noqa: F811
    """Neither by its own used code nor by another one."""
    connection, code = sonnberg.first.portal.connection, sonnberg.code()
    connection.enrol(sonnberg.portal.url, code)
    forger = sonnberg.portal.practice()
    forger.id = connection.id
    before = let_in(sonnberg)
    for used in (code, sonnberg.code()):
        answer = forger.ask("POST", "/v1/practice/enrol", forger.enrolment(used))
        assert (answer.status_code, answer.json()["error"]) == (409, "used")
    known = {**forger.enrolment(code), "proof": forger.keys.sign(b"tomail/joining/v1|x")}
    assert forger.ask("POST", "/v1/practice/enrol", known).status_code == 409
    assert set(before) <= set(let_in(sonnberg))


def test_a_further_workstation_lets_itself_in(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    second = sonnberg.open()
    assert second.portal.connection.configured
    assert second.portal.connection.keys() == sonnberg.first.portal.connection.keys()
    second.portal.watch.look()
    assert second.portal.connection.check().workstations == 2
    assert len(let_in(sonnberg)) == 2
    second.portal.watch.look()
    assert len(let_in(sonnberg)) == 2
    own = second.profile.kept(kept_as(second.portal.connection.id))
    assert own["token"] != sonnberg.first.profile.kept(kept_as(second.portal.connection.id))["token"]


def test_a_withdrawn_workstation_is_out_and_knows_no_key(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    second = sonnberg.open()
    second.portal.watch.look()
    connection = sonnberg.first.portal.connection
    old, sheet = connection.keys(), connection.emergency_sheet().typed
    before = connection.require()
    assert not connection.status().sheet_is_old
    withdraw(sonnberg, second)
    calls = second.portal.connection.calls()
    sonnberg.first.portal.watch.look()
    after = connection.require()
    assert (after.epoch, after.workstations, after.outdated) == (2, 1, False)
    assert after.device != before.device
    assert len(let_in(sonnberg)) == 1
    with calls, pytest.raises(Exception, match="sign_in"):
        calls.events(0, 0)
    new = connection.keys()
    assert new != old
    assert connection.keys(1) == old
    assert set(connection.every_key()) == {old.public().key_id, new.public().key_id}
    assert connection.status().sheet_is_old
    newer = connection.emergency_sheet()
    assert (newer.number, newer.typed != sheet, connection.status().sheet_is_old) == (2, True, False)
    with pytest.raises(Refused):
        second.portal.connection.keys(2)
    chain_leads_to(sonnberg, old.public().key_id, new.public().key_id)
    sonnberg.first.portal.watch.look()
    assert connection.require().epoch == 2


def test_nobody_stays_whom_the_practice_does_not_know(
    sonnberg: Sonnberg,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Somebody used a workstation's token for another one of their own."""
    sonnberg.enrol()
    second = sonnberg.open()
    second.portal.watch.look()
    with second.portal.connection.calls() as calls:
        stranger = calls.add_device(PrivateKeys.new().public()).device
    assert stranger in let_in(sonnberg)
    sonnberg.first.portal.watch.look()
    assert stranger in let_in(sonnberg)  # it may be one that has not noted it yet
    monkeypatch.setattr("tomail.services.portal.strangers.PATIENCE_SECONDS", 0.0)
    sonnberg.first.portal.watch.look()
    assert len(let_in(sonnberg)) == 2
    assert stranger not in let_in(sonnberg)


def chain_leads_to(sonnberg: Sonnberg, first: str, last: str) -> None:  # noqa: F811
    """What patients' pages follow."""
    keys = at_portal.practice_key
    with sonnberg.portal.portal.database.reading() as seen:
        rows = seen.execute(select(keys).order_by(keys.c.epoch)).all()
    chain = [Statement(row.statement, row.signature, row.previous_signature) for row in rows]
    said: PracticeKey = follow(first_key(chain[0], first), chain)
    assert said.keys.key_id == last


@pytest.mark.server
def test_two_workstations_see_to_a_withdrawn_one_at_once(sonnberg_on_server: Sonnberg) -> None:  # noqa: F811
    sonnberg = sonnberg_on_server  # noqa: F811
    sonnberg.enrol()
    second, third = sonnberg.open(), sonnberg.open()
    for each in (second, third):
        each.portal.watch.look()
    withdraw(sonnberg, third)
    second.practice.renew()
    line, failed = threading.Barrier(2), list[BaseException]()

    def see_to(services: Services) -> None:
        try:
            line.wait(10)
            services.portal.watch.look()
        except BaseException as error:
            failed.append(error)

    both = [threading.Thread(target=see_to, args=(each,)) for each in (sonnberg.first, second)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join(60)
    assert failed == []
    for each in (sonnberg.first, second):
        each.portal.watch.look()
        assert each.portal.connection.check().link is Link.CONNECTED
    with sonnberg.first.practice.reading() as session:
        assert [row.epoch for row in session.scalars(select(PortalKey).order_by(PortalKey.epoch))] == [1, 2]
        acts = [
            row.details.get("act")
            for row in session.scalars(select(AuditRow).where(AuditRow.action == Action.SECURE.value))
        ]
    assert acts.count("portal_key") == acts.count("portal_token") == 1
    assert acts.count("portal_workstation_removed") == 1
    assert len(let_in(sonnberg)) == 2


def test_who_is_forgotten_by_the_portal_comes_in_again(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    connection, watch = sonnberg.first.portal.connection, sonnberg.first.portal.watch
    own = let_in(sonnberg)[0]
    revoke(sonnberg, own)
    assert refusal(watch.look) is ProblemKind.NOT_ALLOWED
    assert connection.status().link is Link.SHUT_OUT
    watch.look()
    assert connection.status().link is Link.CONNECTED
    assert let_in(sonnberg) != [own]


def test_who_is_let_in_by_nobody_says_so(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    connection, watch = sonnberg.first.portal.connection, sonnberg.first.portal.watch
    for each in (*let_in(sonnberg), connection.require().device):
        revoke(sonnberg, each)
    for _ in range(3):
        assert refusal(watch.look) is ProblemKind.NOT_ALLOWED
        assert connection.status().link is Link.SHUT_OUT


def revoke(sonnberg: Sonnberg, device: str) -> None:  # noqa: F811
    """As whoever runs the portal can."""
    with sonnberg.portal.portal.database.writing() as connection:
        changed = at_portal.device.update().where(at_portal.device.c.id == device)
        connection.execute(changed.values(revoked=1))


def test_the_notfallblatt_brings_a_lost_practice_back(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    connection = sonnberg.first.portal.connection
    second = sonnberg.open()
    second.portal.watch.look()
    withdraw(sonnberg, second)
    sonnberg.first.portal.watch.look()
    sheet, kid, identity = connection.emergency_sheet().typed, connection.public().key_id, connection.id
    before = let_in(sonnberg)
    new = sonnberg.another_practice()
    lost = new.portal.connection
    typed = f"  {sheet.lower().replace('-', ' ')}\n"
    lost.restore(sonnberg.portal.url, sonnberg.code(), typed)
    assert (lost.id, lost.public().key_id, lost.require().epoch) == (identity, kid, 2)
    assert lost.check().link is Link.CONNECTED
    assert not lost.status().sheet_is_old  # it came back with it
    assert refusal(sonnberg.first.portal.watch.look) is ProblemKind.NOT_ALLOWED
    devices = at_portal.device.c
    with sonnberg.portal.portal.database.reading() as seen:
        in_now = {row.id for row in seen.execute(select(devices.id).where(devices.revoked.is_(None)))}
    assert len(in_now) == 2
    assert not in_now & set(before)


def test_what_is_no_notfallblatt_is_refused(sonnberg: Sonnberg) -> None:  # noqa: F811
    connection = sonnberg.first.portal.connection
    url = sonnberg.portal.url
    for typed in ("", "p_aaaaaaaaaaaaaaaa", "ABCD-EFGH", "ABCD " * 13, "ABCU " * 13 + "p_aaaaaaaaaaaaaaaa"):
        with pytest.raises(Refused):
            read_sheet(typed)
    other = "0123 " * 13 + "p_aaaaaaaaaaaaaaaa"
    assert refusal(lambda: connection.restore(url, sonnberg.code(), other)) is ProblemKind.INVALID
    assert not connection.configured
    sonnberg.enrol()
    sheet = f"{other.rpartition(' ')[0]} {connection.id}"
    lost = sonnberg.another_practice().portal.connection
    assert refusal(lambda: lost.restore(url, sonnberg.code(), sheet)) is ProblemKind.INVALID
    assert connection.check().link is Link.CONNECTED


def test_a_practice_leaves(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    second = sonnberg.open()
    second.portal.watch.look()
    connection = sonnberg.first.portal.connection
    identity = connection.id
    connection.leave()
    assert not connection.configured
    assert sonnberg.first.settings.text("secure.portal_url") == ""
    assert sonnberg.first.profile.kept(kept_as(identity)) is None
    second.portal.connection.look_again()
    second.portal.watch.look()
    assert second.portal.connection.status().link is Link.NONE
    sonnberg.enrol()
    assert connection.id != identity


def test_the_portal_hears_another_name_and_terms(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    for key, value in (("practice.name", "Praxis am See"), ("secure.read_days", 60)):
        sonnberg.first.settings.set(key, value)
    sonnberg.first.portal.watch.look()
    with sonnberg.portal.portal.database.reading() as seen:
        row = seen.execute(select(at_portal.practice)).one()
    assert (row.name, row.read_days) == ("Praxis am See", 60)
    told = len(log_of(sonnberg, "profile"))
    sonnberg.first.portal.watch.look()
    assert len(log_of(sonnberg, "profile")) == told == 1


def test_the_notices_go_to_another_mailbox(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    services = sonnberg.first
    first = services.portal.connection.mailbox
    account = replace(
        services.registry.all()[0], id="zweites", label="Zweites", address="zweites@praxis.test"
    )
    services.registry.add(account, StoredCredentials("geheim"))
    services.portal.connection.write_to("zweites@praxis.test")
    services.portal.watch.look()
    assert services.portal.connection.mailbox == "zweites@praxis.test" != first
    assert len(log_of(sonnberg, "profile")) == 1
    with pytest.raises(Refused):
        services.portal.connection.write_to("fremd@post.test")


def log_of(sonnberg: Sonnberg, act: str) -> list[object]:  # noqa: F811
    with sonnberg.portal.portal.database.reading() as seen:
        return list(seen.execute(select(at_portal.audit).where(at_portal.audit.c.act == act)))


def test_nothing_secret_lies_open_in_the_practice(sonnberg: Sonnberg) -> None:  # noqa: F811
    sonnberg.enrol()
    connection = sonnberg.first.portal.connection
    code = connection.emergency_sheet().code
    with sonnberg.first.practice.reading() as session:
        rows = [*session.scalars(select(PortalPractice)), *session.scalars(select(PortalKey))]
        stored = repr([vars(row) for row in rows])
        token = table.token(session, sonnberg.first.practice.keys)
    assert code not in stored
    assert token not in stored
    assert repr(from_text(token))[2:-1] not in stored
    assert code not in repr(connection.keys())
