"""Protected messages through the portal, from the practice's side."""

from __future__ import annotations

from tomail.model.outgoing import Draft
from tomail.model.portal import Held, Reader
from tomail.model.secure import Delivery, Prepared, Told


class PortalSending:
    """Synchronous and thread-safe. Changes are told as PracticeChanged (Topic.SECURE, ids of deliveries;
    Topic.PORTAL, ids of accounts), the upload as UploadProgress."""

    def state_of(self, address: str) -> Reader:
        """Whether somebody reads at the portal. Asks no network; from memory but for the first time."""
        raise NotImplementedError

    def account_of(self, address: str) -> str | None:
        """Their account at the portal, for Releases; None before they registered."""
        raise NotImplementedError

    def held(self, delivery: str) -> Held:
        """What is known of a delivery at the portal beside its state. Raises Refused (NOT_FOUND)."""
        raise NotImplementedError

    def prepare(self, draft: Draft) -> Prepared:
        """Keep it sealed; nothing leaves yet. `code` is the Anmeldecode of a first message, "" of later ones.

        Raises Refused (INVALID: more than one recipient, above 100 MB, blocked; NOT_ALLOWED).
        """
        raise NotImplementedError

    def send(self, delivery: str, channel: Told | None = None, draft: Draft | None = None) -> None:
        """It leaves, as soon as the portal can be reached. `channel`: how the patient gets the Anmeldecode;
        None: there is none, or they get none. `draft`: what it was made of, which is forgotten where it was
        written. Raises Refused (CONFLICT if it was sent or dropped meanwhile)."""
        raise NotImplementedError

    def recall(self, delivery: str) -> None:
        """Take it back: nobody reads it any more. Raises Refused (CONFLICT), EnvironmentTrouble (OFFLINE)."""
        raise NotImplementedError

    def remind(self, delivery: str) -> None:
        """Write the neutral mail once more. Raises Refused (CONFLICT: not in its state, or within a day)."""
        raise NotImplementedError

    def carry_on(self) -> list[Delivery]:
        """Everything that this workstation can bring on now, here and at the portal; gives back what waits."""
        raise NotImplementedError

    def resume(self) -> None:
        """The same on a thread of its own; at once."""
        raise NotImplementedError

    def close(self) -> None:
        """End the thread."""
        raise NotImplementedError
