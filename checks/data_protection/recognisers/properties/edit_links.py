"""Links by which anyone may change what they lead to."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands, around, places
from foliocheck.checks.data_protection.recognisers.reading.small_letters import small
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

WHAT = "edit-link"

_URL = r"(?P<value>https?://[^\s\"'<>\)\]]{1,1500})"
_DOCS = re.compile(
    r"(?:https?://|(?<![\w./@:-]))docs\.google\.com/(?:a/[^/\s]+/)?(?:document|spreadsheets|presentation|forms|drawings|jamboard|u/\d/\w+)(?:/u/\d)?/d/[\w-]+/edit\b[^\s\"'<>\)]{0,1500}",
    re.IGNORECASE,
)
_OTHER = (
    re.compile(
        r"https?://(?:www\.)?(?:padlet|jamboard|miro|lucid|canva|figma|prezi|sway|docs|drive|pad|etherpad|hackmd|codimd|piratepad|typewith|cryptpad|onlyoffice|collabora|office|mural|trello|linoit|coggle|mindmeister)[\w.-]{0,80}/[^\s\"'<>\)]{0,1500}(?:/edit(?:/|\b(?![\w-]))|[?&](?:edit|mode=edit|view=edit|action=edit|perm=edit|role=(?:editor|writer)|access=edit)(?=[=&#\s\"'<>)]|$)|/edit\?)[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    re.compile(
        r"https?://[^\s\"'<>\)]{1,1500}[?&](?:edit|e=edit|mode=edit|action=edit|perm(?:ission)?s?=(?:edit|write|rw)|role=(?:editor|writer)|access=(?:edit|write)|(?:share|sharing|link|access)_?(?:mode|access|type|role|perm\w{0,8})=(?:edit(?:or)?|writer?|rw)|can_edit|edit=(?:true|1|yes)|edit_?(?:key|token|code)=\w+|edit2=[\w-]+)(?=[=&#\s\"'<>\)]|$)[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    re.compile(
        r"https?://[\w-]+(?:-my)?\.sharepoint(?:\.com|\.example|\.[\w.]+)/:[wxpbo]:/(?:[^\s\"'<>\)]{0,1500}[?&]action=edit|(?!r/)[^\s\"'<>\)]{0,1500}[?&]action=default)\b[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    re.compile(r"https?://(?:www\.)?canva\.com/design/[\w-]+/[\w-]+/edit[^\s\"'<>\)]{0,1500}", re.IGNORECASE),
    re.compile(r"https?://[\w.-]+/(?:p|pad|n|s|doc|d|board|share)/[\w-]+/edit(?=[?#/\s\"'<>\)]|$)[^\s\"'<>\)]{0,1500}", re.IGNORECASE),
    re.compile(
        r"https?://forms\.(?:office|microsoft|cloud)\.[\w.]+/(?:pages/)?design\w*\.aspx[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    re.compile(
        r"https?://[\w.-]{0,80}(?:cryptpad|pad)[\w.-]{0,80}/[^\s\"'<>\)]{0,1500}#/\d/[\w-]+/edit/[^\s\"'<>\)]{0,1500}", re.IGNORECASE
    ),
    re.compile(
        r"https?://(?:www\.)?(?:trello|miro|mural)\.[\w.]+/(?:invite|app/board)/[^\s\"'<>\)]{0,1500}(?:invite|edit)[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    re.compile(
        r"https?://[\w.-]+/[^\s\"'<>\)]{0,1500}[?&](?:rights?|permissions?|mode|access|perm|share)=(?:rw|write|edit(?:or)?|full)\b[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    # a link that takes whoever opens it in among those who work on it
    re.compile(
        r"https?://[\w.-]{0,80}\b(?:trello|miro|mural|notion|airtable|figma|asana|monday|lucid|lucidchart|padlet|canva|overleaf|onenote|evernote|basecamp|"
        r"slack|wakelet|genial|genially|mindmeister|coggle|zotero|dropbox|box|conceptboard|stormboard|ideaflip|flinga|whiteboard)\.[\w.]+/"
        r"(?:[^\s\"'<>\)?#]{0,1500}/)?(?:invite|invites|invitation|invitations|team_invite|shared_invite|join-notebook|join|welcomeonboard|collaborate|"
        r"collab|request|editor|collaboration)(?=[/?#])[^\s\"'<>\)]{1,1500}",
        re.IGNORECASE,
    ),
    re.compile(
        r"https?://(?:[\w-]+\.)*(?:prezi|genial|genially|canva|padlet|sway|h5p|thinglink|sutori|wakelet|mentimeter|kahoot|nearpod|quizlet)\.[\w.]+/(?:p/)?(?:edit|editor|creator)/[\w-]{5,}[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    re.compile(r"https?://[\w.-]+/[^\s\"'<>\)]{0,1500}#room=[\w-]+,[\w-]+"),
    re.compile(r"https?://(?:www\.)?overleaf\.com/\d{6,}[a-z]{6,}[^\s\"'<>\)]{0,1500}", re.IGNORECASE),
    # the editor of a platform, by the name of its program or by what is asked of it
    re.compile(
        r"https?://[\w.-]+/(?:[^\s\"'<>\)?#]{0,1500}/)?(?:edit(?:html|layout|view)\w*\.(?:php|aspx?|html?))\?[^\s\"'<>\)]{1,1500}",
        re.IGNORECASE,
    ),
    re.compile(
        r"https?://[\w.-]+/[^\s\"'<>\)]{1,1500}[?&](?:editing|editable|can_?edit|write|edit_?mode)=(?:true|1|yes|on)\b[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    re.compile(r"https?://[\w.-]+/[^\s\"'<>\)]{1,1500}\.aspx\?[^\s\"'<>\)]{0,1500}\baction=edit\b[^\s\"'<>\)]{0,1500}", re.IGNORECASE),
    # the page for changing it, with the key that opens it
    re.compile(
        r"https?://[\w.-]+/(?:[^\s\"'<>\)?#]{0,1500}/)?edit(?:/[\w-]{1,60})?/?\?(?:[^\s\"'<>\)]{0,1500}&)?(?:(?:access_?|edit_?|share_?)?(?:key|token|secret)|access|sig)=(?=[\w-]{0,60}\d)[\w-]{8,}[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    re.compile(r"https?://[\w.-]*(?:pad|hackmd|codimd|note)[\w.-]*/p/[\w.-]+/edit(?=[?#\s\"'<>\)]|$)", re.IGNORECASE),
    # pads that have no other kind of link
    re.compile(
        r"https?://(?:[\w-]*(?:etherpad|framapad|yopad|ethercalc|codimd)[\w.-]{0,80}|pad\.[\w.-]+)(?:/[\w-]+)?/p/(?!r\.)(?![^\s\"'<>\)]*/export\b)[^\s\"'<>\)]{1,1500}",
        re.IGNORECASE,
    ),
    re.compile(
        r"https?://[\w.-]{0,80}\.sharepoint\.[\w.]+/[^\s\"'<>\)]{0,1500}[?&](?:action=edit|action%3dedit)\b[^\s\"'<>\)]{0,1500}",
        re.IGNORECASE,
    ),
    # whoever has this one may change and close a poll
    re.compile(
        r"https?://[\w.-]{0,60}(?:doodle|framadate|nuudel|rallly|croodle|terminplaner|poll)[\w.-]{0,60}/(?:[\w-]+/)?(?=[\w-]*\d)[\w-]{8,}/admin(?=[?#\s\"'<>)]|$)",
        re.IGNORECASE,
    ),
    re.compile(r"https?://(?:[\w-]+\.)?onedrive\.(?:live\.)?[\w.]+/edit\.aspx\?[^\s\"'<>\)]{0,1500}", re.IGNORECASE),
    re.compile(
        r"https?://[\w.-]+/(?:[^\s\"'<>\)?#]{0,1500}/)?(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{6,}/edit/?(?=[?#\s\"'<>\)]|$)[^\s\"'<>\)]{0,1500}"
    ),
)
_MAY = (
    r"(?:can|may|to|could|is able to|are able to)\s+(?:edit|write|change|add|type|alter|(?:draw|delete|move)(?=\s?[:(–—-]))\b(?! (?:to )?(?:their|his|her|your|my) own\b)|(?:edit|write|"
    r"editing)\s+(?:rights?|access|permissions?)\b|\bopen for editing\b|\beditable by\b"
)
_SAID = re.compile(
    rf"\b(?:whoever|all (?:who|that)|any(?:one|body) (?:who|that|with)|every(?:one|body) (?:who|that|with))\b[^.\n]{{0,60}}?\b(?:holds?|has|have|knows?|gets?|opens?|with)\b[^.\n:]{{0,40}}?:\s{{0,2}}(?P<seventh>https?://[^\s\"'<>\)\]]{{1,1500}})\s\(?(?:edit(?:ing|or['’]?s?)?|write|read[-/ ]write) link\b|"
    rf"(?P<eighth>https?://[^\s\"'<>\)\]]{{1,1500}})\s(?:\(|[–—-]\s)(?:(?:the|our|an?|its) )?(?:edit(?:ing|or['’]?s?)?|write) link\b(?! (?:is|was|only) )|"
    rf"(?P<ninth>https?://[^\s\"'<>\)\]]{{1,1500}}(?<![.,;]))[\s,(–—-]{{1,4}}(?:and )?whoever\b[^.\n]{{0,40}}?(?:{_MAY})|"
    rf"\b(?:no|without (?:an |any )?)\s?(?:account|log-?in|password|sign-?in)\b(?: (?:is |was )?(?:needed|required|necessary))?\s(?:to|for)\s(?:edit|chang|writ|typ)\w*\b[^.\n]{{0,30}}?(?P<tenth>https?://[^\s\"'<>\)\]]{{1,1500}})|"
    r"(?P<eleventh>https?://[^\s\"'<>\)\]]{1,1500}(?<![.,;]))[\s,(–—-]{1,4}(?:[\w-]+ ){0,4}?(?:edit(?:ing)?|change|writ(?:e|ing)) (?:rights?|access|permissions?) for (?:all|any(?:one|body)|every(?:one|body))\b|"
    rf"(?P<sixth>https?://[^\s\"'<>\)\]]{{1,1500}})\s(?:is|was) (?:the|our|an?|its) (?:[\w-]+ ){{0,3}}?(?:read[- ](?:and|&)[- ]write|read[/-]write|edit(?:ing|able|or['’]?s?)?|writ(?:e|ing|able)) (?:link|address|url|version|copy)|"
    rf"\b(?:any(?:one|body)|every(?:one|body)|all|whoever|public)\b[^.\n]{{0,60}}?(?:{_MAY})[^\n]{{0,60}}?{_URL}|(?:{_MAY})[^.\n]{{0,30}}\b(?:any(?:one|body)|every(?:one|body)|all)\b[^\n]{{0,40}}?(?P<third>https?://[^\s\"'<>\)\]]{{1,1500}})|"
    r"\b(?:edit(?:ing|or)?(?:['’]s)? link|can edit|edit here|edit access|edit directly|editable(?: copy)?(?: link)?|write access)\b[^.\n]{0,20}?\s?[:–—-]?\s{0,2}(?P<other>https?://[^\s\"'<>\)\]]{1,1500})|"
    rf"(?P<fourth>https?://[^\s\"'<>\)\]]{{1,1500}})[\s,(–—-]{{1,4}}(?:[^.\n]{{0,20}})\b(?:any(?:one|body)|every(?:one|body))\b[^.\n]{{0,40}}?(?:{_MAY})|"
    r"\b(?:join|invit\w*)\b[^.\n]{0,60}?(?P<fifth>https?://[^\s\"'<>\)\]]{1,1500}(?<![.,;]))[\s,(–—-]{1,4}(?:as (?:an? )?(?:co-?)?editor|to (?:co-?)?edit\b|with edit(?:ing)? rights)",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"^https?://docs\.google\.com/[^\s?#]{1,120}/(?:view|preview|pub|pubhtml|viewform)(?:[?#]|$)|^https?://(?:[\w-]+\.)*mahara\.[^/\s]+/|^https?://(?:sites\.|(?:studio|editor|manage)\.(?:youtube|wix)\.)[^/\s]+/|/(?:course|my|user|mod|grade|question)/(?:[\w-]+/){0,2}(?:\w+\.php)?\?[^#\s]*?\bedit=(?:on|1|true|off)\b|[?&](?:adminedit|notifyeditingon)=|/SitePages/[^\s?#]{0,300}\?(?:[^#\s]*&)?mode=edit\b|wikipedia\.org|wikimedia|wiki\.|/wiki/|[?&]action=edit(?:section|&redlink)|wp-admin|wp-login|/@[\w.-]{2,40}/[\w-]+/edit/?$|/courses?/\d+/|/admin/|/index\.php\?(?:[^#\s]*&)?action=edit$|/node/\d+/edit|github\.com|gitlab",
    re.IGNORECASE,
)


_KEYED = re.compile(r"/edit/?\?(?:[^\s]*&)?(?:share_?|edit_?|access_?)?(?:token|key)=[\w-]{8}", re.IGNORECASE)
"""Whoever has the key need not log in."""
_HINTS = (
    *("anyone", "anybody", "everyone", "everybody"),
    *(
        "edit",
        "perm",
        "role=",
        "access",
        "rights",
        ":w:",
        ":x:",
        ":p:",
        ":b:",
        ":o:",
        "write",
        "design",
        "invit",
        "change",
        "draw",
        "mode=",
        "share=",
        "/p/",
        "/admin",
    ),
    *("join", "request", "overleaf", "welcome", "collab", "#room=", "creator"),
)
"""Words of which one stands where such a link does."""


_CHANGES = r"(?:(?:all|also|still|freely|move|add|draw) (?:and |or )?)?(?:edit|write|change|type|alter|move|delete|draw|(?:add|post|stick|pin|leave) (?:notes?|cards?|stickies|sticky notes|ideas|text))\b"
_OPEN_TO_ALL = re.compile(
    rf"\beditable by (?:any(?:one|body)|every(?:one|body)|all)\b|\b(?:any(?:one|body)|every(?:one|body)|whoever)\s(?:can|may)\s{_CHANGES}|\b(?:any(?:one|body)|every(?:one|body)|whoever)\b[^.\n]{{0,60}}?(?:{_MAY})|(?:{_MAY})[^.\n]{{0,30}}\bby (?:any(?:one|body)|every(?:one|body)|all)\b|\bedit(?:ing)? link\b|"
    rf"\bopen to (?:all|any(?:one|body)|every(?:one|body))\b[^.\n]{{0,60}}?\b(?:can|may|to)\s{_CHANGES}|"
    rf"\b(?:no|without (?:an |any )?)\s?(?:account|log-?in|password|sign-?in|registration)\b(?: (?:is )?(?:needed|required|necessary))?[^.\n]{{0,40}}?\b(?:can|may)\s{_CHANGES}",
    re.IGNORECASE,
)
_NOT_OPEN = re.compile(
    r"\b(?:no longer|not|only|can['’]t|cannot|log(?:ged)? in|sign(?:ed)? in|wiki\w*|who|own|password|profile|settings)\b", re.IGNORECASE
)
_LONGEST_SAYING = 300
_LONGEST_LEAD, _LONGEST_LINK = 250, 1_800
"""How far before a link the words begin that say what may be done there, and how long it is with those behind it."""


def in_words(address: str, words: str) -> list[Hit]:
    """The link to `address`, the only one among the `words` around it, where those say that anybody may change what it leads to."""
    said = len(words) < _LONGEST_SAYING and "://" in address and _OPEN_TO_ALL.search(words) is not None and not _NOT_OPEN.search(words)
    hits: list[Hit] = []
    taken = Spans(())
    if said:
        _add(hits, taken, address, 0, 0.75)
    return hits


def find(text: str) -> list[Hit]:
    """Every link with edit rights in `text`, in order: known forms, or a link that the text says anyone may edit."""
    lower = small(text)
    if ("://" not in text and "docs.google.com/" not in lower) or not any_stands(lower, _HINTS):
        return []
    hits: list[Hit] = []
    taken = Spans(())
    links = places(lower, ("http://", "https://", "docs.google.com/"))
    for pattern, confidence in ((_DOCS, 0.8), *((pattern, 0.8) for pattern in _OTHER)):
        done = 0
        for place in links:
            if place >= done and (match := pattern.match(text, place)):
                done = match.end()
                _add(hits, taken, match.group().rstrip(".,;"), place, confidence)
    for start, end in around(text, ("http://", "https://"), _LONGEST_LEAD, _LONGEST_LINK):
        for match in _SAID.finditer(text, start, end):
            group = next(name for name, value in match.groupdict().items() if value)
            if not _FOR_READING.search(text, max(start, match.start(group) - 60), match.start(group)):
                _add(hits, taken, match.group(group).rstrip(".,;"), match.start(group), 0.85)
    return sorted((hit for hit in hits if not _is_shut(text, hit)), key=lambda hit: hit.start)


_FOR_READING = re.compile(
    r"\b(?:nobody|no ?one|cannot|can['’]t|no longer|never|used to be able to)\b[^.\n:]{0,25}\b(?:edit|write|change)\w*\s$|\bonly (?:the|we|I|our|my|two|three|us|members|staff|tutors|editors|colleagues)\b[^.\n:]{0,30}\b(?:can|may|could) (?:edit|write|change)\w*\s$|\b(?:not (?:an?|the) (?:edit|editing|editor['’]?s?|write) link|(?:read|view)[- ]only)\b[^.\n]{0,50}$",
    re.IGNORECASE,
)
_LOG_IN = r"(?:log[- ]?(?:in|on)|sign[- ]?(?:in|on)|account|password)"
_SHUT = re.compile(
    rf"\b(?:{_LOG_IN}(?: with [^.\n()]{{2,30}})? (?:is |was )?(?:needed|required|necessary|first)|(?:needs?|requires?|behind|asks? for) (?:an? |your |the |our )?(?:[\w-]+ ){{0,2}}{_LOG_IN}|(?:must|have to|need to|has to) (?:first )?(?:log|sign) (?:in|on)|"
    rf"after (?:logging|signing) in|once (?:logged|signed) in|members? only(?=[^.\n]{{0,30}}{_LOG_IN}))\b",
    re.IGNORECASE,
)
_NONE_NEEDED = re.compile(r"\b(?:no|not|without|never|n['’]t|nor)\b[^.\n]{0,25}$", re.IGNORECASE)
"""Words by which a link asks for a log-in first, and what turns them round."""


def _is_shut(text: str, hit: Hit) -> bool:
    """Whether the words right beside a link say that one has to log in first."""
    ahead = text[max(0, hit.start - 70) : hit.start]
    ahead = ahead[max((end.end() for end in re.finditer(r"[.!?]\s|\n|://\S*", ahead)), default=0) :]
    behind = re.split(r"[.!?]\s|\n|://", text[hit.end : hit.end + 70])[0]
    return any((said := _SHUT.search(words)) and not _NONE_NEEDED.search(words[: said.start()]) for words in (ahead, behind))


def _add(hits: list[Hit], taken: Spans, value: str, start: int, confidence: float) -> None:
    if (not _HARMLESS.search(value) or _KEYED.search(value)) and not taken.touch(start, start + 1):
        taken.add(start, start + len(value))
        hits.append(Hit(what=WHAT, value=value, start=start, end=start + len(value), confidence=confidence))
