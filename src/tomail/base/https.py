"""How servers are reached by https, told to whatever asks one."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class HttpsWay:
    """Whom to trust, and the proxy for a host ("": none)."""

    context: Callable[[], ssl.SSLContext]
    proxy: Callable[[str], str]
