"""A Mahara collection behind a secret address, as measured: a cookie opens its pages, a missing right answers 200 with a sign-in."""

# pages are written as they come, one a line
from __future__ import annotations

from sites.serving import Answer, Asked, redirect

TOKEN = "0a1b2c3d4e5f6a7b8c9d"
TITLES = {5: "About me", 6: "Core area 1", 7: "Core area 2", 8: "Future plans"}
TEXTS = {
    5: ["I am a learning technologist at an invented college in a town by the sea.", "For nine years I have run the media workshop and helped teachers to plan online weeks.", "Collapsed: my earlier posts."],
    6: ["Description of the polling trial with twelve seminars.", "Collapsed: reflection on the trial."],
    7: ["Description of the captioning project for evening learners."],
    8: ["I plan to lead a regional group."],
}  # fmt: skip


def page(number: int) -> str:
    links = "".join(f'<li><a href="/view/view.php?id={other}">{title}</a></li>' for other, title in TITLES.items())
    blocks = "".join(
        f'<div class="column-content"><div class="card js-blockinstance" id="blockinstance_{number}{place}"><h2 class="title card-header">'
        f'<a data-bs-toggle="collapse" href="#target{place}" aria-expanded="{str(not text.startswith("Collapsed")).lower()}">Block {place + 1}</a></h2>'
        f'<div id="target{place}" class="block collapse {"" if text.startswith("Collapsed") else "show"}"><p>{text}</p></div></div></div>'
        for place, text in enumerate(TEXTS[number])
    )
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Mahara 23.04 (https://mahara.org)">
<title>{TITLES[number]} - Kit's portfolio - College folio</title><style>.collapse:not(.show){{display:none}} .dropdown-menu{{display:none}}</style></head><body class="no-js">
<header class="header"><a id="site-logo" href="/"><img src="/logo.png" alt="College folio"></a><a href="/?login">Log in</a></header>
<div class="collection-nav"><button type="button" aria-expanded="false" class="btn dropdown-toggle" data-bs-toggle="dropdown">You are on page {number - 4}/4</button>
<ul id="pagelist" class="dropdown-menu">{links}</ul><button type="button" class="btn nextpage">Next page</button></div>
<main id="main"><h1 id="viewh1" class="page-header">{TITLES[number]}</h1><p>by <a href="/user/view.php?id=3">Kit Wilding</a></p><div id="view">{blocks}</div>
<div class="comment-container"><div id="feedbacktable"><p>A reader's comment by reader.one@college.example</p></div></div></main>
<footer><div id="powered-by"><a href="https://mahara.org/"><img src="/powered.png" alt="Powered by Mahara"></a></div><ul><li><a href="/legal.php">Legal</a></li></ul></footer></body></html>"""


LOGIN = """<!doctype html><html lang="en"><head><meta name="generator" content="Mahara 23.04 (https://mahara.org)"><title>Log in to College folio - College folio</title></head>
<body><main><h1>Log in to College folio</h1><form id="login" method="post"><label>Username <input name="login_username"></label><label>Password <input type="password" name="login_password"></label>
<button>Login</button></form><p>Cookies must be enabled. If you lost your username or password, ask for a new one.</p></main></body></html>"""


def answer(asked: Asked) -> Answer:
    if asked.path != "/view/view.php":
        return Answer(status=404, body="<title>Not found</title>")
    if "login" in asked.query:
        return Answer(body=LOGIN)
    number = int(asked.query["id"]) if asked.query.get("id", "").isdigit() else 5
    if asked.query.get("t") == TOKEN:
        return Answer(body=page(5), headers={"Set-Cookie": f"viewaccess={TOKEN}; Path=/"})
    if number not in TITLES:
        return Answer(status=404, body="<title>Not found</title><h1>Page does not exist</h1>")
    if asked.cookies.get("viewaccess") != TOKEN:
        return Answer(status=303, headers=redirect(f"/view/view.php?id={number}&login").headers)
    return Answer(body=page(number))
