"""The tuned portfolios' own texts under the published names of the sections, as most candidates spell and lay them out: python benchmarks/sections/rebuilt.py [COUNT] [--faults].

Each of COUNT portfolios (default 200) is made by chance that is the same on every run: one portfolio's texts, one layout, one way of
numbering, one wording a section. The labels are known from how it was made.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from scoring import Score, judge
from snapshots import labelled_sites, snapshot_of

from foliocheck.core.snapshot import Block, Link, MenuItem, Page, Platform, Snapshot, Source
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections

ORIGIN = "http://rebuilt.invalid"
SECTIONS = ("context", "1a", "1b", "1c", "2a", "2b", "3a", "3b", "4", "specialist", "future", "confirmation")
AREAS = {"1": ("1a", "1b", "1c"), "2": ("2a", "2b"), "3": ("3a", "3b")}
AREA_WORDS = {
    "1": ("Operational Issues", "Operational issues"),
    "2": ("Learning, Teaching and Assessment", "Teaching, Learning & Assessment", "Teaching, Learning and/or Assessment Processes", "Learning, teaching and assessment processes"),
    "3": ("The Wider Context", "Wider context", "The wider context: legislation, policies and standards"),
}  # fmt: skip
WORDS = {
    "1a": ("An understanding of the constraints and benefits of different technologies", "Constraints and Benefits", "Understanding the constraints & benefits of different technology", "Constraints and benefits of different technologies"),
    "1b": ("Technical knowledge and ability in the use of learning technology", "Technical Knowledge and Ability", "Technical knowledge", "Technical knowledge & ability in the use of learning technologies"),
    "1c": ("Supporting the deployment of learning technologies", "Supporting deployment", "Supporting the Deployment of Learning Technology", "Deployment"),
    "2a": ("An understanding of teaching, learning and/or assessment processes", "Understanding of teaching, learning and assessment", "Teaching, learning and assessment processes", "Teaching & Learning Processes"),
    "2b": ("An understanding of your target learners", "Target Learners", "An understanding of my target learners", "Understanding my learners", "Understanding your target learners"),
    "3a": ("Understanding and engaging with legislation, policies and standards", "Understanding and engaging with legislation", "Legislation", "Engaging with legislation: GDPR", "Legislative area: Accessibility", "Copyright", "Accessibility legislation"),
    "3b": ("Understanding and engaging with policies and standards", "Policy", "Policies and standards", "Second legislative area or policy", "Policy: Data protection", "Standards", "Institutional policy – lecture recording"),
}  # fmt: skip
WHOLE = {
    "context": ("Contextual Statement", "Context", "Contextual statement", "About Me", "Introduction", "Contextual Statement and Biography", "My Context", "Background & Context"),
    "4": ("Core Area 4: Communication and Working with Others", "Communication and working with others", "4. Communication", "Area 4 – Communication & Working with Others", "Core Area 4: Communication", "Communication"),
    "specialist": ("Specialist Option", "Specialist Area: Accessibility", "Core Area 5: Specialist Options", "Specialist Option – e-Assessment", "5. Specialist Option", "Specialist Topic: Digital Accessibility", "Specialist options", "Specialist Area"),
    "future": ("Future Plans", "Future plans", "6. Future Plans", "Next Steps", "Future Plans and CPD"),
    "confirmation": ("Confirmation", "Confirmation & Date", "Confirmation and date", "Declaration", "Confirmation Statement", "Signed declaration"),
}  # fmt: skip
NUMBERED = (
    "{n}{l}) {w}", "{n}{l}. {w}", "{n}{l}: {w}", "{n}({l}) {w}", "Core Area {n}{l}: {w}", "{n}{L} {w}", "{n}{l} – {w}", "Core Area {n} ({l}): {w}", "CA{n}{l} {w}", "{n}.{i} {w}",
    "Section {n}{l}: {w}", "{n} {l}) {w}", "Core {n}{l}", "{n}.{l} {w}", "{n}{l}", "{n}.{l}. {w}", "Area {n}{l} - {w}",
)  # fmt: skip
LETTERED = ("{l}) {w}", "({l}) {w}", "{l}. {w}", "{L}. {w}", "{L}) {w}", "Part {l}: {w}", "{w}", "{w}", "{r}. {w}")
AREA_NAMES = ("Core Area {n}: {w}", "Core area {n} – {w}", "Area {n}: {w}", "{w}", "{n}. {w}", "Core Area {n}", "CA{n}: {w}", "Section {n}: {w}", "Core Area {n} - {w}", "{n} {w}", "Core Area {s}: {w}", "Core Area {n}. {w}")  # fmt: skip
LAYOUTS = (
    "pages",
    "pages without numbers",
    "pages in groups",
    "area pages",
    "one page",
    "one page flat",
    "area pages in bold",
    "parents and children",
    "own titles on pages",
    "own titles on one page",
)
INSIDE = ("plain", "parts below", "parts beside", "parts in bold", "topics below", "evidence below")
PROMPTS = (
    "In this section you should describe how you have done this, give evidence and reflect on it.",
    "Candidates are asked to show what they understand here, with examples from their own practice and a reflection on each.",
    "This core area is about the wider picture of my work.",
)
POSTS = (
    (
        "Five future trends in technology",
        "I went to a webinar on future trends last week. We were told that plans for the next three years should be bold. I took notes and shared them.",
    ),
    (
        "Communication tips for online teams",
        "Working with others online is a skill. I wrote ten tips for communication after our team meeting and I hope that they help.",
    ),
    (
        "A day at the conference",
        "I presented a poster on lecture capture and talked with colleagues from four countries. It rained, and I learned a lot.",
    ),
)
ROMAN = {"a": "i", "b": "ii", "c": "iii"}
SPELLED = {"1": "One", "2": "Two", "3": "Three"}
OWN = (
    "Slate and chalk",
    "The long corridor",
    "Forty headphones",
    "A kettle in every room",
    "Two clocks",
    "What the porter said",
    "Green ink",
    "Rooms with no windows",
    "The Tuesday people",
    "Rain on the roof",
    "Under the stairs",
    "A drawer full of leads",
    "Seven o'clock",
    "The yellow folder",
    "Talking to machines",
    "Bread and circuits",
)
TOPICS = (
    "Moodle",
    "Case study 1: Turnitin",
    "Example 2",
    "Lecture capture",
    "Background",
    "Panopto roll-out",
    "My role",
    "The project",
    "Working with colleagues",
    "Accessibility",
    "Next steps",
    "Student feedback",
)


@dataclass
class Builder:
    """A portfolio in the making: pages as lists of blocks, and where each section went."""

    pages: list[tuple[str, str, list[Block]]] = field(default_factory=list)
    menu: list[MenuItem] = field(default_factory=list)
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    around: str = "nothing"

    def page(self, path: str, title: str, *, menu: bool = True, group: str | None = None) -> list[Block]:
        """A new page; its blocks, to be filled."""
        blocks: list[Block] = []
        self.pages.append((path, title, blocks))
        if menu:
            self.menu.append(MenuItem(label=title, href=ORIGIN + path, group=group))
        return blocks

    def snapshot(self) -> Snapshot:
        """All pages as the crawler would have seen them."""
        pages = []
        for path, title, blocks in self.pages:
            shown = [Block(kind="paragraph", text="Robin Fennimore", zone="theme"), *blocks]
            links = [
                Link(href=item.href or "", raw=item.href or "", kind="internal", text=item.label, name=item.label, zone="menu")
                for item in self.menu
            ]
            for index, block in enumerate(shown):
                target = block.style.get("leads")
                if target:
                    links.append(
                        Link(href=ORIGIN + str(target), raw=str(target), kind="internal", text=block.text, name=block.text, block=index)
                    )
            pages.append(
                Page(url=ORIGIN + path, final_url=ORIGIN + path, status=200, title=f"{title} – Robin Fennimore", role="content", discovered_by="menu" if path != "/" else "given",
                     blocks=tuple(shown), menu=tuple(self.menu), links=tuple(links))
            )  # fmt: skip
        return Snapshot(
            source=Source(given=ORIGIN + "/", kind="web", url=ORIGIN + "/"), taken_at="2026-01-01T12:00:00Z", browser="", axe="",
            platform=Platform(id="generic", title="Web site", confidence=0.5, why=()), pages=tuple(pages),
        )  # fmt: skip


def main() -> int:
    """Make and map the portfolios, print the figures; gives 0, or 1 where F1 is below 0.98."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    texts = [found for site in labelled_sites("tuned") if (found := texts_of(site))]
    framework = load_framework("cmalt-2019")
    score, lost = Score(), Counter[str]()
    for number in range(numbers[0] if numbers else 200):
        chance = random.Random(number)
        layout, inside = LAYOUTS[number % len(LAYOUTS)], chance.choice(INSIDE)
        builder = build(chance, texts[number % len(texts)], layout, inside)
        labels = {
            "sections": {
                section: {"status": "found", "places": [{"page": path.strip("/"), "anchor": None, "heading": heading}], "description": "n/a", "reflection": "n/a", "evidence": 0}
                for section, (path, heading) in builder.places.items()
            }
        }  # fmt: skip
        snapshot = builder.snapshot()
        before = score.right
        judge(score, f"{number} ({layout}, {inside}, {builder.around})", labels, map_sections(snapshot, framework), snapshot)
        lost[layout] += len(builder.places) - (score.right - before)
        lost[inside] += len(builder.places) - (score.right - before)
        lost[builder.around] += len(builder.places) - (score.right - before)
    print(
        f"rebuilt: precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}   ({score.right} right of {score.labelled}, {score.placed} placed)"
    )
    print("not found or wrong: " + ", ".join(f"{name} {count}" for name, count in lost.most_common() if count))
    print("status: " + ", ".join(f"{label}->{found} {count}" for (label, found), count in sorted(score.statuses.items())))
    print("confusion: " + ", ".join(f"{label} -> {found} {count}" for (label, found), count in sorted(score.confusion.items())))
    sure = [right for confidence, right in score.calibration if confidence >= 0.95]
    print(f"confidence 0.95 and more: right {sum(sure)} of {len(sure)}")
    if "--faults" in sys.argv:
        print("\n".join(score.faults))
    return 0 if score.f1 >= 0.98 else 1


def texts_of(site: Path) -> dict[str, list[str]]:
    """The paragraphs of each section of a labelled portfolio, where it has them all as a reader finds them."""
    labels = json.loads((site / "labels.json").read_text(encoding="utf-8"))
    if labels["framework"] != "cmalt-2019":
        return {}
    snapshot = snapshot_of(site)
    found = {}
    for row in map_sections(snapshot, load_framework("cmalt-2019")).sections:
        if labels["sections"][row.id]["status"] != "found" or row.status != "found":
            continue
        place = row.places[0]
        page = snapshot.page(place.page)
        if page is not None:
            lines = [
                block.text
                for block in page.blocks[place.start : place.end]
                if block.zone == "content" and not block.level and block.text != place.heading
            ]
            found[row.id] = [line for line in lines if len(line.split()) >= (8 if row.id not in ("confirmation", "future") else 1)]
    return {section: lines for section, lines in found.items() if lines}


def build(chance: random.Random, texts: dict[str, list[str]], layout: str, inside: str) -> Builder:
    """One portfolio with `texts` in `layout`, its sections divided as `inside` says."""
    builder = Builder()
    there = [section for section in SECTIONS if section in texts]
    whole = {section: chance.choice(variants) for section, variants in WHOLE.items()}
    words = {section: chance.choice(variants) for section, variants in WORDS.items()}
    area_form = chance.choice(AREA_NAMES)
    areas = {number: area_form.format(n=number, w=chance.choice(AREA_WORDS[number]), s=SPELLED[number]) for number in AREAS}
    own = chance.choice(NUMBERED if layout in ("pages", "one page flat") or chance.random() < 0.4 else LETTERED)
    if layout == "pages without numbers":
        own = "{w}"
    if layout.startswith("own titles"):
        titles = chance.sample(OWN, len(WORDS) + 2)
        own, words = "{w}", dict(zip(WORDS, titles, strict=False))
        whole |= {"4": titles[-1], "specialist": titles[-2]}
    named = {
        section: own.format(n=section[0], l=section[1], L=section[1].upper(), i="abc".index(section[1]) + 1, r=ROMAN[section[1]], w=words[section])
        for section in words
    } | whole  # fmt: skip
    home_is_context = layout != "one page" and "context" in there and chance.random() < 0.2
    if layout in ("one page", "one page flat", "own titles on one page"):
        return _one_page(builder, chance, texts, there, named, areas, layout, inside)
    home = builder.page("/", "Home")
    if home_is_context:
        home.append(_heading(chance.choice(("Welcome", "CMALT Portfolio", "Robin Fennimore: CMALT portfolio")), 1))
        builder.places["context"] = ("/", home[0].text)
        _fill(home, texts["context"], 2, "plain", chance)
    else:
        home.append(_heading("Welcome to my CMALT portfolio", 1))
        home.append(_text("This is the portfolio of Robin Fennimore, submitted for CMALT. Use the menu above to find each section."))
    rest = [section for section in there if not (section == "context" and home_is_context)]
    if chance.random() < 0.15:
        rest = ["confirmation", *(s for s in rest if s != "confirmation")] if "confirmation" in rest else rest
    done: set[str] = set()
    for section in rest:
        if section in done:
            continue
        area = section[0] if section[0] in AREAS else None
        if area is None or layout in ("pages", "pages without numbers", "pages in groups", "own titles on pages"):
            group = areas[area] if area and layout == "pages in groups" else None
            path = f"/{_slug(named[section]) if chance.random() < 0.7 else 'page-' + str(len(builder.pages))}/"
            blocks = builder.page(path, named[section], group=group)
            blocks.append(_heading(named[section], 1))
            builder.places[section] = (path, named[section])
            _fill(blocks, texts[section], 2, inside, chance)
            continue
        members = [other for other in AREAS[area] if other in there]
        path = f"/{_slug(areas[area])}/"
        blocks = builder.page(path, areas[area])
        blocks.append(_heading(areas[area], 1))
        if chance.random() < 0.3:
            blocks.append(_text("In this core area I describe my work on this and reflect upon it, with evidence for each part."))
        for member in members:
            done.add(member)
            if layout == "parents and children":
                child = path + _slug(named[member]) + "/"
                blocks.append(Block(kind="item", text=named[member], style={"leads": child}))
                child_blocks = builder.page(child, named[member], group=areas[area])
                child_blocks.append(_heading(named[member], 1))
                builder.places[member] = (child, named[member])
                _fill(child_blocks, texts[member], 2, inside, chance)
            else:
                blocks.append(_heading(named[member], 0 if layout.endswith("bold") else 2))
                builder.places[member] = (path, named[member])
                _fill(blocks, texts[member], 3, "plain" if layout.endswith("bold") else inside, chance)
    _around(builder, chance)
    return builder


def _around(builder: Builder, chance: random.Random) -> None:
    """What real sites have beside the sections: other headings over every page, prompts, evidence pages, posts, contents; and what they lack."""
    own = list(builder.pages[1:])
    kind = chance.choice(
        (
            "nothing",
            "site name over every page",
            "no headings",
            "heading twice",
            "prompts",
            "evidence pages",
            "posts",
            "contents",
            "no menu",
        )
    )
    builder.around = kind
    for path, title, blocks in own:
        if kind == "site name over every page":
            blocks[:] = [
                _heading("Robin Fennimore", 1),
                *(_heading(block.text, block.level + 1) if block.level else block for block in blocks),
            ]
        elif kind == "no headings" and blocks and blocks[0].text == title:
            del blocks[0]
        elif kind == "heading twice" and blocks[0].level == 1:
            blocks.insert(1, _heading(title, 2))
            blocks[2:] = [_heading(block.text, block.level + 1) if block.level >= 2 else block for block in blocks[2:]]
        elif kind == "prompts" and blocks[0].level == 1:
            blocks.insert(1, _text(chance.choice(PROMPTS)))
        elif kind == "evidence pages":
            evidence = builder.page(f"{path}evidence/", f"Evidence: {title}", menu=chance.random() < 0.5)
            evidence += [
                _heading(f"Evidence: {title}", 1),
                _text("Screenshot of the course page, taken in May."),
                _text("Feedback form and its results."),
            ]
            blocks.append(Block(kind="paragraph", text="Evidence for this section", style={"leads": f"{path}evidence/"}))
    if kind == "posts":
        news = builder.page("/blog/", "Blog")
        news.append(_heading("Blog", 1))
        for number, (title, text) in enumerate(POSTS):
            path = f"/2023/0{number + 3}/{_slug(title)}/"
            news += [Block(kind="heading", text=title, level=2, style={"leads": path}), _text(text[:60] + "…")]
            post = builder.page(path, title, menu=False)
            post += [_heading(title, 1), _text(text)]
    home = builder.pages[0][2]
    if kind in ("contents", "no menu"):
        home.append(_heading("Contents", 2))
        home += [Block(kind="item", text=title, style={"leads": path}) for path, title, _ in builder.pages[1:]]
    if kind == "no menu":
        builder.menu.clear()
    if chance.random() < 0.3:
        extra = builder.page("/contact/", "Contact", menu=kind != "no menu")
        extra += [_heading("Contact", 1), _text("Write to me by the form on this page.")]


def _one_page(builder: Builder, chance: random.Random, texts: dict[str, list[str]], there: list[str], named: dict[str, str], areas: dict[str, str], layout: str, inside: str) -> Builder:  # fmt: skip
    page = builder.page("/", "CMALT Portfolio", menu=False)
    page.append(_heading("CMALT Portfolio: Robin Fennimore", 1))
    level = chance.choice((1, 2, 2))
    for section in there:
        area = section[0] if section[0] in AREAS else None
        if area and layout == "one page" and section == next(other for other in there if other[0] == area):
            page.append(_heading(areas[area], level))
        own = level + 1 if area and layout == "one page" else level
        page.append(_heading(named[section], own))
        builder.places[section] = ("/", named[section])
        _fill(page, texts[section], own + 1, inside, chance)
    return builder


def _fill(blocks: list[Block], lines: list[str], level: int, inside: str, chance: random.Random) -> None:
    """The text of a section, divided as `inside` says; `level` is the level of a heading inside it."""
    middle = max(1, len(lines) // 2)
    body = [_text(line) for line in lines]
    if inside in ("parts below", "parts beside", "parts in bold") and len(lines) >= 2:
        at = {"parts below": level, "parts beside": level - 1, "parts in bold": 0}[inside]
        blocks += [_heading(chance.choice(("Description", "What I did", "Description")), at), *body[:middle]]
        blocks += [_heading(chance.choice(("Reflection", "Reflections", "Reflective statement")), at), *body[middle:]]
        blocks += [_heading("Evidence", at), Block(kind="item", text="Screenshot of the course page (PDF)")]
    elif inside == "topics below" and len(lines) >= 3:
        names = chance.sample(TOPICS, 2)
        blocks += [body[0], _heading(names[0], level), *body[1:middle], _heading(names[1], level), *body[middle:]]
    elif inside == "evidence below":
        blocks += [*body, _heading("Evidence", level), Block(kind="item", text="Screenshot of the course page (PDF)")]
    else:
        blocks += body


def _heading(text: str, level: int) -> Block:
    """A heading; level 0 is a bold paragraph."""
    if level == 0:
        return Block(kind="paragraph", text=text, style={"bold": True, "size": 16})
    return Block(kind="heading", text=text, level=level, style={"bold": True, "size": 36 - 4 * level})


def _text(text: str) -> Block:
    return Block(kind="paragraph", text=text, style={"size": 16})


def _slug(text: str) -> str:
    return "-".join("".join(character if character.isalnum() else " " for character in text.lower()).split())[:60]


if __name__ == "__main__":
    sys.exit(main())
