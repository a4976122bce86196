"""Autoconfig documents that the tests wrote themselves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Listed:
    """A server element; several socket types or authentications are separated by blanks."""

    kind: str = "imap"
    host: str = "imap.praxis-test.example"
    port: object = 993
    security: str = "SSL"
    auth: str = "password-cleartext"
    username: str = "%EMAILADDRESS%"

    def xml(self) -> str:
        tag = "outgoingServer" if self.kind == "smtp" else "incomingServer"
        security = "".join(f"<socketType>{word}</socketType>" for word in self.security.split())
        auth = "".join(f"<authentication>{word}</authentication>" for word in self.auth.split())
        return (
            f'<{tag} type="{self.kind}"><hostname>{self.host}</hostname><port>{self.port}</port>'
            f"{security}{auth}<username>{self.username}</username></{tag}>"
        )


IMAP = Listed()
SMTP = Listed("smtp", "smtp.praxis-test.example", 465)


def document(*servers: Listed, issuer: str = "", domain: str = "praxis-test.example") -> bytes:
    """A clientConfig with these servers; by default one IMAP and one SMTP server."""
    listed = "".join(server.xml() for server in servers or (IMAP, SMTP))
    known = f"<domain>{domain}</domain>"
    oauth = f"<oAuth2><issuer>{issuer}</issuer></oAuth2>" if issuer else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><clientConfig version="1.1">'
        f'<emailProvider id="{domain}">{known}{listed}</emailProvider>{oauth}</clientConfig>'
    ).encode()
