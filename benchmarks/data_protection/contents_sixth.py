"""What stands in the labelled files of the part `sixth`: Word and OpenDocument (the rest: contents_sixth_print.py, contents_sixth_data.py)."""

from __future__ import annotations

from contents_sixth_data import DATA_FILES
from contents_sixth_print import PDF_FILES, SLIDE_FILES
from file_makers import open_text, word
from labels import hit

OWNER = {"name": "Ffion Tranmer", "emails": ["f.tranmer@llandegwy.example"]}

WORD_FILES = [
    (
        "reference-for-ffion.docx",
        word,
        (
            "Reference",
            [
                "I write in support of Ffion Tranmer, with whom I taught the Access course for five years.",
                "She is patient with machines and kind to people, which is the right way round.",
                "Yours sincerely,",
                "Eluned Carrow-Massey",
                "Programme Manager, Access to Higher Education",
            ],
        ),
        {
            "header": "Cwmderi Adult College - direct line 029 2018 0655",
            "footer": "e.carrow-massey@cwmderi.example",
            "author": "Ffion Tranmer",
        },
        [
            hit("signature", "Eluned Carrow-Massey", "body"),
            hit("phone", "029 2018 0655", "header"),
            hit("email", "e.carrow-massey@cwmderi.example", "footer"),
        ],
        "letter with contacts at its head and foot",
    ),
    (
        "observed-lesson.docx",
        word,
        (
            "Observation of a lesson",
            ["Observer: F. Tranmer. Group: Access 2. Trainee: see the table.", "The room was warm and the aims were on the board."],
        ),
        {
            "table": [
                ["Trainee", "Strengths", "To work on"],
                ["Cadi Mostyn-Price", "Lively start; clear questions", "Wait longer for answers"],
                ["Ovidiu Munteanu", "Excellent hand-outs", "Voice hardly to be heard at the back"],
            ],
            "author": "Ffion Tranmer",
        },
        [
            hit("learner-name-with-feedback", "Cadi Mostyn-Price", "body"),
            hit("learner-name-with-feedback", "Ovidiu Munteanu", "body"),
        ],
        "feedback to two trainees in a table",
    ),
    (
        "observation-blank.docx",
        word,
        ("Observation of a lesson", ["Observer: ____  Group: ____  Trainee: ____", "Keep one copy; give one to the trainee."]),
        {"table": [["Trainee", "Strengths", "To work on"], ["", "", ""]], "author": "Ffion Tranmer"},
        [],
        "the same form, blank",
    ),
    (
        "strategy-commented.docx",
        word,
        (
            "Digital strategy, second draft",
            ["We shall move two thirds of assessment on line by 2027.", "Staff will be given time for this."],
        ),
        {
            "comments": [("Idwal Penrhos", "Which two thirds?"), ("Ffion Tranmer", "Those without a practical.")],
            "author": "Ffion Tranmer",
        },
        [hit("person-name", "Idwal Penrhos", "comment")],
        "comment by a colleague, answered by the owner",
    ),
    (
        "policy-redline.docx",
        word,
        ("Lecture capture policy", ["Recordings are kept for two years.", "Nobody is recorded who has not been told."]),
        {
            "inserted": [("Zdenka Harbottle", "and then deleted")],
            "deleted": [("Morfydd Tan", "or longer")],
            "author": "Ffion Tranmer",
            "last_by": "Ffion Tranmer",
        },
        [hit("person-name", "Zdenka Harbottle", "tracked-change"), hit("person-name", "Morfydd Tan", "tracked-change")],
        "tracked changes of two colleagues",
    ),
    (
        "policy-redline-anonymous.docx",
        word,
        ("Lecture capture policy", ["Recordings are kept for two years.", "Nobody is recorded who has not been told."]),
        {
            "inserted": [("Author", "and then deleted")],
            "deleted": [("Author", "or longer")],
            "comments": [("Author", "Check with the archive.")],
            "author": "Ffion Tranmer",
            "last_by": "Ffion Tranmer",
        },
        [],
        "tracked changes with their authors taken out",
    ),
    (
        "welcome-booklet.docx",
        word,
        (
            "Welcome to Llandegwy",
            [
                "The learning platform: vle@llandegwy.example. The library: llyfrgell@llandegwy.example.",
                "Reception answers 029 2018 0100 from eight to six. Nightline: 08081 570 417.",
                "Llandegwy University, Ffordd y Coleg, Llandegwy, SA87 1AA",
            ],
        ),
        {"footer": "Printed on recycled paper. Version 7.3 of 14 August 2023", "author": "Student Services"},
        [
            hit("email", "vle@llandegwy.example", "body", "r"),
            hit("email", "llyfrgell@llandegwy.example", "body", "r"),
            hit("phone", "029 2018 0100", "body", "r"),
            hit("phone", "08081 570 417", "body", "r"),
            hit("postal-address", "Llandegwy University, Ffordd y Coleg, Llandegwy, SA87 1AA", "body", "r"),
        ],
        "shared mailboxes, a helpline and the institution's address",
    ),
    (
        "film-shoot.docx",
        word,
        ("Film of the dairy", ["Meet at the gate at 9.15. Wear boots.", "The herd is milked at ten; no flash, please."]),
        {"box": "Late or lost? Ring Gwion on 07700 900 741", "author": "Ffion Tranmer"},
        [hit("phone", "07700 900 741", "text-box")],
        "mobile number in a text box",
    ),
    (
        "cheese-quiz.docx",
        word,
        ("Quiz: safe storage", ["Q1 At what temperature do you store soft cheese?", "Q2 What does a blue cloth mean?"]),
        {"hidden": "Teacher's account of the quiz site: llandegwy-dairy, password Caerphilly+12", "author": "Ffion Tranmer"},
        [hit("password", "Caerphilly+12", "hidden-text")],
        "password in hidden text",
    ),
    (
        "bread-quiz.docx",
        word,
        ("Quiz: bread", ["Q1 Why is dough rested?", "Q2 Name two flours without gluten."]),
        {"hidden": "Answers: Q1 gluten relaxes; Q2 rice, buckwheat. Pass mark 6/10.", "author": "Ffion Tranmer"},
        [],
        "hidden text without data",
    ),
    (
        "links-to-resources.docx",
        word,
        ("Resources", ["All of these were made with course teams.", "Ask before you change anything in the first."]),
        {
            "links": [
                ("the shared scheme of work", "https://docs.google.com/document/d/1LlAnD0417eGwYx7733kQwZrTpVbNm2HsJd5Ff/edit?usp=sharing"),
                ("the published book", "https://books.llandegwy.example/dairy/"),
            ],
            "field_link": ("write to Betsan", "mailto:betsan.hendy@llandegwy.example?subject=Scheme%20of%20work"),
            "author": "Ffion Tranmer",
        },
        [
            hit("edit-link", "https://docs.google.com/document/d/1LlAnD0417eGwYx7733kQwZrTpVbNm2HsJd5Ff/edit?usp=sharing", "link"),
            hit("email", "betsan.hendy@llandegwy.example", "link"),
        ],
        "link to edit, and an address in a field's link",
    ),
    (
        "farm-visit-risks.docx",
        word,
        ("Risk assessment: farm visit", ["Hazards: slurry, bulls, quad bikes.", "People to ring, in this order:"]),
        {
            "table": [
                ["Who", "Number"],
                ["Farmer (Mr Prosser)", "01632 960 271"],
                ["Minibus (Sheila)", "07700 900272"],
                ["Campus security", "029 2018 0999"],
            ],
            "author": "Estates",
        },
        [
            hit("phone", "01632 960 271", "body"),
            hit("phone", "07700 900272", "body"),
            hit("phone", "029 2018 0999", "body", "r"),
        ],
        "numbers of people in a table",
    ),
    (
        "laboratory-risks.docx",
        word,
        ("Risk assessment: laboratory", ["Hazards: acid, glass, heat.", "In case of need go to the nearest red telephone and dial 3333."]),
        {
            "table": [["Hazard", "L", "S", "R"], ["Acid 2.0 mol/l", "2", "4", "8"], ["CAS 7647-01-0", "1", "4", "4"]],
            "author": "Estates",
        },
        [],
        "risks with figures and numbers of substances",
    ),
    (
        "exam-instructions.docx",
        word,
        ("Instructions for the on-line examination", ["Log in ten minutes early.", "You may use a calculator of the permitted kind."]),
        {"footer": "C:\\Users\\m.trehearne\\OneDrive\\Exams\\instructions v4.docx", "author": "Ffion Tranmer"},
        [hit("user-path", "m.trehearne", "footer")],
        "path with a user name in the footer",
    ),
    (
        "exam-timetable.docx",
        word,
        ("Timetable of examinations", ["ACC204 Monday 9.30 LT1; NUR417 Tuesday 14.00 Sports Hall.", "Seats are on the screen outside."]),
        {"footer": "S:\\Registry\\Public\\Exams\\2024\\timetable v12.docx", "author": "Registry"},
        [],
        "path without a user, courses and rooms",
    ),
    (
        "dissertation-comments.docx",
        word,
        (
            "Comments on dissertation",
            ["A brave topic. The method is sound, the discussion repeats itself.", "Mark: 64. Second marker agrees."],
        ),
        {"header": "Student: Rhydian Coslett-Ward   No. 21904177", "author": "Ffion Tranmer", "last_by": "Leszek Varga"},
        [
            hit("learner-name-with-feedback", "Rhydian Coslett-Ward", "header"),
            hit("student-number", "21904177", "header"),
            hit("person-name", "Leszek Varga", "metadata"),
        ],
        "learner in the header, comments below, last saved by another",
    ),
    (
        "marking-bands.docx",
        word,
        ("Bands of marks", ["70 and more: independent, well sourced.", "60 to 69: sound, with a clear line of argument."]),
        {"header": "Student: ________   No. ________", "author": "Ffion Tranmer"},
        [],
        "bands of marks with a blank header",
    ),
    (
        "my-cpd.docx",
        word,
        (
            "CPD of Ffion Tranmer",
            ["14 March 2024: Captions for all, 2 h. Certificate CAP-0417.", "Write to me: f.tranmer@llandegwy.example"],
        ),
        {"author": "Ffion Tranmer", "last_by": "Ffion Tranmer"},
        [hit("email", "f.tranmer@llandegwy.example", "body", "o")],
        "the owner's record with her own address",
    ),
    (
        "screens-of-vle.docx",
        word,
        ("Screens of the VLE", ["Figure 1 shows the new front page.", "Names were taken out by hand."]),
        {
            "alt": "Inbox of the course with a message of wendel.hooson@students.llandegwy.example at the top",
            "in_picture": ["Inbox (1)", "wendel.hooson@students...", "Re: late again"],
            "author": "Ffion Tranmer",
        },
        [hit("email", "wendel.hooson@students.llandegwy.example", "alt")],
        "address in alternative text",
    ),
    (
        "screens-of-quiz.docx",
        word,
        ("Screens of the quiz", ["Figure 2 shows question 7.", "Nobody is logged in."]),
        {
            "alt": "Question 7 of 10 with four choices, time left 4:17",
            "in_picture": ["Question 7 of 10", "( ) 4  ( ) 17  ( ) 73", "Time left 4:17"],
            "author": "Ffion Tranmer",
        },
        [],
        "screen without people",
    ),
    (
        "model-letter.docx",
        word,
        (
            "How to write a formal letter",
            [
                "Your Name, 1 Your Street, Your Town, AB1 2CD",
                "Dear Sir or Madam,",
                "I am writing to ask about ...",
                "Yours faithfully, Your Name",
                "your.name@example.com",
            ],
        ),
        {"author": "Ffion Tranmer"},
        [],
        "model letter with stand-ins",
    ),
    (
        "one-page-profile.docx",
        word,
        (
            "One-page profile",
            [
                "Name: Llinos Appleyard-Rees",
                "What people like about me: my jokes.",
                "How to support me: I have cerebral palsy, so give me time to answer and do not finish my sentences.",
            ],
        ),
        {"author": "Additional Learning Needs team"},
        [hit("special-category", "Llinos Appleyard-Rees", "body")],
        "a learner's profile with her disability",
    ),
    (
        "profile-example.docx",
        word,
        (
            "How to make a one-page profile",
            [
                "Three boxes: what people like about me, what matters to me, how to support me.",
                "Example: 'Robin' (made up) likes trains and has a hearing aid: face Robin when you speak.",
            ],
        ),
        {"author": "Additional Learning Needs team"},
        [],
        "made-up profile, said so",
    ),
    (
        "history-lesson.docx",
        word,
        (
            "Women of science",
            [
                "Mary Somerville (born 26 December 1780) taught herself algebra by night.",
                "Caroline Herschel, born 16 March 1750, was of small stature after typhus.",
                "Her brother wrote of her work: 'patient, exact and better than mine'.",
            ],
        ),
        {"author": "Ffion Tranmer", "keywords": "history; science; ISBN 978-1-4028-9462-6"},
        [],
        "births, illness and praise of figures of history",
    ),
    (
        "feedback-to-group.docx",
        word,
        (
            "Feedback to the whole group",
            ["You worked hard and it shows. Most of you cited well.", "Look again at the passive voice and at question 7."],
        ),
        {"table": [["Band", "How many"], ["70+", "4"], ["60-69", "17"], ["below 40", "1"]], "author": "Ffion Tranmer"},
        [],
        "feedback to a group with numbers in bands",
    ),
    (
        "module-evaluation.docx",
        word,
        (
            "Evaluation of ACC204",
            ["'The best module of the year.' 'Too much reading.' 'Thank you to everybody!'", "Answers: 31 of 33 (94%). Mean 4.17 of 5."],
        ),
        {"comments": [("Reviewer 1", "Very good.")], "author": "Quality Office", "footer": "Report 0417/733, 14 March 2024"},
        [],
        "evaluation without names, numbered reviewer",
    ),
]

OPEN_FILES = [
    (
        "hourly-paid-claim.odt",
        open_text,
        ("Claim of hourly-paid staff", ["Name: Mererid Stackpole", "Staff number: 0074177", "Hours: 12.5 at grade 7.3"]),
        {"author": "Ffion Tranmer"},
        [hit("staff-number", "0074177", "body")],
        "staff number on a claim",
    ),
    (
        "hourly-paid-rates.odt",
        open_text,
        ("Rates of hourly-paid staff", ["Grade 7.3: 41.77 an hour", "Code 0074177-A, claims to the office by the 4th"]),
        {"author": "Payroll Office"},
        [],
        "rates and a code of accounts",
    ),
    (
        "letter-to-governors.odt",
        open_text,
        (
            "To the governors",
            ["We ask for a lift that works.", "Yours sincerely,", "Gwendolen Ashby-Tudor", "12 Chapel Row, Llandegwy, SA87 4PQ"],
        ),
        {"author": "Ffion Tranmer"},
        [
            hit("signature", "Gwendolen Ashby-Tudor", "body"),
            hit("postal-address", "12 Chapel Row, Llandegwy, SA87 4PQ", "body"),
        ],
        "letter with its signer's home address",
    ),
    (
        "review-of-placement.odt",
        open_text,
        (
            "Review of placement",
            [
                "Student: Carmel Whitty-Osei",
                "She is kind, quick and safe, but late on four mornings of ten.",
                "Absences: two days, endometriosis (known to Occupational Health).",
            ],
        ),
        {"author": "Ffion Tranmer"},
        [hit("learner-name-with-feedback", "Carmel Whitty-Osei", "body"), hit("special-category", "Carmel Whitty-Osei", "body")],
        "named student with words about her work and her health",
    ),
    (
        "review-form-guidance.odt",
        open_text,
        (
            "How to review a placement",
            ["Say what went well and what to work on.", "Do not write down reasons for absence: health is for Occupational Health."],
        ),
        {"author": "Placement Unit"},
        [],
        "guidance on reviews",
    ),
    (
        "glossary.odt",
        open_text,
        ("Glossary", ["SCORM 1.2: a way of packing content.", "LTI 1.3: a way of joining tools.", "xAPI: a way of keeping records."]),
        {"author": "Ffion Tranmer"},
        [],
        "glossary by the owner",
    ),
    (
        "trainer-notes.odt",
        open_text,
        ("Notes for trainers", ["Start with the ice-breaker.", "Leave time for questions."]),
        {"author": "Haydn Skirmington"},
        [hit("person-name", "Haydn Skirmington", "metadata")],
        "another's name in the properties alone",
    ),
]

FILES = [*WORD_FILES, *OPEN_FILES, *SLIDE_FILES, *PDF_FILES, *DATA_FILES]
