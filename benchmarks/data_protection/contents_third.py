"""What stands in the third part of the tuned files: a hospital educator's folder, once kept apart."""

from __future__ import annotations

from typing import Any

from file_makers import blog_export, pdf, plain, sheets, slides, word
from labels import hit
from picture_makers import photo, screen

OWNER = {"name": "Dr Gethin Oakes", "emails": ["goakes9@post.example"]}
FILES: list[tuple[str, Any, tuple[Any, ...], dict[str, Any], list[dict[str, str]], str]] = []


def put(name: str, maker: Any, *given: Any, found: tuple[dict[str, str], ...] = (), reason: str, **parts: Any) -> None:
    FILES.append((name, maker, given, parts, list(found), reason))


# ---------------------------------------------------------------------------------------- files that expose something
put(
    "sim-debrief.docx",
    word,
    "Debrief of the simulation",
    [
        "Cc: Ravi Quillon <ravi.quillon@trinity.example>, fdrake@uni.example; education-centre@stmarrow-nhs.example",
        "The airway station ran late.",
    ],
    reason="cc-line kept in a pasted message",
    found=(
        hit("email", "ravi.quillon@trinity.example", "body"),
        hit("email", "fdrake@uni.example", "body"),
        hit("email", "education-centre@stmarrow-nhs.example", "body", "r"),
    ),
)
put(
    "reference-for-gethin.docx",
    word,
    "Reference",
    ["Gethin redesigned our induction.", "Yours faithfully,", "Hugh Brackley", "Quality Manager, Lanmoor College", "029 2018 0466"],
    header="hugh.brackley@trinity.example",
    reason="letter end, number and header",
    found=(
        hit("signature", "Hugh Brackley", "body"),
        hit("phone", "029 2018 0466", "body"),
        hit("email", "hugh.brackley@trinity.example", "header"),
    ),
)
put(
    "ward-survey.docx",
    word,
    "Ward survey",
    ["Results follow."],
    table=[["Ward", "Lead", "Staff No"], ["4", "Greta Holloway", "20981145"]],
    comments=[("Author", "number from petra (at) uni (dot) example")],
    author="Dr Gethin Oakes",
    reason="staff number in a table, obfuscated address in a comment",
    found=(hit("staff-number", "20981145", "body"), hit("email", "petra@uni.example", "comment")),
)
put(
    "consent-wording.docx",
    word,
    "Consent wording",
    ["We ask before we film."],
    deleted=[("Lowri Penn", "Send the form to lowri.penn@stmarrow-nhs.example")],
    reason="deletion still in the file, with the name of who deleted it",
    found=(hit("email", "lowri.penn@stmarrow-nhs.example", "tracked-change"), hit("person-name", "Lowri Penn", "tracked-change")),
)
put(
    "induction-booklet.docx",
    word,
    "Induction booklet",
    ["Day one starts in the library."],
    keywords="contact arthur.kestle@uni.example",
    author="Arthur Kestle",
    reason="properties: another author, and an address among the keywords",
    found=(hit("person-name", "Arthur Kestle", "properties"), hit("email", "arthur.kestle@uni.example", "properties")),
)
put(
    "station-cards.docx",
    word,
    "Station cards",
    ["Card 1: airway. Card 2: bleeding."],
    box="Duty phone of Zara Mint: 07700 900 215",
    hidden="old list: z.mint@fe.lanmoor.example",
    footer="Gethin Oakes, gethin.oakes@stmarrow-nhs.example",
    reason="text box, hidden text, owner in the footer",
    found=(
        hit("phone", "07700 900 215", "body"),
        hit("email", "z.mint@fe.lanmoor.example", "hidden-text"),
        hit("email", "gethin.oakes@stmarrow-nhs.example", "footer", "o"),
    ),
)
put(
    "reading-list.docx",
    word,
    "Reading list",
    ["Ask the librarian for copies."],
    field_link=("the librarian", "mailto:petra%2Evoss%40uni.example"),
    links=[("deck", "https://docs.google.com/presentation/d/1kNotARealDeck44/edit")],
    reason="encoded mail link in a field, edit link",
    found=(
        hit("email", "petra.voss@uni.example", "link"),
        hit("edit-link", "https://docs.google.com/presentation/d/1kNotARealDeck44/edit", "link"),
    ),
)
put(
    "record-screen.docx",
    word,
    "The record system",
    ["Learners practise with this screen."],
    alt="Patient Edwin Tarrow, NHS number 999 702 4184",
    reason="alternative text with a health-service number",
    found=(hit("nhs-number", "999 702 4184", "alt"),),
)
put(
    "poster-abstract.pdf",
    pdf,
    [
        [
            "Simulated wards in a small hospital",
            "Presenting author: Rene Ashdown, rene.ashdown@stmarrow-",
            "nhs.example, telephone 0131 496",
            "0177. No conflicts of interest.",
        ]
    ],
    reason="address and number cut by line ends",
    found=(hit("email", "rene.ashdown@stmarrow-nhs.example", "body"), hit("phone", "0131 496 0177", "body")),
)
put(
    "course-flyer.pdf",
    pdf,
    [["Airway day, 12 June", "Places are free. Press the button to book."]],
    links=["tel:+441632960871", "mailto:g.holloway@trinity.example?cc=olu.tarn%40trinity.example"],
    reason="telephone link, mail link with a cc",
    found=(
        hit("phone", "+441632960871", "link"),
        hit("email", "g.holloway@trinity.example", "link"),
        hit("email", "olu.tarn@trinity.example", "link"),
    ),
)
put(
    "audit.pdf",
    pdf,
    [["Audit of hand washing", "Nine wards took part."]],
    xmp={"dc:creator": ["Dewi Pascoe"], "dc:description": "queries to dewi.pascoe@stmarrow-nhs.example"},
    reason="names and address in the XMP packet only",
    found=(hit("person-name", "Dewi Pascoe", "metadata"), hit("email", "dewi.pascoe@stmarrow-nhs.example", "metadata")),
)
put(
    "placement-form.pdf",
    pdf,
    [["Placement form", "Learner", "Reference", "Home"]],
    fields={"learner": "Zara Mint", "student number": "31-20784", "home address": "22 Tanner's Yard, Lanmoor, LD38 5RF"},
    reason="filled in form",
    found=(hit("student-number", "31-20784", "form-field"), hit("postal-address", "22 Tanner's Yard, Lanmoor, LD38 5RF", "form-field")),
)
put(
    "bulletin.pdf",
    pdf,
    [
        ["Ward notes", "Six wards have a", "screen now."],
        ["Dates", "12 June, airway", "19 June, burns"],
        ["Contact", "quentin.rusk@", "fe.lanmoor.", "example", "(mornings)"],
    ],
    reason="three columns, an address over three lines",
    found=(hit("email", "quentin.rusk@fe.lanmoor.example", "body"),),
)
put(
    "marked-plan.pdf",
    pdf,
    [["Plan for year two", "Three new stations."]],
    free=["ask Lowri, 07700 900 952"],
    sticky=["lowri@uni.example"],
    reason="free-text note and sticky note",
    found=(hit("phone", "07700 900 952", "annotation"), hit("email", "lowri@uni.example", "annotation")),
)
put(
    "occupational-health.pdf",
    pdf,
    [["Adjustment record", "Hugh Brackley has ADHD and works in the quiet room.", "Date of birth: 28 September 1995"]],
    reason="health beside a name, date of birth",
    found=(hit("special-category", "Hugh Brackley", "body"), hit("date-of-birth", "28 September 1995", "body")),
)
put(
    "handover-lesson.pptx",
    slides,
    [
        {"title": "Hand-over", "body": "Say who, what and when"},
        {
            "title": "Thanks",
            "body": "Photos by the team",
            "notes": "Ring Ffion, 07700 900 774, if the projector fails. Login sim1, password Gannet_0451",
        },
    ],
    reason="number and password in the notes",
    found=(hit("phone", "07700 900 774", "notes"), hit("password", "Gannet_0451", "notes")),
)
put(
    "board-report.pptx",
    slides,
    [
        {
            "title": "Report to the board",
            "body": "Twelve sessions, 96 learners",
            "alt": "Photo wall",
            "in_picture": ["olu.tarn@uni.example"],
        },
        {"title": "Spare", "body": "old team: arthur.k@trinity.example", "off": True},
    ],
    reason="address in a picture on a slide, address on a hidden slide",
    found=(hit("email", "olu.tarn@uni.example", "picture"), hit("email", "arthur.k@trinity.example", "hidden-text")),
)
put(
    "rota.xlsx",
    sheets,
    [
        {
            "name": "Rota",
            "rows": [["Day", "Who", "Cell"], ["Sat", "Ravi", "07700 900 386"]],
            "hide_column": "C",
            "footer": "kept by a.kestle@fe.lanmoor.example",
        }
    ],
    reason="number in a hidden column, address in the printed footer",
    found=(hit("phone", "07700 900 386", "hidden-text"), hit("email", "a.kestle@fe.lanmoor.example", "footer")),
)
put(
    "claims.xlsx",
    sheets,
    [
        {"name": "Totals", "rows": [["Month", "Claims"], ["May", 7]]},
        {
            "name": "Payees",
            "state": "veryHidden",
            "rows": [["Payee", "NI number", "Sort code", "Account number"], ["D Pascoe", "WK 20 61 73 A", "04-98-55", "12900476"]],
        },
    ],
    reason="very hidden sheet with payees",
    found=(hit("national-insurance", "WK 20 61 73 A", "hidden-sheet"), hit("bank-account", "04-98-55 12900476", "hidden-sheet")),
)
put(
    "feedback-sheet.xlsx",
    sheets,
    [
        {
            "name": "Feedback",
            "rows": [["Learner", "Grade", "Comment"], ["Olu Tarn", "D", "needs more depth"]],
            "link": ("A2", "mailto:o.tarn@fe.lanmoor.example"),
            "comment": ("C2", "agreed", "Greta Holloway"),
        }
    ],
    reason="named feedback, mail link in a cell, comment author",
    found=(
        hit("learner-name-with-feedback", "Olu Tarn", "body"),
        hit("email", "o.tarn@fe.lanmoor.example", "link"),
        hit("person-name", "Greta Holloway", "comment"),
    ),
)
put(
    "phone-shot.png",
    screen,
    [
        (24, 14, 18, "09:41"),
        (24, 60, 22, "greta.holloway@uni.example"),
        (24, 100, 18, "The manikin is back."),
        (24, 140, 18, "G. Holloway, 01632 960512"),
    ],
    size=(400, 190),
    ink="white",
    paper="#203040",
    reason="dark screenshot of a mail",
    found=(hit("email", "greta.holloway@uni.example", "picture"), hit("phone", "01632 960512", "picture")),
)
put(
    "sheet-shot.jpg",
    screen,
    [(12, 12, 18, "Name      Student no."), (12, 44, 18, "Z. Mint    1802233"), (12, 76, 18, "O. Tarn    1802240")],
    size=(300, 112),
    reason="photographed list with student numbers",
    found=(hit("student-number", "1802233", "picture"), hit("student-number", "1802240", "picture")),
)
put(
    "half-redacted.png",
    screen,
    [(16, 16, 20, "From: zara.mint@uni.example"), (16, 56, 20, "To: r.quillon@uni.example")],
    size=(420, 100),
    bars=((46, 54, 400, 80),),
    reason="one address blacked out, one forgotten",
    found=(hit("email", "zara.mint@uni.example", "picture"),),
)
put(
    "badge-shot.png",
    screen,
    [(16, 16, 20, "Staff badge (sample room)")],
    size=(320, 60),
    text_chunks={"Author": "lowri.penn@uni.example"},
    reason="address in a text chunk of the picture file",
    found=(hit("email", "lowri.penn@uni.example", "metadata"),),
)
put(
    "garden.jpg",
    photo,
    (70, 150, 60),
    gps=("S", (40, 15, 0), "E", (2, 45, 0)),
    xp_author="Ffion Drake",
    reason="position and author",
    found=(hit("gps-position", "-40.25, 2.75", "exif"), hit("person-name", "Ffion Drake", "exif")),
)
put(
    "blog.xml",
    blog_export,
    "Oakes on simulation",
    [("goakes", "goakes9@post.example"), ("rhodri", "rhodri.oakes@post.example")],
    [
        {
            "title": "Stations",
            "body": "<p>Slides from [email]h.b@trinity.example[/email]</p>",
            "comments": [("Hugh", "hugh@trinity.example", "Ring 01632 960999, our reception.")],
        },
        {"title": "For assessors", "body": "<p>Hello.</p>", "password": "oystercatcher"},
    ],
    reason="export: two writers (the owner and a relative), shortcode, comment, page password",
    found=(
        hit("email", "goakes9@post.example", "metadata", "o"),
        hit("email", "rhodri.oakes@post.example", "metadata"),
        hit("email", "h.b@trinity.example", "body"),
        hit("email", "hugh@trinity.example", "comment"),
        hit("phone", "01632 960999", "comment", "r"),
        hit("password", "oystercatcher", "metadata"),
    ),
)
put(
    "sign-up.csv",
    plain,
    "when;who;card\n2018-05-04;H. Brackley;4485 9033 0071 1521\n",
    reason="a card number in a sign-up list",
    found=(hit("card-number", "4485 9033 0071 1521", "body"),),
)
put(
    "saved-forum.html",
    plain,
    "<!doctype html><html lang=en><head><meta name=author content='dewi.lunt@uni.example'><title>Forum</title></head>"
    "<p>Ask p<b>.</b>voss<b>@</b>trinity.example</p><script>var k={apiKey:'Kx81vTq30ZbnLm55RwPa92sDfGh'}</script><img alt='' src='file:///Users/raviquillon/b.png'>",
    reason="saved page: meta author, address cut by tags, key, local path",
    found=(
        hit("email", "dewi.lunt@uni.example", "metadata"),
        hit("email", "p.voss@trinity.example", "body"),
        hit("key", "Kx81vTq30ZbnLm55RwPa92sDfGh", "body"),
        hit("user-path", "raviquillon", "link"),
    ),
)

# ---------------------------------------------------------------------------------------- files that expose nothing
put(
    "lesson-plan.docx",
    word,
    "Lesson plan",
    ["30 pens @ 0.77 = 23.10", "Beds 01-16, ward 4, 09:00-17:00"],
    author="Gethin Oakes",
    table=[["Unit", "Code"], ["Airway", "NM4017"]],
    reason="prices, beds and codes; owner as the author",
)
put(
    "letter-lesson.docx",
    word,
    "Letters",
    ["Yours sincerely", "The Admissions Office"],
    footer="Page 1 of 1, BS 8878:2010",
    reason="letter end of an office",
)
put(
    "survey-form.docx",
    word,
    "Survey form",
    ["NHS number: ### ### ####", "Date of birth: ____"],
    comments=[("Author", "keep these blank")],
    header="Do not write your NHS number here",
    reason="masked and empty fields",
)
put(
    "style-rules.docx",
    word,
    "Style rules",
    ["Write firstname.lastname@stmarrow-nhs.example as a pattern."],
    inserted=[("Author", "Not user@domain.")],
    deleted=[("Author", "john.smith@example.com")],
    reason="patterns and dummies, also as tracked changes",
)
put(
    "equality.docx",
    word,
    "Equality",
    ["One in ten learners has dyslexia.", "The Equality Act 2010 protects disabled people."],
    keywords="autism; stroke; children",
    reason="special categories as topics",
)
put(
    "box-of-tools.docx",
    word,
    "Box of tools",
    ["npm install @lanmoor/quiz@1.6.3"],
    box="git@code.trinity.example:el/passport.git",
    hidden="build 16299.1004",
    field_link=("video", "https://medium.trinity.example/@quietweek/notes-4"),
    reason="at signs of programs",
)
put(
    "thanks.docx",
    word,
    "Thanks",
    ["Thanks to Ffion Drake and Ravi Quillon for the photographs."],
    alt="Screen with all names removed",
    links=[("desk", "mailto:it-support@stmarrow-nhs.example")],
    reason="names in thanks, role link",
    found=(hit("email", "it-support@stmarrow-nhs.example", "link", "r"),),
)
put(
    "trial-summary.pdf",
    pdf,
    [
        [
            "Summary of a trial",
            "ISRCTN 07700900; NCT01632960",
            "OR 1.63 (95% CI 0.96-2.05), p = .012",
            "Nurse Tech Review 01632 (2017) 960-971",
            "PMID 20794601",
        ]
    ],
    reason="trial numbers and statistics",
)
put(
    "made-with.pdf",
    pdf,
    [["Certificate of a course", "Seven hours."]],
    info={"Producer": "Deckmaker PDF 16.32", "Creator": "Deckmaker 6.0.2"},
    xmp={"dc:creator": ["Gethin Oakes"], "xmp:CreatorTool": "Deckmaker 6.0.2"},
    reason="tool lines, owner as creator",
)
put(
    "blank-claim.pdf",
    pdf,
    [["Claim form", "Sort code", "Account number", "NI number"]],
    fields={"sort code": "", "account": "", "ni": "e.g. QQ 12 34 56 C"},
    reason="blank form with the specimen number as a hint",
)
put(
    "three-columns.pdf",
    pdf,
    [["Look at", "index dot", "html first."], ["Press 0131", "keys? No:", "496 steps."], ["Room 7", "at 01:77", "daily."]],
    reason="columns whose figures would join to nonsense",
)
put(
    "crisis-card.pdf",
    pdf,
    [["You are not alone", "Lanmoor Night Line, freephone 08081 570 330, every night."]],
    sticky=["print 200"],
    free=["A5, folded"],
    reason="a public helpline",
    found=(hit("phone", "08081 570 330", "body", "r"),),
)
put(
    "redacted-mail.pdf",
    pdf,
    [["From: <name removed>", "To: r*****@trinity.example", "Tel: 0xxxx xxx xxx", "The manikin is back."]],
    reason="redacted message",
)
put(
    "numbers.pptx",
    slides,
    [
        {"title": "Sixteen figures", "body": "2221 0700 4419 0360 is refused by the till", "notes": "Wrong check figure on purpose"},
        {"title": "Spare", "body": "1920x1080 @ 60 Hz", "off": True},
    ],
    reason="wrong check figure, screen measure",
)
put(
    "persona.pptx",
    slides,
    [
        {
            "title": "Persona",
            "body": "'Busy Bethan' is invented and has dyslexia",
            "alt": "Drawing of a persona",
            "in_picture": ["Busy Bethan"],
        }
    ],
    author="Dr Gethin Oakes",
    reason="an invented persona",
)
put(
    "stock.xlsx",
    sheets,
    [
        {"name": "Stock", "rows": [["Asset", "Bay"], ["028-9649-A", 7]], "footer": "Sheet 1 of 2"},
        {"name": "Old", "state": "veryHidden", "rows": [["Asset"], ["028-9650-B"]]},
    ],
    reason="asset numbers, hidden sheet too",
)
put(
    "groups.xlsx",
    sheets,
    [
        {
            "name": "Groups",
            "rows": [["Learner", "Grade", "Comment"], ["P7", "D", "needs more depth"]],
            "comment": ("A2", "code list is kept elsewhere", "Author"),
            "link": ("C2", "https://trinity.example/criteria"),
        }
    ],
    reason="coded learners",
)
put(
    "all-redacted.png",
    screen,
    [(16, 16, 20, "From:"), (16, 56, 20, "To:"), (16, 96, 20, "The manikin is back.")],
    size=(420, 140),
    bars=((76, 14, 380, 40), (56, 54, 360, 80)),
    reason="both addresses blacked out",
)
put(
    "monitor.jpg",
    screen,
    [(12, 12, 22, "HR 77   BP 120/70"), (12, 52, 22, "SpO2 96   RR 16"), (12, 92, 22, "09:07:46")],
    size=(260, 130),
    reason="a monitor's figures",
)
put(
    "code-shot.png",
    screen,
    [(12, 12, 18, "@app.route('/quiz')"), (12, 42, 18, "git@code.example:el/q.git"), (12, 72, 18, "v2.0.0-rc.1")],
    size=(320, 110),
    ink="#d0ffd0",
    paper="#101010",
    reason="program code with at signs",
)
put("door.jpg", photo, (150, 90, 70), artist="Gethin Oakes", reason="the owner took it; no position")
put("wall.jpg", photo, (180, 180, 150), software="Lightbox 3.1", model="LS-9", reason="camera and program only")
put("sky.jpg", photo, (90, 150, 210), reason="nothing but the time")
put(
    "blog-clean.xml",
    blog_export,
    "Sim notes",
    [],
    [{"title": "Rules", "body": "<p>Type learner1@example.edu in the box.</p>", "comments": [("Guest", "", "@ 10 then?")]}],
    reason="dummy address in a post, comment without an address",
)
put("vitals.csv", plain, "time;hr;sys\n07:07;70;120\n09:00;77;118\n", reason="figures only")
put("sources.csv", plain, "key;doi;pages\nfarrow12;10.5555/ntr.2016.9.1.0077009;960-971\n", reason="references as a table")
put(
    "saved-help.html",
    plain,
    "<!doctype html><html lang=en><title>Help</title><!-- Child theme of Reedbed -->"
    "<style>@supports (display:grid){p{color:#0290ff}}</style>"
    "<p>Forgot password? Ask the ward clerk.</p><input placeholder='firstname.lastname@example.ac.uk'>",
    reason="help page with a placeholder",
)
put(
    "saved-news.html",
    plain,
    "<!doctype html><html lang=en><title>News</title><p>Photo by @st.marrow, 30 June 2018</p><a href='https://docs.google.com/document/d/e/2PNotReal/pub'>story</a>"
    "<a href='mailto:?subject=News'>share</a>",
    reason="handle, published document, empty mail link",
)
