"""What `dev.py torture` asks for: all of it, or one slice of the tests."""

from __future__ import annotations

import os

import pytest

TORTURE = bool(os.environ.get("TOMAIL_TORTURE"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Such as --slice 1/8: so a torture can be split, over days or machines, and gone on with."""
    parser.addoption("--slice", default="1/1", help="only every n-th test from the m-th on: m/n")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The others are deselected."""
    first, every = map(int, config.getoption("--slice").split("/"))
    chosen = items[first - 1 :: every]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(chosen)])
    items[:] = chosen
