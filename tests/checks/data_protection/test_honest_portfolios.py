"""What honest portfolios are full of and nobody's secret, and people who are found though their names are everyday words."""

from __future__ import annotations

import pytest

from foliocheck.checks.data_protection.recognisers import find_all
from foliocheck.checks.data_protection.whose.citations import is_cited_by_words
from foliocheck.checks.data_protection.whose.role_addresses import is_role

NOBODYS = [
    # health, belief: words with an everyday meaning
    "David Smith will scan the exam papers and put them on the VLE.",
    "Hanna Wexley said the server collapsed during the quiz.",
    "Hanna Wexley keeps faith in the tool.",
    "Hanna Wexley told us that covid changed everything about teaching.",
    "Hanna Wexley has written about technical debt in learning platforms.",
    "Hanna Wexley has set the font to roma throughout.",
    "Hanna Wexley visited the hospice with me to film the ward.",
    "Hanna Wexley, consultant at the hospice, opened the course.",
    "Hanna Wexley was, as ever, the carer for the VLE.",
    "Hanna Wexley, who teaches history, was on strike when we recorded.",
    "Hanna Wexley has Braille labels made and tests with NVDA.",
    "Hanna Wexley, Education Information Services (EIS), ran the session.",
    # products, years, counts and quizzes beside words of getting in
    "Log in: Moodle3Plus is what we use now.",
    "Sign in using OAuth2Client for the demo.",
    "Our credentials moved to Bitwarden2023 last year.",
    "The login page uses the Bootstrap4Theme layout.",
    "To log in, learners use Chromebook2020 devices.",
    "Learners unlock 1500 achievements in the game.",
    "The phone unlocked 2019 for many teachers.",
    "Conference code 2019",
    "See the staff code: 2020 edition.",
    "Key safe 2019",
    "Enter the pin 4821# to join the Kahoot quiz.",
    # credits
    "Image credit: Hanna Wexley (CC BY 2.0)",
    "Photographer: Hanna Wexley, CC BY-SA 4.0",
    "Editor: Hanna Wexley | Keywords: assessment, feedback",
    "The guide was edited by Sarah Jones on Monday 3 May.",
    "Author: Wilma Salter\nCompany: Routledge",
    "Version 2, Sarah Jones 12/3/2020",
    # authors and thanks
    "Wilma Salter's five stage model helped my students feel less lonely online, and their feedback improved.",
    "Owain Fennimore and Hedda Larsmont-Dyke suggest that good feedback helps students to judge their own work.",
    "Imke Norcross's framework: learners need access, skills and practices before they can create work of their own.",
    "Thanks also to Tom Reed for comments on this draft portfolio.",
    # dates, works, products and units, no people's numbers
    "The work of 20190312 is kept with the students' essays.",
    "Uploaded as 20190312_slides.pdf for the student group.",
    "The learner numbers the agency published (HESA) 1021334, 1044556 show growth.",
    "A Nintendo DS 4221 Nintendo gave us was used in class.",
    "PS 1012 Psychology is the module I support.",
    "GDPR registration Z1234567",
    "Jan Exams: 40% of the students failed. Sat 3 May: marks are out.",
    "Hanna Wexley was in debt to her colleagues for ideas.",
    # days of what was done, beside words of age
    "Interview with Tom Hargreaves, 03/04/2019. The learners were over 18.",
    "Video: Learning at any age, by Ruth Ellison, 12 June 2017.",
    "Minutes: Helen Burgess, 12/05/2019. 1 minor change to the agenda.",
    "I met Priya Nair, 14 May 2018, and we spoke of the age of the web.",
    "Approved by Helen Burgess, 12/06/2018, staff number of the group 4.",
    # folders, years and counts, and pages that anybody may ask for
    "file:///srv/share/moodle/Documents/guide.pdf",
    "Learning Technology (20192020)",
    "Marker 100000 was the limit.",
    "https://site.example/menu/edit?key=navigation-menu",
    # a welcome, and a quotation
    "Hello, and welcome to my portfolio.\nI hope you enjoy reading it.\nJane Whitfield",
    "Hello and welcome! Learning is a journey. Paulo Ferreira",
    "Good morning everyone! I gave this talk.\nMy favourite quotation is this: teaching is learning twice.\nJoseph Joubert",
    # lists of people
    "I recommend the project to all.\n\nThe team for this project,\nHanna Wexley\nProject lead\nBram Oduya\nDeveloper",
    "I can recommend these speakers.\nJane Hartwell\nFounder of a centre\nBram Oduya\nLecturer",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_nothing_is_told(text: str) -> None:
    assert [(hit.what, hit.value) for hit in find_all(text, "text")] == []


PEOPLES = [
    ("Jan Novak has dyslexia.", [("special-category", "Jan Novak")]),
    ("Mohamed Eid has dyslexia.", [("special-category", "Mohamed Eid")]),
    ("Student: Wei Sun, failed the essay with 38%.", [("learner-name-with-feedback", "Wei Sun")]),
    ("Mail anna@list.ru or jane.smith@group.org.", [("email", "anna@list.ru"), ("email", "jane.smith@group.org")]),
    ("Student number 20231145, and I uploaded 20231120.", [("student-number", "20231145")]),
    (
        "Mark Osei: 54%, needs to cite more. June Barnes: 38%, resubmit.",
        [("learner-name-with-feedback", "Mark Osei"), ("learner-name-with-feedback", "June Barnes")],
    ),
    ("Hanna Wexley has a scan on Friday.", [("special-category", "Hanna Wexley")]),
    ("Hanna Wexley collapsed in the lab.", [("special-category", "Hanna Wexley")]),
    ("The passcode is Bitwarden2023!", [("password", "Bitwarden2023")]),
    ("The door code is 1998.", [("password", "1998")]),
    ("PC 4471 Wexley signed the log.", [("staff-number", "4471")]),
    ("Staff ID 204177; room booking 204550", [("staff-number", "204177")]),
]


@pytest.mark.parametrize(("text", "found"), PEOPLES)
def test_people_are_found(text: str, found: list[tuple[str, str]]) -> None:
    assert [(hit.what, hit.value) for hit in find_all(text, "text")] == found


@pytest.mark.parametrize(
    ("address", "role"),
    [
        ("anna@list.ru", False),
        ("jane.smith@group.org", False),
        ("jane.smith@lists.uni.example", False),
        ("cmalt-members@lists.uni.example", True),
        ("alt-members@jiscmail.ac.example", True),
        ("ec@uni.example", False),
        ("ec123@uni.example", False),
        ("ec-office@uni.example", True),
        ("hr@uni.example", True),
        ("helpdesk2@uni.example", True),
    ],
)
def test_whose_an_address_is(address: str, role: bool) -> None:
    assert is_role(*address.split("@")) is role


@pytest.mark.parametrize(
    ("before", "after", "cited"),
    [
        ("Mail ", " for the paper cited in section 2.", False),
        ("Bell (2019), ", ", cited in section 2.", True),
        ("Joanna Bell, ", ", cited with thanks.", True),
    ],
)
def test_who_is_cited(before: str, after: str, cited: bool) -> None:
    text = f"{before}jo.bell@uni.example{after}"
    assert is_cited_by_words(text, len(before), len(text) - len(after), "jo.bell") is cited
