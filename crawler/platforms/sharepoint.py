"""OneDrive and SharePoint: share links of Word, Excel, PowerPoint, PDF and folders, and site pages. Unverified on a live tenant."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from foliocheck.core.addresses import origin_of
from foliocheck.core.snapshot import Page, Wall
from foliocheck.crawler.platforms.office import framed_text, office_wall, wait_for_frame
from foliocheck.crawler.platforms.platform import Found, Front, Scout
from foliocheck.crawler.platforms.signs import told_wall, usual, weigh

ID = "sharepoint"
TITLE = "OneDrive or SharePoint"
ZONES = {
    "platform": [
        "#O365_NavHeader",
        "#SuiteNavWrapper",
        "#suiteBarTop",
        "#suiteBarDelta",
        "[data-automationid=SiteHeader]",
        "#spCommandBar",
        "[role=menubar]",
        "[data-automation-id=pageCommandBar]",
    ],
    "menu": ["[data-automationid=SiteNavigation]", "#spLeftNav", "[class*=ms-Nav i]"],
    "comments": ["[data-automation-id=commentsWrapper]"],
}
_KINDS = {
    "w": "Word document",
    "x": "Excel workbook",
    "p": "PowerPoint presentation",
    "b": "file",
    "f": "folder",
    "v": "video",
    "i": "picture",
    "u": "file",
    "t": "file",
    "l": "list",
}
_SHARE = re.compile(r"/:([a-z]):/")


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host (also of the address as typed: most lead to a sign-in) and headers."""
    kind = _SHARE.search(front.given) or _SHARE.search(front.url)
    shared = (kind, 0.95, f"the address is a share link of a {_KINDS.get(kind.group(1), 'file')}") if kind else (False, 0.0, "")
    known = [sign for sign in usual(front, ID) if sign[0]]
    return weigh(*known, *((shared,) if known else ()))


def scope(address: str) -> str | None:
    """A site's pages lie together; a share link is one address."""
    path = urlsplit(address).path
    site = re.match(r"^(.*?)/SitePages/", path, re.IGNORECASE)
    return origin_of(address) + (site.group(1) + "/SitePages/" if site else path)


def skip(address: str) -> bool:
    """System pages."""
    return bool(re.search(r"/_layouts/|/_forms/|/_api/|/Forms/", urlsplit(address).path, re.IGNORECASE))


def wall(page: dict[str, Any]) -> Wall | None:
    """Microsoft's sign-in, “access denied”, expired links."""
    return office_wall(page) or told_wall(page, ID)


async def prepare(page: Any) -> None:
    """Previews come late, in a frame."""
    await wait_for_frame(page)


def finish(page: Page) -> Page:
    """What could be read inside the preview's frame, as text of the page."""
    return framed_text(page)


async def discover(scout: Scout) -> list[Found]:
    """Nothing can be asked for; says what an assessor will meet."""
    if "/sitepages/" not in scout.front.url.lower():
        scout.note(
            "The file behind the OneDrive or SharePoint link",
            "Office Online shows it in a window of its own, page by page, so only what was open could be looked at. "
            "Download it and check the file itself too, and hand in a PDF or Word export: it is the safe road for an assessor.",
        )
    return []
