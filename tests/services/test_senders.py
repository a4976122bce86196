from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.ui.practice import practice
from tomail.message.authentication import Result, Results
from tomail.message.parse import parse
from tomail.model.mail import Address, Flags
from tomail.services.confirmation import ENOUGH, Confirmation, Provider, judge, learn
from tomail.services.senders import Known, oddities

KNOWN = Known(
    {
        "post@praxis-sonnberg.example": "Praxis Sonnberg",
        "befunde@labor-enders.example": "Labor Dr. Enders",
        "anna.keller@gmx.de": "Anna Keller",
        "info@moormann.example": "Dr. Moormann",
    },
    frozenset({"oft@labor-ender.example"}),
)


def said(sender: str, known: Known = KNOWN) -> list[str]:
    senders = parse(f"From: {sender}\r\n\r\nx".encode()).sender
    return [each.render(lambda _, source: source) for each in oddities(senders, known)]


@pytest.mark.parametrize(
    "sender",
    [
        "Anna Keller <anna.keller@gmx.de>",
        "Labor Dr. Enders <neu@labor-enders.example>",  # a colleague
        "Beat Frei <beat.frei@gmx.de>",
        "Newsletter <news@shop.example>",
        '"support@shop.example" <noreply@mail.shop.example>',
        "Oft <oft@labor-ender.example>",  # nearly another, but writes often
        "Anna Keller <a.keller@mail.gmx.de>",
        "Müller <m@müller.example>",
        "Praxis Sonnberg <post@news.praxis-sonnberg.example>",
        "a@gmx.net",
    ],
)
def test_nothing_is_said_of_ordinary_mail(sender: str) -> None:
    assert said(sender) == []


@pytest.mark.parametrize(
    ("sender", "named"),
    [
        ("befunde@labor-ender.example", "@labor-enders.example"),  # a letter is missing
        ("x@rnoorrnann.example", "moormann.example"),
        ("befunde@labor-enders.test", "@labor-enders.example"),  # another ending
        ("x@praxis-sonnberg.example.evil.test", "@praxis-sonnberg.example"),
        ("x@praxis-sonnberg-example.test", "@praxis-sonnberg.example"),
        ("x@lаbor-enders.example", "xn--"),  # a Cyrillic a
        ("x@lạbor-enders.example", "xn--"),  # one script, and like a known one
        ("anna.keller@grnx.de", "gmx.de"),
        ("Anna Keller <boss@evil.test>", "anna.keller@gmx.de"),
        ('"bank@example.com" <evil@attacker.test>', "bank@example.com"),
        ("bank＠example.com <evil@attacker.test>", "example.com"),
        ("a@x.test, b@y.test", "b@y.test"),
        ("Bank", "whom it comes from"),
        ("", "whom it comes from"),
    ],
)
def test_imitations_are_named(sender: str, named: str) -> None:
    found = said(sender)
    assert len(found) == 1
    assert named in found[0]


def test_long_names_do_not_hide_what_is_said() -> None:
    (claimed,) = said(f'"{"x" * 150}@example.com" <evil@attacker.test>')
    assert len(claimed) < 300
    assert "@example.com" in claimed
    assert "@attacker.test" in claimed
    (found,) = said(f'"bank@example.com" <{"x" * 5000}@attacker.test>')
    assert len(found) < 300
    assert "@attacker.test" in found


RESULTS = Results("mx.provider.example", (), 1)


def test_the_provider_is_learned_from_many_messages() -> None:
    assert learn([RESULTS] * (ENOUGH - 1)) is None
    assert learn([RESULTS] * ENOUGH) == Provider("mx.provider.example", 1)
    assert learn([RESULTS] * ENOUGH + [None] * ENOUGH) is None  # half of the mail has none
    forged = Results("mx.evil.example", (), 4)
    assert learn([RESULTS] * 12 + [forged] * 3) == Provider("mx.provider.example", 1)


def test_forged_results_are_not_the_providers() -> None:
    provider = Provider("mx.provider.example", 1)
    assert provider.wrote(RESULTS)
    assert not provider.wrote(Results("mx.provider.example", (), 2))  # below what the provider adds
    assert not provider.wrote(Results("mx.evil.example", (), 0))


@pytest.mark.parametrize(
    ("results", "confirmation"),
    [
        ([("dmarc", "pass", "labor.example")], Confirmation.CONFIRMED),
        ([("dmarc", "fail", "labor.example"), ("spf", "pass", "labor.example")], Confirmation.FAILED),
        ([("dmarc", "pass", "evil.example")], Confirmation.UNKNOWN),  # of another From field
        ([("dmarc", "pass", "evil.example"), ("spf", "pass", "evil.example")], Confirmation.UNKNOWN),
        ([("dkim", "pass", "mail.labor.example")], Confirmation.CONFIRMED),
        ([("dkim", "pass", "mailer.example")], Confirmation.UNKNOWN),
        ([("spf", "pass", "evil.example")], Confirmation.UNKNOWN),
        ([("spf", "fail", "labor.example")], Confirmation.FAILED),
        ([("spf", "softfail", "labor.example")], Confirmation.UNKNOWN),
        ([("spf", "fail", "x.example"), ("dkim", "pass", "list.example")], Confirmation.UNKNOWN),
        ([], Confirmation.UNKNOWN),
    ],
)
def test_judging(results: list[tuple[str, str, str]], confirmation: Confirmation) -> None:
    assert judge([Result(*each) for each in results], "labor.example") is confirmation


def test_a_domain_is_one_in_either_form() -> None:
    assert (
        judge([Result("dmarc", "pass", "xn--mller-kva.example")], "müller.example") is Confirmation.CONFIRMED
    )


def test_no_claim_without_a_domain() -> None:
    assert judge([Result("dkim", "pass", "")], "") is Confirmation.UNKNOWN
    assert Address("", "").domain == ""


def received(number: int, results: str, *, forged: str = "", listed: bool = False) -> EmailMessage:
    made = EmailMessage()
    made["Received"] = "from border.provider.example by box.provider.example; Mon, 02 Nov 2026 09:00:00 +0100"
    if results:
        made["Authentication-Results"] = results
    made["Received"] = "from somewhere by border.provider.example; Mon, 02 Nov 2026 09:00:00 +0100"
    if forged:
        made["Authentication-Results"] = forged
    if listed:
        made["List-Id"] = "<liste.example>"
    made["From"] = f"Labor <befunde{number}@labor.example>"
    made["To"] = "praxis@praxis-sonnberg.example"
    made["Message-ID"] = f"<{number}@labor.example>"
    made["Date"] = "Mon, 02 Nov 2026 09:00:00 +0100"
    made.set_content("Guten Tag")
    return made


PASS = "mx.provider.example; dmarc=pass header.from=labor.example"
FAIL = "mx.provider.example; dmarc=fail header.from=labor.example"


def test_only_what_the_own_provider_found_out_counts(tmp_path: Path) -> None:
    with practice(tmp_path, empty=True) as made:
        senders = made.services.senders
        (first,) = made.put((received(0, FAIL), Flags.NONE))
        assert senders.confirmation(first) is Confirmation.UNKNOWN  # nobody knows the provider yet
        made.put(*((received(each, PASS), Flags.NONE) for each in range(1, 12)))
        failed, forged, listed, passed = made.put(
            (received(20, FAIL), Flags.NONE),
            (received(21, "", forged=PASS), Flags.NONE),
            (received(22, FAIL, listed=True), Flags.NONE),
            (received(23, PASS, forged=FAIL), Flags.NONE),
        )
        found = [senders.confirmation(each) for each in (failed, forged, listed, passed)]
        states = Confirmation
        assert found == [states.FAILED, states.UNKNOWN, states.FAILED, states.CONFIRMED]
        said = {each: senders.look(each, parse(made.services.reading.raw(each))) for each in (failed, listed)}
        assert "labor.example" in str(said[failed][0])
        assert said[listed] == ()  # lists break what was signed
