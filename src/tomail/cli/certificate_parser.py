"""The options of `tomail certificates`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any


def certificate_commands(
    add: Callable[..., argparse.ArgumentParser], commands: Any, which_account: str
) -> None:
    """Own certificates have an account, those of correspondents an address, authorities neither."""
    actions = add(commands, "certificates", "certificates for signing and encrypting").add_subparsers(
        dest="action", metavar="ACTION", required=True
    )
    add(actions, "list", "own ones, those of correspondents, trusted authorities")
    take_in = add(actions, "import", "take in a file (.p12 for --account; .cer, .crt, .pem, .p7b)")
    take_in.add_argument("file", type=Path, metavar="FILE")
    take_in.add_argument("--trust", action="store_true", help="trust the authorities in it")
    hand_out = add(actions, "export", "write a certificate, an own one with its private key, to a file")
    remove = add(actions, "remove", "forget one; mail encrypted for an own one cannot be read any more")
    for each in (hand_out, remove):
        each.add_argument("fingerprint", metavar="SHA256", help="its beginning is enough")
    hand_out.add_argument("file", type=Path, metavar="FILE")
    remove.add_argument("--yes", action="store_true", help="also an own one, with its private key")
    take_in.add_argument("--account", metavar="ID", help=which_account)
    for each in (take_in, hand_out):
        each.add_argument("--password-stdin", action="store_true", help="of the .p12 file")
