"""The record of one case: a fault, where it is, and the page fields that make and mend it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """One pair of pages.

    `bad` and `good` are the Page fields of the violation and of its twin; for a mini site they are lists of
    such fields, one for each of its pages. `engine` says whether axe-core with its default rules is
    expected to report it.
    """

    group: str
    fault: str
    selector: str
    bad: dict | list
    good: dict | list
    wcag: str | None
    verdict: str
    engine: bool
    place: int | None


def group(name: str, wcag: str | None = None, engine: bool = False, verdict: str = "fail"):
    """A function that makes cases of this group; a case may override its verdict, criterion and engine flag.

    A plain string as `bad` or `good` is a fragment to be put into the text of the page.
    """

    def pair(fault: str, selector: str, bad, good, place: int | None = None, **overrides) -> Case:
        values = {"wcag": wcag, "engine": engine, "verdict": verdict} | overrides
        bad, good = ({"insert": side} if isinstance(side, str) else side for side in (bad, good))
        return Case(name, fault, selector, bad, good, place=place, **values)

    return pair
