from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.message.authentication import Result, Results, topmost_results

RECEIVED = b"Received: from a by b; Mon, 1 Jan 2024 00:00:00 +0000\r\n"


def header(value: str) -> bytes:
    return b"Authentication-Results: " + value.encode() + b"\r\nFrom: a@labor.example\r\n\r\nx"


@pytest.mark.parametrize(
    ("value", "server", "results"),
    [
        (
            "mx.provider.example; dkim=pass header.d=labor.example; spf=fail smtp.mailfrom=a@x.example",
            "mx.provider.example",
            (("dkim", "pass", "labor.example"), ("spf", "fail", "x.example")),
        ),
        (
            'MX.Provider.Example 1;\r\n\tdmarc=FAIL (p=none; x=y) reason="a; b" header.from=Labor.example',
            "mx.provider.example",
            (("dmarc", "fail", "labor.example"),),
        ),
        ("mx (a (b) ; dmarc=pass) ; none", "mx", ()),
        ("spf=pass smtp.mailfrom=a.example", "", (("spf", "pass", "a.example"),)),
        ("mx; dkim/1 = pass (ok) header.i=@labor.example", "mx", (("dkim", "pass", "labor.example"),)),
    ],
)  # fmt: skip
def test_reads(value: str, server: str, results: tuple[tuple[str, str, str], ...]) -> None:
    assert topmost_results(header(value)) == Results(server, tuple(Result(*each) for each in results), 0)


def test_the_one_on_top_counts_and_where_it_stands() -> None:
    forged = header("mx; dmarc=pass header.from=labor.example")
    found = topmost_results(RECEIVED + header("mx; dmarc=fail").split(b"From")[0] + RECEIVED + forged)
    assert found is not None
    assert (found.results[0].outcome, found.hops) == ("fail", 1)
    below = topmost_results(RECEIVED * 3 + forged)
    assert below is not None
    assert below.hops == 3


def test_none() -> None:
    assert topmost_results(b"From: a@b\r\n\r\nAuthentication-Results: mx; dmarc=pass") is None


@given(st.text(max_size=300))
def test_never_raises(value: str) -> None:
    topmost_results(header(value.encode("utf-8", "replace").decode()))


@pytest.mark.parametrize(
    "sender",
    [
        "x'header.from=labor.example'@evil.example",
        "x'smtp.mailfrom=labor.example'@evil.example",
        '"x header.from=labor.example"@evil.example',
        '"x smtp.mailfrom=labor.example"@evil.example',
        '"x; dmarc=pass header.from=labor.example"@evil.example',
        '"x\\"; dmarc=pass header.from=labor.example"@evil.example',
        '"labor.example"@evil.example',
        "smtp.mailfrom=labor.example@evil.example",
    ],
)
def test_a_local_part_names_no_other_domain(sender: str) -> None:
    found = topmost_results(header(f"mx; spf=pass (domain of {sender} is fine) smtp.mailfrom={sender}; x=y"))
    assert found is not None
    assert found.results[:1] == (Result("spf", "pass", "evil.example"),)
    assert all(each.method != "dmarc" for each in found.results)


def test_each_method_names_its_own_domain() -> None:
    found = topmost_results(header("mx; dkim=pass header.from=labor.example header.d=evil.example"))
    assert found is not None
    assert found.results == (Result("dkim", "pass", "evil.example"),)
