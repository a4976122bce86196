"""Colours, type and density: one table of tokens, which palette and painters both obey.

Every painter asks `tokens()` while it paints, so changing the scheme is one `apply` and a repaint.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from tomail.base.paths import resources


class Scheme(StrEnum):
    """Which colours a person wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How much room a row of the message list takes."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"
    TABLE = "table"


class Weight(IntEnum):
    """The four weights that are used, and no others."""

    NORMAL = 400
    MEDIUM = 500
    SEMIBOLD = 600
    BOLD = 700


@dataclass(frozen=True)
class Tokens:
    """The colours of one scheme as #RRGGBB. `avatars` are pairs of background and letters."""

    dark: bool
    chrome: str
    side: str
    surface: str
    raised: str
    border: str
    hair: str
    field_border: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    hover: str
    inactive: str
    patient_bg: str
    patient_fg: str
    claim_bg: str
    claim_fg: str
    me_bg: str
    me_fg: str
    neutral_bg: str
    neutral_fg: str
    warning_bg: str
    warning_fg: str
    danger_bg: str
    danger_fg: str
    ok: str
    star: str
    link: str
    avatars: tuple[tuple[str, str], ...] = field(repr=False)


LIGHT = Tokens(
    dark=False,
    chrome="#F3F5F7",
    side="#E9EDF1",
    surface="#FFFFFF",
    raised="#FFFFFF",
    border="#D5DCE3",
    hair="#E6EAEE",
    field_border="#7A8896",
    text="#17212B",
    text2="#52606D",
    text3="#66727F",
    accent="#0B6477",
    accent_hover="#095364",
    on_accent="#FFFFFF",
    selection="#D6EAEF",
    hover="#EEF3F6",
    inactive="#E3E9EE",
    patient_bg="#DDF1E3",
    patient_fg="#14532D",
    claim_bg="#FCE9C4",
    claim_fg="#5E3B00",
    me_bg="#D6EAEF",
    me_fg="#0A4B5A",
    neutral_bg="#EDF0F3",
    neutral_fg="#52606D",
    warning_bg="#FFF4D9",
    warning_fg="#5E3B00",
    danger_bg="#FCE8E6",
    danger_fg="#B3261E",
    ok="#1B7A3D",
    star="#B25E00",
    link="#0B5C8A",
    avatars=(
        ("#EBD2D8", "#6B1A2E"),
        ("#D3DBEA", "#1E3A66"),
        ("#E3D3EA", "#552070"),
        ("#D0E5E8", "#0F4A54"),
        ("#E8DACE", "#5F3A1E"),
        ("#D6E6D2", "#2B4D22"),
    ),
)

DARK = Tokens(
    dark=True,
    chrome="#161A1F",
    side="#1B2026",
    surface="#1F252C",
    raised="#262D35",
    border="#343D47",
    hair="#2A323A",
    field_border="#76838F",
    text="#E8ECF0",
    text2="#AAB6C2",
    text3="#98A5B2",
    accent="#58C1D4",
    accent_hover="#7BD0DF",
    on_accent="#06262D",
    selection="#1E4450",
    hover="#262E36",
    inactive="#2A333C",
    patient_bg="#173A26",
    patient_fg="#8FE0AC",
    claim_bg="#43320F",
    claim_fg="#FFD583",
    me_bg="#1E4450",
    me_fg="#A6E4EF",
    neutral_bg="#2A323A",
    neutral_fg="#AAB6C2",
    warning_bg="#3D3011",
    warning_fg="#FFD583",
    danger_bg="#45201E",
    danger_fg="#FF9A91",
    ok="#76D896",
    star="#FFB454",
    link="#7CC4F0",
    avatars=(
        ("#4D2A31", "#F3CDD4"),
        ("#2B3752", "#CFDBF2"),
        ("#452A50", "#E9CFF2"),
        ("#25454B", "#C4E6EC"),
        ("#4D3828", "#F0DCC9"),
        ("#2F4529", "#D3EACB"),
    ),
)

_current = LIGHT
_scale = 1.0


def tokens() -> Tokens:
    """The colours in force."""
    return _current


def colour(name: str) -> QColor:
    """The token `name` of the scheme in force, as Qt's colour."""
    return QColor(getattr(_current, name))


def font(pixels: int, weight: Weight = Weight.NORMAL, *, tabular: bool = False) -> QFont:
    """The interface font, `pixels` high before the person's text size; `tabular`: equal digits."""
    return _font(scaled(pixels), weight, tabular)


@lru_cache(maxsize=64)
def _font(pixels: int, weight: Weight, tabular: bool) -> QFont:
    """Made once each, because delegates ask for several in every row; nobody changes them."""
    made = QFont(QApplication.font())
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(int(weight)))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def scaled(pixels: int) -> int:
    """`pixels` times the person's text size."""
    return round(pixels * _scale)


def apply(app: QApplication, scheme: Scheme = Scheme.SYSTEM, *, text_scale: float = 1.0) -> None:
    """Put `scheme` in force: style, palette, style sheet and font. Widgets repaint by themselves."""
    global _current, _scale
    _current, _scale = _tokens_for(app, scheme), text_scale
    if app.style().objectName().lower() != "fusion":
        app.setStyle("fusion")
    app.styleHints().setColorScheme(_qt_scheme(scheme))
    app.setFont(_interface_font())
    _font.cache_clear()
    app.setPalette(palette(_current))
    app.setStyleSheet(style_sheet(_current))


def palette(t: Tokens) -> QPalette:
    """`t` as the palette that Fusion paints everything else with."""
    made = QPalette()
    for role, value in _roles(t).items():
        made.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.text3))
    return made


def _roles(t: Tokens) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: t.surface,
        role.WindowText: t.text,
        role.Base: t.surface,
        role.AlternateBase: t.hover,
        role.Text: t.text,
        role.PlaceholderText: t.text3,
        role.Button: t.raised,
        role.ButtonText: t.text,
        role.BrightText: t.danger_fg,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.Accent: t.accent,
        role.Link: t.link,
        role.LinkVisited: t.link,
        role.ToolTipBase: t.raised,
        role.ToolTipText: t.text,
        role.Light: t.raised,
        role.Midlight: t.hair,
        role.Mid: t.border,
        role.Dark: t.border,
        role.Shadow: t.border,
    }


def _tokens_for(app: QApplication, scheme: Scheme) -> Tokens:
    if scheme is Scheme.SYSTEM:
        app.styleHints().unsetColorScheme()
        return DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if scheme is Scheme.DARK else LIGHT


def _qt_scheme(scheme: Scheme) -> Qt.ColorScheme:
    known = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}
    return known.get(scheme, Qt.ColorScheme.Unknown)


def _interface_font() -> QFont:
    if "Inter" not in QFontDatabase.families():
        for file in sorted((resources() / "fonts").glob("*.otf")):
            QFontDatabase.addApplicationFont(str(file))
    made = QFont("Inter")
    made.setPixelSize(scaled(13))
    return made


def style_sheet(t: Tokens) -> str:
    """Only for what Fusion draws badly; never for item views, their delegates paint themselves."""
    pictures = (resources() / "icons" / "style").as_posix()
    facts = {**{name: getattr(t, name) for name in Tokens.__annotations__}, "pictures": pictures}
    return _STYLE_SHEET.format(**facts, kind="dark" if t.dark else "light")


_STYLE_SHEET = """
QLineEdit, QPlainTextEdit {{
    background: {surface}; color: {text}; border: 1px solid {field_border}; border-radius: 6px;
    padding: 0 11px; selection-background-color: {accent}; selection-color: {on_accent};
    placeholder-text-color: {text3};
}}
QLineEdit {{ min-height: 34px; }}
QPlainTextEdit {{ padding: 7px 9px; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 0 10px; }}
QPlainTextEdit:focus {{ padding: 6px 8px; }}
QLineEdit:disabled, QLineEdit:read-only {{ background: {chrome}; color: {text2}; }}
QLineEdit[faulty="true"] {{ border-color: {danger_fg}; }}
QComboBox {{
    background: {surface}; color: {text}; border: 1px solid {field_border}; border-radius: 6px;
    padding: 0 10px; min-height: 34px; combobox-popup: 0;
}}
QComboBox:focus {{ border: 2px solid {accent}; padding: 0 9px; }}
QComboBox:disabled {{ background: {chrome}; color: {text2}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow {{ image: url("{pictures}/chevron-{kind}.svg"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{
    background: {raised}; color: {text}; border: 1px solid {border}; padding: 4px; outline: none;
    selection-background-color: {selection}; selection-color: {text};
}}
QComboBox QAbstractItemView::item {{ min-height: 30px; padding: 0 6px; }}
QCheckBox, QRadioButton {{ color: {text}; spacing: 10px; min-height: 28px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {text3}; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: 16px; height: 16px; border: 2px solid {field_border}; background: {surface};
}}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 10px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover,
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{pictures}/check-{kind}.svg");
}}
QRadioButton::indicator:checked {{ border: 6px solid {accent}; width: 8px; height: 8px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {border}; }}
QCheckBox::indicator:checked:disabled {{ background: {text3}; border-color: {text3}; }}
QCheckBox:focus, QRadioButton:focus {{ outline: none; }}
QProgressBar {{ background: {border}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {field_border}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{
    background: {surface}; color: {text2}; border: none; border-bottom: 1px solid {border};
    padding: 5px 10px 5px 3px;
}}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {field_border}; padding: 5px 8px; }}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {border}; padding: 5px; }}
QMenu::item {{ padding: 7px 28px 7px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {text3}; }}
QMenu::icon {{ padding-left: 10px; }}
QMenu::separator {{ height: 1px; background: {hair}; margin: 5px 8px; }}
"""
