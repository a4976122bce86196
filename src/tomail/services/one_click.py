"""One-click unsubscribing (RFC 8058): one POST to the address that the list's own mail names.

https only, without cookies, referrer and redirects, and never to an address inside the practice.
"""

from __future__ import annotations

import logging
from threading import Timer
from urllib.parse import urlsplit

import httpx2

from tomail.base.errors import EnvironmentTrouble, Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

from .pictures import NOT_SAFE, UNREACHED, Way, public_address

SECONDS = 10.0  # of silence
BODY = {"List-Unsubscribe": "One-Click"}
TAKEN = range(200, 300)

log = logging.getLogger(__name__)


def unsubscribe(address: str, way: Way | None = None) -> None:
    """Send the one request. Raises Refused (INVALID, SERVER_REFUSED), EnvironmentTrouble (UNREACHABLE)."""
    way = way or Way()
    host = _host(address)
    if not host:
        raise Refused(Problem(ProblemKind.INVALID, sentence(NOT_SAFE, host=address[:100])))
    try:
        proxy = way.https.proxy(host)
        inside = "" if proxy else public_address(host, way)
        if inside is None:
            raise Refused(Problem(ProblemKind.INVALID, sentence(NOT_SAFE, host=host)))
        status = _post(address, inside, proxy, way)
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError, RuntimeError) as error:
        log.info("not unsubscribed: %s", type(error).__name__)
        raise EnvironmentTrouble(Problem(ProblemKind.UNREACHABLE, sentence(UNREACHED, host=host))) from error
    if status not in TAKEN:
        raise Refused(
            Problem(
                ProblemKind.SERVER_REFUSED,
                sentence(QT_TRANSLATE_NOOP("engine", "{host} did not take the unsubscribing."), host=host),
            )
        )


def _host(address: str) -> str:
    """The host of an https address; "" for every other."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (
        (parts.hostname or "") if parts.scheme == "https" and not (parts.username or parts.password) else ""
    )


def _post(address: str, inside: str, proxy: str, way: Way) -> int:
    """The status of the answer; what else it says is not read. `inside` is the address to connect to."""
    target, extensions = httpx2.URL(address), dict[str, object]()
    if inside:
        target = target.copy_with(host=f"[{inside}]" if ":" in inside else inside)
        extensions = {"sni_hostname": _host(address)}
    with httpx2.Client(
        verify=way.https.context(), timeout=SECONDS, trust_env=False, proxy=proxy or None
    ) as client:
        request = client.build_request(
            "POST",
            target,
            data=BODY,
            headers={"Host": urlsplit(address).netloc, "User-Agent": "tomail"},
            extensions=extensions,
        )
        over = Timer(way.deadline, client.close)  # a byte now and then is no silence; raises RuntimeError
        over.start()
        try:
            answer = client.send(request, stream=True)
            answer.close()
        finally:
            over.cancel()
        return int(answer.status_code)
