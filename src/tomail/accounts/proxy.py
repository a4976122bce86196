"""The proxy that this system wants https requests to go through. Mail connections never use one."""

from __future__ import annotations

import urllib.request
from urllib.parse import urlsplit

from tomail.base.domains import is_loopback
from tomail.base.https import HttpsWay

from .tls import system_context


def proxy_for(host: str) -> str:
    """The URL of the proxy for https requests to `host`; "" where they go there directly.

    From the environment, or from the settings of Windows and macOS. Only proxies that one reaches by
    http count: those pass on what they cannot read (CONNECT, RFC 9110, section 9.3.6). A script that
    chooses a proxy (PAC) is not run.
    """
    if is_loopback(host) or urllib.request.proxy_bypass(host):
        return ""
    said = urllib.request.getproxies().get("https", "")
    url = said if "://" in said else f"http://{said}"
    return url if urlsplit(url).scheme == "http" and urlsplit(url).hostname else ""


SYSTEM_WAY = HttpsWay(system_context, proxy_for)
"""By what this system trusts and its settings say."""
