"""Sheets, exports, pages and pictures of the part `fifth`, and quiet files of every kind that only look like personal data."""

from __future__ import annotations

from file_makers import blog_export, pdf, plain, sheets, slides, word
from labels import hit
from picture_makers import photo, screen

DATA = [
    (
        "results-raw.xlsx",
        sheets,
        (
            [
                {"name": "Summary", "rows": [["Group", "Mean"], ["A", 61], ["B", 58]]},
                {
                    "name": "Raw",
                    "rows": [["Student ID", "E-mail", "Mark"], [30117742, "c.rea04@student.carrowmoyle.example", 48]],
                    "state": "hidden",
                },
            ],
        ),
        {},
        [hit("student-number", "30117742", "hidden-sheet"), hit("email", "c.rea04@student.carrowmoyle.example", "hidden-sheet")],
        "summary in front, the raw sheet hidden",
    ),
    (
        "clinic-rota.xlsx",
        sheets,
        (
            [
                {
                    "name": "Rota",
                    "rows": [["Week", "Lead", "Phone"], [1, "Aoife", "07700 900384"], [2, "Fionn", "07700 900 537"]],
                    "hide_column": "C",
                    "comment": ("B2", "swap with Oonagh, oonagh.m@inbox.example", "Aoife Garrity"),
                }
            ],
        ),
        {"author": "Aoife Garrity"},
        [
            hit("phone", "07700 900384", "hidden-sheet"),
            hit("phone", "07700 900 537", "hidden-sheet"),
            hit("email", "oonagh.m@inbox.example", "comment"),
            hit("person-name", "Aoife Garrity", "comment"),
        ],
        "hidden column, cell comment and its author",
    ),
    (
        "suppliers.xlsx",
        sheets,
        (
            [
                {
                    "name": "List",
                    "rows": [["Firm", "Contact"], ["North Quay AV", "Ask Mr Laverty"]],
                    "link": ("B2", "mailto:fionn.laverty@northquay.example"),
                    "footer": "Prepared by R. Pike, r.pike@carrowmoyle.example",
                }
            ],
        ),
        {},
        [hit("email", "fionn.laverty@northquay.example", "link"), hit("email", "r.pike@carrowmoyle.example", "footer")],
        "link of a cell, printed footer",
    ),
    (
        "speakers-fees.csv",
        plain,
        ("name,sort_code,account_number,fee\nRuadhan Pike,30-11-77,40922618,120\nElla Sorley,30-18-04,11740335,150\n",),
        {},
        [hit("bank-account", "30-11-77 40922618", "body"), hit("bank-account", "30-18-04 11740335", "body")],
        "bank details in columns",
    ),
    (
        "feedback-export.csv",
        plain,
        ("id;student;rating;comment\n1;Caoimhe Rea;2;I could not hear the recording\n2;Jonah Akin;5;Brilliant, more of this\n",),
        {},
        [hit("learner-name-with-feedback", "Caoimhe Rea", "body"), hit("learner-name-with-feedback", "Jonah Akin", "body")],
        "feedback by learners with names",
    ),
    (
        "chat.txt",
        plain,
        (
            "[10:02] Oonagh: can someone share the webinar account?\n[10:03] Declan: user college-zoom, pass Rathlin^Kelp31\n"
            "[10:03] Declan: and ring Aoife, +353 20 912 4417\n[10:05] Bronagh: ta\n",
        ),
        {},
        [hit("password", "Rathlin^Kelp31", "body"), hit("phone", "+353 20 912 4417", "body")],
        "chat log with an account and an Irish number",
    ),
    (
        "deploy-notes.txt",
        plain,
        ("cd /home/dcassells/lti\nexport LTI_SECRET=c04be7d2f19a4e6f83a05d7e2210b9c8\n./run.sh --port 8117\n",),
        {},
        [hit("user-path", "dcassells", "body"), hit("key", "c04be7d2f19a4e6f83a05d7e2210b9c8", "body")],
        "home folder and secret in notes",
    ),
    (
        "budget.xlsx",
        sheets,
        (
            [
                {
                    "name": "2018-19",
                    "rows": [
                        ["Item", "Code", "Cost"],
                        ["Licences", "40-92-26", 30117.42],
                        ["Hire", "50-44-20", 4961.8],
                        ["Total", "", 35079.22],
                    ],
                    "comment": ("A2", "Rounded up", "Finance Office"),
                }
            ],
        ),
        {},
        [],
        "budget with cost codes shaped like sort codes",
    ),
    (
        "results-letters.xlsx",
        sheets,
        (
            [
                {
                    "name": "Marks",
                    "rows": [["Candidate", "Essay", "Feedback"], ["A", 61, "clear"], ["B", 48, "short"]],
                    "footer": "Page &P of &N",
                }
            ],
        ),
        {},
        [],
        "letters in place of learners",
    ),
    (
        "sensor-log.csv",
        plain,
        ("t,lux,co2\n1523519670,07700,900123\n1523519680,07701,900119\n1523519690,07699,900131\n",),
        {},
        [],
        "series like mobile numbers",
    ),
    (
        "course-codes.xlsx",
        sheets,
        (
            [
                {
                    "name": "Codes",
                    "rows": [["Code", "Title", "QN"], ["LTEC7005", "Design", "603/2291/X"], ["EDUC1042", "Theory", "601/3011/7"]],
                    "link": ("B2", "https://courses.carrowmoyle.example/LTEC7005"),
                },
                {"name": "Lists", "rows": [["yes"], ["no"], ["n/a"]], "state": "hidden"},
            ],
        ),
        {},
        [],
        "codes; the hidden sheet feeds a menu",
    ),
    (
        "packages.txt",
        plain,
        ("react@16.4.0\n@types/node@10.3.2\ngit@github.com:carrowmoyle/h5p-kit.git\nsha1 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12\n",),
        {},
        [],
        "packages, remote and hash",
    ),
    (
        "portfolio-page.html",
        plain,
        (
            "<!doctype html><html><head><title>2a Teaching</title>"
            '<meta name="reviewed-by" content="conleth.mairs@carrowmoyle.example"></head><body><h1>2a Teaching</h1>'
            "<!-- Aoife's mobile for the photo shoot: 07700 900384 --><p>I planned six sessions.</p>"
            '<img src="file:///C:/Users/aoife.garrity/Desktop/wall.png" alt="Wall of ideas">'
            "<p hidden>old text: write to elodie&#64;northquay&#46;example</p></body></html>\n",
        ),
        {},
        [
            hit("email", "conleth.mairs@carrowmoyle.example", "metadata"),
            hit("phone", "07700 900384", "comment"),
            hit("user-path", "aoife.garrity", "link"),
            hit("email", "elodie@northquay.example", "hidden-text"),
        ],
        "meta tag, comment, file path, hidden paragraph",
    ),
    (
        "site-export.html",
        plain,
        (
            "<!doctype html><html><head><title>Export of the site</title></head><body><h1>Appendix</h1>"
            "<table><tr><th>Learner</th><th>Postcode</th></tr><tr><td>Seamus Toland</td><td>27 Drumlin Park, BT97 6QL</td></tr></table>"
            '<script>var author={"name":"B. Devlin-Hart","mail":"b.devlin-hart@carrowmoyle.example"},'
            'editor={"name":"D. Cassells","mail":"d.cassells@carrowmoyle.example"};</script></body></html>\n',
        ),
        {},
        [
            hit("postal-address", "27 Drumlin Park, BT97 6QL", "body"),
            hit("email", "b.devlin-hart@carrowmoyle.example", "body", "o"),
            hit("email", "d.cassells@carrowmoyle.example", "body"),
        ],
        "address in a table, owner and editor in a script",
    ),
    (
        "help-page.html",
        plain,
        (
            "<!doctype html><html><head><title>Help</title><style>@media print{a{color:#077009}}</style></head><body>"
            '<h1>Help</h1><p>Type your.name@example.org and press Send.</p><img src="logo@2x.png" alt="Logo">'
            '<form><input type="email" placeholder="e.g. sam@example.com"><input type="tel" placeholder="07XXX XXXXXX"></form>'
            '<footer>Carrowmoyle Regional College, 1 College Avenue, BT97 1AA, <a href="mailto:info@carrowmoyle.example">info</a></footer>'
            "</body></html>\n",
        ),
        {},
        [
            hit("postal-address", "1 College Avenue, BT97 1AA", "body", "r"),
            hit("email", "info@carrowmoyle.example", "link", "r"),
        ],
        "dummies, placeholders, a footer",
    ),
    (
        "week-table.html",
        plain,
        (
            "<!doctype html><html><head><title>Timetable</title></head><body><h1>Timetable</h1><table><tr><th>Time</th><th>Room</th></tr>"
            "<tr><td>09.30-11.00</td><td>02.0117</td></tr><tr><td>13.00-14.30</td><td>01.0774</td></tr></table>"
            '<p>Build 20180601.4, <a href="https://www.google.com/maps/@54.61,-5.92,16z">map</a></p></body></html>\n',
        ),
        {},
        [],
        "times, rooms, a build, a map of the campus",
    ),
    (
        "blog-export.xml",
        blog_export,
        (
            "Bronagh Devlin-Hart: portfolio",
            [("bronagh", "b.devlin-hart@carrowmoyle.example"), ("fionn", "fionn@northquay.example")],
            [
                {
                    "title": "2a",
                    "body": "<p>I moved the tests online.</p>",
                    "comments": [("Elodie", "elodie.b@inbox.example", "Nice post")],
                },
                {"title": "Evidence", "body": "<p>For assessors.</p>", "password": "Tormore-77"},
            ],
        ),
        {},
        [
            hit("email", "b.devlin-hart@carrowmoyle.example", "metadata", "o"),
            hit("email", "fionn@northquay.example", "metadata"),
            hit("email", "elodie.b@inbox.example", "comment"),
            hit("password", "Tormore-77", "metadata"),
        ],
        "users, a commenter, the password of a page",
    ),
    (
        "log-export.xml",
        blog_export,
        (
            "Learning log",
            [("editor", "blog@carrowmoyle.example")],
            [
                {
                    "title": "Week 1",
                    "body": "<p>Read chapters 3 and 4, ISBN 978-0-9649-6418-3.</p>",
                    "comments": [("Anonymous", "", "Thanks")],
                },
                {"title": "Week 2", "body": '<p>See <img src="map@2x.png" alt="map of ideas"></p>'},
            ],
        ),
        {},
        [hit("email", "blog@carrowmoyle.example", "metadata", "r")],
        "role as its user, a comment without an address",
    ),
]

PICTURES = [
    (
        "field-trip.jpg",
        photo,
        ((60, 110, 90),),
        {"gps": ("N", (54, 36, 36), "W", (5, 55, 48)), "artist": "Aoife Garrity", "serial": "LS2-0048117"},
        [
            hit("gps-position", "54.61, -5.93", "exif"),
            hit("person-name", "Aoife Garrity", "exif"),
            hit("camera-serial", "LS2-0048117", "exif"),
        ],
        "position, photographer and serial number",
    ),
    (
        "classroom.jpg",
        photo,
        ((120, 90, 60),),
        {"owner": "Declan Cassells", "xp_author": "Declan Cassells", "software": "Lakeside Viewer 3"},
        [hit("person-name", "Declan Cassells", "exif")],
        "camera owner and author",
    ),
    (
        "harbour.jpg",
        photo,
        ((40, 80, 140),),
        {"gps": ("S", (33, 51, 36), "E", (151, 12, 36))},
        [hit("gps-position", "-33.86, 151.21", "exif")],
        "position in the south and east",
    ),
    (
        "inbox-shot.png",
        screen,
        (
            [
                (20, 20, 20, "From: Roisin Hanlon"),
                (20, 60, 20, "roisin.hanlon@carrowmoyle.example"),
                (20, 110, 20, "Thanks for the workshop!"),
            ],
        ),
        {"text_chunks": {"Author": "Conleth Mairs"}},
        [hit("email", "roisin.hanlon@carrowmoyle.example", "picture"), hit("person-name", "Conleth Mairs", "metadata")],
        "screenshot of a message, author in a text chunk",
    ),
    (
        "whiteboard.jpg",
        screen,
        ([(30, 40, 26, "Ring Ella 07700 900861"), (30, 110, 26, "before Friday")],),
        {"ink": "navy"},
        [hit("phone", "07700 900861", "picture")],
        "number on a whiteboard",
    ),
    (
        "stock-photo.jpg",
        photo,
        ((200, 180, 90),),
        {"software": "Alder Photo 19.1", "model": "LS-9 2018"},
        [],
        "only a program and a camera's model",
    ),
    (
        "my-desk.jpg",
        photo,
        ((90, 90, 120),),
        {"artist": "Bronagh Devlin-Hart"},
        [],
        "the owner as photographer",
    ),
    (
        "inbox-blurred.png",
        screen,
        ([(20, 20, 20, "From: "), (20, 60, 20, "To: Bronagh Devlin-Hart"), (20, 110, 20, "Thanks for the workshop!")],),
        {"bars": ((80, 18, 420, 46),), "text_chunks": {"Software": "Alder Shot 4.2"}},
        [],
        "sender under a bar",
    ),
    (
        "terminal-shot.png",
        screen,
        ([(20, 20, 18, "npm install h5p-cli@3.1.1"), (20, 60, 18, "commit 2fd4e1c67a2d28fc"), (20, 100, 18, "0289 6496 4180 0117 ms")],),
        {"ink": "lime", "paper": "black"},
        [],
        "terminal with packages and times",
    ),
    (
        "poster-shot.png",
        screen,
        ([(20, 30, 22, "Library help desk"), (20, 80, 22, "library@carrowmoyle.example"), (20, 130, 22, "028 9649 6040")],),
        {},
        [hit("email", "library@carrowmoyle.example", "picture", "r"), hit("phone", "028 9649 6040", "picture", "r")],
        "poster of an office",
    ),
]

QUIET = [
    (
        "scenario-cards.docx",
        word,
        (
            "Scenario cards",
            [
                "Card 1: Nurse Penny, an invented trainee, is deaf in one ear and fails her first quiz. What do you write to her?",
                "Card 2: Mr Nobody, 91, phones the ward every hour. All people on these cards are fictional.",
            ],
        ),
        {"footer": "Cards v2.1, print 4 to a page"},
        [],
        "invented people in an exercise",
    ),
    (
        "agenda-june.docx",
        word,
        (
            "Agenda, 11 June 2018",
            ["09.30 Welcome (BDH)", "09.40 Matters arising from 14/05/2018", "10.00 DOB: Digital Open Badges, paper DLG/18/07"],
        ),
        {"table": [["Item", "Paper", "Minutes"], ["1", "DLG/18/06", "10"], ["2", "DLG/18/07", "20"]]},
        [],
        "dates beside an acronym that is also that of a birthday",
    ),
    (
        "team-letter.pdf",
        pdf,
        (
            [
                [
                    "Dear colleague,",
                    "thank you for testing the new gradebook.",
                    "Yours sincerely,",
                    "The Digital Learning Team",
                    "learning@carrowmoyle.example",
                ]
            ],
        ),
        {"info": {"Author": "Digital Learning Team", "Title": "Thank you"}},
        [hit("email", "learning@carrowmoyle.example", "body", "r")],
        "letter signed by a team",
    ),
    (
        "grid-exercise.pdf",
        pdf,
        (
            [
                [
                    "Map exercise: find J 33840 74120, IJ 338 741 and 54.5973 N.",
                    "Scale 1:50 000, sheet 15, tile 0774-0090",
                    "Password to the next clue: solve the riddle",
                ]
            ],
        ),
        {},
        [],
        "grid references and a riddle",
    ),
    (
        "survey-summary.pptx",
        slides,
        (
            [
                {"title": "What learners said", "body": "72% liked it; one learner: 'too many passwords'", "notes": "n = 117, March 2018"},
                {"title": "Key points", "body": "Key: green = agree. Student numbers: 117 of 302", "off": True},
            ],
        ),
        {},
        [],
        "sums, and the words password, key, student numbers",
    ),
    (
        "orders.csv",
        plain,
        ("order,sku,tracking\n07700900384,50-44-20-30117742,4539578000411726\n07700900385,50-44-21-30117743,4539578000411727\n",),
        {},
        [],
        "orders shaped like mobiles, accounts and cards",
    ),
    (
        "identifiers.csv",
        plain,
        (
            "doi,orcid,issn,grant\n10.5555/njt.2016.0117,0000-0002-1825-0097,2049-6418,NQ/R999014/1\n"
            "10.5555/jlm.2017.0289,0000-0009-9014-7280,1632-9601,NQ/R999047/2\n",
        ),
        {},
        [],
        "identifiers of research",
    ),
    (
        "tickets.xlsx",
        sheets,
        (
            [
                {
                    "name": "Tickets",
                    "rows": [["Ticket", "Opened", "Team"], ["INC0050442", "2018-06-01", "VLE"], ["INC0030117", "2018-06-04", "AV"]],
                    "comment": ("A2", "Closed on the same day", "Service desk"),
                }
            ],
        ),
        {},
        [],
        "service desk tickets, a team's comment",
    ),
    (
        "licences.txt",
        plain,
        (
            "Kestrel Sans (c) 2016 Alder Type, hello@aldertype.example, OFL 1.1\nreveal.js 3.6.0 MIT\n"
            "API_KEY=<ask the service desk>\npassword: (sent separately)\n",
        ),
        {},
        [hit("email", "hello@aldertype.example", "body", "r")],
        "licence notes and values that are not given",
    ),
    (
        "sunrise.jpg",
        photo,
        ((220, 140, 80),),
        {"artist": "Carrowmoyle Regional College", "software": "Lakeside Viewer 3"},
        [],
        "the college as photographer",
    ),
    (
        "cycle.png",
        screen,
        ([(40, 30, 24, "Plan"), (260, 30, 24, "Teach @ 10:00"), (260, 160, 24, "Review 01/06/2018"), (40, 220, 24, "ISBN 0-9649-6418-3")],),
        {"text_chunks": {"Software": "Alder Draw 2.0", "Title": "Cycle"}},
        [],
        "diagram with a time, a date and a book number",
    ),
    (
        "gallery.html",
        plain,
        (
            "<!doctype html><html><head><title>Gallery</title></head><body><h1>Gallery</h1>"
            '<img srcset="wall@2x.jpg 2x, wall@3x.jpg 3x" src="wall.jpg" alt="Wall of ideas, names covered">'
            '<a href="https://docs.google.com/presentation/d/e/2PACX-1vTz7LmXcYw5RbNdHsJf3GuEaToXi2KvP8yLzM/pub">slides</a>'
            '<script>var c={"sessionId":"c04be7d2f19a4e6f83a05d7e","build":"2.0.7700900"};</script></body></html>\n',
        ),
        {},
        [],
        "retina pictures, published slides, a session's number",
    ),
]
