"""How often the verdict on a link is right, on cases of our own: each kind of trouble and its near-misses, served locally.

    python benchmarks/links/accuracy.py [SITE]

Prints how many verdicts are right, how many good links are called broken (the figure that matters most), whether each
suggested repair is right, and
every case that is wrong. With SITE (the folder of the speed site, its server running) its distinct links are judged too, with time and CPU.
Ends with 1 where a good link is called broken or a suggestion is wrong.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import ssl
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from cases import HOME, OWN, WEB, LinkCase, html
from server import Say, Server, certificates

from foliocheck.checks.links.verdict import judge_links, row_key
from foliocheck.core.report import LinkRow
from foliocheck.core.snapshot import Block, Link, LinkFacts, Page, Platform, Snapshot, Source, Wall
from foliocheck.crawler.network import Connector, LinkChecker, Politeness, Served

QUICK = Politeness(at_once=8, at_once_local=8, delay=0.0, longest_wait=3.0)
Result = tuple[LinkCase, LinkRow]


def _page(url: str, **more: object) -> Page:
    given = {"url": url, "final_url": url, "status": 200, "title": "A page", "role": "content", "discovered_by": "link", **more}
    return Page(**given)  # type: ignore[arg-type]


def _text(words: str) -> tuple[Block, ...]:
    return (Block(kind="paragraph", text=words),)


def _own_pages(links: tuple[Link, ...]) -> tuple[Page, ...]:
    long = "What I did in the pilot and why it mattered to the learners. " * 20
    return (
        _page(HOME, links=links, blocks=_text(long), anchors=("café", "menu"), title="Kit Wilding"),
        _page(HOME + "1a.html", blocks=_text(long), anchors=("Why-this", "what-next")),
        _page(HOME + "1b.html", blocks=_text(long)),
        _page(HOME + "lost.html", status=404, role="error", title="404"),
        _page(HOME + "locked.html", role="wall", wall=Wall(kind="password", why="it asks for a password")),
        _page(HOME + "dropped.html", final_url=HOME, role="duplicate", same_as=HOME, blocks=_text(long)),
        _page(HOME + "index.html", final_url=HOME, role="duplicate", same_as=HOME, blocks=_text(long)),
        _page(HOME + "1a-copy.html", role="duplicate", same_as=HOME + "1a.html", blocks=_text(long)),
        _page(
            HOME + "soft.html",
            title="Page not found – Kit Wilding",
            blocks=_text("Page not found. Sorry, nothing was found at this location."),
        ),
        _page(HOME + "404.html", title="404", blocks=_text("Dead links I have met: page not found.")),
        _page(HOME + "caf%C3%A9.html", blocks=_text(long)),
    )


def _snapshot(url: str, pages: tuple[Page, ...], facts: dict[str, LinkFacts], *, public: bool, offline: bool) -> Snapshot:
    platform = Platform(id="generic", title="Web site", confidence=0.0, why=())
    return Snapshot(
        source=Source(given=url, kind="web", url=url), taken_at="", browser="", axe="", platform=platform, pages=pages, links=facts,
        public=public, offline=offline,
    )  # fmt: skip


async def _judged(cases: tuple[LinkCase, ...], connector: Connector, url: str, pages: tuple[Page, ...], *, public: bool) -> list[Result]:
    checker = LinkChecker(connector, portfolio_public=public, budget_seconds=30, pause=0.1, timeout=2.0)
    known = {page.url for page in pages}
    for case in cases:
        if case.link.kind in ("internal", "external", "embed") and case.link.raw and case.link.href.split("#")[0] not in known:
            checker.add(case.link.href, url)
    facts = await checker.finish()
    rows = {(row.href, row.kind): row for row in judge_links(_snapshot(url, pages, facts, public=public, offline=connector.offline))}
    return [(case, rows[row_key(case.link)]) for case in cases]


async def web() -> list[Result]:
    says = dict(OWN)
    for case in WEB:
        says.update(case.says)
    server = Server(says)
    port = await server.start()
    try:
        results = []
        # Two cases may share an address (an empty one, say): one world for each name, so that none hides another.
        plain = tuple(case for case in WEB if case.link.raw not in ("", "#"))
        special = tuple(case for case in WEB if case.link.raw in ("", "#"))
        async with Connector("foliocheck-benchmark", QUICK, through=f"http://127.0.0.1:{port}") as connector:
            results += await _judged(plain, connector, HOME, _own_pages(tuple(case.link for case in plain)), public=True)
            for case in special:
                results += await _judged((case,), connector, HOME, _own_pages((case.link,)), public=True)
        return results
    finally:
        await server.stop()


async def loopback(folder: Path) -> list[Result]:
    contexts = certificates(folder)
    trust = ssl.create_default_context(cafile=str(folder / "ca.pem"))
    server = Server(
        {"localhost/x": (html(),), "localhost/": (html("Home"),), "localhost/flaky": (Say(behave="reset"), Say(behave="reset"), html())}
    )
    ports = {name: await server.start(context) for name, context in contexts.items()}
    plain, other = await server.start(), await server.start()

    def case(name: str, truth: str, href: str) -> LinkCase:
        return LinkCase(name=name, truth=truth, link=Link(href=href, raw=href, kind="external", text=name))

    cases = (
        case("loopback, own port", "ok", f"http://localhost:{plain}/x"),
        case("loopback, other port", "ok", f"http://localhost:{other}/x?2"),
        case("loopback, missing", "broken", f"http://localhost:{plain}/missing"),
        case("nothing listens", "broken", "http://localhost:1/x"),
        case("hangs up, then well", "ok", f"http://localhost:{plain}/flaky"),
        case("certificate is good", "ok", f"https://localhost:{ports['good']}/x"),
        case("certificate ran out", "broken", f"https://localhost:{ports['expired']}/x"),
        case("certificate of another name", "broken", f"https://localhost:{ports['other-name']}/x"),
        case("certificate signed by itself", "broken", f"https://localhost:{ports['self-signed']}/x"),
        case("https at a port without it", "broken", f"https://localhost:{plain}/x"),
        case("another machine of the network", "unchecked", "http://192.168.3.4/x"),
    )
    server._says["localhost/x?2"] = (html(),)  # type: ignore[index]
    url = f"http://localhost:{plain}/"
    try:
        async with Connector("foliocheck-benchmark", QUICK, tls=trust) as connector:
            return await _judged(cases, connector, url, (_page(url, links=tuple(case.link for case in cases)),), public=False)
    finally:
        await server.stop()


async def names() -> list[Result]:
    """Names that are not found: from a public portfolio they are missing; from a file, where nothing is found, all is offline."""
    results: list[Result] = []
    link = Link(href="http://no-such-site.invalid/x", raw="http://no-such-site.invalid/x", kind="external")
    for name, truth, home, public in (
        ("no such site", "broken", HOME, True),
        ("computer is offline", "unchecked", "http://portfolio.invalid/index.html", False),
    ):
        async with Connector("foliocheck-benchmark", QUICK, well_known=["nor-this.invalid"]) as connector:
            pages = (_page(home, links=(link,)),)
            results += await _judged((LinkCase(name=name, truth=truth, link=link),), connector, home, pages, public=public)
    return results


async def archive() -> list[Result]:
    """A handed-in archive: nothing is on a network, and addresses are members."""
    origin = "http://portfolio.invalid/"
    members = {origin + "files/Plan.pdf": "application/pdf", origin + "img/a.png": "image/png"}

    def serve(address: str) -> Served | None:
        return Served(status=200, content_type=members[address], body=b"x") if address in members else None

    def case(name: str, truth: str, path: str, suggests: str = "") -> LinkCase:
        return LinkCase(name=name, truth=truth, link=Link(href=origin + path, raw=path, kind="internal", text=name), suggests=suggests)

    local = Link(href="http://localhost/x", raw="http://localhost/x", kind="external")
    cases = (
        case("member", "ok", "files/Plan.pdf"),
        case("member, other case", "broken", "files/plan.pdf", origin + "files/Plan.pdf"),
        case("no member", "broken", "files/none.pdf"),
        case("member without its folder", "broken", "a.png", origin + "img/a.png"),
        case("picture", "ok", "img/a.png"),
        LinkCase(name="archive with a link to localhost", truth="broken", link=local),
    )
    async with Connector("foliocheck-benchmark", QUICK, serve=serve) as connector:
        page = _page(origin + "index.html", links=tuple(case.link for case in cases))
        return await _judged(cases, connector, origin, (page,), public=False)


async def speed_site(site: Path) -> None:
    truth = json.loads((site / "truth.json").read_text(encoding="utf-8"))["verdict"]
    home = "http://localhost:8401/index.html"
    wall, cpu = time.perf_counter(), time.process_time()
    async with Connector("foliocheck-benchmark") as connector:
        checker = LinkChecker(connector, portfolio_public=False, budget_seconds=60)
        for href in truth:
            checker.add(href, home)
        facts = await checker.finish()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    page = _page(home, links=tuple(Link(href=href, raw=href, kind="external") for href in truth))
    begun = time.process_time()
    rows = judge_links(_snapshot(home, (page,), facts, public=False, offline=False))
    judged = time.process_time() - begun
    right = sum(row.outcome == truth[row.href] for row in rows)
    print(f"speed site: {right} of {len(truth)} right; asking {wall:.1f} s (cpu {cpu:.2f} s), judging cpu {judged:.3f} s")


async def all_cases(folder: Path) -> list[Result]:
    """Every case with the row that was made of it."""
    openssl = shutil.which("openssl")
    tls = await loopback(folder) if openssl else []
    if not openssl:
        print("openssl is not there: the cases of certificates are left out.")
    return [*await web(), *tls, *await names(), *await archive()]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        results = asyncio.run(all_cases(Path(folder)))
    wrong = [(case, row) for case, row in results if row.outcome != case.truth]
    false_broken = [case.name for case, row in results if row.outcome == "broken" and case.truth != "broken"]
    told = [(case, row) for case, row in results if case.suggests]
    misled = [(case, row) for case, row in told if case.suggests not in (row.advice or "")]
    print(
        f"{len(results) - len(wrong)} of {len(results)} verdicts right; true verdicts: {dict(Counter(case.truth for case, _ in results))}"
    )
    print(f"good links called broken: {len(false_broken)}; suggestions and advice right: {len(told) - len(misled)} of {len(told)}")
    for case, row in wrong:
        print(f"  wrong: {case.name}: {row.outcome} ({row.cause}), truly {case.truth}: {row.reason} {row.href}")
    for case, row in misled:
        print(f"  advice: {case.name}: “{row.advice}”, expected “{case.suggests}”")
    if len(sys.argv) > 1:
        asyncio.run(speed_site(Path(sys.argv[1])))
    sys.exit(1 if false_broken or misled else 0)


if __name__ == "__main__":
    main()
