"""Xerte Online Toolkits: published objects (`/play_123`) and exported ones (`index.htm` + `template.xml`).

All pages live in one address behind `#pageN`, built by script; links show one page in ten. So the pages come twice: from the engine
that runs in the browser, and from its data file, which also tells what is never shown on screen (hidden and locked pages, alternative
texts). Measured on Xerte 3; other templates ("site", "decision") were not tried.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from foliocheck.core.addresses import absolute, without_fragment
from foliocheck.core.snapshot import Block, Exposure, Image, MenuItem, Page, Wall
from foliocheck.crawler.platforms.platform import Found, Front, Scout
from foliocheck.crawler.platforms.signs import has_tag, told_wall, usual, weigh
from foliocheck.crawler.platforms.xerte_data import DataPage, read_data
from foliocheck.crawler.scripts import script

ID = "xerte"
TITLE = "Xerte"
KEEP_FRAGMENTS = True
PASSWORD_FIELDS = ["#x_pagePswd"]
ZONES = {
    "theme": ["#x_headerBlock"],
    "content": ["#x_headerBlock h2", "#x_pageHolder"],
    "platform": [
        "#x_footerBlock",
        "#x_dialog",
        ".ui-dialog",
        ".x_popupDialog",
        "#x_background",
        "#x_menuBtn",
        "#x_prevBtn",
        "#x_nextBtn",
        "#x_colourChangerBtn",
        "#x_accessibilityBtn",
        "a[href='#pageContents']",
        "#x_skipLink",
        "#x_introBtn",
        "#x_glossaryBtn",
    ],
}


def recognise(front: Front) -> tuple[float, list[str]]:
    """By the engine's own elements and scripts; `/play_N` alone says little."""
    return weigh(
        (has_tag(front.html, r"\bid=[\"']?x_mainHolder\b"), 0.97, "it has Xerte's main box"),
        (re.search(r"<script[^>]*>[^<]*\bx_projectXML\b", front.html), 0.95, "its script names Xerte's data file"),
        (has_tag(front.html, r"\bsrc=[\"'][^\"']*/xenith\.js"), 0.95, "it loads Xerte's engine"),
        (re.search(r"/play(_\d+|\.php\?template_id=\d+)", front.url), 0.5, "the address is built as Xerte builds them"),
        *usual(front, ID),
    )


def route(fragment: str) -> bool:
    """`#page3` is a page; other fragments are places on one."""
    return re.fullmatch(r"page\d+", fragment) is not None


def unwrap(href: str) -> str:
    """`#page1` is the address itself."""
    return href.removesuffix("#page1")


def wall(page: dict[str, Any]) -> Wall | None:
    """The password of one page, and the bare form or sentence in front of the whole object (both answer 200)."""
    if re.search(r"<input[^>]+\bid=[\"']?x_pagePswd", page["html"]):
        return Wall(kind="password", why="Xerte asks for this page's password")
    return told_wall(page, ID)


async def prepare(page: Any) -> list[str]:
    """Wait until the engine has built this page, give its inner links their addresses, and name the addresses of all pages."""
    told = await page.evaluate(script("xerte.js", "foliocheck.crawler.platforms"))
    return [str(address) for address in told]


async def discover(scout: Scout) -> list[Found]:
    """The pages of the data file, with their texts and alternative texts; what it shows of hidden and locked pages is an exposure."""
    address, text = await _data(scout)
    project, pages = read_data(text)
    if not pages:
        scout.note("Xerte's data file", "It could not be read, so hidden pages and alternative texts are known from the screen only.")
        return []
    base = without_fragment(scout.front.url)
    shown = [page for page in pages if not page.hidden]
    for page in pages:
        if page.hidden or page.locked:
            kind = "hidden" if page.hidden else "password-protected"
            scout.expose(
                Exposure(
                    address=address,
                    what=f"the text of the {kind} page “{page.name}” in Xerte's data file, which anyone can open",
                    text="\n".join(page.texts),
                )
            )
        if page.hidden:
            scout.note(f"The hidden page “{page.name}”", "It is in Xerte's data file but never on screen, so an assessor does not meet it.")
    menu = [[page.name, f"{base}#page{number}", page.chapter] for number, page in enumerate(shown, 1)]
    return [_found(base, number, page, project, menu) for number, page in enumerate(shown, 1)]


def _found(base: str, number: int, page: DataPage, project: str, menu: list[list[str]]) -> Found:
    data: dict[str, object] = {
        "id": page.id,
        "title": page.name,
        "site_title": project,
        "type": page.kind,
        "chapter": page.chapter,
        "number": number,
        "pages": len(menu),
        "locked": page.locked,
        "texts": [] if page.locked else list(page.texts),
        "images": [list(image) for image in page.images],
    }
    if number == 1:
        data["menu"] = menu
    return Found(url=f"{base}#page{number}", discovered_by="data", data=data)


def finish(page: Page) -> Page:
    """The title as the author gave it; alternative texts from `tip`; text that is in the data but never on screen as hidden blocks."""
    data = page.platform_data
    if "number" not in data:
        return page
    name = str(data.get("title") or page.title)
    count = int(str(data.get("pages", 0)))
    anchors = tuple(dict.fromkeys((*page.anchors, *(f"page{number}" for number in range(1, count + 1)))))
    menu = tuple(
        MenuItem(label=str(label), href=unwrap(str(href)), group=str(group) or None, level=2 if group else 1)
        for label, href, group in _rows(data.get("menu"))
    )
    tips = {str(path): str(tip) for path, tip in _rows(data.get("images"))}
    return replace(
        page, title=name, anchors=anchors, menu=menu or page.menu, images=tuple(_with_tip(image, tips) for image in page.images),
        blocks=(*page.blocks, *_unseen(page, data.get("texts"))),
    )  # fmt: skip


def _unseen(page: Page, texts: object) -> list[Block]:
    seen = _letters(" ".join(block.text for block in page.blocks)) + _letters(" ".join(frame.text for frame in page.frames))
    unseen = []
    for text in texts if isinstance(texts, list | tuple) else ():
        if _letters(str(text)) and _letters(str(text)) not in seen:
            unseen.append(Block(kind="paragraph", text=str(text), hidden=True, style={"source": "data"}))
            seen += _letters(str(text))
    return unseen


def _with_tip(image: Image, tips: dict[str, str]) -> Image:
    """The engine writes `alt=""` where the author left the tip empty: that is a missing text, not a decoration."""
    tip = next((tip for path, tip in tips.items() if path and image.src.split("?")[0].endswith(path)), None)
    if tip is None or image.alt:
        return image
    return replace(image, alt=tip or None)


def _rows(value: object) -> list[list[object]]:
    return [list(row) for row in value] if isinstance(value, list | tuple) else []


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


async def _data(scout: Scout) -> tuple[str, str]:
    """The data file: where the page's script says, beside the page, or inside the script of an offline export."""
    stated = re.search(r"\bx_projectXML\s*=\s*[\"']([^\"']+)[\"']", scout.front.html)
    for name in [*([stated.group(1)] if stated else []), "template.xml", "data.xml"]:
        address = absolute(scout.front.url, name)
        status, text = await scout.get(address)
        if status == 200 and "<learningObject" in text[:2000]:
            return address, text
    address = absolute(scout.front.url, "offline/offline_template.js")
    status, text = await scout.get(address)
    quoted = re.search(r"dataxmlstr\s*=\s*(\"(?:[^\"\\]|\\.)*\")", text) if status == 200 else None
    if quoted:
        try:
            return address, str(json.loads(quoted.group(1).replace("\\'", "'")))
        except ValueError:
            return address, ""
    return address, ""
