"""HTML mail in the browser engine, with everything off: no script, no network, no memory of anything.

Each message is its own host under the scheme `tomail:`, because the engine frees the memory of a
host only when another one is shown. Whatever a message asks for is answered here or not at all.
Import this late: it loads the engine.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

import shiboken6
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from tomail.base.paths import resources
from tomail.message.rasters import showable_type
from tomail.ui import tasks

from .document import FIT, FONT, FONTS, PART, PICTURE, TEXT, frames, origin, whole
from .patience import Patience

SCHEME = b"tomail"

Loaded = tuple[str, bytes]  # content type and bytes
_hosts = itertools.count(1)


@dataclass(frozen=True)
class WebMessage:
    """What is shown: sanitised documents, how to load a part by Content-ID, fetched pictures in order."""

    documents: tuple[str, ...]
    part: Callable[[str], Loaded]
    pictures: tuple[Loaded, ...] = ()


def picture_address(host: str, place: int) -> str:
    """Where the fetched picture number `place` of a message is found."""
    return f"{origin(host)}{PICTURE}{place}"


def fresh_host() -> str:
    """A host that no message had before."""
    return f"m{next(_hosts)}"


class MessageWebView(QWebEngineView):
    """Shows one message after the other, each in a page of its own."""

    link_clicked = Signal(QUrl)
    link_hovered = Signal(QUrl)  # empty: no link any more
    given_up = Signal()  # it took too long or too much memory

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Without a name: off the record. It must outlive the pages, which are children: Chromium insists.
        self._profile = QWebEngineProfile(QCoreApplication.instance())
        self.destroyed.connect(self._profile.deleteLater)
        self._handler = _Handler(self)
        self._guard = _Guard(self)
        self._profile.installUrlSchemeHandler(SCHEME, self._handler)
        self._profile.setUrlRequestInterceptor(self._guard)
        self._profile.downloadRequested.connect(lambda request: request.cancel())
        self._page: _Page | None = None
        self._dark = False
        self._patience = Patience(self)
        self._patience.over.connect(self._give_up)
        self.loadFinished.connect(self._patience.loaded)

    def show_message(self, message: WebMessage, host: str) -> None:
        """Show `message` under `host`, which must be fresh."""
        self._handler.serve(host, message)
        page = self._turn_to(host)
        page.link_clicked.connect(self.link_clicked)
        page.linkHovered.connect(lambda target: self.link_hovered.emit(QUrl(target)))
        page.renderProcessTerminated.connect(lambda *_: self._ended(page))
        page.load(QUrl(f"{origin(host)}/"))
        self._patience.begin(page)

    def put_away(self) -> None:
        """Show nothing, and let go what the page holds."""
        self._patience.rest()
        if self._page is not None:
            self._turn_to(fresh_host())

    def _turn_to(self, host: str) -> _Page:
        """Another page in place of the one before."""
        old, page = self._page, _Page(self._profile, host, self)
        self._page = page
        _switch_everything_off(page.settings())
        self.set_dark(self._dark)
        self.setPage(page)
        if old is not None:
            old.deleteLater()
        return page

    def _ended(self, page: _Page) -> None:
        """Its process is gone: out of memory, most likely."""
        if page is self._page:
            self._patience.end()

    def _give_up(self) -> None:
        self.put_away()
        self.given_up.emit()

    def set_dark(self, dark: bool) -> None:
        """Let the engine darken the message, which comes as black on white."""
        self._dark = dark
        if self._page is not None:
            self._page.settings().setAttribute(QWebEngineSettings.WebAttribute.ForceDarkMode, dark)

    def at_end(self) -> bool:
        """Whether the end of the message is seen."""
        if self._page is None:
            return True
        shown = self._page.scrollPosition().y() + self.height()
        return shown >= self._page.length() - 2

    def page_down(self) -> None:
        """Scroll by a page, as the key does."""
        target = self.focusProxy() or self
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(target, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, label in (
            (QWebEnginePage.WebAction.Copy, self.tr("Copy")),
            (QWebEnginePage.WebAction.CopyLinkToClipboard, self.tr("Copy link")),
            (QWebEnginePage.WebAction.SelectAll, self.tr("Select all")),
        ):
            action = self.pageAction(kind)
            action.setText(label)
            if action.isEnabled():
                menu.addAction(action)
        menu.popup(event.globalPos())


class _Page(QWebEnginePage):
    """Goes nowhere but to its own message; links are a person's decision."""

    link_clicked = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, host: str, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._own = QUrl(f"{origin(host)}/")
        self.scripts().insert(_fitting())

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        if kind is QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            self.link_clicked.emit(QUrl(url))
            return False
        own = self._own if is_main_frame else QUrl(f"{origin(self._own.host())}{TEXT}{QUrl(url).fileName()}")
        return QUrl(url) == own

    def length(self) -> float:
        """Of what is shown, from top to end. What the engine says lags behind where frames grow or shrink."""
        texts = self.mainFrame().children()
        return sum(each.size().height() for each in texts) or self.contentsSize().height()

    def javaScriptConsoleMessage(self, level: object, message: str, line: int, source: str) -> None:
        """What a message makes the engine complain about is nobody's business."""

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]
        return None


class _Guard(QWebEngineUrlRequestInterceptor):
    """Refuses every request that is not for a message's own scheme."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(info.requestUrl().scheme() not in ("tomail", "data"))


class _Handler(QWebEngineUrlSchemeHandler):
    """Answers for the host that is shown now, and only to itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._host = ""
        self._message: WebMessage | None = None

    def serve(self, host: str, message: WebMessage) -> None:
        self._host, self._message = host, message

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url, asker, message = job.requestUrl(), job.initiator().host(), self._message
        foreign = url.host() != self._host or asker not in ("", self._host)
        if message is None or foreign or job.requestMethod() != b"GET":
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
            return
        path, host = url.path(QUrl.ComponentFormattingOption.FullyEncoded), self._host
        tasks.run(
            lambda: _answer(message, host, path),
            done=lambda loaded: _reply(job, *loaded),
            failed=lambda _: _fail(job),
            owner=job,
        )


def _answer(message: WebMessage, host: str, path: str) -> Loaded:
    """The bytes that `path` stands for. Off the GUI thread. Raises LookupError for anything else."""
    if path in ("", "/"):
        return _html(_first(message, host))
    if path.startswith(TEXT):
        return _html(whole(message.documents[int(path.removeprefix(TEXT))], host))
    if path.startswith(PART):
        return _picture(message.part(unquote(path.removeprefix(PART)))[1])
    if path.startswith(PICTURE):
        return _picture(message.pictures[int(path.removeprefix(PICTURE))][1])
    if path.removeprefix(FONT) in FONTS.values():
        return "font/otf", (resources() / "fonts" / path.removeprefix(FONT)).read_bytes()
    raise LookupError(path)


def _first(message: WebMessage, host: str) -> str:
    """The one document, or that of the frames."""
    if len(message.documents) == 1:
        return whole(message.documents[0], host)
    title = QCoreApplication.translate("MessageWebView", "Part {number} of the message")
    return frames([title.format(number=place) for place, _ in enumerate(message.documents, 1)], host)


def _html(document: str) -> Loaded:
    return "text/html; charset=utf-8", document.encode()


def _picture(content: bytes) -> Loaded:
    """Only what its bytes show to be a picture of a harmless kind and size, whatever it is called."""
    content_type = showable_type(content)
    if not content_type:
        raise LookupError("not a picture")
    return content_type, content


def _reply(job: QWebEngineUrlRequestJob, content_type: str, content: bytes) -> None:
    buffer = QBuffer(job)
    buffer.setData(content)
    job.reply(content_type.encode(), buffer)


def _fail(job: QWebEngineUrlRequestJob) -> None:
    if shiboken6.isValid(job):
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)


def _fitting() -> QWebEngineScript:
    """Our own script, in a world that those of a message would not share if they ran."""
    script = QWebEngineScript()
    script.setWorldId(QWebEngineScript.ScriptWorldId.ApplicationWorld)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setRunsOnSubFrames(False)
    script.setSourceCode(FIT)
    return script


def _switch_everything_off(settings: QWebEngineSettings) -> None:
    attribute = QWebEngineSettings.WebAttribute
    for each in (
        attribute.JavascriptEnabled,
        attribute.JavascriptCanOpenWindows,
        attribute.JavascriptCanAccessClipboard,
        attribute.LocalStorageEnabled,
        attribute.LocalContentCanAccessRemoteUrls,
        attribute.LocalContentCanAccessFileUrls,
        attribute.PluginsEnabled,
        attribute.PdfViewerEnabled,
        attribute.HyperlinkAuditingEnabled,
        attribute.AutoLoadIconsForPage,
        attribute.DnsPrefetchEnabled,
        attribute.ErrorPageEnabled,
        attribute.FullScreenSupportEnabled,
        attribute.ScreenCaptureEnabled,
        attribute.WebGLEnabled,
        attribute.Accelerated2dCanvasEnabled,
        attribute.NavigateOnDropEnabled,
        attribute.FocusOnNavigationEnabled,
        attribute.AllowRunningInsecureContent,
        attribute.AllowWindowActivationFromJavaScript,
    ):
        settings.setAttribute(each, False)
    settings.setImageAnimationPolicy(QWebEngineSettings.ImageAnimationPolicy.AnimateOnce)
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)


def _register_scheme() -> None:
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


_register_scheme()  # before the first profile, which only this module makes
