"""Where the time went, as a table and as a trace: masked, in order, and whole."""

from __future__ import annotations

import json

from foliocheck.app.tracing import timing_table, trace_text
from foliocheck.core.mask import Mask
from foliocheck.crawler.timeline import Span, Timeline

PAGE = "https://kit.example/people/bea.holloway@college.example/"
MASK = Mask([("bea.holloway@college.example", "bea.holloway@college.example")])
LINES = Timeline(
    spans=[
        Span("axe", "tab 1", 0.2, 0.1, PAGE),
        Span("page", "tab 1", 0.1, 0.3, PAGE),
        Span("page", "tab 2", 0.1, 0.9, "https://kit.example/slow/"),
    ]
)


def test_the_table_names_stages_steps_and_the_slowest_pages() -> None:
    table = timing_table({"pages": 1.25}, LINES, MASK.text)
    lines = [" ".join(line.split()) for line in table.splitlines()]
    assert lines[0] == "pages 1.25 s"
    assert "axe 100 ms 100 ms 0.10 s" in lines
    assert "page 600 ms 900 ms 1.20 s" in lines
    assert lines[-2:] == ["0.90 s https://kit.example/slow/", "0.30 s https://kit.example/people/b•••@college.example/"]


def test_the_trace_opens_in_a_profiler_and_holds_no_address_of_a_person() -> None:
    text = trace_text(LINES, MASK.text)
    events = json.loads(text)["traceEvents"]
    assert [event["args"]["name"] for event in events if event["ph"] == "M"] == ["tab 1", "tab 2"]
    assert [(event["name"], event["ts"], event["dur"], event["tid"]) for event in events if event["ph"] == "X"] == [
        ("page", 100_000, 900_000, 1), ("page", 100_000, 300_000, 0), ("axe", 200_000, 100_000, 0),
    ]  # fmt: skip
    assert "bea.holloway" not in text


def test_a_step_that_fails_is_measured_too() -> None:
    timeline = Timeline()
    try:
        with timeline.span("open", "tab 1", PAGE):
            raise ValueError
    except ValueError:
        pass
    assert [span.name for span in timeline.spans] == ["open"]
