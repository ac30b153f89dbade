"""The lifelike portfolio page that every benchmark page is built on.

A page is one invented person's portfolio section: header, menu, main text, footer. All of it is meant to be
free of faults, so that whatever a case puts in is the only fault. People, places and addresses are invented.
"""

from dataclasses import dataclass, field, replace

from page_texts import FIRST_PASSAGE, PASSAGES, PEOPLE, SECOND_PASSAGE, THEMES, ParagraphTheme

BASE_CSS = """
* { box-sizing: border-box; }
body { margin: 0; line-height: 1.55; overflow-wrap: break-word; }
img, video, audio, iframe { max-width: 100%; }
img { height: auto; }
figure { margin: 1.2em 0; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem .9rem; }
nav a { display: inline-block; padding: .45rem .3rem; }
table { border-collapse: collapse; }
th, td { border: 1px solid #767676; padding: .35rem .5rem; text-align: left; vertical-align: top; }
button, input, select, textarea { font: inherit; max-width: 100%; }
button { min-height: 2.6rem; padding: .3rem .9rem; }
"""

# Five looks. Each has lines of about 70 characters, wraps at 320 CSS px, and has contrast of 4.5:1 or more.
LAYOUTS = {
    "plain": (
        """
body { font: 1.05rem/1.55 Georgia, serif; color: #222; background: #fff; }
header, main, footer { max-width: 35rem; margin: 0 auto; padding: .8rem 1rem; }
a { color: #0b4f8a; }
"""
    ),
    "bar": (
        """
body { font: 1rem/1.55 Arial, sans-serif; color: #1b1b1b; background: #fff; }
header { background: #20394f; color: #fff; padding: .8rem 1.2rem; }
header a { color: #fff; }
a:focus-visible { outline: 3px solid #c25400; outline-offset: 2px; }
header a:focus-visible { outline-color: #fff; }
main, footer { max-width: 34rem; margin: 0 auto; padding: 1rem; }
main a { color: #0a4b9c; }
"""
    ),
    "side": (
        """
body { font: 1rem/1.6 Verdana, sans-serif; color: #262626; background: #fff; }
main { max-width: 38rem; padding: 1rem 1.5rem; }
header, footer { padding: 1rem; }
a { color: #7a1f5c; }
@media (min-width: 760px) {
  .frame { display: grid; grid-template-columns: 15rem minmax(0, 1fr); }
  nav ul { flex-direction: column; }
  footer { grid-column: 1 / 3; }
}
"""
    ),
    "card": (
        """
body { font: 1.05rem/1.55 "Segoe UI", Arial, sans-serif; color: #23282c; background: #e9eef1; }
header, footer { max-width: 36rem; margin: 0 auto; padding: 1rem; }
main { max-width: 36rem; margin: 0 auto; padding: 1rem 1.4rem; background: #fff; border-radius: 8px; }
a { color: #0b5345; }
a:focus-visible { outline: 3px solid #0b5345; outline-offset: 3px; }
"""
    ),
    "site": (
        """
body { font: 1rem/1.5 "Trebuchet MS", Arial, sans-serif; color: #2b2b2b; background: #fffdf7; }
header { border-bottom: 4px solid #6b2d0c; padding: 1rem 1.5rem; }
main { max-width: 36rem; padding: 1rem 1.5rem; }
footer { padding: 1rem 1.5rem; background: #f3ead9; }
a { color: #6b2d0c; }
.skip { position: absolute; left: -999rem; padding: .6rem 1rem; background: #fff; }
.skip:focus { left: .5rem; top: .5rem; }
"""
    ),
}

VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'


@dataclass(frozen=True)
class Page:
    """What one HTML page is made of; a case changes only the fields its fault lives in."""

    number: int
    person: str
    theme: ParagraphTheme
    layout: str
    insert: str = ""  # the fragment that a case puts into the text
    place: int = 0  # 0 after the lead, 1 in the first part, 2 in the reflection, 3 at the end
    css: str = ""
    head: str = ""
    html_attributes: str = 'lang="en-GB"'
    viewport: str = VIEWPORT
    title: str = ""
    heading: str | None = None  # markup of the page heading; None means an ordinary h1
    site_line: str | None = None  # markup of the line above the menu
    main: str | None = None  # the whole main text, where the fault is in its structure
    script: str = ""
    menu: list = field(default_factory=list)
    footer: str = ""
    menu_label: str = "Sections"


def page_for(number: int, place: int | None = None) -> Page:
    """The clean page with this running number; people, themes and looks turn at different speeds.

    With 23 people and 11 themes no two of the first 253 pages share a title.
    """
    person = PEOPLE[number % len(PEOPLE)][0]
    theme = THEMES[number * 5 % len(THEMES)]
    layout = list(LAYOUTS)[number % len(LAYOUTS)]
    return Page(
        number=number,
        person=person,
        theme=theme,
        layout=layout,
        place=number % 4 if place is None else place,
    )


def institution_of(person: str) -> tuple[str, str]:
    """Name and host of the invented institution where this invented person works."""
    return next((place, host) for name, place, host in PEOPLE if name == person)


def main_text(page: Page) -> str:
    """Heading, four parts of text and the case's fragment at its place."""
    theme, spots = page.theme, ["", "", "", ""]
    spots[page.place] = page.insert
    place, host = institution_of(page.person)
    heading = page.heading if page.heading is not None else f"<h1>{theme.heading}</h1>"
    return "\n".join(
        part
        for part in [
            heading,
            f"<p>{theme.lead.format(place=place)}</p>",
            spots[0],
            f'<h2 id="work">{theme.work_heading}</h2>',
            f"<p>{theme.work}</p>",
            spots[1],
            f'<h2 id="reflection">{theme.reflection_heading}</h2>',
            f"<p>{theme.reflection}</p>",
            spots[2],
            f'<h2 id="evidence">{theme.evidence_heading}</h2>',
            (f'<p>{theme.evidence} The file is the <a href="https://files.{host}/{theme.slug}.html">{theme.evidence_link}</a>.</p>'),
            spots[3],
        ]
        if part
    )


def default_title(page: Page) -> str:
    """Page title: section first, then whose portfolio it is."""
    return f"{page.theme.heading} – {page.person}’s CMALT portfolio"


def render(page: Page) -> str:
    """The whole HTML text of a page."""
    theme = page.theme
    menu = page.menu or [
        ("#work", theme.work_heading),
        ("#reflection", theme.reflection_heading),
        ("#evidence", theme.evidence_heading),
    ]
    links = "".join(f'<li><a href="{target}">{text}</a></li>' for target, text in menu)
    site_line = f"<p>{page.person}: CMALT portfolio</p>" if page.site_line is None else page.site_line
    skip = '<a class="skip" href="#main">Skip to the text</a>\n' if page.layout == "site" else ""
    footer = page.footer or f"<p>Written by {page.person}, {institution_of(page.person)[0]}. {theme.changed}</p>"
    css = BASE_CSS + LAYOUTS[page.layout] + page.css
    attributes = f" {page.html_attributes}" if page.html_attributes else ""
    text = main_text(page) if page.main is None else page.main
    text = text.replace(FIRST_PASSAGE, PASSAGES[page.number % 8]).replace(SECOND_PASSAGE, PASSAGES[(page.number + 3) % 8])
    lines = [
        "<!DOCTYPE html>",
        f"<html{attributes}>",
        "<head>",
        '<meta charset="utf-8">',
        page.viewport,
        f"<title>{page.title or default_title(page)}</title>",
        page.head,
        f"<style>{css}</style>",
        "</head>",
        "<body>",
        '<div class="frame">' if page.layout == "side" else "",
        (f'<header>\n{skip}{site_line}\n<nav aria-label="{page.menu_label}"><ul>{links}</ul></nav>\n</header>'),
        f'<main id="main">\n{text}\n</main>',
        f"<footer>{footer}</footer>",
        "</div>" if page.layout == "side" else "",
        f"<script>\n{page.script}\n</script>" if page.script else "",
        "</body>",
        "</html>",
    ]
    return "\n".join(line for line in lines if line) + "\n"


def changed(page: Page, **fields) -> Page:
    """A copy of the page with some fields changed."""
    return replace(page, **fields)
