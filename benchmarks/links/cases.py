# a table: the texts of pages stay on one line
"""Links with their true verdict: each kind of trouble, and as many near-misses that look like it and are well. All names are invented.

A case is `(name, true outcome, Link as written, what the server says)`; the groups tell how the world around it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from server import Say

from foliocheck.core.snapshot import Link, LinkKind

HOME = "http://portfolio.example/cmalt/"
FILLER = " ".join(
    [
        "The",
        "pilot",
        "ran",
        "for",
        "two",
        "terms",
        "with",
        "three",
        "tutor",
        "groups",
        "and",
        "the",
        "notes",
        "below",
        "say",
        "what",
        "we",
        "changed",
        "and",
        "why.",
    ]
    * 12
)


@dataclass(frozen=True, kw_only=True)
class LinkCase:
    """`suggests` must be part of the advice; `says` are the server's answers by host+path."""

    name: str
    truth: str
    link: Link
    says: dict[str, tuple[Say, ...]] = field(default_factory=dict)
    suggests: str = ""
    advice: str = ""


def page(title: str = "A page", text: str = FILLER, body: str = "", head: str = "") -> str:
    return f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body><h1>{title}</h1><p>{text}</p>{body}</body></html>"


def html(title: str = "A page", text: str = FILLER, body: str = "", status: int = 200, **more: object) -> Say:
    return Say(status=status, body=page(title, text, body), **more)  # type: ignore[arg-type]


def to(address: str, status: int = 301) -> Say:
    return Say(status=status, headers=(("Location", address),))


def outside(
    name: str, truth: str, address: str, *says: Say, also: dict[str, tuple[Say, ...]] | None = None, suggests: str = "", **more: object
) -> LinkCase:
    key = address.split("://", 1)[1].split("#")[0]
    link = Link(href=address, raw=address, kind="external", text=name, **more)  # type: ignore[arg-type]
    return LinkCase(name=name, truth=truth, link=link, says={key: says, **(also or {})} if says else dict(also or {}), suggests=suggests)


def written(name: str, truth: str, raw: str, href: str, kind: LinkKind, suggests: str = "", **more: object) -> LinkCase:
    return LinkCase(name=name, truth=truth, link=Link(href=href, raw=raw, kind=kind, text=name, **more), suggests=suggests)  # type: ignore[arg-type]


FORM = '<form><input name=u><input type="password" name=p><button>Log in</button></form>'
GATE = '<form><input type="password" name=p><button>Go</button></form>'

WEB: tuple[LinkCase, ...] = (
    # -- statuses
    outside("plain page", "ok", "http://a.example/1", html()),
    outside("not found", "broken", "http://a.example/2", html("Gone", status=404)),
    outside("gone for good", "broken", "http://a.example/3", html("Gone", status=410)),
    outside("forbidden", "unsure", "http://a.example/4", html("Forbidden", "no", status=403)),
    outside("too many requests", "unsure", "http://a.example/5", Say(status=429, headers=(("Retry-After", "1"),))),
    outside("busy once, then well", "ok", "http://a.example/6", Say(status=429, headers=(("Retry-After", "1"),)), html()),
    outside("asks to wait an hour", "unsure", "http://a.example/7", Say(status=429, headers=(("Retry-After", "3600"),))),
    outside("server error always", "broken", "http://a.example/8", Say(status=500)),
    outside("server error once", "ok", "http://a.example/9", Say(status=503), html()),
    outside("bad gateway always", "broken", "http://a.example/10", Say(status=502)),
    outside("server error, then not found", "broken", "http://a.example/11", Say(status=500), Say(status=404)),
    outside("refuses HEAD", "ok", "http://a.example/12.pdf", Say(kind="application/pdf", body="%PDF", not_to=("HEAD",))),
    outside("HEAD is 404, GET is well", "ok", "http://a.example/12b.pdf", Say(status=404), Say(kind="application/pdf", body="%PDF")),
    outside("refuses GET", "unsure", "http://a.example/13", Say(status=405)),
    outside("not acceptable", "unsure", "http://a.example/14", Say(status=406)),
    outside("teapot", "unsure", "http://a.example/15", Say(status=418)),
    outside("no content", "ok", "http://a.example/16", Say(status=204)),
    outside("basic authentication", "wall", "http://a.example/17", Say(status=401, headers=(("WWW-Authenticate", "Basic"),))),
    outside("blocked by law", "unsure", "http://a.example/18", Say(status=451)),
    outside("empty page", "ok", "http://a.example/19", html("", "")),
    # -- trouble on the way
    outside("hangs up always", "unsure", "http://a.example/20", Say(behave="reset")),
    outside("hangs up twice, then well", "ok", "http://a.example/21", Say(behave="reset"), Say(behave="reset"), html()),
    outside("never answers", "unsure", "http://slow.example/1", Say(behave="hang")),
    outside("drips for ever", "ok", "http://drip.example/1", Say(body="x" * 60, behave="drip")),
    outside("speaks nonsense", "unsure", "http://a.example/22", Say(behave="nonsense")),
    outside("not an address", "broken", "http://", suggests="Copy"),
    outside("spaces in the host", "broken", "http://not a host/x"),
    outside("spaces in the path", "ok", "http://a.example/a b", also={"a.example/a%20b": (html(),)}),
    outside("accents in the path", "ok", "http://a.example/café", also={"a.example/caf%C3%A9": (html(),)}),
    outside("encoded already", "ok", "http://a.example/caf%C3%A9-2", html()),
    outside("accents in the host", "ok", "http://café.example/x", also={"xn--caf-dma.example/x": (html(),)}),
    outside("accents in a redirect", "ok", "http://a.example/accents", to("/déjà"), also={"a.example/d%C3%A9j%C3%A0": (html(),)}),
    outside("capitals in the host", "ok", "http://A.EXAMPLE/caps", also={"a.example/caps": (html(),)}),
    outside("brackets in the query", "ok", "http://a.example/q?a[]=1&b=%5B", html()),
    # -- redirects
    outside("moved", "ok", "http://b.example/1", to("http://b.example/one"), also={"b.example/one": (html(),)}),
    outside("moved to nothing", "broken", "http://b.example/2", to("http://b.example/nothing")),
    outside(
        "round in a circle", "broken", "http://b.example/3", to("http://b.example/3b"), also={"b.example/3b": (to("http://b.example/3"),)}
    ),
    outside("to itself for ever", "broken", "http://b.example/4", to("http://b.example/4")),
    outside("to itself until a cookie is there", "ok", "http://b.example/5", html(needs_cookie="seen")),
    outside("relative target", "ok", "http://b.example/6", to("/six"), also={"b.example/six": (html(),)}),
    outside("redirect without target", "unsure", "http://b.example/7", Say(status=302)),
    outside("redirect to a strange scheme", "broken", "http://b.example/8", to("gopher://b.example/")),
    outside(
        "meta refresh to a page",
        "ok",
        "http://b.example/9",
        Say(body='<meta http-equiv="refresh" content="0; url=/nine">'),
        also={"b.example/nine": (html(),)},
    ),
    outside("meta refresh to nothing", "broken", "http://b.example/10", Say(body='<meta http-equiv="refresh" content="0; url=/nothing">')),
    outside(
        "eleven steps",
        "ok",
        "http://b.example/s0",
        to("/s1"),
        also={**{f"b.example/s{n}": (to(f"/s{n + 1}"),) for n in range(1, 10)}, "b.example/s10": (html(),)},
    ),
    # -- sent home
    outside(
        "page dropped, sent home",
        "broken",
        "http://c.example/news/2019/pilot",
        to("http://c.example/"),
        also={"c.example/": (html("Home"),)},
    ),
    outside(
        "page dropped, sent to www home",
        "broken",
        "http://c2.example/a/report",
        to("http://www.c2.example/"),
        also={"www.c2.example/": (html("Home"),)},
    ),
    outside(
        "page dropped, sent to /home", "broken", "http://c3.example/course/old", to("/home"), also={"c3.example/home": (html("Home"),)}
    ),
    outside(
        "page dropped on another site",
        "broken",
        "http://c4.example/dept/report-on-pilot",
        to("http://new4.example/"),
        also={"new4.example/": (html("Home"),)},
    ),
    outside("home by another name", "ok", "http://c5.example/index.html", to("http://c5.example/"), also={"c5.example/": (html("Home"),)}),
    outside("home to /home", "ok", "http://c6.example/", to("/home"), also={"c6.example/home": (html("Home"),)}),
    outside("home to language", "ok", "http://c7.example/", to("/en/"), also={"c7.example/en/": (html("Home"),)}),
    outside(
        "vanity name of another site",
        "ok",
        "http://go.college.example/moodle",
        to("http://moodle8.example/"),
        also={"moodle8.example/": (html("Moodle", FILLER),)},
    ),
    outside("trailing slash", "ok", "http://c9.example/about", to("/about/"), also={"c9.example/about/": (html("About"),)}),
    outside("shortener", "ok", "http://bit.ly/3xYzAbC", to("http://c10.example/"), also={"c10.example/": (html("Home"),)}),
    outside("home with a query is a page", "ok", "http://c11.example/node/7", to("/?p=7"), also={"c11.example/?p=7": (html("Seven"),)}),
    outside("moved to another page", "ok", "http://c12.example/old/page", to("/new/page"), also={"c12.example/new/page": (html("New"),)}),
    # -- soft 404
    outside(
        "soft 404 by title and text",
        "broken",
        "http://d.example/1",
        html("Page not found", "Sorry, the page you were looking for does not exist."),
    ),
    outside(
        "soft 404 with the site's name",
        "broken",
        "http://d.example/2",
        html("Page not found | Northmoor College", "We can't find that page. " + "Menu " * 150),
    ),
    outside(
        "soft 404 in Welsh",
        "broken",
        "http://d.example/3",
        html("Tudalen heb ei chanfod", "Mae'n ddrwg gennym, ni ddaethpwyd o hyd i'r dudalen."),
    ),
    outside("soft 404 in German", "broken", "http://d.example/4", html("Seite nicht gefunden", "Die Seite wurde nicht gefunden.")),
    outside("soft 404 in French", "broken", "http://d.example/5", html("Page introuvable", "La page demandée n'existe pas.")),
    outside(
        "soft 404 by text alone",
        "broken",
        "http://d.example/6",
        html("Northmoor College", "404. The page you requested could not be found."),
    ),
    outside("soft 404 by redirect", "broken", "http://d.example/7", to("/404"), also={"d.example/404": (html("Ooops", FILLER),)}),
    outside(
        "removed file told in words", "broken", "http://d.example/8", html("Files", "The file you requested has been removed by its owner.")
    ),
    outside(
        "article about 404 pages",
        "ok",
        "http://d.example/9",
        html("How we designed our 404 page", FILLER + " Page not found is what it says."),
    ),
    outside(
        "article called Page not found",
        "ok",
        "http://d.example/10",
        html("Page not found: why dead links matter in teaching", "A page that cannot be found is a lesson lost. " + FILLER),
    ),
    outside(
        "page called 404.html that is meant",
        "ok",
        "http://d.example/404.html",
        html("404", "A class of errors explained, as a joke page. Page not found."),
    ),
    outside("room 404", "ok", "http://d.example/11", html("Room 404", "How to find the seminar room. " + FILLER)),
    outside("short page of its own", "ok", "http://d.example/12", html("Poster", "The poster I made for the library.")),
    outside(
        "short page with a missing book",
        "ok",
        "http://d.example/13",
        html("Library", "The book could not be found in time, so we used another."),
    ),
    outside(
        "looking for a page below",
        "ok",
        "http://d.example/14",
        html("Start", "The page you are looking for is probably one of these: 1a, 1b, 1c."),
    ),
    outside(
        "nothing found in a search",
        "ok",
        "http://d.example/15",
        html("Search results – Northmoor", "Nothing in our list yet matches. Try fewer words."),
    ),
    # -- dead sites
    outside("dead WordPress.com site", "broken", "http://e.example/1", html("WordPress.com", "Do you want to register e.wordpress.com?")),
    outside("domain for sale", "broken", "http://e.example/2", html("e.example", "This domain is for sale. Buy this domain.")),
    outside(
        "suspended account",
        "broken",
        "http://e.example/3",
        html("Account Suspended", "This account has been suspended. Contact your provider."),
    ),
    outside(
        "no GitHub Pages site", "broken", "http://e.example/4", html("Site not found", "There isn't a GitHub Pages site here.", status=404)
    ),
    outside(
        "unconnected Wix domain", "broken", "http://e.example/5", html("Error", "Looks like this domain isn't connected to a website yet.")
    ),
    outside(
        "article on expired domains",
        "ok",
        "http://e.example/6",
        html("When a domain has expired", "Links rot: the domain has expired and somebody else buys it. " + FILLER),
    ),
    outside(
        "article on selling domains",
        "ok",
        "http://e.example/7",
        html("Our digital skills week", "A workshop showed pages that say this domain is for sale. " + FILLER),
    ),
    # -- walls
    outside(
        "sent to Google's sign-in",
        "wall",
        "http://drive.google.com/file/d/1/view",
        to("http://accounts.google.com/ServiceLogin?continue=x"),
        also={"accounts.google.com/ServiceLogin?continue=x": (html("Sign in - Google Accounts", "Email or phone"),)},
        suggests="Anyone with the link",
    ),
    outside(
        "Google: you need access",
        "wall",
        "http://docs.google.com/document/d/2/edit",
        html("Google Docs: You need access", "You need access. Ask for access, or switch to an account with access."),
        suggests="Anyone with the link",
    ),
    outside(
        "sent to Microsoft's sign-in",
        "wall",
        "http://college-my.sharepoint.com/:w:/g/personal/x",
        to("http://login.microsoftonline.com/common"),
        also={"login.microsoftonline.com/common": (html("Sign in to your account", "Sign in"),)},
        suggests="Anyone with the link",
    ),
    outside(
        "OneDrive for home",
        "wall",
        "http://onedrive.live.com/?id=1",
        to("http://login.live.com/login.srf"),
        also={"login.live.com/login.srf": (html("Microsoft account", "Sign in"),)},
        suggests="OneDrive",
    ),
    outside(
        "institution's sign-in",
        "wall",
        "http://f.example/1",
        to("http://idp.college.example/idp/profile/SAML2/Redirect/SSO"),
        also={"idp.college.example/idp/profile/SAML2/Redirect/SSO": (html("College login", "Username Password", FORM),)},
    ),
    outside(
        "Moodle course",
        "wall",
        "http://moodle.college.example/course/view.php?id=4",
        to("/login/index.php", 303),
        also={
            "moodle.college.example/login/index.php": (
                html(
                    "College Moodle: Log in to the site",
                    "Log in to College Moodle. Lost password? Cookies must be enabled in your browser. Some courses may allow guest access. "
                    + "help " * 80,
                    FORM,
                ),
            )
        },
    ),
    outside(
        "Blackboard",
        "wall",
        "http://bb.college.example/ultra/courses/1",
        to("/webapps/login/"),
        also={"bb.college.example/webapps/login/": (html("Blackboard Learn", "Username Password", FORM),)},
    ),
    outside(
        "Canvas",
        "wall",
        "http://canvas.college.example/courses/1",
        to("/login/canvas"),
        also={"canvas.college.example/login/canvas": (html("Log in to Canvas", "Email Password Forgot password?", FORM),)},
    ),
    outside(
        "Mahara",
        "wall",
        "http://mahara.college.example/view/view.php?id=8",
        to("/view/view.php?id=8&login", 303),
        also={"mahara.college.example/view/view.php?id=8&login": (html("Log in to Mahara", "Username Password", FORM),)},
    ),
    outside(
        "PebblePad",
        "wall",
        "http://v3.pebblepad.co.uk/spa/",
        to("http://v3.pebblepad.co.uk/login/college"),
        also={"v3.pebblepad.co.uk/login/college": (html("PebblePad login", "Username Password", FORM),)},
        suggests="With the web",
    ),
    outside(
        "WordPress password page",
        "wall",
        "http://f.example/2",
        html(
            "Protected: Handbook – My portfolio",
            "This content is password protected. To view it please enter your password below: " + "menu " * 120,
            GATE,
        ),
    ),
    outside("bare password page", "wall", "http://f.example/3", html("My folder", "Enter password", GATE)),
    outside(
        "password page with a greeting",
        "wall",
        "http://f.example/4",
        html("Kit's portfolio", "Welcome. The word is in the message that came with this address. Write to me if it fails.", GATE),
    ),
    outside(
        "Blogger for readers only",
        "wall",
        "http://f.example/5",
        html("Blogger", "This blog is open to invited readers only. It doesn't look like you have been invited."),
    ),
    outside(
        "Squarespace private",
        "wall",
        "http://f.example/6",
        html("Private", "This site is currently private. If you're the owner or contributor, log in."),
    ),
    outside("401 behind a redirect", "wall", "http://f.example/7", to("/secret"), also={"f.example/secret": (Say(status=401),)}),
    outside(
        "private video", "wall", "http://www.youtube.com/watch?v=private1", html("YouTube", "This video is private"), suggests="Unlisted"
    ),
    outside(
        "Panopto",
        "wall",
        "http://college.panopto.eu/Panopto/Pages/Viewer.aspx?id=1",
        to("/Panopto/Pages/Auth/Login.aspx"),
        also={"college.panopto.eu/Panopto/Pages/Auth/Login.aspx": (html("Sign in", "Sign in to Panopto"),)},
        suggests="Panopto",
    ),
    outside(
        "SharePoint access denied",
        "wall",
        "http://college.sharepoint.com/sites/x",
        to("/_layouts/15/AccessDenied.aspx"),
        also={
            "college.sharepoint.com/_layouts/15/AccessDenied.aspx": (
                html("Access required", "You need permission to access this site", status=403),
            )
        },
    ),
    outside("page with a sign-in in the sidebar", "ok", "http://g.example/1", html("Our teaching blog", FILLER, f"<aside>{FORM}</aside>")),
    outside(
        "short page with a sign-in in the sidebar",
        "ok",
        "http://g.example/2",
        html(
            "Northmoor teaching blog",
            "I write here about nursing, simulation and what my learners make of headsets. Last month: a pilot in two wards with eleven trainees, three debriefings and one very patient porter.",
            "<aside>Username Password</aside>" + FORM,
        ),
    ),
    outside(
        "guide to Moodle logins",
        "ok",
        "http://g.example/3",
        html("How learners log in to Moodle", "Click Log in to the site and enter your college name. " + FILLER),
    ),
    outside("guide at a sign-in address", "ok", "http://help.college.example/login", html("How to sign in: a guide", FILLER)),
    outside(
        "page that offers access",
        "ok",
        "http://g.example/4",
        html("Evidence", "If you need access to the recordings, write to me and I will send them."),
    ),
    outside(
        "file on a host called fs",
        "ok",
        "http://g.example/6",
        to("http://fs.college.example/plan"),
        also={"fs.college.example/plan": (html("Plan"),)},
    ),
    outside("research on single sign-on", "ok", "http://g.example/5", html("Why single sign-on helps adult learners", FILLER)),
    outside("host called login with a page", "ok", "http://login.college.example/about-this-service", html("About this service", FILLER)),
    outside(
        "course page open to guests",
        "ok",
        "http://vle.college.example/course/view.php?id=2",
        html("Course: Bees", "You are currently using guest access (Log in). " + FILLER),
    ),
    # -- those who let in only people
    outside("LinkedIn 999", "unsure", "http://www.linkedin.com/in/someone", Say(status=999)),
    outside(
        "LinkedIn authwall",
        "unsure",
        "http://uk.linkedin.com/in/someone",
        to("/authwall?x=1"),
        also={"uk.linkedin.com/authwall?x=1": (html("Sign Up | LinkedIn", "Join"),)},
    ),
    outside("999 elsewhere", "unsure", "http://h.example/1", Say(status=999)),
    outside("challenge for people", "unsure", "http://h.example/2", html("Just a moment...", "Checking your browser", status=403)),
    outside(
        "challenge with 503",
        "unsure",
        "http://h.example/3",
        html("Just a moment...", "Enable JavaScript and cookies to continue", status=503),
    ),
    outside("publisher", "unsure", "http://www.tandfonline.com/doi/full/1", Say(status=403)),
    outside("researcher's network", "unsure", "http://www.researchgate.net/publication/1", Say(status=403)),
    outside("shop", "unsure", "http://www.amazon.co.uk/dp/1", Say(status=503)),
    # -- removed things
    outside("video taken down", "broken", "http://www.youtube.com/watch?v=gone1", html("- YouTube", "Video unavailable")),
    outside("video that plays", "ok", "http://www.youtube.com/watch?v=fine1", html("Induction talk - YouTube", FILLER)),
    outside("share link ended", "broken", "http://1drv.ms/b/s!x", html("OneDrive", "This link has expired. Ask the owner for a new one.")),
    outside("dropped file", "broken", "http://www.dropbox.com/s/x/y.pdf", html("Dropbox", "That file isn't here anymore")),
    outside("article on unavailable videos", "ok", "http://i.example/1", html("Video unavailable: teaching when the film is gone", FILLER)),
    # -- fragments outside
    outside("fragment that is there", "ok", "http://j.example/1#part-2", html(body='<h2 id="part-2">Two</h2>')),
    outside("fragment by name", "ok", "http://j.example/2#old", html(body='<a name="old"></a>')),
    outside("fragment encoded", "ok", "http://j.example/3#caf%C3%A9", html(body='<h2 id="café">C</h2>')),
    outside("fragment with a prefix", "ok", "http://j.example/4#install", html(body='<h2 id="user-content-install">C</h2>')),
    outside("fragment top", "ok", "http://j.example/5#top", html()),
    outside("text directive", "ok", "http://j.example/6#:~:text=pilot", html()),
    outside("fragment of a PDF", "ok", "http://j.example/7.pdf#page=3", Say(kind="application/pdf", body="%PDF")),
    outside("fragment missing", "broken", "http://j.example/8#no-such", html(body='<h2 id="yes">Y</h2>')),
    outside("fragment on a page made by script", "unsure", "http://j.example/9#later", html("App", "Loading")),
    outside("route of an app", "unsure", "http://j.example/10#/module/2", html(body='<div id="app"></div>')),
    outside("place in a Google document", "ok", "http://docs.google.com/document/d/9/pub#heading=h.1", html("Notes", FILLER)),
    outside("fragment that may be made by script", "ok", "http://j.example/11#late", html(body="<script>make()</script>")),
    outside("id with another case", "broken", "http://j.example/12#Part-2", html(body='<h2 id="part-2">Two</h2>')),
    outside("id named in a script only", "ok", "http://j.example/13#made", html(body="<script>var x='<p id=made>'</script>")),
    # -- private targets in a public portfolio
    outside("localhost", "broken", "http://localhost:8888/notebook"),
    outside("loopback number", "broken", "http://127.0.0.1/x"),
    outside("private number", "broken", "http://192.168.1.7/share"),
    outside("IPv6 loopback", "broken", "http://[::1]/x"),
    outside("intranet name", "broken", "http://intranet/policies"),
    outside("local name", "broken", "http://nas.local/x"),
    outside("public name with local in it", "ok", "http://local.example/x", html()),
    outside("public number", "ok", "http://93.184.215.14/", html()),
    # -- other kinds
    written("mail", "ok", "mailto:kit@college.example", "mailto:kit@college.example", "mail"),
    written("mail with subject", "ok", "mailto:kit@college.example?subject=Hi", "mailto:kit@college.example?subject=Hi", "mail"),
    written("mail to two", "ok", "mailto:a@college.example,b@college.example", "mailto:a@college.example,b@college.example", "mail"),
    written("mail encoded", "ok", "mailto:%6Bit%40college.example", "mailto:%6Bit%40college.example", "mail"),
    written("mail for sharing", "ok", "mailto:?subject=See", "mailto:?subject=See", "mail"),
    written("mail with a name", "ok", "mailto:Kit%20W%20%3Ckit@college.example%3E", "mailto:Kit%20W%20%3Ckit@college.example%3E", "mail"),
    written("mail to a real ending", "ok", "mailto:kit@college.ac.uk", "mailto:kit@college.ac.uk", "mail"),
    written("mail with plus and apostrophe", "ok", "mailto:o'kit+cmalt@college.example", "mailto:o'kit+cmalt@college.example", "mail"),
    written("mail empty", "broken", "mailto:", "mailto:", "mail"),
    written("mail without @", "broken", "mailto:kit.college.example", "mailto:kit.college.example", "mail"),
    written("mail without host", "broken", "mailto:kit@college", "mailto:kit@college", "mail"),
    written("mail with spaces", "broken", "mailto:kit at college.example", "mailto:kit at college.example", "mail"),
    written("mail with a web address", "broken", "mailto:http://college.example", "mailto:http://college.example", "mail"),
    written("mail with an ending that is none", "broken", "mailto:kit@college.ac.ukk", "mailto:kit@college.ac.ukk", "mail"),
    written("mail with two dots", "broken", "mailto:kit@college..example", "mailto:kit@college..example", "mail"),
    written("phone", "ok", "tel:+441632960123", "tel:+441632960123", "phone"),
    written("phone with an extension", "ok", "tel:01632-960-123;ext=4", "tel:01632-960-123;ext=4", "phone"),
    written("phone to remember", "ok", "tel:0800-FLOWERS", "tel:0800-FLOWERS", "phone"),
    written("emergency number", "ok", "tel:999", "tel:999", "phone"),
    written("call by name", "ok", "callto:kit.wilding", "callto:kit.wilding", "phone"),
    written("mail to an accented host", "ok", "mailto:kit@münchen.example", "mailto:kit@münchen.example", "mail"),
    written("mail with a space behind", "ok", "mailto:kit@college.example ", "mailto:kit@college.example ", "mail"),
    written("phone without a number", "broken", "tel:", "tel:", "phone"),
    written("phone with words", "broken", "tel:call-reception", "tel:call-reception", "phone"),
    written("file", "broken", "file:///C:/Users/kit/essay.docx", "file:///C:/Users/kit/essay.docx", "file"),
    written("drive letter", "broken", "C:\\Users\\kit\\essay.docx", "c:\\Users\\kit\\essay.docx", "external"),
    written("network drive", "broken", "\\\\server\\share\\a.doc", "http://server/share/a.doc", "external"),
    written("other program", "unchecked", "skype:kit", "skype:kit", "external"),
    written("script", "unsure", "javascript:void(0)", "javascript:void(0)", "external"),
    written("empty address", "broken", "", HOME, "internal"),
    written("lone hash", "broken", "#", HOME + "#", "fragment"),
    written("lone hash in a menu", "ok", "#", HOME + "1b.html#", "fragment", zone="menu"),
    written("picture without address", "broken", "", HOME, "embed", tag="img"),
    written("hidden empty frame", "ok", "", HOME, "embed", tag="iframe", hidden=True),
    # -- the portfolio's own pages (read by the crawl: home, 1a, 1b, a page that failed, a locked page)
    written("own page", "ok", "1a.html", HOME + "1a.html", "internal"),
    written("own page with a place", "ok", "1a.html#Why-this", HOME + "1a.html#Why-this", "internal"),
    written("own place, other case", "broken", "1a.html#why-this", HOME + "1a.html#why-this", "internal", suggests="#Why-this"),
    written("own place, two hyphens", "broken", "1a.html#what--next", HOME + "1a.html#what--next", "internal", suggests="#what-next"),
    written("own place, none like it", "broken", "#nowhere-near", HOME + "#nowhere-near", "fragment"),
    written("own place, encoded", "ok", "#caf%C3%A9", HOME + "#caf%C3%A9", "fragment"),
    written("own top", "ok", "#top", HOME + "#top", "fragment"),
    written("own text directive", "ok", "1a.html#:~:text=why", HOME + "1a.html#:~:text=why", "internal"),
    written("own page that failed", "broken", "lost.html", HOME + "lost.html", "internal"),
    written("own locked page", "wall", "locked.html", HOME + "locked.html", "internal"),
    written("own page, other case", "broken", "1A.html", HOME + "1A.html", "internal", suggests=HOME + "1a.html"),
    written("own picture, other case", "broken", "Chart.PNG", HOME + "Chart.PNG", "embed", suggests=HOME + "Chart.png", tag="img"),
    written(
        "own page, base path left out", "broken", "/1b.html", "http://portfolio.example/1b.html", "internal", suggests=HOME + "1b.html"
    ),
    written(
        "own file, base path left out",
        "broken",
        "/files/plan.pdf",
        "http://portfolio.example/files/plan.pdf",
        "internal",
        suggests=HOME + "files/plan.pdf",
    ),
    written("own file", "ok", "files/plan.pdf", HOME + "files/plan.pdf", "internal"),
    written("mail address without mailto", "broken", "kit@college.example", HOME + "kit@college.example", "internal", suggests="mailto:"),
    written(
        "address without scheme",
        "broken",
        "www.college.example/x",
        HOME + "www.college.example/x",
        "internal",
        suggests="https://www.college.example/x",
    ),
    written("own page sent to the first page", "broken", "dropped.html", HOME + "dropped.html", "internal"),
    written("own first page by another name", "ok", "index.html", HOME + "index.html", "internal"),
    written("own page shown twice", "ok", "1a-copy.html", HOME + "1a-copy.html", "internal"),
    written("own page that says it is not there", "broken", "soft.html", HOME + "soft.html", "internal"),
    written("own page about lost pages", "ok", "/cmalt/404.html", HOME + "404.html", "internal"),
    written("own page by encoded name", "ok", "caf%C3%A9.html", HOME + "caf%C3%A9.html", "internal"),
    written("missing, nothing like it", "broken", "no-such.html", HOME + "no-such.html", "internal"),
)

OWN: dict[str, tuple[Say, ...]] = {
    "portfolio.example/cmalt/": (html("Home"),),
    "portfolio.example/cmalt/Chart.png": (Say(kind="image/png", body="x"),),
    "portfolio.example/cmalt/files/plan.pdf": (Say(kind="application/pdf", body="%PDF"),),
    "portfolio.example/cmalt/index.html": (to("/cmalt/"),),
    "portfolio.example/cmalt/dropped.html": (to("/cmalt/"),),
    "portfolio.example/cmalt/404.html": (html("404", "Dead links I have met, and a joke page: page not found."),),
}
