"""What went to a patient beside mail, as the time line shows it."""

from __future__ import annotations

from tomail.model.appointments import ReminderState, Way
from tomail.model.notices import Notice
from tomail.model.record import RecordChannel
from tomail.services.notice_words import more_of, state_of, title_of
from tomail.ui import i18n
from tomail.ui.reminders.states import told_of

from .words import ICONS

_AMISS = {ReminderState.LOST, ReminderState.REFUSED, ReminderState.MISSED, ReminderState.UNCLEAR}


def channel(notice: Notice) -> RecordChannel:
    """Under which filter it stands."""
    return RecordChannel.SMS if notice.way is Way.SMS else RecordChannel.MAIL


def icon(notice: Notice) -> str:
    """That of its way."""
    return ICONS[channel(notice)]


def title(notice: Notice) -> str:
    """What it was."""
    return i18n.say(title_of(notice))


def is_amiss(notice: Notice) -> bool:
    """Whether somebody should look at it."""
    return notice.state in _AMISS


def below(notice: Notice) -> str:
    """What became of it, and for which appointment."""
    appointment = i18n.when_read(notice.start, within=True) if notice.start else ""
    confirmed = i18n.day(notice.confirmed) if notice.confirmed else ""
    return " · ".join(map(i18n.say, (state_of(notice), *more_of(notice, appointment, confirmed))))


def whole(notice: Notice) -> str:
    """All that is known, in lines."""
    lines = (title(notice), i18n.when_read(notice.at), below(notice), told_of(notice.state))
    return "\n".join(filter(None, lines))
