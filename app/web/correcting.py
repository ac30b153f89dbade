"""“Correct it”: the author points at the right place, and the report is judged again at once, from the pages that were kept."""

from __future__ import annotations

import tempfile
import threading
from dataclasses import dataclass, replace
from pathlib import Path

from foliocheck.app.corrections_file import read_corrections, write_corrections
from foliocheck.app.engine.result import outcome_of
from foliocheck.app.outline import Outline, OutlineHeading, OutlinePage, make_outline, read_outline, write_outline
from foliocheck.app.rejudging import rejudge
from foliocheck.app.store.corrections import keep_corrections, kept_corrections
from foliocheck.app.store.runs import replace_result
from foliocheck.app.web.desk import Desk, NotThere
from foliocheck.app.web.views import CheckView
from foliocheck.app.web.visitor import Visitor
from foliocheck.core.corrections import Corrections, Pin
from foliocheck.core.errors import BadConfiguration
from foliocheck.core.report import Report, ReportSection
from foliocheck.core.snapshot_folder import read_snapshot
from foliocheck.reports.json_form import from_json
from foliocheck.sections.frameworks_data import load_framework

_JUDGING = threading.BoundedSemaphore(2)
"""Judging takes a core for a second or so: more than two at once would only make everybody wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceChoice:
    """One place to choose: `id` is sent back, `words` are shown (masked), `here` tells that the section was found there."""

    id: str
    words: str
    depth: int
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChoice:
    """A page with its places; `whole` is the page itself."""

    title: str
    address: str
    whole: PlaceChoice
    places: tuple[PlaceChoice, ...]
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChoices:
    """A row of the report with every place that it could be, and what the author said of it before (masked)."""

    section: ReportSection
    pages: tuple[PageChoice, ...]
    said: tuple[str, ...]


def corrections_of(desk: Desk, visitor: Visitor, check: str) -> Corrections:
    """What was put right in this portfolio so far."""
    return read_corrections(corrections_toml(desk, desk.check(visitor, check)))


def corrections_toml(desk: Desk, view: CheckView) -> str:
    """The same as foliocheck.toml, "" where nothing was."""
    return kept_corrections(desk.store, view.portfolio, view.owner) or ""


def section_choices(desk: Desk, visitor: Visitor, check: str, section_id: str) -> SectionChoices:
    """Everything that may be chosen for one row. Raises NotThere for no such row, BadSnapshot where the pages are no longer kept."""
    section = _section(desk.report(visitor, check), section_id)
    outline = read_outline(desk.snapshot_folder(check))
    given = corrections_of(desk, visitor, check)
    found = {(place.url, place.heading.casefold()) for place in section.locations}
    pages = tuple(_page_choice(number, page, found) for number, page in enumerate(outline.pages))
    return SectionChoices(section=section, pages=pages, said=_said(given, outline, section_id))


def pin(desk: Desk, visitor: Visitor, check: str, section_id: str, place: str, *, beside: bool = False) -> None:
    """Say that a section is at `place` (a PlaceChoice's id), in place of what was said before or `beside` it; and judge again."""
    section = _section(desk.report(visitor, check), section_id)
    page, heading = _place(read_outline(desk.snapshot_folder(check)), place)
    given = corrections_of(desk, visitor, check)
    chosen = _pin(section.id, page, heading)
    others = tuple(each for each in given.pins if each.section != section.id or (beside and each != chosen))
    refused = tuple(each for each in given.refused if each != chosen)
    _apply(desk, visitor, check, replace(given, pins=(*others, chosen), refused=refused))


def refuse(desk: Desk, visitor: Visitor, check: str, section_id: str, number: int) -> None:
    """Say that the place `number` of a row is not this section; and judge again. Raises NotThere where there is no such place."""
    section = _section(desk.report(visitor, check), section_id)
    if not 0 <= number < len(section.locations):
        raise NotThere("That place is no longer in the report. Open the list again.")
    place = section.locations[number]
    outline = read_outline(desk.snapshot_folder(check))
    page = next((each for each in outline.pages if each.url_shown == place.url), None)
    if page is None:
        raise NotThere("That page is not among those that were kept. Check the portfolio again, then put it right.")
    heading = next((each for each in page.headings if _same(each.shown, place.heading) and place.anchor in (None, each.anchor)), None)
    given = corrections_of(desk, visitor, check)
    wrong = _pin(section.id, page, heading)
    pins = tuple(each for each in given.pins if each != wrong)
    refused = given.refused if len(pins) < len(given.pins) or wrong in given.refused else (*given.refused, wrong)
    _apply(desk, visitor, check, replace(given, pins=pins, refused=refused))


def take_back(desk: Desk, visitor: Visitor, check: str, section_id: str) -> None:
    """Forget what was said of one row, and judge again."""
    given = corrections_of(desk, visitor, check)
    pins = tuple(each for each in given.pins if each.section != section_id)
    refused = tuple(each for each in given.refused if each.section != section_id)
    _apply(desk, visitor, check, replace(given, pins=pins, refused=refused))


def judge_by(desk: Desk, visitor: Visitor, check: str, framework: str) -> None:
    """Judge by another framework from now on; "" lets it be found again. Raises BadConfiguration for one that does not exist."""
    if framework:
        load_framework(framework)
    _apply(desk, visitor, check, replace(corrections_of(desk, visitor, check), framework=framework or None))


def take_file(desk: Desk, visitor: Visitor, check: str, toml: str) -> None:
    """Put a whole foliocheck.toml in place of what was said, and judge again. Raises BadConfiguration naming what is wrong in it."""
    _apply(desk, visitor, check, read_corrections(toml))


def _apply(desk: Desk, visitor: Visitor, check: str, given: Corrections) -> None:
    """Judge again with these corrections and keep both, the result first: what cannot be judged is not kept."""
    view = desk.check(visitor, check)
    folder = desk.snapshot_folder(check)
    if not view.can_correct:
        raise NotThere("The pages of this check are no longer kept. Check the portfolio again, then put it right.")
    framework = given.framework or view.framework
    earlier = desk.earlier_report(visitor, check)
    with _JUDGING, tempfile.TemporaryDirectory(prefix="foliocheck-") as work:
        out = Path(work)
        snapshot = read_snapshot(folder)
        compare = _written(desk, visitor, check, out)
        checked = rejudge(
            snapshot, out / "report", framework=load_framework(framework) if framework else None, corrections=given, compare=compare
        )
        report_json, report_html = ((out / "report" / f"report.{form}").read_bytes() for form in ("json", "html"))
        report = from_json(report_json.decode())
        if not replace_result(desk.store, check, outcome_of(report, report_json, report_html, earlier)):
            raise NotThere("This check was deleted meanwhile.")
        write_outline(make_outline(snapshot, checked.judgement), folder)
    keep_corrections(desk.store, view.portfolio, view.owner, write_corrections(given) if given != Corrections() else None)


def _written(desk: Desk, visitor: Visitor, check: str, folder: Path) -> Path | None:
    """The earlier report as a file, to compare with."""
    data = desk.earlier_report_file(visitor, check)
    if data is None:
        return None
    path = folder / "earlier.json"
    path.write_bytes(data)
    return path


def _section(report: Report, section_id: str) -> ReportSection:
    found = next((section for section in report.sections if section.id == section_id), None)
    if found is None:
        raise NotThere("There is no such section in this report’s framework.")
    return found


def _page_choice(number: int, page: OutlinePage, found: set[tuple[str, str]]) -> PageChoice:
    own = [place for place in found if place[0] == page.url_shown]
    places = tuple(
        PlaceChoice(id=f"{number}.{index}", words=each.shown, depth=each.depth, here=(page.url_shown, each.shown.casefold()) in found)
        for index, each in enumerate(page.headings)
    )
    whole = PlaceChoice(id=str(number), words="The whole page", depth=0, here=bool(own) and not any(place.here for place in places))
    title = page.heading if page.heading.casefold() in page.title.casefold() or not page.title else page.title
    return PageChoice(title=title or page.heading, address=page.url_shown, whole=whole, places=places, here=bool(own))


def _place(outline: Outline, place: str) -> tuple[OutlinePage, OutlineHeading | None]:
    number, dot, index = place.partition(".")
    try:
        page = outline.pages[int(number)]
        return page, page.headings[int(index)] if dot else None
    except (ValueError, IndexError):
        raise BadConfiguration("No place was chosen. Choose a page, or a heading on it.") from None


def _pin(section_id: str, page: OutlinePage, heading: OutlineHeading | None) -> Pin:
    """A heading that holds personal data is not kept as text: the page alone, or its anchor, must do."""
    if heading is None:
        return Pin(section=section_id, address=page.url)
    if heading.shown != heading.text:
        return Pin(section=section_id, address=f"{page.url}#{heading.anchor}" if heading.anchor and "#" not in page.url else page.url)
    return Pin(section=section_id, address=page.url, heading=heading.text)


def _said(given: Corrections, outline: Outline, section_id: str) -> tuple[str, ...]:
    shown = {page.url: page.url_shown for page in outline.pages}
    titles = {page.url: page.heading or page.title for page in outline.pages}

    def words(pin: Pin) -> str:
        address = pin.address if pin.address in shown else pin.address.partition("#")[0]
        page = titles.get(address) or shown.get(address, "a page that is not there now")
        return f"“{pin.heading}” on “{page}”" if pin.heading and pin.heading != page else f"the page “{page}”"

    here = [f"It is {words(pin)}." for pin in given.pins if pin.section == section_id]
    return (*here, *(f"It is not {words(pin)}." for pin in given.refused if pin.section == section_id))


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
