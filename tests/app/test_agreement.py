"""What one check asks for does not go against what another found in the same words."""

from __future__ import annotations

from foliocheck.app.judging import judge
from foliocheck.core.report import Finding
from foliocheck.core.snapshot import Block, Page, Platform, Snapshot, Source

URL = "https://kit.example/1a/"
TEXT = "I chose the tool with care, and I learned that staff need time to try it. " * 12


def named_evidence(label: str) -> tuple[list[Finding], list[Finding]]:
    """What is said of evidence that is named and not linked, and of private information."""
    blocks = (
        Block(kind="heading", level=1, text="1a Constraints and benefits of different technologies"),
        Block(kind="paragraph", text=TEXT),
        Block(kind="heading", level=2, text="Evidence"),
        Block(kind="item", text=label),
    )
    page = Page(url=URL, final_url=URL, status=200, title="1a", role="content", discovered_by="given", blocks=blocks)
    snapshot = Snapshot(
        source=Source(given="kit.example", kind="web", url=URL), taken_at="2026-11-23T21:40:12+00:00", browser="", axe="",
        platform=Platform(id="wordpress", title="WordPress", confidence=1, why=()), pages=(page,),
    )  # fmt: skip
    findings = judge(snapshot, version="1").report.findings
    named = [finding for finding in findings if finding.check == "evidence-named-not-linked"]
    return named, [finding for finding in findings if finding.area == "data-protection"]


def test_words_to_be_linked_are_cleared_of_what_is_private_first() -> None:
    named, private = named_evidence("Letter of thanks from tomas.redfern@student.example")
    assert private and len(named) == 1
    assert named[0].tip.startswith("First take out what is private in these words") and "press the link button" in named[0].tip
    assert "tomas" not in named[0].message


def test_words_without_anything_private_are_linked_as_they_are() -> None:
    named, private = named_evidence("Minutes of the board")
    assert not private and [finding.tip.startswith("Mark the words") for finding in named] == [True]
