"""The rows of the practice's connection, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from tests.services.workstations import Workstations
from tomail.base.errors import Refused
from tomail.practice import portal_connection as table
from tomail.practice import portal_keys
from tomail.secure.crypto.practice_key import EMERGENCY_CODE, Statement, first_key
from tomail.services.container import Services

from .conftest import url  # noqa: F401  (the fixture)

URL = "https://portal.example.org"
WHERE = table.Told("praxis", "de")


@pytest.fixture
def first(url: str, tmp_path: Path) -> Iterator[Services]:  # noqa: F811
    with ExitStack() as stack:
        yield Workstations(url, tmp_path, stack).open()


def begun(services: Services, where: str = URL) -> str:
    practice = services.practice
    return practice.write(lambda work: table.begin(work, practice.keys, where, WHERE))


def known(services: Services) -> table.Connection:
    with services.practice.reading() as session:
        return cast(table.Connection, table.connection(session, services.practice.keys))


def joined(services: Services, device: str = "w_1", token: str = "geheim") -> bool:
    practice, identity = services.practice, known(services).practice
    return practice.write(lambda work: table.enrolled(work, practice.keys, identity, device, token))


def test_what_is_begun_again_is_the_same(first: Services) -> None:
    identity = begun(first)
    with first.practice.reading() as session:
        drawn = portal_keys.drawn(session, first.practice.keys)
    assert begun(first) == identity
    with first.practice.reading() as session:
        again = portal_keys.drawn(session, first.practice.keys)
    assert again.keys == drawn.keys
    assert EMERGENCY_CODE.read(drawn.code)
    statement = Statement.from_json(drawn.row.statement)
    assert first_key(statement, drawn.keys.public().key_id).practice == identity
    assert not known(first).enrolled
    assert begun(first, "https://other.example.org") != identity


def test_the_first_answer_counts(first: Services) -> None:
    begun(first)
    assert joined(first)
    assert not joined(first, "w_2", "anders")
    with first.practice.reading() as session:
        assert table.token(session, first.practice.keys) == "geheim"
    assert known(first).device == "w_1"
    assert not known(first).outdated
    with pytest.raises(Refused):
        begun(first)


def test_what_was_heard_never_goes_back(first: Services) -> None:
    begun(first)
    joined(first)
    identity = known(first).practice
    for heard in ((7, (7, "7" * 64)), (5, (5, "5" * 64))):
        first.practice.write(partial(table.heard, practice=identity, n=heard[0], audit=heard[1]))
    assert (known(first).heard, known(first).audit) == (7, (7, "7" * 64))


def test_an_alarm_is_raised_once_and_ended_with_a_reason(first: Services) -> None:
    begun(first)
    joined(first)
    identity, practice = known(first).practice, first.practice
    assert practice.write(lambda work: table.alarm(work, identity, "/", "a" * 64))
    assert not practice.write(lambda work: table.alarm(work, identity, "/x", "b" * 64))
    with pytest.raises(Refused):
        practice.write(lambda work: table.accept(work, "  ", page="a" * 64))
    practice.write(lambda work: table.accept(work, "angerufen", page="a" * 64))
    assert known(first).alarm is None
    assert not practice.write(lambda work: table.alarm(work, identity, "/", "a" * 64))
    assert practice.write(lambda work: table.alarm(work, identity, "/x", "b" * 64))


def test_nothing_of_it_stays(first: Services) -> None:
    begun(first)
    joined(first)
    first.practice.write(table.left)
    with first.practice.reading() as session:
        assert table.connection(session, first.practice.keys) is None
        with pytest.raises(Refused):
            portal_keys.drawn(session, first.practice.keys)
    assert begun(first)
