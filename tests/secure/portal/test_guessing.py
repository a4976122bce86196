"""Guessing: how often, and that nobody learns who has an account."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

import httpx2
import pytest

from tests.servers.portal import Patient, Practice, RunningPortal, Upload, text
from tomail.secure.portal.networks import client, shortened
from tomail.secure.portal.settings import MailServer, WrongSetting, proxy_networks, public_origin
from tomail.secure.protocol.limits import LOGIN_DELAYS

pytestmark = pytest.mark.slow  # a server of its own, its files and its mail


def login(patient: Patient, address: str, auth_key: bytes = b"") -> httpx2.Response:
    body = {"address": address, "auth_key": text(auth_key or os.urandom(32))}
    return patient.ask("POST", "/v1/login", body)


def as_told(answer: httpx2.Response) -> tuple[int, bytes, list[str]]:
    """All that tells something: headers but for the date."""
    return answer.status_code, answer.content, sorted(set(answer.headers) - {"date"})


def test_known_and_unknown_accounts_are_answered_alike(portal: RunningPortal, reader: Patient) -> None:
    for _ in range(7):
        known, unknown = login(reader, reader.address), login(reader, f"no-{reader.address}")
        assert as_told(known) == as_told(unknown)
    assert known.status_code == 429
    resets = [
        [as_told(reader.ask("POST", "/v1/reset", {"address": address})) for _ in range(4)]
        for address in (reader.address, f"no-{reader.address}")
    ]
    assert resets[0] == resets[1]
    assert [status for status, *_ in resets[0]] == [202, 202, 202, 429]


def test_each_further_wrong_password_costs_more(portal: RunningPortal, reader: Patient) -> None:
    for _ in range(5):
        assert login(reader, reader.address).status_code == 401
    for delay in (*LOGIN_DELAYS[:3], LOGIN_DELAYS[3]):
        waits = login(reader, reader.address, reader.auth_key)
        assert (waits.status_code, waits.json()["retry_after"]) == (429, delay)
        assert waits.headers["retry-after"] == str(delay)
        portal.clock.forward(delay)
        assert login(reader, reader.address).status_code == 401
    portal.clock.forward(LOGIN_DELAYS[4])
    assert login(reader, reader.address, reader.auth_key).status_code == 200
    assert login(reader, reader.address).status_code == 401  # forgiven: no pause before the next


def test_a_network_has_so_many_tries(portal: RunningPortal, patient: Patient) -> None:
    found = [login(patient, f"{n}-{patient.address}").status_code for n in range(31)]
    assert found == [401] * 30 + [429]
    portal.clock.forward(61)
    assert login(patient, patient.address).status_code == 401


def test_invitations_cannot_be_tried_out(portal: RunningPortal, patient: Patient) -> None:
    def check() -> int:
        headers = {"authorization": f"Invite {os.urandom(32).hex()}"}
        return patient.ask("POST", "/v1/invite/check", {}, **headers).status_code

    assert [check() for _ in range(21)] == [404] * 20 + [429]
    portal.clock.forward(3601)
    assert check() == 404


def test_resets_cannot_be_tried_out_without_end(portal: RunningPortal, patient: Patient) -> None:
    found = [
        patient.ask("POST", "/v1/reset", {"address": f"{n}-{patient.address}"}).status_code for n in range(31)
    ]
    assert found == [202] * 30 + [429]


def test_a_reset_for_nobody_writes_as_one_for_somebody(portal: RunningPortal, reader: Patient) -> None:
    portal.send_mails()
    for address in (reader.address, f"no-{reader.address}"):
        reader.ask("POST", "/v1/reset", {"address": address})
    assert resets(portal) == 2
    sent = len(portal.sink.raw)
    portal.send_mails()
    assert len(portal.sink.raw) == sent + 1
    assert resets(portal) == 0


def resets(portal: RunningPortal) -> int:
    waiting = "SELECT count(*) FROM mail_outbox WHERE template IN ('reset', 'reset_asked')"
    with portal.portal.database.reading() as connection:
        return int(connection.exec_driver_sql(waiting).scalar() or 0)


def test_only_whoever_could_register_hears_that_somebody_did(
    portal: RunningPortal, practice: Practice, reader: Patient
) -> None:
    """A practice has the link too: what it makes up tells it nothing of other practices' patients."""
    other = portal.practice("Praxis am See")
    for address in (reader.address, f"no-{reader.address}"):
        invite = other.announce(address).invite
        made_up = {**reader.registration(invite, other), "address": address, "kid": "0" * 32}
        answer = reader.ask("POST", "/v1/register", made_up, authorization=f"Invite {invite}")
        assert (answer.status_code, answer.json()) == (422, {"error": "invalid"})


@pytest.mark.parametrize("path", ["login", "reset", "reset/confirm"])
def test_no_foreign_page_signs_anybody_in(path: str, portal: RunningPortal, reader: Patient) -> None:
    body = {"address": reader.address, "auth_key": text(reader.auth_key), "token": "x"}
    foreign = reader.ask("POST", f"/v1/{path}", body, origin="https://evil.test", content_type="text/plain")
    assert (foreign.status_code, foreign.json()) == (403, {"error": "forbidden"})
    assert "set-cookie" not in foreign.headers
    assert reader.ask("POST", f"/v1/{path}", body, origin=portal.url).status_code != 403


def test_a_proxy_that_adds_a_line_of_its_own_is_heard(
    portal: RunningPortal, patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first line is the client's, who may write there what it likes."""
    behind = replace(portal.portal.settings, proxies=proxy_networks(("127.0.0.1",)))
    monkeypatch.setattr(portal.portal, "settings", behind)

    def tried(number: int) -> int:
        lines = [("x-forwarded-for", f"10.{number}.1.1"), ("x-forwarded-for", "198.51.100.7")]
        body = {"address": f"{number}-{patient.address}", "auth_key": text(os.urandom(32))}
        return httpx2.post(f"{portal.url}/v1/login", json=body, headers=lines).status_code

    assert [tried(number) for number in range(31)] == [401] * 30 + [429]


def test_a_session_ends_when_nobody_is_there(portal: RunningPortal, reader: Patient) -> None:
    reader.login()
    for _ in range(3):
        portal.clock.forward(19 * 60)
        assert reader.ask("GET", "/v1/box").status_code == 200
    portal.clock.forward(20 * 60)
    assert reader.ask("GET", "/v1/box").status_code == 401


def test_the_cookie_is_for_this_host_alone(portal: RunningPortal, reader: Patient) -> None:
    cookie = login(reader, reader.address, reader.auth_key).headers["set-cookie"].lower()
    assert cookie.startswith("__host-tomail=")
    assert {"secure", "httponly", "samesite=strict", "path=/"} <= {each.strip() for each in cookie.split(";")}
    assert "domain" not in cookie


@pytest.mark.parametrize("path", ["/", "/v1/info", "/v1/box", "/nothing", "/static/nothing.js"])
def test_every_answer_has_its_headers(path: str, portal: RunningPortal, patient: Patient) -> None:
    headers = patient.ask("GET", path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "require-trusted-types-for 'script'" in headers["content-security-policy"]
    assert "unsafe-inline" not in headers["content-security-policy"]
    expected = {
        "integrity-policy": "blocked-destinations=(script)",
        "cross-origin-opener-policy": "same-origin",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
    }
    assert {name: headers[name] for name in expected} == expected
    assert "max-age" in headers["strict-transport-security"]
    assert "server" not in headers


def test_health_is_told_on_this_machine_alone(patient: Patient) -> None:
    assert patient.ask("GET", "/healthz").json() == {"ok": True}
    assert patient.ask("GET", "/healthz", x_forwarded_for="198.51.100.7").status_code == 404
    assert patient.ask("GET", "/readyz", host="portal.example.org").status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"nonsense",
        b'{"address": 7}',
        b'{"address": "a"}',
        b"[" * 100_000,
        b'{"a":' + b"1" * 300_000,
    ],
)
def test_nonsense_is_refused(body: bytes, patient: Patient) -> None:
    assert patient.ask("POST", "/v1/login", body).status_code in (400, 413, 422)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"size": 0}, 422),
        ({"size": True}, 400),
        ({"size": "1"}, 400),
        ({"id": "d_short"}, 422),
        ({"id": "../../etc/passwd"}, 422),
        ({"address": "nobody"}, 422),
        ({"address": "a@b.test\r\nBcc: c@d.test"}, 422),
        ({"address": "a@b.test,c@d.test"}, 422),
        ({"language": "xx"}, 422),
        ({"expires": 10**12}, 422),
        ({"size": 10**9}, 413),
    ],
)
def test_announcements_are_checked(fields: dict[str, Any], status: int, practice: Practice) -> None:
    body = {"id": "d_" + "a" * 16, "address": "a@b.test", "size": 10, **fields}
    assert practice.ask("POST", "/v1/practice/deliveries", body, idempotency_key="k").status_code == status


@pytest.mark.parametrize("n", ["-1", "1000", "1e2", "%C2%B2", "00000", "a"])
def test_parts_are_numbered(n: str, practice: Practice) -> None:
    upload: Upload = practice.announce("a@b.test")
    path = f"/v1/practice/deliveries/{upload.id}/files/m/parts/{n}"
    assert practice.ask("PUT", path, b"x", digest="sha-256=AAAA").status_code in (404, 422)


def test_only_a_named_proxy_says_for_whom_it_asks() -> None:
    proxies = proxy_networks(("127.0.0.1", "10.0.0.0/8"))
    assert client("203.0.113.9", "198.51.100.1", proxies) == "203.0.113.9"
    assert client("127.0.0.1", "198.51.100.1", proxies) == "198.51.100.1"
    assert client("127.0.0.1", "1.2.3.4, 198.51.100.1, 10.1.1.1", proxies) == "198.51.100.1"
    assert client("127.0.0.1", "nonsense", proxies) == "127.0.0.1"
    assert shortened("198.51.100.77") == "198.51.100.0/24"
    assert shortened("::ffff:198.51.100.77") == "198.51.100.0/24"
    assert shortened("2001:db8:1:2:3::4") == "2001:db8:1::/56"
    assert shortened("nonsense") == ""


def test_settings_that_are_unsafe_are_refused() -> None:
    assert public_origin("https://Portal.example.org/") == "https://portal.example.org"
    assert public_origin("http://127.0.0.1:8600") == "http://127.0.0.1:8600"
    for wrong in ("http://portal.example.org", "https://portal.example.org/path", "ftp://x", "portal"):
        with pytest.raises(WrongSetting):
            public_origin(wrong)
    assert MailServer.from_url("smtp://localhost").tls == "none"
    assert MailServer.from_url("smtp://mail.example.org").tls == "starttls"
    assert MailServer.from_url("smtps://user@mail.example.org").port == 465
    with pytest.raises(WrongSetting):
        MailServer.from_url("smtp://user:secret@mail.example.org")
