"""Source: the domain's own autoconfig.

The full address could be sent as a parameter; it is not needed, since placeholders name its parts.
"""

from __future__ import annotations

from functools import partial

from tomail.model.probing import Discovered

from .race import best_of
from .remote import described_at
from .search import Search


async def find(search: Search) -> Discovered | None:
    """What the domain says of itself, over https; over http only with the person's consent."""
    hosts = {
        f"autoconfig.{search.domain}": "/mail/config-v1.1.xml",
        search.domain: "/.well-known/autoconfig/mail/config-v1.1.xml",
    }
    asked = [(f"https://{host}{path}", host) for host, path in hosts.items()]
    unencrypted = [(f"http://{host}{path}", host) for host, path in hosts.items()]
    if search.config.trust_http:
        asked += unencrypted
    else:
        for url, _ in unencrypted:
            search.attempts.skip(url)
    return await best_of([partial(described_at, search, url, host) for url, host in asked])
