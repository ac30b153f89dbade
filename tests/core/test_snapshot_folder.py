import json
import stat
from pathlib import Path

import pytest

from foliocheck.core.errors import BadSnapshot
from foliocheck.core.snapshot import LinkFacts, Page, Platform, Snapshot, Source, count_words
from foliocheck.core.snapshot_folder import SnapshotFolder, read_snapshot, write_snapshot


def snapshot() -> Snapshot:
    pages = tuple(
        Page(
            url=f"https://name.example/{number}",
            final_url=f"https://name.example/{number}",
            status=200,
            title=str(number),
            role="content",
            discovered_by="menu",
        )
        for number in range(3)
    )
    return Snapshot(
        source=Source(given="name.example", kind="web", url="https://name.example/"), taken_at="2026-01-01T00:00:00+00:00", browser="b", axe="a",
        platform=Platform(id="generic", title="Web site", confidence=1, why=()), pages=pages, links={"https://x.example/": LinkFacts(address="https://x.example/")},
    )  # fmt: skip


def test_written_and_read_again(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "s", snapshot())
    again = read_snapshot(tmp_path / "s")
    assert again.pages == snapshot().pages
    assert again.links == snapshot().links
    assert SnapshotFolder(tmp_path / "s").head()["finished"] is True  # type: ignore[index]


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "s", snapshot())
    for path in [tmp_path / "s", *(tmp_path / "s").rglob("*")]:
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_half_written_page_is_left_out(tmp_path: Path) -> None:
    write_snapshot(tmp_path / "s", snapshot())
    SnapshotFolder(tmp_path / "s").write_head(snapshot(), finished=False)
    (tmp_path / "s/pages/0002.json").write_text('{"url": "https://na')
    assert [page.title for page in read_snapshot(tmp_path / "s").pages] == ["0", "2"]


@pytest.mark.parametrize(
    ("name", "text"), [("pages/0002.json", '{"url": "https://na'), ("pages/0002.json", "{}"), ("links.json", "[1]"), ("links.json", "{")]
)
def test_a_finished_one_that_lost_something_is_told(tmp_path: Path, name: str, text: str) -> None:
    write_snapshot(tmp_path / "s", snapshot())
    (tmp_path / "s" / name).write_text(text)
    with pytest.raises(BadSnapshot, match="damaged"):
        read_snapshot(tmp_path / "s")


@pytest.mark.parametrize("head", [None, "{", "[]", json.dumps({"schema": "foliocheck.snapshot/9"})])
def test_a_damaged_or_foreign_folder_is_told(tmp_path: Path, head: str | None) -> None:
    if head is not None:
        (tmp_path / "snapshot.json").write_text(head)
    with pytest.raises(BadSnapshot, match="foliocheck check"):
        read_snapshot(tmp_path)


@pytest.mark.parametrize(("text", "words"), [("", 0), ("one two", 2), ("one – two", 2), ("1a) 2", 2), ("  ", 0), ("e-mail isn't", 2)])
def test_count_words(text: str, words: int) -> None:
    assert count_words(text) == words
