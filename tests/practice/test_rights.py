"""Who may do what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tomail.model.people import ACCOUNT_RIGHTS, PRACTICE_RIGHTS, Right, group_principal, user_principal
from tomail.practice.rights import Grant, Rights

USERS = ("anna", "berta", "clara")
GROUPS = ("mfa", "it")
ACCOUNTS = ("praxis", "labor")
NOBODY = Rights(frozenset(), dict.fromkeys(USERS, frozenset()))

holders = st.sampled_from(
    [user_principal(each) for each in USERS] + [group_principal(each) for each in GROUPS]
)
grants = st.builds(Grant, st.sampled_from(ACCOUNT_RIGHTS), st.sampled_from(ACCOUNTS), holders) | st.builds(
    Grant, st.sampled_from(PRACTICE_RIGHTS), st.just(""), holders
)
memberships = st.dictionaries(st.sampled_from(USERS), st.frozensets(st.sampled_from(GROUPS)))
rights = st.builds(Rights, st.frozensets(grants), memberships)


def test_a_new_practice_asks_for_nothing() -> None:
    for user in USERS:
        assert all(NOBODY.may(user, right) for right in PRACTICE_RIGHTS)
        assert all(
            NOBODY.may(user, right, "praxis") for right in ACCOUNT_RIGHTS if right is not Right.ASSIGNED_ONLY
        )
        assert not NOBODY.may(user, Right.ASSIGNED_ONLY, "praxis")


def test_the_first_grant_shuts_the_others_out_of_that_account_alone() -> None:
    some = NOBODY.changed(add=[Grant(Right.ACCESS, "labor", user_principal("anna"))])
    assert some.users_with(Right.ACCESS, "labor") == {"anna"}
    assert some.users_with(Right.SEND, "labor") == {"anna"}
    assert some.users_with(Right.ACCESS, "praxis") == set(USERS)


def test_a_group_gives_it_to_its_members_and_says_so() -> None:
    some = Rights(
        frozenset({Grant(Right.ACCESS, "labor", group_principal("mfa"))}),
        {"anna": frozenset({"mfa"}), "berta": frozenset()},
    )
    assert some.users_with(Right.ACCESS, "labor") == {"anna"}
    assert some.sources("anna", Right.ACCESS, "labor") == {group_principal("mfa")}


def test_the_last_one_who_can_manage_is_seen() -> None:
    some = NOBODY.changed(add=[Grant(Right.USERS, "", user_principal("gone"))])
    assert some.nobody_could_manage(ACCOUNTS) == (Right.USERS, "")
    some = NOBODY.changed(add=[Grant(Right.MANAGE, "labor", group_principal("it"))])
    assert some.nobody_could_manage(ACCOUNTS) == (Right.MANAGE, "labor")


@given(rights, st.sampled_from(ACCOUNT_RIGHTS), st.sampled_from(ACCOUNTS))
def test_nobody_does_anything_with_an_account_they_have_no_access_to(
    some: Rights, right: Right, account: str
) -> None:
    assert some.users_with(right, account) <= some.users_with(Right.ACCESS, account)


@given(rights, grants)
def test_who_works_here_no_more_may_nothing(some: Rights, grant: Grant) -> None:
    assert not some.changed(add=[grant]).may("gone", grant.right, grant.account)


@given(rights, grants)
def test_a_grant_changes_nothing_but_its_own_account(some: Rights, grant: Grant) -> None:
    after = some.changed(add=[grant])
    for account in {*ACCOUNTS} - {grant.account}:
        for right in ACCOUNT_RIGHTS:
            assert after.users_with(right, account) == some.users_with(right, account)
