"""An appointment to which the demo practice is invited."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event, vCalAddress


def invitation(described: dict[str, Any], organiser: str, guest: str, now: datetime) -> str:
    """Two hours on some later day, as a request (RFC 5546, 3.2.2); `organiser` and `guest` are addresses."""
    start = (now + timedelta(days=described["days"])).replace(
        hour=described["hour"], minute=0, second=0, microsecond=0
    )
    event = Event()
    event.add("uid", f"{described['summary'].lower().replace(' ', '-')}@{organiser.partition('@')[2]}")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", start.astimezone(UTC))
    event.add("dtend", (start + timedelta(hours=2)).astimezone(UTC))
    event.add("summary", described["summary"])
    event.add("location", described["where"])
    event.add("organizer", vCalAddress(f"mailto:{organiser}"))
    event.add(
        "attendee", vCalAddress(f"mailto:{guest}"), parameters={"PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
    )
    calendar = Calendar()
    calendar.add("prodid", "-//tomail//demo//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "REQUEST")
    calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")
