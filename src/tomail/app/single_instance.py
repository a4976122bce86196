"""One window a profile: a second start hands its mailto: over to the first and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 2000
LONGEST = 64 * 1024


class SingleInstance(QObject):
    """`asked(text)`: a second start came with a mailto: address, or with nothing ("show yourself")."""

    asked = Signal(str)

    def __init__(self, profile: Path) -> None:
        super().__init__()
        self._name = "tomail-" + hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:24]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)

    def hand_over(self, text: str) -> bool:
        """True if a window of this profile is open; it was given `text`."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(text.encode()[:LONGEST] + b"\n")
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Be the one window; what a killed process left of its socket is removed."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def close(self) -> None:
        """Let another process be the window."""
        self._server.close()

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is None:
            return
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._read(socket))

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            self.asked.emit(bytes(socket.readLine(LONGEST).data()).decode("utf-8", "replace").strip())
