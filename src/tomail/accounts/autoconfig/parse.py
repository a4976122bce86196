"""The clientConfig XML of the domain's own autoconfig and of the provider database, version 1.1.

The format is the one of draft-ietf-mailmaint-autoconfig. The first server that can be used wins, the
others are alternatives; a <password> element is ignored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from tomail.base.domains import ascii_domain, is_address, is_loopback
from tomail.model.account import AuthMethod, Security
from tomail.model.probing import ServerCandidate

PIECE = 4096  # bytes given to the parser at once; a document type is refused before the next piece
HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
SECURITIES = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS, "plain": Security.NONE}
PASSWORDS = {"password-cleartext", "password-encrypted", "plain", "secure"}
INCOMING = {"imap", "pop3"}
OUTGOING = {"smtp"}


class NotAConfiguration(Exception):
    """The bytes are not a usable clientConfig. The text says why, without quoting them."""


@dataclass(frozen=True)
class Description:
    """What a document says, its placeholders filled. `issuer` is an https URL or ""."""

    incoming: tuple[ServerCandidate, ...]
    outgoing: tuple[ServerCandidate, ...]
    issuer: str = ""


def parse(document: bytes, address: str, knows_oauth: Callable[[str], bool]) -> Description:
    """Read `document` for `address` (normal form). Raises `NotAConfiguration`.

    OAuth2 counts for hosts of which `knows_oauth` says so, or where the document names an issuer.
    Servers without encryption count on loopback only.
    """
    root = _tree(document)
    provider = root.find("emailProvider")
    if root.tag != "clientConfig" or provider is None or not provider.get("id"):
        raise NotAConfiguration("no provider")
    if not any(_domain(element) for element in provider.findall("domain")):
        raise NotAConfiguration("no valid domain")
    issuer = _issuer(root)
    reader = _Reader(address, lambda host: bool(issuer) or knows_oauth(host))
    incoming = tuple(reader.servers(provider, "incomingServer", INCOMING))
    outgoing = tuple(reader.servers(provider, "outgoingServer", OUTGOING))
    if not incoming or not outgoing:
        raise NotAConfiguration("no usable server")
    return Description(incoming, outgoing, issuer)


def fill(text: str, address: str) -> str:
    """`text` with the placeholders of the format replaced."""
    local, _, domain = address.rpartition("@")
    return (
        text.replace("%EMAILADDRESS%", address)
        .replace("%EMAILLOCALPART%", local)
        .replace("%EMAILDOMAIN%", domain)
    )


@dataclass(frozen=True)
class _Reader:
    address: str
    knows_oauth: Callable[[str], bool]

    def servers(self, provider: Element, tag: str, protocols: set[str]) -> Iterator[ServerCandidate]:
        for element in provider.findall(tag):
            protocol = element.get("type", "")
            if protocol in protocols and (server := self._server(element, protocol)):
                yield server

    def _server(self, element: Element, protocol: str) -> ServerCandidate | None:
        host = _host(fill(_text(element, "hostname"), self.address))
        port = _text(element, "port")
        security = self._security(element, host)
        auth = self._auth(element, host)
        if not (host and security and auth and port.isdecimal() and 0 < int(port) <= 65535):
            return None
        username = fill(_text(element, "username"), self.address) or self.address
        return ServerCandidate(protocol, host, int(port), security, username, auth)

    def _security(self, element: Element, host: str) -> Security | None:
        words = [SECURITIES.get(each) for each in _texts(element, "socketType")]
        return next((each for each in words if each and (each != Security.NONE or is_loopback(host))), None)

    def _auth(self, element: Element, host: str) -> tuple[AuthMethod, ...]:
        methods: dict[AuthMethod, None] = {}  # keeps the order, drops repetitions
        for word in _texts(element, "authentication"):
            if word in PASSWORDS:
                methods[AuthMethod.PASSWORD] = None
            elif word == "OAuth2" and self.knows_oauth(host):
                methods[AuthMethod.OAUTH2] = None
        return tuple(methods)


class _Guarded(TreeBuilder):
    """Refuses a document type, and with it every entity that a document could declare."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise NotAConfiguration("document type")


def _tree(document: bytes) -> Element:
    parser = XMLParser(target=_Guarded())  # noqa: S314  (no document types: see _Guarded)
    try:
        for start in range(0, len(document), PIECE):
            parser.feed(document[start : start + PIECE])
        root: Element = parser.close()
    except (ParseError, LookupError, ValueError) as error:  # LookupError: unknown encoding
        raise NotAConfiguration("not XML") from error
    return root


def _texts(element: Element, tag: str) -> list[str]:
    return [(child.text or "").strip() for child in element.findall(tag)]


def _text(element: Element, tag: str) -> str:
    return next(iter(_texts(element, tag)), "")


def _domain(element: Element) -> str:
    return _host((element.text or "").strip())


def _host(name: str) -> str:
    if is_address(name):
        return name
    try:
        host = ascii_domain(name)
    except ValueError:
        return ""
    return host if HOST.fullmatch(host) else ""


def _issuer(root: Element) -> str:
    """RFC 8414 wants an https URL; the provider database writes only the host."""
    said = (root.findtext("oAuth2/issuer") or "").strip()
    scheme, separator, rest = said.rpartition("://")
    secure = not separator or scheme == "https" or (scheme == "http" and is_loopback(_bare_host(rest)))
    return f"{scheme or 'https'}://{rest}" if secure and _host(_bare_host(rest)) else ""


def _bare_host(rest: str) -> str:
    return rest.partition("/")[0].rpartition("@")[2].partition(":")[0].lower()
