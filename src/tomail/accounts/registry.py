"""The accounts of this profile, with the secrets that belong to them."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence

from tomail.base.errors import Problem, ProblemKind, Refused
from tomail.base.sentences import QT_TRANSLATE_NOOP, sentence
from tomail.model.account import Account
from tomail.store.profile_store import ProfileStore

from .auth.credentials import StoredCredentials
from .auth.grant import Grant
from .definition import from_json, to_json


class AccountRegistry:
    """Accounts in the order of the account management. Also the `CredentialStore` of accounts.auth.

    Everything is read through: the window, an agent and commands use one profile at once.
    """

    def __init__(self, store: ProfileStore) -> None:
        self._store = store

    def all(self) -> list[Account]:
        """Every account, in order."""
        return [from_json(stored, position) for position, stored in enumerate(self._store.accounts())]

    def get(self, account: str) -> Account:
        """One account. Raises Refused (NOT_FOUND)."""
        found = next((each for each in self.all() if each.id == account), None)
        if found is None:
            raise Refused(_not_found())
        return found

    def add(self, account: Account, credentials: StoredCredentials) -> Account:
        """Store a new account behind the others.

        Raises Refused (DUPLICATE) if one has this address and incoming host, or this label.
        """
        present = self.all()
        for each in present:
            same = (each.address.lower(), each.incoming.host.lower(), each.protocol)
            if same == (account.address.lower(), account.incoming.host.lower(), account.protocol):
                raise Refused(_duplicate_address(each))
            if each.label.strip().lower() == account.label.strip().lower():
                raise Refused(_duplicate_label(each))
        self._store.put_account(account.id, len(present), to_json(account))
        self.save(account.id, credentials)
        return dataclasses.replace(account, position=len(present))

    def update(self, account: Account) -> None:
        """Replace the definition of an account that is there."""
        position = self.get(account.id).position
        self._store.put_account(account.id, position, to_json(account))

    def reorder(self, accounts: Sequence[str]) -> None:
        """Put the accounts in this order; those not named follow."""
        present = {each.id: each for each in self.all()}
        order = [each for each in accounts if each in present]
        order += [each for each in present if each not in order]
        for position, account in enumerate(order):
            self._store.put_account(account, position, to_json(present[account]))

    def remove(self, account: str) -> None:
        """Forget the account, its secrets and the key of its mail store."""
        self.get(account)
        self._store.remove_account(account)

    def store_key(self, account: str) -> bytes:
        """The key of the account's mail store. Raises Refused (NOT_FOUND)."""
        key = self._store.account_key(account)
        if key is None:
            raise Refused(_not_found())
        return key

    def load(self, account_id: str) -> StoredCredentials:
        """The account's secrets; empty if none are stored."""
        stored = json.loads(self._store.credential(account_id) or "{}")
        grant = stored.get("grant")
        return StoredCredentials(
            stored.get("incoming", ""), stored.get("outgoing", ""), Grant.from_json(grant) if grant else None
        )

    def save(self, account_id: str, stored: StoredCredentials) -> None:
        """Replace the account's secrets."""
        secret = {
            "incoming": stored.incoming_password,
            "outgoing": stored.outgoing_password,
            "grant": stored.grant.to_json() if stored.grant else None,
        }
        self._store.put_credential(account_id, json.dumps(secret))


def _not_found() -> Problem:
    return Problem(
        ProblemKind.NOT_FOUND,
        sentence(QT_TRANSLATE_NOOP("engine", "This account does not exist (any more).")),
        sentence(QT_TRANSLATE_NOOP("engine", "`tomail account list` shows the accounts.")),
    )


def _duplicate_address(there: Account) -> Problem:
    return Problem(
        ProblemKind.DUPLICATE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "This address is set up already as “{label}”."), label=there.label
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Open that account to change it.")),
    )


def _duplicate_label(there: Account) -> Problem:
    return Problem(
        ProblemKind.DUPLICATE,
        sentence(
            QT_TRANSLATE_NOOP("engine", "There is an account called “{label}” already."), label=there.label
        ),
        sentence(QT_TRANSLATE_NOOP("engine", "Choose another name.")),
    )
