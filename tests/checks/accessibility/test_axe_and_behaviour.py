"""What axe found, told once for each cause; behaviour; documents; and what a clean page must not give."""

from __future__ import annotations

from foliocheck.checks.accessibility import (
    CHECKS,
    axe_needs_person,
    axe_violations,
    contrast_over_picture,
    document_pdf,
    document_word,
    focus_hidden,
    keyboard_trap,
    mouse_only,
    positive_tabindex,
    reflow,
    text_spacing,
)
from foliocheck.checks.case import Seen
from foliocheck.checks.registry import from_module
from foliocheck.core.policy_data import policy

from .small_pages import HOME, LONG, document, heading, item, link, node, page, paragraph, picture, row, rule, run


def test_one_rule_on_many_pages_is_one_finding() -> None:
    pages = [page(name=f"{n}.html", violations=(rule("image-alt", node(f"#p{n}")),)) for n in range(3)]
    [fault] = run(axe_violations, *pages)
    assert (fault.key, fault.total, len(fault.spots), fault.advice) == ("image-alt:author", 3, 3, "axe/image-alt")
    assert "on all 3 pages" in fault.message and "1.1.1" in (fault.standard or "")


def test_who_can_mend_it() -> None:
    theme = [page(name=f"{n}.html", violations=(rule("link-name", node("header > a", zone="theme")),)) for n in range(3)]
    [fault] = run(axe_violations, *theme)
    assert fault.who == "theme" and fault.severity == "should" and "mended once" in fault.message
    own = run(axe_violations, page(violations=(rule("link-name", node("main a")),)))
    assert [(one.who, one.severity) for one in own] == [("author", "must")]
    chrome = run(axe_violations, page(violations=(rule("link-name", node("#wpadminbar a", zone="platform")),)))
    assert [(one.who, one.severity) for one in chrome] == [("platform", "note")]
    xerte = page(violations=(rule("aria-required-children", node(".ui-accordion", '<div class="ui-accordion">')),))
    assert run(axe_violations, xerte, platform="xerte")[0].who == "platform"
    assert run(axe_violations, page(violations=(rule("region", node("main > p")),)))[0].who == "theme"


def test_rules_that_our_checks_tell_better_are_left_to_them() -> None:
    assert not run(axe_violations, page(violations=(rule("heading-order", node()), rule("frame-title", node()), rule("tabindex", node()))))
    assert run(positive_tabindex, page(violations=(rule("tabindex", node("main a")),)))


def test_converted_pages_and_documents_are_not_judged() -> None:
    seen = Seen()
    converted = page(violations=(rule("image-alt", node()),), facts={"converted": True})
    assert not run(axe_violations, converted, page(role="document", violations=(rule("image-alt", node()),)), seen=seen)
    assert seen.count == 0


def test_undecided_is_a_question() -> None:
    picture_behind = rule(
        "color-contrast", node("main p", summary="Element's background color could not be determined due to a background image")
    )
    other = rule("aria-hidden-focus", node("main div"))
    one = page(incomplete=(picture_behind, other))
    assert [(fault.key, fault.verdict, fault.severity) for fault in run(axe_needs_person, one)] == [
        ("aria-hidden-focus:author", "needs-person", "note")
    ]
    assert [fault.verdict for fault in run(contrast_over_picture, one)] == ["needs-person"]
    assert not run(axe_needs_person, page(incomplete=(rule("color-contrast", node(summary="Element content is too short to determine")),)))


def test_behaviour() -> None:
    tried = {
        "focus_hidden": [row(tag="a")],
        "spacing": [row(lost=12)],
        "reflow": [row(how="page"), row(how="table", selector="table")],
        "traps": [row(circle=1)],
    }
    one = page(behaviour=tried)
    assert run(keyboard_trap, one)[0].severity == "must"
    assert run(focus_hidden, one) and run(text_spacing, one)
    assert [fault.severity for fault in run(reflow, one)] == ["should", "note"]
    assert run(mouse_only, page(author={"mouse_only": [row(tag="div")]}))[0].severity == "must"
    seen = Seen()
    assert not run(reflow, page(), seen=seen)
    assert seen.count == 0


def test_documents() -> None:
    plain = document("pdf", tagged=False, encrypted=False, scanned=False)
    assert [fault.key for fault in run(document_pdf, page(), documents=(plain,))] == ["untagged"]
    scan = document("pdf", tagged=False, scanned=True)
    assert [fault.key for fault in run(document_pdf, page(), documents=(scan,))] == ["scanned"]
    tagged = document("pdf", tagged=True, figures_without_alt=2)
    assert [fault.key for fault in run(document_pdf, page(), documents=(tagged,))] == ["figures", "language", "title"]
    good = document("pdf", tagged=True, language="en-GB", title="CV", figures_without_alt=0)
    assert not run(document_pdf, page(), documents=(good,))
    assert not run(document_pdf, page(), documents=(document("pdf", host="https://law.example/", tagged=False),))
    word = document("word", "plan.docx", heading_styles=0, figures_without_alt=1, tables_without_header=1, language="en-GB")
    assert [fault.key for fault in run(document_word, page(), documents=(word,))] == ["headings", "pictures", "tables"]
    assert not run(document_word, page(), documents=(document("word", "old.doc", heading_styles=0, converted_from="doc"),))


def test_nothing_on_a_clean_page() -> None:
    clean = page(
        heading("Quizzes", 1),
        paragraph(),
        heading("Looking back"),
        paragraph(),
        item("plan"),
        item("build"),
        images=(picture("Eight tables pushed together, with laptops open on each"),),
        links=(link("audit of my courses"),),
        meta={"viewport": "width=device-width"},
        behaviour={"focus_hidden": [], "spacing": [], "reflow": []},
    )
    assert LONG in clean.content_text
    for check in CHECKS:
        assert not run(check, clean), check.ID


def test_every_check_names_a_criterion_that_exists() -> None:
    criteria = policy("wcag")
    assert len(criteria) == 55
    for check in map(from_module, CHECKS):
        if check.standard:
            number = check.standard.removeprefix("WCAG 2.2, ").split()[0]
            row_of = criteria[number]
            assert check.standard == f"WCAG 2.2, {number} {row_of['name']} ({row_of['level']})", check.id
    for name, words in policy("axe_rules").items():
        assert words["title"] and words["meets"] and words["harm"] in ("stops", "hinders", "untidy"), name
        assert not words["criterion"] or words["criterion"] in criteria, name


def test_places_are_on_the_portfolios_own_pages() -> None:
    [fault] = run(axe_violations, page(violations=(rule("label", node("#name")),)))
    assert fault.spots[0].url == HOME + "index.html" and fault.spots[0].selector == "#name"
