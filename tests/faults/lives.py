"""Many lives: each in a child of a process that has imported everything, and has no threads."""

from __future__ import annotations

import gc
import os
import pickle
import sys
import traceback
from base64 import b64decode
from collections.abc import Callable
from contextlib import nullcontext
from functools import cache
from typing import NoReturn

from tests.faults.mishaps import impatient
from tomail.practice import database

HALTED = 900  # seconds for which a torture may be halted or starved, and with it the lines to its servers


def main() -> None:
    """A line on stdin for each life: what there is to do. The answer is how the process ended.

    The first of each kind is rehearsed here; what that learns every other one knows.
    """
    database.open_engine = cache(database.open_engine)  # it knows its statements
    rehearsed = set()
    for line in sys.stdin:
        work = pickle.loads(b64decode(line))
        if work.func not in rehearsed:
            work()
            rehearsed.add(work.func)
            gc.collect()
            gc.freeze()  # else each child makes a copy of all there is only to look at it
        child = os.fork()
        if not child:
            _end_after(work)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _end_after(work: Callable[[], None]) -> NoReturn:
    try:
        work()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    with impatient(HALTED) if os.environ.get("TOMAIL_TORTURE") else nullcontext():
        main()
