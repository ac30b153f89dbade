"""An imitation of a published new Google Site: own text, with the structure and attribute names of saved public pages."""

# pages are written as they come, one a line
from __future__ import annotations

import html
from urllib.parse import quote

from sites.serving import Answer, Asked, redirect

BASE = "/view/kit-wilding-cmalt"
NAV = [
    ("home", "Welcome", []),
    ("context", "Contextual statement", []),
    ("core-1", "Core area 1", [("core-1/1a", "1a Constraints and benefits"), ("core-1/1b", "1b Technical knowledge")]),
    ("", "Core area 2", [("core-2/2a", "2a Teaching and learning")]),
    ("specialist", "Specialist option", []),
    ("future", "Future plans", []),
]
TEXTS = {
    "home": ["This is my portfolio."],
    "context": ["Write to kit.wilding@college.example."],
    "core-1": ["Two statements follow."],
    "core-1/1a": ["I weighed two polling tools.", "Evidence", "Plan"],
    "core-1/1b": ["A screencast shows it.", "Only in the embedded code: embed.author@college.example", "Timetable in the embedded code"],
    "core-2/2a": ["Learner Tomas Redfern, tomas.redfern@student.college.example."],
    "specialist": ["Captions for every lecture."],
    "future": ["Lead a group."],
    "not-in-nav": ["Page hidden from the navigation, 01632 960 777."],
}


def outside(address: str) -> str:
    """Google's redirect notice around an outside address."""
    return html.escape(f"https://www.google.com/url?q={quote(address, safe='')}&sa=D&sntz=1&usg=AOvVaw0labxxxxxxxxxxxx")


def paragraph(text: str) -> str:
    return f'<p dir="ltr" class="CDt4Ke zfr3Q">{text}</p>'


def body(page: str, port: str) -> str:
    texts = TEXTS[page]
    if page == "core-1/1a":
        return (
            paragraph(texts[0])
            + '<h2 id="h.x1_l" dir="ltr" class="CDt4Ke zfr3Q JYVBee" tabindex="-1"><div class="CjVfdc"><div class="PPhIP rviiZ" jsname="haAclf">'
            '<div role="presentation" class="U26fgb" aria-label="Copy heading link" data-tooltip="Copy heading link" aria-hidden="true">'
            '<a class="FKF6mc TpQm9d" href="#h.x1" aria-label="Copy heading link" role="button"><span>Copy heading link</span></a></div></div>Evidence</div></h2>'
            + paragraph(f'<a target="_blank" href="{outside("https://files.college.example/plan.docx")}">Plan</a> <a href="{BASE}/future?authuser=0">plans</a> '
                        f'<a href="{BASE}/not-in-nav?authuser=0">notes</a> <a href="#h.x1">to the evidence</a>')
            + '<img src="/pixel.png" class="CENy8b" role="img">'
        )  # fmt: skip
    if page == "core-1/1b":
        code = html.escape('<style>p{color:red}</style><p>Only in the embedded code: embed.author@college.example</p><p><a href="https://timetable.example/now">Timetable in the embedded code</a></p><script>1</script>', quote=True)  # fmt: skip
        return (
            paragraph(texts[0])
            + f'<div class="WIdY2d"><iframe jsname="L5Fo6c" class="YMEQtf" sandbox="allow-scripts allow-popups allow-forms allow-same-origin" frameborder="0" '
            f'aria-label="Drive, Feedback form" src="http://localhost:{port}/drive/file/d/abc/preview" allowfullscreen></iframe></div>'
            f'<div class="YMEQtf"><div class="w536ob" data-code="{code}"></div></div>'
        )
    return "".join(paragraph(text) for text in texts)


def navigation(current: str, side: bool) -> str:
    out = f'<nav class="JzO0Vc" jsname="ihoMLd" role="navigation" tabindex="-1" id="{"side" if side else "yuynLe"}"><ul tabindex="-1">'
    for path, title, below in NAV:
        href = f'href="{BASE}/{path}?authuser=0" data-url="{BASE}/{path}?authuser=0"' if path else ""
        folded = 'aria-expanded="false" aria-haspopup="true"' if below else ""
        out += f'<li jsname="ibnC6b" data-nav-level="1"><div><div><a role="link" tabindex="0" data-level="1" {folded} {href}{" aria-selected=true" if path == current else ""}>{title}</a></div></div>'
        if below:
            inner = "".join(
                f'<li data-nav-level="2"><a role="link" tabindex="0" href="{BASE}/{sub}?authuser=0" data-url="{BASE}/{sub}?authuser=0" data-level="2">{name}</a></li>'
                for sub, name in below
            )
            out += f'<div style="display:none;" jsname="QXE97" role="group"><ul>{inner}</ul></div>'
        out += "</li>"
    if not side:
        out += '<li data-nav-level="1"><a role="link" aria-haspopup="true" title="More" tabindex="0">More</a></li>'
    return out + "</ul></nav>"


def page(name: str, port: str) -> str:
    titles = {path: title for path, title, below in NAV} | {sub: title for _, _, below in NAV for sub, title in below}
    title = titles.get(name, "Notes")
    address = f"https://sites.google.com{BASE}/{name}"
    return f"""<!DOCTYPE html><html lang="en-GB" itemscope itemtype="http://schema.org/WebPage"><head><meta charset="utf-8">
<script>_docs_flag_initialData={{"atari-jefp":"/_/view/jserror","docs-jern":"view","atari-rhpp":"/_/view"}};</script>
<meta property="og:title" content="Kit Wilding CMALT - {title}"><meta property="og:url" content="{address}"><title>Kit Wilding CMALT - {title}</title></head>
<body dir="ltr" id="yDmH0d"><div jsname="tiN4bf"><header id="atIdViewHeader"><a href="{BASE}/home?authuser=0"><span>Kit Wilding CMALT</span></a></header>
{navigation(name, False)}{navigation(name, True)}
<div role="main" tabindex="-1" dir="ltr"><section id="h.1"><h1 id="h.2_l" dir="ltr" tabindex="-1">{title}</h1></section><section id="h.3">{body(name, port)}</section></div>
<footer jsname="yePe5c"><small>Footer of the site</small></footer>
<div data-last-updated-at-time="1672613320299"><div role="button" aria-label="Site actions" aria-haspopup="true" tabindex="0"></div></div>
<div class="LqzjUe"><div><span>Page updated</span></div><div role="button" tabindex="0">Google Sites</div><div data-abuse-proto="%.@.null,&quot;1000&quot;,&quot;{address}&quot;,null]">
<div role="button" aria-label="Report abuse" tabindex="0">Report abuse</div></div></div>
<div class="qQbHAb" style="position:fixed;bottom:0;left:0;right:0;background:#fff" data-cookie="1"><span>This site uses cookies from Google to deliver its services and to analyse traffic.</span>
<div role="button" tabindex="0" aria-label="Learn more">Learn more</div><div role="button" tabindex="0" onclick="this.parentElement.remove()">Got it</div></div>
</div></body></html>"""


def answer(asked: Asked) -> Answer:
    """The site; `/private/…` and the embedded file lead to Google's sign-in."""
    path, port = asked.path, asked.host.rpartition(":")[2]
    if path.startswith(("/private/", "/drive/")):
        return redirect("/accounts.google.com/v3/signin/identifier?continue=x")
    if path.startswith("/accounts.google.com/"):
        return Answer(body='<title>Sign in - Google Accounts</title><h1>Sign in</h1><p>Use your Google Account</p><form><input type="email" id="identifierId" name="identifier" aria-label="Email or phone"></form>')  # fmt: skip
    if path == "/pixel.png":
        return Answer(body=b"\x89PNG\r\n\x1a\n", kind="image/png")
    if path in ("/", BASE, BASE + "/"):
        return redirect(BASE + "/home")
    name = path[len(BASE) + 1 :] if path.startswith(BASE + "/") else ""
    if name in TEXTS:
        return Answer(body=page(name, port))
    return Answer(status=404, body="<title>Error 404 (Not Found)!!1</title><p><b>404.</b> That’s an error.</p>")
