"""Cases about lists, gaps and the look of running text."""

from cases import group
from page_texts import FIRST_PASSAGE as TEXT
from page_texts import SECOND_PASSAGE as TEXT2

fake_list = group("fake-list", "1.3.1")
spacing = group("spacing-layout")
capitals = group("long-capitals")
italics = group("long-italics")
justified = group("justified-text")
tiny = group("tiny-text")
lines = group("long-lines")

LOUD = (
    "Please remember that every recording is kept for one year and is then removed, and that learners may"
    " ask for an earlier removal at any time. Write to the team if you are not sure whether a file can go."
)

CASES = [
    fake_list(
        "Three paragraphs begin with a hyphen.",
        "main .list p:first-child",
        '<div class="list"><p>- plan the course with the lecturer</p><p>- build one week and try it</p><p>- ask two learners</p></div>',
        "<ul><li>plan the course with the lecturer</li><li>build one week and try it</li><li>ask two learners</li></ul>",
    ),
    fake_list(
        "Lines of one paragraph begin with a bullet sign; in the twin a paragraph has dashes within its sentence.",
        "main p:has(br)",
        "<p>• a microphone on each desk<br>• a light that shows when it is on<br>• a card with three steps<br>• a number to ring</p>",
        "<p>We needed very little – a microphone, a light that shows when it is on, and a card with three"
        " steps – to make recording easy.</p>",
    ),
    fake_list(
        "Paragraphs are numbered by hand with “1.” to “4.”.",
        "main .steps p:first-child",
        '<div class="steps"><p>1. I asked the lecturers what they missed.</p><p>2. I wrote a first'
        " guide.</p><p>3. We tried it in two rooms.</p><p>4. I changed it and we tried again.</p></div>",
        "<ol><li>I asked the lecturers what they missed.</li><li>I wrote a first guide.</li><li>We tried it"
        " in two rooms.</li><li>I changed it and we tried again.</li></ol>",
    ),
    fake_list(
        "Paragraphs begin with an asterisk or an arrow; in the twin paragraphs begin with numbers that are part of the sentence.",
        "main .points p:first-child",
        '<div class="points"><p>* films of six minutes at most</p><p>* tasks that can be left and taken'
        " up</p><p>* one page for all dates</p></div>",
        '<div class="points"><p>3 of my colleagues took part from the beginning.</p><p>12 weeks later all'
        " the others had joined us.</p><p>1 room is still without a microphone.</p></div>",
    ),
    spacing(
        "Columns are made with runs of no-break spaces.",
        "main p.cols",
        {
            "insert": (
                '<p class="cols">Week'
                + "&nbsp;" * 18
                + "Task"
                + "&nbsp;" * 16
                + "Hours<br>one"
                + "&nbsp;" * 20
                + "read"
                + "&nbsp;" * 17
                + "two<br>two"
                + "&nbsp;" * 20
                + "write"
                + "&nbsp;" * 16
                + "three</p>"
            )
        },
        "<table><caption>Hours by week</caption><tr><th scope='col'>Week</th><th scope='col'>Task</th><th"
        " scope='col'>Hours</th></tr><tr><th scope='row'>one</th><td>read</td><td>two</td></tr><tr><th"
        " scope='row'>two</th><td>write</td><td>three</td></tr></table>".replace("'", '"'),
        wcag="1.3.1",
    ),
    spacing(
        "Six empty paragraphs make a gap; the twin uses a margin.",
        "main .room p:nth-child(2)",
        f'<div class="room"><p>{TEXT}</p>' + "<p>&nbsp;</p>" * 6 + f"<p>{TEXT2}</p></div>",
        f'<div><p>{TEXT}</p><p style="margin-top: 9rem">{TEXT2}</p></div>',
    ),
    spacing(
        "Eight line breaks in a row push the text down; in the twin single breaks part the lines of a poem.",
        "main p:has(br)",
        f"<p>{TEXT}<br><br><br><br><br><br><br><br>{TEXT2}</p>",
        "<p>A group wrote this about me:<br>She moved three blocks,<br>she changed one word,<br>and"
        f" suddenly<br>our questions were heard.</p><p>{TEXT2}</p>",
    ),
    spacing(
        "The letters of words are set apart with spaces; in the twin single no-break spaces join numbers and units.",
        "main p.wide",
        f'<p class="wide">M y &nbsp; f i r s t &nbsp; y e a r &nbsp; i n &nbsp; t h e &nbsp; t e a m</p><p>{TEXT}</p>',
        '<p class="wide">Each film has at most 20&nbsp;MB, lasts under 6&nbsp;minutes, and needs'
        f" 2&nbsp;hours of my time.</p><p>{TEXT}</p>",
        wcag="1.3.2",
    ),
    capitals(
        "A paragraph is typed in capitals.",
        "main p.note",
        f'<p class="note">{LOUD.upper()}</p>',
        f'<p class="note">{LOUD}</p>',
    ),
    capitals(
        "The style sheet turns a paragraph into capitals; in the twin only a short label.",
        "main p.lead",
        {"insert": f'<p class="lead">{TEXT}</p>', "css": ".lead { text-transform: uppercase; }"},
        {
            "insert": f'<p><span class="lead">In short:</span> {TEXT}</p>',
            "css": ".lead { text-transform: uppercase; }",
        },
    ),
    capitals(
        "Two whole sentences inside a paragraph are capitals; in the twin there are only short names in capitals.",
        "main p.rule",
        f'<p class="rule">I put this line on every course page: {LOUD.upper()} Nobody has complained yet.</p>',
        '<p class="rule">I work towards CMALT, keep our VLE, and turn PDF and DOCX files into HTML, with'
        " CSS from the web team and an API for marks.</p>",
    ),
    capitals(
        "A quotation is in capitals by small style rules.",
        "main blockquote",
        {
            "insert": f"<blockquote><p>{LOUD}</p></blockquote>",
            "css": "blockquote p { text-transform: uppercase; letter-spacing: .02em; }",
        },
        f"<blockquote><p>{LOUD}</p></blockquote>",
    ),
    italics("A whole paragraph is in em.", "main p > em", f"<p><em>{TEXT}</em></p>", f"<p>{TEXT}</p>"),
    italics(
        "The style sheet sets two paragraphs in italics; in the twin only a title of a book.",
        "main .thought",
        {
            "insert": f'<div class="thought"><p>{TEXT}</p><p>{TEXT2}</p></div>',
            "css": ".thought { font-style: italic; }",
        },
        {
            "insert": (f'<p>I took the idea from <cite class="thought">The Quiet Classroom</cite>, which a colleague lent me. {TEXT2}</p>'),
            "css": ".thought { font-style: italic; }",
        },
    ),
    italics(
        "A long quotation is in italics.",
        "main blockquote",
        f"<blockquote><p><i>{TEXT2}</i></p></blockquote>",
        f"<blockquote><p>{TEXT2}</p></blockquote>",
    ),
    italics(
        "The reflective paragraph is in italics by an inline style; in the twin three words are.",
        "main p[style]",
        f'<p style="font-style: italic">{TEXT2}</p>',
        f"<p>I had to learn <em>not to answer</em> at once. {TEXT2}</p>",
    ),
    justified(
        "A paragraph is justified by an inline style.",
        "main p[style]",
        f'<p style="text-align: justify">{TEXT} {TEXT2}</p>',
        f'<p style="text-align: left">{TEXT} {TEXT2}</p>',
    ),
    justified(
        "A class justifies the text, as a block editor writes it; in the twin a flex row has justify-content.",
        "main .has-text-align-justify",
        {
            "insert": f'<p class="has-text-align-justify">{TEXT2} {TEXT}</p>',
            "css": ".has-text-align-justify { text-align: justify; }",
        },
        {
            "insert": f'<div class="row"><span>Spring</span><span>Autumn</span></div><p>{TEXT2} {TEXT}</p>',
            "css": ".row { display: flex; justify-content: space-between; }",
        },
    ),
    justified(
        "The old align attribute justifies a box of text.",
        "main div[align]",
        f'<div align="justify"><p>{TEXT}</p><p>{TEXT2}</p></div>',
        f'<div align="left"><p>{TEXT}</p><p>{TEXT2}</p></div>',
    ),
    justified(
        "Every paragraph of the page is justified; in the twin a later rule sets that right.",
        "main h1 + p",
        {"css": "main p { text-align: justify; }"},
        {"css": "main p { text-align: justify; } main p { text-align: start; }"},
    ),
    tiny(
        "A paragraph is 9 px high.",
        "main p[style]",
        f'<p style="font-size: 9px; max-width: 36em">{TEXT}</p>',
        f'<p style="font-size: 15px">{TEXT}</p>',
    ),
    tiny(
        "A paragraph is in font size 1; the twin has one footnote sign in small type.",
        "main font",
        f'<p style="max-width: 24em"><font size="1">{TEXT2}</font></p>',
        f"<p>{TEXT2}<sup style='font-size: 11px'>1</sup></p><p><sup style='font-size: 11px'>1</sup> All of this was in 2023.</p>".replace(
            "'", '"'
        ),
    ),
    tiny(
        "Small elements inside each other shrink a paragraph to under 10 px.",
        "main small.inner",
        {
            "insert": f'<p><small><small class="inner">{TEXT}</small></small></p>',
            "css": "small { font-size: .76em; }",
        },
        {"insert": f'<p><small class="inner">{TEXT}</small></p>', "css": "small { font-size: .9em; }"},
    ),
    tiny(
        "A box of text has .55 of the usual size.",
        "main .aside",
        {
            "insert": f'<div class="aside"><p>{TEXT}</p><p>{TEXT2}</p></div>',
            "css": ".aside { font-size: .55rem; max-width: 36em; }",
        },
        {
            "insert": f'<div class="aside"><p>{TEXT}</p><p>{TEXT2}</p></div>',
            "css": ".aside { font-size: .92rem; }",
        },
    ),
    lines(
        "The text has no greatest width and runs over the whole window.",
        "main",
        {
            "insert": f"<p>{TEXT} {TEXT2}</p>",
            "css": "main { max-width: none !important; grid-column: 1 / -1; }",
        },
        {"insert": f"<p>{TEXT} {TEXT2}</p>"},
    ),
    lines(
        "The text is 1150 px wide; in the twin as wide, but in two columns.",
        "main",
        {
            "insert": f"<p>{TEXT} {TEXT2}</p>",
            "css": "main { max-width: 1150px !important; grid-column: 1 / -1; }",
        },
        {
            "insert": f"<p>{TEXT} {TEXT2}</p>",
            "css": "main { max-width: 1150px !important; grid-column: 1 / -1; columns: 22rem 2; }",
        },
    ),
    lines(
        "One part of the text is far wider than the rest; in the twin a wide picture is.",
        "main .wide",
        {
            "insert": f'<div class="wide"><p>{TEXT} {TEXT2}</p></div>',
            "css": ("@media (min-width: 1250px) { main { margin-left: 1rem !important; } .wide { width: 1150px; } }"),
        },
        {
            "insert": f'<p><img class="wide" src="media/divider.png" alt=""></p><p>{TEXT} {TEXT2}</p>',
            "css": ("@media (min-width: 1250px) { main { margin-left: 1rem !important; } img.wide { width: 1150px; max-width: none; } }"),
        },
    ),
    lines(
        "Lines are about 130 characters because the greatest width is given in ch and is too large.",
        "main",
        {
            "insert": f"<p>{TEXT2} {TEXT}</p>",
            "css": "main { max-width: 130ch !important; grid-column: 1 / -1; }",
        },
        {"insert": f"<p>{TEXT2} {TEXT}</p>", "css": "main { max-width: 62ch !important; }"},
    ),
]
