"""Who gets an answer is decided by the mail that is shown, not by those shown before (wrong recipients)."""

from __future__ import annotations

from datetime import UTC

from hypothesis import given, settings
from hypothesis import strategies as st

from tomail.message.answer import reply
from tomail.model.mail import Address, ParsedMessage, TextPart

OWN = ("praxis@praxis-sonnberg.example",)
PEOPLE = [Address(f"Person {n}", f"person{n}@example.org") for n in range(8)] + [Address("Praxis", OWN[0])]
SOME = st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True).map(tuple)


@st.composite
def mails(draw: st.DrawFn) -> ParsedMessage:
    sender, to, cc, reply_to = draw(SOME), draw(SOME), draw(SOME), draw(SOME)
    return ParsedMessage(
        "Frage", sender, to, cc, (), reply_to, None, "", "", (), (TextPart(0, "Text"),), (), ()
    )


@settings(max_examples=200)
@given(st.data(), st.lists(mails(), min_size=2, max_size=5))
def test_recipients_are_a_function_of_the_shown_mail(data: st.DataObject, shown: list[ParsedMessage]) -> None:
    """50 times: switch to any mail, answer it to one or to all, before or after any other."""
    steps = data.draw(
        st.lists(st.tuples(st.integers(0, len(shown) - 1), st.booleans()), min_size=50, max_size=50)
    )
    first = {step: answered(shown[step[0]], to_all=step[1]) for step in sorted(set(steps))}
    for number, to_all in steps:
        got = answered(shown[number], to_all=to_all)
        assert got == first[number, to_all]
        mail = shown[number]
        assert set(got) <= {*mail.sender, *mail.reply_to, *mail.to, *mail.cc}


def answered(mail: ParsedMessage, *, to_all: bool) -> tuple[Address, ...]:
    answer = reply(mail, OWN, to_all=to_all, zone=UTC)
    return (*answer.to, *answer.cc)
