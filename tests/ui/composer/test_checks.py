from __future__ import annotations

import pytest

from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.ui.composer.checks import LARGE, Fault, fault_of, is_valid, read_people, size_of

ANNA = Address("Anna", "anna@example.org")
FILE = OutgoingAttachment("a.pdf", "application/pdf", b"x")


def draft(**more) -> Draft:
    return Draft("i", "a", **{"to": (ANNA,), "subject": "Termin", "text": "Guten Tag", **more})


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, None),
        ({"to": ()}, Fault.NO_RECIPIENT),
        ({"to": (), "bcc": (ANNA,)}, None),
        ({"cc": (Address("", "anna@praxis"),)}, Fault.INVALID_RECIPIENT),
    ],
)
def test_what_cannot_be_sent(changed: dict, found: Fault | None) -> None:
    assert fault_of(draft(**changed)) is found


def test_the_size_is_that_on_the_wire() -> None:
    assert size_of(draft(text="x" * 10, attachments=(FILE,))) == 11
    assert size_of(draft(attachments=(OutgoingAttachment("x", "x/y", b"x" * LARGE),))) > LARGE


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("anna@example.org", [("", "anna@example.org")]),
        ("Anna <anna@example.org>; b@x.de,", [("Anna", "anna@example.org"), ("", "b@x.de")]),
        ("a@x.de\nb@x.de\r\n", [("", "a@x.de"), ("", "b@x.de")]),
        ('"Müller, Anna" <m@x.de>', [("Müller, Anna", "m@x.de")]),
        ("anna", [("", "anna")]),
        (" ; ", []),
    ],
)
def test_people_as_typed(typed: str, people: list[tuple[str, str]]) -> None:
    assert [(each.name, each.address) for each in read_people(typed)] == people


@pytest.mark.parametrize("address", ["a@x.de", "anna.b+c@münchen.example", "a@b.c.example"])
def test_valid(address: str) -> None:
    assert is_valid(Address("", address))


@pytest.mark.parametrize(
    "address", ["anna", "anna@praxis", "@x.de", "a@.de", "a@x..de", "a@@x.de", "a b@x.de"]
)
def test_invalid(address: str) -> None:
    assert not is_valid(Address("", address))


@pytest.mark.parametrize(
    ("typed", "addresses"),
    [
        ("drei@example.org vier@example.org", ["drei@example.org", "vier@example.org"]),
        ("a@x.example <b@x.example>", ["a@x.example", "b@x.example"]),
        ("Anna Krüger <a@x.example>", ["a@x.example"]),
    ],
)
def test_an_address_never_hides_behind_another_one(typed: str, addresses: list[str]) -> None:
    assert sorted(each.address for each in read_people(typed)) == addresses
