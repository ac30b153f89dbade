"""What the report says can be read at 12 to 14: its fixed texts, measured; its sentences, without code, inner names or odd numbers."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from report_samples import DESCRIPTIONS, SAMPLES, full_of_faults, nearly_ready

from foliocheck.checks.registry import all_checks
from foliocheck.core.report import Report
from foliocheck.reports import advice_data
from foliocheck.reports.advice_data import advice, written_for
from foliocheck.reports.elements import without_code
from foliocheck.reports.html_form import to_html
from foliocheck.reports.priorities import MANY_ALIKE, alike, first_things
from foliocheck.reports.who_mends import who_mends

FOLDER = Path(advice_data.__file__).parent / "advice"
AGE_LESS_GRADE = 5
"""A pupil of an American grade is about five years older than its number."""


def age(text: str) -> float:
    """The reading age by Flesch and Kincaid (1975): from words a sentence and syllables a word, counted by groups of vowels."""
    words = re.findall(r"[A-Za-z][A-Za-z'’-]*", text)
    sentences = max(1, len(re.findall(r"[.?!](?=\s|”|$)", text)))
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59 + AGE_LESS_GRADE


def syllables(word: str) -> int:
    bare = re.sub(r"(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$", lambda end: end.group()[0], word.lower()) if len(word) > 3 else "a"
    return max(1, len(re.findall(r"[aeiouy]{1,2}", bare)))


def fixed_texts() -> dict[str, str]:
    texts = {f"why {check.id}": check.why for check in all_checks()}
    for file in FOLDER.glob("*.toml"):
        for name, entry in tomllib.loads(file.read_text("utf-8")).items():
            texts |= {f"{name} {key}": " ".join(text.split()) for key, text in entry.items() if key in ("general", *advice_data.PLATFORMS)}
    return texts


def test_the_measure_tells_easy_from_hard() -> None:
    assert age("The cat sat on the mat. It was a nice day.") < 8
    assert age("Institutional accessibility necessitates comprehensive documentation of organisational responsibilities.") > 20


def test_the_fixed_texts_can_be_read_at_fourteen() -> None:
    texts = fixed_texts()
    assert len(texts) > 400
    assert age(" ".join(texts.values())) < 12
    hard = sorted(name for name, text in texts.items() if len(text.split()) > 12 and age(text) > 17.5)
    assert not hard, f"too hard to read at ten at night: {hard}"


def words_of(report: Report) -> str:
    page = BeautifulSoup(to_html(report, descriptions=DESCRIPTIONS), "lxml")
    for part in page.select("script, style, code, q, option"):
        part.decompose()
    return page.get_text(" ", strip=True)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_odd_grammar(name: str) -> None:
    text = words_of(SAMPLES[name]())
    for odd in (
        r"\b1 (?:things|pages|words|places|links|findings|documents|minutes)\b",
        r"\bone (?:things|pages|places)\b",
        r"\.\. ",
        r" ,",
        r"\bNone\b(?! known)",
    ):
        found = re.search(odd, text)
        assert found is None, f"{name}: {text[max(0, found.start() - 60) : found.end() + 40]}"
    messages = BeautifulSoup(to_html(SAMPLES[name](), descriptions=DESCRIPTIONS), "lxml").select(".message")
    assert not [message for message in messages if re.search(r"“<[a-z]+[ >]", message.get_text())], "code stands where it is marked as code"


def test_code_in_a_sentence_is_said_in_words() -> None:
    assert (
        without_code('This is so on “A”, first at “<p class="pale">Specialist</p>”.')
        == "This is so on “A”, first at the paragraph “Specialist”."
    )
    assert without_code('This is so on all 13 pages, first at “<html lang="en">”.') == "This is so on all 13 pages."
    assert without_code("One link (“click here”) says nothing.") == "One link (“click here”) says nothing."


def test_the_heading_names_the_platform_only_over_advice_for_it() -> None:
    own, general = advice("axe/image-alt", "wordpress"), advice("declaration", "generic")
    assert written_for(own, "wordpress") and not written_for(own, "mahara") and not written_for(general, "wordpress")
    report = full_of_faults()
    finding = replace(report.findings[0], tip=own, who="author", verdict="fail")
    wordpress = replace(report, platform=replace(report.platform, id="wordpress", title="WordPress"), findings=(finding,))
    assert "How to mend it in WordPress" in words_of(wordpress)
    assert "How to mend it in" not in words_of(replace(wordpress, findings=(replace(finding, tip=general),)))


def test_every_finding_says_who_can_mend_it() -> None:
    report = full_of_faults()
    page = BeautifulSoup(to_html(report, descriptions=DESCRIPTIONS), "lxml")
    for line in page.select(".finding .small-print"):
        assert re.search(r"You can mend this|Only (?:you|the theme|the platform) can", line.get_text())
    finding = nearly_ready().findings[0]
    assert who_mends(replace(finding, who="author", verdict="fail", effort=1), 9) == "You can mend this: a few minutes for each."
    assert who_mends(replace(finding, who="platform"), 1) == "Only the platform can mend this."


def test_many_of_one_kind_are_one_thing_to_begin_with() -> None:
    finding = replace(nearly_ready().findings[0], severity="must", verdict="fail", check="section-missing", tip="Write it.")
    many = tuple(replace(finding, id=f"m{number}") for number in range(MANY_ALIKE))
    other = replace(finding, id="other", check="locked-page", tip="Open it.")
    assert [first.id for first in first_things((*many, other))] in (["m0", "other"], ["other", "m0"])
    assert len(alike(many[0], many)) == MANY_ALIKE - 1 and alike(many[0], many[:-1]) == ()
    report = replace(nearly_ready(), verdict="fix-first", findings=(*many, other))
    assert "And two more like it: " in words_of(report)
    places = [replace(finding.locations[0], excerpt=f"… {letter}•••@student.example …") for letter in "abc"]
    apart = tuple(replace(one, locations=(place,)) for one, place in zip(many, places, strict=True))
    page = BeautifulSoup(to_html(replace(report, findings=(*apart, other))), "lxml")
    names = [link.get_text() for link in page.select("#first .under a[href^='#finding']")]
    assert len(names) == len(set(names)) == 2 and all("•••@student.example" in name for name in names)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_inner_name_and_no_command_stands_in_the_text(name: str) -> None:
    report = SAMPLES[name]()
    words = words_of(report)
    assert [check.id for check in report.checks if "-" in check.id and re.search(rf"(?<![\w/-]){check.id}(?![\w-])", words)] == []
    assert "pip install" not in words


def test_a_single_page_is_spoken_of_as_one() -> None:
    assert "One address was read; it is not a page of your text." in words_of(SAMPLES["unreadable"]())
    assert "less than a second to judge it" in words_of(SAMPLES["unreadable"]())
