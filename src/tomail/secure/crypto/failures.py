"""Why something does not open. Exceptions carry no facts: their texts reach logs."""

from __future__ import annotations


class Unopened(Exception):
    """The key does not open it, it was changed, or it belongs elsewhere. Nobody can tell which."""


class Weakened(Unopened):
    """It asks for less work against guessing than ever is written: somebody lowered it, or for too much."""


class Unproven(Exception):
    """A signature that is not the one of the key that was expected."""
