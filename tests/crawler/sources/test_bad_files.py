"""Bad files: one sentence with the remedy, nothing written outside of the work folder, nothing run, memory bounded."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sites import make_archives, make_documents
from sites.make_archives import html, write_zip

from foliocheck.core.addresses import VIRTUAL_ORIGIN
from foliocheck.core.errors import BadAddress, BadFile
from foliocheck.crawler.documents.limited import WORKERS
from foliocheck.crawler.sources import opening
from foliocheck.crawler.sources.opening import open_source


@pytest.fixture(scope="module", autouse=True)
def _end_workers() -> Iterator[None]:
    yield
    WORKERS.close()


def _zip(members: dict[str, bytes]) -> Callable[[Path], Path]:
    return lambda path: write_zip(path, members)


def _bytes(data: bytes) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return write


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("text.zip", _bytes(b"this is no archive"), "no zip file"),
        ("cut.zip", make_archives.cut, "damaged or was cut short"),
        ("empty.zip", _bytes(b""), "is empty"),
        ("nothing.zip", _zip({}), "is empty"),
        ("locked.zip", make_archives.locked, "locked with a password"),
        ("slip.zip", make_archives.slipping, "leads out of the archive"),
        ("bomb.zip", make_archives.bomb, "would unpack to"),
        ("many.zip", make_archives.countless, "100,000 files"),
        ("deep.zip", lambda path: make_archives.nested(path, 2), "zip in a zip in a zip"),
        ("pictures.zip", _zip({"a.png": b"x", "b.bin": b"x"}), "no web page and no document"),
        ("closed.zip", _zip({"My notebook.one": b"x"}), "OneNote"),
        ("portfolio.one", _bytes(b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d rest"), "PDF or Word"),
        ("portfolio.onepkg", _bytes(b"MSCF rest"), "PDF or Word"),
        ("portfolio.pages", _zip({"Index/Document.iwa": b"x", "preview.jpg": b"x"}), "Apple Pages"),
        ("portfolio.key", _zip({"Index/Document.iwa": b"x", "Index/Slide-1.iwa": b"x"}), "Apple Keynote"),
        ("portfolio.docx", _bytes(b"PK\x03\x04 cut short"), "cut short"),
        ("damaged.pdf", _bytes(b"%PDF-1.7\nnothing more"), "damaged"),
        ("locked.pdf", _bytes(make_documents.pdf(password="heron")), "locked with a password"),
        (
            "locked.docx",
            _bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le")),
            "locked with a password",
        ),
        ("bomb.docx", _bytes(make_documents.xml_bomb()), "XML entities"),
        ("entity.docx", _bytes(make_documents.outside_entity()), "XML entities"),
        ("swelling.docx", lambda path: _bytes(make_documents.swelling_word())(path), "unpack to far more"),
        (
            "bomb.xml",
            _bytes(b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]><rss xmlns:wp="http://wordpress.org/export/1.2/"/>'),
            "XML entities",
        ),
        ("half.xml", _bytes(b'<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>'), "damaged or cut short"),
        ("template.xml", _bytes(make_archives.TEMPLATE), "whole zip"),
        ("picture.png", _bytes(b"\x89PNG\r\n\x1a\n rest"), "picture, not a document"),
        ("program.exe", _bytes(b"MZ\x90\x00\x03\x00\x00\x00"), "no kind of document"),
        ("data.xml", _bytes(b"<?xml version='1.0'?><a/>"), "not a kind of file"),
    ],
)
def test_bad_files_get_one_sentence(name: str, make: Callable[[Path], Path], words: str, tmp_path: Path) -> None:
    path = make(tmp_path / name)
    before = sorted(tmp_path.rglob("*"))
    begun = time.perf_counter()
    with pytest.raises(BadFile) as caught:
        open_source(str(path), tmp_path / "work")
    assert words in str(caught.value)
    assert name in str(caught.value)
    assert str(tmp_path) not in str(caught.value), "no path of the user's disk"
    assert "\n" not in str(caught.value) and len(str(caught.value)) < 330
    assert time.perf_counter() - begun < 10
    assert [item for item in sorted(tmp_path.rglob("*")) if "work" not in item.parts] == before


def test_a_zip_in_a_zip_is_opened_once(tmp_path: Path) -> None:
    source = open_source(str(make_archives.nested(tmp_path / "sent.zip", 1)), tmp_path / "work")
    assert source.given == "sent.zip" and source.kind == "zip"
    assert source.serve is not None and source.serve(source.url) is not None
    assert source.bytes == (tmp_path / "sent.zip").stat().st_size


def test_links_in_a_zip_are_left_out_and_told(tmp_path: Path) -> None:
    source = open_source(str(make_archives.linking(tmp_path / "site.zip")), tmp_path / "work")
    assert source.serve is not None and source.serve(f"{VIRTUAL_ORIGIN}/secret.html") is None
    assert any("link" in note.what for note in source.notes)


def test_odd_names_are_put_right(tmp_path: Path) -> None:
    source = open_source(str(make_archives.odd_names(tmp_path / "site.zip")), tmp_path / "work")
    assert source.serve is not None
    assert source.serve(f"{VIRTUAL_ORIGIN}/caf%C3%A9.html") is not None
    assert source.serve(f"{VIRTUAL_ORIGIN}/sub/page.html") is not None


def test_macros_are_told_and_never_run(tmp_path: Path) -> None:
    import io
    import zipfile

    stream = io.BytesIO(make_documents.word())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macro")
    path = tmp_path / "portfolio.docm"
    path.write_bytes(stream.getvalue())
    source = open_source(str(path), tmp_path / "work")
    assert source.documents[source.url].traits["macros"] is True
    assert any("macros" in note.what for note in source.notes)


def test_scanned_pages_are_told(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(make_documents.pdf(scanned=True))
    source = open_source(str(path), tmp_path / "work")
    assert any("scanned" in note.why for note in source.notes)


def test_a_folder_with_nothing_and_one_with_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadFile, match="is empty"):
        open_source(str(tmp_path / "empty"), tmp_path / "work")
    monkeypatch.setattr("foliocheck.crawler.sources.archive.MOST_FILES", 3)
    (tmp_path / "full").mkdir()
    for number in range(5):
        (tmp_path / "full" / f"{number}.html").write_bytes(html("x", "x"))
    with pytest.raises(BadFile, match="more than 3 files"):
        open_source(str(tmp_path / "full"), tmp_path / "work")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_DOCUMENT", 100)
    path = tmp_path / "portfolio.docx"
    path.write_bytes(make_documents.word())
    with pytest.raises(BadFile, match="large"):
        open_source(str(path), tmp_path / "work")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"no file or folder gone\.zip"):
        open_source(str(tmp_path / "gone.zip"), tmp_path / "work")
    with pytest.raises(BadAddress):
        open_source("no such thing", tmp_path / "work")


def test_memory_stays_bounded(tmp_path: Path) -> None:
    """Neither bomb makes this process grow by more than 150 MB."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for path in (make_archives.bomb(tmp_path / "bomb.zip"), make_archives.countless(tmp_path / "many.zip")):
        with pytest.raises(BadFile):
            open_source(str(path), tmp_path / "work")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 150_000


def test_damaged_members_and_names_are_survived(tmp_path: Path) -> None:
    """Archives with bytes turned over at many places: opened in part, or one sentence, never another exception."""
    for name, members in make_archives.all_good().items():
        data = write_zip(tmp_path / f"{name}.zip", members).read_bytes()
        for place in range(0, len(data), max(1, len(data) // 8)):
            path = tmp_path / f"broken-{name}.zip"
            path.write_bytes(data[:place] + bytes(255 - byte for byte in data[place : place + 9]) + data[place + 9 :])
            try:
                source = open_source(str(path), tmp_path / "work")
            except BadFile:
                continue
            assert source.serve is not None
            for address in [source.url, *(seed.url for seed in source.seeds)]:
                source.serve(address)


def test_broken_xml_names_are_survived(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    path.write_bytes(make_archives.wordpress_parts()["export.000.xml"].replace(b'xmlns:wp="http://wordpress.org/export/1.2/"', b"", 1))
    try:
        assert open_source(str(path), tmp_path / "work").kind == "wordpress-export"
    except BadFile as problem:
        assert "export.xml" in str(problem)
