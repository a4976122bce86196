from __future__ import annotations

from dataclasses import replace

import pytest

from tomail.secure.crypto.failures import Unopened, Unproven
from tomail.secure.crypto.keys import PrivateKeys
from tomail.secure.crypto.practice_key import (
    EMERGENCY_CODE,
    PracticeKey,
    Statement,
    comparison_number,
    emergency_keys,
    first_key,
    follow,
    new_nonce,
    open_older,
    open_on_device,
    seal_for_device,
    seal_older,
    state_key,
)

PRIVATE = [PrivateKeys.new() for _ in range(4)]
PUBLIC = [each.public() for each in PRIVATE]


def said(epoch: int, practice: str = "p_one") -> PracticeKey:
    previous = PUBLIC[epoch - 1].key_id if epoch else ""
    return PracticeKey(practice, PUBLIC[epoch], epoch, 1000 + epoch, previous)


def chain(*epochs: int) -> list[Statement]:
    return [state_key(said(n), PRIVATE[n], PRIVATE[n - 1] if n else None) for n in epochs]


def test_the_key_of_the_link_is_the_one_that_the_portal_gives() -> None:
    statement = Statement.from_json(chain(0)[0].to_json())
    assert first_key(statement, PUBLIC[0].key_id) == said(0)
    with pytest.raises(Unproven):
        first_key(statement, PUBLIC[1].key_id)


def test_whoever_relies_on_an_old_key_comes_to_the_newest() -> None:
    assert follow(said(0), chain(0, 1, 2, 3)) == said(3)
    assert follow(said(2), chain(0, 1, 2, 3)) == said(3)
    assert follow(said(3), chain(0, 1, 2, 3)) == said(3)


@pytest.mark.parametrize("links", [(1, 3), (2,), (3,)])
def test_no_link_may_be_missing(links: tuple[int, ...]) -> None:
    with pytest.raises(Unproven):
        follow(said(0), chain(*links))


def test_a_key_that_the_one_before_did_not_sign_is_refused() -> None:
    """What a portal would try: keys of its own as the practice's next ones."""
    own = PrivateKeys.new()
    claimed = PracticeKey("p_one", own.public(), 1, 1001, PUBLIC[0].key_id)
    for previous in (None, own):
        with pytest.raises(Unproven):
            follow(said(0), [state_key(claimed, own, previous)])


def test_a_statement_for_another_practice_is_refused() -> None:
    other = state_key(said(1, "p_two"), PRIVATE[1], PRIVATE[0])
    with pytest.raises(Unproven):
        follow(said(0), [other])


def test_changed_bytes_are_refused() -> None:
    statement = chain(1)[0]
    for changed in (
        replace(statement, body=statement.body.replace(b'"epoch": 1', b'"epoch": 2')),
        replace(statement, by_new=b""),
        replace(statement, body=b"{}"),
        replace(statement, body=b"\xff"),
    ):
        with pytest.raises(Unproven):
            follow(said(0), [changed])


def test_a_workstation_opens_the_row_that_is_its_own() -> None:
    device = PrivateKeys.new()
    row = seal_for_device(PRIVATE[0], device.public(), "p_one", 1, "w_one")
    assert open_on_device(row, device, "p_one", 1, "w_one") == PRIVATE[0]
    for practice, epoch, device_id in (("p_two", 1, "w_one"), ("p_one", 2, "w_one"), ("p_one", 1, "w_two")):
        with pytest.raises(Unopened):
            open_on_device(row, device, practice, epoch, device_id)


def test_older_keys_lie_under_the_newer() -> None:
    row = seal_older(PRIVATE[0], PUBLIC[1], "p_one", 0)
    assert open_older(row, PRIVATE[1], "p_one", 0) == PRIVATE[0]
    with pytest.raises(Unopened):
        open_older(row, PRIVATE[2], "p_one", 0)


def test_the_emergency_sheet_opens_like_a_workstation() -> None:
    code = EMERGENCY_CODE.new()
    sheet = emergency_keys(code, "p_one")
    row = seal_for_device(PRIVATE[0], sheet.public(), "p_one", 1, "sheet")
    again = emergency_keys(code.lower().replace("-", " "), "p_one")
    assert open_on_device(row, again, "p_one", 1, "sheet") == PRIVATE[0]
    assert emergency_keys(code, "p_two") != sheet
    with pytest.raises(Unopened):
        emergency_keys("nonsense", "p_one")


def test_two_workstations_show_the_same_number() -> None:
    nonces = [new_nonce()[0] for _ in range(2)]
    number = comparison_number(PUBLIC[:2], nonces)
    assert [len(group) for group in number.split(" ")] == [3, 3, 3]
    assert comparison_number(PUBLIC[1:3], nonces) != number
