"""Where something opens and yet is not there: removed, a dead site, a page that only says so, or another page in its place."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from foliocheck.checks.links.home_pages import is_home_path, may_be_home
from foliocheck.checks.links.judgement import Judgement, host_entry, plain, say
from foliocheck.core.addresses import at_host, host_of, page_key
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import LinkFacts

SHORT_PAGE_WORDS = 60
"""A page that says in so few words that something is not there is a soft 404 whatever its title."""
TITLED_PAGE_WORDS = 600
"""With a title that says so and a sentence that does: menus and footers may stand around it."""
COLON_TITLE_WORDS = 120
"""“Page not found: why …” is how articles begin, too: after a colon only a short page counts."""
DEAD_PAGE_WORDS = 120
REMOVED_PAGE_WORDS = 200
SAME_AS_HOME = 0.9
_TITLE_PARTS = re.compile(r"\s*[|–—·•«»]\s*|\s+-\s+")
_LONG_NAME = re.compile(r"[-_]\w+[-_]\w+")


def judge_removed(facts: LinkFacts) -> Judgement | None:
    """A page of a host that says, in words of its own, that what lay there was taken away."""
    entry = host_entry("removed", facts.final_url, facts.address)
    if entry is None or facts.words > REMOVED_PAGE_WORDS:
        return None
    said = plain(f"{facts.title}\n{facts.text_start}")
    if any(text in said for text in entry["texts"]) or plain(facts.title) in entry.get("titles", ()):
        return say(facts, "broken", "removed", f"It opens, but {entry['what']}.", "Link another copy, or take the link out.")
    return None


def judge_dead_site(facts: LinkFacts) -> Judgement | None:
    """A page by which a platform says that it has no such site any more."""
    if facts.words > DEAD_PAGE_WORDS:
        return None
    said = plain(f"{facts.title}\n{facts.text_start[:600]}")
    for entry in policy("hosts")["dead"]:
        # On a page of some length the words must be its title: an article may speak of dead sites.
        if entry["text"] in (said if facts.words <= SHORT_PAGE_WORDS else plain(facts.title)):
            return say(
                facts,
                "broken",
                "dead-site",
                f"There is no site here any more: {entry['platform']} says “{entry['text']}”.",
                "Find where it has gone, or take the link out.",
            )
    return None


def judge_soft_404(facts: LinkFacts) -> Judgement | None:
    """200 and yet not there. A page called so on purpose (/404.html) that a link names itself is meant."""
    asked, final = urlsplit(facts.address), urlsplit(facts.final_url or facts.address)
    data = policy("hosts")["soft_404"]
    found = say(
        facts,
        "broken",
        "soft-404",
        "The site says that this page is not there, though it answers as if it were.",
        "Find where it has gone, or take the link out.",
    )
    if _is_error_path(asked.path, data["paths"]):
        return None
    if facts.redirects and _is_error_path(final.path, data["paths"]):
        return found
    if not (facts.title or facts.text_start) or facts.words > max(TITLED_PAGE_WORDS, COLON_TITLE_WORDS, SHORT_PAGE_WORDS):
        return None
    start = plain(facts.text_start[:600])

    def has(words: str) -> bool:
        return any(map(start.__contains__, data[words]))

    title = plain(facts.title).strip(" .!")
    parts = [part.strip(" .!") for part in _TITLE_PARTS.split(title) if part.strip()]
    if any(part in data["titles"] for part in (title, *parts)):
        bare = title in data["titles"] or len(parts) > 1
        if facts.words <= COLON_TITLE_WORDS or (bare and facts.words <= TITLED_PAGE_WORDS and (has("texts") or has("denials"))):
            return found
    if (
        ":" in title
        and facts.words <= COLON_TITLE_WORDS
        and any(part.strip() in data["titles"] for part in title.split(":"))
        and has("denials")
    ):
        return found
    return found if facts.words <= SHORT_PAGE_WORDS and has("texts") and has("denials") else None


def _is_error_path(path: str, known: list[str]) -> bool:
    return path.lower().rstrip("/").endswith(tuple(known))


def judge_sent_home(facts: LinkFacts) -> Judgement | None:
    """A link to one page that ends on a site's home page: the page was dropped. Aliases and shorteners are meant to do that."""
    if not facts.redirects or not facts.final_url:
        return None
    asked, final = urlsplit(facts.address), urlsplit(facts.final_url)
    if not is_home_path(final.path) or final.query or is_home_path(asked.path) or final.fragment:
        return None
    if at_host(host_of(facts.address), policy("hosts")["shorteners"]):
        return None
    steps = [step for step in asked.path.split("/") if step]
    same_site = _site_name(host_of(facts.address)) == _site_name(host_of(facts.final_url))
    if not same_site and len(steps) < 2 and not _LONG_NAME.search(steps[0] if steps else "") and not asked.query:
        return None
    # One folder up from itself (/name/ -> /name/home) is no home page of the site; a path of the asked address that stays is none either.
    if page_key(facts.address) == page_key(facts.final_url):
        return None
    return say(
        facts,
        "broken",
        "redirected-home",
        "The site sends this address to its home page: the page itself is no longer there.",
        "Find the page on the site and link it again, or take the link out.",
    )


def judge_same_as_home(facts: LinkFacts) -> Judgement | None:
    """An address of its own that shows the first page's text; a person must say whether that is meant."""
    likeness = facts.home_likeness or 0.0
    if likeness >= SAME_AS_HOME and not may_be_home(facts.address) and not may_be_home(facts.final_url or ""):
        return say(
            facts,
            "unsure",
            "same-as-home",
            "It shows the same text as the first page: perhaps the page itself is not there.",
            "Open it and see whether it is the page that you mean.",
        )
    return None


def _site_name(host: str) -> str:
    return host.removeprefix("www.")
