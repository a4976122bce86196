"""Killed at each commit of a pass on a server whose folders are labels: it comes to the same end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import patch

import pytest

from tests.servers.labels import GMAIL, LabelServer
from tests.sync.imap.conftest import mail
from tomail.base.events import EventBus
from tomail.model.account import Account, Protocol, Security, Server
from tomail.model.mail import MessageRef
from tomail.services import labels
from tomail.services.actions import Actions
from tomail.sync.imap.quirks import GMAIL as LABELS

from .commit_points import name_of
from .conftest import beginning_lives
from .desk import Desk, live
from .mishaps import Kind, Mishap
from .test_commit_points import AFTER, BEFORE, MANY
from .world import Lives, deaths_in

PASSWORD, MOST_PASSES = "geheim", 3
Act = Callable[[Actions, MessageRef], None]


@pytest.fixture(scope="module")
def lives() -> Iterator[Lives]:
    with beginning_lives() as begun:
        yield begun


def delete(acting: Actions, ref: MessageRef) -> None:
    acting.delete([ref])


def delete_and_undo(acting: Actions, ref: MessageRef) -> None:
    done = acting.delete([ref])
    assert done.revert
    done.revert()


@contextmanager
def labelled(folder: Path, act: Act) -> Iterator[tuple[LabelServer, Desk]]:
    """A mail under three labels and another; a workstation has seen them, and somebody acted there."""
    folder.mkdir()
    google = LabelServer(GMAIL, lambda user, secret: secret == PASSWORD, ("Labor", "Wichtig"))
    with google.server:
        google.put(mail("Befund"), "INBOX", "Labor", "Wichtig")
        google.put(mail("bleibt"), "Labor")
        at = Server("127.0.0.1", google.server.port, Security.NONE, "anna@praxis.test")
        desk = Desk(
            Account("praxis", "Praxis", "Praxis", at.username, Protocol.IMAP, at, at), PASSWORD, folder
        )
        store = desk.open()
        desk.work(store)
        rows = {
            row.subject: row.ref
            for row in store.messages.summaries(
                store.messages.numbers([each.id for each in store.folders.all()])
            )
        }
        at_hand = cast(Any, SimpleNamespace(of=lambda _: store, get=lambda _: desk.account))
        with patch.object(labels, "quirks_of", lambda *_: LABELS):
            act(Actions(at_hand, at_hand, EventBus(), lambda _: None), rows["Befund"])
        store.close()
        yield google, desk


def outcome(desk: Desk) -> dict[str, list[tuple[str, int]]]:
    store = desk.open()
    rows = {
        each.path: store.messages.summaries(store.messages.numbers([each.id])) for each in store.folders.all()
    }
    waiting = store.operations.pending()
    store.close()
    assert not waiting
    return {path: sorted((row.subject, int(row.flags)) for row in found) for path, found in rows.items()}


@pytest.mark.slow
@pytest.mark.timeout(0)
@pytest.mark.parametrize("moment", [BEFORE, AFTER], ids=["before", "after"])
@pytest.mark.parametrize(("act", "place"), [(delete, "look_under"), (delete_and_undo, "put_under")])
def test_killed_at_each_it_comes_to_the_same_end(
    lives: Lives, tmp_path: Path, act: Act, place: str, moment: int
) -> None:
    ends = {}
    for name, mishap in (("expected", None), ("killed", Mishap(Kind.ANEW, moment))):
        with labelled(tmp_path / name, act) as (google, desk):
            deaths = tmp_path / f"{name}.deaths"
            pass_ = partial(live, desk, mishap, deaths)
            while mishap and lives.end_of(pass_) != 0:
                assert deaths.read_text().count("\n") < MANY
            for _ in range(MOST_PASSES):
                assert lives.end_of(partial(live, desk, None, deaths)) == 0
            ends[name] = (outcome(desk), [(each.labels, each.flags) for each in google.mails])
            died_at = {name_of(each) for each in deaths_in(deaths)}
    assert ends["killed"] == ends["expected"]
    assert f"sync/imap/label_steps.py LabelSteps.{place}" in died_at
