"""What stands in the labelled files of the part `sixth`: slides and PDF files."""

from __future__ import annotations

from file_makers import pdf, slides
from labels import hit

SLIDE_FILES = [
    (
        "webinar-on-captions.pptx",
        slides,
        (
            [
                {
                    "title": "Captions for all",
                    "body": "Why, how, how much",
                    "notes": "Log in to the demo as captions-demo / Subtitle_77 first.",
                },
                {"title": "Questions?", "body": "f.tranmer@llandegwy.example"},
            ],
        ),
        {"author": "Ffion Tranmer"},
        [hit("password", "Subtitle_77", "notes"), hit("email", "f.tranmer@llandegwy.example", "body", "o")],
        "password in notes; the owner's address",
    ),
    (
        "talk-on-captions.pptx",
        slides,
        (
            [
                {"title": "Captions for all", "body": "Why, how, how much", "notes": "Open the demo in a private window; do not log in."},
                {"title": "Questions?", "body": "captions@llandegwy.example"},
            ],
        ),
        {"author": "Ffion Tranmer"},
        [hit("email", "captions@llandegwy.example", "body", "r")],
        "the same talk with a shared mailbox",
    ),
    (
        "results-of-pilot.pptx",
        slides,
        (
            [
                {"title": "Results of the pilot", "body": "31 learners, mean 61"},
                {
                    "title": "Back-up slide",
                    "body": "Hefin Garmon 38: never opened the films. Saffron Ijaz 77: watched each of them twice.",
                    "off": True,
                },
            ],
        ),
        {"author": "Ffion Tranmer"},
        [
            hit("learner-name-with-feedback", "Hefin Garmon", "hidden-slide"),
            hit("learner-name-with-feedback", "Saffron Ijaz", "hidden-slide"),
        ],
        "named learners with marks on a hidden slide",
    ),
    (
        "results-by-group.pptx",
        slides,
        (
            [
                {"title": "Results by group", "body": "A 61, B 58, C 66"},
                {"title": "Back-up slide", "body": "Learner 1: 38, never opened the films. Learner 2: 77.", "off": True},
            ],
        ),
        {"author": "Ffion Tranmer"},
        [],
        "numbered learners on a hidden slide",
    ),
    (
        "keynote-guest.pptx",
        slides,
        ([{"title": "Pedagogy of the pause", "body": "A guest talk", "notes": "Breathe."}],),
        {"author": "Cosmina Radu-Hartley"},
        [hit("person-name", "Cosmina Radu-Hartley", "metadata")],
        "a guest as author of the file",
    ),
    (
        "training-day.pptx",
        slides,
        (
            [
                {"title": "Training day", "body": "Room 2.04, 9.30 to 15.30"},
                {
                    "title": "Sign up",
                    "body": "Add your name here",
                    "link": ("the list", "https://www.canva.com/design/DAG7733xKq0/Ll0417QwZ/edit"),
                },
            ],
        ),
        {"author": "Ffion Tranmer"},
        [hit("edit-link", "https://www.canva.com/design/DAG7733xKq0/Ll0417QwZ/edit", "link")],
        "link to edit on a slide",
    ),
    (
        "timetable-slides.pptx",
        slides,
        (
            [
                {"title": "Week 7", "body": "Mon 9.30 ACC204 in 2.04; Tue 14.00 NUR417 in LT1", "notes": "Change of room on the 14th."},
                {
                    "title": "Map",
                    "body": "Block C, second floor",
                    "alt": "Plan of the second floor with the lift in red",
                    "link": ("the plan", "https://estates.llandegwy.example/plan/c2"),
                },
            ],
        ),
        {"author": "Timetabling"},
        [],
        "rooms and courses, a department as author",
    ),
    (
        "persona-workshop.pptx",
        slides,
        (
            [
                {"title": "Personas", "body": "'Mair', 52, returns to study after a stroke. 'Jac', 17, dyslexic. Both are invented."},
                {"title": "Your turn", "body": "Invent a third. Give it a name, an age and a fear."},
            ],
        ),
        {"author": "Ffion Tranmer"},
        [],
        "invented personas",
    ),
]

PDF_FILES = [
    (
        "testimonial-scan.pdf",
        pdf,
        (
            [
                [
                    "To whom it may concern",
                    "Ms Tranmer's course in making films changed how we train carers.",
                    "Yours faithfully",
                    "Ignatius Blethyn-Roe",
                    "Manager, Derwen Care Homes",
                    "Tel. 01632 960 588",
                ]
            ],
        ),
        {"info": {"Title": "Testimonial", "Author": "Ffion Tranmer"}},
        [hit("signature", "Ignatius Blethyn-Roe", "body"), hit("phone", "01632 960 588", "body")],
        "letter with its signer and his number",
    ),
    (
        "leaflet-carers.pdf",
        pdf,
        ([["Courses for carers", "Ring 029 2018 0100 or write to courses@llandegwy.example", "Free for residents"]],),
        {"info": {"Title": "Courses for carers", "Author": "Marketing and Communications"}},
        [hit("phone", "029 2018 0100", "body", "r"), hit("email", "courses@llandegwy.example", "body", "r")],
        "leaflet with an office's contacts",
    ),
    (
        "enrolment-filled.pdf",
        pdf,
        ([["Enrolment form", "Fill in all boxes and hand in at the desk."]],),
        {
            "fields": {
                "FullName": "Mohamed Tegryn",
                "DateOfBirth": "23/11/2003",
                "HomeAddress": "7 Heol Isaf, Llandegwy, SA87 6TW",
                "Mobile": "07700 900 823",
            }
        },
        [
            hit("date-of-birth", "23/11/2003", "form-field"),
            hit("postal-address", "7 Heol Isaf, Llandegwy, SA87 6TW", "form-field"),
            hit("phone", "07700 900 823", "form-field"),
        ],
        "filled form",
    ),
    (
        "enrolment-empty.pdf",
        pdf,
        ([["Enrolment form", "Fill in all boxes and hand in at the desk."]],),
        {"fields": {"FullName": "", "DateOfBirth": "dd/mm/yyyy", "HomeAddress": "", "Mobile": ""}},
        [],
        "empty form",
    ),
    (
        "essay-annotated.pdf",
        pdf,
        ([["On the ferry", "It is a truth that all boats leak.", "The question is how much."]],),
        {"sticky": ["Guto, ask Dr Sorcha Vaisey (s.vaisey@llandegwy.example) for the survey of 1977"], "info": {"Title": "On the ferry"}},
        [hit("email", "s.vaisey@llandegwy.example", "annotation")],
        "address in a note stuck to the page",
    ),
    (
        "essay-corrected.pdf",
        pdf,
        ([["On the bridge", "It is a truth that all bridges sway.", "The question is how much."]],),
        {"sticky": ["Source? See p. 204 ff. and table 7.3"], "free": ["Good!"], "info": {"Title": "On the bridge"}},
        [],
        "notes stuck to a page without people",
    ),
    (
        "journal-article.pdf",
        pdf,
        (
            [
                ["Slow captions", "M. Hallstrand and O. Ifans", "Journal of Imagined", "Pedagogy 12(3)", "ISSN 2049-3630"],
                ["Abstract. We slowed", "the captions down.", "Correspondence:", "m.hallstrand@norrhavn.example", "doi 10.99999/jip.0418"],
            ],
        ),
        {"info": {"Title": "Slow captions"}},
        [{**hit("email", "m.hallstrand@norrhavn.example", "body"), "severity": "note"}],
        "a paper with its correspondence address",
    ),
    (
        "handout-metadata.pdf",
        pdf,
        ([["Hand-out 3", "Lifting without harm: feet apart, back straight."]],),
        {"info": {"Title": "Hand-out 3", "Author": "Taliesin Brook-Adeyemi"}, "xmp": {"dc:creator": ["Taliesin Brook-Adeyemi"]}},
        [hit("person-name", "Taliesin Brook-Adeyemi", "metadata")],
        "another's name in the properties",
    ),
    (
        "handout-tools.pdf",
        pdf,
        ([["Hand-out 4", "Lifting with a hoist: two people, brakes on."]],),
        {"info": {"Title": "Hand-out 4", "Author": "Ffion Tranmer", "Creator": "Writer", "Keywords": "Lorimer Sans by Lorimer Type"}},
        [],
        "the owner, a tool and a foundry in the properties",
    ),
    (
        "programme-with-links.pdf",
        pdf,
        ([["Programme", "10.00 Welcome", "10.15 Workshop A (write to the leader to book)"]],),
        {"links": ["mailto:elspeth.orr-jenkins@brackenfold.example", "https://conference.brackenfold.example/2024"]},
        [hit("email", "elspeth.orr-jenkins@brackenfold.example", "link")],
        "address in a link of a PDF",
    ),
    (
        "programme-of-day.pdf",
        pdf,
        ([["Programme", "10.00 Welcome", "10.15 Workshop A", "12.30 Lunch"], ["Room G.14", "Room 2.04", "Hall", "Map ref SN 417 733"]],),
        {"links": ["https://conference.brackenfold.example/2024#map"]},
        [],
        "programme with rooms and a map reference",
    ),
    (
        "payslip-example.pdf",
        pdf,
        ([["Payslip (evidence of post)", "Ms F Tranmer", "NI number  TP 41 77 30 C", "Tax code 1257L", "Gross 3,041.77"]],),
        {"info": {"Title": "Payslip"}},
        [hit("national-insurance", "TP 41 77 30 C", "body", "o")],
        "the owner's own payslip",
    ),
    (
        "payslip-explained.pdf",
        pdf,
        ([["Your payslip explained", "A  NI number  QQ 12 34 56 C", "B  Tax code  1257L", "C  Gross, net, to date"]],),
        {"info": {"Title": "Your payslip explained", "Author": "Payroll Office"}},
        [],
        "explained with a stand-in number",
    ),
    (
        "clinic-list.pdf",
        pdf,
        (
            [
                [
                    "Simulation clinic, list used by mistake",
                    "09.00  P. Ostler   999 175 1637",
                    "09.20  (free)",
                    "09.40  D. Maddern  999 085 7083",
                ]
            ],
        ),
        {"info": {"Title": "Clinic list"}},
        [hit("nhs-number", "999 175 1637", "body"), hit("nhs-number", "999 085 7083", "body")],
        "real clinic list with NHS numbers",
    ),
    (
        "clinic-list-fictional.pdf",
        pdf,
        ([["Simulation clinic, fictional list", "09.00  Mannequin A  000 000 0001  hip", "09.20  Mannequin B  000 000 0002  knee"]],),
        {"info": {"Title": "Clinic list (fictional)"}},
        [],
        "list of mannequins",
    ),
    (
        "conference-order.pdf",
        pdf,
        ([["Order of two places", "Paid by Dr Aurelia Stannard", "Card 4462 5294 1922 5124  exp 11/27", "Total 417.73"]],),
        {"info": {"Title": "Order"}},
        [hit("card-number", "4462 5294 1922 5124", "body")],
        "card number on an order",
    ),
    (
        "conference-confirmation.pdf",
        pdf,
        ([["Your order 4462-5294-1922-5125 is confirmed", "Two places, paid by card ending 5124", "Invoice 0417733, VAT 20%"]],),
        {"info": {"Title": "Confirmation", "Author": "Brackenfold Conferences"}},
        [],
        "number of an order, last figures of a card",
    ),
    (
        "case-study-patient.pdf",
        pdf,
        (
            [
                [
                    "Case study (all names are invented)",
                    "'Mrs Bevan' is 81 and lives alone. She has dementia and a cat.",
                    "Task: plan her discharge. What would you ask her daughter?",
                ]
            ],
        ),
        {"info": {"Title": "Case study", "Author": "Ffion Tranmer"}},
        [],
        "invented patient, said so",
    ),
    (
        "standards-map.pdf",
        pdf,
        ([["Standard", "BS 8878:2010", "ISO 9241-11:2018", "RFC 5322"], ["Met by", "policy v2.3.1", "test 14.03.2024", "10.0.41.77"]],),
        {"sticky": ["Check clause 7.3.3"], "info": {"Title": "Map of standards", "Author": "Digital Team"}},
        [],
        "standards, versions and a machine's number",
    ),
]
