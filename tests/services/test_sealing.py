"""What remains of an answer to encrypted mail that is to leave in clear."""

from __future__ import annotations

import pytest

from tomail.model.outgoing import Draft, OutgoingAttachment
from tomail.services.in_clear import may_quote, without_quote

FORWARDED = "---------- Weitergeleitete Nachricht ----------"
FILE = OutgoingAttachment("Befund.pdf", "application/pdf", b"%PDF")
REPLY = "praxis:1"


@pytest.mark.parametrize(
    "text",
    [
        "Mein Satz\n\nAm 1. Mai 2026 um 10:00 schrieb Huber:\n> geheim\n",
        "> geheim\nMein Satz\n",
        "Mein Satz\n\n> geheim\n\n-- \nPraxis\n",
        "Mein Satz\n\nOn 1 May 2026, Huber wrote:\n> geheim\nund noch geheim\n",
    ],
)
def test_of_an_answer_what_somebody_wrote_remains(text: str) -> None:
    left = without_quote(Draft("d", "praxis", text=text, attachments=(FILE,), answers=REPLY), FORWARDED)
    assert "Mein Satz" in left.text
    assert "geheim" not in left.text
    assert left.attachments == (FILE,)


ANSWERED = """Guten Tag

Der HbA1c ist gestiegen, bitte die Dosis
von Metformin verdoppeln und in zwei Wochen wieder messen.
Befund: geheim
"""


def test_between_quotations_a_persons_own_words_remain() -> None:
    text = """Danke für den Befund.

Am 1. Mai 2026 um 10:00 schrieb Huber:
> Guten Tag
>
> Der HbA1c ist gestiegen, bitte die Dosis von
Das machen wir ab morgen.
Metformin verdoppeln und in zwei Wochen wieder messen.
  > Befund: geheim
Ja.
Befund: geheim
Er sagt, bitte die Dosis von Metformin verdoppeln

Freundliche Grüsse

--
Praxis
"""
    left = without_quote(Draft("d", "praxis", text=text, answers=REPLY), FORWARDED, ANSWERED).text
    lines = [each for each in left.split("\n") if each]
    assert lines == ["Danke für den Befund.", "Das machen wir ab morgen.", "Ja.", "Freundliche Grüsse", "--",
                     "Praxis"]  # fmt: skip


@pytest.mark.parametrize("head", [FORWARDED, "---------- Forwarded message ----------"])
@pytest.mark.parametrize("forwards", [REPLY, ""])  # "": opened again from the drafts folder
def test_of_what_is_passed_on_nothing_of_the_mail_remains(head: str, forwards: str) -> None:
    text = f"Zur Kenntnis\n\n{head}\nVon: Huber\n\ngeheim"
    written = Draft("d", "praxis", text=text, attachments=(FILE,), forwards=forwards)
    left = without_quote(written, FORWARDED)
    assert "Zur Kenntnis" in left.text
    assert "geheim" not in left.text
    assert left.attachments == ()


def test_where_the_head_is_gone_no_text_remains() -> None:
    left = without_quote(Draft("d", "praxis", text="geheim", forwards=REPLY), FORWARDED)
    assert left.text.strip() == ""


def test_what_a_draft_may_hold_of_another_mail() -> None:
    assert not may_quote(Draft("d", "praxis", text="Guten Tag\n-- \nPraxis\n"))
    assert may_quote(Draft("d", "praxis", text="Gern.", in_reply_to="<a@b>"))
    assert may_quote(Draft("d", "praxis", attachments=(FILE,)))
    assert may_quote(Draft("d", "praxis", text=f"Gern.\n\n{FORWARDED}\nVon: Huber"))
