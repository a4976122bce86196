"""Bytes that only the key of an account opens."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Locked:
    """Something that only the key of that epoch of its account opens; epoch 0 is in the clear."""

    epoch: int
    data: bytes = field(repr=False)
