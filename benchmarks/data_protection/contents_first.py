"""What stands in the tuned files: a university learning technologist's evidence folder, and its harmless twin."""

from __future__ import annotations

from typing import Any

from file_makers import blog_export, pdf, plain, sheets, slides, word
from labels import hit
from picture_makers import photo, screen

OWNER = {"name": "Morgan Ellery", "emails": []}
FILES: list[tuple[str, Any, tuple[Any, ...], dict[str, Any], list[dict[str, str]], str]] = []


def add(name: str, maker: Any, *given: Any, hits: tuple[dict[str, str], ...] = (), why: str, **parts: Any) -> None:
    FILES.append((name, maker, given, parts, list(hits), why))


# ------------------------------------------------------------------------------------------------ with hits
add(
    "minutes.docx",
    word,
    "Project board, 4 May",
    ["Present: Bea, Idris, Morgan.", "The pilot goes on until June."],
    table=[["Action", "Who"], ["Book the studio", "nadia.prowse@uni.example"], ["Slides", "m.ellery@uni.example"]],
    author="Morgan Ellery",
    why="addresses in a table, one of them the owner's",
    hits=(hit("email", "nadia.prowse@uni.example", "body"), hit("email", "m.ellery@uni.example", "body", "o")),
)
add(
    "letter-of-support.docx",
    word,
    "To whom it may concern",
    ["I worked with Morgan on two courses.", "Yours sincerely", "Rosalind Teague", "Head of Clinical Education"],
    header="St Marrow Hospital · info@nhs-trust.example",
    footer="Direct line 01632 960427 · rosalind.teague@nhs-trust.example",
    why="letter end; footer of the writer",
    hits=(
        hit("signature", "Rosalind Teague", "body"),
        hit("phone", "01632 960427", "footer"),
        hit("email", "rosalind.teague@nhs-trust.example", "footer"),
        hit("email", "info@nhs-trust.example", "header", "r"),
    ),
)
add(
    "draft-3a.docx",
    word,
    "Legislation",
    ["Accessibility law changed how I make videos."],
    comments=[("Tomas Redfern", "Check with tomas.redfern@student.college.example before this goes out")],
    why="a comment by another person with an address in it",
    hits=(hit("email", "tomas.redfern@student.college.example", "comment"), hit("person-name", "Tomas Redfern", "comment")),
)
add(
    "policy-draft.docx",
    word,
    "Lecture capture policy",
    ["Recordings are kept for a year."],
    inserted=[("Author", "Ask p.lindqvist@uni.example for the wording.")],
    deleted=[("Author", "Call Owen on 07700 900417.")],
    why="tracked insertion and deletion still in the file",
    hits=(hit("email", "p.lindqvist@uni.example", "tracked-change"), hit("phone", "07700 900417", "tracked-change")),
)
add(
    "evaluation-report.docx",
    word,
    "Evaluation of the pilot",
    ["Forty learners answered; most liked the captions."],
    author="Idris Falkner",
    last_by="jo.bracken@uni.example",
    why="properties name another author and an address",
    hits=(hit("person-name", "Idris Falkner", "properties"), hit("email", "jo.bracken@uni.example", "properties")),
)
add(
    "leaflet.docx",
    word,
    "Come to our drop-in",
    ["Every Thursday in the library."],
    box="Questions: hanna.wexley@college.example",
    hidden="Hanna's mobile 07700 900562",
    why="text box and hidden text",
    hits=(hit("email", "hanna.wexley@college.example", "body"), hit("phone", "07700 900562", "hidden-text")),
)
add(
    "training-plan.docx",
    word,
    "Training plan",
    ["Sessions run weekly."],
    links=[("Bea", "mailto:b.thornquist@uni.example?subject=Room")],
    field_link=("Kwame", "mailto:kwame.ostrander@uni.example"),
    why="link by relationship and link by field code",
    hits=(hit("email", "b.thornquist@uni.example", "link"), hit("email", "kwame.ostrander@uni.example", "link")),
)
add(
    "screens.docx",
    word,
    "Screens of the course",
    ["The picture shows the course page."],
    alt="Course page with a message from callum.varley@uni.example",
    why="address in an alternative text",
    hits=(hit("email", "callum.varley@uni.example", "alt"),),
)
add(
    "programme.pdf",
    pdf,
    [
        [
            "Staff development day",
            "Morning: badges, afternoon: accessible slides.",
            "Bookings are closed. The organiser is",
            "tomas.redfern@student.college.exa",
            "mple and he will write to all.",
        ]
    ],
    why="address cut by a line end",
    hits=(hit("email", "tomas.redfern@student.college.example", "body"),),
)
add(
    "invitation.pdf",
    pdf,
    [["Invitation", "We would be glad to see you at the launch. Reply here."]],
    links=["mailto:mei.standish@college.example", "https://uni.example/launch"],
    info={"Author": "Morgan Ellery"},
    why="mail link as an annotation only",
    hits=(hit("email", "mei.standish@college.example", "link"),),
)
add(
    "handbook.pdf",
    pdf,
    [["Course handbook", "Week 1: find your way about the course."]],
    info={"Author": "Yusuf Harrowgate <yusuf.harrowgate@uni.example>", "Title": "Course handbook", "Producer": "PageSmith 4"},
    why="author in the metadata is another person, with an address",
    hits=(hit("email", "yusuf.harrowgate@uni.example", "metadata"), hit("person-name", "Yusuf Harrowgate", "metadata")),
)
add(
    "enrolment-form.pdf",
    pdf,
    [["Enrolment form", "Name:", "Date of birth:", "Mobile:"]],
    fields={"name": "Callum Varley", "date_of_birth": "14/03/2001", "mobile": "07700 900088"},
    why="a form that was filled in",
    hits=(hit("date-of-birth", "14/03/2001", "form-field"), hit("phone", "07700 900088", "form-field")),
)
add(
    "newsletter.pdf",
    pdf,
    [
        ["Badges at Northmoor", "Two hundred badges were", "given since the spring.", "Most went to first years."],
        ["Want to join? Write to", "nadia.prowse@staff.", "northmoor.example or come", "to room 207 on Mondays."],
    ],
    why="two columns, address cut in the right one",
    hits=(hit("email", "nadia.prowse@staff.northmoor.example", "body"),),
)
add(
    "reviewed-plan.pdf",
    pdf,
    [["Plan for the autumn", "Four courses move to the new template."]],
    sticky=["Jo says fine, jo.bracken@college.example has the numbers"],
    why="address in a sticky note",
    hits=(hit("email", "jo.bracken@college.example", "annotation"),),
)
add(
    "expenses.pdf",
    pdf,
    [
        [
            "Expenses claim",
            "Claimant: Kwame Ostrander",
            "National Insurance number: JG 10 37 59 A",
            "Sort code 04-99-17  Account number 31926844",
            "Train to Wexcombe, 21.40",
        ]
    ],
    why="identity and bank numbers on a claim form",
    hits=(hit("national-insurance", "JG 10 37 59 A", "body"), hit("bank-account", "04-99-17 31926844", "body")),
)
add(
    "workshop.pptx",
    slides,
    [
        {
            "title": "Accessible slides",
            "body": "Use the built-in layouts",
            "notes": "Thank owen.castellan@college.example for the examples",
        },
        {"title": "Old contact slide", "body": "Bea Thornquist, tel. 01632 960233", "off": True},
    ],
    author="Morgan Ellery",
    why="notes and a hidden slide",
    hits=(hit("email", "owen.castellan@college.example", "notes"), hit("phone", "01632 960233", "hidden-text")),
)
add(
    "conference.pptx",
    slides,
    [
        {
            "title": "What we learnt",
            "body": "Three lessons from the pilot",
            "alt": "Poster with the address idris.falkner@uni.example",
            "link": ("Ask Hanna", "mailto:h.wexley@uni.example"),
        }
    ],
    why="alternative text and a mail link",
    hits=(hit("email", "idris.falkner@uni.example", "alt"), hit("email", "h.wexley@uni.example", "link")),
)
add(
    "attendance.xlsx",
    sheets,
    [
        {"name": "Summary", "rows": [["Week", "Present"], [1, 41], [2, 38]]},
        {"name": "Raw", "state": "hidden", "rows": [["Student number", "Mail"], ["20418833", "s2204417@student.college.example"]]},
    ],
    why="a hidden sheet with the raw list",
    hits=(hit("student-number", "20418833", "hidden-sheet"), hit("email", "s2204417@student.college.example", "hidden-sheet")),
)
add(
    "marks.xlsx",
    sheets,
    [
        {
            "name": "Marks",
            "rows": [["Student", "Mark", "Feedback"], ["Tomas Redfern", 47, "Resubmit by Friday"]],
            "comment": ("B2", "queried by rosalind.teague@uni.example", "Author"),
        }
    ],
    why="named feedback and a cell comment",
    hits=(hit("learner-name-with-feedback", "Tomas Redfern", "body"), hit("email", "rosalind.teague@uni.example", "comment")),
)
add(
    "inbox.png",
    screen,
    [
        (20, 16, 26, "Inbox (2)"),
        (20, 70, 20, "priya.lindqvist@uni.example"),
        (20, 98, 18, "Re: room for Thursday"),
        (20, 150, 20, "tomas.redfern@college.example"),
        (20, 178, 18, "Quiz will not open"),
    ],
    why="inbox screenshot with two addresses",
    hits=(hit("email", "priya.lindqvist@uni.example", "picture"), hit("email", "tomas.redfern@college.example", "picture")),
)
add(
    "chat.png",
    screen,
    [(20, 20, 20, "Owen: ring me on 07700 900301"), (20, 60, 20, "Morgan: will do, thanks")],
    size=(520, 130),
    why="chat screenshot with a colleague's mobile number",
    hits=(hit("phone", "07700 900301", "picture"),),
)
add(
    "campus.jpg",
    photo,
    (90, 140, 90),
    gps=("N", (50, 30, 0), "W", (8, 0, 0)),
    why="position in the picture's data",
    hits=(hit("gps-position", "50.5, -8.0", "exif"),),
)
add(
    "studio.jpg",
    photo,
    (120, 110, 160),
    owner="Callum Varley",
    serial="LS2-0044817",
    why="camera owner and serial number",
    hits=(hit("person-name", "Callum Varley", "exif"), hit("camera-serial", "LS2-0044817", "exif")),
)
add(
    "export.xml",
    blog_export,
    "Morgan Ellery",
    [("mellery", "morgan.ellery@uni.example")],
    [
        {"title": "Handbook", "body": "<p>For assessors.</p>", "password": "heronlake"},
        {"title": "Week 3", "body": "<p>Captions.</p>", "comments": [("Priya", "priya.lindqvist@uni.example", "Well put.")]},
    ],
    why="blog export: comment author, page password, owner's own address",
    hits=(
        hit("email", "priya.lindqvist@uni.example", "comment"),
        hit("password", "heronlake", "metadata"),
        hit("email", "morgan.ellery@uni.example", "metadata", "o"),
    ),
)
add(
    "survey.csv",
    plain,
    "id,mail,comment\n1,bea.thornquist@uni.example,liked the captions\n2,,too long\n",
    why="survey export with one address",
    hits=(hit("email", "bea.thornquist@uni.example", "body"),),
)
add(
    "course-page.html",
    plain,
    "<!doctype html><html lang=en><title>Course</title><!-- old contact: nadia.prowse@college.example -->"
    "<p>Welcome.</p><p style='display:none'>Staff no. 0071823 (Idris Falkner)</p><a href='file:///C:/Users/tredfern/a.docx'>plan</a>",
    why="comment, hidden element and a local path in a saved page",
    hits=(
        hit("email", "nadia.prowse@college.example", "comment"),
        hit("staff-number", "0071823", "hidden-text"),
        hit("user-path", "tredfern", "link"),
    ),
)

# ------------------------------------------------------------------------------------------------ near-misses
add(
    "agenda.docx",
    word,
    "Agenda, 4 May",
    ["Meet @ 10 in room 0207.", "1. Budget 4500960233", "2. ISO 9241-210:2019"],
    table=[["Item", "Minutes"], ["Badges", "20-25"]],
    author="Morgan Ellery",
    why="figures, standard, owner as author",
)
add(
    "blank-letter.docx",
    word,
    "How to end a letter",
    ["'Yours sincerely' follows a name, 'Yours faithfully' does not.", "Learners then write a letter of their own."],
    header="Unit 4 · ED7700",
    footer="Page 1 · library@uni.example",
    why="a letter taught, role address in the footer",
    hits=(hit("email", "library@uni.example", "footer", "r"),),
)
add(
    "draft-2b.docx",
    word,
    "Target learners",
    ["My learners are adults who work."],
    comments=[("Author", "Say how many, and since when.")],
    why="a harmless comment by nobody in particular",
)
add(
    "policy-final.docx",
    word,
    "Assessment policy",
    ["Feedback comes within 15 days."],
    inserted=[("Author", "Working days are meant.")],
    deleted=[("Author", "20 days")],
    why="tracked changes without data",
)
add(
    "guide.docx",
    word,
    "How to register",
    [
        "Use an address like jane@example.com or your.name@uni.example.",
        "The date of birth field may stay empty.",
        "Forgot your password? Press Reset.",
    ],
    author="Author",
    last_by="",
    why="dummy addresses and fields without values",
)
add(
    "poster.docx",
    word,
    "Digital drop-in",
    ["Every Thursday, 09:00-17:00."],
    box="logo@2x.png goes here",
    hidden="version 3.11.07",
    links=[("Share", "mailto:?subject=Drop-in")],
    why="text box, hidden text and link without data",
)
add(
    "shots.docx",
    word,
    "Shots",
    ["A view of the course."],
    alt="Inbox with names and addresses blacked out",
    why="alternative text of a redacted picture",
)
add(
    "paper.pdf",
    pdf,
    [
        [
            "References",
            "Harbour, L. (2015) Teaching with Wikis. Northmoor Press.",
            "ISBN 978-1-4028-9462-6",
            "Trask, P. (2019) Badges. Review of Learning, 05 (2019) 123-145.",
            "doi:10.5555/12345678.2019.01632960",
            "Northmoor: NR96 7UP",
        ]
    ],
    info={"Producer": "PageSmith 4 (support@pagesmith.example)"},
    why="references, software line in the metadata",
)
add(
    "fonts.pdf",
    pdf,
    [["Type sample", "The quick brown fox jumps over the lazy dog."]],
    info={"Author": "Morgan Ellery", "Keywords": "Tarn Sans (c) 2009 Tarnworks Type, fonts@tarnworks.example"},
    why="foundry address in the metadata, owner as author",
)
add(
    "empty-form.pdf",
    pdf,
    [["Booking form", "Name:", "Date of birth:", "Email:"]],
    fields={"name": "", "date_of_birth": "", "email": ""},
    why="a form that nobody filled in",
)
add(
    "columns.pdf",
    pdf,
    [
        ["Badges at Northmoor", "We looked at dot", "voting and meet @", "noon each week."],
        ["Prices fell from 1,632.96", "to 960.23 in 2018-2022.", "Example: two quizzes,", "one post."],
    ],
    why="two columns with at, dot and figures",
)
add(
    "notes-on-plan.pdf",
    pdf,
    [["Plan for the spring", "Six courses."]],
    sticky=["Add the year, 2019-2020"],
    links=["https://uni.example/plan"],
    why="note and web link without data",
)
add(
    "claims-guide.pdf",
    pdf,
    [
        [
            "How to fill in a claim",
            "Give your National Insurance number (such as QQ 12 34 56 C),",
            "your sort code and your account number.",
            "A card number is never needed.",
        ]
    ],
    why="specimen number and talk about numbers",
)
add(
    "lesson.pptx",
    slides,
    [
        {"title": "Passwords", "body": "A password has twelve characters", "notes": "Ask: who writes it down?"},
        {"title": "Spare", "body": "Version 2.0.1", "off": True},
    ],
    author="Morgan Ellery",
    why="notes and hidden slide without data",
)
add(
    "talk.pptx",
    slides,
    [
        {
            "title": "Health online",
            "body": "One in ten learners has dyslexia",
            "alt": "Bar chart of 2014 to 2018",
            "link": ("Help desk", "mailto:helpdesk@uni.example"),
        }
    ],
    why="health as a topic, role link",
    hits=(hit("email", "helpdesk@uni.example", "link", "r"),),
)
add(
    "costs.xlsx",
    sheets,
    [
        {"name": "Costs", "rows": [["Order", "Price"], ["4500960233", 1632.96]]},
        {"name": "Lists", "state": "hidden", "rows": [["Yes"], ["No"], ["2018-2019"]]},
    ],
    author="Morgan Ellery",
    why="hidden sheet with list values only",
)
add(
    "marks-anonymous.xlsx",
    sheets,
    [
        {
            "name": "Marks",
            "rows": [["Student", "Mark", "Feedback"], ["Student A", 47, "Resubmit by Friday"]],
            "comment": ("B2", "second marker agreed", "Author"),
        }
    ],
    why="anonymous feedback",
)
add(
    "inbox-redacted.png",
    screen,
    [(20, 16, 26, "Inbox (2)"), (20, 98, 18, "Re: room for Thursday"), (20, 178, 18, "Quiz will not open")],
    bars=((20, 68, 330, 94), (20, 148, 350, 174)),
    why="addresses blacked out properly",
)
add(
    "chart.png",
    screen,
    [(20, 20, 20, "Logins a week"), (20, 60, 18, "2014   1632"), (20, 90, 18, "2015   9602"), (20, 120, 18, "2016   4501")],
    size=(320, 160),
    why="figures in a picture",
)
add(
    "register.png",
    screen,
    [(20, 20, 22, "Create an account"), (20, 70, 18, "Email: your.name@example.com"), (20, 110, 18, "Password: ********")],
    size=(420, 150),
    why="screen with a dummy address",
)
add("lake.jpg", photo, (60, 100, 150), why="camera data without position or person")
add("desk.jpg", photo, (160, 120, 80), artist="Morgan Ellery", software="Lightbox 3.1", why="the owner as the photographer")
add(
    "export-clean.xml",
    blog_export,
    "Teaching notes",
    [],
    [{"title": "Week 1", "body": "<p>@import and 10.5555/77 in a post.</p>", "comments": [("A reader", "", "Thanks!")]}],
    why="blog export without addresses or passwords",
)
add("readings.csv", plain, "isbn,year,pages\n978-1-4028-9462-6,2015,123-145\n0-306-40615-2,2011,20-79\n", why="book numbers in a table")
add(
    "style-guide.html",
    plain,
    "<!doctype html><html lang=en><title>Styles</title><style>@media print{a{color:#07700a}}</style>"
    "<!-- theme Lakeside 2.1 --><p>Type user@domain in the box.</p><img src=logo@2x.png alt=Logo>",
    why="at signs that are no addresses",
)
add(
    "timetable.html",
    plain,
    "<!doctype html><html lang=en><title>Timetable</title><table><tr><td>0900 1030</td><td>ED7700</td></tr></table>"
    "<p>Room 0207, 946 places.</p>",
    why="figures in a timetable",
)
