from __future__ import annotations

from dataclasses import replace

from tests.wizard import flows
from tomail.model.account import ArchiveMode, AuthMethod, FolderChoices, Protocol
from tomail.wizard.outcome import account_of, secrets_of, summary
from tomail.wizard.vocabulary import AccountType, Side, Step


def test_an_account_with_a_password() -> None:
    flow = flows.tested(flows.with_password())
    account = account_of(flow)
    assert (account.id, account.label, account.address) == ("", "Praxis", flows.ADDRESS)
    assert (account.incoming.host, account.outgoing.port) == ("imap.praxis-sonnberg.de", 587)
    assert (account.protocol, account.oauth_provider, account.tested) == (Protocol.IMAP, "", True)
    assert secrets_of(flow).incoming_password == "geheim"
    assert secrets_of(flow).outgoing_password == ""


def test_two_pairs_of_credentials() -> None:
    flow = replace(flows.with_password(), same_credentials=False).enter_password("anders", Side.OUTGOING)
    assert (secrets_of(flow).incoming_password, secrets_of(flow).outgoing_password) == ("geheim", "anders")


def test_a_browser_sign_in_stores_the_grant_and_no_password() -> None:
    flow = flows.with_password().choose_type(AccountType.GOOGLE)
    flow = flow.granted(flow.signing_in, flows.grant())
    assert account_of(flow).oauth_provider == "google"
    assert account_of(flow).incoming.auth is AuthMethod.OAUTH2
    secrets = secrets_of(flow)
    assert (secrets.grant, secrets.incoming_password) == (flows.grant(), "")


def test_the_options_of_the_last_step_are_saved() -> None:
    flow = flows.with_password()
    flow = replace(flow, options=replace(flow.options, mark_read=True), chosen_interval=15)
    assert account_of(flow).sync.mark_read
    assert account_of(flow).sync.interval_minutes == 15


def test_the_summary_has_one_line_for_each_step() -> None:
    lines = dict(summary(flows.tested(flows.with_password())))
    assert list(lines) == list(Step)
    assert flows.ADDRESS in str(lines[Step.DATA])
    assert "geheim" not in str(lines)
    assert str(lines[Step.TEST]) != str(dict(summary(flows.with_password()))[Step.TEST])


def test_the_summary_follows_the_options() -> None:
    flow = flows.with_password()
    seen = {
        str(dict(summary(replace(flow, options=replace(flow.options, archive_patient_mail=mode))))[Step.SYNC])
        for mode in ArchiveMode
    }
    assert len(seen) == 3
    off = replace(flow, options=replace(flow.options, enabled=False))
    assert str(dict(summary(off))[Step.SYNC]) == "not synchronised"


def test_pop3_saves_nothing_that_it_cannot_do() -> None:
    flow = flows.with_password().choose_protocol(Protocol.POP3)
    options = replace(flow.options, months=3, folders=FolderChoices(sent="Gesendet"))
    saved = account_of(replace(flow, options=options)).sync
    assert (saved.months, saved.folders) == (0, FolderChoices())


def test_folders_of_another_mailbox_are_not_saved() -> None:
    flow = flows.tested(flows.with_password())
    options = replace(flow.options, folders=FolderChoices(sent="Ausgang 2019", trash="Weg"))
    assert account_of(replace(flow, options=options)).sync.folders == FolderChoices(sent="Ausgang 2019")
