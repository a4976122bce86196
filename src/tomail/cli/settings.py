"""`tomail settings` and `tomail limits`."""

from __future__ import annotations

import argparse
import sys

from tomail.practice.limits import Meter
from tomail.services.container import Services
from tomail.settings.declared import declaration
from tomail.settings.values import SettingInEffect

from .output import DONE, USAGE, Output


def settings(args: argparse.Namespace, output: Output, services: Services) -> int:
    """List, read or change settings; a secret is read from standard input and never printed."""
    if args.action == "set":
        return _set(args, output, services)
    if args.action == "reset":
        services.settings.reset(args.key)
    if args.action in ("get", "reset"):
        found = services.settings.in_effect(args.key)
        output.result(_row(found), ["" if found.value is None else str(found.value)])
        return DONE
    rows = [_row(each) for each in services.settings.listing()]
    output.table(rows, ("key", "scope", "value", "source", "locked"))
    return DONE


def limits(args: argparse.Namespace, output: Output, services: Services) -> int:
    """What of the practice's send limits is used; nothing where none is set."""
    rows = [_meter(each) for each in services.limits.meters()]
    output.table(rows, ("scope", "window", "used", "limit", "resets"))
    return DONE


def _set(args: argparse.Namespace, output: Output, services: Services) -> int:
    setting = declaration(args.key)
    if setting and setting.secret and not args.stdin:
        output.remark(f"tomail settings set {args.key}: give a secret with --stdin")
        return USAGE
    value = sys.stdin.readline().rstrip("\r\n") if args.stdin else args.value
    if value is None:
        output.remark("tomail settings set: a value, or --stdin")
        return USAGE
    services.settings.set(args.key, value)
    output.result(_row(services.settings.in_effect(args.key)))
    return DONE


def _row(setting: SettingInEffect) -> dict[str, object]:
    return {
        "key": setting.key,
        "scope": setting.scope.value,
        "value": setting.value,
        "source": setting.source.value,
        "locked": setting.locked,
    }


def _meter(meter: Meter) -> dict[str, object]:
    return {
        "scope": meter.limit.scope,
        "window": meter.limit.window.value,
        "used": meter.used,
        "limit": meter.limit.most,
        "resets": meter.resets,
    }
