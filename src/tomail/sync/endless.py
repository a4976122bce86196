"""Answers without an end: what a person is told of them."""

from __future__ import annotations

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Server


def endless(server: Server) -> Problem:
    """The server sent more than any mailbox needs, and nobody waits for its end."""
    message = sentence(
        QT_TRANSLATE_NOOP("engine", "The server {host} gave an answer that did not end."), host=server.host
    )
    step = QT_TRANSLATE_NOOP(
        "engine", "tomail has ended the connection. If it happens again, tell whoever runs the server."
    )
    return Problem(ProblemKind.PROTOCOL, message, sentence(step))
