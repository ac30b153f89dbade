"""Which platform a first page is taken for: heads as they really look, custom domains, and texts that only talk about a platform."""

# pages are written as they come, one a line
from __future__ import annotations

import re

import pytest

from foliocheck.crawler.platforms.platform import Front
from foliocheck.crawler.platforms.registry import PLATFORMS, recognise

WP = '<link rel="stylesheet" href="/wp-content/themes/twentytwenty/style.css">'
GS = '<script>_docs_flag_initialData={"atari-jefp":"/_/view/jserror","docs-jern":"view"};</script>'
ATARI = '<link rel="icon" href="https://ssl.gstatic.com/atari/images/public/favicon.ico">'
SQS = "<!-- This is Squarespace. --><!-- jo -->"
LONG = "<main><h1>Reflection</h1><p>" + "I compared several tools for building sites and wrote down what I found. " * 6 + "</p></main>"


def article(text: str) -> str:
    return f"<title>A comparison</title></head><body><main><h1>Which builder?</h1><p>{text}</p></main>"


# name, platform, address, html, headers
CASES: list[tuple[str, str, str, str, dict[str, str]]] = [
    # WordPress
    ("wordpress by generator", "wordpress", "https://www.ellery.example/", '<meta name="generator" content="WordPress 6.4.3">', {}),
    ("wordpress by rest header", "wordpress", "https://ellery.example/cmalt/", "<title>x</title>", {"link": '<https://ellery.example/wp-json/>; rel="https://api.w.org/"'}),
    ("wordpress by rest link", "wordpress", "https://blogs.college.example/me/", '<link rel="https://api.w.org/" href="https://blogs.college.example/me/wp-json/">', {}),
    ("wordpress by its folders", "wordpress", "https://me.example/", WP, {}),
    ("wordpress.com", "wordpress", "https://name.wordpress.com/", "<title>x</title>", {}),
    ("edublogs", "wordpress", "https://name.edublogs.org/cmalt/", "<title>x</title>", {}),
    ("wordpress with elementor", "wordpress", "https://me.example/", '<meta name="generator" content="Elementor 3.18"><script src="https://me.example/wp-includes/js/jquery.js"></script>', {}),
    ("wordpress that embeds a google site", "wordpress", "https://me.example/", WP + '</head><body><iframe src="https://sites.google.com/view/other"></iframe>', {}),
    ("wordpress that talks about wix", "wordpress", "https://me.example/", WP + article('Wix.com Website Builder, <a href="https://name.wixsite.com/site">a Wix site</a>'), {}),
    # Google Sites
    ("google sites", "google-sites", "https://sites.google.com/view/name/home", GS, {}),
    ("google sites, workspace", "google-sites", "https://sites.google.com/college.example/name/home", GS, {}),
    ("google sites, custom domain, abuse button", "google-sites", "https://www.name.example/home", '<body><div data-abuse-proto="%.@.null,&quot;1&quot;,&quot;https://sites.google.com/view/name&quot;"></div>', {}),
    ("google sites, custom domain, settings", "google-sites", "https://www.name.example/home", GS, {}),
    ("google sites, custom domain, header", "google-sites", "https://www.name.example/home", '<body><header id="atIdViewHeader"></header>', {}),
    ("google sites, custom domain, icon", "google-sites", "https://www.name.example/", ATARI, {}),
    # Xerte
    ("xerte, published", "xerte", "https://xerte.college.example/play_123", '<body><div id="x_mainHolder"></div>', {}),
    ("xerte, exported", "xerte", "http://portfolio.invalid/index.htm", '<script>var x_projectXML = "template.xml";</script>', {}),
    ("xerte, engine", "xerte", "https://me.example/object/", '<script src="common_html5/js/xenith.js"></script>', {}),
    ("xerte, php address", "xerte", "https://xerte.college.example/play.php?template_id=12", "<title>Loading</title>", {}),
    # Mahara
    ("mahara by generator", "mahara", "https://folio.college.example/view/view.php?id=8", '<meta name="generator" content="Mahara 23.04 (https://mahara.org)">', {}),
    ("mahara by token address", "mahara", "https://folio.college.example/view/view.php?t=0a1b2c3d4e5f6a7b8c9d", "<title>Page</title>", {}),
    ("mahara by blocks", "mahara", "https://folio.college.example/user/kit/cmalt", '<body><div class="column js-blockinstance" id="b1"></div>', {}),
    # Wix
    ("wix by generator", "wix", "https://www.name.example/", '<meta name="generator" content="Wix.com Website Builder">', {}),
    ("wix by header", "wix", "https://www.name.example/", "<title>x</title>", {"x-wix-request-id": "1700000000.1"}),
    ("wix by scripts", "wix", "https://www.name.example/", '<script src="https://static.parastorage.com/services/x.js"></script>', {}),
    ("wixsite", "wix", "https://name.wixsite.com/portfolio", "<title>x</title>", {}),
    # Weebly
    ("weebly by settings", "weebly", "https://www.name.example/", '<script>var _W = _W || {}; _W.configDomain = "www.weebly.com";</script>', {}),
    ("weebly by scripts", "weebly", "https://www.name.example/", '<link rel="stylesheet" href="//cdn2.editmysite.com/css/sites.css">', {}),
    ("weebly.com", "weebly", "https://name.weebly.com/", "<title>x</title>", {}),
    # Squarespace
    ("squarespace by comment", "squarespace", "https://www.name.example/", SQS, {}),
    ("squarespace by context", "squarespace", "https://www.name.example/", "<script>Static.SQUARESPACE_CONTEXT = {};</script>", {}),
    ("squarespace by server", "squarespace", "https://www.name.example/", "<title>x</title>", {"server": "Squarespace"}),
    ("squarespace.com", "squarespace", "https://name.squarespace.com/", "<title>x</title>", {}),
    # Notion
    ("notion.site", "notion", "https://name.notion.site/CMALT-0123456789abcdef0123456789abcdef", "<title>Notion</title>", {}),
    ("notion.so", "notion", "https://www.notion.so/name/CMALT-0123456789abcdef0123456789abcdef", "<title>Notion</title>", {}),
    ("notion on a custom domain", "notion", "https://folio.name.example/", '<html class="notion-html"><body><div id="notion-app"></div>', {}),
    # Blogger
    ("blogger by generator", "blogger", "https://www.name.example/", "<meta content='blogger' name='generator'/>", {}),
    ("blogspot", "blogger", "https://name.blogspot.com/", "<title>x</title>", {}),
    ("blogspot, country", "blogger", "https://name.blogspot.co.uk/", "<title>x</title>", {}),
    ("blogger by widgets", "blogger", "https://www.name.example/", '<script src="https://www.blogger.com/static/v1/widgets/1-widgets.js"></script>', {}),
    # GitHub Pages
    ("github.io", "github-pages", "https://name.github.io/cmalt/", "<title>x</title>", {}),
    ("github pages, custom domain", "github-pages", "https://www.name.example/", "<title>x</title>", {"server": "GitHub.com"}),
    ("github pages with jekyll", "github-pages", "https://name.github.io/cmalt/", '<meta name="generator" content="Jekyll v3.9.3">', {"server": "GitHub.com"}),
    # Adobe Portfolio
    ("myportfolio", "adobe-portfolio", "https://name.myportfolio.com/work", "<title>x</title>", {}),
    ("adobe portfolio, custom domain", "adobe-portfolio", "https://www.name.example/", '<meta name="twitter:site" content="@AdobePortfolio">', {}),
    # PebblePad
    ("pebblepad", "pebblepad", "https://v3.pebblepad.co.uk/spa/#/public/abc123", "<title>PebblePad</title>", {}),
    ("pebblepad, older", "pebblepad", "https://www.pebblepad.co.uk/v3portfolio/uni/Asset/View/abc", "<title>x</title>", {}),
    ("pebblepad, australia", "pebblepad", "https://v3.pebblepad.com.au/spa/#/workbook/abc?pageId=1", "<title>x</title>", {}),
    # Padlet
    ("padlet", "padlet", "https://padlet.com/name/cmalt-abc", "<title>x</title>", {}),
    ("padlet of an organisation", "padlet", "https://college.padlet.org/name/cmalt", "<title>x</title>", {}),
    # Microsoft
    ("onenote share link", "onenote", "https://tenant-my.sharepoint.com/:o:/g/personal/kit_wilding_uni_example/abc", "<title>x</title>", {}),
    ("onenote short link", "onenote", "https://1drv.ms/o/s!abc", "<title>x</title>", {}),
    ("onenote frame", "onenote", "https://onedrive.live.com/edit.aspx?resid=1", '<body><iframe id="WacFrame_OneNote_0" name="WacFrame_OneNote_0"></iframe>', {}),
    ("onenote.com", "onenote", "https://www.onenote.com/notebooks?wdorigin=x", "<title>x</title>", {}),
    ("word share link", "sharepoint", "https://tenant.sharepoint.com/:w:/s/team/abc?e=1", "<title>x</title>", {}),
    ("folder share link", "sharepoint", "https://tenant-my.sharepoint.com/:f:/g/personal/kit_wilding_uni_example/abc", "<title>x</title>", {}),
    ("onedrive", "sharepoint", "https://1drv.ms/w/s!abc", "<title>x</title>", {}),
    ("sharepoint site page", "sharepoint", "https://tenant.sharepoint.com/sites/cmalt/SitePages/Home.aspx", "<title>x</title>", {"microsoftsharepointteamservices": "16.0.0.1"}),
    ("sway", "sway", "https://sway.office.com/abcDEF123?ref=Link", "<title>Sway</title>", {}),
    ("sway, new host", "sway", "https://sway.cloud.microsoft/abcDEF123", "<title>Sway</title>", {}),
    # Google Docs
    ("google document", "google-docs", "https://docs.google.com/document/d/abc/edit", "<title>x</title>", {}),
    ("google document, published", "google-docs", "https://docs.google.com/document/d/e/abc/pub", "<title>x</title>", {}),
    # no platform: near-misses
    ("a text about wix", "generic", "https://me.example/wix", article('I tried <b>Wix.com Website Builder</b> at <a href="https://name.wixsite.com/x">my Wix site</a> and static.parastorage.com.'), {}),
    ("a picture from wix", "generic", "https://me.example/", article('<img src="https://static.wixstatic.com/media/x.png" alt="Wix">'), {}),
    ("a theme that mentions squarespace", "generic", "https://me.example/", '<meta name="description" content="Inspired by Squarespace">' + article("Looks like Squarespace. This is Squarespace."), {}),
    ("code of squarespace in a text", "generic", "https://me.example/", article("<pre>Static.SQUARESPACE_CONTEXT = {}</pre>"), {}),
    ("a picture from squarespace", "generic", "https://me.example/", article('<img src="https://images.squarespace-cdn.com/x.png" alt="">'), {}),
    ("a preview picture from squarespace", "generic", "https://me.example/", '<meta property="og:image" content="https://static1.squarespace.com/x.png">', {}),
    ("wordpress in a text", "generic", "https://me.example/", article('<a href="https://wordpress.org">WordPress</a> keeps its themes in /wp-content/themes/.'), {}),
    ("a link to a wordpress file", "generic", "https://me.example/", article('<a href="https://wordpress.org/about">about</a>') + LONG, {}),
    ("a site that embeds google sites", "generic", "https://me.example/", article('<iframe src="https://sites.google.com/view/name"></iframe>'), {}),
    ("a site that links a google site", "generic", "https://me.example/", article('<a href="https://sites.google.com/view/name">my old site</a>'), {}),
    ("a site that embeds a padlet", "generic", "https://me.example/", article('<iframe src="https://padlet.com/embed/abc"></iframe>'), {}),
    ("a site that embeds a google document", "generic", "https://me.example/", article('<iframe src="https://docs.google.com/document/d/e/abc/pub?embedded=true"></iframe>'), {}),
    ("a site that embeds a sway", "generic", "https://me.example/", article('<iframe src="https://sway.office.com/s/abc/embed"></iframe>'), {}),
    ("a text about notion", "generic", "https://me.example/notion", article("Notion marks its pages with html.notion-html and #notion-app."), {}),
    ("a text about mahara", "generic", "https://me.example/mahara", article("Mahara 23.04 is powered by view.php?id=8; its blocks are js-blockinstance."), {}),
    ("a text about xerte", "generic", "https://me.example/xerte", article("Xerte's x_projectXML and x_mainHolder and xenith.js are explained here."), {}),
    ("a host that only sounds alike", "generic", "https://notion.site.me.example/", "<title>x</title>", {}),
    ("another host that sounds alike", "generic", "https://mywixsite.com/", "<title>x</title>", {}),
    ("blogspot as a name", "generic", "https://blogspot.me.example/", "<title>x</title>", {}),
    ("a site made by hand", "generic", "https://me.example/", '<meta name="generator" content="Hugo 0.119.0">' + LONG, {"server": "nginx"}),
    ("a drupal site", "generic", "https://me.example/", '<meta name="generator" content="Drupal 10 (https://www.drupal.org)">', {}),
    ("a moodle page", "generic", "https://moodle.college.example/mod/page/view.php?id=3", "<title>x</title>", {}),
    ("a single-page app", "generic", "https://me.example/", '<body><nav><a href="#/about">About</a></nav>', {}),
    ("a play address without xerte", "generic", "https://media.me.example/play_list", "<title>x</title>", {}),
    ("github linked", "generic", "https://me.example/", article('<a href="https://name.github.io/x/">code</a>'), {"server": "nginx"}),
    ("a twitter card of adobe", "generic", "https://me.example/", '<meta name="twitter:site" content="@Adobe">', {}),
    ("fonts from google and icons from gstatic", "generic", "https://me.example/", '<link rel="icon" href="https://www.gstatic.com/images/x.ico">', {}),
]  # fmt: skip


def front_of(address: str, html: str, headers: dict[str, str]) -> Front:
    meta = {}
    for tag in re.findall(r"<meta\b[^>]*>", html):
        given = {name: value for name, _, value in re.findall(r"(\w+)=([\"'])(.*?)\2", tag)}
        if "content" in given and ("name" in given or "property" in given):
            meta[(given.get("name") or given["property"]).lower()] = given["content"]
    whole = html if html.startswith("<html") else f"<!doctype html><html><head>{html}</body></html>"
    return Front(url=address, given=address, headers=headers, html=whole, meta=meta)


@pytest.mark.parametrize(("wanted", "address", "html", "headers"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_recognition(wanted: str, address: str, html: str, headers: dict[str, str]) -> None:
    platform, _ = recognise(front_of(address, html, headers))
    assert platform.id == wanted, platform.why
    assert platform.why
    assert 0.5 <= platform.confidence <= 1.0


def test_the_table_is_wide_enough() -> None:
    assert len(CASES) >= 60
    claimed = [case[1] for case in CASES]
    for module in PLATFORMS:
        assert claimed.count(module.ID) >= 2, module.ID


@pytest.mark.parametrize(
    ("given", "ended", "wanted"),
    [
        ("https://sites.google.com/view/name/home", "https://accounts.google.com/v3/signin/identifier?continue=x", "google-sites"),
        ("https://tenant.sharepoint.com/:w:/g/abc", "https://login.microsoftonline.com/x/oauth2/authorize", "sharepoint"),
        ("https://tenant.sharepoint.com/:o:/g/abc", "https://login.microsoftonline.com/x/oauth2/authorize", "onenote"),
    ],
)
def test_a_wall_is_told_with_its_platform(given: str, ended: str, wanted: str) -> None:
    platform, _ = recognise(Front(url=ended, given=given, headers={}, html="<title>Sign in</title>", meta={}))
    assert platform.id == wanted
