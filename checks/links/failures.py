"""Where no answer came: the connection failed, the address is none, or nobody asked."""

from __future__ import annotations

from foliocheck.checks.links.judgement import Judgement, say
from foliocheck.core.report import Outcome
from foliocheck.core.snapshot import LinkFacts

_ERRORS: dict[str, tuple[Outcome, str, str, str | None]] = {
    "dns": ("broken", "no-host", "There is no site of this name.", "Look for a misspelling in the address, or take the link out."),
    "refused": ("broken", "refused", "Nothing answers at this address.", "Find where the page has gone, or take the link out."),
    "tls-expired": (
        "broken",
        "certificate",
        "The site's certificate has run out, so browsers warn people off.",
        "Tell whoever runs the site, or link another copy.",
    ),
    "tls-name": (
        "broken",
        "certificate",
        "The site's certificate belongs to another name, so browsers warn people off.",
        "Check the address: often only “www.” is missing or too much.",
    ),
    "tls-other": (
        "broken",
        "certificate",
        "The site's certificate is not trusted, so browsers warn people off.",
        "Tell whoever runs the site, or link another copy.",
    ),
    "tls-chain": (
        "unsure",
        "incomplete-certificate",
        "The site's certificate is incomplete; some browsers accept it.",
        "Open it once in the browser that an assessor may use.",
    ),
    "too-many-redirects": (
        "broken",
        "endless-redirect",
        "The address leads round in a circle and never arrives.",
        "Copy the address again from the page that you mean.",
    ),
    "bad-address": (
        "broken",
        "bad-address",
        "This is not an address that a browser can open.",
        "Copy the address again from the page that you mean.",
    ),
    "timeout": (
        "unsure",
        "no-answer",
        "The site did not answer in time.",
        "Open it yourself; if it is slow for you too, link another copy.",
    ),
    "reset": ("unsure", "no-answer", "The site hung up without an answer.", "Open it yourself to see whether it works for a person."),
    "protocol": (
        "unsure",
        "odd-answer",
        "The site gave an answer that could not be understood.",
        "Open it yourself to see whether it works for a person.",
    ),
    "too-large": (
        "unsure",
        "odd-answer",
        "What lies there is too large to be looked at.",
        "Open it yourself, and think of a smaller copy.",
    ),
}

_SKIPPED: dict[str, tuple[str, str]] = {
    "offline": ("offline", "It was not asked: this computer seems to be offline."),
    "budget": ("budget", "It was not asked: the time or the number set for links was used up."),
    "refused-by-rule": ("blocked", "It was not asked: it leads into a private network, which this checker may not open."),
    "refused-port": ("blocked", "It was not asked: it is on a port other than those of the web, and this checker asks no others."),
    "private-address": ("private-network", "It was not asked: it lies in a private network."),
    "not-http": ("other-program", "It opens in another program, not in a browser."),
}


def judge_failure(facts: LinkFacts) -> Judgement | None:
    """The verdict where nothing answered, None where something did."""
    if facts.skipped == "bad-address":
        return _error("bad-address", facts)
    if facts.skipped == "budget" and facts.attempts:
        return say(facts, "unsure", "no-answer", "It gave no good answer before the time for links was used up.", "Open it yourself.")
    if facts.skipped or not facts.attempts:
        cause, reason = _SKIPPED.get(facts.skipped or "", ("not-asked", "It was not looked at."))
        return say(facts, "unchecked", cause, reason)
    error = facts.attempts[-1].error or (None if facts.status is not None else "timeout")
    return None if error is None else _error(error, facts)


def _error(error: str, facts: LinkFacts) -> Judgement:
    return say(facts, *_ERRORS.get(error, _ERRORS["protocol"]))
