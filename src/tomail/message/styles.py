"""The `style` attribute of strangers, reduced to what only changes how their own text looks."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import tinycss2
from tinycss2.ast import Declaration, DimensionToken, FunctionBlock, IdentToken, Node, StringToken

LONGEST = 4096  # characters of one attribute; Word writes some 1,000
_MOST_FUNCTIONS = 30  # nested deep they would exhaust the parser's stack

# No position, content, cursor, filter, animation or image: nothing that loads, covers or moves.
_NAMES = """
    background background-color border border-collapse border-color border-radius border-spacing
    border-style border-width border-top border-right border-bottom border-left border-top-color
    border-right-color border-bottom-color border-left-color border-top-style border-right-style
    border-bottom-style border-left-style border-top-width border-right-width border-bottom-width
    border-left-width border-top-left-radius border-top-right-radius border-bottom-left-radius
    border-bottom-right-radius box-sizing caption-side clear color direction display empty-cells float
    font font-family font-size font-style font-variant font-weight height letter-spacing line-height
    list-style list-style-position list-style-type margin margin-bottom margin-left margin-right
    margin-top max-height max-width min-height min-width overflow overflow-wrap padding padding-bottom
    padding-left padding-right padding-top table-layout text-align text-decoration
    text-decoration-color text-decoration-line text-decoration-style text-indent text-overflow
    text-transform unicode-bidi vertical-align visibility white-space width word-break word-spacing
    word-wrap"""
_PROPERTIES = frozenset(_NAMES.split())
_FUNCTIONS = frozenset({"rgb", "rgba", "hsl", "hsla"})
_TOKENS = frozenset({"ident", "number", "percentage", "hash", "whitespace", "comment"})
# No unit of the window: what is shown in a frame as high as its content would grow for ever.
_UNITS = frozenset({"px", "pt", "pc", "em", "rem", "ex", "ch", "cm", "mm", "in", "q", "deg"})
_FONT_NAME = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -_.")
_SCROLLING = frozenset({"auto", "scroll", "overlay"})  # hides text behind bars that nobody sees
_NO_WORDS = _SCROLLING | {"url"}  # half a function


@lru_cache(maxsize=2048)  # a newsletter repeats its few styles in each cell
def harmless_style(style: str) -> str:
    """The declarations of `style` that only set how text looks; "" if none is left. Never raises."""
    if len(style) > LONGEST or sum(map(style.count, "([{")) > _MOST_FUNCTIONS:
        return ""
    declarations = tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True)
    written = (_written(each) for each in declarations if _is_harmless(each))
    return ";".join(each for each in written if "\\" not in each)  # honest styles escape nothing


def _is_harmless(node: Node) -> bool:
    return (
        isinstance(node, Declaration)
        and node.lower_name in _PROPERTIES
        and all(_is_harmless_token(token, font=node.lower_name.startswith("font")) for token in node.value)
    )


def _is_harmless_token(token: Node, *, font: bool) -> bool:
    if isinstance(token, IdentToken):
        return token.lower_value not in _NO_WORDS
    if isinstance(token, FunctionBlock):
        return token.lower_name in _FUNCTIONS and all(
            _is_harmless_token(each, font=False) for each in token.arguments
        )
    if isinstance(token, StringToken):
        return font and _FONT_NAME.issuperset(token.value)
    if isinstance(token, DimensionToken):
        return token.lower_unit in _UNITS
    return token.type in _TOKENS or (token.type == "literal" and token.value in (",", "/"))


def _written(declaration: Declaration) -> str:
    value: Iterable[Node] = declaration.value
    important = " !important" if declaration.important else ""
    return f"{declaration.lower_name}:{tinycss2.serialize(value).strip()}{important}"
