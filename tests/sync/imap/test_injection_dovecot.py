"""The same against Dovecot: odd names are folders of that name, or refused; nothing else happens."""

from __future__ import annotations

import pytest

from tests.conftest import MailUser
from tests.servers.dovecot import Dovecot
from tomail.base.errors import EnvironmentTrouble, Refused, SignInNeeded
from tomail.model.credentials import Password
from tomail.model.mail import Flags, FolderRole
from tomail.sync.imap.refusals import ServerSaidNo
from tomail.sync.imap.session import Session

from .conftest import account_of, mail

ODD = [
    *('a"b', "a\\b", "a{10}", "a\r\nX9 DELETE Beleg\r\n", "a {5+}\r\n", "(a) b", "100 %", "*"),
    *("ä😀\u2028z", "&", "&-x", "a\x7f", "x" * 1100, "a]b", "\udcff", "~", "nul@\x00b"),
]


def test_odd_words_reach_dovecot_as_words(dovecot: Dovecot, mail_user: MailUser) -> None:
    account = account_of(mail_user, dovecot)
    dovecot.append(mail_user.address, "INBOX", mail("eins", message_id="one@praxis.test"))
    session = Session.open(account.incoming, Password(mail_user.address, mail_user.password))
    session.create("Beleg", FolderRole.NONE)
    session.select("INBOX")
    for odd in ODD:
        assert session.search_message_id(f"{odd}@nowhere.test") == []
        if not odd.isprintable():
            continue  # no folder is called so here: Dovecot repeats the name in its answer as it is
        for step in (
            lambda odd=odd: session.create(odd, FolderRole.NONE),
            lambda odd=odd: session.status(odd),
            lambda odd=odd: session.rename(odd, f"{odd}2"),
            lambda odd=odd: session.append(f"{odd}2", mail("abgelegt"), Flags.SEEN, 0),
            lambda odd=odd: session.delete_folder(f"{odd}2"),
        ):
            try:
                step()
            except ServerSaidNo:
                continue  # it has no such name; the line goes on
        session.select("INBOX")
        session.store_keywords(b"1", [odd, "$fine"], [])
    assert session.search_message_id("one@praxis.test") == [1]
    assert {"INBOX", "Beleg"} <= {each.path for each in session.folders()}
    assert len(dovecot.messages(mail_user.address)) == 1
    session.close()


@pytest.mark.parametrize("odd", ['a"b', "ä\u2028z", "a\r\nX9 NOOP"])
def test_odd_passwords_are_wrong_ones(odd: str, dovecot: Dovecot, mail_user: MailUser) -> None:
    account = account_of(mail_user, dovecot)
    for name, secret in ((mail_user.address, odd), (odd, mail_user.password)):
        with pytest.raises((SignInNeeded, Refused, EnvironmentTrouble)):
            Session.open(account.incoming, Password(name, secret))
