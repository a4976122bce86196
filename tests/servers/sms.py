"""Providers of SMS on loopback, each answering in the form that its documentation gives."""

from __future__ import annotations

import base64
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar, Self
from urllib.parse import parse_qs, urlsplit

KEY = {
    "seven": "k-seven",
    "aspsms": "USERKEY:secret",
    "gatewayapi": "tok-en",
    "lox24": "123:abc",
    "twilio": "AC1:auth",
    "generic": "k-generic",
}
DESCRIPTION = {
    "path": "/send",
    "headers": {"Authorization": "Bearer {key}"},
    "json": {"to": "{digits}", "from": "{sender}", "text": "{text}", "ref": ["{reference}"]},
    "accepted": {"field": "result.status", "values": ["ok", 0]},
    "id": "result.ids.0",
    "arrival": {"path": "/state/{id}", "field": "state", "arrived": ["there"], "failed": ["lost", 7]},
    "credit": {"path": "/balance", "field": "left", "currency": "CHF"},
}


@dataclass(frozen=True)
class Accepted:
    """A message that a phone would get."""

    to: str
    text: str
    sender: str
    reference: str
    id: str


@dataclass
class Answer:
    """Of a fake: a body is JSON unless it is bytes."""

    status: int
    body: Any


@dataclass
class SmsProvider:
    """`how` it behaves: "well", or one of the troubles; `refuses` with one of its own codes."""

    kind: str
    accepted: list[Accepted] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    how: str = "well"
    refuses: str = ""
    arrivals: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0  # that a "slow" one waits before it answers
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Self:
        provider = self

        class Handler(_Handler):
            serves = provider

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def journal(self, date_from: str) -> list[Accepted]:
        """What was accepted since that day, the newest first."""
        return self.accepted[::-1]

    def accept(self, to: str, text: str, sender: str, reference: str = "", identity: str = "") -> Accepted:
        with self.lock:
            made = Accepted(to, text, sender, reference, identity or str(1000 + len(self.accepted)))
            self.accepted.append(made)
        return made


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Whoever asked did not wait for the answer."""


class _Handler(BaseHTTPRequestHandler):
    serves: ClassVar[SmsProvider]
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self._answer("POST")

    def do_GET(self) -> None:
        self._answer("GET")

    def log_message(self, *_: object) -> None:
        return

    def _answer(self, method: str) -> None:
        provider = self.serves
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = urlsplit(self.path)
        assert KEY[provider.kind].rpartition(":")[2] not in self.path  # addresses stand in logs of servers
        provider.requests.append(path.path)
        sends = method == "POST" and not path.path.endswith(("CheckCredits", "InquireDeliveryNotifications"))
        if sends and provider.how == "dies before":
            self.close_connection = True
            return
        query = {name: values[0] for name, values in parse_qs(path.query).items()}
        answer = FAKES[provider.kind](provider, method, path.path, query, body, self.headers)
        if sends:
            answer = self._spoilt(answer)
        if answer is not None:
            self._write(answer)

    def _spoilt(self, answer: Answer) -> Answer | None:
        how = self.serves.how
        if how == "dies after":
            self.close_connection = True
            return None
        if how == "slow":
            time.sleep(self.serves.seconds)
        if how == "fails after":
            return Answer(502, b"<html>Bad gateway</html>")
        if how == "nonsense":
            return Answer(200, b"<html>Welcome</html>")
        if how == "redirects":
            return Answer(302, b"")
        return answer

    def _write(self, answer: Answer) -> None:
        raw = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
        self.send_response(answer.status)
        if answer.status == 302:
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)


def _basic(headers: Any) -> str:
    return base64.b64decode(headers.get("Authorization", "Basic ")[6:]).decode()


def _seven(
    it: SmsProvider, method: str, path: str, query: dict[str, str], body: bytes, headers: Any
) -> Answer:
    if headers.get("X-Api-Key") != KEY["seven"]:
        return Answer(200, {"success": "900"} if method == "POST" else {"code": 900})
    if path == "/sms":
        told = json.loads(body)
        if it.refuses:
            return Answer(200, {"success": it.refuses, "messages": None})
        made = it.accept(told["to"], told["text"], told["from"], told.get("foreign_id", ""))
        row = {"id": made.id, "success": True, "error": None, "error_text": None, "parts": 1, "price": 0.075}
        return Answer(200, {"success": "100", "total_price": 0.075, "balance": 42.1, "messages": [row]})
    if path == "/journal/outbound":
        begin = int(query["offset"])
        rows = it.journal(query["date_from"])[begin : begin + min(int(query["limit"]), 100)]
        return Answer(
            200,
            [{"id": each.id, "foreign_id": each.reference, "to": each.to, "price": "0.075"} for each in rows],
        )
    if path == "/status":
        return Answer(
            200, [{"id": query["msg_id"], "status": it.arrivals.get(query["msg_id"], "TRANSMITTED")}]
        )
    return Answer(200, {"amount": 42.1, "currency": "EUR"})


def _aspsms(
    it: SmsProvider, method: str, path: str, query: dict[str, str], body: bytes, headers: Any
) -> Answer:
    told = json.loads(body)
    if f"{told.get('UserName')}:{told.get('Password')}" != KEY["aspsms"]:
        return Answer(200, {"StatusCode": "3", "StatusInfo": "Authorization failed"})
    ok = {"StatusCode": "1", "StatusInfo": "OK"}
    if path == "/SendTextSMS":
        if it.refuses:
            return Answer(200, {"StatusCode": it.refuses, "StatusInfo": "no"})
        number, _, tracking = told["Recipients"][0].partition(":")
        assert tracking.isdecimal()
        it.accept(number, told["MessageText"], told["Originator"], identity=tracking)
        return Answer(200, ok)
    if path == "/InquireDeliveryNotifications":
        rows = [
            {"TransactionReferenceNumber": asked, "DeliveryStatus": it.arrivals.get(asked, "-1")}
            for asked in told["TransactionReferenceNumbers"].split(";")
        ]
        return Answer(200, {"StatusCode": "0", "StatusInfo": "OK", "DeliveryNotifications": rows})
    return Answer(200, {**ok, "Credits": "42.10"})


def _gatewayapi(
    it: SmsProvider, method: str, path: str, query: dict[str, str], body: bytes, headers: Any
) -> Answer:
    if _basic(headers) != f"{KEY['gatewayapi']}:":
        return Answer(401, {"code": "0x0201", "message": "Invalid API-key"})
    if path == "/mtsms":
        told = json.loads(body)
        if it.refuses:
            return Answer(400, {"code": it.refuses, "message": "no"})
        made = it.accept(
            f"+{told['recipients'][0]['msisdn']}", told["message"], told["sender"], told["userref"]
        )
        usage = {"countries": {"DE": 1}, "currency": "EUR", "total_cost": 0.06}
        return Answer(200, {"ids": [int(made.id)], "usage": usage})
    if path.startswith("/mtsms/"):
        found = it.arrivals.get(path.rpartition("/")[2])
        rows = [{"recipients": [{"dsnstatus": found}]}]
        return Answer(200, rows) if found else Answer(404, {"message": "not found"})
    return Answer(200, {"credit": 42.1, "currency": "EUR", "id": 1})


def _twilio(
    it: SmsProvider, method: str, path: str, query: dict[str, str], body: bytes, headers: Any
) -> Answer:
    if _basic(headers) != KEY["twilio"]:
        return Answer(401, {"code": 20003, "message": "Authenticate", "status": 401})
    if method == "POST":
        told = {name: values[0] for name, values in parse_qs(body.decode()).items()}
        if it.refuses:
            return Answer(400, {"code": int(it.refuses), "message": "no", "status": 400})
        made = it.accept(told["To"], told["Body"], told["From"])
        row = {"sid": made.id, "status": "queued", "num_segments": "1", "price": None, "price_unit": "USD"}
        return Answer(201, row)
    if path.endswith("Balance.json"):
        return Answer(200, {"balance": "42.10", "currency": "EUR"})
    asked = path.rpartition("/")[2].removesuffix(".json")
    return Answer(200, {"sid": asked, "status": it.arrivals.get(asked, "sent")})


def _lox24(
    it: SmsProvider, method: str, path: str, query: dict[str, str], body: bytes, headers: Any
) -> Answer:
    if headers.get("X-LOX24-AUTH-TOKEN") != KEY["lox24"]:
        return Answer(401, {"code": 401, "message": "Invalid credentials"})
    if method == "POST":
        told = json.loads(body)
        if it.refuses:
            return Answer(int(it.refuses), {"title": "An error occurred"})
        made = it.accept(told["phone"], told["text"], told["sender_id"], told["callback_data"])
        return Answer(201, {"uuid": made.id, "status_code": 0, "price": 0.07})
    if path == "/me":
        return Answer(200, {"balance_amount": 42.1, "currency": "EUR", "id": 1})
    return Answer(200, {"uuid": path.rpartition("/")[2], "status_code": 100, **_dlr(it, path)})


def _dlr(it: SmsProvider, path: str) -> dict[str, int]:
    return {"dlr_code": int(it.arrivals.get(path.rpartition("/")[2], "8"))}


def _generic(
    it: SmsProvider, method: str, path: str, query: dict[str, str], body: bytes, headers: Any
) -> Answer:
    if headers.get("Authorization") != f"Bearer {KEY['generic']}":
        return Answer(403, {})
    if path == "/balance":
        return Answer(200, {"left": "42.10"})
    if path.startswith("/state/"):
        return Answer(200, {"state": it.arrivals.get(path.rpartition("/")[2], "on its way")})
    told = json.loads(body)
    if it.refuses:
        return Answer(200, {"result": {"status": it.refuses}})
    made = it.accept(f"+{told['to']}", told["text"], told["from"], told["ref"][0])
    return Answer(200, {"result": {"status": "ok", "ids": [made.id]}})


Fake = Callable[[SmsProvider, str, str, dict[str, str], bytes, Any], Answer]
FAKES: dict[str, Fake] = {
    "seven": _seven,
    "aspsms": _aspsms,
    "gatewayapi": _gatewayapi,
    "twilio": _twilio,
    "lox24": _lox24,
    "generic": _generic,
}
