"""The sample mail of the demo practice, dated back from now."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from typing import Any

from tomail.base.paths import resources

from .authority import Authority
from .invitation import invitation


@dataclass(frozen=True)
class SampleMail:
    """One mail with its flags as IMAP writes them."""

    raw: bytes
    date: datetime
    flags: tuple[str, ...]


@dataclass(frozen=True)
class Samples:
    """The practice and its mail: what lies there, and what arrives while one watches."""

    practice: str
    address: str
    domain: str
    lying: tuple[SampleMail, ...]
    arriving: tuple[dict[str, Any], ...]
    authority: Authority  # who certified the people that sign


def load_samples(now: datetime) -> Samples:
    """Read resources/demo/mails.toml; `now` is aware, in the practice's time zone."""
    stored = tomllib.loads((resources() / "demo" / "mails.toml").read_text("utf-8"))
    practice = stored["practice"]
    to = Address(practice["name"], addr_spec=practice["address"])
    authority = Authority(now)
    lying = tuple(_lying(each, to, now, authority) for each in stored["mail"])
    return Samples(
        practice["name"], practice["address"], practice["domain"], lying, tuple(stored["arriving"]), authority
    )


def arriving(samples: Samples, now: datetime, round_: int) -> Iterator[bytes]:
    """The mails that arrive, one after the other; `round_` keeps their Message-IDs apart."""
    to = Address(samples.practice, addr_spec=samples.address)
    for each in samples.arriving:
        yield _message({**each, "id": f"{each['id']}.{round_}"}, to, now).as_bytes()


def _lying(described: dict[str, Any], to: Address, now: datetime, authority: Authority) -> SampleMail:
    date = now - timedelta(hours=described["hours"])
    names = {"seen": "\\Seen", "answered": "\\Answered", "flagged": "\\Flagged"}
    flags = tuple(flag for word, flag in names.items() if described.get(word))
    raw = _message(described, to, date).as_bytes()
    if described.get("signed"):
        raw = authority.signed(raw, *parseaddr(described["from"]), date)
    return SampleMail(raw, date, flags)


def _message(described: dict[str, Any], to: Address, date: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    name, address = parseaddr(described["from"])
    message["From"] = Address(name, addr_spec=address)
    message["To"] = to
    message["Subject"] = described["subject"]
    message["Date"] = format_datetime(date)
    message["Message-ID"] = _id(described["id"])
    if "thread" in described:
        message["In-Reply-To"] = message["References"] = _id(described["thread"])
    text = described["text"].strip() + "\n"
    message.set_content(text)
    if described.get("newsletter"):
        message.add_alternative(_newsletter(), subtype="html")
    elif described.get("html"):
        message.add_alternative(_html(text), subtype="html")
    if "invites" in described:
        asked = invitation(described["invites"], address, to.addr_spec, date)
        message.add_alternative(asked, subtype="calendar", params={"method": "REQUEST"})
    if "attach" in described:
        message.add_attachment(
            pdf(described["subject"]), maintype="application", subtype="pdf", filename=described["attach"]
        )
    return message


def _id(name: str) -> str:
    return f"<{name}@demo.praxis-sonnberg.example>"


def _newsletter() -> str:
    return (resources() / "demo" / "newsletter.html").read_text("utf-8")


def _html(text: str) -> str:
    marked = text.replace("6,9 %", "<b>6,9 %</b>")
    paragraphs = (each.replace("\n", "<br>") for each in marked.strip().split("\n\n"))
    return "<html><body>" + "".join(f"<p>{each}</p>" for each in paragraphs) + "</body></html>"


def pdf(line: str) -> bytes:
    """A one-page PDF with a line of text (PDF 1.4, Helvetica, Latin-1)."""
    shown = line.encode("cp1252", "replace").replace(b"\\", b"").replace(b"(", b"").replace(b")", b"")
    stream = b"BT /F1 18 Tf 72 760 Td (" + shown + b") Tj ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    made, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    made += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(made)
