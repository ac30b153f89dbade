"""The tuned portfolios' own texts laid out by the habits of other authors: python benchmarks/sections/habits.py [COUNT] [--faults] [--habit NAME].

Where `rebuilt.py` keeps to the published names, these portfolios have numbers in kicker lines, contents tables, tabs, breadcrumbs or menu groups only,
titles that tell a topic or nothing, and beside the sections what authors keep there too: other accreditations, a CV, notes on CMALT, an index of everything.
The labels and the decoys are known from how each was made.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from rebuilt import AREAS, ORIGIN, OWN, SECTIONS, WORDS, Builder, _fill, _heading, _slug, _text, _texts
from scoring import Score, judge
from snapshots import labelled_sites

from foliocheck.core.snapshot import Block, Link, Snapshot
from foliocheck.sections.frameworks_data import load_framework
from foliocheck.sections.mapper import map_sections

CORE = ("1a", "1b", "1c", "2a", "2b", "3a", "3b")
CODES = (
    "Core Area {n}({l})", "Core Area {n}{l}", "CMALT {n}{l}", "Criterion {n}{l}", "CA{n}{l}", "{n}.{l}", "{n}{L}", "Area {s} – part {l}", "Core area {s}, part {L}",
    "Section {n}({l})", "{r}{l}", "{r}.{l}", "Core Area {n} – {l}", "CMALT core area {n}, section {l}", "{n}.{i}", "Core {n}.{i}", "Part {n}{l}", "[{n}{l}]", "({n}{l})", "#{n}{l}",
    "Element {n}{l}", "CMALT: {n}{l}", "Area {n}.{l}", "CA {n} {l}", "Core Area {n} Part {L}",
)  # fmt: skip
WHOLE_CODES = {"4": ("Core Area 4", "CMALT 4", "CA4", "4", "Area Four", "Core area IV", "Section 4", "Criterion 4"), "specialist": ("Specialist option", "CMALT specialist option", "5", "Specialist area", "Specialist", "Area Five: specialist option"),
               "context": ("Contextual statement", "Context", "About me"), "future": ("Future plans", "Future", "Looking ahead: future plans"), "confirmation": ("Confirmation", "Declaration", "Confirmation and date")}  # fmt: skip
TOPIC_TITLES = {
    "1a": ("Choosing between Moodle and Teams", "Which tool, and why?", "What the kit can and cannot do", "Weighing up webinar software", "Limits of lecture capture", "Picking a polling tool"),
    "1b": ("Building with H5P and a little code", "My technical skills", "Tools I use", "Nuts and bolts", "From HTML to xAPI", "Getting my hands dirty"),
    "1c": ("Rolling out Panopto", "Putting the new VLE in", "Getting everyone on board", "From pilot to service", "Launching ePortfolios", "Help desk, guides and champions"),
    "2a": ("Designing a blended module", "How people learn", "Marking and feedback online", "Flipping the classroom", "Pedagogy first", "Redesigning assessment"),
    "2b": ("Who my students are", "Meeting learners where they are", "Listening to our students", "The people I teach", "Learner needs", "Our learners and what they need"),
    "3a": ("GDPR in practice", "Accessibility regulations", "Copyright and me", "The Equality Act", "Data protection", "Staying within the law"),
    "3b": ("The lecture recording policy", "Quality standards", "WCAG and our web standard", "University policy on AI", "Writing our digital policy", "Standards for online courses"),
    "4": ("Working across the university", "Talking to people", "Colleagues, networks and partners", "Communities and collaboration", "Sharing what I know", "Working with others"),
    "specialist": ("Digital accessibility", "Learning analytics", "Virtual reality for nurses", "Open education", "Online examinations", "Making podcasts"),
    "future": ("Where next?", "What's next", "Next steps", "The road ahead", "Plans for the coming years", "Looking forward"),
    "confirmation": ("My declaration", "Statement of truth", "Signed and dated", "Confirmation", "It is all my own work"),
    "context": ("About me", "Who I am", "My role and background", "A little about me", "Introduction", "Hello"),
}  # fmt: skip
ROMAN, SPELLED = {"1": "I", "2": "II", "3": "III"}, {"1": "One", "2": "Two", "3": "Three"}
AREA_TITLES = {"1": "Operational issues", "2": "Learning, teaching and assessment", "3": "The wider context"}
UKPSF = ("A1 Design and plan learning activities", "A2 Teach and/or support learning", "A3 Assess and give feedback to learners", "A4 Develop effective learning environments", "A5 Continuing professional development",
         "K2 Appropriate methods for teaching, learning and assessing", "K4 The use and value of appropriate learning technologies", "V1 Respect individual learners and diverse learning communities", "V4 Acknowledge the wider context in which higher education operates")  # fmt: skip
UKPSF_TEXT = (
    "For this dimension I drew on a module that I led for two years, and I set out what I did with the second-year group and how it went.",
    "My claim rests on a workshop series that I ran with a colleague; we planned it together and I taught most of it.",
    "I marked ninety scripts and wrote a guide to feedback that the programme still uses.",
)
CV = (("Education", "MA in Education, 2014. BSc in Physics, 2008. PGCE, 2009."), ("Employment", "2016 to date: learning technologist. 2010 to 2016: teacher of physics."), ("Technical skills", "HTML, CSS, Moodle administration, Adobe Premiere, Articulate Storyline."),
      ("Communication", "Fluent in English and French. Regular speaker at events."), ("Professional development", "PRINCE2 Foundation, 2019. Mental health first aid, 2021."), ("References", "On request."))  # fmt: skip
ABOUT = ("CMALT is the professional accreditation of the Association for Learning Technology. A portfolio has a contextual statement, four core areas, at least one specialist option and a look ahead.",
         "Each core area asks for a description, for evidence and for reflection. Assessors read the whole and give a verdict on every part.")  # fmt: skip
GIST = {"context": "Who I am and where I work.", "1a": "Choosing tools that fit, and living with their limits.", "1b": "What I can do with technology.", "1c": "How I brought a system into use.", "2a": "How I think about learning.", "2b": "Who my learners are.",
        "3a": "A law and what it means for my work.", "3b": "A policy that I helped to shape.", "4": "Working with people in and beyond my team.", "specialist": "The thing I care about most.", "future": "What I would like to do next.", "confirmation": "Signed and dated."}  # fmt: skip


def code_for(chance_code: str, section: str, chance: random.Random) -> str:
    """The number of a section as this author writes it."""
    if section in WHOLE_CODES:
        return chance.choice(WHOLE_CODES[section])
    number, letter = section
    return chance_code.format(n=number, l=letter, L=letter.upper(), i="abc".index(letter) + 1, r=ROMAN[number], s=SPELLED[number])


def titles_for(chance: random.Random, kind: str) -> dict[str, str]:
    """A title a section that tells its topic, or (`kind` own) nothing."""
    if kind == "topic":
        return {section: chance.choice(variants) for section, variants in TOPIC_TITLES.items()}
    own = chance.sample(OWN, len(CORE) + 2)
    return dict(zip((*CORE, "4", "specialist"), own, strict=True)) | {
        section: chance.choice(TOPIC_TITLES[section]) for section in ("context", "future", "confirmation")
    }


class Site(Builder):
    """A Builder with decoys and breadcrumbs."""

    def __init__(self) -> None:
        super().__init__()
        self.decoys: list[tuple[str, str]] = []
        self.crumbs: dict[str, tuple[str, ...]] = {}
        self.inside: dict[str, list[tuple[int, str, str]]] = {}
        self.alike: str | None = None

    def made(self) -> Snapshot:
        """The snapshot, with breadcrumbs, links inside lines, and titles."""
        snapshot = self.snapshot()
        pages = []
        for page, (path, _title, _) in zip(snapshot.pages, self.pages, strict=True):
            links = list(page.links)
            for block, target, text in self.inside.get(path, ()):
                links.append(Link(href=ORIGIN + target, raw=target, kind="internal", text=text, name=text, block=block + 1))
            pages.append(replace(page, breadcrumbs=self.crumbs.get(path, ()), links=tuple(links), title=self.alike or page.title))
        return replace(snapshot, pages=tuple(pages))


Texts = dict[str, list[str]]


def _front(site: Site, texts: Texts, chance: random.Random) -> list[Block]:
    home = site.page("/", "Home")
    home += [
        _heading("Robin Fennimore: CMALT portfolio", 1),
        _text("Welcome. This is my portfolio. Please use the menu to find your way round it."),
    ]
    return home


def kicker(site: Site, texts: Texts, chance: random.Random) -> None:
    """The number in a line of its own above or below a title of the author's own."""
    _front(site, texts, chance)
    form, titles, above = chance.choice(CODES), titles_for(chance, chance.choice(("own", "topic"))), chance.random() < 0.5
    style = chance.choice(({"size": 16}, {"size": 14, "uppercase": True}, {"size": 16, "italic": True}, {"size": 16, "bold": True}))
    for section in texts:
        path = f"/{_slug(titles[section])}/"
        page = site.page(path, titles[section], menu=chance.random() < 0.9)
        line = Block(kind="paragraph", text=code_for(form, section, chance), style=style)
        head = _heading(titles[section], 1)
        page += [line, head] if above else [head, line]
        site.places[section] = (path, titles[section])
        _fill(page, texts[section], 2, chance.choice(("plain", "parts below", "topics below")), chance)


def contents_table(site: Site, texts: Texts, chance: random.Random) -> None:
    """Numbers stand only in a table or a list on the front page; the pages have titles of the author's own and no menu."""
    home = _front(site, texts, chance)
    form, titles = chance.choice(CODES), titles_for(chance, chance.choice(("own", "topic")))
    table = chance.random() < 0.6
    for section in texts:
        path = f"/{_slug(titles[section])}/"
        code = code_for(form, section, chance)
        if table:
            home += [
                Block(kind="cell", text=code, style={"size": 16}),
                Block(kind="cell", text=titles[section], style={"size": 16, "leads": path}),
            ]
            if chance.random() < 0.5:
                home.append(Block(kind="cell", text=GIST[section], style={"size": 16}))
        else:
            site.inside.setdefault("/", []).append((len(home), path, titles[section]))
            home.append(Block(kind="item", text=f"{code}: {titles[section]}", style={"size": 16}))
        page = site.page(path, titles[section], menu=False)
        page.append(_heading(titles[section], 1))
        site.places[section] = (path, titles[section])
        _fill(page, texts[section], 2, chance.choice(("plain", "parts below", "topics below")), chance)


def tabs(site: Site, texts: Texts, chance: random.Random) -> None:
    """A page a core area, its sections in tabs or an accordion, whose labels are the only names."""
    _front(site, texts, chance)
    form, titles = chance.choice(CODES), titles_for(chance, "topic")
    worded = chance.choice(("{c}", "{c}", "{c} {w}", "{w}"))
    letters = chance.random() < 0.3
    done: set[str] = set()
    for section in texts:
        if section in done:
            continue
        if section not in CORE:
            name = code_for(form, section, chance)
            path = f"/{_slug(name)}/"
            page = site.page(path, name)
            page.append(_heading(name, 1))
            site.places[section] = (path, name)
            _fill(page, texts[section], 2, "plain", chance)
            continue
        area = section[0]
        name = f"Core area {area}: {AREA_TITLES[area]}"
        path = f"/core-area-{area}/"
        page = site.page(path, name)
        page.append(_heading(name, 1))
        members = [other for other in AREAS[area] if other in texts]
        labels = {}
        for member in members:
            done.add(member)
            words = chance.choice(WORDS[member]) if chance.random() < 0.5 else titles[member]
            labels[member] = f"({member[1]})" if letters else worded.format(c=code_for(form, member, chance), w=words)
        for member in members:
            site.places[member] = (path, labels[member])
            for place, line in enumerate(texts[member]):
                page.append(
                    Block(
                        kind="paragraph",
                        text=line,
                        style={"size": 16, "panel": labels[member]} if place == 0 else {"size": 16},
                        hidden=member != members[0],
                    )
                )


def crumbs(site: Site, texts: Texts, chance: random.Random) -> None:
    """Only breadcrumbs or menu groups tell the area; titles tell a topic."""
    _front(site, texts, chance)
    chance.choice(CODES)
    titles = titles_for(chance, chance.choice(("own", "topic")))
    how = chance.choice(("crumb", "group", "both"))
    for section in texts:
        area = f"Core area {section[0]}: {AREA_TITLES[section[0]]}" if section in CORE else None
        path = f"/{_slug(titles[section])}/"
        page = site.page(path, titles[section], group=area if how != "crumb" else None)
        if how != "group" and area:
            site.crumbs[path] = ("Home", area, titles[section])
        page.append(_heading(titles[section], 1))
        site.places[section] = (path, titles[section])
        _fill(page, texts[section], 2, chance.choice(("plain", "parts below", "topics below", "parts in bold")), chance)


def area_stretches(site: Site, texts: Texts, chance: random.Random) -> None:
    """A page a core area with an introduction and stretches under headings of the author's own."""
    _front(site, texts, chance)
    titles = titles_for(chance, chance.choice(("own", "topic", "topic")))
    level = chance.choice((0, 2, 2))
    done: set[str] = set()
    for section in texts:
        if section in done:
            continue
        if section not in CORE:
            name = titles[section] if section != "4" else f"Core area 4: {titles[section]}"
            name = f"Specialist option: {name}" if section == "specialist" else name
            path = f"/{_slug(name)}/"
            page = site.page(path, name)
            page.append(_heading(name, 1))
            site.places[section] = (path, name)
            _fill(page, texts[section], 2, "plain", chance)
            continue
        area = section[0]
        name = chance.choice((f"Core area {area}: {AREA_TITLES[area]}", AREA_TITLES[area], f"Core Area {SPELLED[area]}", f"Area {area}"))
        path = f"/{_slug(name)}/"
        page = site.page(path, name)
        page.append(_heading(name, 1))
        if chance.random() < 0.6:
            page.append(
                _text(
                    "Before I turn to the parts of this area, a word on why I chose these examples: they are the ones that cost me most, and I was close to all of them from the first day to the last."
                )
            )
        for member in AREAS[area]:
            if member in texts:
                done.add(member)
                page.append(_heading(titles[member], level))
                site.places[member] = (path, titles[member])
                _fill(page, texts[member], 3, "plain", chance)


def topic_pages(site: Site, texts: Texts, chance: random.Random) -> None:
    """A page a section, named by its topic, in the menu in order."""
    _front(site, texts, chance)
    titles = titles_for(chance, "topic")
    for section in texts:
        path = f"/{_slug(titles[section])}/"
        page = site.page(path, titles[section])
        if chance.random() < 0.8:
            page.append(_heading(titles[section], 1))
        site.places[section] = (path, titles[section])
        _fill(page, texts[section], 2, chance.choice(("plain", "parts below", "topics below", "parts in bold", "evidence below")), chance)


def posts(site: Site, texts: Texts, chance: random.Random) -> None:
    """A blog: every section a post, newest first, its number in a line of labels or in its title; other posts between."""
    home = site.page("/", "Chalk and wires", menu=False)
    home.append(_heading("Chalk and wires", 1))
    titles = titles_for(chance, chance.choice(("own", "topic")))
    form = chance.choice(CODES)
    where = chance.choice(("title", "labels", "kicker"))
    entries: list[tuple[str, str, str]] = []
    for number, section in enumerate(texts):
        code = code_for(form, section, chance)
        title = f"{code}: {titles[section]}" if where == "title" else titles[section]
        path = f"/2022/{number + 1:02}/{_slug(titles[section])}/"
        post: list[Block] = [_heading(title, 1)]
        if where == "kicker":
            post.append(_text(code))
        _fill(post, texts[section], 2, "plain", chance)
        if where == "labels":
            post.append(_text(f"Categories: CMALT, {code}"))
        site.pages.append((path, title, post))
        site.places[section] = (path, title)
        entries.append((path, title, texts[section][0][:80]))
        if number % 4 == 1:
            other = ("Future trends in assessment", "Three links on data protection", "Communication tips")[number // 4 % 3]
            path = f"/2022/{number + 1:02}/{_slug(other)}/"
            site.pages.append(
                (
                    path,
                    other,
                    [
                        _heading(other, 1),
                        _text(
                            "A short note on something that I read this week. The piece argues that everything will change in five years, and then that nothing will."
                        ),
                    ],
                )
            )
            site.decoys.append((path, other))
            entries.append((path, other, "A short note on something that I read"))
    for path, title, text in reversed(entries):
        home += [Block(kind="heading", text=title, level=2, style={"leads": path, "size": 28}), _text(text + "…")]


def coded_pages(site: Site, texts: Texts, chance: random.Random) -> None:
    """Codes in odd spellings with or without titles."""
    _front(site, texts, chance)
    form, titles = chance.choice(CODES), titles_for(chance, chance.choice(("own", "topic")))
    join = chance.choice(("{c}: {t}", "{c} {t}", "{t} ({c})", "{c} – {t}", "{t} – {c}", "{c}", "{t} [{c}]", "{c} | {t}"))
    one_page = chance.random() < 0.3
    bold = chance.random() < 0.4
    for section in texts:
        name = join.format(c=code_for(form, section, chance), t=titles[section])
        path = "/" if one_page else f"/page-{len(site.pages)}/"
        page = site.pages[0][2] if one_page else site.page(path, name)
        page.append(_heading(name, (0 if bold else 2) if one_page else 1))
        site.places[section] = (path, name)
        _fill(page, texts[section], 3, "plain", chance)


def parts_pages(site: Site, texts: Texts, chance: random.Random) -> None:
    """Each section has pages Description, Reflection and Evidence below it."""
    _front(site, texts, chance)
    form, titles = chance.choice(CODES), titles_for(chance, "topic")
    coded = chance.random() < 0.5
    for section in texts:
        code = code_for(form, section, chance)
        name = f"{code} {titles[section]}"
        path = f"/{_slug(name)}/"
        page = site.page(path, name)
        page.append(_heading(name, 1))
        site.places[section] = (path, name)
        if section not in (*CORE, "4", "specialist") or len(texts[section]) < 2:
            _fill(page, texts[section], 2, "plain", chance)
            continue
        middle = max(1, len(texts[section]) // 2)
        for part, lines in (
            ("Description", texts[section][:middle]),
            ("Reflection", texts[section][middle:]),
            ("Evidence", ["Screenshot of the course page.", "Letter from my manager."]),
        ):
            label = f"{code} {part}" if coded else part
            child = f"{path}{part.lower()}/"
            page.append(Block(kind="item", text=label, style={"leads": child, "size": 16}))
            below = site.page(child, label, group=name)
            below += [_heading(label, 1), *(_text(line) for line in lines)]


def slugs_only(site: Site, texts: Texts, chance: random.Random) -> None:
    """Numbers stand only in the addresses; every page has a title of the author's own, and the menu lies in no order."""
    _front(site, texts, chance)
    titles = titles_for(chance, chance.choice(("own", "topic")))
    form = chance.choice(("{n}{l}", "ca{n}{l}", "core-area-{n}{l}", "core-area-{n}-{l}", "area{n}-{l}", "cmalt-{n}{l}", "{n}-{l}"))
    sections = list(texts)
    if chance.random() < 0.5:
        chance.shuffle(sections)
    for section in sections:
        slug = form.format(n=section[0], l=section[1]) if section in CORE else _slug(WHOLE_CODES[section][0])
        page = site.page(f"/{slug}/", titles[section])
        page.append(_heading(titles[section], 1))
        site.places[section] = (f"/{slug}/", titles[section])
        _fill(page, texts[section], 2, chance.choice(("plain", "topics below", "parts in bold")), chance)


def flat_page(site: Site, texts: Texts, chance: random.Random) -> None:
    """Everything on one page, every heading as high as every other: areas, sections, Reflection, Evidence; a list of contents above."""
    home = site.page("/", "CMALT portfolio", menu=False)
    home.append(_heading("CMALT portfolio of Robin Fennimore", 1))
    form, titles = chance.choice(CODES), titles_for(chance, "topic")
    join = chance.choice(("{c} {t}", "{c}: {t}", "{t}", "{c}"))
    level = chance.choice((0, 2, 2, 3))
    names = {section: join.format(c=code_for(form, section, chance), t=titles[section]) for section in texts}
    if chance.random() < 0.5:
        home.append(_text("Contents"))
        home += [Block(kind="item", text=name, style={"size": 16}) for name in names.values()]
    done: set[str] = set()
    for section in texts:
        if section in CORE and section[0] not in done and chance.random() < 0.9:
            done.add(section[0])
            home.append(_heading(f"Core area {section[0]}: {AREA_TITLES[section[0]]}", level))
        home.append(_heading(names[section], level))
        site.places[section] = ("/", names[section])
        _fill(home, texts[section], level + 1, "parts beside" if level else "parts in bold", chance)


def table_rows(site: Site, texts: Texts, chance: random.Random) -> None:
    """A page an area with a table: the number and name of a section in one cell, its text in the next."""
    _front(site, texts, chance)
    form = chance.choice(CODES)
    worded = chance.random() < 0.6
    pages: dict[str, tuple[str, list[Block]]] = {}
    for section in texts:
        key = section[0] if section in CORE else section
        if key not in pages:
            name = f"Core area {key}: {AREA_TITLES[key]}" if section in CORE else WHOLE_CODES[section][0]
            path = f"/{_slug(name)}/"
            page = site.page(path, name)
            page.append(_heading(name, 1))
            pages[key] = (path, page)
            if section not in CORE:
                site.places[section] = (path, name)
        path, page = pages[key]
        if section in CORE:
            label = code_for(form, section, chance) + (f" {chance.choice(WORDS[section])}" if worded else "")
            page.append(Block(kind="cell", text=label, style={"size": 16, "bold": chance.random() < 0.5}))
            site.places[section] = (path, label)
            page += [Block(kind="cell", text="\n".join(texts[section]), style={"size": 16})]
        else:
            page += [_text(line) for line in texts[section]]


def first_on_area(site: Site, texts: Texts, chance: random.Random) -> None:
    """The page of an area holds its first section; the others have pages below it, lettered or named."""
    _front(site, texts, chance)
    titles = titles_for(chance, "topic")
    for section in texts:
        first = section in CORE and section == next(other for other in AREAS[section[0]] if other in texts)
        if section not in CORE:
            name = WHOLE_CODES[section][0]
        elif first:
            name = f"Core area {section[0]}: {AREA_TITLES[section[0]]}"
        else:
            name = chance.choice(
                (f"{section[0]}{section[1]}", f"{section[0]}{section[1]} {titles[section]}", chance.choice(WORDS[section]))
            )
        path = f"/{_slug(name)}/"
        page = site.page(path, name)
        page.append(_heading(name, 1))
        site.places[section] = (path, name)
        if first:
            inner = f"{section} {chance.choice(WORDS[section])}"
            page.append(_heading(inner, 2))
            site.places[section] = (path, inner)
        _fill(page, texts[section], 3, "plain", chance)


def chain(site: Site, texts: Texts, chance: random.Random) -> None:
    """No menu: each page leads to the next; titles of the author's own, a number in some."""
    home = site.page("/", "Start", menu=False)
    home += [_heading("My portfolio", 1), _text("This is my portfolio for CMALT. Begin with the first page.")]
    form, titles = chance.choice(CODES), titles_for(chance, "topic")
    paths = [f"/{number:02}-{_slug(titles[section])}/" for number, section in enumerate(texts, 1)]
    site.inside["/"] = [(1, paths[0], "Begin with the first page")]
    for number, section in enumerate(texts):
        title = titles[section] if chance.random() < 0.6 else f"{code_for(form, section, chance)}: {titles[section]}"
        page = site.page(paths[number], title, menu=False)
        page.append(_heading(title, 1))
        site.places[section] = (paths[number], title)
        _fill(page, texts[section], 2, chance.choice(("plain", "parts below", "topics below")), chance)
        if number + 1 < len(paths):
            site.inside[paths[number]] = [(len(page), paths[number + 1], "Next page")]
            page.append(_text("Next page"))


def numbered_through(site: Site, texts: Texts, chance: random.Random) -> None:
    """Pages counted from 1 to 12 in menu and titles, with words or topics."""
    _front(site, texts, chance)
    titles = titles_for(chance, chance.choice(("topic", "own")))
    form = chance.choice(("{k}. {t}", "{k:02} {t}", "{k} – {t}", "Page {k}: {t}", "Step {k}: {t}", "{k:02}_{t}"))
    worded = chance.sample(sorted(CORE), 4)
    for number, section in enumerate(SECTIONS, 1):
        if section not in texts:
            continue
        words = (
            chance.choice(WORDS[section])
            if section in worded
            else WHOLE_CODES[section][0]
            if section in ("context", "future", "confirmation", "4")
            else titles[section]
        )
        name = form.format(k=number, t=words)
        path = f"/p{number}/"
        page = site.page(path, name)
        page.append(_heading(name, 1))
        site.places[section] = (path, name)
        _fill(page, texts[section], 2, chance.choice(("plain", "topics below")), chance)


SLIPS = (("constraints", "constaints"), ("benefits", "benifits"), ("knowledge", "knowlege"), ("legislation", "legistlation"), ("communication", "comunication"), ("learners", "leaners"), ("technical", "tecnical"),
         ("specialist", "specalist"), ("confirmation", "confirmaton"), ("contextual", "contexual"), ("deployment", "deploymnet"), ("assessment", "assesment"), ("understanding", "undertsanding"), ("policies", "polices"))  # fmt: skip


def misspelt(site: Site, texts: Texts, chance: random.Random) -> None:
    """Names of the guidelines in another order of words and with slips, no numbers."""
    _front(site, texts, chance)
    for section in texts:
        name = (
            chance.choice(WORDS[section])
            if section in WORDS
            else {
                "4": "Communication and working with others",
                "specialist": "Specialist option",
                "context": "Contextual statement",
                "future": "Future plans",
                "confirmation": "Confirmation",
            }[section]
        )
        name = name.lower()
        for right, wrong in SLIPS:
            if chance.random() < 0.6:
                name = name.replace(right, wrong)
        if " and " in name and chance.random() < 0.5:
            first, _, second = name.partition(" and ")
            name = f"{first} & {second}"
        name = name.capitalize()
        path = f"/page{len(site.pages)}/"
        page = site.page(path, name)
        page.append(_heading(name, 1))
        site.places[section] = (path, name)
        _fill(page, texts[section], 2, "plain", chance)


def home_holds(site: Site, texts: Texts, chance: random.Random) -> None:
    """The front page is the contextual statement, with the declaration above or below it and no heading for either."""
    home = site.page("/", "Home")
    title = chance.choice(("Robin Fennimore", "Learning technologist, teacher, gardener", "My CMALT portfolio", "Welcome"))
    home.append(_heading(title, 1))
    declared, above = texts.get("confirmation", []), chance.random() < 0.5
    headed = chance.random() < 0.5
    lines = [*([_heading("Declaration", 2)] if headed else []), *(_text(line) for line in declared)]
    told = [_text(line) for line in texts.get("context", [])]
    home += [*lines, *told] if above and not headed else [*told, *lines]
    if told:
        site.places["context"] = ("/", title)
    if declared and headed:
        site.places["confirmation"] = ("/", "Declaration")
    form, titles = chance.choice(CODES), titles_for(chance, chance.choice(("own", "topic")))
    for section in texts:
        if section in ("context", "confirmation"):
            continue
        name = f"{code_for(form, section, chance)} {titles[section]}" if chance.random() < 0.7 else titles[section]
        path = f"/{_slug(titles[section])}/"
        page = site.page(path, name)
        page.append(_heading(name, 1))
        site.places[section] = (path, name)
        _fill(page, texts[section], 2, chance.choice(("plain", "topics below", "parts below")), chance)


def evidence_apart(site: Site, texts: Texts, chance: random.Random) -> None:
    """Sections with topic titles and numbers, and as many pages of evidence and of reflection that bear the same numbers."""
    _front(site, texts, chance)
    form, titles = chance.choice(CODES), titles_for(chance, "topic")
    for section in texts:
        code = code_for(form, section, chance)
        name = f"{code} {titles[section]}"
        path = f"/{_slug(name)}/"
        page = site.page(path, name)
        page.append(_heading(name, 1))
        site.places[section] = (path, name)
        _fill(page, texts[section], 2, "plain", chance)
        if section in (*CORE, "4", "specialist"):
            label = chance.choice((f"Evidence {code}", f"{code} evidence", f"{code}: files", f"Files for {code}", f"Appendix {code}"))
            extra = site.page(f"{path}files/", label, menu=chance.random() < 0.5)
            extra += [
                _heading(label, 1),
                Block(kind="item", text="Screenshot of the course page"),
                Block(kind="item", text="Letter from the head of department"),
            ]
            site.decoys.append((f"{path}files/", label))
            page.append(Block(kind="paragraph", text=label, style={"leads": f"{path}files/", "size": 16}))


HABITS: dict[str, Callable[[Site, Texts, random.Random], None]] = {
    function.__name__: function
    for function in (
        kicker,
        contents_table,
        tabs,
        crumbs,
        area_stretches,
        topic_pages,
        posts,
        coded_pages,
        parts_pages,
        slugs_only,
        flat_page,
        table_rows,
        first_on_area,
        chain,
        numbered_through,
        misspelt,
        home_holds,
        evidence_apart,
    )
}


def beside(site: Site, texts: Texts, chance: random.Random) -> str:
    """What authors keep beside their sections; gives its name."""
    kind = chance.choice(("nothing", "ukpsf", "cv", "about", "index", "all", "modules", "institution"))
    menu = bool(site.menu)
    if kind in ("ukpsf", "all"):
        for number, chunk in enumerate((UKPSF[:5], UKPSF[5:])):
            path = f"/fhea-{number}/"
            page = site.page(path, ("FHEA: areas of activity", "FHEA: knowledge and values")[number], menu=menu)
            page.append(_heading(("Areas of activity", "Core knowledge and professional values")[number], 1))
            for heading in chunk:
                page += [_heading(heading, 2), _text(chance.choice(UKPSF_TEXT))]
                site.decoys.append((path, heading))
            site.decoys.append((path, page[0].text))
    if kind in ("cv", "all"):
        page = site.page("/cv/", "CV", menu=menu)
        page.append(_heading("Curriculum vitae", 1))
        for heading, text in CV:
            page += [_heading(heading, 2), _text(text)]
            site.decoys.append(("/cv/", heading))
    if kind in ("about", "all"):
        page = site.page("/about-cmalt/", "What is CMALT?", menu=menu)
        page += [_heading("What is CMALT?", 1), *(_text(line) for line in ABOUT)]
        for section in SECTIONS:
            page += [
                _heading(chance.choice(WORDS[section]) if section in WORDS else WHOLE_CODES[section][0], 2),
                _text("Candidates show here what they understand and what they have done, with evidence."),
            ]
            site.decoys.append(("/about-cmalt/", page[-2].text))
        site.decoys.append(("/about-cmalt/", "What is CMALT?"))
    if kind in ("index", "all"):
        page = site.page("/contents/", chance.choice(("Overview", "My portfolio at a glance", "Portfolio")), menu=menu)
        page.append(_heading("My portfolio at a glance", 1))
        for section in site.places:
            head = chance.choice(WORDS[section]) if section in WORDS else WHOLE_CODES[section][0]
            page += [_heading(head, 3), _text(GIST[section] + " Read more.")]
            site.inside.setdefault("/contents/", []).append((len(page) - 1, site.places[section][0], "Read more"))
            site.decoys.append(("/contents/", head))
    if kind in ("modules", "all"):
        for code, name in (("LT1A01", "Teaching and learning online"), ("ED3B", "Education policy"), ("CS4", "Communication systems")):
            path = f"/{code.lower()}/"
            page = site.page(path, f"{code} {name}", menu=menu)
            page += [
                _heading(f"{code} {name}", 1),
                _text(
                    f"{code} is a module of twenty credits. It runs in the autumn and has a lecture a week. Students write an essay and sit an examination."
                ),
            ]
            site.decoys.append((path, f"{code} {name}"))
    if kind in ("institution", "all"):
        page = site.page("/policies/", "Our policies", menu=menu)
        page.append(_heading("Policies of the college", 1))
        for heading, text in (
            ("Policy", "All staff are entitled to five days of training a year. The policy is owned by the board."),
            ("Legislation", "The college complies with the law in force."),
            ("Future developments", "A learning hub is to be opened in Block F."),
            ("Target learners", "Courses are open to all adults."),
        ):
            page += [_heading(heading, 2), _text(text)]
            site.decoys.append(("/policies/", heading))
    return kind


def main() -> int:
    """Make and map the portfolios, print the figures; gives 0, or 1 where F1 is below 0.95."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    only = sys.argv[sys.argv.index("--habit") + 1] if "--habit" in sys.argv else ""
    texts = [found for site in labelled_sites("tuned") if len(found := _texts(site)) >= 9]
    framework = load_framework("cmalt-2019")
    score, lost, there = Score(), Counter[str](), Counter[str]()
    names = [name for name in HABITS if not only or name == only]
    for number in range(numbers[0] if numbers else 360):
        chance = random.Random(f"habit {number}")
        name = names[number % len(names)]
        own = texts[number * 7 % len(texts)]
        own = {section: own[section] for section in SECTIONS if section in own}
        site = Site()
        HABITS[name](site, own, chance)
        kind = beside(site, own, chance)
        site.alike = "Robin Fennimore" if chance.random() < 0.2 else None
        labels = {
            "sections": {
                section: {"status": "found", "places": [{"page": path.strip("/"), "anchor": None, "heading": heading}], "description": "n/a", "reflection": "n/a", "evidence": 0}
                for section, (path, heading) in site.places.items()
            }
            | {
                section: {"status": "missing", "places": [], "description": "n/a", "reflection": "n/a", "evidence": 0}
                for section in SECTIONS
                if section not in own
            },
            "decoys": [{"page": path.strip("/"), "heading": heading} for path, heading in site.decoys],
        }  # fmt: skip
        snapshot = site.made()
        before, taken = score.right, score.decoys_taken
        judge(score, f"{number} ({name}, {kind})", labels, map_sections(snapshot, framework), snapshot)
        for key in (name, f"beside {kind}"):
            lost[key] += len(site.places) - (score.right - before)
            there[key] += len(site.places)
            lost[f"decoys {key}"] += score.decoys_taken - taken
    print(
        f"habits: precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}   ({score.right} right of {score.labelled}, {score.placed} placed)"
    )
    print(f"decoys taken: {score.decoys_taken} of {score.decoys}")
    for key, count in there.items():
        print(f"   {key:<22} right {1 - lost[key] / count:.3f}, decoys taken {lost['decoys ' + key]}")
    print("status: " + ", ".join(f"{label}->{found} {count}" for (label, found), count in sorted(score.statuses.items())))
    print("confusion: " + ", ".join(f"{label} -> {found} {count}" for (label, found), count in sorted(score.confusion.items())))
    for low, high in ((0.0, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        inside = [right for confidence, right in score.calibration if low <= confidence < high]
        if inside:
            print(
                f"   confidence {low:.2f} to {min(high, 1.0):.2f}: right {sum(inside)} of {len(inside)} ({sum(inside) / len(inside):.0%})"
            )
    if "--faults" in sys.argv:
        print("\n".join(score.faults))
    return 0 if score.f1 >= 0.95 else 1


if __name__ == "__main__":
    sys.exit(main())
