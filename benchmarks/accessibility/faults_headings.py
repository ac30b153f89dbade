"""Cases about headings and page titles."""

from cases import group
from page_texts import FIRST_PASSAGE as TEXT
from page_texts import SECOND_PASSAGE as TEXT2

fake = group("fake-heading", "1.3.1")
skipped = group("heading-skipped", engine=True)
empty = group("heading-empty", engine=True)
no_h1 = group("heading-missing-h1", engine=True)
many_h1 = group("heading-several-h1")
same_title = group("same-title", "2.4.2")


def site(texts, titles):
    """Three pages of one small site with these titles; `texts` are their headings."""
    names = ["a.html", "b.html", "c.html"]
    menu = list(zip(names, texts))
    return [{"title": title, "menu": menu, "menu_label": "Pages", "heading": f"<h1>{text}</h1>"} for title, text in zip(titles, texts)]


TOPICS = [
    ["About my work", "Teaching with films", "Plans for next year"],
    ["Operational issues", "Learners and teaching", "The wider context"],
    ["Contextual statement", "Core area 1", "Core area 2"],
    ["Welcome", "Working with others", "Specialist option"],
]
OWN_TITLES = [
    "{} – my CMALT portfolio",
    "{} | CMALT",
    "CMALT portfolio: {}",
    "{} (learning technology portfolio)",
]
SAME = [
    ["My CMALT Portfolio"] * 3,
    ["Home"] * 3,
    ["CMALT portfolio", " CMALT  portfolio ", "CMALT Portfolio"],
    ["Portfolio of a learning technologist | CMALT | 2023"] * 3,
]
SAME_FAULTS = [
    "All three pages have the site's name as title.",
    "All three pages are called “Home”.",
    "The three titles differ only in capitals and spaces.",
    "All three pages have the same long title.",
]

CASES = [
    fake(
        "A bold paragraph stands as a heading above two paragraphs; in the twin the bold words begin a paragraph.",
        "main p > strong",
        f"<p><strong>Working with the library</strong></p><p>{TEXT}</p>",
        f"<p><strong>Working with the library</strong> took up much of the spring. {TEXT}</p>",
        place=1,
    ),
    fake(
        "A large bold div stands as a heading.",
        "main .big",
        {
            "insert": f'<div class="big">The second workshop</div><p>{TEXT}</p>',
            "css": ".big { font-size: 1.6rem; font-weight: bold; margin: 1.2rem 0 .4rem; }",
        },
        {
            "insert": f'<h3 class="big">The second workshop</h3><p>{TEXT}</p>',
            "css": ".big { font-size: 1.6rem; font-weight: bold; margin: 1.2rem 0 .4rem; }",
        },
        place=2,
    ),
    fake(
        "A paragraph with a large span stands as a heading, as word processors paste it.",
        "main p > span",
        f'<p><span style="font-size: 21pt">What I did with the answers</span></p><p>{TEXT2}</p>',
        f'<h3><span style="font-size: 21pt">What I did with the answers</span></h3><p>{TEXT2}</p>',
        place=3,
    ),
    fake(
        "A bold-italic paragraph stands as a heading; in the twin a bold sentence is a warning and no heading.",
        "main p > b",
        f"<p><b><i>Lessons from the first term</i></b></p><p>{TEXT}</p>",
        f"<p><b>Please note that the films were moved to the new platform in 2022, so older addresses no longer work.</b></p><p>{TEXT}</p>",
        place=1,
    ),
    fake(
        "A short underlined bold line stands as a heading; in the twin bold names sit within a paragraph.",
        "main p:has(> u)",
        f"<p><u><strong>My part in the group</strong></u></p><p>{TEXT2}</p>",
        f"<p>I worked with <strong>Ada Pell</strong> and <strong>Bram Oduya</strong>, who both agreed to be named. {TEXT2}</p>",
        place=2,
    ),
    fake(
        "A bold line with a line break stands as a heading inside a paragraph; the twin has a list of terms.",
        "main p > strong",
        f"<p><strong>What came of it</strong><br>{TEXT}</p><p>{TEXT2}</p>",
        "<dl><dt><strong>Block</strong></dt><dd>One task with its"
        " files.</dd><dt><strong>Walk</strong></dt><dd>An hour with two learners in the old"
        f" course.</dd></dl><p>{TEXT2}</p>",
        place=3,
    ),
    skipped(
        "An h4 follows an h2.",
        "main h4",
        f"<h4>The first month</h4><p>{TEXT}</p>",
        f"<h3>The first month</h3><p>{TEXT}</p>",
        place=1,
    ),
    skipped(
        "An h3 follows the h1, before any h2.",
        "main h3",
        f"<h3>In short</h3><p>{TEXT}</p>",
        f"<h2>In short</h2><p>{TEXT}</p>",
        place=0,
    ),
    skipped(
        "An h5 follows an h3; in the twin an h2 follows an h4, which is right.",
        "main h5",
        f"<h3>Spring</h3><p>{TEXT}</p><h5>The walk</h5><p>{TEXT2}</p>",
        f"<h3>Spring</h3><p>{TEXT}</p><h4>The walk</h4><p>{TEXT2}</p>",
        place=2,
    ),
    skipped(
        "A heading made with role and aria-level jumps from 2 to 5.",
        "main [role=heading]",
        f'<div role="heading" aria-level="5">Small steps</div><p>{TEXT2}</p>',
        f'<div role="heading" aria-level="3">Small steps</div><p>{TEXT2}</p>',
        place=3,
    ),
    empty(
        "An h2 has no content; the twin has none.",
        "main h2:empty",
        f"<h2></h2><p>{TEXT}</p>",
        f"<p>{TEXT}</p>",
    ),
    empty(
        "An h3 holds only a no-break space.",
        "main h3",
        f"<h3>&nbsp;</h3><p>{TEXT}</p>",
        f"<h3>Small things</h3><p>{TEXT}</p>",
        place=2,
    ),
    empty(
        "An h2 holds only a line break and an id, to jump to; in the twin the id is on a div.",
        "main h2#notes",
        f'<h2 id="notes"><br></h2><p>{TEXT2}</p>',
        f'<div id="notes"></div><p>{TEXT2}</p>',
    ),
    empty(
        "An h2 holds only a picture without alternative text; in the twin the picture is named.",
        "main h2:has(img)",
        f'<h2><img src="media/divider.png" alt="" width="300"></h2><p>{TEXT}</p>',
        f'<h2><img src="media/divider.png" alt="More about the first month" width="300"></h2><p>{TEXT}</p>',
    ),
    no_h1(
        "The text begins with an h2 and no h1 exists.",
        "html",
        {"heading": "<h2>My work in short</h2>"},
        {"heading": "<h1>My work in short</h1>"},
    ),
    no_h1(
        "The page has no heading of its own above the h2 parts; in the twin the h1 is in the header.",
        "html",
        {"heading": ""},
        {"heading": "", "site_line": "<h1>Portfolio of a learning technologist</h1>"},
    ),
    no_h1(
        "The only h1 is hidden with display: none.",
        "html",
        {"heading": '<h1 class="gone">My work</h1>', "css": ".gone { display: none; }"},
        {"heading": "<h1>My work</h1>"},
    ),
    no_h1(
        "The page heading has role heading at level 2; at level 1 in the twin.",
        "html",
        {"heading": '<p role="heading" aria-level="2">All about my work</p>'},
        {"heading": '<p role="heading" aria-level="1">All about my work</p>'},
    ),
    many_h1(
        "A second h1 stands in the middle of the text.",
        "main h1.part",
        {"insert": f'<h1 class="part">More about the spring</h1><p>{TEXT}</p>'},
        {"insert": f'<h2 class="part">More about the spring</h2><p>{TEXT}</p>'},
        place=0,
    ),
    many_h1(
        "The site's name is an h1 as well as the page's heading; plain text in the twin.",
        "header h1",
        {"site_line": "<h1>A learning technologist’s portfolio</h1>"},
        {"site_line": "<p>A learning technologist’s portfolio</p>"},
    ),
    many_h1(
        "Each part at the end has an h1 of its own.",
        "main h1.part:last-of-type",
        {"insert": f'<h1 class="part">Spring</h1><p>{TEXT}</p><h1 class="part">Autumn</h1><p>{TEXT2}</p>'},
        {"insert": f'<h2 class="part">Spring</h2><p>{TEXT}</p><h2 class="part">Autumn</h2><p>{TEXT2}</p>'},
        place=3,
    ),
    many_h1(
        "A section inside the text has its own h1; in the twin that h1 is for print only and not shown.",
        "main section h1",
        {"insert": f"<section><h1>Side note on the films</h1><p>{TEXT2}</p></section>"},
        {
            "insert": f'<h1 class="print">Portfolio, printed copy</h1><p>{TEXT2}</p>',
            "css": ".print { display: none; } @media print { .print { display: block; } }",
        },
        place=0,
    ),
    *[
        same_title(fault, "title", site(topics, titles), site(topics, [own.format(topic) for topic in topics]))
        for fault, topics, titles, own in zip(SAME_FAULTS, TOPICS, SAME, OWN_TITLES)
    ],
]
