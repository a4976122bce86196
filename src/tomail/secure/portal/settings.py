"""What whoever runs the portal decides."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

SMTP_PORT, SUBMISSION_PORT, SMTPS_PORT = 25, 587, 465
_LOCAL_NAMES = ("localhost", "127.0.0.1", "::1")


class WrongSetting(Exception):
    """Its text is for whoever started the portal, and holds no secret."""


@dataclass(frozen=True)
class MailServer:
    """Takes the neutral mails. Beyond this machine only with TLS."""

    host: str
    port: int
    tls: str  # "none" (loopback only), "starttls", "tls"
    user: str = ""
    password: str = field(default="", repr=False)

    @classmethod
    def from_url(cls, url: str, password: str = "") -> MailServer:
        """`smtp://host:25`, `smtp://user@host:587` (STARTTLS), `smtps://user@host`. Raises WrongSetting."""
        parts = urlsplit(url)
        if parts.scheme not in ("smtp", "smtps") or not parts.hostname or parts.password:
            raise WrongSetting(
                "the mail server is smtp://[USER@]HOST[:PORT] or smtps://…, without a password"
            )
        if parts.scheme == "smtps":
            tls, port = "tls", SMTPS_PORT
        else:
            tls = "none" if is_loopback(parts.hostname) else "starttls"
            port = SUBMISSION_PORT if parts.username else SMTP_PORT
        return cls(parts.hostname, parts.port or port, tls, parts.username or "", password)


@dataclass(frozen=True)
class Settings:
    """Of one server process."""

    public_url: str  # the origin that patients see, without a slash at the end
    data: Path  # the folder of blobs and keys
    mail_server: MailServer
    mail_from: str
    proxies: tuple[Network, ...] = ()  # whose X-Forwarded-For is believed

    @property
    def host(self) -> str:
        """Of the public address."""
        return urlsplit(self.public_url).hostname or ""


def public_origin(url: str) -> str:
    """`https://host[:port]`; http only on this machine. Raises WrongSetting."""
    parts = urlsplit(url)
    if parts.scheme not in ("https", "http") or not parts.hostname or parts.path.strip("/") or parts.query:
        raise WrongSetting("the public address is https://HOST, without a path")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise WrongSetting("the public address must be https, except on this machine itself")
    return f"{parts.scheme}://{parts.netloc}".lower()


def is_loopback(host: str) -> bool:
    """True for names and addresses of this machine."""
    if host in _LOCAL_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def proxy_networks(texts: tuple[str, ...]) -> tuple[Network, ...]:
    """Addresses or networks of reverse proxies. Raises WrongSetting."""
    try:
        return tuple(ipaddress.ip_network(text) for text in texts)
    except ValueError:
        raise WrongSetting("a proxy is an IP address or a network such as 10.0.0.0/24") from None
