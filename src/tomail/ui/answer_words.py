"""What patients answered through the portal, in words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from tomail.model.mail import Address
from tomail.model.portal import Answer, AnswerProblem
from tomail.model.secure import Delivery

from . import i18n, secure_words

translate = QCoreApplication.translate


def unproven(problem: AnswerProblem) -> str:
    """Why an answer is not shown, and what to do."""
    return {
        AnswerProblem.SIGNATURE: translate(
            "answers",
            "It was signed with another key than the released one. Do not rely on it: call the patient.",
        ),
        AnswerProblem.CONTENT: translate(
            "answers", "It was changed on its way or is damaged. Ask the patient to send it again."
        ),
        AnswerProblem.KEY: translate(
            "answers", "It is encrypted with a key that the practice does not have. Tell your IT."
        ),
        AnswerProblem.SENDER: translate(
            "answers", "It does not come from whom the message went to. Tell your IT."
        ),
        AnswerProblem.UNCHECKED: translate(
            "answers",
            "Nobody has checked the patient's new key. Look into the list “Freigaben”, then it is fetched.",
        ),
    }[problem]


def gone(sender: Address | None) -> str:
    """That an answer was deleted before it was fetched, and what to do; `sender`: who wrote it, if known."""
    if sender is None:
        return translate(
            "answers",
            "It was deleted at the portal before tomail could fetch it. If you are waiting for an answer, "
            "ask the patient to write again or to call.",
        )
    words = translate(
        "answers",
        "It was deleted at the portal before tomail could fetch it. Ask {name} to write again or to call.",
    )
    return words.format(name=sender.name or sender.address)


def stray() -> str:
    """That what an answer replies to is not here, and what to do."""
    return translate(
        "answers",
        "It answers a message that the practice does not have any more, so tomail cannot check it and leaves "
        "it at the portal. If you are waiting for an answer, send the patient a new protected message.",
    )


def strays() -> str:
    """The same of all of them, in a list."""
    return translate(
        "answers",
        "They answer messages that the practice does not have any more, as after a new beginning with the "
        "Praxis-Notfallblatt. tomail cannot check them. They stay encrypted at the portal until they expire "
        "there, 90 days after they came. If you are waiting for an answer, send the patient a new protected "
        "message.",
    )


def to_a_file(at: datetime) -> str:
    """What goes into the record beside an answer to a protected file."""
    words = translate("answers", "Answer from the protected file, encrypted in it: {when}")
    return words.format(when=i18n.when_long(at))


def protocol(answer: Answer, answered: Delivery | None) -> str:
    """What goes into the record beside it: how the message went that it answers, and that it was checked."""
    received = translate("answers", "Answer over the portal, signature checked: {when}")
    before = secure_words.protocol(answered) if answered else ""
    return "\n".join(filter(None, (before, received.format(when=i18n.when_long(answer.at)))))
