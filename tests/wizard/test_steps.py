from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.wizard import flows
from tests.wizard.flows import ADDRESS, FOUND, PASSED
from tomail.base.errors import ProblemKind
from tomail.model.account import AuthMethod, Protocol, Security
from tomail.model.probing import NotDiscovered
from tomail.wizard.flow import Flow
from tomail.wizard.outcome import account_of
from tomail.wizard.steps import faults, go_back, go_on, go_to, is_done, may_finish, may_open
from tomail.wizard.vocabulary import AccountType, Fault, OfferKind, Side, Step, blocking

IN, OUT = Side.INCOMING, Side.OUTGOING


def fields(flow: Flow, step: Step) -> list[str]:
    return [fault.field for fault in blocking(faults(flow, step))]


def question(flow: Flow) -> Fault:
    [fault] = faults(flow, Step.DATA)
    assert not fault.blocking
    return fault


def through(flow: Flow, step: Step) -> Flow:
    for _ in range(step - Step.TYPE):
        flow = go_on(flow)
    return flow


# From step to step


def test_a_person_with_a_password_gets_through_all_six_steps() -> None:
    flow = Flow.begin(practice_name="Hausarztpraxis")
    assert go_on(flow).step is Step.TYPE
    flow = go_on(flow.choose_type(AccountType.OTHER))
    flow = go_on(flow.enter_address(ADDRESS))
    assert flow.step is Step.SERVERS
    flow = go_on(flow.search_started().search_ended(ADDRESS, FOUND))
    assert go_on(flow).step is Step.SIGN_IN
    flow = go_on(flow.enter_password("geheim"))
    assert go_on(flow).step is Step.TEST
    flow = go_on(flows.tested(flow))
    assert flow.step is Step.SYNC
    assert may_finish(flow)
    assert account_of(flow).tested


def test_google_goes_by_browser_with_servers_nobody_types() -> None:
    flow = Flow.begin(clients=frozenset({"oauth.google.client_id"})).choose_type(AccountType.GOOGLE)
    flow = go_on(go_on(go_on(flow).enter_address("praxis@gmail.com")))
    assert flow.step is Step.SIGN_IN
    assert fields(flow, Step.SIGN_IN) == ["wizard.auth.access_code"]
    flow = go_on(flow.granted(flow.signing_in, flows.grant()))
    assert flow.step is Step.TEST
    assert may_finish(go_on(replace(flow, skip_tests=True)))


def test_skipped_tests_leave_the_account_untested() -> None:
    flow = through(flows.with_password(), Step.TEST)
    refused = flow.tested(IN, flow.trial(IN), flows.failed(ProblemKind.WRONG_PASSWORD))
    assert go_on(refused).step is Step.TEST
    skipped = go_on(replace(refused, skip_tests=True))
    assert skipped.step is Step.SYNC
    assert not account_of(skipped).tested


def test_going_back_keeps_everything_and_stops_at_the_first_step() -> None:
    flow = through(flows.with_password(), Step.TEST)
    back = go_back(go_back(flow))
    assert back.step is Step.SERVERS
    assert back.trial(IN) == flow.trial(IN)
    assert go_back(go_back(go_back(back))).step is Step.TYPE


def test_a_click_goes_back_to_done_steps_and_forward_while_nothing_is_in_the_way() -> None:
    flow = go_to(through(flows.with_password(), Step.TEST), Step.DATA)
    assert flow.step is Step.DATA
    assert may_open(flow, Step.TEST)
    assert not may_open(flow, Step.SYNC)
    spoilt = flow.enter_address("praxis")
    assert not may_open(spoilt, Step.SERVERS)
    assert go_to(spoilt, Step.TEST) == spoilt


def test_the_rail_ticks_what_is_done_and_takes_the_tick_back() -> None:
    flow = through(flows.with_password(), Step.TEST)
    assert [is_done(flow, step) for step in Step] == [True, True, True, True, False, False]
    changed = flow.enter_address("praxis@anderswo.de")
    assert not is_done(changed, Step.SERVERS)


# What is wrong


def test_a_type_must_be_chosen() -> None:
    assert fields(Flow.begin(), Step.TYPE) == ["wizard.type"]


@pytest.mark.parametrize(
    "address",
    ["", "praxis", "praxis@praxis-sonnberg", "pra xis@x.de", "@x.de", "praxis@x.de praxis", "a@b@c"],
)
def test_an_address_that_is_none_is_not_accepted(address: str) -> None:
    assert "wizard.data.address" in fields(flows.other(address), Step.DATA)


def test_the_missing_ending_is_named() -> None:
    [text] = [str(f.text) for f in faults(flows.other("praxis@praxis-sonnberg"), Step.DATA)]
    assert "praxis@praxis-sonnberg" in text
    assert ".de" in text


@pytest.mark.parametrize("address", ["praxis@arzt.kim.telematik", "praxis@praxis.kv-safenet.de"])
def test_kim_and_kv_connect_are_declined(address: str) -> None:
    assert fields(flows.other(address), Step.DATA) == ["wizard.data.address"]


def test_an_address_that_is_set_up_leads_to_its_account() -> None:
    flow = Flow.begin((flows.account(),)).enter_address("Praxis@Example.org")
    [fault] = faults(flow, Step.DATA)
    assert fault.blocking
    assert fault.offer
    assert (fault.offer.kind, fault.offer.value) == (OfferKind.OPEN_ACCOUNT, "k3f9ab")


def test_a_label_must_be_there_and_free() -> None:
    assert fields(flows.other().enter_label(" "), Step.DATA) == ["wizard.data.label"]
    taken = Flow.begin((flows.account(),)).enter_address(ADDRESS)
    assert fields(taken, Step.DATA) == []
    assert fields(taken.enter_label("praxis"), Step.DATA) == ["wizard.data.label"]


def test_a_slip_is_asked_about_and_does_not_block() -> None:
    fault = question(flows.other("praxis@gmial.com"))
    assert fault.offer
    assert fault.offer.value == "praxis@gmail.com"


@pytest.mark.parametrize(
    ("chosen", "address", "fitting"),
    [
        (AccountType.GOOGLE, ADDRESS, AccountType.OTHER),
        (AccountType.MICROSOFT, "praxis@gmail.com", AccountType.GOOGLE),
        (AccountType.OTHER, "praxis@googlemail.com", AccountType.GOOGLE),
        (AccountType.OTHER, "praxis@hotmail.com", AccountType.MICROSOFT),
        (AccountType.GOOGLE, "praxis@live.com", AccountType.MICROSOFT),
    ],
)
def test_a_type_that_does_not_fit_is_asked_about(
    chosen: AccountType, address: str, fitting: AccountType
) -> None:
    flow = flows.other(address).choose_type(chosen)
    assert question(flow) == question(flow.search_started().search_ended(address, FOUND))
    fault = question(flow)
    assert fault.offer
    assert (fault.offer.kind, fault.offer.value) == (OfferKind.CHANGE_TYPE, fitting.value)
    assert faults(flows.other(address).choose_type(fitting), Step.DATA) == ()


def test_a_practice_domain_at_google_is_not_asked_about_once_that_is_known() -> None:
    hosted = replace(FOUND, provider="google")
    flow = flows.other().search_ended(ADDRESS, hosted).choose_type(AccountType.GOOGLE)
    assert faults(flow, Step.DATA) == ()


def test_nothing_found_asks_for_both_servers() -> None:
    flow = flows.other().search_ended(ADDRESS, NotDiscovered(()))
    assert fields(flow, Step.SERVERS) == ["wizard.server.incoming.host", "wizard.server.outgoing.host"]


def test_a_running_search_asks_for_patience_until_both_servers_are_entered() -> None:
    flow = flows.other().search_started()
    assert fields(flow, Step.SERVERS) == ["wizard.server.status"]
    flow = flow.edit(IN, flow.entry(IN).type_host("imap.x.de"))
    assert fields(flow, Step.SERVERS) == ["wizard.server.status"]
    assert fields(flow.edit(OUT, flow.entry(OUT).type_host("smtp.x.de")), Step.SERVERS) == []


def test_who_enters_both_servers_needs_not_trust_what_came_unencrypted() -> None:
    flow = flows.other().search_ended(ADDRESS, replace(FOUND, trusted=False))
    for side, host in ((IN, "imap.x.de"), (OUT, "smtp.x.de")):
        assert fields(flow, Step.SERVERS) == ["wizard.server.trust"]
        flow = flow.edit(side, flow.entry(side).type_host(host))
    assert fields(flow, Step.SERVERS) == []


def test_a_wrong_port_is_found_on_either_side() -> None:
    flow = flows.found()
    flow = flow.edit(OUT, flow.entry(OUT).type_port("70000"))
    assert fields(flow, Step.SERVERS) == ["wizard.server.outgoing.port"]


def test_settings_over_plain_http_need_a_yes() -> None:
    flow = flows.other().search_ended(ADDRESS, replace(FOUND, trusted=False))
    assert fields(flow, Step.SERVERS) == ["wizard.server.trust"]
    assert fields(replace(flow, untrusted_accepted=True), Step.SERVERS) == []


def test_an_unknown_host_is_said_but_does_not_block() -> None:
    flow = flows.found().host_checked("imap.praxis-sonnberg.de", exists=False)
    [fault] = faults(flow, Step.SERVERS)
    assert (fault.field, fault.blocking) == ("wizard.server.incoming.host", False)
    assert faults(flow.host_checked("imap.praxis-sonnberg.de", exists=True), Step.SERVERS) == ()


def test_no_encryption_is_refused_for_other_machines() -> None:
    flow = flows.found()
    open_ = flow.edit(IN, flow.entry(IN).choose_security(Security.NONE))
    assert fields(open_, Step.SERVERS) == ["wizard.server.incoming.security"]
    loopback = open_.edit(IN, open_.entry(IN).type_host("127.0.0.1"))
    assert fields(loopback, Step.SERVERS) == []


def test_user_name_and_password_are_needed() -> None:
    flow = flows.found().enter_username(" ")
    assert fields(flow, Step.SIGN_IN) == ["wizard.auth.username", "wizard.auth.password"]
    apart = replace(flows.with_password(), same_credentials=False).enter_username(" ", OUT)
    assert fields(apart, Step.SIGN_IN) == ["wizard.auth.outgoing.username", "wizard.auth.outgoing.password"]


def test_a_browser_sign_in_says_what_is_missing() -> None:
    flow = replace(flows.found(), chosen_auth=AuthMethod.OAUTH2)
    texts = set()
    for each in (
        flow,
        replace(flow, typed_issuer="https://login.x.de"),
        replace(flow, typed_issuer="https://login.x.de", clients=frozenset({"oauth.login.x.de.client_id"})),
    ):
        [fault] = faults(each, Step.SIGN_IN)
        texts.add(str(fault.text))
    assert len(texts) == 3


def test_running_and_failed_tests_give_different_reasons() -> None:
    flow = flows.with_password()
    [running] = faults(flow, Step.TEST)
    refused = flow.tested(IN, flow.trial(IN), flows.failed(ProblemKind.WRONG_PASSWORD))
    [stopped] = faults(refused, Step.TEST)
    assert str(running.text) != str(stopped.text)


# Any order of doing things


class AnyOrder(RuleBasedStateMachine):
    """Somebody clicks and types whatever comes to mind."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = Flow.begin((flows.account(),), "Praxis", frozenset({"oauth.google.client_id"}))

    @rule(kind=st.sampled_from(AccountType))
    def choose(self, kind: AccountType) -> None:
        self.flow = self.flow.choose_type(kind)

    @rule(
        text=st.sampled_from((ADDRESS, "praxis@gmail.com", "labor@x.de", "praxis", "", "a@b.kim.telematik"))
    )
    def address(self, text: str) -> None:
        self.flow = self.flow.enter_address(text)

    @rule(text=st.text(max_size=5))
    def label(self, text: str) -> None:
        self.flow = self.flow.enter_label(text)

    @rule(found=st.booleans(), by_button=st.booleans())
    def search(self, found: bool, by_button: bool) -> None:
        result = FOUND if found else NotDiscovered(())
        started = self.flow.search_started()
        self.flow = started.search_ended(started.address, result, by_button=by_button)

    @rule(side=st.sampled_from(Side), text=st.sampled_from(("mail.x.de", "mail.x.de:24143", "", "mail x")))
    def host(self, side: Side, text: str) -> None:
        self.flow = self.flow.edit(side, self.flow.entry(side).type_host(text))

    @rule(side=st.sampled_from(Side), security=st.sampled_from(Security))
    def security(self, side: Side, security: Security) -> None:
        self.flow = self.flow.edit(side, self.flow.entry(side).choose_security(security))

    @rule(protocol=st.sampled_from(Protocol))
    def protocol(self, protocol: Protocol) -> None:
        self.flow = self.flow.choose_protocol(protocol)

    @rule(text=st.sampled_from(("", "geheim", "neu")), side=st.sampled_from(Side), same=st.booleans())
    def password(self, text: str, side: Side, same: bool) -> None:
        self.flow = replace(self.flow.enter_password(text, side), same_credentials=same)

    @rule()
    def browser(self) -> None:
        self.flow = self.flow.granted(self.flow.signing_in, flows.grant())

    @rule(side=st.sampled_from(Side), passed=st.booleans())
    def test(self, side: Side, passed: bool) -> None:
        probed = PASSED if passed else flows.failed(ProblemKind.WRONG_PASSWORD)
        self.flow = self.flow.tested(side, self.flow.trial(side), probed)

    @rule(skip=st.booleans())
    def skip(self, skip: bool) -> None:
        self.flow = replace(self.flow, skip_tests=skip)

    @rule()
    def forward(self) -> None:
        before = self.flow
        self.flow = go_on(before)
        if self.flow.step is not before.step:
            assert not blocking(faults(before, before.step))

    @rule()
    def back(self) -> None:
        self.flow = go_back(self.flow)

    @rule(step=st.sampled_from(Step))
    def click(self, step: Step) -> None:
        self.flow = go_to(self.flow, step)

    @invariant()
    def nobody_is_further_than_they_went(self) -> None:
        assert self.flow.step <= self.flow.reached

    @invariant()
    def what_can_be_saved_is_whole(self) -> None:
        if not may_finish(self.flow):
            return
        account = account_of(self.flow)
        assert "@" in account.address
        assert account.label
        for server in (account.incoming, account.outgoing):
            assert server.host
            assert 0 < server.port < 65536
            assert server.username
            assert server.security is not Security.NONE
        if account.tested:
            assert self.flow.result(IN) == self.flow.result(OUT) == PASSED.result


AnyOrder.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestAnyOrder = AnyOrder.TestCase
