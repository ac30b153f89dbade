"""Cases about headings, titles, lists and the look of running text."""
from cases import group

fake = group("fake-heading", "1.3.1")
skipped = group("heading-skipped", engine=True)
empty = group("heading-empty", engine=True)
no_h1 = group("heading-missing-h1", engine=True)
many_h1 = group("heading-several-h1")
same_title = group("same-title", "2.4.2")
fake_list = group("fake-list", "1.3.1")
spacing = group("spacing-layout")
capitals = group("long-capitals")
italics = group("long-italics")
justified = group("justified-text")
tiny = group("tiny-text")
lines = group("long-lines")

TEXT = ("In the first month I watched how people used the course and wrote down every question that came up twice. Most of "
        "them were not about the subject at all. They were about where things are and what one is expected to do with "
        "them, and I could answer nearly all by moving three blocks and changing a few words on the first page.")
TEXT2 = ("Since then I begin each project with a walk through the old course, together with one learner who knows it and one "
         "who does not. The second of them finds more. I have made it a habit to thank both with a short note that says "
         "what we changed because of them, and a good many have come back to help us again in the following year.")
LOUD = ("Please remember that every recording is kept for one year and is then removed, and that learners may ask for an "
        "earlier removal at any time. Write to the team if you are not sure whether a file can go.")


def site(texts, titles):
    """Three pages of one small site with these titles; `texts` are their headings."""
    names = ["a.html", "b.html", "c.html"]
    menu = list(zip(names, texts))
    return [{"title": title, "menu": menu, "menu_label": "Pages", "heading": f"<h1>{text}</h1>"}
            for title, text in zip(titles, texts)]


TOPICS = [["About my work", "Teaching with films", "Plans for next year"],
          ["Operational issues", "Learners and teaching", "The wider context"],
          ["Contextual statement", "Core area 1", "Core area 2"],
          ["Welcome", "Working with others", "Specialist option"]]
OWN_TITLES = ["{} – my CMALT portfolio", "{} | CMALT", "CMALT portfolio: {}", "{} (learning technology portfolio)"]
SAME = [["My CMALT Portfolio"] * 3, ["Home"] * 3, ["CMALT portfolio", " CMALT  portfolio ", "CMALT Portfolio"],
        ["Portfolio of a learning technologist | CMALT | 2023"] * 3]
SAME_FAULTS = ["All three pages have the site's name as title.", "All three pages are called “Home”.",
               "The three titles differ only in capitals and spaces.", "All three pages have the same long title."]

CASES = [
    fake("A bold paragraph stands as a heading above two paragraphs; in the twin the bold words begin a paragraph.",
         "main p > strong", f"<p><strong>Working with the library</strong></p><p>{TEXT}</p>",
         f"<p><strong>Working with the library</strong> took up much of the spring. {TEXT}</p>", place=1),
    fake("A large bold div stands as a heading.", "main .big", {
        "insert": f'<div class="big">The second workshop</div><p>{TEXT}</p>', "css": ".big { font-size: 1.6rem; font-weight: bold; margin: 1.2rem 0 .4rem; }"},
        {"insert": f'<h3 class="big">The second workshop</h3><p>{TEXT}</p>', "css": ".big { font-size: 1.6rem; font-weight: bold; margin: 1.2rem 0 .4rem; }"}, place=2),
    fake("A paragraph with a large span stands as a heading, as word processors paste it.", "main p > span",
         f'<p><span style="font-size: 21pt">What I did with the answers</span></p><p>{TEXT2}</p>',
         f'<h3><span style="font-size: 21pt">What I did with the answers</span></h3><p>{TEXT2}</p>', place=3),
    fake("A bold-italic paragraph stands as a heading; in the twin a bold sentence is a warning and no heading.", "main p > b",
         f"<p><b><i>Lessons from the first term</i></b></p><p>{TEXT}</p>",
         f"<p><b>Please note that the films were moved to the new platform in 2022, so older addresses no longer work.</b></p><p>{TEXT}</p>", place=1),
    fake("A short underlined bold line stands as a heading; in the twin bold names sit within a paragraph.",
         "main p:has(> u)", f"<p><u><strong>My part in the group</strong></u></p><p>{TEXT2}</p>",
         f"<p>I worked with <strong>Ada Pell</strong> and <strong>Bram Oduya</strong>, who both agreed to be named. {TEXT2}</p>", place=2),
    fake("A bold line with a line break stands as a heading inside a paragraph; the twin has a list of terms.", "main p > strong",
         f"<p><strong>What came of it</strong><br>{TEXT}</p><p>{TEXT2}</p>",
         f"<dl><dt><strong>Block</strong></dt><dd>One task with its files.</dd><dt><strong>Walk</strong></dt><dd>An hour with two learners in the old course.</dd></dl><p>{TEXT2}</p>", place=3),

    skipped("An h4 follows an h2.", "main h4", f"<h4>The first month</h4><p>{TEXT}</p>", f"<h3>The first month</h3><p>{TEXT}</p>", place=1),
    skipped("An h3 follows the h1, before any h2.", "main h3", f"<h3>In short</h3><p>{TEXT}</p>", f"<h2>In short</h2><p>{TEXT}</p>", place=0),
    skipped("An h5 follows an h3; in the twin an h2 follows an h4, which is right.", "main h5",
            f"<h3>Spring</h3><p>{TEXT}</p><h5>The walk</h5><p>{TEXT2}</p>", f"<h3>Spring</h3><p>{TEXT}</p><h4>The walk</h4><p>{TEXT2}</p>", place=2),
    skipped("A heading made with role and aria-level jumps from 2 to 5.", "main [role=heading]",
            f'<div role="heading" aria-level="5">Small steps</div><p>{TEXT2}</p>',
            f'<div role="heading" aria-level="3">Small steps</div><p>{TEXT2}</p>', place=3),

    empty("An h2 has no content; the twin has none.", "main h2:empty", f"<h2></h2><p>{TEXT}</p>", f"<p>{TEXT}</p>"),
    empty("An h3 holds only a no-break space.", "main h3", f"<h3>&nbsp;</h3><p>{TEXT}</p>", f"<h3>Small things</h3><p>{TEXT}</p>", place=2),
    empty("An h2 holds only a line break and an id, to jump to; in the twin the id is on a div.", "main h2#notes",
          f'<h2 id="notes"><br></h2><p>{TEXT2}</p>', f'<div id="notes"></div><p>{TEXT2}</p>'),
    empty("An h2 holds only a picture without alternative text; in the twin the picture is named.", "main h2:has(img)",
          f'<h2><img src="media/divider.png" alt="" width="300"></h2><p>{TEXT}</p>',
          f'<h2><img src="media/divider.png" alt="More about the first month" width="300"></h2><p>{TEXT}</p>'),

    no_h1("The text begins with an h2 and no h1 exists.", "html", {"heading": "<h2>My work in short</h2>"}, {"heading": "<h1>My work in short</h1>"}),
    no_h1("The page has no heading of its own above the h2 parts; in the twin the h1 is in the header.", "html", {"heading": ""},
          {"heading": "", "site_line": "<h1>Portfolio of a learning technologist</h1>"}),
    no_h1("The only h1 is hidden with display: none.", "html",
          {"heading": '<h1 class="gone">My work</h1>', "css": ".gone { display: none; }"},
          {"heading": "<h1>My work</h1>"}),
    no_h1("The page heading has role heading at level 2; at level 1 in the twin.", "html",
          {"heading": '<p role="heading" aria-level="2">All about my work</p>'},
          {"heading": '<p role="heading" aria-level="1">All about my work</p>'}),

    many_h1("A second h1 stands in the middle of the text.", "main h1.part", {"insert": f'<h1 class="part">More about the spring</h1><p>{TEXT}</p>'},
            {"insert": f'<h2 class="part">More about the spring</h2><p>{TEXT}</p>'}, place=0),
    many_h1("The site's name is an h1 as well as the page's heading; plain text in the twin.", "header h1",
            {"site_line": "<h1>A learning technologist’s portfolio</h1>"}, {"site_line": "<p>A learning technologist’s portfolio</p>"}),
    many_h1("Each part at the end has an h1 of its own.", "main h1.part:last-of-type",
            {"insert": f'<h1 class="part">Spring</h1><p>{TEXT}</p><h1 class="part">Autumn</h1><p>{TEXT2}</p>'},
            {"insert": f'<h2 class="part">Spring</h2><p>{TEXT}</p><h2 class="part">Autumn</h2><p>{TEXT2}</p>'}, place=3),
    many_h1("A section inside the text has its own h1; in the twin that h1 is for print only and not shown.", "main section h1",
            {"insert": f"<section><h1>Side note on the films</h1><p>{TEXT2}</p></section>"},
            {"insert": f'<h1 class="print">Portfolio, printed copy</h1><p>{TEXT2}</p>', "css": ".print { display: none; } @media print { .print { display: block; } }"}, place=0),

    *[same_title(fault, "title", site(topics, titles), site(topics, [own.format(topic) for topic in topics]))
      for fault, topics, titles, own in zip(SAME_FAULTS, TOPICS, SAME, OWN_TITLES)],

    fake_list("Three paragraphs begin with a hyphen.", "main .list p:first-child",
              '<div class="list"><p>- plan the course with the lecturer</p><p>- build one week and try it</p><p>- ask two learners</p></div>',
              "<ul><li>plan the course with the lecturer</li><li>build one week and try it</li><li>ask two learners</li></ul>"),
    fake_list("Lines of one paragraph begin with a bullet sign; in the twin a paragraph has dashes within its sentence.", "main p:has(br)",
              "<p>• a microphone on each desk<br>• a light that shows when it is on<br>• a card with three steps<br>• a number to ring</p>",
              "<p>We needed very little – a microphone, a light that shows when it is on, and a card with three steps – to make recording easy.</p>"),
    fake_list("Paragraphs are numbered by hand with “1.” to “4.”.", "main .steps p:first-child",
              '<div class="steps"><p>1. I asked the lecturers what they missed.</p><p>2. I wrote a first guide.</p><p>3. We tried it in two rooms.</p><p>4. I changed it and we tried again.</p></div>',
              "<ol><li>I asked the lecturers what they missed.</li><li>I wrote a first guide.</li><li>We tried it in two rooms.</li><li>I changed it and we tried again.</li></ol>"),
    fake_list("Paragraphs begin with an asterisk or an arrow; in the twin paragraphs begin with numbers that are part of the sentence.",
              "main .points p:first-child",
              '<div class="points"><p>* films of six minutes at most</p><p>* tasks that can be left and taken up</p><p>* one page for all dates</p></div>',
              '<div class="points"><p>3 of my colleagues took part from the beginning.</p><p>12 weeks later all the others had joined us.</p><p>1 room is still without a microphone.</p></div>'),

    spacing("Columns are made with runs of no-break spaces.", "main p.cols", {"insert": '<p class="cols">Week' + "&nbsp;" * 18 + "Task" + "&nbsp;" * 16 + "Hours<br>one" + "&nbsp;" * 20 + "read" + "&nbsp;" * 17 + "two<br>two" + "&nbsp;" * 20 + "write" + "&nbsp;" * 16 + "three</p>"},
            "<table><caption>Hours by week</caption><tr><th scope='col'>Week</th><th scope='col'>Task</th><th scope='col'>Hours</th></tr><tr><th scope='row'>one</th><td>read</td><td>two</td></tr><tr><th scope='row'>two</th><td>write</td><td>three</td></tr></table>".replace("'", '"'), wcag="1.3.1"),
    spacing("Six empty paragraphs make a gap; the twin uses a margin.", "main .room p:nth-child(2)",
            f'<div class="room"><p>{TEXT}</p>' + "<p>&nbsp;</p>" * 6 + f"<p>{TEXT2}</p></div>",
            f'<div><p>{TEXT}</p><p style="margin-top: 9rem">{TEXT2}</p></div>'),
    spacing("Eight line breaks in a row push the text down; in the twin single breaks part the lines of a poem.", "main p:has(br)",
            f"<p>{TEXT}<br><br><br><br><br><br><br><br>{TEXT2}</p>",
            f"<p>A group wrote this about me:<br>She moved three blocks,<br>she changed one word,<br>and suddenly<br>our questions were heard.</p><p>{TEXT2}</p>"),
    spacing("The letters of words are set apart with spaces; in the twin single no-break spaces join numbers and units.", "main p.wide",
            f'<p class="wide">M y &nbsp; f i r s t &nbsp; y e a r &nbsp; i n &nbsp; t h e &nbsp; t e a m</p><p>{TEXT}</p>',
            f'<p class="wide">Each film has at most 20&nbsp;MB, lasts under 6&nbsp;minutes, and needs 2&nbsp;hours of my time.</p><p>{TEXT}</p>', wcag="1.3.2"),

    capitals("A paragraph is typed in capitals.", "main p.note", f'<p class="note">{LOUD.upper()}</p>', f'<p class="note">{LOUD}</p>'),
    capitals("The style sheet turns a paragraph into capitals; in the twin only a short label.", "main p.lead",
             {"insert": f'<p class="lead">{TEXT}</p>', "css": ".lead { text-transform: uppercase; }"},
             {"insert": f'<p><span class="lead">In short:</span> {TEXT}</p>', "css": ".lead { text-transform: uppercase; }"}),
    capitals("Two whole sentences inside a paragraph are capitals; in the twin there are only short names in capitals.", "main p.rule",
             f'<p class="rule">I put this line on every course page: {LOUD.upper()} Nobody has complained yet.</p>',
             '<p class="rule">I work towards CMALT, keep our VLE, and turn PDF and DOCX files into HTML, with CSS from the web team and an API for marks.</p>'),
    capitals("A quotation is in capitals by small style rules.", "main blockquote",
             {"insert": f"<blockquote><p>{LOUD}</p></blockquote>", "css": "blockquote p { text-transform: uppercase; letter-spacing: .02em; }"},
             f"<blockquote><p>{LOUD}</p></blockquote>"),

    italics("A whole paragraph is in em.", "main p > em", f"<p><em>{TEXT}</em></p>", f"<p>{TEXT}</p>"),
    italics("The style sheet sets two paragraphs in italics; in the twin only a title of a book.", "main .thought",
            {"insert": f'<div class="thought"><p>{TEXT}</p><p>{TEXT2}</p></div>', "css": ".thought { font-style: italic; }"},
            {"insert": f'<p>I took the idea from <cite class="thought">The Quiet Classroom</cite>, which a colleague lent me. {TEXT2}</p>', "css": ".thought { font-style: italic; }"}),
    italics("A long quotation is in italics.", "main blockquote",
            f'<blockquote><p><i>{TEXT2}</i></p></blockquote>', f"<blockquote><p>{TEXT2}</p></blockquote>"),
    italics("The reflective paragraph is in italics by an inline style; in the twin three words are.", "main p[style]",
            f'<p style="font-style: italic">{TEXT2}</p>', f'<p>I had to learn <em>not to answer</em> at once. {TEXT2}</p>'),

    justified("A paragraph is justified by an inline style.", "main p[style]", f'<p style="text-align: justify">{TEXT} {TEXT2}</p>', f'<p style="text-align: left">{TEXT} {TEXT2}</p>'),
    justified("A class justifies the text, as a block editor writes it; in the twin a flex row has justify-content.", "main .has-text-align-justify",
              {"insert": f'<p class="has-text-align-justify">{TEXT2} {TEXT}</p>', "css": ".has-text-align-justify { text-align: justify; }"},
              {"insert": f'<div class="row"><span>Spring</span><span>Autumn</span></div><p>{TEXT2} {TEXT}</p>', "css": ".row { display: flex; justify-content: space-between; }"}),
    justified("The old align attribute justifies a box of text.", "main div[align]", f'<div align="justify"><p>{TEXT}</p><p>{TEXT2}</p></div>', f'<div align="left"><p>{TEXT}</p><p>{TEXT2}</p></div>'),
    justified("Every paragraph of the page is justified; in the twin a later rule sets that right.", "main h1 + p",
              {"css": "main p { text-align: justify; }"}, {"css": "main p { text-align: justify; } main p { text-align: start; }"}),

    tiny("A paragraph is 9 px high.", "main p[style]", f'<p style="font-size: 9px; max-width: 36em">{TEXT}</p>', f'<p style="font-size: 15px">{TEXT}</p>'),
    tiny("A paragraph is in font size 1; the twin has one footnote sign in small type.", "main font",
         f'<p style="max-width: 24em"><font size="1">{TEXT2}</font></p>', f"<p>{TEXT2}<sup style='font-size: 11px'>1</sup></p><p><sup style='font-size: 11px'>1</sup> All of this was in 2023.</p>".replace("'", '"')),
    tiny("Small elements inside each other shrink a paragraph to under 10 px.", "main small.inner",
         {"insert": f'<p><small><small class="inner">{TEXT}</small></small></p>', "css": "small { font-size: .76em; }"},
         {"insert": f'<p><small class="inner">{TEXT}</small></p>', "css": "small { font-size: .9em; }"}),
    tiny("A box of text has .55 of the usual size.", "main .aside",
         {"insert": f'<div class="aside"><p>{TEXT}</p><p>{TEXT2}</p></div>', "css": ".aside { font-size: .55rem; max-width: 36em; }"},
         {"insert": f'<div class="aside"><p>{TEXT}</p><p>{TEXT2}</p></div>', "css": ".aside { font-size: .92rem; }"}),

    lines("The text has no greatest width and runs over the whole window.", "main",
          {"insert": f"<p>{TEXT} {TEXT2}</p>", "css": "main { max-width: none !important; grid-column: 1 / -1; }"}, {"insert": f"<p>{TEXT} {TEXT2}</p>"}),
    lines("The text is 1150 px wide; in the twin as wide, but in two columns.", "main",
          {"insert": f"<p>{TEXT} {TEXT2}</p>", "css": "main { max-width: 1150px !important; grid-column: 1 / -1; }"},
          {"insert": f"<p>{TEXT} {TEXT2}</p>", "css": "main { max-width: 1150px !important; grid-column: 1 / -1; columns: 22rem 2; }"}),
    lines("One part of the text is far wider than the rest; in the twin a wide picture is.", "main .wide",
          {"insert": f'<div class="wide"><p>{TEXT} {TEXT2}</p></div>', "css": "@media (min-width: 1250px) { main { margin-left: 1rem !important; } .wide { width: 1150px; } }"},
          {"insert": f'<p><img class="wide" src="media/divider.png" alt=""></p><p>{TEXT} {TEXT2}</p>', "css": "@media (min-width: 1250px) { main { margin-left: 1rem !important; } img.wide { width: 1150px; max-width: none; } }"}),
    lines("Lines are about 130 characters because the greatest width is given in ch and is too large.", "main",
          {"insert": f"<p>{TEXT2} {TEXT}</p>", "css": "main { max-width: 130ch !important; grid-column: 1 / -1; }"},
          {"insert": f"<p>{TEXT2} {TEXT}</p>", "css": "main { max-width: 62ch !important; }"}),
]
