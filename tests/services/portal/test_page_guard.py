"""The Portal-Wächter stops the whole practice, until somebody who may has looked."""

from __future__ import annotations

import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.model.portal import Link
from tomail.secure.client.watcher import PageKind, PinnedPage
from tomail.secure.portal.static import Asset, Page
from tomail.services.container import Services
from tomail.services.portal.joining import kept_as

from .sonnberg import Sonnberg, running, sonnberg  # noqa: F401  (fixtures)

pytestmark = pytest.mark.slow
SCRIPT = "page-0123456789abcdef.js"


@pytest.fixture
def page(sonnberg: Sonnberg, monkeypatch: pytest.MonkeyPatch) -> Page:  # noqa: F811
    """What the portal serves, and what this program was built with."""
    built = Page(
        Asset.of("index.html", b"<!doctype html><title>tomail</title>"),
        {SCRIPT: Asset.of(SCRIPT, b"'use strict'; open()")},
    )
    pinned = PinnedPage({"/": built.index.sha256, f"/static/{SCRIPT}": built.assets[SCRIPT].sha256})
    for module in ("page_guard", "connection"):
        monkeypatch.setattr(f"tomail.services.portal.{module}.pinned_page", lambda: pinned)
    serve(sonnberg, built)
    sonnberg.enrol()
    return built


def serve(sonnberg: Sonnberg, page: Page) -> None:  # noqa: F811
    object.__setattr__(sonnberg.portal.portal, "page", page)


def tampered(page: Page, more: bytes) -> Page:
    return Page(page.index, {SCRIPT: Asset.of(SCRIPT, page.assets[SCRIPT].body + more)})


def refused(services: Services) -> ProblemKind | None:
    try:
        services.portal.connection.calls(to_send=True).close()
    except Refused as refusal:
        return refusal.problem.kind
    return None


def test_the_right_page_is_no_news(sonnberg: Sonnberg, page: Page) -> None:  # noqa: F811
    found = sonnberg.first.portal.guard.look()
    assert found
    assert found.kind is PageKind.SAME
    assert refused(sonnberg.first) is None


def test_another_page_stops_every_workstation(sonnberg: Sonnberg, page: Page) -> None:  # noqa: F811
    second = sonnberg.open()
    serve(sonnberg, tampered(page, b"; steal()"))
    assert refused(second) is ProblemKind.GUARDED  # the page is looked at before the first delivery
    sonnberg.first.portal.connection.look_again()
    assert sonnberg.first.portal.connection.status().link is Link.ALARM
    assert refused(sonnberg.first) is ProblemKind.GUARDED
    known = sonnberg.first.portal.connection.require()
    assert known.alarm == f"/static/{SCRIPT}"
    serve(sonnberg, page)
    sonnberg.first.portal.guard.look()
    assert refused(sonnberg.first) is ProblemKind.GUARDED  # it does not end by itself


def test_what_it_confirms_is_right_and_nothing_else(sonnberg: Sonnberg, page: Page) -> None:  # noqa: F811
    connection, guard = sonnberg.first.portal.connection, sonnberg.first.portal.guard
    newer = tampered(page, b"; newer()")
    serve(sonnberg, newer)
    guard.look()
    serve(sonnberg, tampered(page, b"; yet another()"))
    with pytest.raises(Refused) as another:
        connection.confirm("Neue Version, Frau Ott")
    assert another.value.problem.kind is ProblemKind.CONFLICT
    serve(sonnberg, newer)
    with pytest.raises(Refused):
        connection.confirm("Neue Version, Frau Ott")
    connection.confirm("Neue Version, Frau Ott")
    guard.look()
    assert refused(sonnberg.first) is None
    serve(sonnberg, tampered(page, b"; steal()"))
    guard.look()
    assert refused(sonnberg.first) is ProblemKind.GUARDED


def test_a_page_that_was_put_right_is_not_confirmed_with_its_wrong_one(
    sonnberg: Sonnberg,  # noqa: F811
    page: Page,
) -> None:
    connection, guard = sonnberg.first.portal.connection, sonnberg.first.portal.guard
    wrong = tampered(page, b"; steal()")
    serve(sonnberg, wrong)
    guard.look()
    serve(sonnberg, page)
    connection.confirm("War eine Störung, ist behoben")
    assert refused(sonnberg.first) is None
    serve(sonnberg, wrong)
    guard.look()
    assert refused(sonnberg.first) is ProblemKind.GUARDED


def test_a_token_is_asked_for_only_where_there_is_a_portal(sonnberg: Sonnberg) -> None:  # noqa: F811
    assert sonnberg.first.portal.guard.look() is None
    assert sonnberg.first.profile.kept(kept_as("")) is None
