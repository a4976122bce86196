"""The buttons above a mail that is being written, and how its draft stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu

from tomail.ui import theme
from tomail.ui.widgets.button import Button
from tomail.ui.widgets.fitting import Fitting
from tomail.ui.widgets.labels import ElidedText, Panel

from .release import Step

LEFT, GAP, RIGHT = 16, 8, 20
SENTENCE, WORD = 210, 60


class ComposerBar(Fitting, Panel):
    """`more_ways` and `versions` make the menus of two of the buttons."""

    def __init__(
        self, more_ways: Callable[[], QMenu], versions: Callable[[], QMenu], *, protected_first: bool = False
    ) -> None:
        super().__init__("chrome")
        self._protected_first = protected_first
        self.send = Button(
            self.tr("Send"),
            "send",
            "primary",
            hint=self.tr("Send (Ctrl+Enter)"),
            menu_of=more_ways,
            split=True,
        )
        self.protect = Button(
            self.tr("Send encrypted"), "lock", hint=self.tr("Only the recipient reads it (Ctrl+Shift+Enter)")
        )
        self.attach = Button(self.tr("Attach"), "paperclip")
        self.template = Button(self.tr("Template"), "file-text", hint=self.tr("Insert a template (Ctrl+T)"))
        self.versions = Button(self.tr("Earlier versions"), "clock", "ghost", menu_of=versions)
        self.versions.hide()  # until there are any
        self.state = ElidedText("", "meta")
        for name in ("send", "protect", "attach", "template", "versions"):
            getattr(self, name).setObjectName(f"composer.{name}")
        self._in_order = (self.versions, self.template, self.attach)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT, 9, RIGHT, 9)
        row.setSpacing(GAP)
        sending = (self.protect, self.send) if protected_first else (self.send, self.protect)
        for button in (*sending, self.attach, self.template):
            row.addWidget(button)
        row.addWidget(self.state, 1, Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.versions)

    def offer_versions(self, there: bool) -> None:
        """Whether there are earlier versions to look at."""
        if there is self.versions.isHidden():
            self.versions.setVisible(there)
            self._fit()

    def _fit(self) -> None:
        """Where room is short labels go, the least needed first: no button is cut off. The first goes for
        how the draft stands, of which in the end a word is left."""
        for button in self._in_order:
            button.set_label_hidden(False)
        for button, words in zip(self._in_order, (SENTENCE, WORD, WORD), strict=True):
            button.set_label_hidden(self._needed() + theme.scaled(words) > self.width())

    def _needed(self) -> int:
        buttons = (self.send, self.protect, *self._in_order)
        widths = [each.sizeHint().width() + GAP for each in buttons if not each.isHidden()]
        return sum(widths) + LEFT + RIGHT

    def show_step(self, step: Step, *, protected: bool = False, prefers_protected: bool = False) -> None:
        """What the main button does; `protected`: the mail leaves encrypted or not at all; else
        `prefers_protected`: its reader can read it so."""
        self.send.set_label(
            {
                Step.SEND: self.tr("Send"),
                Step.HAND_OVER: self.tr("For release"),
                Step.RELEASE: self.tr("Release and send"),
            }[step]
        )
        hands_over = step is Step.HAND_OVER
        self.send.setVisible(hands_over or not protected)
        self.protect.setVisible(not (hands_over and protected))
        first = protected or ((self._protected_first or prefers_protected) and not hands_over)
        self.send.kind, self.protect.kind = ("plain", "primary") if first else ("primary", "plain")
        if hands_over:
            self.send.kind = "primary"
        self.send.update()
        self.protect.update()

    def set_busy(self, busy: bool) -> None:
        """Nothing can be sent while something is."""
        self.send.setEnabled(not busy)
        self.protect.setEnabled(not busy)
