"""Each source of the web, the disk and DNS, alone."""

from __future__ import annotations

from collections.abc import Awaitable

import pytest

from tomail.accounts.autoconfig import disk, isp, mx, presets, provider_database, srv
from tomail.accounts.autoconfig.search import Search
from tomail.model.account import AuthMethod, Security
from tomail.model.probing import Discovered

from .conftest import ADDRESS, DOMAIN, HOSTER, World, results, run
from .documents import IMAP, SMTP, Listed, document
from .web_server import Page

AUTOCONFIG = f"autoconfig.{DOMAIN}/mail/config-v1.1.xml"
WELL_KNOWN = f"{DOMAIN}/.well-known/autoconfig/mail/config-v1.1.xml"


async def _awaited(work: Awaitable[Discovered | None]) -> Discovered | None:
    return await work


def found(work: Awaitable[Discovered | None]) -> Discovered:
    result = run(_awaited(work))
    assert result is not None
    return result


def nothing(work: Awaitable[Discovered | None]) -> None:
    assert run(_awaited(work)) is None


def tried(search: Search) -> dict[str, str]:
    return results(search.attempts.lines)


class TestDisk:
    def test_a_file_beside_the_program(self, world: World) -> None:
        (world.disk / f"{DOMAIN}.xml").write_bytes(document())
        search = world.search()
        result = found(disk.find(search))
        assert (result.source, result.trusted, result.confirmed) == ("file", True, True)
        assert result.incoming[0].username == ADDRESS
        assert tried(search) == {f"{DOMAIN}.xml": "found"}

    def test_no_file_and_no_folder(self, world: World) -> None:
        nothing(disk.find(world.search()))
        nothing(disk.find(world.search(disk_folder=world.disk / "nowhere")))

    def test_a_file_of_no_use(self, world: World) -> None:
        (world.disk / f"{DOMAIN}.xml").write_bytes(b"<clientConfig>")
        search = world.search()
        nothing(disk.find(search))
        assert tried(search) == {f"{DOMAIN}.xml": "invalid"}


class TestIsp:
    def test_the_autoconfig_host(self, world: World) -> None:
        world.has_web(f"autoconfig.{DOMAIN}")
        world.web.pages[AUTOCONFIG] = Page(document())
        result = found(isp.find(world.search()))
        assert (result.source, result.trusted, result.confirmed) == (f"autoconfig.{DOMAIN}", True, True)

    def test_the_well_known_place(self, world: World) -> None:
        world.has_web(DOMAIN)
        world.web.pages[WELL_KNOWN] = Page(document())
        search = world.search()
        assert found(isp.find(search)).source == DOMAIN
        assert tried(search) == {
            f"http://{AUTOCONFIG}": "skipped",
            f"http://{WELL_KNOWN}": "skipped",
            f"https://{AUTOCONFIG}": "not found",
            f"https://{WELL_KNOWN}": "found",
        }

    def test_only_the_domain_is_asked(self, world: World) -> None:
        world.has_web(f"autoconfig.{DOMAIN}", DOMAIN)
        nothing(isp.find(world.search()))
        assert sorted(world.web.urls) == sorted([AUTOCONFIG, WELL_KNOWN])
        assert "empfang" not in repr(world.web.requests)
        assert world.plain_web.requests == []

    def test_unencrypted_answers_need_consent(self, world: World) -> None:
        world.put(DOMAIN, 80, world.plain_web.port)
        world.plain_web.pages[WELL_KNOWN] = Page(document())
        nothing(isp.find(world.search()))
        assert world.plain_web.requests == []
        result = found(isp.find(world.search(trust_http=True)))
        assert (result.source, result.trusted) == (DOMAIN, False)

    def test_an_encrypted_answer_is_preferred(self, world: World) -> None:
        world.has_web(f"autoconfig.{DOMAIN}", DOMAIN)
        world.plain_web.pages[AUTOCONFIG] = Page(document(Listed(host="imap.evil.example"), SMTP))
        world.web.pages[WELL_KNOWN] = Page(document())
        assert found(isp.find(world.search(trust_http=True))).incoming[0].host == IMAP.host

    def test_an_answer_of_no_use(self, world: World) -> None:
        world.has_web(f"autoconfig.{DOMAIN}", DOMAIN)
        world.web.pages[AUTOCONFIG] = Page(b"<html>Willkommen</html>")
        world.web.pages[WELL_KNOWN] = Page(document(Listed(security="plain"), SMTP))
        search = world.search()
        nothing(isp.find(search))
        assert tried(search)[f"https://{AUTOCONFIG}"] == "invalid"
        assert tried(search)[f"https://{WELL_KNOWN}"] == "invalid"


class TestProviderDatabase:
    def test_the_domain_is_appended(self, world: World) -> None:
        world.plain_web.pages[f"127.0.0.1/database/{DOMAIN}"] = Page(document())
        result = found(provider_database.find(world.search()))
        assert (result.source, result.trusted, result.confirmed) == ("provider list", True, True)

    @pytest.mark.parametrize("base", ["/database", "/database/", "/find?domain="])
    def test_however_the_base_ends(self, world: World, base: str) -> None:
        path = base if base.endswith(("/", "=")) else base + "/"
        world.plain_web.pages[f"127.0.0.1{path}{DOMAIN}"] = Page(document())
        found(
            provider_database.find(world.search(ispdb_url=f"http://127.0.0.1:{world.plain_web.port}{base}"))
        )

    def test_over_https(self, world: World) -> None:
        world.has_web(f"db.{HOSTER}")
        world.web.pages[f"db.{HOSTER}/v1.1/{DOMAIN}"] = Page(document())
        result = found(provider_database.find(world.search(ispdb_url=f"https://db.{HOSTER}/v1.1/")))
        assert result.trusted
        assert world.web.urls == [f"db.{HOSTER}/v1.1/{DOMAIN}"]

    @pytest.mark.parametrize(
        "base", [f"http://db.{HOSTER}/", "ftp://127.0.0.1/", "", "nonsense", "http://127.0.0.1:x/"]
    )
    def test_unencrypted_only_on_this_machine(self, world: World, base: str) -> None:
        world.has_web(f"db.{HOSTER}")
        search = world.search(ispdb_url=base)
        nothing(provider_database.find(search))
        assert set(tried(search).values()) == {"skipped"}
        assert world.plain_web.requests == []


class TestPresets:
    def test_hin(self, world: World) -> None:
        search = world.search("dr.sonnberg@hin.ch")
        result = found(presets.find(search))
        assert (result.source, result.trusted, result.confirmed) == ("preset", True, False)
        assert result.outgoing[0].username == ""
        assert tried(search) == {"preset hin.ch": "found"}

    def test_user_names_are_filled(self, world: World) -> None:
        assert found(presets.find(world.search("sonnberg@web.de"))).incoming[0].username == "sonnberg"

    def test_unknown_domains_and_entries_without_servers(self, world: World) -> None:
        nothing(presets.find(world.search()))
        nothing(presets.find(world.search("a@proton.me")))


class TestMx:
    def test_the_lowest_preference_by_number(self, world: World) -> None:
        world.names.add(DOMAIN, "MX", "100 late.example.", f"9 mx.{HOSTER}.", "20 second.example.")
        world.plain_web.pages[f"127.0.0.1/database/{HOSTER}"] = Page(document())
        search = world.search()
        result = found(mx.find(search))
        assert (result.source, result.confirmed) == ("provider list", True)
        assert tried(search)[f"MX {DOMAIN}"] == "found"
        assert f"https://autoconfig.{HOSTER}/mail/config-v1.1.xml" in tried(search)
        assert world.names.asked == [f"MX {DOMAIN}"]

    def test_the_longer_domain_comes_first(self, world: World) -> None:
        world.names.add(DOMAIN, "MX", f"10 mx1.mail.{HOSTER}.")
        for domain in (f"mail.{HOSTER}", HOSTER):
            imap = Listed(host=f"imap.{domain}")
            world.plain_web.pages[f"127.0.0.1/database/{domain}"] = Page(document(imap, SMTP))
        assert found(mx.find(world.search())).incoming[0].host == f"imap.mail.{HOSTER}"

    def test_the_exchanges_own_autoconfig_is_not_confirmed(self, world: World) -> None:
        world.names.add(DOMAIN, "MX", f"10 mx.{HOSTER}.")
        world.has_web(f"autoconfig.{HOSTER}")
        world.web.pages[f"autoconfig.{HOSTER}/mail/config-v1.1.xml"] = Page(document())
        result = found(mx.find(world.search()))
        assert (result.source, result.trusted, result.confirmed) == (f"autoconfig.{HOSTER}", True, False)
        assert "empfang" not in repr(world.web.requests)

    @pytest.mark.parametrize(
        ("exchange", "incoming", "outgoing"),
        [
            ("aspmx.l.google.com.", "imap.gmail.com", "smtp.gmail.com"),
            ("praxis-test.mail.protection.outlook.com.", "outlook.office365.com", "smtp.office365.com"),
            ("PRAXIS.olc.protection.outlook.com.", "outlook.office365.com", "smtp-mail.outlook.com"),
        ],
    )
    def test_work_accounts_of_google_and_microsoft(
        self, world: World, exchange: str, incoming: str, outgoing: str
    ) -> None:
        world.names.add(DOMAIN, "MX", f"1 {exchange}")
        result = found(mx.find(world.search()))
        assert (result.incoming[0].host, result.outgoing[0].host) == (incoming, outgoing)
        assert result.incoming[0].auth == (AuthMethod.OAUTH2,)
        assert result.incoming[0].username == ADDRESS
        assert world.plain_web.requests == []

    def test_a_preset_for_hosted_domains_when_the_database_is_silent(self, world: World) -> None:
        world.names.add(DOMAIN, "MX", "10 mx00.ionos.de.")
        search = world.search()
        result = found(mx.find(search))
        assert (result.source, result.incoming[0].host) == ("preset", "imap.ionos.de")
        assert tried(search)["preset mx00.ionos.de"] == "found"

    def test_an_exchange_of_ones_own_leads_nowhere_new(self, world: World) -> None:
        world.names.add(DOMAIN, "MX", f"10 mail.{DOMAIN}.")
        nothing(mx.find(world.search()))
        assert world.plain_web.requests == []

    def test_a_domain_that_takes_no_mail(self, world: World) -> None:
        world.names.add(DOMAIN, "MX", "0 .")
        search = world.search()
        nothing(mx.find(search))
        assert tried(search) == {f"MX {DOMAIN}": "not found"}

    def test_unknown_domains_and_domains_without_mx(self, world: World) -> None:
        world.names.add(DOMAIN, "A", "192.0.2.1")
        for address in (ADDRESS, "a@unknown-test.example"):
            search = world.search(address)
            nothing(mx.find(search))
            assert set(tried(search).values()) == {"not found"}

    def test_a_silent_name_server(self, world: World) -> None:
        world.names.silent.add(DOMAIN)
        search = world.search(host_seconds=0.2)
        nothing(mx.find(search))
        assert tried(search) == {f"MX {DOMAIN}": "timeout"}

    def test_no_name_server(self, world: World) -> None:
        search = world.search(resolver=None)
        nothing(mx.find(search))
        assert tried(search) == {f"MX {DOMAIN}": "skipped"}


class TestSrv:
    def offer(self, world: World, label: str, *records: str) -> None:
        world.names.add(f"{label}._tcp.{DOMAIN}", "SRV", *records)

    def test_tls_comes_before_starttls(self, world: World) -> None:
        self.offer(world, "_imap", f"0 1 143 imap.{DOMAIN}.")
        self.offer(world, "_imaps", f"10 1 993 imap.{DOMAIN}.")
        self.offer(world, "_pop3s", f"20 1 995 pop.{DOMAIN}.")
        self.offer(world, "_submission", f"0 1 587 smtp.{DOMAIN}.")
        self.offer(world, "_submissions", f"0 1 465 smtp.{DOMAIN}.")
        result = found(srv.find(world.search()))
        assert (result.source, result.trusted, result.confirmed) == ("DNS SRV", True, True)
        assert [(s.protocol, s.port, s.security) for s in result.incoming] == [
            ("imap", 993, Security.TLS),
            ("imap", 143, Security.STARTTLS),
            ("pop3", 995, Security.TLS),
        ]
        assert [s.port for s in result.outgoing] == [465, 587]
        assert result.incoming[0].username == ADDRESS

    def test_priority_before_weight(self, world: World) -> None:
        self.offer(
            world,
            "_imaps",
            f"20 99 993 spare.{DOMAIN}.",
            f"5 1 993 light.{DOMAIN}.",
            f"5 10 993 heavy.{DOMAIN}.",
        )
        self.offer(world, "_submissions", f"0 1 465 smtp.{DOMAIN}.")
        result = found(srv.find(world.search()))
        assert [s.host.partition(".")[0] for s in result.incoming] == ["heavy", "light", "spare"]

    def test_a_dot_says_that_the_service_is_not_offered(self, world: World) -> None:
        self.offer(world, "_imaps", "0 0 0 .")
        self.offer(world, "_pop3s", f"0 1 995 pop.{DOMAIN}.")
        self.offer(world, "_submission", f"0 1 587 smtp.{DOMAIN}.")
        search = world.search()
        assert [s.protocol for s in found(srv.find(search)).incoming] == ["pop3"]
        assert tried(search)[f"SRV _imaps._tcp.{DOMAIN}"] == "not found"

    def test_the_port_tells_more_than_the_label(self, world: World) -> None:
        self.offer(world, "_imap", f"0 1 993 imap.{DOMAIN}.")
        self.offer(world, "_submission", f"0 1 465 smtp.{DOMAIN}.")
        result = found(srv.find(world.search()))
        assert result.incoming[0].security == result.outgoing[0].security == Security.TLS

    def test_somebody_elses_servers_are_not_confirmed(self, world: World) -> None:
        self.offer(world, "_imaps", f"0 1 993 imap.{HOSTER}.")
        self.offer(world, "_submissions", f"0 1 465 smtp.{DOMAIN}.")
        assert not found(srv.find(world.search())).confirmed

    def test_both_directions_are_needed(self, world: World) -> None:
        self.offer(world, "_imaps", f"0 1 993 imap.{DOMAIN}.")
        search = world.search()
        nothing(srv.find(search))
        assert tried(search)[f"SRV _imaps._tcp.{DOMAIN}"] == "found"
        assert tried(search)[f"SRV _submissions._tcp.{DOMAIN}"] == "not found"

    def test_six_services_are_asked(self, world: World) -> None:
        nothing(srv.find(world.search()))
        labels = ("_imaps", "_imap", "_pop3s", "_pop3", "_submissions", "_submission")
        assert sorted(world.names.asked) == sorted(f"SRV {label}._tcp.{DOMAIN}" for label in labels)

    def test_no_name_server(self, world: World) -> None:
        search = world.search(resolver=None)
        nothing(srv.find(search))
        assert set(tried(search).values()) == {"skipped"}
