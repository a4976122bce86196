from __future__ import annotations

import pytest

from tomail.model.mail import Address
from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.ui.composer.checks import LARGE, Doubt, doubts, is_valid, read_people

ANNA = Address("Anna", "anna@example.org")
FILE = OutgoingAttachment("a.pdf", "application/pdf", b"x")


def draft(**more) -> Draft:
    return Draft("i", "a", **{"to": (ANNA,), "subject": "Termin", "text": "Guten Tag", **more})


def test_nothing_to_ask() -> None:
    assert doubts(draft()) == []


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"to": ()}, [Doubt.NO_RECIPIENT]),
        ({"to": (), "bcc": (ANNA,)}, []),
        ({"cc": (Address("", "anna@praxis"),)}, [Doubt.INVALID_RECIPIENT]),
        ({"subject": "  "}, [Doubt.NO_SUBJECT]),
        ({"text": "Den Befund finden Sie im Anhang."}, [Doubt.ATTACHMENT_FORGOTTEN]),
        ({"text": "Anbei der Befund."}, [Doubt.ATTACHMENT_FORGOTTEN]),
        ({"text": "Anbei der Befund.", "attachments": (FILE,)}, []),
        ({"text": "Danke!\n\nAm 1.1.2026 schrieb Labor:\n> Anbei der Befund."}, []),
        ({"subject": "Befund anbei"}, [Doubt.ATTACHMENT_FORGOTTEN]),
        ({"subject": "Re: Befund anbei", "answers": "a-1"}, []),
        ({"attachments": (OutgoingAttachment("x", "x/y", b"x" * LARGE),)}, [Doubt.TOO_LARGE]),
        ({"to": (), "subject": ""}, [Doubt.NO_RECIPIENT, Doubt.NO_SUBJECT]),
    ],
)
def test_doubts(changed: dict, found: list[Doubt]) -> None:
    assert doubts(draft(**changed)) == found


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
