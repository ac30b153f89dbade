"""Sites whose pages live behind fragments (`#/about`, `#!/about`, or `#about` where nothing on the page has that name).

It has no platform of its own: the generic crawler's rules hold, only fragments are kept. Asked last.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from foliocheck.crawler.platforms.generic import discover
from foliocheck.crawler.platforms.platform import Front

ID = "generic"
TITLE = "Single-page site"
KEEP_FRAGMENTS = True
_ROUTE = re.compile(r"^!?/")
_FEWEST_LOOSE = 2

__all__ = ["ID", "KEEP_FRAGMENTS", "TITLE", "discover", "recognise", "route", "unwrap"]


def recognise(front: Front) -> tuple[float, list[str]]:
    """By links to `#/…`; or by a menu of fragments that name nothing on the page, where a script is at work."""
    if _ROUTE.match(urlsplit(front.url).fragment) or re.search(r"<a\b[^>]*\bhref=[\"']#!?/\w", front.html):
        return 0.5, ["its links lead to fragments like “#/page”"]
    if front.html.count('href="#') >= _FEWEST_LOOSE and "<script" in front.html:
        loose = loose_fragments(front.html)
        if len(loose) >= _FEWEST_LOOSE:
            return 0.5, [f"its menu leads to fragments that name nothing on the page, like “#{loose[0]}”"]
    return 0.0, []


def loose_fragments(html: str) -> list[str]:
    """The fragments in menus to which no element of the page answers, in order."""
    soup = BeautifulSoup(html, "lxml")
    there = {str(tag.get("id")) for tag in soup.find_all(id=True)} | {
        str(tag.get("name")) for tag in soup.find_all("a", attrs={"name": True})
    }
    names = [str(link["href"])[1:] for link in soup.select("nav a[href^='#'], [role=navigation] a[href^='#'], header a[href^='#']")]
    return [
        name
        for name in dict.fromkeys(names)
        if re.fullmatch(r"[A-Za-z][\w-]*", name) and name not in there and name.lower() not in ("top", "content", "main")
    ]


def route(fragment: str) -> bool:
    """Anything that could name a page."""
    return bool(_ROUTE.match(fragment) or re.fullmatch(r"[A-Za-z][\w/-]*", fragment)) and fragment.lower() not in ("top", "content", "main")


def unwrap(href: str) -> str:
    """`#/` is the address itself."""
    return re.sub(r"#!?/?$", "", href) if href.endswith(("#/", "#!/")) else href
