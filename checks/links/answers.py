"""LinkFacts -> Judgement: what an address answered, read as a careful person would. Pure; nothing is called broken on a suspicion."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from foliocheck.checks.links.judgement import Judgement, at_host, host_entry, share_advice
from foliocheck.core.addresses import host_of, page_key
from foliocheck.core.policy_data import policy
from foliocheck.core.report import Outcome
from foliocheck.core.snapshot import LinkFacts
from foliocheck.core.walls import find_wall

SHORT_PAGE_WORDS = 60
"""A page that says in so few words that something is not there is a soft 404 whatever its title."""
TITLED_PAGE_WORDS = 600
"""With a title that says so and a sentence that does: menus and footers may stand around it."""
COLON_TITLE_WORDS = 120
"""“Page not found: why …” is how articles begin, too: after a colon only a short page counts."""
DEAD_PAGE_WORDS = 120
REMOVED_PAGE_WORDS = 200
CHALLENGE_WORDS = 120
SAME_AS_HOME = 0.9
_TITLE_PARTS = re.compile(r"\s*[|–—·•«»]\s*|\s+-\s+")
_LONG_NAME = re.compile(r"[-_]\w+[-_]\w+")

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


def judge_answer(facts: LinkFacts) -> Judgement:
    """The verdict on what was met at an address; fragments are judged elsewhere."""
    if facts.skipped == "bad-address":
        return _error("bad-address", facts)
    if facts.skipped == "budget" and facts.attempts:
        return _say(facts, "unsure", "no-answer", "It gave no good answer before the time for links was used up.", "Open it yourself.")
    if facts.skipped or not facts.attempts:
        cause, reason = _SKIPPED.get(facts.skipped or "", ("not-asked", "It was not looked at."))
        return _say(facts, "unchecked", cause, reason)
    error = facts.attempts[-1].error or (None if facts.status is not None else "timeout")
    if error is not None:
        return _error(error, facts)
    return (
        _bot_wall(facts)
        or _removed(facts)
        or _wall(facts)
        or _refusal(facts)
        or _dead_site(facts)
        or _soft_404(facts)
        or _sent_home(facts)
        or _good(facts)
    )  # fmt: skip


def _say(facts: LinkFacts, outcome: Outcome, cause: str, reason: str, advice: str | None = None) -> Judgement:
    return Judgement(outcome=outcome, cause=cause, reason=reason, advice=advice, status=facts.status, final_url=facts.final_url)


def _error(error: str, facts: LinkFacts) -> Judgement:
    return _say(facts, *_ERRORS.get(error, _ERRORS["protocol"]))


def _bot_wall(facts: LinkFacts) -> Judgement | None:
    """A host that lets in nobody but a person's browser, by its habits or by the challenge that it shows."""
    entry = host_entry("bot_walls", facts.final_url, facts.address)
    target = urlsplit(facts.final_url or "")
    by_habit = entry is not None and (
        facts.status in entry["statuses"] or any(target.path.startswith(path) for path in entry.get("paths", ()))
    )
    title = _plain(facts.title)
    start = _plain(facts.text_start[:300])
    by_challenge = facts.words <= CHALLENGE_WORDS and any(
        sign in title or (facts.status != 200 and sign in start) for sign in policy("hosts")["challenges"]
    )
    if not by_habit and not by_challenge and facts.status != 999:
        return None
    advice = share_advice(facts.final_url, facts.address) or "Open it yourself in a private window: if it shows what you mean, all is well."
    return _say(
        facts,
        "unsure",
        "bot-wall",
        f"{_site(facts)} turns away everything that is not a person's browser, so it could not be looked at.",
        advice,
    )


def _removed(facts: LinkFacts) -> Judgement | None:
    entry = host_entry("removed", facts.final_url, facts.address)
    if entry is None or facts.words > REMOVED_PAGE_WORDS:
        return None
    said = _plain(f"{facts.title}\n{facts.text_start}")
    if any(text in said for text in entry["texts"]) or _plain(facts.title) in entry.get("titles", ()):
        return _say(facts, "broken", "removed", f"It opens, but {entry['what']}.", "Link another copy, or take the link out.")
    return None


def _wall(facts: LinkFacts) -> Judgement | None:
    wall = find_wall(
        final_url=facts.final_url or facts.address, status=facts.status, title=facts.title, text=facts.text_start,
        password_field=facts.password_field, words=facts.words, asked_url=facts.address,
    )  # fmt: skip
    if wall is None or facts.status in (404, 410):
        return None
    return wall_judgement(wall.why, facts.address, facts.final_url, facts.status)


def wall_judgement(why: str, address: str, final_url: str | None, status: int | None) -> Judgement:
    """The verdict on an address that only people with a password or an account get past. `why` is the wall's own reason."""
    advice = share_advice(address, final_url) or (
        "Make it readable for anyone with the link, put a copy into the portfolio, or send the access details with your submission."
    )
    reason = f"An assessor cannot see this without signing in: {why}."
    return Judgement(outcome="wall", cause="sign-in", reason=reason, advice=advice, status=status, final_url=final_url)


def _refusal(facts: LinkFacts) -> Judgement | None:
    status = facts.status or 0
    if 200 <= status < 300 or status == 304:
        return None
    moved = " after a redirect" if facts.redirects else ""
    if status == 404:
        return Judgement(
            outcome="broken",
            cause="not-found",
            reason=f"The page is not there{moved} (404).",
            advice="Find where it has gone, or take the link out.",
        )
    if status == 410:
        return _say(facts, "broken", "gone", f"The page was taken down for good{moved} (410).", "Link another copy, or take the link out.")
    if status >= 500 and status != 999:
        tries = [attempt for attempt in facts.attempts if attempt.status is not None and attempt.status >= 500]
        if len(tries) >= 2 and len(tries) == len(facts.attempts):
            return _say(
                facts,
                "broken",
                "server-error",
                f"The site fails each time it is asked ({status}).",
                "Try again tomorrow; if it still fails, link another copy.",
            )
        return _say(
            facts, "unsure", "odd-answer", f"The site had trouble of its own when it was asked ({status}).", "Open it yourself in an hour."
        )
    if status == 429:
        return _say(
            facts,
            "unsure",
            "too-busy",
            "The site asked not to be asked so often (429), so it could not be looked at.",
            "Open it yourself: if it shows what you mean, all is well.",
        )
    if status in (401, 403, 405, 406, 407, 451):
        advice = (
            share_advice(facts.address, facts.final_url) or "Open it yourself in a private window: if it shows what you mean, all is well."
        )
        return _say(facts, "unsure", "turned-away", f"{_site(facts)} turned the checker away ({status}); a person may be let in.", advice)
    return _say(
        facts,
        "unsure",
        "odd-answer",
        f"The site gave an unusual answer ({status}).",
        "Open it yourself to see whether it works for a person.",
    )


def _dead_site(facts: LinkFacts) -> Judgement | None:
    if facts.words > DEAD_PAGE_WORDS:
        return None
    said = _plain(f"{facts.title}\n{facts.text_start[:600]}")
    for entry in policy("hosts")["dead"]:
        # On a page of some length the words must be its title: an article may speak of dead sites.
        if entry["text"] in (said if facts.words <= SHORT_PAGE_WORDS else _plain(facts.title)):
            return _say(
                facts,
                "broken",
                "dead-site",
                f"There is no site here any more: {entry['platform']} says “{entry['text']}”.",
                "Find where it has gone, or take the link out.",
            )
    return None


def _soft_404(facts: LinkFacts) -> Judgement | None:
    """200 and yet not there. A page called so on purpose (/404.html) that a link names itself is meant."""
    asked, final = urlsplit(facts.address), urlsplit(facts.final_url or facts.address)
    data = policy("hosts")["soft_404"]
    found = _say(
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
    start = _plain(facts.text_start[:600])

    def has(words: str) -> bool:
        return any(map(start.__contains__, data[words]))

    title = _plain(facts.title).strip(" .!")
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


def _sent_home(facts: LinkFacts) -> Judgement | None:
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
    return _say(
        facts,
        "broken",
        "redirected-home",
        "The site sends this address to its home page: the page itself is no longer there.",
        "Find the page on the site and link it again, or take the link out.",
    )


def is_home_path(path: str) -> bool:
    """Whether a path is a site's front page by one of its usual names."""
    steps = [step.lower() for step in path.split("/") if step]
    return len(steps) <= 2 and all(step in policy("hosts")["home_paths"] for step in steps)


def may_be_home(address: str) -> bool:
    """Whether an address may well show the home page's text: by its name, as a file of its own (a copy), or by a query."""
    parts = urlsplit(address)
    name = parts.path.rstrip("/").rpartition("/")[2].lower()
    return bool(parts.query) or name in policy("hosts")["home_paths"] or "." in name


def _site_name(host: str) -> str:
    return host.removeprefix("www.")


def _good(facts: LinkFacts) -> Judgement:
    likeness = facts.home_likeness or 0.0
    if likeness >= SAME_AS_HOME and not may_be_home(facts.address) and not may_be_home(facts.final_url or ""):
        return _say(
            facts,
            "unsure",
            "same-as-home",
            "It shows the same text as the first page: perhaps the page itself is not there.",
            "Open it and see whether it is the page that you mean.",
        )
    moved = facts.redirects and facts.final_url and page_key(facts.final_url) != page_key(facts.address)
    reason = f"It opens, and leads on to {facts.final_url}." if moved else "It opens."
    return _say(facts, "ok", "", reason)


def _site(facts: LinkFacts) -> str:
    host = host_of(facts.final_url or facts.address)
    return host or "The site"


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").replace("\u00a0", " ").split())
