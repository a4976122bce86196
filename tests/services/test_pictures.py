from __future__ import annotations

import pytest

from tomail.base.errors import ProblemKind
from tomail.services.pictures import fetch_pictures, public_address


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "169.254.1.1",
        "::1",
        "fe80::1%eth0",
        "::ffff:10.0.0.1",
        "224.0.0.1",
        "0.0.0.0",
    ],
)
def test_no_address_inside_the_practice(address: str) -> None:
    assert public_address("x.example", lambda _: [address]) is None
    assert public_address("x.example", lambda _: ["9.9.9.9", address]) is None


def test_public_address() -> None:
    assert public_address("x.example", lambda _: ["9.9.9.9"]) == "9.9.9.9"


@pytest.mark.parametrize(
    "url",
    [
        "http://x.example/a.png",
        "https://u:p@x.example/a.png",
        "file:///etc/passwd",
        "https://",
        "data:image/png;base64,AA",
    ],
)
def test_only_plain_https_is_tried(url: str) -> None:
    def never(host: str) -> list[str]:
        raise AssertionError(host)

    assert fetch_pictures([url], never).found == {}


def test_unknown_host_is_no_error() -> None:
    def unknown(_: str) -> list[str]:
        raise OSError

    fetched = fetch_pictures(["https://x.example/a.png"], unknown)
    assert fetched.found == {}
    assert fetched.problem is not None
    assert fetched.problem.kind is ProblemKind.UNREACHABLE
    assert "x.example" in str(fetched.problem)


def test_an_address_inside_the_practice_is_named_as_unsafe() -> None:
    fetched = fetch_pictures(["https://x.example/a.png"], lambda _: ["192.168.0.1"])
    assert fetched.problem is not None
    assert fetched.problem.kind is ProblemKind.INVALID
