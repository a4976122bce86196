"""One-click unsubscribing (RFC 8058): one POST to the address that the list's own mail names.

https only, without cookies, referrer and redirects, and never to an address inside the practice.
"""

from __future__ import annotations

import logging
import socket
import ssl
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx2
import truststore

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.networks import is_public
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

SECONDS = 10.0
BODY = {"List-Unsubscribe": "One-Click"}
UNREACHED = QT_TRANSLATE_NOOP("engine", "The server {host} cannot be reached.")
NOT_SAFE = QT_TRANSLATE_NOOP("engine", "The address {host} is not safe.")

Resolve = Callable[[str], list[str]]

log = logging.getLogger(__name__)


def unsubscribe(address: str, resolver: Resolve | None = None, context: ssl.SSLContext | None = None) -> None:
    """Send the one request. Raises Refused (INVALID, SERVER_REFUSED), EnvironmentTrouble (UNREACHABLE)."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme != "https" or not host or parts.username:
        raise Refused(Problem(ProblemKind.INVALID, sentence(NOT_SAFE, host=host)))
    try:
        addresses = (resolver or _addresses)(host)
        if not addresses or not all(map(is_public, addresses)):
            raise Refused(Problem(ProblemKind.INVALID, sentence(NOT_SAFE, host=host)))
        status = _post(address, addresses[0], context or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
        log.info("not unsubscribed: %s", type(error).__name__)
        raise EnvironmentTrouble(Problem(ProblemKind.UNREACHABLE, sentence(UNREACHED, host=host))) from error
    if not 200 <= status < 300:
        raise Refused(
            Problem(
                ProblemKind.SERVER_REFUSED,
                sentence(QT_TRANSLATE_NOOP("engine", "{host} did not take the unsubscribing."), host=host),
            )
        )


def _addresses(host: str) -> list[str]:
    return [str(found[4][0]) for found in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)]


def _post(address: str, inside: str, context: ssl.SSLContext) -> int:
    """The status of the answer; what else it says is not read."""
    literal = f"[{inside}]" if ":" in inside else inside
    with httpx2.Client(verify=context, timeout=SECONDS, trust_env=False) as client:
        request = client.build_request(
            "POST",
            httpx2.URL(address).copy_with(host=literal),
            data=BODY,
            headers={"Host": urlsplit(address).netloc, "User-Agent": "tomail"},
            extensions={"sni_hostname": urlsplit(address).hostname},
        )
        answer = client.send(request, stream=True)
        answer.close()
        return int(answer.status_code)
