"""Around the text of a reminder: what may be put in, what it reads like, how long it is, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tomail.reminders.words import LANGUAGES, PLACEHOLDERS
from tomail.ui.flow_layout import FlowLayout
from tomail.ui.widgets.banner import Banner
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.labels import Text
from tomail.ui.widgets.segmented import Segmented

from .bubble import Bubble
from .sample import Sample, outside_gsm

translate = QCoreApplication.translate


class TextHead(QWidget):
    """Above the text: its language, and what may be put in. `insert` carries "%datum%"."""

    language = Signal(str)
    insert = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.languages = Segmented([(each, name) for each, name in language_names().items()])
        self.languages.setAccessibleName(self.tr("Language of the text"))
        self.languages.set_key(LANGUAGES[0])
        self.languages.changed.connect(self.language)
        self.buttons: dict[str, Button] = {}
        row = FlowLayout(spacing=6)
        for name in PLACEHOLDERS:
            row.addWidget(self._button(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Text(self.tr("Text"), "heading"))
        column.addWidget(self.languages)
        words = self.tr("Put in at the cursor; each patient's own stands there in the SMS:")
        column.addWidget(Text(words, "meta", wrap=True))
        column.addLayout(row)

    def _button(self, name: str) -> Button:
        button = Button(f"%{name}%", height=28)
        button.setObjectName(f"reminders.insert.{name}")
        button.clicked.connect(lambda: self.insert.emit(f"%{name}%"))
        self.buttons[name] = button
        return button


class TextPreview(QWidget):
    """Below the text."""

    def __init__(self) -> None:
        super().__init__()
        self.shown_as = Text("", "meta")
        self.bubble = Bubble()
        self.counter = Text("", "strong")
        self.counter.setObjectName("reminders.counter")
        self.unicode = Banner("warning", "")
        self.unknown = Banner("warning", "")
        self.telling = Banner("danger", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(self.tr("What a patient reads"), "strong"))
        column.addWidget(self.shown_as)
        column.addWidget(self.bubble)
        column.addWidget(self.counter)
        for name in ("unicode", "unknown", "telling"):
            banner = getattr(self, name)
            banner.setObjectName(f"reminders.{name}")
            banner.hide()
            column.addWidget(banner)

    def show_sample(self, sample: Sample, sender: str) -> None:
        """What it reads like now."""
        self.shown_as.setText(sender)
        self.bubble.say(sample.text)
        self.counter.setText(counted(sample))
        strange = outside_gsm(sample.text) if sample.length.unicode else ()
        words = self.tr(
            "Because of {marks} only 70 characters fit into one SMS instead of 160. Left out, it is cheaper."
        )
        _say(self.unicode, words, marks=" ".join(strange) if strange else "")
        words = self.tr("{marks} is not known and stays in the text as it is. Use the buttons above.")
        _say(self.unknown, words, marks=", ".join(f"%{each}%" for each in sample.unknown))
        words = self.tr(
            "“{marks}” says something about health. Anybody may read an SMS on a locked phone: leave it out."
        )
        _say(self.telling, words, marks="”, “".join(sample.telling))


def _say(banner: Banner, words: str, marks: str) -> None:
    banner.setVisible(bool(marks))
    if marks:
        banner.say(banner.tone, words.format(marks=marks))


def counted(sample: Sample) -> str:
    """ "142/160 Zeichen, 1 SMS"."""
    words = translate("reminders", "{used}/{room} characters, {parts} SMS")
    found = sample.length
    return words.format(used=found.used, room=found.room, parts=found.parts)


def language_names() -> dict[str, str]:
    """Of the languages that a reminder may be in."""
    return {
        "de": translate("settings", "German"),
        "fr": translate("settings", "French"),
        "it": translate("settings", "Italian"),
        "en": translate("settings", "English"),
    }
