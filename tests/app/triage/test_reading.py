"""Reading lists: whatever columns, dress and faults they come with."""

from __future__ import annotations

from pathlib import Path

import pytest

from foliocheck.app.triage.reading import read_list
from foliocheck.core.errors import BadConfiguration, BadFile


def make(folder: Path, text: str | bytes, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "Name,Portfolio URL\nA,https://a.example/\nB,https://b.example/\n",
        "Portfolio;Candidate\nhttps://a.example/;A\nhttps://b.example/;B\n",
        "Candidate number\tE-mail address\tWeb address\nA\ta@x.example\thttps://a.example/\nB\tb@x.example\thttps://b.example/\n",
        "\ufeffref,link\r\nA,https://a.example/\r\nB,https://b.example/\r\n",
        "sep=;\nref;link\nA;https://a.example/\nB;https://b.example/\n",
        "https://a.example/\nhttps://b.example/\n",
        "A,https://a.example/\nB,https://b.example/\n",
        "Timestamp,Full name,Where is your work?\n2026,A,https://a.example/\n2026,B,www.b.example\n",
        "Site,Name\nManchester,A\nLeeds,B\n".replace("Manchester,A", "x,https://a.example/").replace("Leeds,B", "y,https://b.example/"),
    ],
)
def test_the_addresses_are_found_in_any_dress(tmp_path: Path, text: str) -> None:
    for data in (text.encode(), text.lstrip("\ufeff").encode("utf-16"), text.lstrip("\ufeff").encode("cp1252")):
        rows = read_list(make(tmp_path, data))
        assert [row.known.host.removeprefix("www.") if row.known else row.problem for row in rows] == ["a.example", "b.example"]


def test_headings_name_the_other_columns(tmp_path: Path) -> None:
    rows = read_list(make(tmp_path, "Candidate ref,Route,Access code,Portfolio link\nC1,Senior CMALT,hush,https://a.example/\n"))
    assert (rows[0].reference, rows[0].pathway, rows[0].password) == ("C1", "Senior CMALT", "hush")
    assert "hush" not in repr(rows[0])


def test_what_staff_say_wins(tmp_path: Path) -> None:
    path = make(tmp_path, "old link,new link,who\nhttps://old.example/,https://new.example/,A\n")
    assert read_list(path, {"address": "new link"})[0].known.host == "new.example"  # type: ignore[union-attr]
    assert read_list(path, {"address": "B"})[0].known.host == "new.example"  # type: ignore[union-attr]
    assert read_list(path, {"address": "2", "reference": "who"})[0].reference == "A"
    with pytest.raises(BadConfiguration, match="There are: old link, new link, who"):
        read_list(path, {"address": "newest"})


def test_bad_rows_are_rows_with_their_line(tmp_path: Path) -> None:
    text = 'name,link\nA,https://a.example/\n"B\nb",not an address\n,\nC,\nD,mailto:d@d.example\nE,https://a.example:443\nF,https://x.example/ and https://y.example/\n'
    rows = read_list(make(tmp_path, text))
    assert [(row.row, row.line, row.known is not None, row.same_as) for row in rows] == [
        (1, 2, True, None), (2, 3, False, None), (3, 6, False, None), (4, 7, False, None), (5, 8, True, 1), (6, 9, False, None),
    ]  # fmt: skip
    assert [bool(row.problem) for row in rows] == [False, True, True, True, False, True]
    assert "2 addresses" in (rows[5].problem or "")


def test_a_password_in_an_address_is_dropped(tmp_path: Path) -> None:
    rows = read_list(make(tmp_path, "link\nhttps://kit:swordfish@a.example/\nhttps://kit:swordfish@/\n"))
    assert "swordfish" not in repr(rows)
    assert rows[0].known is not None and rows[0].known.address == "https://a.example/"


def test_workbooks_with_links_figures_and_an_empty_first_sheet(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.create_sheet("Submissions")
    sheet.append(["Number", "Portfolio"])
    sheet.append([17.0, "https://a.example/"])
    sheet.append([18, "Kit's portfolio"])
    sheet["B3"].hyperlink = "https://b.example/"
    book.save(tmp_path / "list.xlsx")
    rows = read_list(tmp_path / "list.xlsx")
    assert [(row.reference, row.known.address if row.known else None, row.line) for row in rows] == [
        ("17", "https://a.example/", 2), ("18", "https://b.example/", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "nothing in"),
        (b"\n\n,,\n", "nothing in"),
        (b"%PDF-1.7", "neither CSV nor XLSX"),
        (b"PK\x03\x04broken", "cannot be read as a workbook"),
        (b"a\x00b", "neither"),
    ],
)
def test_what_is_no_list_is_one_sentence(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(BadFile, match=words):
        read_list(make(tmp_path, data))


def test_no_column_with_addresses(tmp_path: Path) -> None:
    with pytest.raises(BadConfiguration, match="No column with web addresses"):
        read_list(make(tmp_path, "name,e-mail\nA,a@x.example\n"))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="cannot be read"):
        read_list(tmp_path / "none.csv")
