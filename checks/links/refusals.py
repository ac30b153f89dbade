"""Where a host answers and yet lets nobody see: it wants a person's browser, a sign-in, or says no by its status."""

from __future__ import annotations

from urllib.parse import urlsplit

from foliocheck.checks.links.judgement import Judgement, host_entry, plain, say, share_advice
from foliocheck.core.addresses import host_of
from foliocheck.core.policy_data import policy
from foliocheck.core.snapshot import LinkFacts
from foliocheck.core.walls import find_wall

CHALLENGE_WORDS = 120


def judge_bot_wall(facts: LinkFacts) -> Judgement | None:
    """A host that lets in nobody but a person's browser, by its habits or by the challenge that it shows."""
    entry = host_entry("bot_walls", facts.final_url, facts.address)
    target = urlsplit(facts.final_url or "")
    by_habit = entry is not None and (
        facts.status in entry["statuses"] or any(target.path.startswith(path) for path in entry.get("paths", ()))
    )
    title = plain(facts.title)
    start = plain(facts.text_start[:300])
    by_challenge = facts.words <= CHALLENGE_WORDS and any(
        sign in title or (facts.status != 200 and sign in start) for sign in policy("hosts")["challenges"]
    )
    if not by_habit and not by_challenge and facts.status != 999:
        return None
    advice = share_advice(facts.final_url, facts.address) or "Open it yourself in a private window: if it shows what you mean, all is well."
    return say(
        facts,
        "unsure",
        "bot-wall",
        f"{_site(facts)} turns away everything that is not a person's browser, so it could not be looked at.",
        advice,
    )


def judge_wall(facts: LinkFacts) -> Judgement | None:
    """A page behind a password or an account, None where it is none."""
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


def judge_refusal(facts: LinkFacts) -> Judgement | None:
    """A status by which the host says that it has or gives nothing, None where it answers as one that does."""
    status = facts.status or 0
    if 200 <= status < 300 or status == 304:
        return None
    moved = " after a redirect" if facts.redirects else ""
    if status == 404:
        return say(facts, "broken", "not-found", f"The page is not there{moved} (404).", "Find where it has gone, or take the link out.")
    if status == 410:
        return say(facts, "broken", "gone", f"The page was taken down for good{moved} (410).", "Link another copy, or take the link out.")
    if status >= 500 and status != 999:
        tries = [attempt for attempt in facts.attempts if attempt.status is not None and attempt.status >= 500]
        if len(tries) >= 2 and len(tries) == len(facts.attempts):
            return say(
                facts,
                "broken",
                "server-error",
                f"The site fails each time it is asked ({status}).",
                "Try again tomorrow; if it still fails, link another copy.",
            )
        return say(
            facts, "unsure", "odd-answer", f"The site had trouble of its own when it was asked ({status}).", "Open it yourself in an hour."
        )
    if status == 429:
        return say(
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
        return say(facts, "unsure", "turned-away", f"{_site(facts)} turned the checker away ({status}); a person may be let in.", advice)
    return say(
        facts,
        "unsure",
        "odd-answer",
        f"The site gave an unusual answer ({status}).",
        "Open it yourself to see whether it works for a person.",
    )


def _site(facts: LinkFacts) -> str:
    host = host_of(facts.final_url or facts.address)
    return host or "The site"
