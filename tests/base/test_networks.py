from __future__ import annotations

import pytest

from tomail.base.networks import is_public

INSIDE = """127.0.0.1 10.1.2.3 172.16.0.1 192.168.0.1 169.254.1.1 100.64.0.1 0.0.0.0 224.0.0.1 240.0.0.1
    255.255.255.255 192.0.2.1 198.18.0.1 ::1 :: fe80::1%eth0 fc00::1 fec0::1 ff02::1 2001:db8::1
    ::ffff:10.0.0.1 ::10.0.0.1 64:ff9b::10.0.0.1 64:ff9b:1::1 2002:0a00:0001::1
    2002:0909:0909::1 2001:0:1234::1"""
OUTSIDE = "9.9.9.9 2620:fe::fe 64:ff9b::9.9.9.9 ::ffff:9.9.9.9"


@pytest.mark.parametrize("address", INSIDE.split())
def test_inside(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTSIDE.split())
def test_outside(address: str) -> None:
    assert is_public(address)
