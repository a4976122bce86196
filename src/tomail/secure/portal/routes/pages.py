"""The page, what the portal can do, and whether it is well."""

from __future__ import annotations

import importlib.metadata

from sqlalchemy import text
from starlette.responses import JSONResponse, Response

from tomail.secure.portal.access import Auth
from tomail.secure.portal.call import Answer, Call, Endpoint
from tomail.secure.portal.fields import base64url
from tomail.secure.portal.static import Asset
from tomail.secure.portal.troubles import Trouble, not_found
from tomail.secure.protocol import limits
from tomail.secure.protocol.errors import ErrorCode
from tomail.secure.protocol.key_id import SUITE_X25519, SUITE_XWING
from tomail.secure.protocol.labels import PAGE

_YEAR = "public, max-age=31536000, immutable"


async def index(call: Call) -> Response:
    """The page; never kept, so that a new one is seen at once."""
    return _served(call, call.portal.page.index, "no-store")


async def asset(call: Call) -> Response:
    """A built file: its name has its hash, so it never changes."""
    found = call.portal.page.assets.get(call.request.path_params["name"])
    if found is None:
        raise not_found()
    return _served(call, found, _YEAR)


def info(call: Call) -> Answer:
    """Version, suites, limits, and the hashes of the page, signed."""
    manifest = call.portal.page.manifest
    return {
        "version": importlib.metadata.version("tomail"),
        "suites": [SUITE_XWING, SUITE_X25519],
        "limits": {
            "delivery_bytes": limits.DELIVERY_BYTES,
            "file_bytes": limits.CIPHERTEXT_BYTES,
            "part_bytes": limits.PART_BYTES,
            "files": limits.FILES,
            "manifest_bytes": limits.MANIFEST_BYTES,
            "poll_wait": limits.POLL_WAIT,
            "session_idle": limits.SESSION_IDLE,
        },
        "static": {
            "manifest": base64url(manifest),
            "signature": base64url(call.portal.keys.signer.sign(f"{PAGE}|".encode() + manifest)),
            "key": base64url(call.portal.keys.public),
        },
    }


def health(call: Call) -> Answer:
    """It answers."""
    return {"ok": True}


def ready(call: Call) -> Answer:
    """Its database and its blobs answer, too. Raises Trouble (unavailable)."""
    with call.portal.database.reading() as connection:
        connection.execute(text("SELECT 1"))
    if not call.portal.blobs.is_writable():
        raise Trouble(ErrorCode.UNAVAILABLE)
    return JSONResponse({"ok": True})


def _served(call: Call, found: Asset, kept: str) -> Response:
    headers = {"cache-control": kept, "vary": "accept-encoding", "etag": f'"{found.sha256}"'}
    takes_gzip = "gzip" in call.request.headers.get("accept-encoding", "")
    packed = found.packed if takes_gzip else b""
    if packed:
        headers["content-encoding"] = "gzip"
    return Response(packed or found.body, headers=headers, media_type=found.kind)


ROUTES = (
    Endpoint("GET", "/", Auth.NOBODY, stream=index),
    Endpoint("GET", "/static/{name:path}", Auth.NOBODY, stream=asset),
    Endpoint("GET", "/v1/info", Auth.NOBODY, info),
    Endpoint("GET", "/healthz", Auth.LOOPBACK, health),
    Endpoint("GET", "/readyz", Auth.LOOPBACK, ready),
)
