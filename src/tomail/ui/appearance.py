"""The look that the settings ask for, put in force."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from tomail.settings.values import Settings

from . import i18n, theme

DEFAULT_LANGUAGE = "de_DE"
SPOKEN = ("de", "fr", "it", "en")


def dress(app: QApplication, settings: Settings) -> None:
    """Once at start: language, colours and type."""
    i18n.install(app, language(settings))
    apply_theme(settings)


def apply_theme(settings: Settings) -> None:
    """Colours and size of type, at start and whenever they are changed."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        theme.apply(app, theme.Scheme(settings.text("view.theme")), text_scale=scale(settings))


def language(settings: Settings) -> str:
    """The language that is set, else the system's."""
    return settings.text("view.language") or system_language()


def system_language() -> str:
    """The first language of the system's windows that tomail speaks, with its country; else German."""
    named = [each.replace("-", "_") for each in QLocale.system().uiLanguages() if each.count("-") < 2]
    return next((each for each in named if each.partition("_")[0] in SPOKEN), DEFAULT_LANGUAGE)


def scale(settings: Settings) -> float:
    """Size of type; 1.0 is what the windows were drawn for."""
    return max(0.8, min(2.0, int(settings.get("view.zoom")) / 100))


def zoom(settings: Settings, step: int) -> None:
    """Larger or smaller type by `step` per cent, within what the windows bear."""
    settings.set("view.zoom", max(80, min(200, int(settings.get("view.zoom")) + step)))


def density(settings: Settings) -> theme.Density:
    """How much room rows of lists take."""
    return theme.Density(settings.text("view.density"))
