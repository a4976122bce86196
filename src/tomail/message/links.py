"""Links of strangers: where they really lead, written so that every program reads the same in it."""

from __future__ import annotations

import functools
import ipaddress
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import quote, unquote

import idna

from tomail.base.domains import is_known_ending, registrable_domain

from .clean import clean

LONGEST = 8192  # characters; what is longer carries something other than an address
_CONTROLS = re.compile("[\x00-\x1f\x7f]+")
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_PLAIN = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z]{2,63}/[\w/%:@!$&'()*+,;=.~?#-]*", re.ASCII)
_WEB = re.compile(r"(?P<authority>[^/\\?#]*)(?P<path>[^?#]*)(?P<rest>.*)", re.DOTALL)
_PORTS = {"http": "80", "https": "443"}
_PATH = "/%:@!$&'()*+,;=-._~[]"
_REST = f"{_PATH}?#"
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
_CLAIM = re.compile(
    r"(?<![\w.@-])(?:(?P<scheme>https?://)|(?P<local>[\w.+-]{1,64}@))?"
    r"(?P<host>(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24})(?![\w@.-])(?P<path>[/:?#]\S*)?",
    re.IGNORECASE,
)
_LONGEST_TEXT = 300  # characters at either end of a link's text in which an address is looked for
_BLANKS = re.compile(r"[\s\u2800]+")  # browsers show many as one
_DISGUISE = re.compile(r"https?://([\w-]+(?:\.[\w-]+)+)[^\s/?#@]{0,99}@", re.IGNORECASE)  # a user's name
_FILES = frozenset("csv doc docx gif htm html ics jpg jpeg md odt pdf png ppt pptx rtf txt xls xlsx".split())


@dataclass(frozen=True)
class Link:
    """Where a link leads (as `target_of` writes it), and the other address that its text names, if any."""

    target: str
    claimed: str = ""


@functools.lru_cache(maxsize=1024)  # what is asked for its target is asked for its claim as well
def target_of(href: str) -> str | None:
    """`href` in ASCII as browsers read it (WHATWG URL); None for what no link of a mail may be.

    Web addresses lose user names, which only disguise the host; the host is in A-labels, numbers of any
    base as an IP address. Otherwise only mailto: and tel:.
    """
    if len(href) <= LONGEST and _PLAIN.fullmatch(href):
        return href
    href = _CONTROLS.sub("", href[: LONGEST + 1]).strip()
    scheme = _SCHEME.match(href)
    if scheme is None or len(href) > LONGEST:
        return None
    name, rest = scheme[1].lower(), href[scheme.end() :]
    if name in _PORTS:
        return _web(name, rest)
    return f"{name}:{_quoted(rest, _REST)}" if name in ("mailto", "tel") and rest else None


def host_of(target: str) -> str:
    """The host of a web address, the domain of a mailto: address; "" where there is none."""
    name, _, rest = target.partition(":")
    if name == "mailto":
        return unquote(rest.partition("?")[0]).rpartition("@")[2].strip().lower()
    authority = rest.removeprefix("//").partition("/")[0]
    return re.sub(r":\d*$", "", authority) if name in _PORTS else ""


def claim_of(text: str, target: str) -> str:
    """The address in the `text` of a link that belongs to somebody else than `target`; "" if none does."""
    text = _BLANKS.sub(" ", clean(text)).strip()
    if len(text) > 2 * _LONGEST_TEXT:
        text = f"{text[:_LONGEST_TEXT]} {text[-_LONGEST_TEXT:]}"
    text = unicodedata.normalize("NFKC", text)
    if disguise := _DISGUISE.search(text):
        return disguise[1]
    for match in _CLAIM.finditer(text):
        if _is_address(match, text) and not same_owner(_a_label(match["host"].lower()), host_of(target)):
            return match.group()
    return ""


@functools.lru_cache(maxsize=1024)
def same_owner(one: str, other: str) -> bool:
    """Whether two hosts belong to one owner, as far as their names tell: www.x.ch and mail.x.ch do."""
    return one == other or registrable_domain(one) == registrable_domain(other)


def is_number(host: str) -> bool:
    """Whether the host has no name, only an IP address."""
    return host.startswith("[") or _four(host) is not None


def _is_address(match: re.Match[str], text: str) -> bool:
    """ "www.x.ch" anywhere, "x.ch" where nothing else is said; "Befund.pdf" is the name of a file."""
    if match["scheme"] or match["local"] or match["host"].lower().startswith("www."):
        return True
    ending = match["host"].lower().rpartition(".")[2]
    return match.group() == text and ending not in _FILES and is_known_ending(ending)


def _web(scheme: str, rest: str) -> str | None:
    parts = _WEB.match(rest.lstrip("/\\"))
    if parts is None:
        return None
    authority = parts["authority"].rpartition("@")[2]
    name, port = re.fullmatch(r"(.*?)(?::(\d*))?", authority, re.DOTALL).groups()  # type: ignore[union-attr]
    host = _host(name)
    if host is None or (port and int(port[:6]) > 65535):
        return None
    number = f":{int(port)}" if port and port != _PORTS[scheme] else ""
    path = _quoted(parts["path"].replace("\\", "/"), _PATH) or "/"
    return f"{scheme}://{host}{number}{path}{_quoted(parts['rest'], _REST)}"


def _quoted(words: str, safe: str) -> str:
    return quote(words, safe=safe, errors="replace")


def _host(name: str) -> str | None:
    if name.startswith("["):
        return _six(name)
    host = _a_label(unquote(name))
    number = _four(host)
    if number is not None:
        return number
    last = host.rstrip(".").rpartition(".")[2]
    return host if _HOST.fullmatch(host) and not re.fullmatch(r"\d+|0x[0-9a-f]*", last) else None


def _a_label(name: str) -> str:
    try:
        return name.lower() if name.isascii() else idna.encode(name, uts46=True).decode("ascii")
    except UnicodeError:
        return ""


def _six(name: str) -> str | None:
    try:
        address = ipaddress.IPv6Address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return None
    if four := address.ipv4_mapped:  # browsers write it in hexadecimal, newer Pythons do not
        return f"[::ffff:{int(four) >> 16:x}:{int(four) & 0xFFFF:x}]"
    return f"[{address.compressed}]"


def _four(host: str) -> str | None:
    """An IPv4 address from one to four numbers, each decimal, octal or hexadecimal, as browsers read it."""
    numbers = [_number(each) for each in host.removesuffix(".").split(".")]
    if not 1 <= len(numbers) <= 4 or None in numbers:
        return None
    *first, last = [each for each in numbers if each is not None]
    if any(each > 255 for each in first) or last >= 256 ** (4 - len(first)):
        return None
    return str(ipaddress.IPv4Address(sum(each << 8 * (3 - at) for at, each in enumerate(first)) + last))


def _number(written: str) -> int | None:
    if re.fullmatch(r"0x[0-9a-f]{0,16}", written):
        return int(written[2:] or "0", 16)
    if re.fullmatch(r"0[0-7]{1,20}", written):
        return int(written, 8)
    return int(written) if re.fullmatch(r"\d{1,20}", written, re.ASCII) else None
