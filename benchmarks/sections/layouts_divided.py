"""Ways in which authors put several sections on a page, or one section on several."""

from __future__ import annotations

import random

from habit_names import AREA_TITLES, CODES, CORE, SPELLED, WHOLE_CODES, code_for, titles_for
from habit_site import Site, Texts, front_page
from rebuilt import AREAS, WORDS, _fill, _heading, _slug, _text

from foliocheck.core.snapshot import Block


def tabs(site: Site, texts: Texts, chance: random.Random) -> None:
    """A page a core area, its sections in tabs or an accordion, whose labels are the only names."""
    front_page(site, texts, chance)
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


def area_stretches(site: Site, texts: Texts, chance: random.Random) -> None:
    """A page a core area with an introduction and stretches under headings of the author's own."""
    front_page(site, texts, chance)
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


def coded_pages(site: Site, texts: Texts, chance: random.Random) -> None:
    """Codes in odd spellings with or without titles."""
    front_page(site, texts, chance)
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
    front_page(site, texts, chance)
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
    front_page(site, texts, chance)
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
    front_page(site, texts, chance)
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


def evidence_apart(site: Site, texts: Texts, chance: random.Random) -> None:
    """Sections with topic titles and numbers, and as many pages of evidence and of reflection that bear the same numbers."""
    front_page(site, texts, chance)
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
