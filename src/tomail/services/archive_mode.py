"""Whether an account's mail files itself, and who will read it then.

Whoever may read the record reads what lies there, from accounts that they may not use too. So nothing files
itself from an account that only some may use, unless its settings say so for that case too.
"""

from __future__ import annotations

from tomail.model.account import Account, ArchiveMode
from tomail.model.people import Right
from tomail.practice.rights import Rights


def opens_to_more(account: str, rights: Rights) -> bool:
    """True if mail of the account is read by more people once it is in the record."""
    return rights.is_restricted(Right.ACCESS, account)


def archive_mode(account: Account, rights: Rights) -> ArchiveMode:
    """What happens to its mail about patients; a restricted account asks instead of filing by itself."""
    wanted = account.sync
    paused = opens_to_more(account.id, rights) and not wanted.archive_restricted
    if wanted.archive_patient_mail is ArchiveMode.AUTOMATIC and paused:
        return ArchiveMode.CONFIRM
    return wanted.archive_patient_mail
