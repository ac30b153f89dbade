"""Pages and stretches that only look like the real thing: notes on the guidelines, checklists, lists of contents, excerpts, drafts, copies."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from foliocheck.core.snapshot import Page, count_words
from foliocheck.sections.codes import Code, code_of
from foliocheck.sections.copies import find_copies
from foliocheck.sections.declaring import declares_outright
from foliocheck.sections.decoy import REFUSED, Decoys
from foliocheck.sections.notes import refuse_notes, refuse_runs_of_stubs, sections_named
from foliocheck.sections.other_pages import refuse_other_pages
from foliocheck.sections.portfolio import Portfolio
from foliocheck.sections.reading import key_of
from foliocheck.sections.stretches import Stretch
from foliocheck.sections.substance import substance_of
from foliocheck.sections.terms import fold, respelt

_CONTENTS = re.compile(
    r"^(?:table of )?contents?$|^in this portfolio$|^site ?map$|^cynnwys$|^quick links$|^(?:\w+ )?(?:papers|documents|files|forms|materials?|attachments) (?:at the (?:back|end)|attached|enclosed)$|^what(?:'s| is) in (?:here|it|this portfolio)$|^list of (?:evidence|papers|documents|attachments|figures)$|^menu$|^index$|^appendi(?:x|ces)\b"
)
_OTHER_DECLARATION = re.compile(
    r"\b(?:declarations?|statements?|confirmations?|certificates?) (?:of|about|on|for) (?:(?:my|our|the|a|an|any|no|all) )?(?!(?:honest|authentic|truth|origin|own|accura|author|integrity|good faith|work|practice|confirm|candidate|portfolio|cmalt|assess|fair|facts?|submission|completion|sincerity|veracity|genuine|independen|future|plans?|purpose|intent|context|learn|teach|me\b|myself|who\b|how\b|what\b|practice))[a-z]+"
    r"|\b(?:privacy|health|medical|fitness|accessibility|conflict|safety|tax|export|import|data protection|interests?|insurance|financial) (?:declaration|confirmation)\b|^cookies?\b"
)
"""“Declaration of interests”, “Declaration of medical fitness”: another kind of declaration."""
_APPENDIX = re.compile(r"^\W*(?:appendix|annexe?|anhang|vedlegg|atodiad)\s+(?:[a-z]|\d{1,2}|[ivx]+)\b(?!\W*\w*evidence)")
_SPECIMEN = re.compile(r"\((?:an? )?(?:example|sample|template|specimen|blank|mock-up)\b[^()]{0,40}\)\s*$")
_SAMPLE = re.compile(
    r"^\W*(?:(?:an? |the )?(?:sample|specimen|model|mock|worked|example)s? (?:answer|section|text|entry|portfolio|response|statement|write-up|page|extract)\b|(?:sample|specimen|example)\s*:\s*(?:core area |area |section )?\d)"
    r"|\((?:old|older|drafts?|superseded|not used|unused|discarded|abandoned|first try|delete|to delete|do not \w+)\)\s*$|^\W*(?:discarded|abandoned|superseded|unused|old) (?:drafts?|versions?|sections?|answers?|texts?|pages?)\b"
)
"""A sample by other hands, or what the author has given up: “Sample answer: 1b”, “Slate (old)”."""
_LEADS = "only leads to the page where the text stands"
_SPELT = frozenset(["contents", "appendix", "appendices", "declaration", "confirmation"])
_CONTENTS_OF, _TOLD, _LIKELY = 6, 60, 3.0
"""A plan behind an appendix may still be a section (3), what only shows another page hardly ever (REFUSED)."""
_OURS = re.compile(r"\b(?:s?cmalt|portfolio)\b")
_DATED = re.compile(r"/(?:19|20)\d\d/")


def find_decoys(portfolio: Portfolio) -> Decoys:
    """All decoys of `portfolio`."""
    decoys = Decoys()
    named: dict[int, dict[int, str]] = {}
    for number, tree in enumerate(portfolio.trees):
        named[number] = sections_named(tree, portfolio)
    refuse_other_pages(portfolio, named, decoys)
    pages = {key_of(page.url): page for page in portfolio.pages}
    for number, tree in enumerate(portfolio.trees):
        refuse_notes(tree, number, named, portfolio, decoys)
        for stretch in (tree, *tree.descendants()):
            _pointer(stretch, pages, decoys)
            _contents(stretch, decoys)
        _list_of_leads(tree, pages, decoys)
        _list_of_posts(tree, decoys, portfolio)
        for stretch in (tree, *tree.descendants()):
            if _SPECIMEN.search(fold(stretch.heading)):
                _specimen(stretch, decoys)
            if _SAMPLE.search(fold(stretch.heading)):
                for inner in (stretch, *stretch.descendants()):
                    decoys.mark(inner, 5.0, "is called a sample, or a draft that was given up")
            if _OTHER_DECLARATION.search(respelt(fold(stretch.heading), _SPELT, {})):
                decoys.mark(stretch, 8.0, "declares something else than that the portfolio is true")
    refuse_runs_of_stubs(named, portfolio, decoys)
    _blog_posts(portfolio, decoys)
    _not_listed(portfolio, decoys)
    for tree in portfolio.trees:
        if tree.page.url in portfolio.not_filed:
            for stretch in (tree, *tree.descendants()):
                decoys.mark(stretch, 4.0, "is not filed where the portfolio's posts are")
    _outside(portfolio, decoys)
    find_copies(portfolio, decoys)
    return decoys


def _specimen(stretch: Stretch, decoys: Decoys) -> None:
    """A form that is called an example, and the short lines that follow it."""
    beside = stretch.parent.children if stretch.parent is not None else [stretch]
    for other in (stretch, *beside[beside.index(stretch) + 1 :]):
        if other is not stretch and other.words >= 30:
            break
        for inner in (other, *other.descendants()):
            decoys.mark(inner, 5.0, "belongs to something that is called an example")


def _pointer(stretch: Stretch, pages: dict[str, Page], decoys: Decoys) -> None:
    """A heading that is itself a link to another page of the portfolio: an excerpt or a list, not the place."""
    page = stretch.page
    if stretch.root or stretch.start >= len(page.blocks):
        return
    block = page.blocks[stretch.start]
    body = fold(stretch.text[len(stretch.heading) :])
    for link in page.links:
        leads = (
            link.block == stretch.start and link.kind == "internal" and key_of(link.href) != key_of(page.url) and key_of(link.href) in pages
        )
        if leads and len(link.text) >= 0.7 * len(block.text.strip()):
            # Long text that the target does not have is the section's own, and the link leads to its evidence.
            if count_words(body) >= 80 and body.strip()[:50] not in fold(pages[key_of(link.href)].content_text):
                continue
            decoys.mark(stretch, 5.0, _LEADS)
    text = stretch.text[len(stretch.heading) :]
    if count_words(text) < 30 and stretch.page.role != "wall":
        here = [
            link for link in page.links if link.block is not None and stretch.start <= link.block < stretch.end and link.kind == "internal"
        ]
        if any(key_of(link.href) in pages and key_of(link.href) != key_of(page.url) for link in here) and re.search(
            r"\b(?:see|on the|go to|find|stands|is on|first page|front page|home page|click|page|read|more|full|open|view|visit|continue)\b",
            fold(text),
        ):
            decoys.mark(stretch, 4.0, "only points to another page")


def _list_of_posts(tree: Stretch, decoys: Decoys, portfolio: Portfolio) -> None:
    """A page most of whose headings lead to other pages shows those in short, and is no section."""
    away = [child for child in tree.descendants() if decoys.reason(child) == _LEADS]
    if len(away) < 4 or len(away) < 0.6 * len(tree.descendants()):
        return
    # A front page may tell something itself above its list.
    if (
        tree.page.url != portfolio.front
        or tree.words - sum(child.words for child in tree.children if decoys.cost(child) >= REFUSED) < _TOLD
    ):
        decoys.mark(tree, REFUSED, "shows the beginnings of other pages")


def _list_of_leads(tree: Stretch, pages: dict[str, Page], decoys: Decoys) -> None:
    """A page most of whose headings stand over a line or two and a link to another page each: an index of the portfolio."""
    here = key_of(tree.page.url)
    leads: list[Stretch] = []
    targets: set[str] = set()
    short = [stretch for stretch in tree.descendants() if not stretch.children]
    for stretch in short:
        found = {
            key
            for link in tree.page.links
            if link.block is not None and stretch.start <= link.block < stretch.end and link.kind == "internal"
            and (key := key_of(link.href)) in pages and key != here and pages[key].role != "document"
        }  # fmt: skip
        if found and stretch.words < 45:
            leads.append(stretch)
            targets |= found
    if len(leads) >= 5 and len(targets) >= 5 and len(leads) >= 0.6 * len(short):
        for stretch in leads:
            decoys.mark(stretch, 5.0, _LEADS)


def _contents(stretch: Stretch, decoys: Decoys) -> None:
    if not stretch.root and _CONTENTS.match(respelt(fold(stretch.heading), _SPELT, {})):
        decoys.mark(stretch, 6.0, "is a list of contents or appendices")
        for child in stretch.descendants():
            decoys.mark(child, 6.0, "is a list of contents or appendices")
    if not stretch.root and stretch.parent is not None and _APPENDIX.match(fold(stretch.heading)):
        _after_appendix(stretch, stretch.parent, decoys)


def _after_appendix(stretch: Stretch, parent: Stretch, decoys: Decoys) -> None:
    """The headings behind “Appendix A. Project plan” are those of the project plan, though they are as high; a declaration may come last."""
    for other in (stretch, *parent.children[parent.children.index(stretch) + 1 :]):
        if code_of(other.heading) != Code() and other is not stretch:
            return  # a section with its number: the appendix has ended
        for inner in (other, *other.descendants()) if not declares_outright(other.text) else ():
            decoys.mark(inner, _LIKELY, f"stands in “{stretch.heading}”")


def _blog_posts(portfolio: Portfolio, decoys: Decoys) -> None:
    """Dated posts in a portfolio that is mostly made of undated pages."""
    dated = [tree for tree in portfolio.trees if tree.page.role == "other" or _DATED.search(urlsplit(tree.page.url).path)]
    if not dated:
        return
    share = sum(tree.words for tree in dated) / max(1, sum(tree.words for tree in portfolio.trees if tree.page.role != "listing"))
    # Many short posts beside one long page are as much beside it as a few beside many pages.
    if share > 0.5 or (share > 0.25 and len(dated) > 0.4 * len(portfolio.trees)):
        return
    for tree in dated:
        decoys.mark(tree, 5.0, "is a blog post beside the portfolio")
        for stretch in tree.descendants():
            decoys.mark(stretch, 5.0, "stands in a blog post beside the portfolio")


def _not_listed(portfolio: Portfolio, decoys: Decoys) -> None:
    """A list of posts was handed in (those with a label, say): the blog's other pages are not the portfolio."""
    listed = {tree.page.url for tree in portfolio.trees if tree.page.url == portfolio.front and tree.page.role == "listing"}
    if not listed:
        return
    targets: dict[str, set[str]] = {
        tree.page.url: {key_of(link.href) for link in tree.page.links if link.kind == "internal" and link.zone == "content"} for tree in portfolio.trees
    }  # fmt: skip
    front = next(iter(listed))
    kept = targets[front] | {key_of(front)}
    if sum(key_of(tree.page.url) in kept and substance_of(tree.text).past >= 2 for tree in portfolio.trees) < 5:
        return
    for tree in portfolio.trees:
        ours = tree.page.role == "content" and any(
            _OURS.search(fold(label.text)) for label in tree.labels if label.source in ("h1", "menu")
        )
        if key_of(tree.page.url) not in kept and tree.page.url not in portfolio.asides and not ours:
            for stretch in (tree, *tree.descendants()):
                decoys.mark(stretch, 4.0, "is not in the list of posts that was handed in")


def _outside(portfolio: Portfolio, decoys: Decoys) -> None:
    """Pages of the larger site in which the portfolio has a folder of its own."""
    folder = _folder(portfolio)
    if not folder:
        return
    for tree in portfolio.trees:
        if urlsplit(tree.page.url).path.startswith(folder) or (tree.page.url == portfolio.front and _leads_into(tree.page, folder)):
            continue
        cost = 3.5 if urlsplit(portfolio.snapshot.source.url).path.startswith(folder) else 2.5
        for stretch in (tree, *tree.descendants()):
            decoys.mark(stretch, cost, f"lies outside the portfolio's own folder {folder}")


def _leads_into(page: Page, folder: str) -> bool:
    """Whether the page that was handed in is the folder's list of contents, though it lies beside it."""
    targets = {urlsplit(link.href).path for link in page.links if link.kind == "internal" and link.zone == "content"}
    inside = [path for path in targets if path.startswith(folder)]
    return len(inside) >= _CONTENTS_OF and 2 * len(inside) > len(targets)


def _folder(portfolio: Portfolio) -> str:
    """The folder that holds the portfolio, "" where it is the whole site."""
    paths = [urlsplit(tree.page.url).path for tree in portfolio.trees]
    given = re.sub(r"[^/]*$", "", urlsplit(portfolio.snapshot.source.url).path)
    candidates = (
        [given]
        if given not in ("", "/")
        else sorted(
            {
                match.group(1)
                for path in paths
                if (match := re.match(r"^((?:/[^/]+)*?/[^/]*(?:cmalt|portfolio)[^/]*/)", path, re.IGNORECASE))
            }
        )
    )
    for folder in candidates:
        inside = [path for path in paths if path.startswith(folder)]
        # Several folders of that name are the sections' own (“/cmalt-1a/”, “/cmalt-1b/”).
        if len(candidates) > 2 and 2 * len(inside) < len(paths):
            continue
        if len(inside) >= 4 and len(inside) < len(paths) and not (folder != given and _named_outside(portfolio, folder)):
            return folder
    return ""


def _named_outside(portfolio: Portfolio, folder: str) -> bool:
    """Whether pages outside a folder name much of the framework as well: then the folder may hold an older portfolio."""
    outside = {
        number for number, tree in enumerate(portfolio.trees)
        if not urlsplit(tree.page.url).path.startswith(folder) and tree.page.url != portfolio.front and tree.words >= _TOLD
    }  # fmt: skip
    return sum(not outside.isdisjoint(numbers) for numbers in portfolio.naming_pages.values()) >= _CONTENTS_OF // 2
