"""Small sites with the structure that site builders give them (public signature lists and saved pages): one function a builder.

Each gives (front path, {path: texts}, paths that are walls, paths that must not be content, noise, answering function).
"""

# pages are written as they come, one a line
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sites.serving import Answer, Asked

PIXEL = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A builder's site and what must come of it."""

    front: str
    texts: dict[str, list[str]]
    noise: list[str]
    pages: dict[str, str]
    walls: list[str] = field(default_factory=list)
    no_content: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)

    def answer(self, asked: Asked) -> Answer:
        key = asked.path + ("?" + "&".join(f"{name}={value}" for name, value in asked.query.items()) if asked.query else "")
        body = self.pages.get(key) or self.pages.get(asked.path)
        if body is None:
            return Answer(status=404, body="<title>404</title><h1>Not here</h1>", headers=self.headers)
        kind = "text/xml" if asked.path.endswith(".xml") else "text/html; charset=utf-8"
        return Answer(body=body.replace("ORIGIN", f"http://{asked.host}"), kind=kind, headers=self.headers)


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def urlset(paths: list[str]) -> str:
    return "<?xml version='1.0'?><urlset>" + "".join(f"<url><loc>ORIGIN{path}</loc></url>" for path in paths) + "</urlset>"


def wix() -> Built:
    texts = {
        "/kit": ["Welcome to my Wix portfolio."],
        "/kit/core-1": ["Description of a lecture capture trial.", "Reflection on it."],
        "/kit/orphan": ["A page that no menu shows, only the sitemap."],
    }

    def page(title: str, inner: str) -> str:
        return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="generator" content="Wix.com Website Builder"><title>{title} | Kit</title></head><body>
<div id="WIX_ADS"><a href="https://www.wix.com/">This site was designed with Wix. Start now</a></div><div id="SITE_CONTAINER"><header id="SITE_HEADER"><span>Kit Wilding</span>
<nav aria-label="Site"><ul><li><a href="/kit">Home</a></li><li><a href="/kit/core-1">Core area 1</a></li><li><a href="/kit/members">Members</a></li><li><a href="/kit/post/first-post">Blog</a></li></ul></nav></header>
<main id="PAGES_CONTAINER"><div id="SITE_PAGES"><h1>{title}</h1>{inner}</div></main><footer id="SITE_FOOTER"><p>Made for Kit in the footer</p></footer><div id="SCROLL_TO_BOTTOM"></div></div>
<div data-hook="consent-banner-root" style="position:fixed;bottom:0"><p>We use cookies on this Wix site.</p><button type="button">Decline All</button></div></body></html>"""

    pages = {path: page(path.rsplit("/", 1)[-1], paragraphs(given)) for path, given in texts.items()}
    pages["/kit/members"] = page(
        "Guest area",
        '<div data-testid="passwordLogin"><h2>Guest Area</h2><p>Enter the password below.</p><input type="password"><button type="button">Go</button></div>',
    )
    pages["/kit/post/first-post"] = page("First post", "<p>A post of the blog.</p>")
    pages["/kit/sitemap.xml"] = (
        "<?xml version='1.0'?><sitemapindex><sitemap><loc>ORIGIN/kit/pages-sitemap.xml</loc></sitemap></sitemapindex>"
    )
    pages["/kit/pages-sitemap.xml"] = urlset(["/kit", "/kit/core-1", "/kit/orphan"])
    return Built(
        front="/kit", texts=texts, noise=["designed with Wix", "cookies on this Wix", "in the footer"], pages=pages, walls=["/kit/members"]
    )


def weebly() -> Built:
    texts = {
        "/": ["Welcome to my Weebly portfolio."],
        "/core-1.html": ["Two polling tools compared."],
        "/sub.html": ["A page below another in the menu."],
    }

    def page(title: str, inner: str) -> str:
        return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} - Kit</title><script>var _W = _W || {{}}; _W.configDomain = "www.weebly.com";</script></head>
<body class="wsite-page-index"><div id="header-wrap"><span class="wsite-logo">Kit Wilding</span><div id="navigation"><ul class="wsite-menu-default">
<li class="wsite-menu-item-wrap"><a href="/" class="wsite-menu-item">Home</a></li><li class="wsite-menu-item-wrap"><a href="/core-1.html" class="wsite-menu-item">Core 1</a>
<div class="wsite-menu-wrap" style="display:none"><ul class="wsite-menu"><li class="wsite-menu-subitem-wrap"><a href="/sub.html">Below</a></li></ul></div></li></ul></div></div>
<div id="wsite-content" class="wsite-elements"><h2 class="wsite-content-title">{title}</h2>{inner}</div><div id="footer-wrap"><div class="wsite-footer"><p>Footer of this site</p></div></div>
<div id="weebly-footer-signup-container-v2"><a href="https://www.weebly.com/signup">Powered by Weebly: create your own</a></div></body></html>"""

    pages = {path: page(path.strip("/") or "Home", paragraphs(given)) for path, given in texts.items()}
    return Built(front="/", texts=texts, noise=["Powered by Weebly", "Footer of this site"], pages=pages)


def squarespace() -> Built:
    texts = {
        "/": ["Welcome to my Squarespace portfolio."],
        "/core-1": ["A trial of captions."],
        "/evidence-list": ["Only the sitemap names this page."],
    }

    def page(title: str, inner: str, classes: str = "collection-type-page") -> str:
        return f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><!-- This is Squarespace. --><title>{title} — Kit</title>
<script>Static = window.Static || {{}}; Static.SQUARESPACE_CONTEXT = {{"x":1}};</script></head><body id="collection-1" class="{classes}">
<div class="sqs-announcement-bar-dropzone"><p>An announcement bar</p></div><header id="header"><div class="header-nav"><nav><a href="/">Home</a><a href="/core-1">Core 1</a><a href="/locked">Locked</a><a href="/blog">Blog</a></nav></div></header>
<main id="page"><h1>{title}</h1>{inner}<img data-src="/pixel.png" alt="A chart"></main><footer id="footer-sections"><p>Small print of the footer</p></footer>
<div class="sqs-cookie-banner-v2" style="position:fixed"><p>This site uses cookies.</p><button type="button">Decline</button></div></body></html>"""

    pages = {path: page(path.strip("/") or "Home", paragraphs(given)) for path, given in texts.items()}
    pages["/locked"] = (
        '<!doctype html><title>Locked</title><!-- This is Squarespace. --><body class="lock-screen"><form class="password-form-container"><h1>Kit</h1><input type="password" placeholder="Password"></form></body>'
    )
    pages["/blog"] = page("Blog", '<article><a href="/blog/one">One</a></article>', "collection-type-blog-side-by-side view-list")
    pages["/blog/one"] = page("One", "<p>A post.</p>", "collection-type-blog-side-by-side view-item")
    pages["/sitemap.xml"] = urlset(["/", "/core-1", "/evidence-list", "/blog"])
    pages["/pixel.png"] = "x"
    return Built(
        front="/",
        texts=texts,
        noise=["announcement bar", "uses cookies", "Small print"],
        pages=pages,
        walls=["/locked"],
        no_content=["/blog"],
    )


def blogger() -> Built:
    texts = {
        "/p/cmalt.html": ["My portfolio begins here."],
        "/p/core-1.html": ["Constraints of two tools."],
        "/2026/01/evidence.html": ["A post that a page of the portfolio links to."],
    }

    def page(title: str, inner: str) -> str:
        return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta content='blogger' name='generator'/><title>Kit's blog: {title}</title></head><body>
<div class="navbar section" id="navbar"><iframe id="navbar-iframe" title="x" src="about:blank"></iframe><span>Blogger navigation bar</span></div><div class="widget Header"><h1>Kit's blog</h1></div>
<div class="widget PageList"><ul><li><a href="/">Home</a></li><li><a href="/p/cmalt.html">CMALT</a></li></ul></div><div class="main-outer"><div class="widget Blog">{inner}</div></div>
<div class="column-right-outer"><div class="widget BlogArchive"><a href="/2026/01/">January 2026</a> <a href="/search/label/cmalt">cmalt</a></div></div><div class="widget Attribution">Powered by Blogger</div></body></html>"""

    def post(title: str, given: list[str]) -> str:
        return f'<div class="post-outer"><div class="post"><h3 class="post-title">{title}</h3><div class="post-body">{paragraphs(given)}</div><div class="post-footer">Posted by Kit</div></div></div>'

    pages = {path: page(path.rsplit("/", 1)[-1], post(path.rsplit("/", 1)[-1], given)) for path, given in texts.items()}
    pages["/p/cmalt.html"] = page(
        "CMALT", post("CMALT", texts["/p/cmalt.html"]) + '<p class="post"><a href="/2026/01/evidence.html?m=1">Evidence</a></p>'
    )
    pages["/2026/02/other.html"] = page("Other", post("Other", ["A post beside the portfolio."]))
    pages["/"] = page(
        "Home", post("Evidence", ["A post that a page …"]) + post("Other", ["A post beside …"]) + '<a href="/2026/02/other.html">Other</a>'
    )
    pages["/2026/01/"] = pages["/search/label/cmalt"] = page("List", post("Evidence", ["x"]) + post("y", ["y"]))
    pages["/sitemap.xml"] = urlset(["/2026/01/evidence.html", "/2026/02/other.html"])
    pages["/sitemap-pages.xml"] = urlset(["/p/cmalt.html", "/p/core-1.html"])
    return Built(
        front="/",
        texts=texts,
        noise=["Blogger navigation bar", "Powered by Blogger", "January 2026"],
        pages=pages,
        no_content=["/", "/2026/01/", "/search/label/cmalt", "/2026/02/other.html"],
    )


def adobe() -> Built:
    texts = {
        "/work": ["Work at an invented college."],
        "/project-one": ["How the first project went."],
        "/contact": ["Write to the author."],
    }

    def page(title: str, inner: str) -> str:
        return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="twitter:site" content="@AdobePortfolio"><title>{title}</title></head><body>
<header class="site-header"><div class="logo-wrap">Kit Wilding</div><nav><div class="page-nav"><a href="/work">Work</a><a href="/contact">Contact</a></div></nav></header>
<main><div class="page-header"><h1>{title}</h1></div>{inner}</main><footer class="footer-wrap"><div class="pf-footer-text">Powered by Adobe Portfolio</div></footer></body></html>"""

    pages = {path: page(path.strip("/"), paragraphs(given)) for path, given in texts.items()}
    pages["/work"] = page(
        "work",
        paragraphs(texts["/work"])
        + '<a class="project-cover" href="/project-one"><div class="cover-image"><img src="/c.png" alt="Project one"></div></a>',
    )
    return Built(front="/work", texts=texts, noise=["Powered by Adobe"], pages=pages)


def github() -> Built:
    texts = {
        "/cmalt/": ["My portfolio on GitHub."],
        "/cmalt/core-1.html": ["Two tools compared."],
        "/cmalt/orphan.html": ["Only the sitemap names this page."],
    }

    def page(title: str, inner: str) -> str:
        return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body><nav><a href="/cmalt/">Home</a> <a href="/cmalt/core-1.html">Core 1</a> <a href="/other/">Other repository</a></nav>
<main><h1>{title}</h1>{inner}</main><footer>Made with a static theme</footer></body></html>"""

    pages = {path: page(path.strip("/"), paragraphs(given)) for path, given in texts.items()}
    pages["/other/"] = page("Other", "<p>Another project.</p>")
    pages["/cmalt/sitemap.xml"] = urlset(["/cmalt/", "/cmalt/orphan.html"])
    return Built(front="/cmalt/", texts=texts, noise=["static theme"], pages=pages, headers={"X-GitHub-Request-Id": "1"})


BUILDERS: dict[str, Callable[[], Built]] = {
    "wix": wix, "weebly": weebly, "squarespace": squarespace, "blogger": blogger, "adobe-portfolio": adobe, "github-pages": github,
}  # fmt: skip
