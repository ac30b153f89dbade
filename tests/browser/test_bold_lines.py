"""Lines of a paragraph that people make headings of: bold from one line break to the next, wherever in the paragraph they stand."""

from __future__ import annotations

from importlib.resources import files

import pytest
from one_browser import one_browser

pytestmark = pytest.mark.browser

CASES = {
    "first line": ("<p><b>1a Constraints</b><br>I chose the tool.</p>", ["1a Constraints", "I chose the tool."]),
    "line in the middle": (
        "<p>I chose the tool.<br><b>Reflection</b><br>I would not again.</p>",
        ["I chose the tool.", "Reflection", "I would not again."],
    ),
    "without a paragraph": (
        "<div>I chose it.<br>\n<strong>1b Technical</strong><br>\nI wrote it.<br></div>",
        ["I chose it.", "1b Technical", "I wrote it."],
    ),
    "bold by its style, in pieces": (
        '<p>I chose it.<br><span style="font-weight:700">1b <a href="#x">Technical</a></span> <span style="font-weight:700">ability</span><br>I wrote it.</p>',
        ["I chose it.", "1b Technical ability", "I wrote it."],
    ),
    "a heading of two lines": (
        "<div>Seen.<br><b>1.1 An understanding of constraints and benefits of different</b><br><b>technologies</b><br>I chose it.</div>",
        ["Seen.", "1.1 An understanding of constraints and benefits of different\ntechnologies", "I chose it."],
    ),
    "two headings": ("<div>Seen.<br><b>1 Operational</b><br><b>1.1 Constraints</b><br>I chose it.</div>", ["Seen.", "1 Operational", "1.1 Constraints", "I chose it."]),
    "last line": ("<p>I chose it.<br><b>Thanks to all</b></p>", ["I chose it.", "Thanks to all"]),
    "bold word at the start of a line": ("<p>I chose it.<br><b>Then</b> I wrote it.<br>And left.</p>", ["I chose it.\nThen I wrote it.\nAnd left."]),
    "bold word in a line": ("<p>I chose it.<br>Then <b>she</b><br>left.</p>", ["I chose it.\nThen she\nleft."]),
    "a long bold line": (f"<p>I chose it.<br><b>{'I wrote it. ' * 12}</b><br>And left.</p>", [f"I chose it.\n{('I wrote it. ' * 12).strip()}\nAnd left."]),
    "right under a shadow's root": (
        "<div style='font-weight:700'><template shadowrootmode=open>I chose it.<br><i style='font-weight:400'>I wrote it.</i><br>Looking back at all of it over these years<br>and further<br><i style='font-weight:400'>It went well.</i></template></div>",
        ["I chose it.", "I wrote it.", "Looking back at all of it over these years\nand further", "It went well."],
    ),
    "plain lines": ("<p>One<br>Two<br>Three</p>", ["One\nTwo\nThree"]),
}  # fmt: skip


def test_bold_lines_stand_by_themselves() -> None:
    script = (files("foliocheck.crawler.reading") / "read.js").read_text(encoding="utf-8")
    with one_browser() as browser:
        tab = browser.new_page()
        for name, (source, texts) in CASES.items():
            tab.set_content(f"<!doctype html><main>{source}</main>")
            read = tab.evaluate(script, {"zones": {}, "wrappers": []})
            assert [block["text"] for block in read["blocks"]] == texts, name
