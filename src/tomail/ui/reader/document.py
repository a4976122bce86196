"""A message's HTML as a whole document that can load nothing from outside."""

from __future__ import annotations

import re
from urllib.parse import quote

PART, PICTURE, FONT = "/part/", "/picture/", "/font/"
FONTS = {400: "Inter-Regular.otf", 700: "Inter-Bold.otf"}

# The sanitiser writes attributes in double quotes and escapes "<" in text, so this finds pictures alone.
_CONTENT_ID = re.compile(r'(<img\b[^<>]*?\ssrc=")cid:([^"]*)"', re.IGNORECASE)

_POLICY = "default-src 'none'; img-src data: tomail:; style-src 'unsafe-inline'; font-src tomail:"

_STYLE = """
{fonts}
html {{ background: #ffffff; }}
body > section {{ contain: content; }}  /* what it holds stays inside, whatever its margins say */
body {{ margin: 0; padding: 8px 24px 24px 24px; font: 15px/1.45 Inter, sans-serif; color: #17212b;
        overflow-wrap: anywhere; }}
img {{ max-width: 100%; height: auto; }}
table {{ max-width: 100%; }}
a {{ color: #0b5c8a; }}
pre {{ white-space: pre-wrap; }}
::-webkit-scrollbar {{ width: 12px; height: 12px; }}
::-webkit-scrollbar-thumb {{ background: #d5dce3; border-radius: 6px; border: 2px solid #ffffff; }}
blockquote {{ margin: 8px 0 8px 0; padding-left: 12px; border-left: 2px solid #d5dce3; color: #52606d; }}
"""


def origin(host: str) -> str:
    """The address of a message's document; each message has a host of its own."""
    return f"tomail://{host}"


def whole(html: str, host: str) -> str:
    """The sanitised `html` between head and end, its own pictures at addresses of `host`."""
    body = _CONTENT_ID.sub(lambda m: f'{m[1]}{origin(host)}{PART}{quote(m[2], safe="")}"', html)
    fonts = "".join(
        f'@font-face {{ font-family: Inter; font-weight: {weight}; src: url("{origin(host)}{FONT}{file}"); }}'
        for weight, file in FONTS.items()
    )
    return (
        "<!doctype html><html><head><meta charset='utf-8'>"
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<style>{_STYLE.format(fonts=fonts)}</style></head><body>{body}</body></html>"
    )
