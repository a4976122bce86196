from __future__ import annotations

import re

import pytest

from tomail.base.paths import resources
from tomail.ui import theme
from tomail.ui.theme import DARK, LIGHT, Scheme, Tokens

TEXT, CONTROL = 4.5, 3.0
PAIRS = [
    ("text", "surface", TEXT),
    ("text", "chrome", TEXT),
    ("text", "side", TEXT),
    ("text", "raised", TEXT),
    ("text", "selection", TEXT),
    ("text", "hover", TEXT),
    ("text", "inactive", TEXT),
    ("text2", "surface", TEXT),
    ("text2", "chrome", TEXT),
    ("text2", "side", TEXT),
    ("text2", "raised", TEXT),
    ("text2", "selection", TEXT),
    ("text2", "hover", TEXT),
    ("text3", "surface", TEXT),
    ("accent", "surface", TEXT),
    ("accent", "selection", TEXT),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_hover", TEXT),
    ("patient_fg", "patient_bg", TEXT),
    ("claim_fg", "claim_bg", TEXT),
    ("me_fg", "me_bg", TEXT),
    ("me_fg", "selection", TEXT),
    ("neutral_fg", "neutral_bg", TEXT),
    ("warning_fg", "warning_bg", TEXT),
    ("danger_fg", "danger_bg", TEXT),
    ("danger_fg", "surface", TEXT),
    ("ok", "surface", TEXT),
    ("ok", "chrome", CONTROL),
    ("star", "surface", TEXT),
    ("star", "selection", CONTROL),
    ("link", "surface", TEXT),
    ("field_border", "surface", CONTROL),
    ("field_border", "chrome", CONTROL),
]


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_contrast(tokens: Tokens, ink: str, ground: str, least: float) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast_of_avatars(tokens: Tokens) -> None:
    assert all(contrast(ground, letters) >= TEXT for ground, letters in tokens.avatars)


def test_known_ratio() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize(("scheme", "tokens"), [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK)])
def test_apply_reaches_palette_and_painters(app, scheme: Scheme, tokens: Tokens) -> None:
    theme.apply(app, scheme)
    assert theme.tokens() is tokens
    assert app.palette().window().color().name().upper() == tokens.surface
    assert app.font().family() == "Inter"


def test_text_size_scales_fonts(app) -> None:
    theme.apply(app, Scheme.LIGHT, text_scale=1.5)
    assert theme.font(14).pixelSize() == 21
    theme.apply(app, Scheme.LIGHT)


@pytest.mark.parametrize(("kind", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_pictures_of_the_style_sheet_carry_the_tokens(kind: str, tokens: Tokens) -> None:
    """A style sheet cannot tint, so these files hold a token's colour of their own."""
    folder = resources() / "icons" / "style"
    assert f'stroke="{tokens.on_accent}"' in (folder / f"check-{kind}.svg").read_text()
    assert f'stroke="{tokens.text2}"' in (folder / f"chevron-{kind}.svg").read_text()


def test_style_sheet_leaves_no_place_unfilled() -> None:
    for tokens in (LIGHT, DARK):
        sheet = theme.style_sheet(tokens)
        assert not re.search(r"\{\w+\}", sheet)
        assert "AbstractItemView::item" in sheet
        assert "QTableView" not in sheet
