"""`tomail maintenance`: are the mail stores whole, and what to do with one that is not."""

from __future__ import annotations

import argparse
import time
from dataclasses import asdict
from typing import Any

from tomail.services.container import Services
from tomail.services.maintenance import Health, Repaired

from .output import DONE, ENVIRONMENT, Output


def maintenance(args: argparse.Namespace, output: Output, services: Services) -> int:
    """Check every store, vacuum what is sound, repair what is damaged (--repair); 3 if one is left bad."""
    named = args.account
    accounts = [named] if named else [each.id for each in services.registry.all()]
    rows = [_look_after(each, services, repair=args.repair) for each in accounts]
    output.table(rows, ("account", "state", "damaged_pages", "size_before", "size_after", "repaired"))
    bad = any(row["state"] != Health.SOUND and row["repaired"] is None for row in rows)
    return ENVIRONMENT if bad else DONE


def _look_after(account: str, services: Services, *, repair: bool) -> dict[str, Any]:
    begun = time.monotonic()
    found = services.maintenance.check(account)
    repaired = None
    if found.health is Health.SOUND:
        services.maintenance.vacuum(account)
    elif repair:
        repaired = services.maintenance.repair(account)
    path = services.paths.mail_store(account)
    return {
        "account": account,
        "state": found.health.value,
        "damaged_pages": found.damaged_pages,
        "size_before": found.size,
        "size_after": path.stat().st_size if path.exists() else 0,
        "seconds": round(time.monotonic() - begun, 3),
        "repaired": _described(repaired) if repaired else None,
    }


def _described(repaired: Repaired) -> dict[str, Any]:
    return {"kept": str(repaired.kept), **asdict(repaired.saved)}
