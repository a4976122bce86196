from __future__ import annotations

import io
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.secure.crypto.failures import Unopened
from tomail.secure.crypto.stream import (
    HEADER,
    SEGMENT,
    TAG,
    ciphertext_size,
    decrypt,
    encrypt,
    file_aad,
    padded,
    padded_size,
    unpadded,
)

KEY, AAD = bytes(range(32)), file_aad("d_one", "f_one")
FIRST = SEGMENT - TAG - HEADER
BORDERS = [0, 1, *range(SEGMENT - 57, SEGMENT - 53), 2 * SEGMENT, 3 * SEGMENT + 17]


def content(size: int) -> bytes:
    return (bytes(range(251)) * (size // 251 + 1))[:size]


def whole(size: int) -> bytes:
    return b"".join(encrypt(KEY, AAD, [content(size)]))


def opened(ciphertext: bytes, key: bytes = KEY, aad: bytes = AAD) -> bytes:
    return b"".join(decrypt(key, aad, [ciphertext]))


@pytest.mark.parametrize("size", BORDERS)
def test_it_comes_back_at_every_border_of_a_segment(size: int) -> None:
    ciphertext = whole(size)
    assert len(ciphertext) == ciphertext_size(size)
    assert opened(ciphertext) == content(size)


@given(st.lists(st.binary(max_size=50)), st.integers(1, 100))
def test_it_does_not_matter_how_it_is_cut(chunks: list[bytes], step: int) -> None:
    ciphertext = b"".join(encrypt(KEY, AAD, chunks))
    pieces = [ciphertext[start : start + step] for start in range(0, len(ciphertext), step)]
    assert b"".join(decrypt(KEY, AAD, pieces)) == b"".join(chunks)


@pytest.mark.parametrize("size", [0, 1, FIRST, FIRST + 1, 2 * SEGMENT])
def test_googles_tink_reads_ours_and_we_read_its(size: int) -> None:
    tink = pytest.importorskip("tink")  # has no build for every system
    primitive = tinks_primitive(tink)
    with primitive.new_decrypting_stream(io.BytesIO(whole(size)), AAD) as stream:
        assert stream.read() == content(size)
    written = io.BytesIO()
    written.close = lambda: None  # type: ignore[method-assign]
    with primitive.new_encrypting_stream(written, AAD) as stream:
        stream.write(content(size))
    assert opened(written.getvalue()) == content(size)


def tinks_primitive(tink):  # type: ignore[no-untyped-def]
    from tink import cleartext_keyset_handle, streaming_aead
    from tink.proto import aes_gcm_hkdf_streaming_pb2, common_pb2, tink_pb2

    streaming_aead.register()
    template = streaming_aead.streaming_aead_key_templates.AES256_GCM_HKDF_1MB
    key = aes_gcm_hkdf_streaming_pb2.AesGcmHkdfStreamingKey(
        version=0,
        params=aes_gcm_hkdf_streaming_pb2.AesGcmHkdfStreamingKeyFormat.FromString(template.value).params,
        key_value=KEY,
    )
    assert key.params.hkdf_hash_type == common_pb2.SHA256
    keyset = tink_pb2.Keyset(primary_key_id=1)
    keyset.key.add(
        key_data=tink_pb2.KeyData(
            type_url=template.type_url,
            value=key.SerializeToString(),
            key_material_type=tink_pb2.KeyData.SYMMETRIC,
        ),
        status=tink_pb2.ENABLED,
        key_id=1,
        output_prefix_type=tink_pb2.RAW,
    )
    handle = cleartext_keyset_handle.from_keyset(keyset)
    return handle.primitive(streaming_aead.StreamingAead)


def test_nothing_that_was_cut_off_moved_or_changed_opens() -> None:
    ciphertext = whole(2 * SEGMENT + 5)
    segments = [ciphertext[start : start + SEGMENT] for start in range(0, len(ciphertext), SEGMENT)]
    assert len(segments) == 3
    wrong = [
        b"".join(segments[:2]),  # the last segment is gone
        ciphertext[:-1],
        segments[0],
        ciphertext[: HEADER - 1],
        ciphertext[:HEADER],
        b"",
        ciphertext + b"\0",
        segments[0] + segments[1] + segments[1] + segments[2],
        segments[0] + segments[2],
        segments[0][:HEADER] + segments[1][HEADER:] + segments[0][HEADER:] + segments[2],
    ]
    for place in (0, 1, 33, HEADER, SEGMENT - 1, SEGMENT, 2 * SEGMENT + 3, len(ciphertext) - 1):
        flipped = bytearray(ciphertext)
        flipped[place] ^= 1
        wrong.append(bytes(flipped))
    for changed in wrong:
        with pytest.raises(Unopened):
            opened(changed)


def test_a_file_opens_in_its_own_place_only() -> None:
    ciphertext = whole(10)
    for key, aad in ((bytes(32), AAD), (KEY, file_aad("d_one", "m")), (KEY, file_aad("d_two", "f_one"))):
        with pytest.raises(Unopened):
            opened(ciphertext, key, aad)


def test_two_encryptions_of_the_same_have_nothing_in_common() -> None:
    assert whole(100)[1:] != whole(100)[1:]
    with pytest.raises(ValueError, match="32"):
        list(encrypt(b"short", AAD, []))


def test_memory_does_not_grow_with_the_file() -> None:
    def source() -> Iterator[bytes]:
        for _ in range(24):
            yield bytes(SEGMENT)

    tracemalloc.start()
    total = sum(len(each) for each in decrypt(KEY, AAD, encrypt(KEY, AAD, source())))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert total == 24 * SEGMENT
    assert peak < 12 * SEGMENT


@given(st.integers(0, 25_000_000))
def test_padding_costs_little_and_hides_the_low_bits(size: int) -> None:
    assert size <= padded_size(size) <= size * 1.12
    assert padded_size(padded_size(size)) == padded_size(size)


def test_padding_goes_away_again() -> None:
    assert padded_size(1001) == 1024
    filled = b"".join(padded([content(1000), b"x"], 1001))
    assert len(filled) == 1024
    assert b"".join(unpadded([filled[:600], filled[600:]], 1001)) == content(1000) + b"x"
    with pytest.raises(ValueError, match="size"):
        list(padded([b"ab"], 3))
    with pytest.raises(Unopened):
        list(unpadded([b"ab"], 3))
