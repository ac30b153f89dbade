"""Which of a portfolio's links lead to documents, and which of its pictures are worth a look. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import unquote

from foliocheck.core.addresses import host_of, is_private_host, without_fragment
from foliocheck.core.snapshot import LinkFacts, Page
from foliocheck.crawler.documents.kinds import EXTENSIONS, MEDIA_TYPES, extension_of

DOCUMENT_EXTENSIONS = {name for name, kind in EXTENSIONS.items() if kind not in ("html", "xml", "zip")}
DOCUMENT_TYPES = {name for name, kind in MEDIA_TYPES.items() if kind != "html"}
_PICTURE_EXTENSIONS = {"jpg": 0, "jpeg": 0, "jpe": 0, "tif": 0, "tiff": 0, "heic": 0, "gif": 1, "webp": 2, "": 3, "png": 4}
"""Pictures that can be worth a look, those first in which cameras leave most."""
NAMED = re.compile(r"filename\*?=(?:UTF-8'')?\"?([^\";]+)", re.IGNORECASE)
_READ_ROLES = ("wall", "error")
SMALLEST = 48
"""Pictures narrower or lower than this (CSS px as stored) are signs and bullets."""


@dataclass(slots=True)
class Candidate:
    """One address and the pages that lead to it."""

    address: str
    found_on: list[str] = field(default_factory=list)
    rank: int = 0


def documents(pages: Iterable[Page], links: dict[str, LinkFacts]) -> list[Candidate]:
    """The addresses that look like documents by what their host said of them, or else by their extension, in order of reading."""
    found: dict[str, Candidate] = {}
    for page in pages:
        if page.role in _READ_ROLES:
            continue
        for link in page.links:
            if link.kind not in ("internal", "external", "embed") or link.tag in ("img", "video", "audio", "source"):
                continue
            address = without_fragment(link.href)
            if address.startswith(("http://", "https://")) and address not in found and is_document(address, links.get(address)):
                found[address] = Candidate(address=address)
            if address in found and page.url not in found[address].found_on:
                found[address].found_on.append(page.url)
    return list(found.values())


def is_document(address: str, facts: LinkFacts | None) -> bool:
    """Whether `address` leads to a document, as far as is known before it is fetched."""
    if facts is not None:
        if facts.skipped is not None or (facts.attempts and (facts.status is None or facts.status >= 400)):
            return False
        if facts.content_type:
            told = facts.content_type.split(";")[0].strip().lower()
            if told in ("text/html", "application/xhtml+xml"):
                return False
            if told in DOCUMENT_TYPES and told != "text/plain":
                return True
            name = NAMED.search(facts.headers.get("content-disposition", ""))
            if name and extension_of(unquote(name.group(1).strip())) in DOCUMENT_EXTENSIONS:
                return True
    return extension_of(address) in DOCUMENT_EXTENSIONS


def pictures(pages: Iterable[Page], links: dict[str, LinkFacts], *, any_host: bool) -> list[Candidate]:
    """The author's own pictures: those shown in the content, and picture files that are linked. Cameras' formats come first.

    Only on hosts of the portfolio and hosts that it links to, unless `any_host`; never on a private host from a public portfolio.
    """
    read = [page for page in pages if page.role not in _READ_ROLES]
    own = {host_of(page.final_url) for page in read}
    known = own | {host_of(link.href) for page in read for link in page.links if link.tag in ("a", "area")}
    public = not any(is_private_host(host) for host in own)
    found: dict[str, Candidate] = {}

    def offer(address: str, page: Page) -> None:
        address = without_fragment(address)
        host = host_of(address)
        rank = _PICTURE_EXTENSIONS.get(extension_of(address))
        if (
            not address.startswith(("http://", "https://"))
            or rank is None
            or not (any_host or host in known)
            or (public and is_private_host(host))
        ):
            return
        facts = links.get(address)
        if facts is not None and (facts.skipped or (facts.status is not None and facts.status >= 400) or (facts.length or 3_000) < 3_000):
            return
        candidate = found.setdefault(address, Candidate(address=address, rank=rank))
        if page.url not in candidate.found_on:
            candidate.found_on.append(page.url)

    for page in read:
        for image in page.images:
            tiny = (image.width and image.width < SMALLEST) or (image.height and image.height < SMALLEST)
            if image.zone == "content" and not image.background and not tiny:
                offer(image.src, page)
        for link in page.links:
            if (
                link.tag == "a"
                and link.zone == "content"
                and link.kind in ("internal", "external")
                and _PICTURE_EXTENSIONS.get(extension_of(link.href), 3) != 3
            ):
                offer(link.href, page)
    return sorted(found.values(), key=lambda candidate: candidate.rank)
