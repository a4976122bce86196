"""Waits for the server's hint that something happened; what it was is for the next pass to find out."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from random import SystemRandom

from tomail.accounts.auth.credentials import Credentials
from tomail.base.errors import EnvironmentTrouble, ProblemKind, SignInNeeded
from tomail.base.retry import backoff
from tomail.base.threads import Waker
from tomail.model.account import Account
from tomail.sync.mirror import Surroundings

from .refusals import unusable
from .session import open_session
from .tokenizer import ProtocolViolation, is_status

CALM = 1.0  # seconds between two hints
MOST_HINTS = 5  # that come faster, before a pause is made
LONGEST_PAUSE = 60.0  # between two tries to connect; the passes have their own
REFUSED_PAUSE = 900.0  # so that a second connection locks no account
FOR_A_PERSON = frozenset(
    {ProblemKind.WRONG_PASSWORD, ProblemKind.SIGN_IN_NEEDED, ProblemKind.METHOD_DISABLED}
)

log = logging.getLogger(__name__)


def watch(
    surroundings: Surroundings, credentials: Credentials, changed: Callable[[], None], stop: Waker
) -> None:
    """Call `changed` at each hint until `stop`, connecting again as often as need be.

    Returns early where the server has no IDLE. Raises SignInNeeded where a person must act: whoever
    started this must not sign in again by himself either. A server that only has too many connections
    open, or words it that way, is asked again later: the passes tell if it is more.
    """
    account, clock = surroundings.account, surroundings.clock
    failures = 0
    while not stop.stopped:
        began = clock.monotonic()
        try:
            if not _watch_once(account, credentials, changed, stop):
                return
        except EnvironmentTrouble as trouble:
            failures = 1 if clock.monotonic() - began > LONGEST_PAUSE else failures + 1
            log.info("account %s: idle ended (%s)", account.id, trouble.problem.kind.value)
            changed()  # what the line would have told is missed
            stop.wait(backoff(failures, SystemRandom(), LONGEST_PAUSE))
        except SignInNeeded as refusal:
            if refusal.problem.kind in FOR_A_PERSON:
                raise
            log.info("account %s: idle refused (%s)", account.id, refusal.problem.kind.value)
            stop.wait(REFUSED_PAUSE)


def _watch_once(account: Account, credentials: Credentials, changed: Callable[[], None], stop: Waker) -> bool:
    """One connection's life; False if it is of no use."""
    try:
        return _listen(account, credentials, changed, stop)
    except ProtocolViolation as violation:
        raise unusable(account.incoming, violation) from None


def _listen(account: Account, credentials: Credentials, changed: Callable[[], None], stop: Waker) -> bool:
    session = open_session(account, credentials)
    try:
        if not session.connection.can("IDLE"):
            return False
        session.select("INBOX")
        session.watch_all()
        changed()  # between the last pass and now nobody listened
        hints = 0
        while not stop.stopped:
            began = time.monotonic()
            told = session.idle(stop, session.quirks.idle_seconds)
            if any(not is_status(response) for response in told):
                changed()
            hints = hints + 1 if told and time.monotonic() - began < CALM else 0
            if hints > MOST_HINTS:  # one pass sees it all, whoever talks on and on
                stop.wait(min(2.0 ** min(hints - MOST_HINTS, 9), LONGEST_PAUSE))
    finally:
        session.close()
    return True
