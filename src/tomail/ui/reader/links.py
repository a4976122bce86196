"""Opening a link is a person's decision, made with the real target before the eyes."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication, QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tomail.message.idn import readable
from tomail.message.links import Link, host_of, is_number, target_of
from tomail.ui import theme
from tomail.ui.widgets.dialog import ask
from tomail.ui.widgets.labels import Text

translate = QCoreApplication.translate
LONGEST_HOST = 60  # characters; of a longer name the end says whose it is


def link_of(url: QUrl, claims: Mapping[str, str] | None = None) -> Link | None:
    """The link that was clicked, with what its text claims; None for what is never opened."""
    target = target_of(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    return Link(target, (claims or {}).get(target, "")) if target else None


def shown_host(target: str) -> str:
    """Where it leads: the host, foreign letters only where they deceive nobody; a telephone number."""
    host = readable(host_of(target)) or unquote(target.partition(":")[2])
    return host if len(host) <= LONGEST_HOST else f"…{host[-LONGEST_HOST:]}"


def doubt(link: Link) -> str:
    """Why to be careful with this link; "" where nothing speaks against it."""
    host = shown_host(link.target)
    if link.claimed:
        words = translate("links", "The e-mail says “{claimed}”, but the link leads to {host}.")
        return words.format(claimed=link.claimed, host=host)
    if is_number(host_of(link.target)):
        return translate(
            "links", "The address has no name, only numbers. Honest senders hardly ever do that."
        )
    if "xn--" in host:
        return translate("links", "The name contains letters of other alphabets that look like ours.")
    return ""


def open_link(link: Link | None, parent: QWidget) -> None:
    """Ask, then hand the link to the browser, or the number to the telephone. Anything else is dropped."""
    if link is None or link.target.startswith("mailto:"):
        return
    calls = link.target.startswith("tel:")
    title = translate("links", "Call this number?") if calls else _browser_question()
    text = "" if calls else translate("links", "It leads to {host}. Open it only if you expected it.")
    yes = translate("links", "Call") if calls else translate("links", "Open link")
    no = translate("links", "Do not call") if calls else translate("links", "Do not open")
    url = QUrl(link.target, QUrl.ParsingMode.StrictMode)
    ask(
        parent,
        title,
        text.format(host=shown_host(link.target)),
        [("open", yes), ("cancel", no)],
        lambda answer: QDesktopServices.openUrl(url) if answer == "open" else None,
        quoted=shown_host(link.target) if calls else link.target,
        warning=doubt(link),
        default="cancel",
    )


def _browser_question() -> str:
    return translate("links", "Open this link in the browser?")


class TargetLine(Text):
    """Over the foot of a message: where the link under the pointer, or under the keys, leads."""

    def __init__(self, around: QWidget) -> None:
        super().__init__("", "meta", parent=around)
        self._around = around
        self._link: Link | None = None
        self._ground = "chrome"
        self.setObjectName("reader.target")
        self.setContentsMargins(10, 5, 10, 5)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_link(self, link: Link | None) -> None:
        """Say where it leads, and whether something speaks against it; None: nothing is pointed at."""
        self._link = link
        if link is not None:
            doubtful = bool(doubt(link))
            self._ground = "warning_bg" if doubtful else "chrome"
            self.set_ink("warning_fg" if doubtful else "text2")
            self.place()
        self.setVisible(link is not None)

    def place(self) -> None:
        """At the lower left of the message, over it: the host, and below it the target."""
        if self._link is None:
            return
        room = self._around.width() - 20
        lines = (self._words(self._link), self._link.target)
        shown = [self.fontMetrics().elidedText(each, Qt.TextElideMode.ElideRight, room) for each in lines]
        self.setText("\n".join(shown))
        self.setAccessibleName(" ".join(lines))
        self.adjustSize()
        self.move(0, self._around.height() - self.height())
        self.raise_()

    def _words(self, link: Link) -> str:
        careful = translate("links", "Careful: leads to {host}")
        words = careful if doubt(link) else translate("links", "Leads to {host}")
        return words.format(host=shown_host(link.target))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("border"))
        painter.fillRect(QRectF(self.rect()).adjusted(0, 1, -1, 0), theme.colour(self._ground))
        painter.end()
        super().paintEvent(event)
