"""The site's name in page titles, and elements in words."""

from __future__ import annotations

import pytest

from foliocheck.reports.addresses import without_origin
from foliocheck.reports.elements import in_words, text_in_data
from foliocheck.reports.titles import site_name, without_site
from foliocheck.reports.wording import typeset


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        (("Home – Kit’s portfolio", "1a – Kit’s portfolio", "1b – Kit’s portfolio"), "Kit’s portfolio"),
        (("Kit - Home", "Kit - 1a", "Kit - 1b", "Other"), "Kit"),
        (("Home | Kit", "1a | Kit", "1b | Kit"), "Kit"),
        (("Kit: Home", "Kit: 1a", "Kit: 1b: tools"), "Kit"),
        (("1a: Reflection", "1b: Reflection", "1c: Reflection"), ""),
        (("1a – Constraints", "1b – Knowledge", "1c – Deployment"), ""),
        (("Home – Kit", "1a – Kit"), ""),
        (("Home – Kit", "1a – Kit", "1b – Kit", "A", "B", "C", "D", "E"), ""),
        (("Home", "Home", "Home"), ""),
        ((), ""),
    ],
)
def test_site_name(titles: tuple[str, ...], name: str) -> None:
    assert site_name(titles) == name


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("2b My learners – Kit", "2b My learners"),
        ("Kit – 2b My learners", "2b My learners"),
        ("Kit: 2b: my learners", "2b: my learners"),
        ("Kit", "Kit"),
        ("A kit", "A kit"),
        ("About Kit", "About Kit"),
        ("", ""),
    ],
)
def test_without_site(title: str, short: str) -> None:
    assert without_site(title, "Kit") == short


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('<img src="/up/queue%20one.png" width="4">', "the picture “queue one.png”"),
        ('<img alt="logo" src="x.png">', "the picture “logo”"),
        ('<img src="data:image/png;base64,AAAA">', "a picture"),
        ('<a href="/x/report.pdf"></a>', "the link “report.pdf”"),
        ("<a href='x'><span>Read</span> more</a>", "the link “Read more”"),
        ('<button class="menu"></button>', "a button"),
        ('<button aria-label="Menu"></button>', "the button “Menu”"),
        ('<h2 class="x">My &amp; heading</h2>', "the heading “My & heading”"),
        ('<p class="lead">In this section I …', "the paragraph “In this section I …”"),
        ('<table class="t"><tr><td>1</td></tr>', "a table"),
        ('<html lang="xx">', "the whole page"),
        ('<div class="cut off at three hundr', "the part"),
        ("no code at all", ""),
        ("", ""),
        ("< 5 pictures", ""),
    ],
)
def test_in_words(code: str, words: str) -> None:
    assert in_words(code) == words


def test_the_made_up_origin_is_taken_out_of_sentences() -> None:
    assert without_origin("The address is http://portfolio.invalid/a/b.pdf.") == "The address is a/b.pdf."


def test_words_are_taken_out_of_a_programs_data() -> None:
    raw = '… 02:09","content":{"rendered":"<p>Write to <a href=\\"mailto:p•••@uni.example\\">p•••@uni.example</a> for the bank.</p> "},"link":"htt …'
    assert text_in_data(raw) == "Write to p•••@uni.example for the bank."
    for plain in ('He said "no": never', '<img src="a.png">', "", "Plain words"):
        assert text_in_data(plain) == plain


def test_apostrophes_are_printed_ones_and_quotes_stay() -> None:
    assert typeset("A learner's page; readers' notes; 'so' he said") == "A learner’s page; readers’ notes; 'so' he said"
