"""Cases about links and tables."""

from cases import group

click = group("link-text-generic", "2.4.4")
bare = group("link-text-bare-address")
twice = group("link-text-same-different-target", "2.4.4")
window = group("link-new-window")
headers = group("table-no-headers", "1.3.1")
layout = group("table-layout")

VH = ".vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }"


def table(rows, head, caption=""):
    """A table; `head` says whether the first row and column are header cells."""

    def cell(text, first_row, first_column):
        if head and first_row:
            return f'<th scope="col">{text}</th>'
        return f'<th scope="row">{text}</th>' if head and first_column else f"<td>{text}</td>"

    body = "".join("<tr>" + "".join(cell(text, r == 0, c == 0) for c, text in enumerate(row)) + "</tr>" for r, row in enumerate(rows))
    return f"<table>{f'<caption>{caption}</caption>' if caption else ''}{body}</table>"


HOURS = [("Week", "Task", "Hours"), ("One", "Read", "2"), ("Two", "Write", "3"), ("Three", "Discuss", "1")]
MARKS = [("Year", "Tries", "Mean"), ("2021", "310", "58"), ("2022", "402", "63"), ("2023", "455", "66")]
ROOMS = [
    ("Room", "Sound", "Light"),
    ("A4", "good", "poor"),
    ("B1", "fair", "good"),
    ("C7", "good", "good"),
    ("D2", "poor", "fair"),
]
BOLD_HOURS = [tuple(f"<strong>{text}</strong>" for text in HOURS[0]), *HOURS[1:]]

CASES = [
    click(
        "The link says “click here”.",
        'main a[href*="audit"]',
        '<p>To see the audit of my courses, <a href="https://files.thornbeck.example/audit.html">click here</a>.</p>',
        '<p>You can see the <a href="https://files.thornbeck.example/audit.html">audit of my courses</a>.</p>',
    ),
    click(
        "The link says “read more”; in the twin hidden words complete it.",
        'main a[href*="films"]',
        '<p>I wrote about our short films in a newsletter. <a href="https://files.merrow.example/films.html">Read more</a></p>',
        {
            "insert": (
                "<p>I wrote about our short films in a newsletter. <a"
                ' href="https://files.merrow.example/films.html">Read more<span class="vh"> about our short'
                " films</span></a></p>"
            ),
            "css": VH,
        },
    ),
    click(
        "The link says “here”.",
        'main a[href*="slides"]',
        '<p>The slides of my talk are <a href="https://files.westerby.example/slides.html">here</a> and may be used freely.</p>',
        '<p>The <a href="https://files.westerby.example/slides.html">slides of my talk</a> are here and may be used freely.</p>',
    ),
    click(
        "The link says “this link”; in the twin it begins with “Read more” and goes on to say about what.",
        'main a[href*="minutes"]',
        '<p>For the minutes of that meeting, please follow <a href="https://files.larkholme.example/minutes.html">this link</a>.</p>',
        '<p><a href="https://files.larkholme.example/minutes.html">Read more about that meeting in its minutes</a>.</p>',
    ),
    bare(
        "The link text is the address.",
        'main a[href*="handbook"]',
        "<p>The handbook is at <a"
        ' href="https://www.castlebar.example/staff/handbook-2023.html">'
        "https://www.castlebar.example/staff/handbook-2023.html</a>.</p>",
        '<p>I wrote a part of the <a href="https://www.castlebar.example/staff/handbook-2023.html">handbook for new staff</a>.</p>',
    ),
    bare(
        "The link text is an address without its scheme; in the twin the address stands as plain text after a named link.",
        'main a[href*="toolkit"]',
        "<p>See <a"
        ' href="https://files.hexley.example/toolkit/index.html?view=full">'
        "files.hexley.example/toolkit/index.html?view=full</a>"
        " for all our guides.</p>",
        '<p>See our <a href="https://files.hexley.example/toolkit/index.html?view=full">kit of guides</a>'
        " (files.hexley.example/toolkit).</p>",
    ),
    bare(
        "A list of evidence gives two bare addresses.",
        "main li:first-child a",
        "<ul><li><a"
        ' href="https://media.tarnside.example/v/83jd02k">'
        "https://media.tarnside.example/v/83jd02k</a></li><li><a"
        ' href="https://media.tarnside.example/v/19xq77a">'
        "https://media.tarnside.example/v/19xq77a</a></li></ul>",
        '<ul><li><a href="https://media.tarnside.example/v/83jd02k">Talk to the science'
        ' staff</a></li><li><a href="https://media.tarnside.example/v/19xq77a">Answers to their'
        " questions</a></li></ul>",
    ),
    bare(
        "The link text is a long address with a query; in the twin the link text is an e-mail address of the course.",
        'main a[href*="course=41"]',
        {
            "insert": (
                "<p><a"
                ' href="https://search.pinmill.example/results?course=41&amp;sort=date&amp;page=3">'
                "https://search.pinmill.example/results?course=41&amp;sort=date&amp;page=3</a></p>"
            )
        },
        {
            "insert": (
                "<p>Questions about the course reach me at <a"
                ' href="mailto:course.team@pinmill.example">course.team@pinmill.example</a>.</p>'
            )
        },
        place=0,
    ),
    twice(
        "Two links say “Lesson plan” and lead to different files.",
        'main a[href$="plan-b.html"]',
        '<p>In week one we met: <a href="https://files.underhay.example/plan-a.html">Lesson plan</a>. In'
        ' week two we recorded: <a href="https://files.underhay.example/plan-b.html">Lesson plan</a>.</p>',
        '<p>In week one we met: <a href="https://files.underhay.example/plan-a.html">Lesson plan, week'
        ' one</a>. In week two we recorded: <a href="https://files.underhay.example/plan-b.html">Lesson'
        " plan, week two</a>.</p>",
    ),
    twice(
        "Two links say “Certificate” and lead to different files; in the twin labels tell them apart.",
        'main a[href$="first-aid.html"]',
        "<ul><li>Teaching, 2021: <a"
        ' href="https://files.gorsefield.example/teaching.html">Certificate</a></li><li>First aid, 2022: <a'
        ' href="https://files.gorsefield.example/first-aid.html">Certificate</a></li></ul>',
        '<ul><li>Teaching, 2021: <a href="https://files.gorsefield.example/teaching.html"'
        ' aria-label="Certificate of teaching">Certificate</a></li><li>First aid, 2022: <a'
        ' href="https://files.gorsefield.example/first-aid.html" aria-label="Certificate of first'
        ' aid">Certificate</a></li></ul>',
    ),
    twice(
        "Three links say “Evidence” and each leads elsewhere.",
        'main a[href$="/letter.html"]',
        '<p>I led the pilot (<a href="https://files.ferrand.example/pilot.html">Evidence</a>), trained'
        ' staff (<a href="https://files.ferrand.example/training.html">Evidence</a>) and was thanked (<a'
        ' href="https://files.ferrand.example/letter.html">Evidence</a>).</p>',
        '<p>I led the pilot (<a href="https://files.ferrand.example/pilot.html">pilot report</a>), trained'
        ' staff (<a href="https://files.ferrand.example/training.html">training list</a>) and was thanked'
        ' (<a href="https://files.ferrand.example/letter.html">letter of thanks</a>).</p>',
    ),
    twice(
        "The same words, “Course outline”, lead to two files; in the twin both lead to the same one.",
        'main a[href*="outline-2023"]',
        '<p>I wrote the <a href="https://files.quayside.example/outline-2022.html">Course outline</a>'
        ' alone. A year later I wrote the <a href="https://files.quayside.example/outline-2023.html">Course'
        " outline</a> with two learners.</p>",
        '<p>I wrote the <a href="https://files.quayside.example/outline-2022.html">Course outline</a>'
        ' alone. It took a week, and the <a href="https://files.quayside.example/outline-2022.html">Course'
        " outline</a> has been in use since.</p>",
    ),
    window(
        "A link opens a new window without saying so.",
        "main a[target]",
        '<p>Our team keeps a <a href="https://news.penfold.example/" target="_blank" rel="noopener">newsletter for lecturers</a>.</p>',
        '<p>Our team keeps a <a href="https://news.penfold.example/" target="_blank"'
        ' rel="noopener">newsletter for lecturers (opens in a new window)</a>.</p>',
    ),
    window(
        "A link opens a new tab without saying so; in the twin an icon's alternative text says so.",
        "main a[target]",
        '<p>I spoke at a <a href="https://talks.silverdale.example/2023.html" target="_blank">meeting of trainers</a>.</p>',
        '<p>I spoke at a <a href="https://talks.silverdale.example/2023.html" target="_blank">meeting of'
        ' trainers <img src="media/dot.png" alt="(new tab)" width="14"></a>.</p>',
    ),
    window(
        "A link to a file goes to a named new window without saying so; in the twin it stays in the same one.",
        "main a[target]",
        '<p>The <a href="https://files.ambleworth.example/checklist.html" target="evidence">list of course'
        " checks</a> is one page long.</p>",
        '<p>The <a href="https://files.ambleworth.example/checklist.html" target="_self">list of course checks</a> is one page long.</p>',
    ),
    window(
        "A link opens a window by script without saying so; in the twin its label says so.",
        "main a[onclick]",
        '<p>Here is the <a href="https://files.dunmere.example/case.html" onclick="window.open(this.href);'
        ' return false;">case that we wrote</a> together.</p>',
        '<p>Here is the <a href="https://files.dunmere.example/case.html" onclick="window.open(this.href);'
        ' return false;">case that we wrote (opens in a new window)</a> together.</p>',
    ),
    headers("A table of figures has no header cells.", "main table", table(HOURS, False), table(HOURS, True)),
    headers(
        "A table's first row is only bold.",
        "main table",
        table(BOLD_HOURS, False, "Hours by week"),
        table(HOURS, True, "Hours by week"),
    ),
    headers(
        "A pasted table has shaded cells in place of headers.",
        "main table",
        {
            "insert": table(MARKS, False).replace("<table>", '<table class="MsoTable">'),
            "css": ".MsoTable tr:first-child td { background: #dfe8ee; font-weight: bold; }",
        },
        {
            "insert": table(MARKS, True).replace("<table>", '<table class="MsoTable">'),
            "css": ".MsoTable th { background: #dfe8ee; }",
        },
    ),
    headers(
        "A table in a thead and tbody still has td cells only; in the twin only the first column has header cells.",
        "main table",
        table(ROOMS, False)
        .replace("<table><tr>", "<table><thead><tr>")
        .replace("</tr><tr>", "</tr></thead><tbody><tr>", 1)
        .replace("</table>", "</tbody></table>"),
        table([("A4", "good sound", "poor light"), ("B1", "fair sound", "good light")], True)
        .replace('th scope="col">A4', 'th scope="row">A4')
        .replace('<th scope="col">', "<td>")
        .replace("good sound</th>", "good sound</td>")
        .replace("poor light</th>", "poor light</td>"),
    ),
    layout(
        "A table puts two columns of text side by side; the twin uses a grid.",
        "main table",
        {
            "insert": (
                "<table><tr><td><p>In spring I listened, wrote down what was said and changed"
                " nothing.</p></td><td><p>In autumn I changed three blocks and asked the same people"
                " again.</p></td></tr></table>"
            ),
            "css": "main td { border: 0; }",
        },
        {
            "insert": (
                '<div class="two"><p>In spring I listened, wrote down what was said and changed'
                " nothing.</p><p>In autumn I changed three blocks and asked the same people"
                " again.</p></div>"
            ),
            "css": (".two { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 1rem; }"),
        },
    ),
    layout(
        "A table sets a picture beside a paragraph; the twin floats the picture.",
        "main table",
        {
            "insert": (
                '<table border="0" cellpadding="8"><tr><td><img src="media/lab-bench.jpg" alt="The'
                ' laboratory bench by the window" width="150"></td><td>This bench was the first that we set'
                " out for the new order of work, and it has stayed so ever since.</td></tr></table>"
            ),
            "css": "main td { border: 0; }",
        },
        {
            "insert": (
                '<p class="beside"><img src="media/lab-bench.jpg" alt="The laboratory bench by the window"'
                ' width="150"> This bench was the first that we set out for the new order of work, and it'
                " has stayed so ever since.</p>"
            ),
            "css": ".beside img { float: left; margin-right: 1rem; } .beside { overflow: auto; }",
        },
    ),
    layout(
        "A table with one cell frames a text with a heading.",
        "main table",
        "<table><tr><td><h3>What I promised</h3><p>I promised to answer within two days, and kept to it but"
        " for one week in June.</p><p>After that week I asked for help, which I should have done"
        " before.</p></td></tr></table>",
        {
            "insert": (
                '<div class="framed"><h3>What I promised</h3><p>I promised to answer within two days, and'
                " kept to it but for one week in June.</p><p>After that week I asked for help, which I"
                " should have done before.</p></div>"
            ),
            "css": ".framed { border: 1px solid #767676; padding: .5rem 1rem; }",
        },
        place=2,
    ),
    layout(
        "Tables inside a table arrange four blocks of text; the twin is a table of data with headers.",
        "main table:has(table)",
        {
            "insert": (
                "<table><tr><td><table><tr><td>I teach the first group on Monday.</td></tr><tr><td>We meet"
                " in the library.</td></tr></table></td><td><table><tr><td>I teach the second group on"
                " Friday.</td></tr><tr><td>We meet online.</td></tr></table></td></tr></table>"
            ),
            "css": "main td { border: 0; }",
        },
        table(
            [("Group", "Day", "Place"), ("First", "Monday", "Library"), ("Second", "Friday", "Online")],
            True,
            "When the groups meet",
        ),
    ),
]
