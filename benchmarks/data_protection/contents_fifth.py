"""Contents and labels of the files of the part `fifth`: what a lecturer of a regional college attaches, and what only looks so."""

from __future__ import annotations

from contents_fifth_data import DATA, PICTURES, QUIET
from file_makers import open_text, pdf, slides, word
from labels import hit

OWNER = {"name": "Bronagh Devlin-Hart", "emails": ["b.devlin-hart@carrowmoyle.example"]}

DOCUMENTS = [
    (
        "staff-induction.docx",
        word,
        ("Induction to Canvas", ["Ask your buddy, Oonagh Mulvey, before the first class: oonagh.mulvey@carrowmoyle.example."]),
        {"footer": "Buddy's mobile 07700 900219", "last_by": "Lorna Quigg", "author": "Bronagh Devlin-Hart"},
        [
            hit("email", "oonagh.mulvey@carrowmoyle.example", "body"),
            hit("phone", "07700 900219", "footer"),
            hit("person-name", "Lorna Quigg", "metadata"),
        ],
        "address in the body, mobile in the footer, last saved by a colleague",
    ),
    (
        "support-letter.docx",
        word,
        (
            "To the assessors",
            [
                "Bronagh rebuilt our evening programme in one term.",
                "Yours sincerely,",
                "Dr Malachy Tennant",
                "Vice-Principal for Curriculum",
            ],
        ),
        {"header": "Carrowmoyle Regional College, 1 College Avenue, Carrowmoyle BT97 1AA. Tel 028 9649 6000"},
        [
            hit("signature", "Dr Malachy Tennant", "body"),
            hit("postal-address", "1 College Avenue, Carrowmoyle BT97 1AA", "header", "r"),
            hit("phone", "028 9649 6000", "header", "r"),
        ],
        "signed letter under the college's own head",
    ),
    (
        "assignment-brief.docx",
        word,
        ("Assignment 2", ["Write a reflective log of 800 words."]),
        {"comments": [("Declan Cassells", "Ring me on 028 9649 6418 about the wording")]},
        [hit("person-name", "Declan Cassells", "comment"), hit("phone", "028 9649 6418", "comment")],
        "comment by a colleague with a direct line",
    ),
    (
        "policy-tracked.docx",
        word,
        ("Recording of lectures", ["Recordings are kept for two years."]),
        {
            "deleted": [("S. Kilbracken", "Send requests to s.kilbracken@carrowmoyle.example")],
            "inserted": [("S. Kilbracken", "Send requests to media@carrowmoyle.example")],
        },
        [
            hit("person-name", "S. Kilbracken", "tracked-change"),
            hit("email", "s.kilbracken@carrowmoyle.example", "tracked-change"),
            hit("email", "media@carrowmoyle.example", "tracked-change", "r"),
        ],
        "a person's address struck out, a role put in its place",
    ),
    (
        "demo-course.docx",
        word,
        ("Demonstration course", ["The course is open from September."]),
        {"hidden": "Assessor login: guest14, password: Slemish-Gorse-8"},
        [hit("password", "Slemish-Gorse-8", "hidden-text")],
        "login in hidden text",
    ),
    (
        "visit-plan.docx",
        word,
        ("Visit to a home learner", ["The visit takes an hour and covers the headset."]),
        {"box": "Go to: Mr Seamus Toland, 27 Drumlin Park, Carrowmoyle BT97 6QL"},
        [hit("postal-address", "27 Drumlin Park, Carrowmoyle BT97 6QL", "text-box")],
        "learner's home in a text box",
    ),
    (
        "group-register.docx",
        word,
        ("Register, Level 3 Science", ["Week 6"]),
        {
            "table": [
                ["Name", "Student no.", "Date of birth"],
                ["Caoimhe Rea", "30117742", "14/02/2001"],
                ["Jonah Akin", "30117761", "30/11/2000"],
            ]
        },
        [
            hit("student-number", "30117742", "body"),
            hit("student-number", "30117761", "body"),
            hit("date-of-birth", "14/02/2001", "body"),
            hit("date-of-birth", "30/11/2000", "body"),
        ],
        "numbers and birthdays under the headings of a table",
    ),
    (
        "short-reads.docx",
        word,
        ("Reading list", ["Six short texts on feedback."]),
        {
            "links": [("Oonagh's notes", "mailto:oonagh.mulvey@carrowmoyle.example?subject=notes")],
            "field_link": (
                "shared notes",
                "https://docs.google.com/document/d/1mQz7LkXcYw5RbNdHsJf3GuEaToXi2KvP8yLzMq0Wk9t/edit?usp=sharing",
            ),
        },
        [
            hit("email", "oonagh.mulvey@carrowmoyle.example", "link"),
            hit("edit-link", "https://docs.google.com/document/d/1mQz7LkXcYw5RbNdHsJf3GuEaToXi2KvP8yLzMq0Wk9t/edit?usp=sharing", "link"),
        ],
        "address and edit link only as targets",
    ),
    (
        "showcase.docx",
        word,
        ("Showcase", ["Below, one of the posts of the module."]),
        {
            "alt": "Forum post by Caoimhe Rea, student, marked 48 with the comment: too short, no sources",
            "in_picture": ["Reply to: c.rea04@student.carrowmoyle.example"],
        },
        [
            hit("learner-name-with-feedback", "Caoimhe Rea", "alt"),
            hit("email", "c.rea04@student.carrowmoyle.example", "picture"),
        ],
        "learner and mark in the alternative text, address in the picture",
    ),
    (
        "support-plan.odt",
        open_text,
        ("Support plan", ["Jonah Akin has epilepsy and may leave the room at any time.", "Key worker: 07700 900384 (Aoife)."]),
        {"author": "Aoife Garrity"},
        [
            hit("special-category", "Jonah Akin", "body"),
            hit("phone", "07700 900384", "body"),
            hit("person-name", "Aoife Garrity", "metadata"),
        ],
        "OpenDocument: health of a learner, mobile, creator in the properties",
    ),
    (
        "letter-template.docx",
        word,
        ("Letter to applicants", ["Dear [First name],", "Your place is confirmed.", "Yours sincerely,", "[Name of tutor]", "[Telephone]"]),
        {"author": "python-docx"},
        [],
        "template with gaps",
    ),
    (
        "module-handbook.docx",
        word,
        (
            "Module handbook LTEC-7005",
            ["30 credits, CRN 30117, weeks 1 to 12, room 2.0117.", "Questions: lte-admin@carrowmoyle.example or 028 9649 6001."],
        ),
        {"footer": "Version 3.0.2 of 14/02/2018, approved as AC/2018/30117"},
        [hit("email", "lte-admin@carrowmoyle.example", "body", "r"), hit("phone", "028 9649 6001", "body", "r")],
        "codes and an office",
    ),
    (
        "peer-review.docx",
        word,
        ("Peer review", ["The session was well paced."]),
        {"comments": [("Author", "Could the outcomes be said first?"), ("Reviewer 2", "Agreed.")], "author": "Teaching and Learning Unit"},
        [],
        "comments by nobody in particular, a unit as author",
    ),
    (
        "case-study.docx",
        word,
        (
            "Case study",
            ["Learner 4 (name changed) said that captions helped.", "All names, numbers and addresses were removed on 01/06/2018."],
        ),
        {"alt": "Screenshot of the forum with all names blurred", "box": "n = 14; t(13) = 2.07, p = .0294"},
        [],
        "case study without people",
    ),
    (
        "law-notes.docx",
        word,
        ("Notes on the law", ["SI 2018/1129, OJ L 119, 4.5.2016, p. 1-88; ICO guidance v1.0.248; ISBN 978-0-9649-6418-3."]),
        {"links": [("the Act", "https://www.legislation.gov.uk/ukpga/2018/12")], "keywords": "GDPR; DPA 2018; section 170"},
        [],
        "laws, pages and a book number",
    ),
    (
        "style-sample.odt",
        open_text,
        ("House style", ["Write addresses as name@example.com and numbers as 028 9XXX XXXX.", "Sign letters Yours sincerely."]),
        {"author": "LibreOffice"},
        [],
        "OpenDocument with dummies only",
    ),
    (
        "minutes-may.pdf",
        pdf,
        (
            [
                [
                    "Digital Learning Group, 14 May 2018",
                    "Present: BDH (chair), OM, DC",
                    "1. Declan to send the slides to roisin.hanlon@carrow-",
                    "moyle.example and to the externals (k.nyberg@",
                    "sjovik.example) before the end of the month.",
                    "2. Next meeting 11 June, room 0117.",
                ]
            ],
        ),
        {},
        [hit("email", "roisin.hanlon@carrowmoyle.example", "body"), hit("email", "k.nyberg@sjovik.example", "body")],
        "two addresses broken over line ends, one with a hyphen",
    ),
    (
        "cv.pdf",
        pdf,
        (
            [
                [
                    "Bronagh Devlin-Hart",
                    "8 Orchard Loanen, Carrowmoyle BT97 4RD",
                    "Mobile 07700 900655",
                    "bronagh@devlin-hart.example",
                    "Referee: Prof. Ulla Stenmark, ulla.stenmark@sjovik.example",
                ]
            ],
        ),
        {"info": {"Author": "Bronagh Devlin-Hart"}},
        [
            hit("postal-address", "8 Orchard Loanen, Carrowmoyle BT97 4RD", "body", "o"),
            hit("phone", "07700 900655", "body", "o"),
            hit("email", "bronagh@devlin-hart.example", "body", "o"),
            hit("email", "ulla.stenmark@sjovik.example", "body"),
        ],
        "the owner's CV with a referee",
    ),
    (
        "first-aid-certificate.pdf",
        pdf,
        (
            [
                [
                    "Certificate of attendance",
                    "Awarded to Lorna Quigg",
                    "Date of birth 6 August 1987",
                    "Employee no. 50442",
                    "Cert. 2018/04/30117",
                ]
            ],
        ),
        {},
        [hit("date-of-birth", "6 August 1987", "body"), hit("staff-number", "50442", "body")],
        "a colleague's certificate",
    ),
    (
        "plan-annotated.pdf",
        pdf,
        ([["Lesson plan, week 4", "Starter, two activities, plenary"]],),
        {
            "sticky": ["Oonagh: my home number is 01632 960 743 if this is urgent"],
            "free": ["ask fionn@northquay.example for the kit"],
            "info": {"Author": "Fionn Laverty"},
        },
        [
            hit("phone", "01632 960 743", "annotation"),
            hit("email", "fionn@northquay.example", "annotation"),
            hit("person-name", "Fionn Laverty", "metadata"),
        ],
        "notes stuck on a PDF, author in its properties",
    ),
    (
        "travel-claim.pdf",
        pdf,
        ([["Travel claim", "Visiting speaker", "Total 84.60"]],),
        {
            "fields": {
                "claimant": "Ruadhan Pike",
                "ni_number": "RS 72 19 40 C",
                "sort_code_and_account": "sort code 30-11-77, account 40922618",
            }
        },
        [hit("national-insurance", "RS 72 19 40 C", "form-field"), hit("bank-account", "30-11-77 40922618", "form-field")],
        "filled form fields",
    ),
    (
        "referral.pdf",
        pdf,
        (
            [
                [
                    "Occupational health referral",
                    "Re: Ms Lorna Quigg, NHS number 999 047 1630",
                    "She has had migraine since March.",
                    "Payroll 50442",
                ]
            ],
        ),
        {},
        [
            hit("nhs-number", "999 047 1630", "body"),
            hit("special-category", "Lorna Quigg", "body"),
            hit("staff-number", "50442", "body"),
        ],
        "health referral of a colleague",
    ),
    (
        "programme-two-columns.pdf",
        pdf,
        (
            [
                ["Morning", "09.30 Welcome", "10.00 Captions", "Chair: E. Sorley", "e.sorley@north", "quay.example"],
                ["Afternoon", "13.30 Clinics", "Host: Aoife", "07700 900 116", "15.00 Close", "Room 2.01"],
            ],
        ),
        {"links": ["mailto:e.sorley@northquay.example"]},
        [hit("email", "e.sorley@northquay.example", "link"), hit("phone", "07700 900 116", "body")],
        "two columns, an address broken without a hyphen and whole in its link",
    ),
    (
        "accessibility-report.pdf",
        pdf,
        ([["Accessibility audit of the course", "42 pages checked, 7 issues"]],),
        {"xmp": {"dc:creator": ["Conleth Mairs"], "pdf:Keywords": "audit; c.mairs@carrowmoyle.example"}},
        [hit("person-name", "Conleth Mairs", "metadata"), hit("email", "c.mairs@carrowmoyle.example", "metadata")],
        "only in the XMP packet",
    ),
    (
        "blank-consent.pdf",
        pdf,
        ([["Consent to be recorded", "Name .......  Date of birth .. / .. / ....", "Signed ........"]],),
        {"fields": {"name": "", "phone": "", "email": ""}},
        [],
        "empty form",
    ),
    (
        "published-paper.pdf",
        pdf,
        (
            [
                [
                    "Stenmark U., Okell T. (2016) Feedback that is heard. Nord. J. Teach. 4, 30-117.",
                    "https://doi.org/10.5555/njt.2016.0117  ISSN 2049-6418",
                    "Corresponding author: okell@tervola.example",
                    "(c) The authors. Licence CC BY 4.0.",
                ]
            ],
        ),
        {"info": {"Creator": "LaTeX with hyperref", "Producer": "pdfTeX-1.40.18"}},
        [{"what": "email", "value": "okell@tervola.example", "whose": "other", "severity": "note", "where": "body"}],
        "cited paper with its author's address",
    ),
    (
        "open-day-poster.pdf",
        pdf,
        (
            [
                [
                    "Open day, 9 June 2018, 10 to 4",
                    "Call 028 9649 6000 or write to openday@carrowmoyle.example",
                    "Free buses from the quay, no. 117",
                ]
            ],
        ),
        {"links": ["mailto:openday@carrowmoyle.example", "tel:+442896496000"]},
        [hit("phone", "028 9649 6000", "body", "r"), hit("email", "openday@carrowmoyle.example", "body", "r")],
        "poster with switchboard and role",
    ),
    (
        "font-notice.pdf",
        pdf,
        ([["Set in Kestrel Sans by Alder Type, licence OFL 1.1", "Kestrel Sans 2.004; ttfautohint (v1.8.1)"]],),
        {"info": {"Creator": "Alder Layout 11.4 (Macintosh)", "Producer": "Alder PDF Library 15.0", "Author": "Alder Type Foundry"}},
        [],
        "makers of a typeface and of software",
    ),
    (
        "equipment-order.pdf",
        pdf,
        (
            [
                [
                    "Purchase order 0289649641",
                    "14 headsets @ 18.50, SKU 30-11-77-40922",
                    "EAN 5012345678900, delivery note 999 047 1631",
                    "Cost centre 40922618, budget 2018/19",
                ]
            ],
        ),
        {},
        [],
        "order with figures like phone, bank and health numbers",
    ),
    (
        "standard-extract.pdf",
        pdf,
        ([["EN 301 549 V2.1.2 (2018-08), clause 9.1.4.3", "WCAG 2.1 SC 1.4.3 contrast 4.5:1", "ISO/IEC 24751-1:2008, 14289-1:2014"]],),
        {},
        [],
        "standards",
    ),
    (
        "redacted-email.pdf",
        pdf,
        (
            [
                [
                    "From: [name removed] <[address removed]>",
                    "To: Bronagh Devlin-Hart",
                    "Tel: [removed]",
                    "Thanks for a great session on captions.",
                ]
            ],
        ),
        {"sticky": ["Names removed with permission, BDH"]},
        [],
        "redacted thanks",
    ),
    (
        "workshop-notes.pptx",
        slides,
        (
            [
                {"title": "Polls in class", "body": "Three tools, one hour", "notes": "Fionn does the demo, text him on +44 7700 900 537"},
                {
                    "title": "Results",
                    "body": "Attendance went up",
                    "off": True,
                    "notes": "Jonah Akin 38%, feedback: did not read the brief",
                },
            ],
        ),
        {},
        [hit("phone", "+44 7700 900 537", "notes"), hit("learner-name-with-feedback", "Jonah Akin", "notes")],
        "speaker's notes, one on a hidden slide",
    ),
    (
        "conference-deck.pptx",
        slides,
        ([{"title": "Feedback that is heard", "body": "Ulla Stenmark, ulla.s@sjovik.example"}],),
        {"author": "Ulla Stenmark"},
        [hit("email", "ulla.s@sjovik.example", "body"), hit("person-name", "Ulla Stenmark", "metadata")],
        "a co-author's deck with her address",
    ),
    (
        "board-tour.pptx",
        slides,
        (
            [
                {
                    "title": "Our board",
                    "body": "Everyone may write",
                    "link": ("open it", "https://miro.com/welcomeonboard/QzLmXcYw5RbNdHsJf3GuEaTo?share_link_id=30117742"),
                },
                {"title": "Team", "body": "Four of us", "alt": "Team page, contact d.cassells@carrowmoyle.example"},
            ],
        ),
        {},
        [
            hit("edit-link", "https://miro.com/welcomeonboard/QzLmXcYw5RbNdHsJf3GuEaTo?share_link_id=30117742", "link"),
            hit("email", "d.cassells@carrowmoyle.example", "alt"),
        ],
        "link to edit and an alternative text",
    ),
    (
        "charts.pptx",
        slides,
        (
            [
                {"title": "Use of the VLE", "body": "2016: 30117; 2017: 40922; 2018: 50442", "notes": "Pause here. 14:02 to 14:07."},
                {"title": "Source", "body": "Log export of 01/06/2018, v2.0.1", "alt": "Bar chart of page views"},
            ],
        ),
        {"author": "Microsoft Office User"},
        [],
        "counts and a program's user name",
    ),
    (
        "phishing-lesson.pptx",
        slides,
        (
            [
                {
                    "title": "Spot the fake",
                    "body": "From: your.bank@example.com. Card 4111 1111 1111 1111, PIN ****",
                    "notes": "All of it is made up for the lesson.",
                }
            ],
        ),
        {},
        [],
        "invented message in a lesson",
    ),
    (
        "help-slide.pptx",
        slides,
        (
            [
                {
                    "title": "Where to get help",
                    "body": "helpdesk@carrowmoyle.example, ext. 6117",
                    "link": ("Book", "https://book.carrowmoyle.example/desk"),
                }
            ],
        ),
        {},
        [hit("email", "helpdesk@carrowmoyle.example", "body", "r")],
        "role on a last slide",
    ),
]

FILES = [*DOCUMENTS, *DATA, *PICTURES, *QUIET]
