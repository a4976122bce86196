"""All sources together: priorities, cancelling, what is listed, and what never happens."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from tests.servers.scripted import Peer, ScriptedServer
from tomail.accounts.autoconfig import discover as discovering
from tomail.accounts.autoconfig.discover import discover, discover_blocking
from tomail.accounts.autoconfig.plan import Source
from tomail.accounts.autoconfig.search import PROVIDER_DATABASE, DiscoverySources
from tomail.base.errors import ProblemKind, Refused
from tomail.model.account import AuthMethod, Security
from tomail.model.probing import Attempt, Declined, Discovered, DiscoveryResult, NotDiscovered

from .conftest import ADDRESS, DOMAIN, HOSTER, World, results, run
from .documents import SMTP, Listed, document
from .web_server import Page

AUTOCONFIG = f"autoconfig.{DOMAIN}/mail/config-v1.1.xml"
DATABASE = f"127.0.0.1/database/{DOMAIN}"


def answer(host: str, **changes: Any) -> bytes:
    return document(Listed(host=host, **changes), SMTP)


def test_nobody_is_asked_for_an_address_right_below_an_ending(world: World) -> None:
    """autoconfig.co.uk, imap.co.uk and the like may belong to anybody."""
    result = run(discover("praxis@co.uk", config=world.config()))
    assert isinstance(result, NotDiscovered)
    assert [each.what for each in result.tried] == ["co.uk.xml"]  # what IT laid beside the program


def found(world: World, address: str = ADDRESS, **changes: Any) -> Discovered:
    result = run(discover(address, config=world.config(**changes)))
    assert isinstance(result, Discovered)
    return result


def fill_all_sources(world: World) -> None:
    """Every source answers, each with an incoming host that tells which one it was."""
    (world.disk / f"{DOMAIN}.xml").write_bytes(answer("disk.example"))
    world.has_web(f"autoconfig.{DOMAIN}", f"autoconfig.{HOSTER}")
    world.web.pages[AUTOCONFIG] = Page(answer("isp.example"))
    world.plain_web.pages[DATABASE] = Page(answer("database.example"))
    world.names.add(DOMAIN, "MX", f"10 mx.{HOSTER}.")
    world.web.pages[f"autoconfig.{HOSTER}/mail/config-v1.1.xml"] = Page(answer("mx.example"))
    world.names.add(f"_imaps._tcp.{DOMAIN}", "SRV", "0 1 993 srv.example.")
    world.names.add(f"_submissions._tcp.{DOMAIN}", "SRV", "0 1 465 srv.example.")


def take_away(world: World, source: str) -> None:
    match source:
        case "disk":
            (world.disk / f"{DOMAIN}.xml").unlink()
        case "isp":
            del world.web.pages[AUTOCONFIG]
        case "database":
            del world.plain_web.pages[DATABASE]
        case "mx":
            world.names.add(DOMAIN, "MX", "0 .")
        case "srv":
            world.names.add(f"_imaps._tcp.{DOMAIN}", "SRV", "0 0 0 .")


def greeting(line: str, command: bytes, *reply: str) -> Any:
    def talk(peer: Peer) -> None:
        peer.say(line)
        assert peer.hear() == command
        peer.say(*reply)
        peer.hear()

    return talk


IMAP_TALK = greeting("* OK ready", b"a2 CAPABILITY", "* CAPABILITY IMAP4rev1", "a2 OK done")
SMTP_TALK = greeting("220 ready", b"EHLO [127.0.0.1]", "250 AUTH PLAIN")


def test_the_best_source_wins_then_the_next(world: World) -> None:
    fill_all_sources(world)
    with (
        ScriptedServer(IMAP_TALK, world.certificate) as imap,
        ScriptedServer(SMTP_TALK, world.certificate) as smtp,
    ):
        world.put(f"imap.{DOMAIN}", 993, imap.port)
        world.put(f"smtp.{DOMAIN}", 465, smtp.port)
        for source in ("disk", "isp", "database", "mx", "srv"):
            assert found(world).incoming[0].host == f"{source}.example"
            take_away(world, source)
        last = found(world)
    assert (last.source, last.incoming[0].host) == ("probing", f"imap.{DOMAIN}")


def test_nothing_found_is_a_result_with_all_attempts(world: World) -> None:
    result = run(discover(ADDRESS, config=world.config()))
    assert isinstance(result, NotDiscovered)
    lines = results(result.tried)
    assert len(lines) == 1 + 4 + 1 + 1 + 1 + 6 + 20
    assert lines[f"{DOMAIN}.xml"] == "not found"
    assert lines[f"https://{AUTOCONFIG}"] == "not found"
    assert lines[f"http://{AUTOCONFIG}"] == "skipped"
    assert lines[f"http://127.0.0.1:{world.plain_web.port}/database/{DOMAIN}"] == "not found"
    assert lines[f"preset {DOMAIN}"] == "not found"
    assert lines[f"MX {DOMAIN}"] == "not found"
    assert lines[f"SRV _imaps._tcp.{DOMAIN}"] == "not found"
    assert lines[f"mail.{DOMAIN}:587"] == "not found"


def test_foreign_hosts_learn_only_the_domain(world: World) -> None:
    world.has_web(f"autoconfig.{DOMAIN}", DOMAIN, f"autoconfig.{HOSTER}")
    world.names.add(DOMAIN, "MX", f"10 mx.{HOSTER}.")
    run(discover(ADDRESS, config=world.config(trust_http=True)))
    told = repr([*world.web.requests, *world.plain_web.requests, *world.names.asked])
    assert DOMAIN in told
    assert "empfang" not in told


def test_a_better_source_that_is_still_running_wins(world: World) -> None:
    gate = threading.Event()
    fill_all_sources(world)
    take_away(world, "disk")
    world.web.pages[AUTOCONFIG] = Page(answer("isp.example"), gate=gate)
    # Of all that is asked there: MX asks for its owner.
    database = f"http://127.0.0.1:{world.plain_web.port}/database/{DOMAIN}"
    heard: list[Attempt] = []

    def on_attempt(attempt: Attempt) -> None:
        heard.append(attempt)
        if attempt.what == database:
            gate.set()

    result = run(discover(ADDRESS, config=world.config(), on_attempt=on_attempt))
    assert isinstance(result, Discovered)
    assert result.incoming[0].host == "isp.example"
    assert results(result.tried)[database] == "found"
    assert sorted(heard, key=repr) == sorted(result.tried, key=repr)
    assert [each.what for each in heard].index(f"https://{AUTOCONFIG}") > 0


def test_lower_sources_are_cancelled_and_listed(world: World) -> None:
    gate = threading.Event()
    world.has_web(f"autoconfig.{DOMAIN}")
    world.web.pages[AUTOCONFIG] = Page(answer("isp.example"), gate=gate)
    world.names.silent.add(DOMAIN)
    world.plain_web.pages[DATABASE] = Page(answer("database.example"), gate=threading.Event())

    def on_attempt(attempt: Attempt) -> None:
        if attempt.what.startswith("SRV _submission._tcp"):
            gate.set()

    result = run(discover(ADDRESS, config=world.config(), on_attempt=on_attempt))
    assert isinstance(result, Discovered)
    assert result.incoming[0].host == "isp.example"
    lines = results(result.tried)
    assert lines[f"MX {DOMAIN}"] == "cancelled"
    assert lines[f"http://127.0.0.1:{world.plain_web.port}/database/{DOMAIN}"] == "cancelled"


def test_cancelling_leaves_nothing(world: World) -> None:
    world.has_web(f"autoconfig.{DOMAIN}", DOMAIN)
    world.web.pages[AUTOCONFIG] = Page(b"", gate=threading.Event())
    world.plain_web.pages[DATABASE] = Page(b"", gate=threading.Event())
    world.names.silent.add(DOMAIN)

    async def scenario() -> None:
        task = asyncio.ensure_future(discover(ADDRESS, config=world.config()))
        await asyncio.to_thread(world.web.asked.wait)
        await asyncio.to_thread(world.plain_web.asked.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    run(scenario())


def test_at_the_deadline_the_best_so_far_counts(world: World) -> None:
    world.has_web(f"autoconfig.{DOMAIN}")
    world.web.pages[AUTOCONFIG] = Page(b"", gate=threading.Event())
    world.plain_web.pages[DATABASE] = Page(answer("database.example"))
    result = found(world, seconds=0.5)
    assert result.incoming[0].host == "database.example"
    assert results(result.tried)[f"https://{AUTOCONFIG}"] == "cancelled"


def test_a_slow_host_is_given_up(world: World) -> None:
    world.has_web(f"autoconfig.{DOMAIN}")
    world.web.pages[AUTOCONFIG] = Page(b"", gate=threading.Event())
    world.plain_web.pages[DATABASE] = Page(answer("database.example"))
    result = found(world, host_seconds=0.5)
    (slow,) = [line for line in result.tried if line.what == f"https://{AUTOCONFIG}"]
    assert slow.result == "timeout"
    assert 0.4 < slow.seconds < 5


@pytest.mark.parametrize(
    ("address", "service"),
    [
        ("praxis@arzt.kim.telematik", "KIM"),
        ("praxis@kv-safenet.de", "KV-Connect"),
        (" a@kvconnect.de ", "KV-Connect"),
    ],
)
def test_kim_and_kv_connect_are_declined_without_a_network(world: World, address: str, service: str) -> None:
    assert run(discover(address, config=world.config())) == Declined(service)
    assert world.names.asked == []
    assert world.plain_web.requests == []


@pytest.mark.parametrize("address", ["", "praxis", "praxis@praxis-sonnberg", "a b@praxis.de"])
def test_what_is_no_address_is_refused(world: World, address: str) -> None:
    with pytest.raises(Refused) as caught:
        run(discover(address, config=world.config()))
    assert caught.value.problem.kind is ProblemKind.INVALID


@pytest.mark.parametrize(
    ("address", "provider", "hosts"),
    [
        ("praxis@gmail.com", "google", ("imap.gmail.com", 993, "smtp.gmail.com", 465)),
        ("praxis@hotmail.de", "microsoft", ("outlook.office365.com", 993, "smtp-mail.outlook.com", 587)),
        ("praxis@msm.com", "microsoft", ("outlook.office365.com", 993, "smtp-mail.outlook.com", 587)),
    ],
)
def test_google_and_microsoft_are_fixed(
    world: World, address: str, provider: str, hosts: tuple[str, int, str, int]
) -> None:
    result = found(world, address)
    receiving, sending = result.incoming[0], result.outgoing[0]
    assert (receiving.host, receiving.port, sending.host, sending.port) == hosts
    assert receiving.auth == sending.auth == (AuthMethod.OAUTH2,)
    assert (result.provider, result.source, result.confirmed) == (provider, "preset", True)
    assert receiving.username == address
    assert world.names.asked == []
    assert world.plain_web.requests == []


def test_the_files_of_it_stand_above_fixed_presets(world: World) -> None:
    (world.disk / "gmail.com.xml").write_bytes(answer("imap.praxis.example"))
    assert found(world, "praxis@gmail.com").incoming[0].host == "imap.praxis.example"


def test_a_hosted_domain_signs_in_as_its_provider_wants(world: World) -> None:
    world.names.add(DOMAIN, "MX", "0 praxis-test.mail.protection.outlook.com.")
    result = found(world)
    assert (result.provider, result.hint) == ("microsoft", "smtp_must_be_enabled")
    assert result.outgoing[0].host == "smtp.office365.com"
    assert result.incoming[0].auth == (AuthMethod.OAUTH2,)


def test_whoever_names_googles_servers_gets_googles_sign_in(world: World) -> None:
    world.plain_web.pages[DATABASE] = Page(
        document(
            Listed(host="imap.gmail.com", auth="password-cleartext OAuth2"),
            Listed("smtp", "smtp.gmail.com", 465, auth="password-cleartext"),
            issuer="accounts.google.com",
        )
    )
    result = found(world)
    assert result.provider == "google"
    assert result.incoming[0].auth == result.outgoing[0].auth == (AuthMethod.OAUTH2,)
    assert result.oauth_issuer == ""


def test_an_issuer_that_the_domain_names(world: World) -> None:
    world.plain_web.pages[DATABASE] = Page(
        document(Listed(auth="OAuth2 password-cleartext"), SMTP, issuer=f"login.{DOMAIN}")
    )
    result = found(world)
    assert result.oauth_issuer == f"https://login.{DOMAIN}"
    assert result.incoming[0].auth == (AuthMethod.OAUTH2, AuthMethod.PASSWORD)
    assert result.provider == ""


def test_an_issuer_without_use_is_dropped(world: World) -> None:
    world.plain_web.pages[DATABASE] = Page(document(issuer=f"login.{DOMAIN}"))
    assert found(world).oauth_issuer == ""


def test_hin_is_offered_as_unconfirmed(world: World) -> None:
    result = found(world, "dr.sonnberg@hin.ch")
    assert (result.source, result.confirmed, result.hint) == ("preset", False, "hin_token")
    assert (result.outgoing[0].host, result.outgoing[0].security) == ("smtp.mail.hin.ch", Security.STARTTLS)


def test_what_hin_may_say_itself_one_day_is_better(world: World) -> None:
    world.plain_web.pages["127.0.0.1/database/hin.ch"] = Page(answer("imap.hin.ch"))
    assert found(world, "dr.sonnberg@hin.ch").incoming[0].host == "imap.hin.ch"


def test_a_preset_replaces_a_database_that_is_out_of_reach(world: World) -> None:
    result = found(world, "praxis@gmx.ch", ispdb_url="https://unreachable.example/")
    assert (result.source, result.confirmed, result.hint) == ("preset", True, "imap_must_be_enabled")
    assert result.incoming[0].host == "imap.gmx.net"


def test_hints_join_whatever_source_won(world: World) -> None:
    world.plain_web.pages["127.0.0.1/database/gmx.ch"] = Page(document(Listed(host="imap.gmx.net"), SMTP))
    result = found(world, "praxis@gmx.ch")
    assert (result.source, result.hint) == ("provider list", "imap_must_be_enabled")


def test_umlauts_in_the_domain(world: World) -> None:
    world.plain_web.pages["127.0.0.1/database/xn--praxis-mller-klb.de"] = Page(document())
    assert found(world, "empfang@Praxis-Müller.de").incoming[0].username == "empfang@xn--praxis-mller-klb.de"


def test_a_bug_of_ours_is_not_taken_for_an_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_: object) -> Discovered | None:
        raise ZeroDivisionError

    monkeypatch.setitem(discovering.FIND, Source.SRV, broken)
    with pytest.raises(ZeroDivisionError):
        run(discover(ADDRESS, config=world.config()))


def test_for_the_command_line(world: World) -> None:
    world.plain_web.pages[DATABASE] = Page(document())
    result: DiscoveryResult = discover_blocking(ADDRESS, config=world.config())
    assert isinstance(result, Discovered)
    assert result.source == "provider list"


def test_the_provider_database_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert DiscoverySources().ispdb_url == PROVIDER_DATABASE
    monkeypatch.setenv("TOMAIL_ISPDB_URL", "http://127.0.0.1:8000/")
    assert DiscoverySources().ispdb_url == "http://127.0.0.1:8000/"
    assert DiscoverySources().ssl_context.check_hostname
