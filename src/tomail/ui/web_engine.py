"""What the HTML engine must be told before the application exists. Loads nothing of it."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, Qt

# The engine can resolve no name and connect to no number, so it reaches no server, whatever a message
# contains. Calls between browsers (WebRTC) do not ask the resolver, and tell the network who is there.
NO_NETWORK = (
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
    "--disable-background-networking",
    "--disable-domain-reliability",
    "--no-pings",
)


def prepare() -> None:
    """Call once before `QApplication` is made; the engine itself is loaded with the first HTML message."""
    flags = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    missing = (each for each in NO_NETWORK if each not in flags)
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join([flags, *missing]).strip()
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")  # as root Chromium does not start otherwise
    if QCoreApplication.instance() is None:
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
