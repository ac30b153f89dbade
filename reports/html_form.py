"""The Report as one HTML file: no request goes out, it works without script, and everything from the portfolio is escaped."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from foliocheck.core.report import AREAS, Report
from foliocheck.core.wording import capital, counted, number
from foliocheck.reports.addresses import shown, without_origin
from foliocheck.reports.charts import charts
from foliocheck.reports.check_text import CheckText
from foliocheck.reports.comparison import compare
from foliocheck.reports.coverage import guidance, section_views, totals
from foliocheck.reports.criteria import criterion_views
from foliocheck.reports.dates import day, day_and_time
from foliocheck.reports.embedded import Embedded, embed
from foliocheck.reports.link_views import link_views
from foliocheck.reports.marks import PIN, page_marks
from foliocheck.reports.names import Names
from foliocheck.reports.priorities import alike, first_things, ordered
from foliocheck.reports.standing import standing_looks
from foliocheck.reports.verdict import NEARLY, stoppers
from foliocheck.reports.views import AREA_TITLES, FOLD, FindingView, area_views, finding_views
from foliocheck.reports.wording import cut, sentence, time_spent, writable

_GRAVITY = {"Must": 0, "Should": 1}
NO_PICTURES: Mapping[str, bytes] = {}
NO_DESCRIPTIONS: Mapping[str, CheckText] = {}


def to_html(
    report: Report,
    *,
    pictures: Mapping[str, bytes] = NO_PICTURES,
    descriptions: Mapping[str, CheckText] = NO_DESCRIPTIONS,
    previous: Report | None = None,
) -> str:
    """The whole report as one file.

    `pictures` are JPEG or PNG bytes, keyed by a page's address or by a `screenshot` path that the report names; they are made small.
    `descriptions` are the checks' own words by check id. With `previous`, the report of an earlier run, what changed is shown too.
    """
    names = Names(report)
    shown_pictures = embed(pictures, _wanted(report))
    of_pages = _by_page(report, shown_pictures)
    views = finding_views(report, names, descriptions, of_pages)
    sections = section_views(report, names, views)
    first = [
        (views[finding.id], [views[other.id] for other in alike(finding, report.findings)]) for finding in first_things(report.findings)
    ]
    style, script = _part("report.css"), _part("report.js")
    text = (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            style=style,
            script=script,
            policy=_policy(style, script),
            title=cut(report.title or report.source.given, 160),
            totals=totals(report),
            views=views,
            first=[(view, _named_apart(view, others)) for view, others in first],
            more_musts=_more_musts(report, first, views),
            untried=sum(row.outcome == "unchecked" and row.kind not in ("mail", "phone") for row in report.links),
            sections=sections,
            charts=charts(report, names, sections, views),
            guidance=guidance(report),
            areas=area_views(report, views),
            looks=[views[finding.id] for finding in ordered(report.findings) if finding.verdict == "needs-person"],
            standing=standing_looks(report),
            criteria=criterion_views(report, views),
            pages=_pages(report, names, views, of_pages),
            links=link_views(report, names),
            change=_changes(previous, report, views) if previous is not None else None,
            checks_by_area=[(AREA_TITLES[area], [check for check in report.checks if check.area == area]) for area in AREAS],
            descriptions=descriptions,
            limited={check for check, text in descriptions.items() if text.limits},
            pictures=shown_pictures,
            pin=PIN,
            measured=any(place.box for finding in report.findings for place in finding.locations),
            names=names,
            fold=FOLD,
            open_stoppers=len(stoppers(report.findings)) <= NEARLY,
        )
    )
    return writable(text)


def _named_apart(view: FindingView, others: Sequence[FindingView]) -> list[tuple[str, str]]:
    """`others` as (address inside the report, name): by their titles, else by their pages, else by the words there, until no two are called alike."""
    names = [other.pages[0].title if other.pages and other.title == view.title else other.title for other in others]
    often, named = Counter(names), []
    for other, name in zip(others, names, strict=True):
        words = other.pages[0].spots[0].excerpt if other.pages and often[name] > 1 else ""
        named.append((other.anchor, f"{cut(name, 50)}: “{cut(words, 40)}”" if words else cut(name, 70)))
    return named


def _more_musts(
    report: Report, first: Sequence[tuple[FindingView, Sequence[FindingView]]], views: Mapping[str, FindingView]
) -> list[FindingView]:
    """What would stop an assessor and is not among the first things."""
    told = {view.id for one, others in first for view in (one, *others)}
    return [views[finding.id] for finding in stoppers(report.findings) if finding.id not in told]


def _changes(previous: Report, report: Report, views: Mapping[str, FindingView]) -> dict[str, Any]:
    """What changed since `previous`, each list as (title, the finding's address inside the report or "")."""
    change, before = compare(previous, report), Names(previous)
    return {
        "since": change.since,
        "lists": (
            ("New", "new one", [(views[finding.id].title, views[finding.id].anchor) for finding in change.new]),
            ("Solved", "solved one", [(before.cleaner(finding)(finding.title), "") for finding in change.solved]),
            ("Still there", "", [(views[finding.id].title, views[finding.id].anchor) for finding in change.still]),
        ),
    }


def _by_page(report: Report, pictures: Mapping[str, Embedded]) -> dict[str, Embedded]:
    """The pictures of the pages, by page address: under it or under the page's `screenshot`."""
    both = {page.url: pictures.get(page.screenshot or "") or pictures.get(page.url) for page in report.pages}
    return {url: picture for url, picture in both.items() if picture is not None}


def _pages(report: Report, names: Names, views: Mapping[str, FindingView], pictures: Mapping[str, Embedded]) -> list[dict[str, Any]]:
    """The pages with what was found on each, and which sections stand there; those with most to mend first."""
    found: dict[str, list[FindingView]] = {}
    for finding in ordered(report.findings):
        if finding.verdict == "error":  # it says nothing about a page, and stands under what was not checked
            continue
        # What is missing stands on no page, not on the first one.
        for url in dict.fromkeys(place.url for place in finding.locations if place.section not in names.missing):
            found.setdefault(url, []).append(views[finding.id])
    placed: dict[str, list[str]] = {}
    for section in report.sections:
        for url in dict.fromkeys(place.url for place in section.locations):
            placed.setdefault(url, []).append(names.section(section.id))

    def gravest(row: dict[str, Any]) -> int:
        return min(
            (_GRAVITY.get(view.word, len(_GRAVITY)) for view in row["findings"] if view.finding.who == "author"), default=len(_GRAVITY)
        )

    rows = [
        {
            "row": page,
            "number": names.numbers[page.url],
            "title": names.page(page.url),
            "address": shown(page.url),
            "findings": found.get(page.url, []),
            "sections": placed.get(page.url, []),
            "picture": pictures.get(page.url),
            "marks": page_marks([view.finding for view in found.get(page.url, [])], page, pictures[page.url])
            if page.url in pictures
            else None,
        }
        for page in report.pages
    ]
    return sorted(rows, key=gravest)


def _wanted(report: Report) -> list[str]:
    """The keys of pictures in the order in which they should have a share of the budget: pages first, then single places."""
    keys = [key for page in report.pages for key in (page.screenshot, page.url) if key]
    return keys + [
        place.screenshot for finding in report.findings for place in finding.locations if place.screenshot and place.screenshot not in keys
    ]


def _policy(style: str, script: str) -> str:
    """A Content-Security-Policy under which only this very style and script run, and nothing is fetched."""
    return (
        f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def _part(name: str) -> str:
    """A file of `templates/`, stripped, so that what stands between the tags is what was hashed."""
    return (files("foliocheck.reports") / "templates" / name).read_text(encoding="utf-8").strip()


def compile_templates() -> None:
    """Compile what `to_html` will use. The first report of a process does it otherwise."""
    folder = files("foliocheck.reports") / "templates"
    for name in sorted(path.name for path in folder.iterdir() if path.name.endswith(".html.j2")):
        _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_part), autoescape=True, undefined=StrictUndefined, lstrip_blocks=True, auto_reload=False
    )
    environment.filters.update(
        day=day,
        day_and_time=day_and_time,
        cut=cut,
        capital=capital,
        sentence=sentence,
        local=without_origin,
        number=number,
        shown=shown,
        spent=time_spent,
    )
    environment.globals.update(counted=counted, number_of=number)
    return environment
