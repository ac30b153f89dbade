"""Languages, films, sounds, movement."""

from __future__ import annotations

import pytest

from foliocheck.checks.accessibility import (
    animated_gif,
    autoplay,
    language_change,
    language_missing,
    language_wrong,
    media_captions,
    media_transcript,
    moving_content,
    player_captions,
)
from foliocheck.core.snapshot import Frame, Picture

from .small_pages import HOME, LONG, heading, page, paragraph, row, run

FRENCH = "J’ai commencé avec trois cours et un groupe de dix étudiants, et j’ai noté tout ce qui leur semblait difficile."
WELSH = "Rwy’n gweithio gyda myfyrwyr ac yn dysgu llawer ganddynt bob dydd, ac mae hyn yn rhan bwysig o fy ngwaith yn y coleg."
FILM = {
    "tag": "video",
    "controls": True,
    "autoplay": False,
    "muted": False,
    "loop": False,
    "sound": True,
    "seconds": 40,
    "tracks": [],
    "src": HOME + "clip.webm",
    "name": "",
    "caption": "",
    "near": "",
    "beside": "",
    "labels": [],
    "decorative": False,
    "stop": False,
    "described": "",
}


def test_a_page_says_its_language() -> None:
    assert run(language_missing, page(language=None))
    assert not run(language_missing, page())
    assert run(language_wrong, page(heading("Gwaith", 1), paragraph(WELSH * 3)))
    assert run(language_wrong, page(heading("Quizzes", 1), paragraph(LONG * 2), language="fr"))
    assert not run(language_wrong, page(heading("Gwaith", 1), paragraph(WELSH * 3), language="cy"))
    assert not run(language_wrong, page(heading("Quizzes", 1), paragraph(LONG * 2)))


def test_a_passage_in_another_language() -> None:
    [fault] = run(language_change, page(heading("Quizzes", 1), paragraph(), paragraph(f"One learner wrote to me: “{FRENCH}” I was glad.")))
    assert "French" in fault.message
    marked = {"language_parts": [{"language": "fr", "text": FRENCH, "zone": "content"}]}
    assert not run(language_change, page(heading("Quizzes", 1), paragraph(), paragraph(f"One wrote: “{FRENCH}”"), author=marked))
    assert not run(
        language_change,
        page(heading("Quizzes", 1), paragraph(), paragraph("A certain déjà vu, a café and the Mardi Gras were all that I knew of it.")),
    )
    assert not run(
        language_change,
        page(heading("Quizzes", 1), paragraph(), paragraph("Ada Pell, Bram Oduya, Cato Finch, Dee Marsh, Ena Quill, Finn Rook")),
    )


def test_movement() -> None:
    assert run(moving_content, page(author={"moving": [row(by="animation", stop=False)]}))
    assert not run(moving_content, page(author={"moving": [row(by="animation", stop=True)]}))
    assert run(moving_content, page(author={"ticking": [row(by="script", stop=False)]}))


@pytest.mark.parametrize(("frames", "loops", "verdicts"), [(12, 0, ["fail"]), (12, 1, []), (1, 0, []), (None, None, ["needs-person"])])
def test_animated_gifs(frames: int | None, loops: int | None, verdicts: list[str]) -> None:
    gif = row(src=HOME + "ball.gif", frames=frames, loops=loops, seconds=1.2 if frames else None, stop=False)
    assert [fault.verdict for fault in run(animated_gif, page(author={"gifs": [gif]}))] == verdicts


def test_a_gif_that_was_read_as_a_file() -> None:
    gif = row(src=HOME + "ball.gif", frames=None, loops=None, seconds=None, stop=False)
    read = {HOME + "ball.gif": Picture(address=HOME + "ball.gif", animated=True, loops=True)}
    assert [fault.verdict for fault in run(animated_gif, page(author={"gifs": [gif]}), pictures=read)] == ["fail"]


@pytest.mark.parametrize(
    ("changes", "severities"),
    [
        ({"autoplay": True}, ["must"]),
        ({"autoplay": True, "muted": True, "loop": True, "controls": False}, ["should"]),
        ({"autoplay": True, "muted": True, "loop": True}, []),
        ({"autoplay": True, "sound": False, "seconds": 4, "controls": False}, []),
        ({}, []),
    ],
)
def test_autoplay(changes: dict[str, object], severities: list[str]) -> None:
    assert [fault.severity for fault in run(autoplay, page(author={"media": [row(**{**FILM, **changes})]}))] == severities


def test_a_player_in_a_frame_that_starts_by_itself() -> None:
    assert run(autoplay, page(frames=(Frame(src="https://www.youtube.com/embed/AAAAAAAAAAA?autoplay=1", title="Film"),)))


@pytest.mark.parametrize(
    ("changes", "severities"),
    [
        ({}, ["should"]),
        ({"tracks": [{"kind": "captions", "language": "en", "src": "clip.vtt"}]}, []),
        ({"tracks": [{"kind": "chapters", "language": "en", "src": "chapters.vtt"}]}, ["should"]),
        ({"sound": False}, []),
        ({"caption": "The film has no sound."}, []),
        ({"labels": ["Transcript of the film"], "near": "Transcript of the film"}, ["note"]),
    ],
)
def test_captions(changes: dict[str, object], severities: list[str]) -> None:
    assert [fault.severity for fault in run(media_captions, page(author={"media": [row(**{**FILM, **changes})]}))] == severities


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, True),
        ({"near": "Transcript of the interview"}, False),
        ({"labels": ["What is said"]}, False),
        ({"near": "There is no transcript yet."}, True),
        ({"near": "A transcript is to follow."}, True),
        ({"near": "I asked them to write down in words what they hear."}, True),
    ],
)
def test_transcripts(changes: dict[str, object], found: bool) -> None:
    assert bool(run(media_transcript, page(author={"media": [row(**{**FILM, "tag": "audio", **changes})]}))) is found


@pytest.mark.parametrize(
    ("src", "title", "found"),
    [
        ("https://www.youtube.com/embed/AAAAAAAAAAA", "Film", True),
        ("https://player.vimeo.com/video/0", None, True),
        ("https://w.soundcloud.com/player/?url=x", None, True),
        ("https://media.college.example/Panopto/Pages/Embed.aspx?id=0", "Lecture", True),
        ("https://maps.college.example/embed?place=1", "Map of the campus", False),
        (HOME + "panel.html", "Dates of the workshops", False),
    ],
)
def test_players_are_for_a_person(src: str, title: str | None, found: bool) -> None:
    faults = run(player_captions, page(frames=(Frame(src=src, title=title),)))
    assert [fault.verdict for fault in faults] == (["needs-person"] if found else [])
