"""A visit -> the Page that is kept: its role, its wall, whether it is a page that was read already."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from foliocheck.core.addresses import host_of, page_key
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import Frame, Page, Role, Wall, count_words
from foliocheck.core.walls import find_wall
from foliocheck.crawler.duplicates import EarlierPages
from foliocheck.crawler.frontier import Frontier, Waiting
from foliocheck.crawler.platforms.platform import Settings
from foliocheck.crawler.reading.facts import page_of, unwrap_redirect
from foliocheck.crawler.reading.visit import Visit

_LISTING_ADDRESS = re.compile(r"/(category|tag|tags|archive|archives|author|page/\d+|label|search)(/|$)|[?&](cat|tag|paged|m|q|s)=")


def make_page(waiting: Waiting, visit: Visit, settings: Settings, frontier: Frontier, earlier: EarlierPages, number: int) -> Page:
    """The Page of this visit. `earlier` are the pages read before it, for telling duplicates; `number` names its files."""
    if visit.raw is None:
        return _failed(waiting, visit)
    raw = {**visit.raw, "html": visit.html, "status": visit.status}

    def unwrap(href: str) -> str:
        return settings.unwrap(unwrap_redirect(href))

    page = page_of(
        raw,
        url=waiting.url,
        role="content",
        discovered_by=waiting.discovered_by,
        status=visit.status,
        unwrap=unwrap,
        in_portfolio=frontier.same_host,
    )
    wall = settings.wall(raw) or _generic_wall(page, visit)
    name = f"{number:04}"
    facts = {**visit.facts, "converted": True} if waiting.data.get("converted") else visit.facts
    page = replace(
        page, depth=waiting.depth, linked_from=waiting.linked_from, parent=waiting.parent, wall=wall, axe=visit.axe, facts=facts, problem=visit.problem,
        platform_data=_platform_data(waiting, raw), console_errors=tuple(sorted(set(visit.console))), frames=_with_inner_text(page.frames, visit),
        html_file=f"pages/{name}.html" if visit.html else None, response_file=f"pages/{name}.response.html" if visit.response else None,
        screenshot=f"pictures/{name}.jpg" if visit.picture else None, third_parties=_third_parties(page),
    )  # fmt: skip
    page = settings.finish(page)
    same = earlier.same_as(page, frontier)
    role = _role(page, raw, settings, waiting, same)
    if role in ("content", "other", "listing") and waiting.discovered_by != "given" and says_missing(page):
        page, role = (
            replace(page, problem=page.problem or "The page says that it does not exist, although the server answers as if it did."),
            "error",
        )
    return replace(page, role=role, same_as=same if role == "duplicate" else None)


def _platform_data(waiting: Waiting, raw: dict[str, object]) -> dict[str, object]:
    """What the platform said of this page, with the addresses that its buttons led to."""
    return {**waiting.data, "routes": raw["routes"]} if raw.get("routes") else waiting.data


def _failed(waiting: Waiting, visit: Visit) -> Page:
    return Page(
        url=waiting.url, final_url=visit.final_url or waiting.url, status=visit.status, title="", role="error", discovered_by=waiting.discovered_by,
        depth=waiting.depth, linked_from=waiting.linked_from, parent=waiting.parent, platform_data=waiting.data,
        facts={"failure": visit.failure or "network"}, problem=visit.problem or "The page could not be read.",
    )  # fmt: skip


def _generic_wall(page: Page, visit: Visit) -> Wall | None:
    fields = bool(visit.raw and visit.raw["password_fields"])
    text = "\n".join(block.text for block in page.blocks if not block.hidden)
    return find_wall(
        final_url=page.final_url,
        status=page.status,
        title=page.title,
        text=text,
        password_field=fields,
        words=count_words(text),
        asked_url=visit.url,
    )


def _role(page: Page, raw: dict[str, object], settings: Settings, waiting: Waiting, same: str | None) -> Role:
    if same is not None:
        return "duplicate"
    if page.wall is not None:
        return "wall"
    if page.status is not None and page.status >= 400:
        return "error"
    told = settings.role(raw)
    if told is not None:
        return told
    if waiting.role is not None:
        return waiting.role
    return "listing" if _LISTING_ADDRESS.search(page.final_url) else "content"


def says_missing(page: Page) -> bool:
    """Whether a short page says in its title or a heading that it is not there (sites that answer 200 for every address)."""
    data = policy("platforms")
    if page.words > int(data["missing_words"]):
        return False
    said = [
        page.title,
        *re.split(r"\s[|–—·-]\s", page.title),
        *(block.text for block in page.blocks if block.zone == "content" and block.kind == "heading"),
    ]
    plain = {re.sub(r"[^\w' ]+", "", text.lower().replace("’", "'")).strip() for text in said}
    return any(text.removeprefix("oops ").removeprefix("sorry ").removeprefix("the ").removeprefix("this ") in _missing() for text in plain)


@cache
def _missing() -> frozenset[str]:
    return frozenset(
        re.sub(r"[^\w' ]+", "", phrase).removeprefix("the ").removeprefix("this ") for phrase in policy("platforms")["missing"]
    )


def _with_inner_text(frames: tuple[Frame, ...], visit: Visit) -> tuple[Frame, ...]:
    """Frames of other hosts with what the browser could read inside them."""
    waiting = list(visit.frames)
    done = []
    for frame in frames:
        inner = next((item for item in waiting if not frame.entered and _same_frame(item, frame)), None)
        if inner is not None:
            waiting.remove(inner)
            frame = replace(frame, entered=True, final_url=inner["url"], text=inner["text"], password_field=inner["password_field"])
        done.append(frame)
    return tuple(done)


def _same_frame(item: dict[str, str], frame: Frame) -> bool:
    """By the address in the page (redirects lead elsewhere: a sign-in), else by name, else by where it ended."""
    if item.get("src"):
        return item["src"] == frame.src
    return bool(item["name"] and item["name"] == frame.name) or _alike(item["url"], frame.src)


def _alike(one: str, other: str) -> bool:
    return bool(one) and page_key(one).rstrip("/") == page_key(other).rstrip("/")


def _third_parties(page: Page) -> tuple[str, ...]:
    own = host_of(page.final_url)
    hosts = {host_of(link.href) for link in page.links if link.tag in ("iframe", "img", "embed", "object", "video", "audio", "source")}
    hosts |= {host_of(frame.src) for frame in page.frames}
    return tuple(sorted(host for host in hosts if host and host != own))
