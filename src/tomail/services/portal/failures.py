"""Why a delivery through the portal failed, or what it waits for, as people are told."""

from __future__ import annotations

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence

FOREIGN, GIVEN_UP, LEFT = "foreign", "given_up", "left"  # besides the words of secure.protocol.errors


def waits() -> Problem:
    """The portal is away."""
    return Problem(
        ProblemKind.OFFLINE,
        sentence(QT_TRANSLATE_NOOP("engine", "The portal cannot be reached.")),
        sentence(
            QT_TRANSLATE_NOOP("engine", "Your message lies encrypted in the outbox and is sent by itself.")
        ),
    )


def will_be_recalled() -> Problem:
    """A recall that the portal has not heard yet."""
    return Problem(
        ProblemKind.OFFLINE,
        sentence(QT_TRANSLATE_NOOP("engine", "The portal cannot be reached.")),
        sentence(
            QT_TRANSLATE_NOOP(
                "engine", "The message is recalled as soon as it can be; until then a patient may read it."
            )
        ),
    )


def failed(trouble: str) -> Problem:
    """The portal refused it for good."""
    text, step = _WHY.get(trouble, _OTHERWISE)
    return Problem(ProblemKind.SERVER_REFUSED, sentence(text), sentence(step))


_AGAIN = QT_TRANSLATE_NOOP("engine", "Check the address and send it again.")
_OTHERWISE = (
    QT_TRANSLATE_NOOP("engine", "The portal did not take this message."),
    QT_TRANSLATE_NOOP("engine", "Send it again. If it stays so, ask your IT."),
)
_WHY = {
    "quota": (
        QT_TRANSLATE_NOOP("engine", "The portal has no more room for this practice."),
        QT_TRANSLATE_NOOP("engine", "Recall old messages, or ask whoever runs the portal for more room."),
    ),
    "too_large": (
        QT_TRANSLATE_NOOP("engine", "This message is too large for the portal."),
        QT_TRANSLATE_NOOP("engine", "Send fewer or smaller files."),
    ),
    "invalid": (QT_TRANSLATE_NOOP("engine", "The portal does not take this address."), _AGAIN),
    GIVEN_UP: (
        QT_TRANSLATE_NOOP("engine", "A wrong e-mail address was typed five times: the link is closed."),
        _AGAIN,
    ),
    LEFT: (
        QT_TRANSLATE_NOOP("engine", "The practice left the portal before this message was there."),
        QT_TRANSLATE_NOOP("engine", "Send it again: it leaves as a protected file."),
    ),
    FOREIGN: (
        QT_TRANSLATE_NOOP("engine", "The portal answered with somebody else's access: nothing was sent."),
        QT_TRANSLATE_NOOP("engine", "Tell whoever runs the portal, and do not send again before."),
    ),
}
