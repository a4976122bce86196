"""The XML of autoconfig: which servers count, in which order, and what is refused."""

from __future__ import annotations

import time
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomail.accounts.autoconfig.parse import Description, NotAConfiguration, fill, parse
from tomail.model.account import AuthMethod, Security
from tomail.model.probing import ServerCandidate

from .conftest import ADDRESS
from .documents import IMAP, SMTP, Listed, document

PASSWORD, OAUTH2 = AuthMethod.PASSWORD, AuthMethod.OAUTH2


def read(data: bytes, address: str = ADDRESS) -> Description:
    return parse(data, address, lambda host: host == "imap.known.example")


def first(*servers: Listed, issuer: str = "") -> ServerCandidate:
    return read(document(*servers, SMTP, issuer=issuer)).incoming[0]


def test_the_servers_in_their_order() -> None:
    pop3 = Listed("pop3", "pop.praxis-test.example", 995)
    said = read(document(pop3, IMAP, SMTP, Listed("smtp", "smtp.praxis-test.example", 587, "STARTTLS")))
    assert [(s.protocol, s.port) for s in said.incoming] == [("pop3", 995), ("imap", 993)]
    assert [(s.port, s.security) for s in said.outgoing] == [(465, Security.TLS), (587, Security.STARTTLS)]
    assert said.incoming[1] == ServerCandidate(
        "imap", "imap.praxis-test.example", 993, Security.TLS, ADDRESS, (PASSWORD,)
    )


@pytest.mark.parametrize(
    ("written", "filled"),
    [
        ("%EMAILADDRESS%", "empfang@praxis-test.example"),
        ("%EMAILLOCALPART%", "empfang"),
        ("%EMAILLOCALPART%.%EMAILDOMAIN%", "empfang.praxis-test.example"),
        ("web4711", "web4711"),
        ("", "empfang@praxis-test.example"),
    ],
)
def test_placeholders_in_user_names(written: str, filled: str) -> None:
    assert first(Listed(username=written)).username == filled


def test_placeholders_in_hosts() -> None:
    assert first(Listed(host="imap.%EMAILDOMAIN%")).host == "imap.praxis-test.example"


@given(st.emails())
def test_every_address_fills_its_placeholders(address: str) -> None:
    assert fill("%EMAILLOCALPART%@%EMAILDOMAIN%", "a@b.example") == "a@b.example"
    if "%" not in address:
        assert fill("%EMAILLOCALPART%@%EMAILDOMAIN%", address) == fill("%EMAILADDRESS%", address) == address


@pytest.mark.parametrize(
    ("auth", "methods"),
    [
        ("password-cleartext", (PASSWORD,)),
        ("GSSAPI password-encrypted password-cleartext", (PASSWORD,)),
        ("OAuth2 password-cleartext", (PASSWORD,)),
    ],
)
def test_sign_in_where_no_token_can_be_had(auth: str, methods: tuple[AuthMethod, ...]) -> None:
    assert first(Listed(auth=auth)).auth == methods


def test_tokens_count_where_it_is_known_whom_to_ask() -> None:
    assert first(Listed(host="imap.known.example", auth="OAuth2 password-cleartext")).auth == (
        OAUTH2,
        PASSWORD,
    )
    assert first(Listed(auth="password-cleartext OAuth2"), issuer="login.example").auth == (PASSWORD, OAUTH2)


@pytest.mark.parametrize(
    ("written", "issuer"),
    [
        ("login.praxis-test.example", "https://login.praxis-test.example"),
        ("https://login.example/tenant", "https://login.example/tenant"),
        ("http://127.0.0.1:8443/issuer", "http://127.0.0.1:8443/issuer"),
        ("http://login.example", ""),
        ("javascript://login.example", ""),
        ("https://", ""),
    ],
)
def test_the_issuer_becomes_an_https_url(written: str, issuer: str) -> None:
    assert read(document(issuer=written)).issuer == issuer


def test_the_first_supported_socket_type_counts() -> None:
    assert first(Listed(security="QUIC plain STARTTLS SSL")).security == Security.STARTTLS


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_no_encryption_is_for_this_machine_alone(host: str) -> None:
    assert first(Listed(host=host, security="plain")).security == Security.NONE
    with pytest.raises(NotAConfiguration):
        read(document(Listed(security="plain"), SMTP))


@pytest.mark.parametrize(
    "unusable",
    [
        Listed(kind="exchange"),
        Listed(host=""),
        Listed(host="imap praxis.example"),
        Listed(host="http://imap.example"),
        Listed(host="-imap.example"),
        Listed(port="0"),
        Listed(port="65536"),
        Listed(port="-1"),
        Listed(port=""),
        Listed(port="99³"),
        Listed(security=""),
        Listed(auth=""),
        Listed(auth="NTLM"),
        Listed(auth="OAuth2"),
    ],
)
def test_a_server_that_cannot_be_used_is_passed_over(unusable: Listed) -> None:
    assert first(unusable, IMAP).host == "imap.praxis-test.example"
    with pytest.raises(NotAConfiguration):
        read(document(unusable, SMTP))


def test_a_host_with_umlauts_becomes_ascii() -> None:
    assert first(Listed(host="imap.praxis-müller.example")).host == "imap.xn--praxis-mller-klb.example"


def test_both_directions_are_needed() -> None:
    with pytest.raises(NotAConfiguration):
        read(document(IMAP))
    with pytest.raises(NotAConfiguration):
        read(document(SMTP))


def test_a_password_is_not_taken() -> None:
    with_password = document().replace(b"</incomingServer>", b"<password>geheim</password></incomingServer>")
    assert "geheim" not in repr(read(with_password))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>Seite nicht gefunden</body></html>",
        b"<clientConfig version='1.1'></clientConfig>",
        b"not xml at all",
        b"<?xml version='1.0' encoding='no-such-code'?><clientConfig/>",
        document()[:-20],
        document().replace(b' id="praxis-test.example"', b""),
        document().replace(b"<domain>praxis-test.example</domain>", b""),
        document().replace(b"<domain>praxis-test.example</domain>", b"<domain>-</domain>"),
        b"\x00" * 100,
        b"<a>" * 100_000,
    ],
)
def test_what_is_no_configuration(data: bytes) -> None:
    with pytest.raises(NotAConfiguration):
        read(data)


BOMB = (
    '<!DOCTYPE c [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    + "]><clientConfig>&a9;</clientConfig>"
)
EXTERNAL = '<!DOCTYPE c SYSTEM "file:///etc/passwd"><clientConfig/>'


@pytest.mark.parametrize("text", [BOMB, EXTERNAL, "<!DOCTYPE c><clientConfig/>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused_before_anything_expands(text: str, encoding: str) -> None:
    started = time.perf_counter()
    with pytest.raises(NotAConfiguration, match="document type"):
        read(text.encode(encoding))
    assert time.perf_counter() - started < 1


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(NotAConfiguration):
        read(data)


TEXT = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=20)


@given(TEXT, TEXT, TEXT, TEXT, TEXT)
def test_whatever_stands_in_the_elements(host: str, port: str, security: str, auth: str, issuer: str) -> None:
    tree = ElementTree.fromstring(document())
    server = tree.find("emailProvider/incomingServer")
    assert server is not None
    for tag, text in (("hostname", host), ("port", port), ("socketType", security), ("authentication", auth)):
        element = server.find(tag)
        assert element is not None
        element.text = text
    ElementTree.SubElement(ElementTree.SubElement(tree, "oAuth2"), "issuer").text = issuer
    with pytest.raises(NotAConfiguration):
        read(ElementTree.tostring(tree))
