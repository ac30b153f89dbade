"""OneNote Online. Its pages live in a frame of another host as a tree without addresses; only the open page is there.

Unverified on a live notebook.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from foliocheck.core.addresses import host_of
from foliocheck.core.snapshot import Page, Wall
from foliocheck.crawler.platforms.office import framed_text, office_wall, wait_for_frame
from foliocheck.crawler.platforms.platform import Found, Front, Scout
from foliocheck.crawler.platforms.signs import has_tag, known_host, told_wall, usual, weigh

ID = "onenote"
TITLE = "OneNote Online"
ZONES = {"platform": ["#O365_NavHeader", "#SuiteNavWrapper", "#suiteBarTop", "#HeaderPlaceHolder"]}


def recognise(front: Front) -> tuple[float, list[str]]:
    """By host, by share links for notebooks (`/:o:/`), by the frame that holds OneNote."""
    links = [address for address in (front.url, front.given) if known_host(address, "sharepoint")]
    notebook = any(re.search(r"/:o:/|1drv\.ms/o/|\.one(\?|$|\|)|wd=target\(|OneNote\.aspx", unquote(address)) for address in links)
    return weigh(
        *usual(front, ID),
        (notebook, 0.97, "the address is a share link of a notebook"),
        (links and has_tag(front.html, r"\bid=[\"']?WacFrame_OneNote"), 0.97, "it holds OneNote's frame"),
    )


def scope(address: str) -> str | None:
    """The notebook's address alone: nothing else on such a host belongs to it."""
    return address.split("?")[0] if host_of(address) else None


def wall(page: dict[str, Any]) -> Wall | None:
    """Microsoft's sign-in, expired links, locked sections."""
    return office_wall(page) or told_wall(page, ID)


async def prepare(page: Any) -> None:
    """The frame comes late."""
    await wait_for_frame(page)


def finish(page: Page) -> Page:
    """What could be read inside the frame, as text of the page."""
    return framed_text(page)


async def discover(scout: Scout) -> list[Found]:
    """Nothing can be asked for; says what an assessor will meet."""
    scout.note(
        "All but the open page of the OneNote notebook",
        "OneNote Online shows one page at a time in a window of its own, without addresses, so only the open page could be looked at. "
        "An assessor has to find every page by hand, and may be asked to sign in. A PDF or Word export of the notebook is the safe road.",
    )
    return []
