from __future__ import annotations

import struct
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tomail.message.rasters import LONGEST_SIDE, showable_type

FORMATS = ("png", "gif", "jpeg", "webp")


def picture(kind: str, width: int = 30, height: int = 20, **more: object) -> bytes:
    made = BytesIO()
    Image.new("RGB", (width, height), "red").save(made, kind, **more)
    return made.getvalue()


def bomb(kind: str) -> bytes:
    """A small picture that says it is 60,000 × 60,000 (WebP: as large as it can say)."""
    content = bytearray(picture(kind))
    if kind == "png":
        struct.pack_into(">II", content, 16, 60_000, 60_000)
    elif kind == "gif":
        struct.pack_into("<HH", content, 6, 60_000, 60_000)
    elif kind == "jpeg":
        at = content.index(b"\xff\xc0")
        struct.pack_into(">HH", content, at + 5, 60_000, 60_000)
    else:
        struct.pack_into("<HH", content, 26, 0x3FFF, 0x3FFF)
    return bytes(content)


@pytest.mark.parametrize("kind", FORMATS)
def test_pictures_are_known_by_their_bytes(kind: str) -> None:
    assert showable_type(picture(kind)) == f"image/{kind}"
    assert showable_type(picture(kind, 4000, 3000)) == f"image/{kind}"


def test_other_webp_and_jpeg() -> None:
    assert showable_type(picture("webp", lossless=True)) == "image/webp"
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    made = BytesIO()
    frames[0].save(made, "webp", save_all=True, append_images=frames[1:])
    assert showable_type(made.getvalue()) == "image/webp"
    assert showable_type(picture("jpeg", progressive=True)) == "image/jpeg"


@pytest.mark.parametrize("kind", FORMATS)
def test_what_names_a_size_that_nobody_can_decode(kind: str) -> None:
    assert showable_type(bomb(kind)) == ""


def test_a_frame_that_is_larger_than_its_gif() -> None:
    content = bytearray(picture("gif"))
    at = content.index(b"\x2c", 13)
    struct.pack_into("<HHHH", content, at + 1, 0, 0, 60_000, 60_000)
    assert showable_type(bytes(content)) == ""


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a",
        b"\xff\xd8\xff",
        b"RIFFxxxxWEBP",
        b"BM" + bytes(60),
        bytes(16) + struct.pack(">II", LONGEST_SIDE, 1),
    ],
)
def test_anything_else(content: bytes) -> None:
    assert showable_type(content) == ""


@given(st.sampled_from(FORMATS), st.data())
def test_damaged_pictures_never_raise(kind: str, data: st.DataObject) -> None:
    content = bytearray(picture(kind))
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=6)):
        content[at] = data.draw(st.integers(0, 255))
    showable_type(bytes(content[: data.draw(st.integers(0, len(content)))]))
