"""Reports about sent mail, the wish for a receipt, and the ways off a list."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tomail.message.fields import Fields
from tomail.message.purposes import read_purposes
from tomail.message.reports import reason_of
from tomail.message.unsubscribing import read_unsubscribing
from tomail.model.purposes import Delivery, Reason, Unsubscribing

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


def bounce(
    *groups: str, returned: str = "Message-ID: <befund@example.org>\r\n", kind: str = "report"
) -> bytes:
    status = "\r\n\r\n".join(("Reporting-MTA: dns; mx.example.net", *groups))
    return (
        "From: MAILER-DAEMON@example.net\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/{kind}; report-type=delivery-status; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/plain\r\n\r\nSorry\r\n"
        f"--x\r\nContent-Type: message/delivery-status\r\n\r\n{status}\r\n"
        f"--x\r\nContent-Type: text/rfc822-headers\r\n\r\n{returned}\r\n--x--\r\n"
    ).encode()


def group(recipient: str, action: str, status: str, said: str = "") -> str:
    return (
        f"Final-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}"
        f"\r\nDiagnostic-Code: smtp; {said}"
    )


def test_what_became_of_each_recipient() -> None:
    report = read_purposes(
        bounce(
            group("a@example.net", "failed", "5.0.0", "550 5.1.1 <a@example.net> User unknown"),
            group("b@example.net", "delayed", "4.4.1 (no answer)"),
            group("c@example.net", "delivered", "2.0.0"),
        ),
        NOW,
    ).report
    assert report is not None
    assert (report.message_id, report.server, report.receipt) == (
        "<befund@example.org>",
        "mx.example.net",
        False,
    )
    assert [(each.recipient[0], each.delivery, each.status) for each in report.outcomes] == [
        ("a", Delivery.FAILED, "5.1.1"),
        ("b", Delivery.DELAYED, "4.4.1"),
        ("c", Delivery.DELIVERED, "2.0.0"),
    ]
    assert report.outcomes[0].reason is Reason.UNKNOWN_ADDRESS


@pytest.mark.parametrize(
    ("status", "said", "reason"),
    [
        ("5.1.1", "", Reason.UNKNOWN_ADDRESS),
        ("5.1.2", "", Reason.UNKNOWN_DOMAIN),
        ("5.2.1", "", Reason.MAILBOX_CLOSED),
        ("4.2.2", "", Reason.MAILBOX_FULL),
        ("5.3.4", "", Reason.TOO_LARGE),
        ("4.4.1", "", Reason.NOT_REACHED),
        ("5.4.7", "", Reason.TOO_OLD),
        ("5.7.1", "", Reason.REFUSED),
        ("5.7.10", "", Reason.NOT_SECURE),
        ("5.0.0", "mailbox is full", Reason.MAILBOX_FULL),
        ("", "550 No such user here", Reason.UNKNOWN_ADDRESS),
        ("5.0.0", "", Reason.OTHER),
    ],
)
def test_reasons(status: str, said: str, reason: Reason) -> None:
    assert reason_of(status, said) is reason


def test_a_report_that_was_only_forwarded_is_none() -> None:
    assert read_purposes(bounce(group("a@example.net", "failed", "5.1.1"), kind="mixed"), NOW).report is None


def test_ten_thousand_recipients() -> None:
    report = read_purposes(bounce(*[group("a@example.net", "failed", "5.1.1")] * 10_000), NOW).report
    assert report is not None
    assert len(report.outcomes) <= 100


def test_who_asks_for_a_receipt() -> None:
    raw = b"From: a@example.org\r\nDisposition-Notification-To: A <a@example.org>, b@example.net\r\n\r\nx"
    assert [each.address for each in read_purposes(raw, NOW).receipt_to] == ["a@example.org", "b@example.net"]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (
            "List-Unsubscribe: <https://l.example/u?1>, <mailto:u@l.example>\r\n"
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
            Unsubscribing("https://l.example/u?1", "mailto:u@l.example"),
        ),
        ("List-Unsubscribe: <https://l.example/u>\r\n", Unsubscribing(page="https://l.example/u")),
        ("List-Unsubscribe: <http://l.example/u>\r\n", None),
        ("List-Unsubscribe: <https://user@l.example/u>, <file:///etc/passwd>\r\n", None),
        ("List-Unsubscribe: https://l.example/u\r\n", None),
        ("Subject: x\r\n", None),
    ],
)
def test_the_ways_off_a_list(header: str, found: Unsubscribing | None) -> None:
    assert read_unsubscribing(Fields(header.encode() + b"\r\n")) == found
