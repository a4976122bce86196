from __future__ import annotations

import pytest

from tomail.secure.protocol import labels
from tomail.secure.protocol.errors import STATUS, ErrorCode
from tomail.secure.protocol.identifiers import IdKind, is_file_id, is_id, new_id
from tomail.secure.protocol.key_id import SUITE_X25519, SUITE_XWING, is_key_id, key_id


@pytest.mark.parametrize("kind", IdKind)
def test_an_identifier_names_one_kind(kind: IdKind) -> None:
    name = new_id(kind)
    assert len(name) == 18
    assert [each for each in IdKind if is_id(name, each)] == [kind]
    assert not is_id(name.upper(), kind)
    assert not is_id(name + "\n", kind)


def test_the_manifest_is_a_file() -> None:
    assert is_file_id("m")
    assert is_file_id(new_id(IdKind.FILE))
    assert not is_file_id(new_id(IdKind.DELIVERY))
    assert not is_file_id("../m")


def test_every_label_has_its_version_and_none_is_used_twice() -> None:
    every = [value for name, value in vars(labels).items() if name.isupper()]
    assert all(value.startswith("tomail/") and value.endswith("/v1") for value in every)
    assert len(every) == len(set(every)) > 20


def test_parts_cannot_run_into_each_other() -> None:
    assert labels.bound(labels.FILE, "d_1", "m") == b"tomail/file/v1|d_1|m"
    for part in ("a|b", "a\nb", "\0"):
        with pytest.raises(ValueError, match="separator"):
            labels.bound(labels.FILE, part)


def test_a_key_id_depends_on_suite_and_both_keys() -> None:
    kem, signing = bytes(1216), bytes(32)
    assert is_key_id(key_id(SUITE_XWING, kem, signing))
    assert key_id(SUITE_XWING, kem, signing) == "ae6d08c4985bf6fba73d4775c85c59ab"
    assert key_id(SUITE_XWING, kem, b"\1" + signing[1:]) != key_id(SUITE_XWING, kem, signing)
    for suite, key in ((SUITE_X25519, kem), (SUITE_XWING, bytes(1215)), (0x03, kem)):
        with pytest.raises(ValueError, match="length"):
            key_id(suite, key, signing)


def test_every_error_has_its_status() -> None:
    assert STATUS.keys() == set(ErrorCode)
