"""Opening a link is a person's decision, made with the real target before the eyes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tomail.ui.widgets.dialog import ask

translate = QCoreApplication.translate
OPENED = ("http", "https", "tel")
LONGEST = 300


def shown_target(url: QUrl) -> str:
    """The address as it really is: a host with foreign letters in its ASCII form, not too long to read."""
    written = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return written if len(written) <= LONGEST else written[:LONGEST] + "…"


def host_of(url: QUrl) -> str:
    """Where the link leads: the host in its ASCII form, so that foreign letters deceive nobody."""
    return bytes(QUrl.toAce(url.host()).data()).decode("ascii") or url.path()


def open_link(url: QUrl, parent: QWidget) -> None:
    """Ask, then hand the link to the browser. Schemes other than the web's and tel: are dropped."""
    if url.scheme() not in OPENED:
        return
    ask(
        parent,
        translate("links", "Open this link in the browser?"),
        translate("links", "It leads to {host}. Open it only if you expected it.").format(host=host_of(url)),
        [("open", translate("links", "Open link")), ("cancel", translate("links", "Do not open"))],
        lambda answer: QDesktopServices.openUrl(url) if answer == "open" else None,
        quoted=shown_target(url),
        default="cancel",
    )
