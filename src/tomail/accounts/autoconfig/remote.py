"""A description of the servers from the web: one attempt."""

from __future__ import annotations

from functools import partial
from urllib.parse import urlsplit

import httpx2

from tomail.base.domains import is_loopback
from tomail.model.probing import Discovered

from .attempts import Unusable
from .fetch import fetch
from .parse import NotAConfiguration, parse
from .providers import by_host
from .search import Search


async def described_at(search: Search, url: str, source: str, *, confirmed: bool = True) -> Discovered | None:
    """What the document at `url` says of the servers; `source` is how a person is told of it."""
    asking = partial(_read, search, url, source, confirmed)
    return await search.attempts.attempt(url, asking, here=is_loopback(urlsplit(url).hostname or ""))


async def provider_database(search: Search, domain: str) -> Discovered | None:
    """What the provider database knows of `domain`; it learns the domain, not the address."""
    base = search.config.ispdb_url
    url = base + domain if base.endswith(("/", "=")) else f"{base}/{domain}"
    if not _untouched(url):
        search.attempts.skip(url)
        return None
    return await described_at(search, url, "provider list")


async def _read(search: Search, url: str, source: str, confirmed: bool) -> Discovered | None:
    document = await fetch(url, search.config)
    return None if document is None else described(search, document, source, confirmed, _untouched(url))


def described(search: Search, document: bytes, source: str, confirmed: bool, trusted: bool) -> Discovered:
    """What `document` says for the address. Raises `Unusable`."""
    try:
        said = parse(document, search.address, _knows_oauth)
    except NotAConfiguration as error:
        raise Unusable("invalid") from error
    return Discovered(source, trusted, confirmed, said.incoming, said.outgoing, (), oauth_issuer=said.issuer)


def _knows_oauth(host: str) -> bool:
    provider = by_host(host)
    return bool(provider and provider.key)


def _untouched(url: str) -> bool:
    """True if nobody on the way can read the question or change the answer."""
    try:
        parsed = httpx2.URL(url)
    except httpx2.InvalidURL:
        return False
    return parsed.scheme == "https" or (parsed.scheme == "http" and is_loopback(parsed.host))
