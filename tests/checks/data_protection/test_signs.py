"""Weighed signs: no turn of phrase decides that a name is a learner's, or whose health is spoken of, but what stands together does."""

from __future__ import annotations

import time

import pytest

from foliocheck.checks.data_protection.recognisers import find_all
from foliocheck.checks.data_protection.recognisers.learners import feedback
from foliocheck.checks.data_protection.recognisers.reading import sign_weights
from foliocheck.checks.data_protection.recognisers.reading.people import people
from foliocheck.checks.data_protection.recognisers.reading.surroundings import Surroundings
from foliocheck.checks.data_protection.recognisers.reading.word_kinds import kinds_of
from foliocheck.checks.data_protection.recognisers.states import special_categories
from foliocheck.core.policy_data import policy

LEARNERS = [
    ("The one I think of most is Marguerite Fenby. She failed the first maths test with 11 out of 50.", {"Marguerite Fenby"}),
    ("Candidate: Folasade Ekundayo\nMark: 58\nComment: a sound essay, thin on evidence", {"Folasade Ekundayo"}),
    ("Hollie Spragg: a well-earned 71, clear argument.\nTaavi Lepik: 40, did not answer the question.", {"Hollie Spragg", "Taavi Lepik"}),
    ("Written on the scan: 'Yevgenia Holloway 34/50 – careless arithmetic, see Q7'", {"Yevgenia Holloway"}),
    ("Learner: NGOZI UDEH-HARTE\nFeedback: very safe practice, resubmit unit 2.", {"NGOZI UDEH-HARTE"}),
    ("Ilke handed in her draft late and it was two pages short, but the argument was the best in the class.", {"Ilke"}),
]
"""A name whose work is judged, said as nobody has said it before."""
OTHERS = [
    "The Frances Cairncross Prize is awarded each year for the best dissertation.",
    "Bess Arden from the library set up the gradebook with me, and we met every week.",
    "I co-designed the rubric with Petra Halse, who teaches on the same module.",
    "Names have been changed. When Leo Marsh failed his second essay, he wrote me an e-mail.",
    "Present: Nkechi Lorne (Chair), Jonas Ferrier, Selma Hartigan. Apologies: Petra Halse.",
    "Padlet and Moodle were new to me; Mentimeter I knew.",
]
"""Colleagues, prizes, invented people and tools among the same words."""
STATES = [
    ("Lily Archer has Crohn's disease and sat by the door.", {"Lily Archer"}),
    ("When Owain told me that he is dyslexic I changed the font.", {"Owain"}),
    ("Access arrangements\nBeca Trist\t25% extra time\tdyslexia\nTavi Rohm\trest breaks\tanxiety", {"Beca Trist", "Tavi Rohm"}),
    ("Rolf Ekberg, Disability Adviser, checked the captions for deaf learners.", set()),
    ("My article on autism was reviewed by Priya Nand for the journal.", set()),
]


@pytest.mark.parametrize(("text", "found"), LEARNERS)
def test_a_learner_is_told_by_what_stands_together(text: str, found: set[str]) -> None:
    assert {hit.value for hit in feedback.find(text)} == found


@pytest.mark.parametrize("text", OTHERS)
def test_nobody_else_is(text: str) -> None:
    assert [hit.value for hit in find_all(text, "text") if hit.what == feedback.WHAT] == []


NEIGHBOUR = "Not one essay was handed in late, but the words were too few and the grades were poor."


@pytest.mark.parametrize("between", [" ", "\n", "\n\n"], ids=["sentence", "line", "paragraph"])
@pytest.mark.parametrize("text", [text for text in OTHERS if "changed" not in text])
def test_nor_does_a_neighbour_make_anybody_one(text: str, between: str) -> None:
    assert [hit.value for hit in feedback.find(f"{NEIGHBOUR}{between}{text}")] == []


@pytest.mark.parametrize("name", ["learner_words", "state_words"])
def test_every_word_of_a_list_is_met(name: str) -> None:
    """A word that can never be read in a text would silently be no sign."""
    for kind, words in policy(name).items():
        for word in words.split():
            written = word.rstrip("*").replace("_", " ").replace("#", "7").removesuffix("^")
            text = f"Hanna Wexley {written.upper() if word.endswith('^') else written} so"
            if kind != "figure":
                kinds = Surroundings(text, [("Hanna Wexley", 0, 12)]).kinds
                assert any(kind in found for found in kinds), (kind, word)


@pytest.mark.parametrize(("text", "found"), STATES)
def test_whose_state_is_spoken_of(text: str, found: set[str]) -> None:
    assert {hit.value for hit in special_categories.find(text)} == found


def test_a_doubtful_name_gives_way_to_a_clearer_reason() -> None:
    text = "Safeguarding note. Carys Nuttall (16) disclosed that she self-harms; referred to the team, attendance poor."
    assert [(hit.what, hit.value) for hit in find_all(text, "text")] == [("special-category", "Carys Nuttall")]


def test_words_are_known_by_kind_alone_and_in_pairs() -> None:
    assert (
        kinds_of(["she", "is", "hard", "of", "hearing"])[2] == ("experience", "health")
        or "health" in kinds_of(["hard", "of", "hearing"])[0]
    )
    assert "work" in kinds_of(["essay's"])[0]
    assert kinds_of(["zzz"]) == [()]


def test_signs_say_where_a_word_stands() -> None:
    text = "Marks\nHanna Wexley (year 2): a good essay, 62%."
    around = Surroundings(text, people(text))
    signs = around.signs(*around.people[0])
    assert {"last=⏎", "next=(", "aside=year", "then=:", "after=essay", "after~work", "after~figure", "above=marks", "row=1"} <= signs


@pytest.mark.parametrize("question", [feedback.QUESTION, special_categories.QUESTION])
def test_every_weight_is_that_of_a_sign(question: str) -> None:
    """A sign that is renamed would silently weigh nothing: the parts of a text that the table names are all met in one text."""
    kinds = " ".join(
        next(word for word in policy(name)[kind].split() if "_" not in word).rstrip("*")
        for name in ("learner_words", "state_words")
        for kind in policy(name)
    )
    pieces = (
        f"Heading {kinds[:90]}\nEleftheria said {kinds}. {kinds}",
        *(f"{word} Hanna Wexley {word} {word} {word} {word}. Then Hanna Wexley, {word}, {word}: {word}" for word in kinds.split()),
        *(f"Term {word} {word}\nHanna Wexley\n{word} {word}\n{word}" for word in kinds.split()),
        *(f"{word}\tName\t{word}\nok\tHanna Wexley\tgood" for word in kinds.split()),
        *(
            f"Name {word}\tComment {word}\nHanna Wexley\tgood\nBram Oduya\tdeaf\nMei Standish\tsick\nOwen Petrie\tok\nLena Vogt\tok"
            for word in kinds.split()
        ),
        *(
            f"Hanna Wexley is {state} {word}. Today, {word} {state} {word} for Bram Oduya and Mei Standish. {'x ' * 40}\n{state} {word}"
            for word in kinds.split()
            for state in ("deaf", "muslim", "bail", "scan")
        ),
        "MARSH, Tom is deaf and Leo W. is sick, and Zed is ill.",
    )
    shown: set[str] = set()
    for text in pieces:
        around = Surroundings(text, people(text))
        shown |= {sign for person in around.people for sign in (*around.signs(*person), *special_categories.signs(around, person))}
    parts = {_part(sign) for sign in shown}
    assert {_part(sign) for sign in sign_weights.table(question)[1]} - parts == set()


def _part(sign: str) -> str:
    return sign[: min(place for place in (sign.find("="), sign.find("~")) if place > 0) + 1]


@pytest.mark.parametrize(
    "text",
    [
        "I worked with colleagues on the feedback for essays and marked the drafts of learners, who were late. " * 600,
        "Student: Hanna Wexley failed her essay, 40%. " * 1000,
        "Wexley, Hanna " * 2500,
        "'Hanna Wexley' – " * 2000,
        "A" * 40_000,
        "ABCDEFGHIJ0" * 4_000,
        "AAA " + "A-" * 20_000,
        "Aa'a" * 10_000,
        "TWFuIGlz/IGRpc3Rp+bmd1aXNoZWQs" * 1_300,
        "Hanna Wexley 2041883 " * 2_000,
        "Hanna " * 8_000,
    ],
    ids=[
        "prose",
        "learners",
        "names",
        "quotations",
        "one letter",
        "one word",
        "hyphens",
        "apostrophes",
        "base64",
        "one line",
        "given names",
    ],
)
def test_a_long_text_costs_its_length(text: str) -> None:
    find_all(text[:5000], "text")
    began = time.process_time()
    find_all(text[: len(text) // 2], "text")
    half = time.process_time() - began
    began = time.process_time()
    find_all(text, "text")
    assert time.process_time() - began < 4 * half + 0.5


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Afterwards: "too fast" (Petrosyan), "at last" (Ilke).', {"Petrosyan", "Ilke"}),
        ("[18:02] Costin M: it loaded\nLCpl Whelan was late.", {"Costin M", "Whelan"}),
        ('Worst: "the login". Learners: "more time". Tuesday: "a zone".', set()),
        ("OKORO, Ada\t68\nFALEOLO: good\nΜαρία Κ.: ωραίο", {"OKORO, Ada", "FALEOLO", "Μαρία Κ"}),
        ("Ms Whitcombe asked Tāne to stop. Resubmitted, now a merit.", {"Whitcombe", "Tāne"}),
        ("12:04 mere h: could be shorter\n12:05 host: thanks", {"mere h"}),
    ],
    ids=["quoted", "initial and rank", "headings", "rows", "title", "chat"],
)
def test_who_is_named_by_one_word_or_in_a_row(text: str, names: set[str]) -> None:
    assert {name for name, _, _ in people(text)} == names
