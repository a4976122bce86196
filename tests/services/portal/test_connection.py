"""A practice joins its portal, and its workstations come and go there."""

from __future__ import annotations

import pytest

from tomail.base.errors import ProblemKind, Refused
from tomail.model.portal import Link

from .sonnberg import Sonnberg, running, sonnberg  # noqa: F401  (fixtures)

pytestmark = pytest.mark.slow


def test_a_practice_joins_once(sonnberg: Sonnberg) -> None:  # noqa: F811
    connection = sonnberg.first.portal.connection
    assert not connection.configured
    assert connection.status().link is Link.NONE
    sonnberg.enrol()
    status = connection.status()
    assert (status.link, status.url, status.epoch, status.workstations) == (
        Link.CONNECTED,
        sonnberg.portal.url,
        1,
        1,
    )
    assert status.key_id == connection.public().key_id
    assert sonnberg.first.settings.text("secure.portal_url") == sonnberg.portal.url
    assert connection.check().link is Link.CONNECTED
    with pytest.raises(Refused) as refused:
        connection.enrol(sonnberg.portal.url, sonnberg.code())
    assert refused.value.problem.kind is ProblemKind.INVALID
