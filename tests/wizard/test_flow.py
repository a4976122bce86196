from __future__ import annotations

from dataclasses import replace

import pytest

from tests.wizard import flows
from tests.wizard.flows import ADDRESS, FOUND, PASSED
from tomail.base.errors import ProblemKind
from tomail.model.account import AuthMethod, Protocol, Security
from tomail.model.probing import Declined, NotDiscovered
from tomail.wizard.flow import Flow
from tomail.wizard.vocabulary import Access, AccountType, Search, Side

IN, OUT = Side.INCOMING, Side.OUTGOING


# Beginning


def test_the_first_run_has_no_type_chosen() -> None:
    assert Flow.begin().type is None


def test_a_practice_with_an_account_of_its_own_gets_that_type() -> None:
    assert Flow.begin((flows.account(),)).type is AccountType.OTHER
    assert Flow.begin((flows.account(address="praxis@gmail.com"),)).type is None


def test_cancelling_an_untouched_wizard_loses_nothing() -> None:
    assert not Flow.begin(practice_name="Praxis").choose_type(AccountType.OTHER).has_input
    assert flows.other().has_input


# Step 2


@pytest.mark.parametrize(
    "typed",
    [ADDRESS, f" {ADDRESS} ", f"mailto:{ADDRESS}", f"Praxis <{ADDRESS}>", ADDRESS.replace("de", "DE")],
)
def test_the_address_is_tidied(typed: str) -> None:
    assert Flow.begin().enter_address(typed).address == ADDRESS


def test_a_domain_with_umlauts_becomes_ascii_silently() -> None:
    assert Flow.begin().enter_address("info@müller.de").address == "info@xn--mller-kva.de"


def test_the_label_follows_the_address_until_somebody_types_one() -> None:
    flow = flows.other()
    assert flow.label == "Praxis"
    assert flow.enter_address("labor@praxis-sonnberg.de").label == "Labor"
    typed = flow.enter_label("Anmeldung")
    assert typed.enter_address("labor@praxis-sonnberg.de").label == "Anmeldung"
    assert typed.enter_label("Praxis").enter_address("labor@praxis-sonnberg.de").label == "Labor"


def test_the_display_name_is_the_practices() -> None:
    assert flows.other().display_name == "Hausarztpraxis"


@pytest.mark.parametrize(
    ("address", "service"),
    [
        ("praxis@arzt.kim.telematik", "KIM"),
        ("praxis@praxis.kv-safenet.de", "KV-Connect"),
        (ADDRESS, ""),
    ],
)
def test_kim_and_kv_connect_are_recognised(address: str, service: str) -> None:
    flow = flows.other(address)
    assert flow.declined == service
    assert flow.needs_search is (service == "")


# Step 3


def test_a_search_begins_once_for_an_address() -> None:
    flow = flows.other()
    assert flow.needs_search
    assert not flow.search_started().needs_search
    assert flow.search_started().enter_address("labor@praxis-sonnberg.de").needs_search


@pytest.mark.parametrize(
    ("result", "search"),
    [
        (FOUND, Search.FOUND),
        (replace(FOUND, confirmed=False), Search.UNCONFIRMED),
        (replace(FOUND, trusted=False), Search.UNTRUSTED),
        (replace(FOUND, trusted=False, confirmed=False), Search.UNTRUSTED),
        (NotDiscovered(()), Search.NOT_FOUND),
        (NotDiscovered((), offline=True), Search.OFFLINE),
        (Declined("KIM"), Search.NOT_FOUND),
    ],
)
def test_the_outcome_of_a_search_is_told_apart(result: object, search: Search) -> None:
    flow = flows.other().search_started()
    assert flow.search is Search.RUNNING
    assert flow.search_ended(ADDRESS, result).search is search  # type: ignore[arg-type]
    assert flow.search_skipped().search is Search.SKIPPED


def test_a_search_without_a_connection_is_repeated() -> None:
    flow = flows.other().search_started()
    assert not flow.search_ended(ADDRESS, NotDiscovered(())).needs_search
    assert flow.search_ended(ADDRESS, NotDiscovered((), offline=True)).needs_search


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("confirmed", [True, False])
def test_what_was_found_counts_until_somebody_enters_something_else(side: Side, confirmed: bool) -> None:
    flow = flows.other().search_ended(ADDRESS, replace(FOUND, confirmed=confirmed))
    before = flow.search
    changed = flow.edit(side, flow.entry(side).type_port("2000"))
    assert changed.search is Search.BY_HAND
    assert changed.edit(side, changed.entry(side).reset()).search is before


def test_a_protocol_without_a_suggestion_is_by_hand() -> None:
    flow = flows.other().search_ended(ADDRESS, replace(FOUND, incoming=FOUND.incoming[:1]))
    assert flow.choose_protocol(Protocol.POP3).search is Search.BY_HAND
    assert flow.choose_protocol(Protocol.POP3).choose_protocol(Protocol.IMAP).search is Search.FOUND


def test_unencrypted_settings_count_until_neither_server_is_theirs() -> None:
    flow = flows.other().search_ended(ADDRESS, replace(FOUND, trusted=False))
    one = flow.edit(IN, flow.entry(IN).type_host("imap.x.de"))
    assert one.search is Search.UNTRUSTED
    assert one.edit(OUT, one.entry(OUT).type_host("smtp.x.de")).search is Search.BY_HAND


def test_found_settings_fill_the_fields_of_both_protocols() -> None:
    flow = flows.found()
    assert (flow.protocol, flow.entry(IN).host) == (Protocol.IMAP, "imap.praxis-sonnberg.de")
    assert flow.choose_protocol(Protocol.POP3).entry(IN).host == "pop.praxis-sonnberg.de"
    assert (flow.entry(OUT).port, flow.entry(OUT).security) == ("587", Security.STARTTLS)


def test_a_late_answer_for_another_address_changes_nothing() -> None:
    flow = flows.other().search_started().enter_address("praxis@anderswo.de")
    late = flow.search_ended(ADDRESS, FOUND)
    assert late.search is Search.NONE
    assert late.entry(IN).host == ""


def test_what_was_typed_survives_a_search_but_not_the_button() -> None:
    flow = flows.other()
    typed = flow.edit(IN, flow.entry(IN).type_host("mail.praxis.de")).search_started()
    assert typed.search_ended(ADDRESS, FOUND).entry(IN).host == "mail.praxis.de"
    by_button = typed.search_ended(ADDRESS, FOUND, by_button=True)
    assert by_button.entry(IN).host == "imap.praxis-sonnberg.de"
    nothing = typed.search_ended(ADDRESS, NotDiscovered(()), by_button=True)
    assert nothing.entry(IN).host == "mail.praxis.de"


def test_another_domain_takes_the_servers_of_the_old_one_with_it() -> None:
    flow = flows.found()
    edited = flow.edit(IN, flow.entry(IN).type_host("mail.praxis.de"))
    assert edited.enter_address("labor@praxis-sonnberg.de").entry(IN).host == "mail.praxis.de"
    assert edited.enter_address("praxis@anderswo.de").entry(IN).host == ""


@pytest.mark.parametrize(
    ("kind", "host"),
    [(AccountType.GOOGLE, "imap.gmail.com"), (AccountType.MICROSOFT, "outlook.office365.com")],
)
def test_google_and_microsoft_give_their_servers(kind: AccountType, host: str) -> None:
    flow = flows.other().choose_type(kind)
    assert flow.search is Search.FIXED
    assert flow.servers_fixed
    assert flow.entry(IN).host == host
    assert flow.username() == ADDRESS
    assert flow.choose_type(AccountType.OTHER).entry(IN).host == ""


def test_fixed_servers_are_not_what_was_typed_before() -> None:
    flow = flows.other()
    typed = flow.edit(IN, flow.entry(IN).type_host("mail.praxis.de"))
    assert typed.choose_type(AccountType.GOOGLE).entry(IN).host == "imap.gmail.com"
    assert typed.choose_type(AccountType.GOOGLE).choose_type(AccountType.OTHER) == typed


def test_no_encryption_is_for_this_machine_or_for_who_may_and_says_so() -> None:
    flow = flows.other()
    assert flow.edit(IN, flow.entry(IN).type_host("127.0.0.1")).may_be_insecure(IN)
    remote = flow.edit(IN, flow.entry(IN).type_host("imap.praxis.de"))
    assert not remote.may_be_insecure(IN)
    assert not replace(remote, insecure_accepted=True).may_be_insecure(IN)
    assert not replace(remote, insecure_allowed=True).may_be_insecure(IN)
    assert replace(remote, insecure_allowed=True, insecure_accepted=True).may_be_insecure(IN)


# Step 4


@pytest.mark.parametrize("kind", [AccountType.GOOGLE, AccountType.MICROSOFT])
def test_google_and_microsoft_sign_in_by_browser_only(kind: AccountType) -> None:
    flow = flows.other().choose_type(kind)
    assert flow.auth_fixed
    assert replace(flow, chosen_auth=AuthMethod.PASSWORD).auth is AuthMethod.OAUTH2
    assert flow.issuer == kind.value


def test_others_use_a_password_unless_their_settings_say_otherwise() -> None:
    assert flows.found().auth is AuthMethod.PASSWORD
    oauth = flows.candidate("imap", "imap.x.de", 993, Security.TLS, AuthMethod.OAUTH2)
    known = replace(FOUND, incoming=(oauth,), oauth_issuer="https://login.x.de")
    flow = flows.other().search_started().search_ended(ADDRESS, known)
    assert flow.auth is AuthMethod.OAUTH2
    assert replace(flow, chosen_auth=AuthMethod.PASSWORD).auth is AuthMethod.PASSWORD
    unknown = flow.search_ended(ADDRESS, replace(known, oauth_issuer=""))
    assert unknown.auth is AuthMethod.PASSWORD


def test_the_way_to_a_grant() -> None:
    flow = replace(flows.found(), chosen_auth=AuthMethod.OAUTH2)
    assert flow.access is Access.NO_SERVICE
    named = replace(flow, typed_issuer=" https://login.x.de ")
    assert named.access is Access.NO_CLIENT_ID
    ready = replace(named, clients=frozenset({"oauth.login.x.de.client_id"}))
    assert ready.access is Access.NEEDED
    signed_in = ready.granted(ready.signing_in, flows.grant("https://login.x.de"))
    assert signed_in.access is Access.GRANTED
    assert signed_in.enter_address("labor@praxis-sonnberg.de").access is Access.NEEDED
    assert signed_in.choose_protocol(Protocol.POP3).access is Access.NEEDED
    assert replace(signed_in, typed_issuer="https://login.y.de").grant is None


def test_a_user_name_that_nobody_can_derive_stays_empty() -> None:
    login = tuple(replace(each, username="") for each in FOUND.incoming)
    flow = flows.other().search_ended(ADDRESS, replace(FOUND, incoming=login))
    assert flow.username() == ""
    assert flow.enter_username("muster").username() == "muster"


@pytest.mark.parametrize("kind", [AccountType.GOOGLE, AccountType.MICROSOFT])
def test_the_user_name_of_a_tile_is_the_address(kind: AccountType) -> None:
    flow = flows.other().choose_type(kind)
    assert flow.username() == ADDRESS
    assert flow.enter_address("labor@x.de").username(OUT) == "labor@x.de"


def test_the_user_name_is_the_sources_or_the_address_until_typed() -> None:
    login = replace(FOUND, incoming=(replace(FOUND.incoming[0], username="p12345"),))
    flow = flows.other().search_ended(ADDRESS, login)
    assert flow.username() == "p12345"
    assert flow.username(OUT) == ADDRESS
    assert flows.other().username() == ADDRESS
    typed = flow.enter_username("praxis")
    assert (typed.username(), typed.username(OUT)) == ("praxis", "praxis")
    assert typed.enter_username("p12345").typed_username is None


def test_a_second_pair_of_credentials_is_for_sending_alone() -> None:
    apart = replace(flows.with_password(), same_credentials=False)
    apart = apart.enter_username("versand", OUT).enter_password("anders", OUT)
    assert (apart.username(), apart.trial(IN).secret) == (ADDRESS, "geheim")
    assert (apart.username(OUT), apart.trial(OUT).secret) == ("versand", "anders")
    assert replace(apart, same_credentials=True).trial(OUT).secret == "geheim"


# Step 5


def test_receiving_is_tested_first_then_sending() -> None:
    flow = flows.with_password()
    assert flow.next_test is IN
    flow = flow.tested(IN, flow.trial(IN), PASSED)
    assert flow.next_test is OUT
    flow = flow.tested(OUT, flow.trial(OUT), PASSED)
    assert flow.next_test is None
    assert flow.all_passed


@pytest.mark.parametrize("kind", [ProblemKind.WRONG_PASSWORD, ProblemKind.SIGN_IN_BLOCKED])
def test_a_refused_sign_in_is_not_tried_a_second_time_at_the_other_server(kind: ProblemKind) -> None:
    flow = flows.with_password()
    refused = flow.tested(IN, flow.trial(IN), flows.failed(kind))
    assert refused.held_back
    assert refused.next_test is None
    assert not replace(refused, same_credentials=False).held_back


def test_a_server_that_is_not_there_does_not_keep_the_other_from_its_test() -> None:
    flow = flows.with_password()
    assert flow.tested(IN, flow.trial(IN), flows.failed(ProblemKind.UNREACHABLE)).next_test is OUT


@pytest.mark.parametrize(
    "change",
    [
        lambda f: f.enter_password("neu"),
        lambda f: f.enter_username("anders"),
        lambda f: f.edit(IN, f.entry(IN).type_host("mail.praxis.de")),
        lambda f: f.edit(IN, f.entry(IN).type_port("143")),
        lambda f: f.edit(IN, f.entry(IN).choose_security(Security.STARTTLS)),
        lambda f: f.choose_protocol(Protocol.POP3),
        lambda f: f.enter_address("labor@praxis-sonnberg.de"),
        lambda f: f.trust(IN, "ab" * 32),
    ],
)
def test_whatever_changes_the_server_or_the_sign_in_withdraws_its_test(change: object) -> None:
    flow = flows.tested(flows.with_password())
    assert flow.all_passed
    changed = change(flow)  # type: ignore[operator]
    assert changed.result(IN) is None
    assert not changed.all_passed


@pytest.mark.parametrize(
    "change",
    [
        lambda f: f.enter_label("Anmeldung"),
        lambda f: f.enter_display_name("Anders"),
        lambda f: replace(f, skip_tests=True),
        lambda f: replace(f, chosen_interval=15),
    ],
)
def test_what_no_server_sees_keeps_the_tests(change: object) -> None:
    assert change(flows.tested(flows.with_password())).all_passed  # type: ignore[operator]


def test_changing_it_back_brings_the_test_back() -> None:
    flow = flows.tested(flows.with_password())
    assert flow.enter_password("neu").enter_password("geheim").all_passed


def test_testing_again_repeats_what_failed_or_everything() -> None:
    flow = flows.tested(flows.with_password())
    assert flow.test_again().next_test is IN
    half = flow.tested(OUT, flow.trial(OUT), flows.failed(ProblemKind.WRONG_PASSWORD))
    assert half.test_again().next_test is OUT


def test_a_new_password_for_sending_leaves_working_receiving_alone() -> None:
    flow = flows.tested(flows.with_password())
    refused = flow.tested(OUT, flow.trial(OUT), flows.failed(ProblemKind.WRONG_PASSWORD))
    mended = refused.retype_password("versand", OUT)
    assert mended.result(IN) is not None
    assert mended.trial(OUT).secret == "versand"
    assert mended.username(OUT) == refused.username(OUT)


def test_a_new_password_for_both_where_neither_works() -> None:
    flow = flows.with_password()
    refused = flow.tested(IN, flow.trial(IN), flows.failed(ProblemKind.WRONG_PASSWORD))
    mended = refused.retype_password("neu", IN)
    assert (mended.trial(IN).secret, mended.trial(OUT).secret) == ("neu", "neu")


def test_a_trusted_certificate_counts_for_one_host_and_port() -> None:
    flow = flows.with_password().trust(IN, "ab" * 32)
    assert flow.server(IN).fingerprint_sha256 == "ab" * 32
    assert flow.server(OUT).fingerprint_sha256 == ""
    elsewhere = flow.edit(IN, flow.entry(IN).type_port("994"))
    assert elsewhere.server(IN).fingerprint_sha256 == ""


def test_the_certificate_of_a_public_provider_is_never_trusted_by_hand() -> None:
    flow = flows.other()
    assert not flow.trial(IN).known_provider
    assert flow.choose_type(AccountType.GOOGLE).trial(IN).known_provider
    assert flow.edit(IN, flow.entry(IN).type_host("imap.gmx.net")).trial(IN).known_provider


# Step 6


def test_new_mail_comes_at_once_where_the_server_reports_it() -> None:
    flow = flows.tested(flows.with_password())
    assert (flow.offers_at_once, flow.interval) == (True, 0)
    assert replace(flow, chosen_interval=15).interval == 15
    silent = flow.tested(IN, flow.trial(IN), replace(PASSED, result=replace(PASSED.result, idle=False)))
    assert (silent.offers_at_once, silent.interval) == (False, 5)


def test_pop3_is_polled_whatever_was_chosen_for_imap() -> None:
    flow = replace(flows.with_password(), chosen_interval=0).choose_protocol(Protocol.POP3)
    assert (flow.offers_at_once, flow.interval) == (False, 5)


def test_a_flow_never_shows_its_secrets() -> None:
    flow = replace(flows.with_password(), same_credentials=False).enter_password("anders", OUT)
    assert "geheim" not in repr(flows.tested(flow))
    assert "anders" not in repr(flow)
