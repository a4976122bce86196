"""A message's HTML as whole documents that can load nothing from outside.

Several parts are a document each, in frames below each other: what one leaves open, paints or styles
ends with it. `FIT` is our own script in a world apart, which makes a frame as large as what it holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from urllib.parse import quote

PART, PICTURE, FONT, TEXT = "/part/", "/picture/", "/font/", "/text/"
FONTS = {400: "Inter-Regular.otf", 700: "Inter-Bold.otf"}

# The sanitiser writes attributes in double quotes and escapes "<" in text, so this finds pictures alone.
_CONTENT_ID = re.compile(r'(<img\b[^<>]*?\ssrc=")cid:([^"]*)"', re.IGNORECASE)

_POLICY = "default-src 'none'; img-src data: tomail:; style-src 'unsafe-inline'; font-src tomail:"
_POLICY_OF_FRAMES = "default-src 'none'; style-src 'unsafe-inline'; frame-src tomail:"

_STYLE = """
{fonts}
html {{ background: #ffffff; }}
body > section {{ contain: content; }}  /* on paper, below the head: nothing covers that */
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

_SANDBOX = "allow-same-origin allow-top-navigation-by-user-activation"  # to be measured; to ask about links
_STYLE_OF_FRAMES = """
html { background: #ffffff; }
body { margin: 0; }
iframe { display: block; border: 0; width: 100%; height: 60vh; }
hr { margin: 0 24px; border: 0; border-top: 1px solid #d5dce3; }
::-webkit-scrollbar { width: 12px; height: 12px; }
::-webkit-scrollbar-thumb { background: #d5dce3; border-radius: 6px; border: 2px solid #ffffff; }
"""

# What stands in a frame grows and shrinks with its width, the zoom and its pictures.
FIT = """
function fit(frame) {
  const page = frame.contentDocument.documentElement;
  frame.style.width = "";
  if (page.scrollWidth > frame.clientWidth) frame.style.width = page.scrollWidth + "px";
  frame.style.height = Math.ceil(page.getBoundingClientRect().height) + "px";
  if (page.scrollHeight > frame.clientHeight) frame.style.height = page.scrollHeight + "px";
}
document.addEventListener("load", ({target}) => {
  if (target.tagName !== "IFRAME") return;
  fit(target);
  new ResizeObserver(() => fit(target)).observe(target.contentDocument.body);
}, true);
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
    return _page(_POLICY, _STYLE.format(fonts=fonts), body)


def frames(titles: Sequence[str], host: str) -> str:
    """A document with a frame for each of several texts; it holds nothing of a stranger itself."""
    text = f"{origin(host)}{TEXT}"
    each_frame = (
        f'<iframe src="{text}{number}" sandbox="{_SANDBOX}" title="{escape(title)}"></iframe>'
        for number, title in enumerate(titles)
    )
    return _page(_POLICY_OF_FRAMES, _STYLE_OF_FRAMES, "<hr>".join(each_frame))


def _page(policy: str, style: str, body: str) -> str:
    return (
        "<!doctype html><html><head><meta charset='utf-8'><base target='_top'>"
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<style>{style}</style></head><body>{body}</body></html>"
    )
