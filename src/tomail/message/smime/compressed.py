"""Compressed content (RFC 3274), which unpacks to no more than a mail may be."""

from __future__ import annotations

import zlib

from asn1crypto import cms

from .ber import LARGEST, TooLarge


def decompress(data: cms.CompressedData) -> bytes:
    """What is compressed in `data`; `TooLarge`, or ValueError where that is not what it holds."""
    if data["compression_algorithm"]["algorithm"].native != "zlib":
        raise ValueError("compressed in an unknown way")
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(data["encap_content_info"]["content"].native, LARGEST)
    except zlib.error as error:
        raise ValueError("not zlib") from error
    if unpacking.unconsumed_tail:
        raise TooLarge
    return content
