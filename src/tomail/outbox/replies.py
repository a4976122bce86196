"""What SMTP servers say, as plain data, and the sentences that a person gets for it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from tomail.base.errors import Problem, ProblemKind
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.message.clean import clean

MOST_SAID = 200
_ENHANCED = re.compile(r"([245])\.(\d{1,3})\.(\d{1,3})\b[ :-]*")


class Step(Enum):
    """The point of the dialogue at which a reply came."""

    GREETING = "greeting"
    SIGN_IN = "sign_in"
    SENDER = "sender"  # MAIL FROM
    RECIPIENT = "recipient"  # RCPT TO
    DATA = "data"  # the command
    END = "end"  # the final dot


@dataclass(frozen=True)
class Reply:
    """A reply code and its text, several lines joined by LF (RFC 5321, 4.2)."""

    code: int
    text: str

    @property
    def good(self) -> bool:
        """A 2xx."""
        return 200 <= self.code < 300

    @property
    def enhanced(self) -> str:
        """The enhanced status code (RFC 3463) such as "5.1.1"; "" without one."""
        match = _ENHANCED.match(self.text)
        return ".".join(match.groups()) if match else ""

    @property
    def words(self) -> str:
        """The text on one line in lower case, without enhanced codes."""
        return " ".join(_ENHANCED.sub("", line) for line in self.text.splitlines()).lower()

    @property
    def said(self) -> str:
        """The text as it may be quoted: one line, no control characters, at most 200 characters."""
        return clean(" ".join(self.text.splitlines()))[:MOST_SAID]


@dataclass(frozen=True)
class Phrase:
    """What a person is told and advised."""

    message: str
    next_step: str


_LATER = QT_TRANSLATE_NOOP("engine", "tomail tries again by itself.")
GIVEN_UP = QT_TRANSLATE_NOOP(
    "engine",
    "tomail has tried for several days and does not try any more. Send it again, or reach the recipient in "
    "another way.",
)
_CHANGE_ADDRESS = QT_TRANSLATE_NOOP("engine", "Check the address, correct it and send the mail again.")
_CHECK_SENDER = QT_TRANSLATE_NOOP(
    "engine",
    "Check the e-mail address of the account, or sign in as the owner of this address. For a shared mailbox "
    "your IT must allow you to send as it.",
)
_ASK_PROVIDER = QT_TRANSLATE_NOOP("engine", "Ask your provider or your IT why.")
_SIGN_IN = QT_TRANSLATE_NOOP("engine", "Sign in again in the account management.")

UNKNOWN_RECIPIENT = Phrase(
    QT_TRANSLATE_NOOP("engine", "Refused: the recipient {address} is unknown."), _CHANGE_ADDRESS
)
FULL_MAILBOX = Phrase(
    QT_TRANSLATE_NOOP("engine", "The mailbox of {address} is full."),
    QT_TRANSLATE_NOOP("engine", "Reach the recipient in another way."),
)
RECIPIENT_REFUSED = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server does not accept mail to {address}."), _CHANGE_ADDRESS
)
RECIPIENT_LATER = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server does not accept mail to {address} at the moment."), _LATER
)
RECIPIENT_FORBIDDEN = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server does not accept mail to {address}."), _ASK_PROVIDER
)
RECIPIENT_BUSY = Phrase(
    QT_TRANSLATE_NOOP(
        "engine", "The recipient's mailbox receives too much mail at the moment. The address is right."
    ),
    _LATER,
)
SENDER_REFUSED = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server does not allow sending as {sender}."), _CHECK_SENDER
)
TOO_LARGE = Phrase(
    QT_TRANSLATE_NOOP("engine", "The mail is too large for the server."),
    QT_TRANSLATE_NOOP("engine", "Send smaller attachments, or use the secure delivery."),
)
SEND_LIMIT = Phrase(
    QT_TRANSLATE_NOOP(
        "engine", "The sending limit is reached. The server accepts no more mail at the moment."
    ),
    _LATER,
)
LIMIT_IN_TEST = Phrase(
    QT_TRANSLATE_NOOP("engine", "Signing in works. The server accepts no more messages today."), _LATER
)
TOO_MANY_AT_ONCE = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server does not accept so many recipients at once."), _LATER
)
SERVER_LATER = Phrase(QT_TRANSLATE_NOOP("engine", "The server cannot accept the mail at the moment."), _LATER)
SUSPENDED = Phrase(
    QT_TRANSLATE_NOOP("engine", "The provider has blocked this account for sending."), _ASK_PROVIDER
)
LISTED = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server accepts no mail from this internet connection."), _ASK_PROVIDER
)
SPAM = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server took the mail for unwanted advertising."),
    QT_TRANSLATE_NOOP("engine", "Change subject and text and send it again, or ask your provider."),
)
CONTENT = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server refused the mail because of its content or an attachment."),
    QT_TRANSLATE_NOOP("engine", "Leave the attachment out or send it in another form."),
)
SERVER_REFUSED = Phrase(QT_TRANSLATE_NOOP("engine", "The server refused the mail."), _ASK_PROVIDER)
MUST_SIGN_IN = Phrase(QT_TRANSLATE_NOOP("engine", "The server only sends mail after a sign-in."), _SIGN_IN)
WRONG_PASSWORD = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server did not accept the password."),
    QT_TRANSLATE_NOOP(
        "engine",
        "The password is wrong, or the user name is different. "
        "tomail has tried only once, so that your account is not locked.",
    ),
)
APP_PASSWORD = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server did not accept the password."),
    QT_TRANSLATE_NOOP("engine", "This provider wants an app password; it is made on the provider's website."),
)
TOKEN_REFUSED = Phrase(QT_TRANSLATE_NOOP("engine", "The server no longer accepts the sign-in."), _SIGN_IN)
SIGN_IN_BLOCKED = Phrase(
    QT_TRANSLATE_NOOP("engine", "Signing in is blocked for the time being."),
    QT_TRANSLATE_NOOP("engine", "Try again in a few minutes."),
)
SIGN_IN_LATER = Phrase(QT_TRANSLATE_NOOP("engine", "The server cannot sign anyone in at the moment."), _LATER)
METHOD_DISABLED = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server does not allow this way of signing in for sending."),
    QT_TRANSLATE_NOOP(
        "engine",
        "Sending with this way of signing in must be allowed for the mailbox; for Microsoft choose OAuth2.0.",
    ),
)
UNUSABLE_CREDENTIAL = Phrase(
    QT_TRANSLATE_NOOP("engine", "User name or password contain a character that cannot be sent."),
    _SIGN_IN,
)
UNCLEAR = Phrase(
    QT_TRANSLATE_NOOP(
        "engine", "It is unclear whether the mail was sent: the server did not confirm its receipt."
    ),
    QT_TRANSLATE_NOOP("engine", "Ask the recipient before you send it again."),
)
UTF8_NEEDED = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server cannot send to or from addresses with umlauts before the @."),
    _CHANGE_ADDRESS,
)
BAD_ADDRESS = Phrase(QT_TRANSLATE_NOOP("engine", "{address} is not an e-mail address."), _CHANGE_ADDRESS)
SILENT = Phrase(QT_TRANSLATE_NOOP("engine", "The server {host} no longer answers."), _LATER)
PROTOCOL = Phrase(
    QT_TRANSLATE_NOOP("engine", "The server gave an answer that is not SMTP."),
    QT_TRANSLATE_NOOP("engine", "Check address and port in the server data."),
)


def problem(
    kind: ProblemKind, phrase: Phrase, reply: Reply | None = None, facts: Mapping[str, str] | None = None
) -> Problem:
    """The problem of that kind in the words of `phrase`, with what the server said."""
    return Problem(
        kind,
        sentence(phrase.message, **(facts or {})),
        sentence(phrase.next_step),
        reply.said if reply else "",
    )
