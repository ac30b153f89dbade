"""Where the time went: a table for the terminal (`--timings`), and a trace that a browser's profiler opens (`--trace`)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from statistics import median

from foliocheck.crawler.timeline import Timeline

_SLOWEST = 5
_WHOLE = "page"
"""The span that holds all steps of one visit."""


def timing_table(stages: dict[str, float], timeline: Timeline, mask: Callable[[str], str]) -> str:
    """Seconds by stage, then milliseconds by step of a page's visit (median, longest, all together), then the slowest pages."""
    lines = [f"{name:20} {seconds:8.2f} s" for name, seconds in stages.items()]
    steps: dict[str, list[float]] = defaultdict(list)
    pages: dict[str, float] = defaultdict(float)
    for span in timeline.spans:
        if span.page:
            steps[span.name].append(span.seconds * 1000)
        if span.name == _WHOLE:
            pages[span.page] += span.seconds
    if steps:
        lines += ["", f"{'a page':20} {'median':>8} {'longest':>9} {'together':>10}"]
        for name, taken in sorted(steps.items(), key=lambda item: -sum(item[1])):
            lines.append(f"  {name:18} {median(taken):6.0f} ms {max(taken):6.0f} ms {sum(taken) / 1000:8.2f} s")
    if pages:
        lines += ["", "the slowest pages"]
        for page, seconds in sorted(pages.items(), key=lambda item: -item[1])[:_SLOWEST]:
            lines.append(f"  {seconds:6.2f} s  {mask(page)}")
    return "\n".join(lines)


def trace_text(timeline: Timeline, mask: Callable[[str], str]) -> str:
    """The timeline in the Trace Event Format, as chrome://tracing, Perfetto and the browsers' profilers open it. Addresses are masked."""
    lanes = sorted({span.lane for span in timeline.spans})
    names = [{"name": "thread_name", "ph": "M", "pid": 1, "tid": number, "args": {"name": lane}} for number, lane in enumerate(lanes)]
    events = [
        {
            "name": span.name, "cat": "foliocheck", "ph": "X", "ts": round(span.begun * 1e6), "dur": round(span.seconds * 1e6), "pid": 1, "tid": lanes.index(span.lane),
            "args": {"page": mask(span.page)} if span.page else {},
        }
        for span in sorted(timeline.spans, key=lambda span: (span.begun, -span.seconds))
    ]  # fmt: skip
    return json.dumps({"traceEvents": [*names, *events], "displayTimeUnit": "ms"})
