"""What the metadata of a PDF say: its information dictionary and its XMP packet."""

from __future__ import annotations

from typing import Any

import pikepdf
from lxml import etree

from foliocheck.crawler.documents.draft import Draft
from foliocheck.crawler.documents.package import local_name
from foliocheck.crawler.documents.pdf_values import words

_TITLE_KEYS = {
    "/Title": "title",
    "/Author": "author",
    "/Subject": "subject",
    "/Keywords": "keywords",
    "/Creator": "program",
    "/Producer": "made by",
    "/Company": "company",
    "/Manager": "manager",
    "/SourceModified": "source",
}
_DULL = {
    "InstanceID",
    "DocumentID",
    "OriginalDocumentID",
    "MetadataDate",
    "CreateDate",
    "ModifyDate",
    "format",
    "PDFVersion",
    "Trapped",
    "part",
    "conformance",
    "instanceID",
    "documentID",
    "when",
    "action",
    "RenditionClass",
    "VersionID",
    "date",
}
_XML = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)


def read_metadata(draft: Draft, pdf: pikepdf.Pdf) -> None:
    """Put the properties that the metadata name into `draft`, less dates and marks of versions."""
    info = pdf.trailer.get("/Info")
    for key, value in info.items() if isinstance(info, pikepdf.Dictionary) else ():
        if key not in ("/CreationDate", "/ModDate", "/Trapped"):
            draft.property(_TITLE_KEYS.get(key, key.lstrip("/")), words(value))
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return
    try:
        packet = etree.fromstring(stream.read_bytes()[:2_000_000], _XML)
    except (etree.XMLSyntaxError, pikepdf.PdfError, ValueError):
        return
    if packet is None:
        return
    titles = packet.findall(".//{http://purl.org/dc/elements/1.1/}title//{*}li")
    if titles and (titles[0].text or "").strip():
        draft.properties.setdefault("title", (titles[0].text or "").strip())
    for element in packet.iter():
        if not isinstance(element.tag, str):
            continue
        named: Any = element
        while local_name(named) in ("li", "Seq", "Alt", "Bag") and named.getparent() is not None:
            named = named.getparent()
        name = local_name(named)
        if name not in _DULL and (element.text or "").strip():
            draft.property(f"{name} (XMP)", element.text)
        for attribute, told in element.attrib.items():
            short = local_name(attribute)
            if short not in _DULL and short not in ("about", "lang", "parseType", "resource", "xmptk") and str(told).strip():
                draft.property(f"{short} (XMP)", str(told))
