"""Patients' sessions: a cookie that only this host gets back, and a row that ends."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete
from starlette.responses import JSONResponse, Response

from . import tables
from .access import COOKIE
from .keys import new_token, token_hash
from .work import Work


def begin(unit: Work, account: str) -> str:
    """The token of a new session."""
    token = new_token()
    row = {"token_sha256": token_hash(token), "account": account, "created": unit.now, "seen": unit.now}
    unit.connection.execute(tables.session.insert().values(**row))
    return token


def end_all(unit: Work, account: str) -> None:
    """Everywhere."""
    unit.connection.execute(delete(tables.session).where(tables.session.c.account == account))


def signed_in(body: dict[str, Any], token: str, status: int = 200) -> Response:
    """An answer with the session's cookie."""
    response = JSONResponse(body, status)
    response.set_cookie(COOKIE, token, path="/", secure=True, httponly=True, samesite="strict")
    return response


def signed_out() -> Response:
    """An answer that takes the cookie away."""
    response = Response(status_code=204)
    response.delete_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="strict")
    return response
