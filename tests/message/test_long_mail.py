"""Mail that is written piece by piece: what was given comes out again, whatever it is called and says."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from tomail.message.compose import header_from
from tomail.message.long_mail import LongMail
from tomail.message.parse import attachment_bytes, parse
from tomail.model.mail import Address
from tomail.model.outgoing import Draft

LONGEST_LINE = 998
AT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
FILES = st.lists(
    st.tuples(
        st.text(max_size=80),
        st.sampled_from(["image/jpeg", "text/html", "message/rfc822", "", "x\r\nBcc: a@b"]),
        st.binary(max_size=400),
    ),
    max_size=4,
)


def written(text: str, files: list[tuple[str, str, bytes]], subject: str = "", step: int = 7) -> bytes:
    pieces: list[bytes] = []
    mail = LongMail(pieces.append, "tomail-d_aaaaaaaaaaaaaaaa")
    draft = Draft("", "praxis", to=(Address("Praxis", "praxis@example.org"),), subject=subject)
    sender = Address("Ayşe", "ayse@example.net")
    mail.begin(header_from(sender, draft, message_id="<d_a@portal.example>", date=AT), text)
    for name, kind, content in files:
        write = mail.begin_file(name, kind)
        for start in range(0, len(content), step):
            write(content[start : start + step])
        mail.end_file()
    mail.end()
    return b"".join(pieces)


@given(st.text(max_size=300), FILES, st.text(max_size=80), st.integers(1, 200))
def test_what_was_given_comes_out_again(
    text: str, files: list[tuple[str, str, bytes]], subject: str, step: int
) -> None:
    raw = written(text, files, subject, step)
    found = parse(raw)
    assert [attachment_bytes(raw, each.part) for each in found.files] == [content for _, _, content in files]
    assert [each.address for each in (*found.sender, *found.to, *found.bcc)] == [
        "ayse@example.net",
        "praxis@example.org",
    ]
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= LONGEST_LINE
    assert not any(b"\r" in each or b"\n" in each for each in lines)


def test_a_text_that_looks_like_the_end_of_its_part_stays_text() -> None:
    text = "Guten Tag\n--tomail-d_aaaaaaaaaaaaaaaa--\nContent-Type: text/html\n\n<script>"
    raw = written(text, [("../../x.html", "text/html", b"<script>alert(1)</script>")])
    found = parse(raw)
    assert found.text.strip() == text
    assert not found.has_html
    assert [each.filename for each in found.files] == ["x.html"]
