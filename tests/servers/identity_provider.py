"""An identity provider on loopback, shaped like Google's, Microsoft's and an issuer that describes itself.

PKCE, redirect addresses, one-time codes, client secrets and refresh tokens are really checked; introspection
(RFC 7662) lets Dovecot accept exactly the access tokens that were issued here and have not ended.
"""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import hashlib
import html
import re
import secrets
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode, urljoin

import jwt
import requests
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from tomail.accounts.auth import provider
from tomail.accounts.auth.grant import OAuthClient
from tomail.accounts.auth.provider import OAuthProvider
from tomail.model.account import Protocol

from .certificates import Authority

CLIENT_ID, CLIENT_SECRET = "practice-client", "client-secret-of-the-practice"
TENANT = "common"
MAIL = "mail"
CODE_SECONDS = 60.0
REDIRECTS = re.compile(r"http://(127\.0\.0\.1|localhost):\d+/?")  # RFC 8252, section 7.3: any port


@dataclass
class Person:
    """Who sits before the browser, and what they do there."""

    address: str = "praxis@praxis.test"
    decision: str = "allow"  # "deny", "untick" (grant no mail scope), or any OAuth error code


@dataclass(frozen=True)
class Seen:
    """A request as the provider saw it."""

    method: str
    url: str
    form: Mapping[str, str] = field(repr=False)


@dataclass
class _Issued:
    address: str
    scopes: list[str]
    ends: float


@dataclass
class _Code:
    asked: Mapping[str, str]
    address: str
    scopes: list[str]
    ends: float


class IdentityProvider:
    """Runs from `with` to its end; its attributes may be changed at any time.

    `folder` keeps the certificates. `token_answer`, if set, is what the token endpoint answers
    (status, body) whatever it is asked; `sent_iss` replaces the `iss` of RFC 9207, None leaves it out.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._certificate = Authority(folder).issue()
        self.ca_file = str(self._certificate.ca_file)
        self._open = threading.Event()
        self._ends = ExitStack()
        self._servers: list[uvicorn.Server] = []
        self.reset()

    def reset(self) -> None:
        """As it was in the beginning: nothing issued, nothing seen, everything goes well."""
        self.person = Person()
        self.token_seconds = 3600
        self.rotates = False
        self.token_answer: tuple[int, str] | None = None
        self.sent_iss: str | None = "own"
        self.identity_claims = True
        self.lasting = True
        self.metadata: dict[str, Any] = {}
        self.requests: list[Seen] = []
        self._codes: dict[str, _Code] = {}
        self._access: dict[str, _Issued] = {}
        self._refresh: dict[str, _Issued] = {}
        self._open.set()

    def __enter__(self) -> Self:
        files = {
            "ssl_certfile": str(self._certificate.certificate),
            "ssl_keyfile": str(self._certificate.key),
        }
        self.base = f"https://localhost:{self._serve(**files)}"
        self.introspection_url = f"http://127.0.0.1:{self._serve()}/introspect"
        return self

    def __exit__(self, *_: object) -> None:
        self._open.set()
        self._ends.close()

    def google(self) -> OAuthProvider:
        """The program's own row for Google, with the addresses of this server."""
        return dataclasses.replace(
            provider.GOOGLE,
            issuer=f"{self.base}/google",
            authorize_url=f"{self.base}/google/o/oauth2/v2/auth",
            token_url=f"{self.base}/google/token",
            ca_file=self.ca_file,
        )

    def microsoft(self, tenant: str = TENANT) -> OAuthProvider:
        """The program's own row for Microsoft, with this server as the authority."""
        return dataclasses.replace(provider.MICROSOFT, issuer=f"{self.base}/{tenant}", ca_file=self.ca_file)

    def find_provider(
        self, key: str, client: OAuthClient, protocol: Protocol = Protocol.IMAP, ca_file: str = ""
    ) -> OAuthProvider:
        """The program's `provider_of` in a world where this server is Google and Microsoft as well."""
        found = {"google": self.google, "microsoft": self.microsoft}.get(key)
        return found() if found else provider.provider_of(key, client, protocol, ca_file)

    def issuer(self, scopes: tuple[str, ...] = ()) -> OAuthProvider:
        """What the program finds out about `issuer_url`."""
        return provider.discover_issuer(self.issuer_url, scopes=scopes, ca_file=self.ca_file)

    @staticmethod
    def client(key: str) -> OAuthClient:
        """How the practice is registered here as a client of `key`."""
        return OAuthClient(CLIENT_ID, "" if key == "microsoft" else CLIENT_SECRET)

    @property
    def issuer_url(self) -> str:
        """The issuer that describes itself by RFC 8414."""
        return f"{self.base}/issuer"

    def browser(self, url: str) -> str:
        """Play the person: read the page, answer its form, follow every redirect; the last page."""
        with requests.Session() as session:
            session.trust_env, session.verify = False, self.ca_file
            page = session.get(url)
            while form := _form_in(page):
                action, fields = form
                fields |= {"decision": self.person.decision} if "decision" in fields else {}
                page = session.post(urljoin(page.url, action), data=fields)
            return page.text

    def expire_access_tokens(self) -> None:
        """End every access token now, as its time would; the client is not told."""
        for issued in self._access.values():
            issued.ends = 0

    def revoke(self, refresh_token: str) -> None:
        """The person withdraws the permission: the refresh token and all access tokens end."""
        del self._refresh[refresh_token]
        self.expire_access_tokens()

    def accepts(self, access_token: str) -> bool:
        """What a mail server is told by introspection."""
        return self._access[access_token].ends > time.time() if access_token in self._access else False

    @contextmanager
    def holding_tokens(self) -> Iterator[None]:
        """The token endpoint takes requests meanwhile, and answers them afterwards."""
        self._open.clear()
        try:
            yield
        finally:
            self._open.set()

    def connections(self) -> int:
        """How many clients are connected over TLS now."""
        return len(self._servers[0].server_state.connections)

    def token_requests(self, grant_type: str) -> list[Seen]:
        """What the token endpoints were asked."""
        return [seen for seen in self.requests if seen.form.get("grant_type") == grant_type]

    def _serve(self, **tls: str) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        settings = uvicorn.Config(
            self._application(),
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=1,  # at the end no client is waited for
            **tls,
        )
        server = uvicorn.Server(settings)
        self._servers.append(server)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="identity-provider")
        thread.start()
        self._ends.callback(listener.close)
        self._ends.callback(thread.join)
        self._ends.callback(setattr, server, "should_exit", True)
        return int(listener.getsockname()[1])

    def _application(self) -> Starlette:
        get, post = ["GET"], ["POST"]
        return Starlette(
            routes=[
                Route("/google/o/oauth2/v2/auth", self._authorize, methods=get),
                Route("/google/token", self._token, methods=post),
                Route(f"/{TENANT}/v2.0/.well-known/openid-configuration", self._tenant_metadata),
                Route(f"/{TENANT}/oauth2/v2.0/authorize", self._authorize, methods=get),
                Route(f"/{TENANT}/oauth2/v2.0/token", self._token, methods=post),
                Route("/.well-known/oauth-authorization-server/issuer", self._issuer_metadata),
                Route("/issuer/authorize", self._authorize, methods=get),
                Route("/issuer/token", self._token, methods=post),
                Route("/issuer/userinfo", self._userinfo),
                Route("/decide", self._decide, methods=post),
                Route("/bounce", self._bounce, methods=[*get, *post]),
                Route("/introspect", self._introspect, methods=post),
            ]
        )

    async def _seen(self, request: Request) -> dict[str, str]:
        form = {name: str(value) for name, value in (await request.form()).items()}
        self.requests.append(Seen(request.method, str(request.url), form))
        return form

    async def _authorize(self, request: Request) -> Response:
        """The page on which the person decides; everything asked goes with the form."""
        await self._seen(request)
        asked = dict(request.query_params)
        if asked.get("client_id") != CLIENT_ID or not REDIRECTS.fullmatch(asked.get("redirect_uri", "")):
            return HTMLResponse("unknown client or redirect address", 400)
        if asked.get("code_challenge_method") != "S256" or asked.get("response_type") != "code":
            return HTMLResponse("PKCE with S256 is required", 400)
        path = request.url.path.partition("/o")[0].removesuffix("/authorize")
        return HTMLResponse(_page("/decide", asked | {"decision": "", "at": path}))

    async def _decide(self, request: Request) -> Response:
        asked = await self._seen(request)
        decision = asked.pop("decision")
        answer = {"state": asked["state"]} if "state" in asked else {}
        if decision in ("allow", "untick"):
            answer["code"] = self._issue_code(asked, decision)
        else:
            answer["error"] = "access_denied" if decision == "deny" else decision
            answer["error_description"] = "The person said no."
        if self.sent_iss is not None and (asked["at"] == "/issuer" or self.sent_iss != "own"):
            answer["iss"] = self.issuer_url if self.sent_iss == "own" else self.sent_iss
        if asked.get("response_mode") == "form_post":
            return HTMLResponse(_page(asked["redirect_uri"], answer))
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(answer)}", 302)

    def _issue_code(self, asked: Mapping[str, str], decision: str) -> str:
        code = secrets.token_urlsafe(24)
        scopes = asked.get("scope", "").split()
        if decision == "untick":
            scopes = [scope for scope in scopes if "mail" not in scope and "outlook" not in scope]
        self._codes[code] = _Code(asked, self.person.address, scopes, time.time() + CODE_SECONDS)
        return code

    async def _token(self, request: Request) -> Response:
        form = await self._seen(request)
        await asyncio.to_thread(self._open.wait, 60)
        if self.token_answer is not None:
            return Response(self.token_answer[1], self.token_answer[0], media_type="application/json")
        if not self._is_client(request, form):
            return _error("invalid_client", "Unknown client.", 401)
        if form.get("grant_type") == "authorization_code":
            return self._redeem(form)
        return self._renew(form)

    def _is_client(self, request: Request, form: Mapping[str, str]) -> bool:
        """Google and the issuer know a confidential client; Microsoft's desktop clients have no secret."""
        shown = form.get("client_id"), form.get("client_secret")
        if (basic := request.headers.get("Authorization", "")).startswith("Basic "):
            name, _, secret = base64.b64decode(basic[6:]).decode().partition(":")
            shown = name, secret
        public = request.url.path.startswith(f"/{TENANT}/")
        return shown == (CLIENT_ID, None if public else CLIENT_SECRET)

    def _redeem(self, form: Mapping[str, str]) -> Response:
        code = self._codes.pop(form.get("code", ""), None)
        if code is None or code.ends < time.time() or form.get("redirect_uri") != code.asked["redirect_uri"]:
            return _error("invalid_grant", "Unknown, used or old code.")
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).decode().rstrip("=") != code.asked["code_challenge"]:
            return _error("invalid_grant", "The code verifier is wrong.")
        return self._issue(code.address, code.scopes, code.asked, with_refresh_token=self.lasting)

    def _renew(self, form: Mapping[str, str]) -> Response:
        known = self._refresh.get(form.get("refresh_token", ""))
        if known is None:
            return _error("invalid_grant", "Token has been expired or revoked.")
        if self.rotates:
            del self._refresh[form["refresh_token"]]
        return self._issue(known.address, known.scopes, {}, with_refresh_token=self.rotates)

    def _issue(
        self, address: str, scopes: list[str], asked: Mapping[str, str], *, with_refresh_token: bool
    ) -> Response:
        access, refresh = "access-" + secrets.token_urlsafe(24), "refresh-" + secrets.token_urlsafe(24)
        self._access[access] = _Issued(address, scopes, time.time() + self.token_seconds)
        answer: dict[str, Any] = {"access_token": access, "token_type": "Bearer"}
        answer |= {"expires_in": self.token_seconds, "scope": " ".join(scopes)}
        if with_refresh_token:
            self._refresh[refresh] = self._access[access]
            answer["refresh_token"] = refresh
        if "openid" in scopes and asked and self.identity_claims:
            answer["id_token"] = self._id_token(address, asked)
        return JSONResponse(answer, headers={"Cache-Control": "no-store"})

    def _id_token(self, address: str, asked: Mapping[str, str]) -> str:
        issuer = f"{self.base}/some-tenant/v2.0" if asked["at"] == f"/{TENANT}" else self.base + asked["at"]
        named = "preferred_username" if asked["at"] == f"/{TENANT}" else "email"
        claims = {"iss": issuer, "aud": CLIENT_ID, "sub": "17", named: address, "nonce": asked.get("nonce")}
        times = {"iat": int(time.time()), "exp": int(time.time()) + 300}
        return jwt.encode(claims | times, secrets.token_bytes(32), "HS256")

    async def _tenant_metadata(self, request: Request) -> Response:
        await self._seen(request)
        urls = {
            f"{each}_endpoint": f"{self.base}/{TENANT}/oauth2/v2.0/{path}"
            for each, path in (("authorization", "authorize"), ("token", "token"))
        }
        return JSONResponse({"issuer": f"{self.base}/{{tenantid}}/v2.0"} | urls | self.metadata)

    async def _issuer_metadata(self, request: Request) -> Response:
        await self._seen(request)
        own = {
            "issuer": self.issuer_url,
            "authorization_endpoint": f"{self.issuer_url}/authorize",
            "token_endpoint": f"{self.issuer_url}/token",
            "userinfo_endpoint": f"{self.issuer_url}/userinfo",
            "scopes_supported": ["openid", "email", "offline_access", MAIL, "calendar"],
            "code_challenge_methods_supported": ["plain", "S256"],
            "authorization_response_iss_parameter_supported": True,
        }
        return JSONResponse(own | self.metadata)

    async def _userinfo(self, request: Request) -> Response:
        await self._seen(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not self.accepts(token):
            return _error("invalid_token", "", 401)
        return JSONResponse({"sub": "17", "email": self._access[token].address})

    async def _bounce(self, request: Request) -> Response:
        """Keeps method and body, and sends them elsewhere."""
        await self._seen(request)
        return RedirectResponse(f"{self.base}/issuer/token", 307)

    async def _introspect(self, request: Request) -> Response:
        token = (await self._seen(request)).get("token", "")
        if not self.accepts(token):
            return JSONResponse({"active": False})
        issued = self._access[token]
        return JSONResponse({"active": True, "email": issued.address, "scope": " ".join(issued.scopes)})


def _error(code: str, description: str, status: int = 400) -> Response:
    return JSONResponse({"error": code, "error_description": description}, status)


def _page(action: str, fields: Mapping[str, str]) -> str:
    inputs = "".join(
        f'<input type=hidden name="{html.escape(name)}" value="{html.escape(value)}">'
        for name, value in fields.items()
    )
    return f'<form method=post action="{html.escape(action)}">{inputs}<button>Go on</button></form>'


def _form_in(page: requests.Response) -> tuple[str, dict[str, str]] | None:
    """Action and fields of the page's form, as a person's browser would send them."""
    action = re.search(r'<form method=post action="([^"]*)">', page.text)
    fields = re.findall(r'<input type=hidden name="([^"]*)" value="([^"]*)">', page.text)
    if action is None:
        return None
    return html.unescape(action[1]), {html.unescape(name): html.unescape(value) for name, value in fields}
