"""Which practice this workstation belongs to, and as which device."""

from __future__ import annotations

import platform
from base64 import b64decode, b64encode
from datetime import datetime

from sqlalchemy import URL

from tomail.base.paths import ProfilePaths
from tomail.practice.address import is_sqlite, practice_url
from tomail.practice.founding import DeviceIdentity
from tomail.practice.sealing import KeyPair, new_key
from tomail.practice.snapshot import Snapshot
from tomail.store.profile_store import ProfileStore


class Membership:
    """What the profile keeps of the practice."""

    def __init__(self, profile: ProfileStore, paths: ProfilePaths) -> None:
        self._profile = profile
        self._paths = paths

    def url(self, named: str | None = None) -> URL:
        """The practice that was named for this run, else the one joined, else a file in the profile.

        Raises Refused (INVALID, NO_TLS).
        """
        chosen = named or self._profile.kept("practice.url") or f"sqlite:///{self._paths.practice}"
        return practice_url(chosen)

    def choose(self, url: URL) -> None:
        """Belong to this practice from now on."""
        self._profile.keep("practice.url", url.render_as_string(hide_password=False))

    def is_own(self, url: URL) -> bool:
        """True for the file in the profile, which is made by itself."""
        return is_sqlite(url) and url.database == str(self._paths.practice.absolute())

    def file_key(self, url: URL) -> bytes | None:
        """The key of a practice in a file; a new one where none is kept. None for a server."""
        if not is_sqlite(url):
            return None
        kept = self._profile.keep_first(f"practice.key|{url.database}", b64encode(new_key()).decode("ascii"))
        return b64decode(kept)

    def keep_file_key(self, url: URL, key: bytes) -> None:
        """The key that another workstation gave."""
        self._profile.keep(f"practice.key|{url.database}", b64encode(key).decode("ascii"))

    def device(self) -> DeviceIdentity:
        """Who this workstation is; made at first use."""
        return self._identity("device")

    def next_device(self) -> DeviceIdentity:
        """Who it joins as after it was withdrawn; the same if joining was broken off."""
        return self._identity("device.next")

    def become(self, device: DeviceIdentity) -> None:
        """It has joined as this one."""
        self._profile.keep("device", _packed(device))
        self._profile.drop_kept("device.next")

    def _identity(self, kept_as: str) -> DeviceIdentity:
        kept = self._profile.keep_first(kept_as, _packed(DeviceIdentity.new(platform.node())))
        return DeviceIdentity(kept[0], kept[1], KeyPair(b64decode(kept[2]), b64decode(kept[3])))

    def attempts(self, user: str) -> tuple[int, datetime] | None:
        """Wrong PINs at this workstation while the practice was away: how many, and when the last."""
        kept = self._profile.kept(f"attempts|{user}")
        return (kept[0], datetime.fromisoformat(kept[1])) if kept else None

    def count_attempt(self, user: str, tries: int, now: datetime) -> None:
        """One more."""
        self._profile.keep(f"attempts|{user}", [tries, now.isoformat()])

    def forget_attempts(self, user: str) -> None:
        """The right one."""
        if self._profile.kept(f"attempts|{user}"):
            self._profile.keep(f"attempts|{user}", None)

    def snapshot(self, url: URL) -> Snapshot | None:
        """The practice as it was seen last."""
        kept = self._profile.kept(_snapshot_of(url))
        return Snapshot.from_json(kept) if kept else None

    def keep_snapshot(self, url: URL, snapshot: Snapshot) -> None:
        """For the time when the practice database is away."""
        self._profile.keep(_snapshot_of(url), snapshot.to_json())


def _packed(device: DeviceIdentity) -> list[str]:
    halves = (device.pair.public, device.pair.private)
    return [device.id, device.name, *(b64encode(each).decode("ascii") for each in halves)]


def _snapshot_of(url: URL) -> str:
    return f"practice.snapshot|{url.set(password=None).render_as_string()}"
