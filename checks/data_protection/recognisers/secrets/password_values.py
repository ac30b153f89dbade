"""What a password looks like, and what stands where one could: the next word of a sentence, a placeholder, a product."""

from __future__ import annotations

import re

PLACEHOLDER = re.compile(
    r"your|xxx|example|placeholder|changeme|change_me|insert|(?<![a-z])here(?![a-z])|<|\{|^\$\w+$|\$\(|\*{3}|•|…|\.\.\.|█|redacted|removed|hidden|"
    r"(?<![a-z])(?:null|none|true|false)(?![a-z])|undefined|dummy|sample|^(?:pass(?:word|wd)?|pwd)$|process\.env|getenv|environ|____",
    re.IGNORECASE,
)
PRODUCT = re.compile(
    r"(?:office|chrome|windows|microsoft|firefox|safari|edge|moodle|acrobat|word|excel|zoom|teams|android|ios|macos|python|java|html|css|web|"
    r"panopto|turnitin|adobe|google|google\+|nhsmail|version|room|week|unit|level|module|topic|figure|table|section|part|"
    r"step|chapter|form|face[- ]?id|touch[- ]?id|case|session|slide|page|book|video|task|activity|stage|phase|year|group|"
    r"day|lesson)[-_ ]?[\d.]+[a-z]?\W?$|https?|"
    r"(?:moodle|mahara|canvas|blackboard|brightspace|office|windows|chrome|chromebook|macbook|ipad|iphone|android|ubuntu|linux|bootstrap|wordpress|drupal|joomla|oauth|saml|openid|shibboleth|"
    r"eduroam|ldap|bitwarden|lastpass|keepass|dashlane|\d?password|authenticator|h5p|scorm|xapi|lti|php|javascript|jquery|react|angular|node|mysql|xerte|articulate|storyline|captivate|camtasia|"
    r"photoshop|illustrator|indesign|premiere|sharepoint|onedrive|teams|zoom|webex|google|gmail|outlook|exchange|turnitin|panopto|kaltura|echo|mentimeter|padlet|kahoot|socrative|nearpod|quizlet|"
    r"trello|slack|pebblepad|evernote|dropbox|azure|powerpoint|acrobat|raspberry|arduino|minecraft|surface|kindle|galaxy|pixel)[-_]?\d[\d.]*(?:[A-Z]?[a-z]{0,12})$",
    re.IGNORECASE,
)
IS_A_USER = re.compile(
    r"[\"”’']?,?\s{1,4}(?:(?:and|with|using|plus|whose|its|the|their|by|a|own)\s){0,3}(?:pass(?:word|code|phrase)|pw|pwd|pin)\b(?!\s(?:for|to)\b)|[\"”’']?,?\s(?:and )?then\s[\"“‘']?(?=\S{0,24}\d)(?=\S{0,24}[a-z]{2})\S{6}|[\"”’']? / [\"“‘']?(?=\S{0,24}\d)(?=\S{0,24}[a-z]{2})[^\s/]{6,}",
    re.IGNORECASE,
)
"""The password follows: what stands before it is the name of a user."""
_OF_A_COMMAND = re.compile(r"--?[a-z][a-z\d]*(?:-[a-z\d]+)*(?:=|$)|[\w/.?=-]*&[a-z]\w*=|[A-Z][A-Z\d]+(?:_[A-Z\d]+){2,}$")
"""An option of a command, what follows an address, the name of a constant: "--branch=v1.0", "index&sid=827389", "ERR_MISSING_OPTION"."""
_LABELS = frozenset(("password", "passphrase", "passcode", "username", "login", "submit", "enter", "e-mail", "email", "remember"))
"""What stands beside the box of a form."""
PROSE = frozenset((
    "the", "a", "an", "to", "for", "in", "on", "at", "of", "and", "or", "is", "was", "be", "by", "with", "from",
    "that", "this", "your", "their", "my", "our", "has", "have", "had", "will", "must", "should", "can", "may",
    "not", "are", "were", "see", "same", "required", "protected", "reset", "field", "policy", "manager",
    "managers", "change", "changes", "changed", "strength", "strong", "weak", "security", "box", "please",
    "which", "when", "if", "it", "as", "they", "you", "we", "i", "also", "each", "every", "than", "then",
    "there", "so", "but", "only", "sent", "given", "shared", "needed", "minimum", "least", "hint", "incorrect",
    "wrong", "correct", "forgotten", "expired", "long", "simple", "secure", "again", "below", "above", "here",
    "some", "any", "one", "these", "those", "new", "old", "own", "different", "another", "what", "who", "how", "why", "where", "nothing",
    "button", "page", "screen", "prompt", "dialog", "length", "rules", "rule", "recovery", "unknown", "no",
    "yes", "optional", "visible", "available", "ask", "email", "text", "type",
))  # fmt: skip
"""Words behind "password" that make it prose."""
_DESCRIBING = re.compile(
    r"(?:ed|ing|able|ible|ary|al|ive|ent|ant|ory|less|ful|ous|ic|ure|ere|ly|ise|ize|ile|ate|ete|able|wn|en|(?:long|short|strong|eas|weak|old|new|bett|simpl|strict|saf|clev|small|bigg)i?er|ever|other|either|ther|over|under|number|letter|reminder|manager|barrier|word|words|one|thing|ter)$"
)
"""Endings of words that say what a password is like ("confidential", "temporary"), not which one it is."""


_HASHED = re.compile(
    r"\$(?:2[abxy]|1|5|6|y|apr1|argon2\w*|pbkdf2[\w-]*|P)\$\S*|(?:pbkdf2|argon2|bcrypt|scrypt|sha\d+|md5)[\w]*[$:]\S{16,}|\{S?SHA\d*\}\S+|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}"
)
_NOTHING_SECRET = re.compile(
    r"wi-?fi:?|[a-z]+_(?:to|url|uri|id|name)|[\w-]+\.(?:pdf|docx?|pptx?|xlsx?|png|jpe?g|html?|php|mp4|csv|zip)|(?:case|self|multi|single|one|two|three|not|non|pre|re|co)-[a-z]{2,12}|(?:part|full|half|flexi)-time|\d\d[A-L]\d{4}[A-Z]",
    re.IGNORECASE,
)


def opens_nothing(value: str) -> bool:
    """Whether a value behind a label is no password: one that was hashed, the name of a file, the next label ("Wi-Fi"), a word that describes, the PIN of a nurse in their public register."""
    return bool(_HASHED.fullmatch(value) or _NOTHING_SECRET.fullmatch(value))


_OF_A_NURSE = re.compile(r"\d{2}[A-Z]\d{4}[A-Z]")
"""The PIN under which the register of nurses keeps a member, for everybody to look up."""


def is_password_like(value: str, *, labelled: bool, label: str, quoted: bool, ends: bool = False) -> bool:
    """Whether what stands after "password" is one, not the next word of a sentence or a masked or blank one."""
    if re.fullmatch(r"[A-Z][A-Z_\d]+=.*", value):
        return False  # the next line of a file of settings
    if _OF_A_COMMAND.match(value):
        return False
    if not value.isprintable() or "\ufffd" in value:
        return False
    if len(value) < 3 or PLACEHOLDER.search(value) or len(set(value)) < 2:
        return False
    if not labelled and (
        re.fullmatch(r"(?:KB|ITSM|INC|REQ|JIRA|SD|CHG|PRB|TKT|RITM|SR|IT|TASK|BUG|CVE|RFC|ISO|BS|EN)[- ]?\d+", value)
        or PRODUCT.match(value.rpartition("/")[2])
    ):
        return False  # the number of a request, "Shibboleth/SAML2"
    if not re.search(r"\w", value) or re.search(
        r"[({]$|\(\)|^(?:name|id|class|type|value|placeholder|autocomplete)=|^(?:required|String|string|str|bytes|None|null|input|document|this|self)\b",
        value,
    ):
        return False
    lower = value.lower()
    if lower in _LABELS or lower in PROSE or re.fullmatch(r"[\d.]{1,2}|https?:.*", lower):
        return False
    signs = re.search(r"[A-Za-z\d][!#$%&*+=?^_~|-][A-Za-z\d]|[a-z][A-Z]|[!#$%&?]$", value)
    mixed = bool(re.search(r"\d", value) and re.search(r"[A-Za-z]", value)) or bool(signs and not re.fullmatch(r"[a-z]+-[a-z]+", value))
    if re.search(r"\d%$", value) or ((label.lower() == "pass" and not (signs or mixed)) or (label.lower() == "pass" and len(value) < 6)):
        return False
    if (
        re.search(r"pass ?code|access code", label, re.IGNORECASE)
        and re.fullmatch(r"\d{4,10}", value)
        and not re.fullmatch(r"(?:19|20)\d\d", value)
    ):
        return True
    if re.search(r"\bpin\b", label, re.IGNORECASE):
        if _OF_A_NURSE.fullmatch(value):
            return False
        return labelled and (mixed or bool(re.fullmatch(r"\d{4,8}", value)))
    if mixed:
        return labelled or len(value) >= 5
    if re.fullmatch(r"\d{4,12}", value):
        return labelled
    if (
        labelled
        and ends
        and label.lower().startswith(("enrol", "self", "key for"))
        and re.fullmatch(r"[a-z]{3,12}(?:-[a-z\d]{2,12}){1,3}", value)
    ):
        return True
    if labelled and label.lower().startswith("pass") and re.fullmatch(r"[a-z]{8,30}", value) and ends and not _DESCRIBING.search(value):
        return True
    return labelled and quoted and bool(re.fullmatch(r"[\w!#$%&*+.-]{4,40}", value))


def is_made_up(value: str) -> bool:
    """Whether a run without a label can hardly be a product or a code in prose ("H5P", "COVID-19"): figures or signs amid small letters."""
    if PRODUCT.match(value) or _OF_A_COMMAND.match(value):
        return False
    return len(value) >= 6 and bool(re.search(r"[a-z]{2}", value)) and bool(re.search(r"\d|[!#$%&*+=?^~|_]", value[1:]))
