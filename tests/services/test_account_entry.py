from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.model.account import AuthMethod, Security
from tomail.model.probing import ServerCandidate
from tomail.services.account_entry import (
    AT_ONCE,
    INTERVALS,
    LABEL_LENGTH,
    ServerEntry,
    clean_display_name,
    host_problem,
    interval_text,
    label_problem,
    port_problem,
    split_host,
    suggested_label,
)

SUGGESTED = ServerCandidate("imap", "imap.praxis.de", 1993, Security.TLS, "praxis", (AuthMethod.PASSWORD,))


@pytest.mark.parametrize(
    ("address", "taken", "label"),
    [
        ("praxis@x.de", (), "Praxis"),
        ("anna.krueger@x.de", (), "Anna Krueger"),
        ("praxis@x.de", ("praxis",), "Praxis 2"),
        ("praxis@x.de", ("Praxis", "Praxis 2"), "Praxis 3"),
        ("", (), ""),
        ("...@x.de", (), ""),
    ],
)
def test_a_label_is_made_from_the_local_part_and_is_free(
    address: str, taken: tuple[str, ...], label: str
) -> None:
    assert suggested_label(address, taken) == label


def test_labels_are_required_unique_and_short() -> None:
    assert label_problem("  ", ()) is not None
    assert label_problem("PRAXIS ", ("Praxis",)) is not None
    assert label_problem("x" * (LABEL_LENGTH + 1), ()) is not None
    assert label_problem("Praxis", ("Labor",)) is None


def test_a_display_name_cannot_break_a_header() -> None:
    assert clean_display_name('Dr. "Sonnberg"\r\nBcc: <x@y>') == "Dr. Sonnberg Bcc: x@y"


@pytest.mark.parametrize(
    ("typed", "host", "port"),
    [
        ("imap.x.de:24143", "imap.x.de", "24143"),
        (" https://imap.x.de/ ", "imap.x.de", ""),
        ("imaps://praxis@imap.x.de:993/INBOX", "imap.x.de", "993"),
        ("IMAP . X . DE", "imap.x.de", ""),
        ("[::1]:143", "::1", "143"),
        ("::1", "::1", ""),
        ("127.0.0.1:143", "127.0.0.1", "143"),
        ("müller.de", "xn--mller-kva.de", ""),
        ("", "", ""),
    ],
)
def test_a_pasted_host_is_split_and_tidied(typed: str, host: str, port: str) -> None:
    assert split_host(typed) == (host, port)


@given(st.text(max_size=40))
def test_no_text_makes_a_host_with_blanks_or_a_scheme(text: str) -> None:
    host, port = split_host(text)
    assert host == "".join(host.split())
    assert port == "" or port.isdecimal()
    host_problem(host)


@pytest.mark.parametrize("host", ["", "imap x", "imap..de", "-imap.de", "a@b", "x" * 300, "1.2.3.400"])
def test_what_is_no_host_is_named(host: str) -> None:
    assert host_problem(host) is not None


@pytest.mark.parametrize("port", ["", "0", "65536", "-1", "x", "²", "99999999999999"])
def test_what_is_no_port_is_named(port: str) -> None:
    assert port_problem(port) is not None
    assert port_problem("993") is None


def test_an_empty_entry_has_a_secure_standard_port_and_no_host() -> None:
    entry = ServerEntry("smtp")
    assert (entry.host, entry.port, entry.security) == ("", "465", Security.TLS)
    assert set(entry.problems()) == {"host"}


def test_the_port_follows_the_encryption_until_somebody_types_one() -> None:
    entry = ServerEntry("imap", SUGGESTED)
    assert entry.port == "1993"
    assert entry.choose_security(Security.STARTTLS).port == "143"
    assert entry.choose_security(Security.STARTTLS).choose_security(Security.TLS).port == "1993"
    assert entry.type_port("4711").choose_security(Security.STARTTLS).port == "4711"


def test_changes_are_known_and_can_be_taken_back() -> None:
    entry = ServerEntry("imap", SUGGESTED).type_host("mail.praxis.de:24143")
    assert entry.changed == {"host", "port"}
    assert entry.reset() == ServerEntry("imap", SUGGESTED)
    assert entry.type_host("imap.praxis.de").type_port("1993").changed == frozenset()


def test_without_a_suggestion_nothing_counts_as_changed() -> None:
    assert ServerEntry("imap").type_host("imap.praxis.de").changed == frozenset()


def test_a_new_suggestion_fills_only_what_nobody_touched() -> None:
    entry = ServerEntry("imap").type_host("mail.praxis.de").suggest(SUGGESTED)
    assert (entry.host, entry.port) == ("mail.praxis.de", "1993")


def test_an_emptied_host_stays_empty() -> None:
    assert set(ServerEntry("imap", SUGGESTED).type_host("").problems()) == {"host"}


def test_the_other_usual_ports_are_encrypted_ones() -> None:
    assert ServerEntry("imap").alternatives() == ((143, Security.STARTTLS),)
    assert ServerEntry("smtp").type_port("25").alternatives() == (
        (465, Security.TLS),
        (587, Security.STARTTLS),
    )


def test_every_interval_has_a_name_of_its_own() -> None:
    assert len({str(interval_text(each)) for each in (AT_ONCE, *INTERVALS)}) == len(INTERVALS) + 1
