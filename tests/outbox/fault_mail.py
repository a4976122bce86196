"""What is sent to servers that fail, and how long one waits for them."""

from __future__ import annotations

from tomail.outbox.wire import Patience

ONE = "eins@praxis.test"
LONG = Patience(60, 60, 60, 60)  # a busy machine needs seconds for a large mail
# A small mail may lie in the sockets to its last dot before anybody notices that the line is gone.
MORE_THAN_SOCKETS_HOLD = "Befund\r\n" * 2_000_000
