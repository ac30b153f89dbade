"""Alternative texts: each check with what it finds and what only looks like it."""

from __future__ import annotations

import pytest

from foliocheck.checks.accessibility import alt_empty, alt_filename, alt_generic, alt_overlong, alt_repeats_caption, text_in_picture
from foliocheck.checks.case import Seen

from .small_pages import HOME, heading, page, paragraph, picture, row, run


@pytest.mark.parametrize(
    "alt",
    [
        "IMG_4021.JPG",
        "DSC00123",
        "workshop room.jpg",
        "photo-final_v2",
        "Screenshot 2023-03-14 at 10.22.31",
        "WhatsApp Image 2023-04-01 at 10.11.12",
        "20230314_102231",
    ],
)
def test_a_file_name_is_no_description(alt: str) -> None:
    [fault] = run(alt_filename, page(images=(picture(alt),)))
    assert alt in fault.message
    assert fault.verdict == "fail" and fault.who == "author"
    assert not run(alt_generic, page(images=(picture(alt),)))


@pytest.mark.parametrize(
    "alt",
    ["Week 3 marks, 2023", "2023", "Screenshot of the course page, 14 March 2023", "Photo of 12 learners", "Self-assessment", "", None],
)
def test_these_are_no_file_names(alt: str | None) -> None:
    assert not run(alt_filename, page(images=(picture(alt, "self-assessment.png"),)))


@pytest.mark.parametrize(
    "alt", ["image", "Picture of", "photo", "Picture 2", "Alt text", "An image", "decorative image", "click to enlarge", "..."]
)
def test_a_word_for_any_picture_is_no_description(alt: str) -> None:
    assert run(alt_generic, page(images=(picture(alt),)))


@pytest.mark.parametrize("alt", ["Image of a bench", "Logo of the college", "Bar chart of marks", "Two people", "Maya"])
def test_these_words_say_something(alt: str) -> None:
    seen = Seen()
    assert not run(alt_generic, page(images=(picture(alt),)), seen=seen)
    assert seen.count == 1


def test_the_caption_said_again() -> None:
    caption = "The evening class in its first week"
    assert run(alt_repeats_caption, page(images=(picture(caption + ".", caption=caption),)))
    assert run(alt_repeats_caption, page(heading("Quizzes", 1), paragraph(caption), images=(picture("Photo of " + caption, block=0),)))
    assert not run(alt_repeats_caption, page(images=(picture("Learners in coats", caption=caption),)))


def test_a_paragraph_as_description() -> None:
    assert run(alt_overlong, page(images=(picture("word " * 60),)))
    assert not run(
        alt_overlong, page(images=(picture("Four tables with cards in three heaps, and people standing round the largest heap"),))
    )


def test_an_empty_description_where_the_text_speaks_of_the_picture() -> None:
    spoken = page(heading("Quizzes", 1), paragraph("The chart below shows how marks rose."), images=(picture("", "scores.png", block=1),))
    assert [fault.verdict for fault in run(alt_empty, spoken)] == ["fail"]
    assert [fault.verdict for fault in run(alt_empty, page(images=(picture("", "hill.jpg", block=1),)))] == ["needs-person"]


@pytest.mark.parametrize(
    "image",
    [
        picture("", "divider.png"),
        picture("", width=24, height=24),
        picture("", width=900, height=20),
        picture("A bench"),
        picture("", linked=HOME),
        picture("", hidden=True),
    ],
)
def test_ornaments_may_be_empty(image: object) -> None:
    assert not run(alt_empty, page(images=(image,)))


def test_text_in_a_picture_is_for_a_person() -> None:
    letters = {"ground": 90, "colours": 4, "bands": 3, "rows": 30, "flips": 24}
    chart = {"ground": 79, "colours": 3, "bands": 1, "rows": 19, "flips": 14}
    for look, expected in ((letters, ["needs-person"]), (chart, [])):
        image = picture("Good feedback is soon, kind and clear", "a.png")
        found = run(text_in_picture, page(images=(image,), author={"pictures": [row(selector=image.selector, look=look)]}))
        assert [fault.verdict for fault in found] == expected
    assert not run(
        text_in_picture, page(images=(picture("Screenshot of the course page", "a.png"),), author={"pictures": [row(look=letters)]})
    )


def test_the_same_picture_on_every_page_is_the_themes() -> None:
    pages = [page(name=f"{number}.html", images=(picture("IMG_1.JPG", "logo.jpg"),)) for number in range(4)]
    [fault] = run(alt_filename, *pages)
    assert fault.who == "theme" and "mended once" in fault.message and fault.total == 4
