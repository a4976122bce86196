from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.text import html_to_text, split_quote, tidy, unflow

GERMAN = "Am 02.01.2026 um 03:04 schrieb Anna Meier <anna@x.example>:\n> Frage?\n> Zweite\n"


def test_unflow_joins_paragraphs_and_keeps_quotes_apart() -> None:
    text = "Ein langer \nSatz.\n> Zitat \n> weiter\n>> tiefer\n fest \n-- \nLabor \nNord"
    assert unflow(text, delete_space=False) == (
        "Ein langer Satz.\n> Zitat weiter\n>> tiefer\nfest\n-- \nLabor Nord"
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("From here \non", "From here on"),
        (" From here \non", "From here on"),  # space-stuffed (4.4)
        (" > no quote", "> no quote"),
        ("> a \n>> b \n> c", "> a\n>> b\n> c"),  # another depth ends a paragraph (4.5)
        ("a \n-- \nName", "a\n-- \nName"),  # so does the signature separator (4.3)
        ("> a \n> -- \n> Name", "> a\n> -- \n> Name"),
        ("a \n\nb", "a\n\nb"),
        ("a  \nb", "a  b"),
    ],
)
def test_unflow_as_rfc_3676_has_it(text: str, read: str) -> None:
    assert unflow(text, delete_space=False) == read


def test_unflow_for_languages_without_spaces() -> None:
    assert unflow("診療 \n所", delete_space=True) == "診療所"


@given(st.text("ab> -\n", max_size=60), st.booleans())
def test_unflow_loses_no_word(text: str, delete: bool) -> None:
    assert sorted(
        unflow(text, delete_space=False).replace(" ", "").replace(">", "").replace("\n", "")
    ) == sorted(text.replace(" ", "").replace(">", "").replace("\n", ""))
    unflow(text, delete_space=delete)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Eins<p>Zwei", "Eins\n\nZwei"),
        ("a<br>b&nbsp;c", "a\nb c"),
        ("<style>x</style><script>y</script><title>z</title>Text", "Text"),
        ("<table><tr><td>Hb<td>14</table>", "Hb  14"),
        ("<ul><li>a<li>b</ul>", "* a\n* b"),
        ("a\0b", "ab"),
        ("<unbekannt>x", "x"),
        ("", ""),
    ],
)
def test_html_to_text(markup: str, text: str) -> None:
    assert html_to_text(markup).replace("\ufffd", "") == text


def test_tidy() -> None:
    assert tidy("a\r\nb\rc\0\x1b\td\u2028e\ud800") == "a\nb\nc\tde"


@pytest.mark.parametrize(
    "quoted",
    [
        GERMAN,
        "> alt\n> älter\n",
        "Le 2 janv. 2026 à 03:04, Léa <l@x> a écrit :\n> x",
        "On Friday, Anna\nMeier wrote:\n> x",
        "Il 2 gennaio 2026, Luca ha scritto:\n> x",
        "Von: Anna\nGesendet: Freitag\nAn: x\n\nalt",
        "-----Ursprüngliche Nachricht-----\nVon: a",
        "________________________________\nFrom: Anna\nSent: Friday\n\nalt",
    ],
)
def test_split_quote(quoted: str) -> None:
    parts = split_quote(f"Danke\n\n{quoted}")
    assert (parts.own, parts.quoted) == ("Danke\n\n", quoted)


@pytest.mark.parametrize(
    "text", ["> Frage?\nAntwort\n", "Am Montag kommt sie.\nBis bald", "Von: hier bis da\nist es weit", ""]
)
def test_nothing_quoted_at_the_end(text: str) -> None:
    assert split_quote(text).own == text


def test_signature() -> None:
    parts = split_quote("Gruss\n-- \nLabor Nord\n\n> alt")
    assert (parts.own, parts.signature, parts.quoted) == ("Gruss\n", "-- \nLabor Nord\n\n", "> alt")


@given(st.text("Am schrieb:\n>-_ Von Gesendet", max_size=120))
def test_the_parts_are_the_text(text: str) -> None:
    parts = split_quote(text)
    assert parts.own + parts.signature + parts.quoted == text


@pytest.mark.parametrize("piece", ["Am Montag\n", "> x\n", "Von: x\n", "_", "On ", "-- \n", "\n"])
def test_time_grows_with_length_only(piece: str) -> None:
    split_quote(piece * 50_000)
