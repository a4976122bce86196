"""Google, played by tests/servers/labels.py: what a person does under one label, under the others."""

from __future__ import annotations

import pytest

from tests.servers.labels import ALL, GMAIL, TRASH, LabelServer
from tests.sync.imap.conftest import Station, mail
from tests.sync.imap.test_folder_steps import One
from tests.sync.imap.test_providers import Make, bodies, everything, make  # noqa: F401  (the fixture)
from tomail.base.errors import EnvironmentTrouble
from tomail.base.events import EventBus
from tomail.model.events import ChangeRefused, MessagesChanged
from tomail.model.teamwork import practice_mail
from tomail.services.actions import Actions, Done
from tomail.sync.imap.session import Session


@pytest.fixture
def labelled(
    make: Make,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[LabelServer, Station, Actions]:
    """A mail under three labels, and whoever acts on it."""
    google, station = make(GMAIL, "Labor", "Wichtig")
    google.put(mail("Befund"), "INBOX", "Labor", "Wichtig")
    google.put(mail("bleibt"), "Labor")
    station.sync()
    monkeypatch.setattr("tomail.services.labels.quirks_of", lambda *_: station.mirror._ready().quirks)
    at_hand = One(station)
    bus = EventBus()
    bus.subscribe(MessagesChanged, station.events.append)
    return google, station, Actions(at_hand, at_hand, bus, lambda _: None)  # type: ignore[arg-type]


def told_gone(station: Station) -> int:
    return sum(len(each.removed) for each in station.events if isinstance(each, MessagesChanged))


def test_google_what_is_deleted_under_one_label_leaves_the_others_at_once(
    labelled: tuple[LabelServer, Station, Actions],
) -> None:
    google, station, actions = labelled
    station.events.clear()
    actions.delete([station.named("Befund", "Labor").ref])
    without = {"Labor": ["bleibt"], TRASH: ["Befund"]}
    assert (everything(station), told_gone(station), bodies(station)) == (without, 2, 2)
    station.sync()
    assert (google.mails[0].labels, everything(station)) == ({TRASH}, without)
    station.sync()
    assert (everything(station), station.store.operations.pending(), google.bodies) == (without, [], 2)


@pytest.mark.parametrize("heard", [False, True], ids=["before the server heard of it", "after it"])
def test_google_what_is_undone_is_under_every_label_again(
    labelled: tuple[LabelServer, Station, Actions], heard: bool
) -> None:
    google, station, actions = labelled
    before, key = everything(station), practice_mail(station.named("Befund", "Wichtig"))
    done = actions.delete([station.named("Befund").ref])
    if heard:
        station.sync()
    assert done.revert
    done.revert()
    assert (everything(station), bodies(station)) == (before, 2)
    assert practice_mail(station.named("Befund", "Wichtig")) == key
    for _ in range(2):
        station.sync()
        assert (google.mails[0].labels, everything(station)) == ({"INBOX", "Labor", "Wichtig"}, before)
    assert (station.store.operations.pending(), bodies(station), google.bodies) == ([], 2, 2)
    assert all(row.uid for path in before for row in station.rows(path))


def test_google_what_is_undone_and_not_downloaded_comes_under_every_label_with_the_next_pass(
    labelled: tuple[LabelServer, Station, Actions],
) -> None:
    google, station, actions = labelled
    before = everything(station)
    with station.store.transaction() as tx:
        tx.exec_driver_sql("DELETE FROM body")
        tx.exec_driver_sql("UPDATE message SET downloaded = 0, bytes_of = NULL")
    done = actions.delete([station.named("Befund").ref])
    assert done.revert
    done.revert()
    assert everything(station) == {"INBOX": ["Befund"], "Labor": ["bleibt"]}
    station.sync()
    assert (google.mails[0].labels, everything(station)) == ({"INBOX", "Labor", "Wichtig"}, before)


def undone_for_good(google: LabelServer, station: Station, done: Done, before: dict[str, list[str]]) -> None:
    """At once, and so it stays when the server has heard of it."""
    assert done.revert
    done.revert()
    assert everything(station) == before
    for _ in range(2):
        station.sync()
    assert (google.mails[0].labels, everything(station)) == ({"INBOX", "Labor", "Wichtig"}, before)


@pytest.mark.parametrize("passes", [0, 1])
def test_google_a_move_that_is_undone_leaves_the_label_that_was_there(
    labelled: tuple[LabelServer, Station, Actions], passes: int
) -> None:
    google, station, actions = labelled
    before = everything(station)
    labor = next(each.id for each in station.store.folders.all() if each.path == "Labor")
    done = actions.move([station.named("Befund").ref], labor)
    for _ in range(passes):
        station.sync()
    undone_for_good(google, station, done, before)


@pytest.mark.parametrize("passes", [0, 2])
def test_google_what_is_archived_is_under_its_labels_alone_at_once(
    labelled: tuple[LabelServer, Station, Actions], passes: int
) -> None:
    google, station, actions = labelled
    before = everything(station)
    archive = next(each.id for each in station.store.folders.all() if each.path == ALL)
    done = actions.move([station.named("Befund").ref], archive)
    archived = {"Labor": ["Befund", "bleibt"], "Wichtig": ["Befund"]}
    assert everything(station) == archived
    for _ in range(passes):
        station.sync()
        assert (google.mails[0].labels, everything(station)) == ({"Labor", "Wichtig"}, archived)
    undone_for_good(google, station, done, before)
    assert (station.store.operations.pending(), google.bodies) == ([], 2)


@pytest.mark.parametrize("refused", ["_uid_move", "_uid_copy"])
def test_google_what_the_server_refuses_of_it_is_as_the_server_has_it(
    labelled: tuple[LabelServer, Station, Actions], monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    _, station, actions = labelled
    before = everything(station)
    done = actions.delete([station.named("Befund").ref])
    assert done.revert
    done.revert()
    with monkeypatch.context() as refusing:
        refusing.setattr(f"tests.servers.labels._Session.{refused}", lambda *_: "NO [NOPERM] no")
        station.sync()
    station.sync()
    station.sync()
    moved = {"INBOX": ["Befund"], "Labor": ["bleibt"]}
    assert everything(station) == (before if refused == "_uid_move" else moved)
    assert station.store.operations.pending() == []


def test_google_what_the_server_refuses_to_archive_is_back(
    labelled: tuple[LabelServer, Station, Actions], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, station, actions = labelled
    before = everything(station)
    archive = next(each.id for each in station.store.folders.all() if each.path == ALL)
    actions.move([station.named("Befund").ref], archive)
    with monkeypatch.context() as refusing:
        refusing.setattr("tests.servers.labels._Session._uid_move", lambda *_: "NO [NOPERM] no")
        station.sync()
    station.sync()
    assert (everything(station), station.store.operations.pending()) == (before, [])


def test_google_deleted_for_good_it_is_gone_at_once_and_stays_so(
    labelled: tuple[LabelServer, Station, Actions],
) -> None:
    google, station, actions = labelled
    actions.delete_for_good([station.named("Befund", "Labor").ref])
    assert everything(station) == {"Labor": ["bleibt"]}
    station.sync()
    station.sync()
    assert (len(google.mails), everything(station)) == (1, {"Labor": ["bleibt"]})


def test_google_deleted_for_good_it_is_so_although_the_line_broke_halfway(
    labelled: tuple[LabelServer, Station, Actions], monkeypatch: pytest.MonkeyPatch
) -> None:
    google, station, actions = labelled
    actions.delete_for_good([station.named("Befund", "Labor").ref])
    with monkeypatch.context() as breaking:
        breaking.setattr(
            Session, "delete", lambda session, *_: session.connection.interrupt() or session.noop()
        )
        with pytest.raises(EnvironmentTrouble):
            station.sync()
    assert (len(google.mails), google.mails[0].labels) == (2, {TRASH})
    station.sync()
    assert (len(google.mails), everything(station)) == (1, {"Labor": ["bleibt"]})
    assert station.store.operations.pending() == []


def test_google_a_mail_is_once_under_the_label_to_which_it_goes(
    labelled: tuple[LabelServer, Station, Actions],
) -> None:
    google, station, actions = labelled
    labor = next(each.id for each in station.store.folders.all() if each.path == "Labor")
    moved = {"Labor": ["Befund", "bleibt"], "Wichtig": ["Befund"]}
    actions.move([station.named("Befund").ref], labor)
    assert everything(station) == moved
    for _ in range(2):
        station.sync()
        assert (google.mails[0].labels, everything(station)) == ({"Labor", "Wichtig"}, moved)
    assert station.store.operations.pending() == []


@pytest.mark.parametrize(("said", "back"), [("[NOPERM] no", True), ("[UNAVAILABLE] later", False)])
def test_google_what_the_server_refuses_to_delete_is_back_under_every_label(
    labelled: tuple[LabelServer, Station, Actions], monkeypatch: pytest.MonkeyPatch, said: str, back: bool
) -> None:
    google, station, actions = labelled
    before = everything(station)
    key = practice_mail(station.named("Befund", "Wichtig"))
    actions.delete([station.named("Befund").ref])
    with monkeypatch.context() as refusing:
        refusing.setattr("tests.servers.labels._Session._uid_move", lambda *_: f"NO {said}")
        station.sync()
        with station.store.transaction() as tx:
            tx.exec_driver_sql("UPDATE folder SET complete = 0")  # each is compared as a whole
        station.sync()
    refused = [each for each in station.events if isinstance(each, ChangeRefused)]
    assert (len(refused), google.bodies) == (back, 2)
    if back:
        assert everything(station) == before
        assert practice_mail(station.named("Befund", "Wichtig")) == key
    else:  # it is tried again, and nobody sees it meanwhile
        assert everything(station) == {"Labor": ["bleibt"], TRASH: ["Befund"]}
        assert len(station.store.operations.pending()) == 3
