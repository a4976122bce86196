from __future__ import annotations

import pytest

from tomail.ui.reader.foreword import MOST, Foreword, Source
from tomail.ui.widgets.banner import Banner, Tone
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.card import Card


@pytest.fixture
def foreword(qtbot) -> Foreword:
    made = Foreword()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def band(tone: Tone) -> Banner:
    return Banner(tone, tone, [(f"{tone}!", lambda: None)])


def seen(foreword: Foreword) -> list[str]:
    """From top to bottom."""
    shown = [each for each in foreword.findChildren(Banner) if not each.isHidden()]
    foreword.widget().layout().activate()
    return [each.accessibleName() for each in sorted(shown, key=lambda each: each.y())]


def test_the_gravest_stands_first_and_no_more_than_three_are_seen(foreword: Foreword) -> None:
    foreword.put(Source.REMOTE, [band("info")])
    foreword.put(Source.PURPOSES, [band("neutral"), band("danger")])
    foreword.put(Source.SENDER, [band("warning")])
    foreword.put(Source.SEALS, [band("ok")])
    assert seen(foreword) == ["danger", "warning", "ok"]
    more = foreword.findChild(Button, "reader.foreword.more")
    assert not more.isHidden()
    assert "2" in more.text()
    more.click()
    assert seen(foreword) == ["danger", "warning", "ok", "neutral", "info"]
    assert more.isHidden()


def test_the_next_message_is_folded_again(foreword: Foreword) -> None:
    four = [band("neutral") for _ in range(MOST + 1)]
    foreword.put(Source.PURPOSES, four)
    foreword.findChild(Button, "reader.foreword.more").click()
    foreword.put(Source.PURPOSES, ())
    assert foreword.isHidden()
    foreword.begin()
    foreword.put(Source.PURPOSES, four)
    assert len(seen(foreword)) == MOST


def test_what_a_mail_is_about_is_never_folded_away(foreword: Foreword) -> None:
    card = Card("Einladung")
    foreword.put(Source.SEALS, [band("warning") for _ in range(MOST)])
    foreword.put(Source.PURPOSES, [card, band("neutral")])
    assert not card.isHidden()
    assert seen(foreword) == ["warning"] * MOST


def test_the_tab_key_goes_from_top_to_bottom(foreword: Foreword) -> None:
    foreword.put(Source.REMOTE, [band("info")])
    foreword.put(Source.SENDER, [band("warning")])
    first = next(each for each in foreword.findChildren(Button) if each.text() == "warning!")
    following = first.nextInFocusChain()
    while not isinstance(following, Button):
        following = following.nextInFocusChain()
    assert following.text() == "info!"


def test_words_give_way_in_a_narrow_window_and_the_right_edge_stays(foreword: Foreword) -> None:
    foreword.put(Source.SENDER, [Banner("warning", "x" * 60, [("Lesebestätigung senden", lambda: None)])])
    foreword.resize(320, 500)
    assert foreword.widget().width() <= foreword.viewport().width()
