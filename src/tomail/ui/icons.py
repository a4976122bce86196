"""Bundled outline icons, tinted while painting: sharp on every screen, right in both schemes."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tomail.base.paths import resources

from . import theme

BUTTON = 18


def paint(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paint icon `name` into the square `rect` in `colour` (#RRGGBB), sharp on the painter's own screen."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    painter.drawPixmap(rect.topLeft(), _tinted(name, colour, round(rect.width() * ratio), ratio))


def pixmap(name: str, ink: str, size: int = BUTTON, ratio: float = 1.0) -> QPixmap:
    """Icon `name` in the colour of the token `ink`, `size` logical pixels for a screen of `ratio`."""
    return _tinted(name, getattr(theme.tokens(), ink), round(size * ratio), ratio)


def icon(name: str, ink: str = "text2", size: int = BUTTON) -> QIcon:
    """Icon `name` for menus and window titles; made for the scheme in force."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, ink, size, ratio))
        made.addPixmap(pixmap(name, "text3", size, ratio), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=1024)
def _tinted(name: str, colour: str, device_size: int, ratio: float) -> QPixmap:
    image = QImage(device_size, device_size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    renderer.render(painter, QRectF(0, 0, device_size, device_size))
    painter.end()
    made = QPixmap.fromImage(image)
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
