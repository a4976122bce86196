"""Through the system's proxy, which only passes on what it cannot read."""

from __future__ import annotations

import pytest

from tests.servers.connect_proxy import ConnectProxy
from tests.servers.scripted import Peer, ScriptedServer
from tomail.accounts.autoconfig import isp
from tomail.accounts.autoconfig.attempts import Unusable, word_for
from tomail.accounts.autoconfig.fetch import fetch

from .conftest import DOMAIN, World, results, run
from .documents import document
from .web_server import Page

HOST = f"autoconfig.{DOMAIN}"
PAGE = f"{HOST}/mail/config-v1.1.xml"
URL = f"https://{PAGE}"


@pytest.fixture(autouse=True)
def _page(world: World) -> None:
    world.web.pages[PAGE] = Page(document())


def routes(world: World) -> dict[str, int]:
    return {f"{HOST}:443": world.web.port}


def through(world: World, url: str) -> bytes | None:
    return run(fetch(URL, world.config(proxy=lambda _: url)))


def failure(world: World, url: str) -> str:
    with pytest.raises(Exception) as caught:
        through(world, url)
    return word_for(caught.value)


def test_the_proxy_knows_a_host_that_nobody_here_can_look_up(world: World) -> None:
    with ConnectProxy(routes(world)) as proxy:
        assert through(world, proxy.url) == document()
    [head] = proxy.asked
    assert head[:2] == [f"CONNECT {HOST}:443 HTTP/1.1", f"Host: {HOST}:443"]
    assert world.web.urls == [PAGE]


def test_the_proxy_sees_nothing_of_the_question(world: World) -> None:
    with ConnectProxy(routes(world)) as proxy:
        through(world, proxy.url)
    assert "config-v1.1" not in repr(proxy.asked)


def test_a_proxy_with_a_password(world: World) -> None:
    with ConnectProxy(routes(world), "Basic cHJheGlzOnAmcw==") as proxy:
        assert failure(world, proxy.url) == "refused"
        named = proxy.url.replace("//", "//praxis:p%26s@")
        assert through(world, named) == document()


def test_the_certificate_is_still_checked(world: World) -> None:
    with ConnectProxy({f"www.{HOST}.evil:443": world.web.port}) as proxy, pytest.raises(OSError) as caught:
        run(fetch(f"https://www.{HOST}.evil/", world.config(proxy=lambda _: proxy.url)))
    assert word_for(caught.value) == "invalid"


def test_a_proxy_that_declines(world: World) -> None:
    with ConnectProxy({}) as proxy, pytest.raises(Unusable):
        through(world, proxy.url)


@pytest.mark.parametrize(
    "answer", ["HTTP/1.1 200 OK\r\n\r\ntoo early", "SSH-2.0-OpenSSH_9.2", "HTTP/1.1 204 No Content\r\n"]
)
def test_a_proxy_that_is_none(world: World, answer: str) -> None:
    def talk(peer: Peer) -> None:
        peer.hear_until(b"\r\n\r\n")
        peer.say(answer)

    with ScriptedServer(talk) as server:
        assert failure(world, f"http://127.0.0.1:{server.port}") in ("invalid", "refused")


def test_unencrypted_questions_go_there_directly(world: World) -> None:
    """A proxy could read them."""
    world.has_web(DOMAIN, HOST)
    with ConnectProxy(routes(world)) as proxy:
        search = world.search(proxy=lambda _: proxy.url, trust_http=True)

        async def find() -> None:
            await isp.find(search)

        run(find())
    assert {head[0] for head in proxy.asked} == {
        f"CONNECT {HOST}:443 HTTP/1.1",
        f"CONNECT {DOMAIN}:443 HTTP/1.1",
    }
    assert results(search.attempts.lines)[f"http://{PAGE}"] in ("cancelled", "not found")
