"""The WordPress plug-in's texts: each one is offered to translators, and what it says of itself agrees everywhere."""

from __future__ import annotations

import re
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "plugins/wordpress/foliocheck"
PHP = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.php")))
SCRIPT = (SOURCE / "assets/check.js").read_text(encoding="utf-8")
POT = (SOURCE / "languages/foliocheck.pot").read_text(encoding="utf-8")
_CALL = re.compile(
    r"(?<![\w$>])(?:__|_n|esc_html__|esc_html_e|esc_attr_e)\(\s*'((?:[^'\\]|\\.)+)'(?:,\s*'((?:[^'\\]|\\.)+)')?[^)]*?'foliocheck'"
)


def offered() -> set[str]:
    joined = re.sub(r'"\n"', "", POT)
    return {text.replace('\\"', '"').replace("\\\\", "\\") for text in re.findall(r'^msgid(?:_plural)? "(.+)"$', joined, re.MULTILINE)}


def test_every_text_is_offered_to_translators() -> None:
    """Where this fails: plugins/wordpress/words.sh."""
    used = {text for match in _CALL.finditer(PHP + SCRIPT) for text in match.groups() if text and text != "foliocheck"}
    assert len(used) > 40
    assert used - offered() == set()


def test_version_and_licence_agree_everywhere() -> None:
    head = (SOURCE / "foliocheck.php").read_text(encoding="utf-8")
    readme = (SOURCE / "readme.txt").read_text(encoding="utf-8")
    version = re.search(r"\* Version:\s+(\S+)", head)
    assert version is not None
    assert f"'FOLIOCHECK_VERSION', '{version[1]}'" in head
    assert f"Stable tag: {version[1]}" in readme
    for text in (head, readme):
        assert re.search(r"License:\s+GPL-2\.0-or-later", text)


def test_no_file_answers_by_itself() -> None:
    for path in SOURCE.rglob("*.php"):
        text = path.read_text(encoding="utf-8")
        assert "Silence is golden" in text or "|| exit;" in text, path.name


def test_nothing_is_written_into_the_page_as_markup() -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", SCRIPT)
