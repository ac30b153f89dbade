"""What kind of thing a link leads to, by what was answered, by its ending, or by its host."""

from __future__ import annotations

import re
from urllib.parse import unquote

from foliocheck.checks.links.judgement import path_of
from foliocheck.core.addresses import at_host, host_of

MEDIA = ("page", "pdf", "word", "presentation", "spreadsheet", "image", "audio", "video", "archive", "other")
_ENDINGS = {
    "pdf": "pdf", "doc": "word", "docx": "word", "docm": "word", "odt": "word", "rtf": "word", "pages": "word",
    "ppt": "presentation", "pptx": "presentation", "ppsx": "presentation", "odp": "presentation", "key": "presentation",
    "xls": "spreadsheet", "xlsx": "spreadsheet", "ods": "spreadsheet", "csv": "spreadsheet", "numbers": "spreadsheet",
    "jpg": "image", "jpeg": "image", "png": "image", "gif": "image", "webp": "image",
    "svg": "image", "bmp": "image", "avif": "image", "heic": "image", "tif": "image", "tiff": "image",
    "mp3": "audio", "m4a": "audio", "wav": "audio", "ogg": "audio", "oga": "audio", "aac": "audio", "flac": "audio",
    "mp4": "video", "m4v": "video", "mov": "video", "webm": "video", "avi": "video", "wmv": "video", "ogv": "video", "mkv": "video",
    "zip": "archive", "gz": "archive", "tar": "archive", "7z": "archive", "rar": "archive",
    "htm": "page", "html": "page", "php": "page", "aspx": "page", "txt": "other", "ics": "other", "exe": "other",
}  # fmt: skip
_TYPES = (
    (re.compile(r"^(text/html|application/xhtml)"), "page"),
    (re.compile(r"pdf"), "pdf"),
    (re.compile(r"wordprocessing|msword|opendocument\.text|rtf"), "word"),
    (re.compile(r"presentation|powerpoint"), "presentation"),
    (re.compile(r"spreadsheet|ms-excel|text/csv"), "spreadsheet"),
    (re.compile(r"^image/"), "image"),
    (re.compile(r"^audio/"), "audio"),
    (re.compile(r"^video/"), "video"),
    (re.compile(r"zip|x-tar|x-7z|x-rar|gzip"), "archive"),
)
_VIDEO_HOSTS = [
    "youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "vimeo.com",
    "panopto.eu",
    "panopto.com",
    "kaltura.com",
    "stream.office.com",
]


def media_of(href: str, content_type: str | None, disposition: str = "", tag: str = "") -> str:
    """One word of `MEDIA`. `content_type` and `disposition` are as answered, where anything was."""
    named = re.search(r"filename\*?=(?:utf-8'')?\"?([^\";]+)", disposition, re.IGNORECASE)
    ending = _ending(named.group(1)) if named else None
    by_type = next((word for pattern, word in _TYPES if content_type and pattern.search(content_type)), None)
    if at_host(host_of(href), _VIDEO_HOSTS) and by_type in (None, "page"):
        return "video"
    told = ending or by_type or _ending(path_of(href))
    if told is None and tag in ("img", "video", "audio"):
        told = {"img": "image"}.get(tag, tag)
    if told is None:
        return "page" if href.startswith(("http://", "https://")) and not content_type else "other"
    return told


def _ending(path: str) -> str | None:
    name = unquote(path).rstrip("/").rpartition("/")[2]
    return _ENDINGS.get(name.rpartition(".")[2].lower()) if "." in name else None
