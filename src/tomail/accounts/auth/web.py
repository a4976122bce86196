"""HTTPS to identity providers, for the three libraries that sign in: all build on requests."""

from __future__ import annotations

import json
import logging
import ssl
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from tomail.accounts import tls
from tomail.accounts.proxy import SYSTEM_WAY
from tomail.base.errors import EnvironmentTrouble
from tomail.model.account import Security, Server

from .problems import unusable_answer

SECONDS = 20.0  # a read of nothing for so long is a failure
LARGEST_OBJECT = 1 << 20  # bytes
CHUNK = 1 << 16

# These log request bodies and tokens, some of them as errors: they log nothing at all.
for _name in (
    "msal",
    "oauthlib",
    "requests_oauthlib",
    "google_auth_oauthlib",
    "google.auth",
    "google.oauth2",
):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)

# RFC 6749, sections 5.1 and 5.2. The libraries believe in these types, and stumble over others.
_TEXT = (str, type(None))
_MEMBERS: dict[str, tuple[type, ...]] = {
    "access_token": (str,),
    "expires_in": (int, float, str, type(None)),
    "refresh_token": _TEXT,
    "scope": _TEXT,
    "id_token": _TEXT,
    "error": (str,),
    "error_description": _TEXT,
}


class _Careful(HTTPAdapter):
    """Trusts what mail connections trust, also beyond a proxy; always has a deadline, and does not mistake
    a 5xx for an answer."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__()

    def init_poolmanager(self, *arguments: Any, **named: Any) -> None:
        super().init_poolmanager(*arguments, ssl_context=self._context, **named)

    def proxy_manager_for(self, proxy: str, **named: Any) -> Any:
        return super().proxy_manager_for(proxy, ssl_context=self._context, **named)

    def cert_verify(self, *_: object) -> None:
        """Nothing: the context decides, and requests' own list of authorities must not be added to it."""

    def send(self, request: requests.PreparedRequest, *arguments: Any, **named: Any) -> requests.Response:
        named["timeout"] = named.get("timeout") or SECONDS
        named["proxies"] = _proxies(request.url or "")
        response = super().send(request, *arguments, **named)
        try:
            _judge(response)
        except Exception:
            response.close()  # its connection is not in the pool, and would outlive the session
            raise
        return response


def _proxies(url: str) -> dict[str, str]:
    proxy = SYSTEM_WAY.proxy(urlsplit(url).hostname or "")
    return {"https": proxy} if proxy else {}


def _judge(response: requests.Response) -> None:
    if response.status_code >= 500 or response.status_code == requests.codes.too_many_requests:
        response.raise_for_status()
    if response.request.method == "POST":
        _must_be_tokens_or_error(response.json())


def _must_be_tokens_or_error(answer: object) -> None:
    """ValueError for what a token endpoint cannot have said: a captive network's page, half a reply."""
    if not isinstance(answer, dict) or not answer.keys() & {"access_token", "error"}:
        raise ValueError("neither tokens nor an error")
    if not all(isinstance(answer[name], kinds) for name, kinds in _MEMBERS.items() if name in answer):
        raise ValueError("a member of another type")


S = TypeVar("S", bound=requests.Session)


def careful(one: S, ca_file: str = "") -> S:
    """The session `one`, from now on over TLS alone and without the environment's bundles and netrc; of the
    system's proxies only those count that cannot look into it.

    Redirects are errors: a token request that follows one would hand its secret to another host
    (RFC 9700, section 4.12). OSError if `ca_file` cannot be read.
    """
    one.trust_env = False
    one.max_redirects = 0
    one.adapters.clear()
    # Else a connection lives as long as the answer it brought, and an error may hold that for hours.
    one.headers["Connection"] = "close"
    one.mount("https://", _Careful(tls.client_context(Server("", 443, Security.TLS, "", ca_file=ca_file))))
    return one


def session(ca_file: str = "") -> requests.Session:
    """A `careful` session for one errand."""
    return careful(requests.Session(), ca_file)


def json_object(session: requests.Session, url: str) -> Mapping[str, Any]:
    """The JSON object at `url`; empty where there is none: not found, a redirect, a page for people."""
    headers = {"Accept": "application/json"}
    try:
        with session.get(url, headers=headers, stream=True) as response:
            body = b"".join(islice(response.iter_content(CHUNK), LARGEST_OBJECT // CHUNK))
        found = json.loads(body) if response.ok else {}
    except (requests.TooManyRedirects, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


@contextmanager
def reaching(url: str, provider: str, ca_file: str = "") -> Iterator[None]:
    """Turn what goes wrong on the way to `url` into `EnvironmentTrouble`; `provider` is its name."""
    try:
        yield
    except (requests.HTTPError, requests.TooManyRedirects, ValueError):  # ValueError: not JSON, odd URLs
        raise unusable_answer(provider) from None
    except OSError as error:  # requests' own errors are OSErrors too
        host = urlsplit(url)
        server = Server(host.hostname or "", host.port or 443, Security.TLS, "", ca_file=ca_file)
        raise EnvironmentTrouble(tls.problem_of(_root(error), server, SECONDS)) from None


def _root(error: OSError) -> Exception:
    """The system's own error inside requests' and urllib3's wrappings."""
    if isinstance(error, requests.Timeout):
        return TimeoutError()
    wrapped = deque[object]([error])
    seen = set[int]()
    while wrapped:
        each = wrapped.popleft()
        if not isinstance(each, BaseException) or id(each) in seen:
            continue
        seen.add(id(each))
        if isinstance(each, tls.NETWORK_ERRORS) and not isinstance(each, requests.RequestException):
            return each
        wrapped.extend((*each.args, getattr(each, "reason", None), each.__cause__, each.__context__))
    return ConnectionResetError()  # urllib3 saw the connection end in the middle
