"""`tomail settings`"""

from __future__ import annotations

import argparse
import sys

from tomail.services.container import Services
from tomail.settings.values import SettingInEffect

from .output import DONE, USAGE, Output


def settings(args: argparse.Namespace, output: Output, services: Services) -> int:
    """List, read or change settings; a secret is read from standard input and never printed."""
    if args.action == "set":
        return _set(args, output, services)
    if args.action == "get":
        found = services.settings.in_effect(args.key)
        output.result(_row(found), ["" if found.value is None else str(found.value)])
        return DONE
    rows = [_row(each) for each in services.settings.listing()]
    output.table(rows, ("key", "scope", "value", "source"))
    return DONE


def _set(args: argparse.Namespace, output: Output, services: Services) -> int:
    value = sys.stdin.readline().rstrip("\r\n") if args.stdin else args.value
    if value is None:
        print("tomail settings set: a value, or --stdin", file=sys.stderr)
        return USAGE
    services.settings.set(args.key, value)
    output.result(_row(services.settings.in_effect(args.key)))
    return DONE


def _row(setting: SettingInEffect) -> dict[str, object]:
    return {
        "key": setting.key,
        "scope": setting.scope.value,
        "value": setting.value,
        "source": setting.source,
        "locked": setting.locked,
    }
