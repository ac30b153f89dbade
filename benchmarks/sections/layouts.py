"""Ways in which authors lay a portfolio out with a page for each section."""

from __future__ import annotations

import random

from habit_names import AREA_TITLES, CODES, CORE, GIST, SLIPS, WHOLE_CODES, code_for, titles_for
from habit_site import Site, Texts, front_page
from rebuilt import SECTIONS, WORDS, _fill, _heading, _slug, _text

from foliocheck.core.snapshot import Block


def kicker(site: Site, texts: Texts, chance: random.Random) -> None:
    """The number in a line of its own above or below a title of the author's own."""
    front_page(site, texts, chance)
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
    home = front_page(site, texts, chance)
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


def crumbs(site: Site, texts: Texts, chance: random.Random) -> None:
    """Only breadcrumbs or menu groups tell the area; titles tell a topic."""
    front_page(site, texts, chance)
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


def topic_pages(site: Site, texts: Texts, chance: random.Random) -> None:
    """A page a section, named by its topic, in the menu in order."""
    front_page(site, texts, chance)
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


def slugs_only(site: Site, texts: Texts, chance: random.Random) -> None:
    """Numbers stand only in the addresses; every page has a title of the author's own, and the menu lies in no order."""
    front_page(site, texts, chance)
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
    front_page(site, texts, chance)
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


def misspelt(site: Site, texts: Texts, chance: random.Random) -> None:
    """Names of the guidelines in another order of words and with slips, no numbers."""
    front_page(site, texts, chance)
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
