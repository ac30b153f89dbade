"""The pure classifier: every link of every page and document -> one row per (href, kind) with its outcome and a plain reason.

kind (mail, phone, file, nowhere) ─▶ private target? ─▶ a page that was read, else the answer ─▶ fragment ─▶ repair
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from foliocheck.checks.links.answers import judge_answer
from foliocheck.checks.links.fragments import judge_fragment, judge_outside_fragment
from foliocheck.checks.links.home_pages import is_home_path, may_be_home
from foliocheck.checks.links.judgement import Judgement, path_of
from foliocheck.checks.links.known_places import KnownPlaces
from foliocheck.checks.links.media import media_of
from foliocheck.checks.links.other_kinds import is_local_path, judge_file, judge_mail, judge_nowhere, judge_other_scheme, judge_phone
from foliocheck.checks.links.refusals import wall_judgement
from foliocheck.checks.links.repairs import repaired
from foliocheck.core.addresses import fragment_of, host_of, is_loopback, is_private_host, page_key, without_fragment
from foliocheck.core.report import LinkRow
from foliocheck.core.snapshot import Attempt, Document, Link, LinkFacts, LinkKind, Page, Snapshot
from foliocheck.core.walls import find_wall

_FAILURES = {"dns": "dns", "refused": "refused", "redirects": "too-many-redirects", "tls": "tls-other", "too-large": "too-large"}
"""How the crawl names a page that could not be read -> the error class of an attempt; everything else counts as no answer."""


@dataclass(slots=True)
class _Row:
    link: Link
    judgement: Judgement
    found_on: dict[str, None]


def judge_links(snapshot: Snapshot) -> tuple[LinkRow, ...]:
    """One row per (href, kind), in order of first appearance. The same snapshot gives the same rows."""
    places = KnownPlaces(snapshot)
    rows: dict[tuple[str, LinkKind], _Row] = {}
    for where, link in all_links(snapshot):
        key = row_key(link)
        row = rows.get(key)
        if row is None:
            rows[key] = _Row(link, _judge(link, where, places), {where.url if isinstance(where, Page) else where.address: None})
            continue
        row.found_on.setdefault(where.url if isinstance(where, Page) else where.address, None)
        if row.judgement.outcome == "ok" and link.raw.strip() in ("", "#"):
            # The same empty address may be a menu's button in one place and a link to nowhere in another.
            row.judgement = _judge(link, where, places)
    return tuple(_finished(key, row, snapshot) for key, row in rows.items())


def all_links(snapshot: Snapshot) -> Iterator[tuple[Page | Document, Link]]:
    """Every link with the page or document it stands on, in order. Pages that only repeat another, or show nothing, are passed over."""
    for page in snapshot.pages:
        if page.role not in ("duplicate", "wall", "error"):
            for link in page.links:
                yield page, link
    told = {page.url for page in snapshot.pages if page.links}
    for address in sorted(snapshot.documents):
        if address in told:
            continue  # a document that is a row of its own among the pages: its links were met there
        for link in snapshot.documents[address].links:
            yield snapshot.documents[address], link


def row_key(link: Link) -> tuple[str, LinkKind]:
    """Under which (href, kind) a link is listed: an empty address as it was written, any other as it was resolved."""
    return ("" if not link.raw.strip() and link.kind not in ("mail", "phone") else link.href, link.kind)


def _finished(key: tuple[str, LinkKind], row: _Row, snapshot: Snapshot) -> LinkRow:
    facts = snapshot.links.get(without_fragment(key[0]))
    document = snapshot.documents.get(without_fragment(key[0]))
    content_type = (facts.content_type if facts else None) or (document.media_type if document else None)
    said = row.judgement
    return LinkRow(
        href=key[0],
        raw=row.link.raw,
        kind=key[1],
        media=media_of(key[0], content_type, facts.headers.get("content-disposition", "") if facts else "", row.link.tag),
        outcome=said.outcome,
        status=said.status,
        final_url=said.final_url,
        reason=said.reason,
        found_on=tuple(row.found_on),
        advice=said.advice,
        cause=said.cause,
    )


def _judge(link: Link, where: Page | Document, places: KnownPlaces) -> Judgement:
    if is_local_path(link.raw) or link.kind == "file":
        return judge_file(link.href)
    if link.kind == "mail":
        return judge_mail(link.href)
    if link.kind == "phone":
        return judge_phone(link.href)
    said = judge_empty(link) or judge_other_scheme(link.href)
    if said is not None:
        return said
    if link.kind == "fragment" and isinstance(where, Page):
        return judge_fragment(link.href, where, places)
    host = host_of(link.href)
    if not host:
        return judge_answer(LinkFacts(address=link.href, skipped="bad-address"))
    if is_private_host(host) and not places.private:
        return _private_target(host)
    said = _in_frame(link, where) or _of_address(link.href, places)
    fragment = fragment_of(link.href)
    if said.outcome == "ok" and fragment:
        said = _with_fragment(link.href, fragment, said, places)
    return repaired(link, said, places)


def judge_empty(link: Link) -> Judgement | None:
    """The verdict on a link without a target, or None where it has one."""
    if link.tag == "iframe" and link.hidden and not link.raw.strip():
        return Judgement(outcome="ok", reason="It is an empty frame that a script uses, and shows nothing.")
    return judge_nowhere(link.tag, link.zone, link.raw)


def _private_target(host: str) -> Judgement:
    where = "this very computer" if is_loopback(host) else "a private network"
    return Judgement(
        outcome="broken",
        cause="private-target",
        reason=f"It leads to {where} ({host}), which an assessor cannot reach.",
        advice="Put what lies there into the portfolio, or link an address that works from anywhere.",
    )


def _in_frame(link: Link, where: Page | Document) -> Judgement | None:
    """What the browser saw inside an embedded frame: a wall there is a wall, whatever the address answers to others."""
    if link.tag != "iframe" or not isinstance(where, Page):
        return None
    frame = next((frame for frame in where.frames if frame.src == link.href and frame.entered), None)
    if frame is None:
        return None
    words = len(frame.text.split())
    final = frame.final_url or frame.src
    wall = find_wall(
        final_url=final, status=None, title="", text=frame.text, password_field=frame.password_field, words=words, asked_url=frame.src
    )
    return wall_judgement(wall.why, link.href, final, None) if wall else None


def _of_address(href: str, places: KnownPlaces) -> Judgement:
    address = without_fragment(href)
    snapshot = places.snapshot
    page = places.page(href)
    facts = snapshot.links.get(address)
    if page is not None:
        return _of_page(href, page, facts, places)
    if facts is not None:
        return _dropped_into(places, address, facts) or judge_answer(facts)
    document = snapshot.documents.get(address)
    if document is not None and document.problem is None:
        return Judgement(outcome="ok", reason="It opens.", status=200, final_url=address)
    picture = snapshot.pictures.get(address)
    if picture is not None and picture.problem is None:
        return Judgement(outcome="ok", reason="It is shown.", status=200, final_url=address)
    outside = host_of(address) != places.host
    return judge_answer(LinkFacts(address=address, skipped="offline" if snapshot.offline and outside else None))


def _of_page(href: str, page: Page, facts: LinkFacts | None, places: KnownPlaces) -> Judgement:
    if page.wall is not None:
        return wall_judgement(page.wall.why, href, page.final_url, page.status)
    failure = str(page.facts.get("failure", "")) if page.problem else ""
    if failure == "not-a-page":
        return judge_answer(facts) if facts else Judgement(outcome="ok", reason="It opens.", status=page.status, final_url=page.final_url)
    if failure == "blocked":
        return judge_answer(facts if facts and facts.skipped else LinkFacts(address=page.url, skipped="refused-by-rule"))
    if page.status is None and (failure or page.problem):
        attempts = (Attempt(method="GET", status=None, error=_FAILURES.get(failure, "timeout"), via="crawl"),)
        return judge_answer(facts or LinkFacts(address=page.url, attempts=attempts))
    moved = page_key(page.final_url) != page_key(page.url)
    seen = LinkFacts(
        address=without_fragment(page.url),
        attempts=facts.attempts if facts and facts.attempts else (Attempt(method="GET", status=page.status, via="crawl"),),
        status=page.status if page.status is not None else 200,
        final_url=page.final_url,
        redirects=(page.url,) if moved else (),
        content_type="text/html",
        title=page.title,
        text_start="\n".join(block.text for block in page.blocks if not block.hidden)[:2000],
        words=sum(len(block.text.split()) for block in page.blocks if not block.hidden),
    )
    if page.url == places.home:
        return Judgement(outcome="ok", reason="It opens.", status=page.status, final_url=page.final_url)
    if not moved and _is_home_again(page, places):
        return Judgement(
            outcome="broken",
            cause="soft-404",
            reason="The site shows its first page in place of this one: there is no page of this address.",
            advice="Link the page by its present address, or take the link out.",
            status=page.status,
            final_url=page.final_url,
        )
    return _dropped_into(places, seen.address, seen) or judge_answer(seen)


def _is_home_again(page: Page, places: KnownPlaces) -> bool:
    """Whether an address of its own shows the first page, word for word (sites that answer 200 with it for whatever they do not have)."""
    if page.role != "duplicate" or page.same_as != places.home or may_be_home(page.url):
        return False
    home = places.snapshot.page(places.home)
    return home is not None and home.content_text == page.content_text


def _dropped_into(places: KnownPlaces, address: str, facts: LinkFacts) -> Judgement | None:
    """A page below the portfolio's first page that is now sent to that first page, where that is not its host's home page."""
    if not facts.redirects or not facts.final_url or facts.status != 200:
        return None
    home = places.snapshot.pages[0].final_url if places.snapshot.pages else places.snapshot.source.url
    base = path_of(home)
    if is_home_path(base) or page_key(facts.final_url) != page_key(home) or urlsplit(home).query:
        return None
    folder = base if base.endswith("/") else base.rpartition("/")[0] + "/"
    path = path_of(address)
    inner = path.removeprefix(folder)
    if not path.startswith(folder) or not inner.strip("/") or is_home_path(inner):
        return None
    return Judgement(
        outcome="broken",
        cause="redirected-home",
        reason="The site sends this address to the first page: the page itself is no longer there.",
        advice="Link the page by its present address, or take the link out.",
        status=facts.status,
        final_url=facts.final_url,
    )


def _with_fragment(href: str, fragment: str, said: Judgement, places: KnownPlaces) -> Judgement:
    page = places.page(href)
    if page is not None and page.problem is None:
        found = judge_fragment(href, page, places)
    else:
        found = judge_outside_fragment(href, fragment, places.snapshot.links.get(without_fragment(href)))
    return said if found.outcome == "ok" else replace(found, status=said.status, final_url=said.final_url)
