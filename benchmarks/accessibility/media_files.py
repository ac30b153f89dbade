"""Draws the pictures, animations and sounds that the benchmark pages use. Needs Pillow 10.1 or later.

Everything comes from fixed seeds. Only two films are kept as they are: clip.webm, four seconds of a test card
with a tone, and silent.webm, the same without the sound. They were made with
ffmpeg -f lavfi -i testsrc=s=320x180:r=10:d=4 -f lavfi -i sine=330:d=4 -c:v libvpx -c:a libopus clip.webm
ffmpeg -i clip.webm -an -c:v copy silent.webm
"""

import math
import random
import wave
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

PHOTOS = ["workshop-room", "library-desk", "hill-path", "lab-bench", "evening-class", "recording-corner"]
CHARTS = ["quiz-scores", "monthly-visits", "survey-answers", "forum-posts"]

WORDS = {
    "banner": ((640, 160), 34, "#1d3557", "#ffffff", ["Good feedback is soon,", "kind and clear"]),
    "poster": (
        (420, 420),
        22,
        "#fff4d6",
        "#3a2a00",
        [
            "Drop-in hours",
            "Tuesday: 12 to 2",
            "Thursday: 3 to 5",
            "Library, room 4",
            "Bring your laptop",
            "and one question",
        ],
    ),
    "quote": (
        (560, 220),
        24,
        "#f1f1f1",
        "#222222",
        ["“You made the platform", "feel like a place", "and not a filing cabinet.”", "A learner, 2023"],
    ),
    "letter": (
        (520, 360),
        17,
        "#ffffff",
        "#111111",
        [
            "Dear colleague,",
            "thank you for the workshop last week.",
            "Eleven of us now record our seminars,",
            "and nobody has lost a file yet.",
            "We should like a second session in May,",
            "if you have an hour to spare.",
            "With good wishes,",
            "the seminar team",
        ],
    ),
}


def photo(seed: int, size=(360, 240)) -> Image.Image:
    """A soft coloured noise picture with a horizon: like a photograph, with no words in it."""
    rng = random.Random(seed)
    sky, ground = [tuple(rng.randint(60, 230) for _ in range(3)) for _ in range(2)]
    small = Image.new("RGB", (24, 16))
    for x in range(24):
        horizon = 7 + 3 * math.sin(x / 24 * rng.uniform(5.5, 6.5))
        for y in range(16):
            base = sky if y < horizon else ground
            small.putpixel((x, y), tuple(max(0, min(255, c + rng.randint(-35, 35))) for c in base))
    large = small.resize(size, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(large)
    for _ in range(9):
        x, y, r = rng.randint(0, size[0]), rng.randint(size[1] // 4, size[1]), rng.randint(8, 34)
        draw.ellipse((x - r, y - r, x + r, y + r), fill=tuple(rng.randint(20, 240) for _ in range(3)))
    return large.filter(ImageFilter.GaussianBlur(3))


def chart(seed: int) -> Image.Image:
    """A bar chart without any words."""
    rng = random.Random(seed)
    image = Image.new("RGB", (420, 260), "white")
    draw = ImageDraw.Draw(image)
    draw.line((30, 10, 30, 240, 410, 240), fill="black", width=3)
    for i in range(6):
        draw.rectangle((50 + 60 * i, 240 - rng.randint(40, 210), 85 + 60 * i, 238), fill=(30, 90, 150))
    return image


def screen() -> Image.Image:
    """A drawing of a course page: grey bars stand where lines of text would be, so it has no words."""
    image = Image.new("RGB", (480, 300), "#ffffff")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 480, 36), fill="#20394f")
    for block in range(3):
        top = 56 + block * 80
        draw.rectangle((20, top, 110, top + 60), fill="#9db8cc")
        for line in range(4):
            draw.rectangle((130, top + 15 * line, 440 - 37 * line, top + 8 + 15 * line), fill="#b5b5b5")
    return image


def words_picture(size, points, background, colour, lines) -> Image.Image:
    """Words drawn as a picture."""
    image = Image.new("RGB", size, background)
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(points)
    step = size[1] / (len(lines) + 1)
    for i, line in enumerate(lines):
        draw.text((24, step * (i + 1) - points / 1.4), line, fill=colour, font=font)
    return image


def gif_frames(kind: str) -> list[Image.Image]:
    """Frames of a small animation: a ball, a bar, a turning hand or two colours (two frames a second)."""
    frames = []
    for i in range(8):
        frame = Image.new("RGB", (120, 80), "#f2f2f2")
        draw = ImageDraw.Draw(frame)
        if kind == "ball":
            draw.ellipse((10 + i * 12, 25, 35 + i * 12, 50), fill="#b03a2e")
        elif kind == "bar":
            draw.rectangle((10, 30, 20 + i * 12, 50), fill="#1f618d")
        elif kind == "hand":
            draw.ellipse((25, 5, 95, 75), outline="#333333", width=3)
            draw.line(
                (60, 40, 60 + 30 * math.sin(i * math.pi / 4), 40 - 30 * math.cos(i * math.pi / 4)),
                fill="#111111",
                width=4,
            )
        else:
            draw.rectangle((20, 20, 100, 60), fill="#7d3c98" if i % 2 else "#1e8449")
        frames.append(frame)
    return frames


def write_tone(path: Path, seconds: float = 4.0) -> None:
    """A quiet tone as 8-bit mono sound."""
    rate = 4000
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(rate)
        sound.writeframes(bytes(int(128 + 20 * math.sin(2 * math.pi * 330 * n / rate)) for n in range(int(rate * seconds))))


def write_all(folder: Path) -> None:
    """Write every drawn file into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for seed, name in enumerate(PHOTOS):
        photo(seed + 11).save(folder / f"{name}.jpg", quality=60)
    for seed, name in enumerate(CHARTS):
        chart(seed + 31).save(folder / f"{name}.png", optimize=True)
    screen().save(folder / "course-screen.png", optimize=True)
    photo(77, (360, 12)).save(folder / "divider.png", optimize=True)
    photo(88, (32, 32)).save(folder / "dot.png", optimize=True)
    for name, arguments in WORDS.items():
        words_picture(*arguments).save(folder / f"words-{name}.png", optimize=True)
    for kind in ("ball", "bar", "hand", "colours"):
        frames = gif_frames(kind)
        options = {"save_all": True, "append_images": frames[1:], "duration": 500, "loop": 0}
        frames[0].save(folder / f"{kind}.gif", **options)
        frames[3].save(folder / f"{kind}-still.png", optimize=True)
    frames = gif_frames("bar")[:4]
    frames[0].save(folder / "bar-once.gif", save_all=True, append_images=frames[1:], duration=400)  # no loop: plays once
    frames[2].save(folder / "bar-one-frame.gif")
    write_tone(folder / "talk.wav")
    (folder / "clip.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:04.000\n[A steady tone over a test card]\n", encoding="utf-8")
    (folder / "chapters.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:04.000\nThe test card\n", encoding="utf-8")
    (folder / "panel.html").write_text(
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head><meta charset="utf-8"><meta name="viewport"'
        ' content="width=device-width, initial-scale=1"><title>Dates of the workshops</title>\n<style>body'
        " { font: 1rem/1.5 Arial, sans-serif; color: #222; background: #fff; margin: .6rem;"
        " }</style></head>\n<body><main><h1>Dates of the workshops</h1><p>6 March, 13 March and 20 March,"
        " each at two in the library.</p></main></body>\n</html>\n",
        encoding="utf-8",
    )
