from __future__ import annotations

import secrets
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.store.mail_store import MailStore
from tomail.store.search_query import parse_query


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("", ""),
        ("befund", '"befund" *'),
        ("befund ", '"befund"'),
        ("zwei worte", '"zwei" AND "worte" *'),
        ('"zwei worte"', '"zwei worte"'),
        ("befund -labor", '("befund") NOT ("labor" *)'),
        ("betreff:befund x", 'subject : "befund" AND "x" *'),
        ("http://x.example", '"http x example" *'),
        ("-", ""),
    ],
)
def test_expression(typed: str, match: str) -> None:
    assert parse_query(typed).match == match


def test_conditions() -> None:
    query = parse_query("ist:ungelesen vor:21.11.2026 ordner:Labor")
    assert query.match == ""
    assert len(query.conditions) == 3
    assert query.values[1] == "Labor"


@given(st.text(max_size=60))
def test_anything_typed_is_a_valid_query(typed: str) -> None:
    parse_query(typed)


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MailStore]:
    store = MailStore.open("k3f9ab", tmp_path_factory.mktemp("store") / "mail.db", secrets.token_bytes(32))
    yield store
    store.close()


@given(typed=st.text(alphabet="ab\"*:()-^+{}~ '\x00ANDORTNEÄß", max_size=30))
def test_store_takes_every_query(empty_store: MailStore, typed: str) -> None:
    empty_store.search.find(parse_query(typed), 5)
