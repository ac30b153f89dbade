"""LinkFacts -> Judgement: what an address answered, read as a careful person would. Pure; nothing is called broken on a suspicion."""

from __future__ import annotations

from foliocheck.checks.links.failures import judge_failure
from foliocheck.checks.links.judgement import Judgement, say
from foliocheck.checks.links.refusals import judge_bot_wall, judge_refusal, judge_wall
from foliocheck.checks.links.vanished import judge_dead_site, judge_removed, judge_same_as_home, judge_sent_home, judge_soft_404
from foliocheck.core.addresses import page_key
from foliocheck.core.snapshot import LinkFacts

_IN_ORDER = (
    judge_failure,
    judge_bot_wall,
    judge_removed,
    judge_wall,
    judge_refusal,
    judge_dead_site,
    judge_soft_404,
    judge_sent_home,
    judge_same_as_home,
)
"""The first that knows something to say is believed: a robot's wall, say, before the status that it answers with."""


def judge_answer(facts: LinkFacts) -> Judgement:
    """The verdict on what was met at an address; fragments are judged elsewhere."""
    return next((said for judge in _IN_ORDER if (said := judge(facts)) is not None), None) or _good(facts)


def _good(facts: LinkFacts) -> Judgement:
    moved = facts.redirects and facts.final_url and page_key(facts.final_url) != page_key(facts.address)
    reason = f"It opens, and leads on to {facts.final_url}." if moved else "It opens."
    return say(facts, "ok", "", reason)
