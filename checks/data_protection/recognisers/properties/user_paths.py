"""User names in paths of somebody's computer or personal site: C:/Users/name, /home/name, /personal/first_last_uni_ac_uk."""

from __future__ import annotations

import re

from foliocheck.checks.data_protection.recognisers.properties.account_names import is_account
from foliocheck.checks.data_protection.recognisers.reading.hit import Hit
from foliocheck.checks.data_protection.recognisers.reading.names import is_given
from foliocheck.checks.data_protection.recognisers.reading.recogniser import any_stands
from foliocheck.checks.data_protection.recognisers.reading.spans import Spans

WHAT = "user-path"

_NAME = r"(?P<value>(?:[A-Z][a-z]+(?: |%20)[A-Z][a-z]+(?=[\\/]))|[^\W_][\w.-]{1,60}(?:~\d)?)"
_OWN_FOLDER = r"(?:My(?: |%20)?\w+|Desktop|Documents|Downloads|Pictures|Videos|Movies|Music|OneDrive)\b"
"""Folders that a system makes for each of its users."""
_PROMPT = re.compile(r"(?:^|\n)[ \t]?(?:\(\w+\) )?(?P<value>[a-z][a-z0-9._-]{2,20})@[\w-]{2,30}:~[\w/.-]{0,60}[$#](?=\s)")
"""A given name alone there tells of nobody."""
_LOGGED_ON = re.compile(
    r"(?:^|(?<=[\s(]))[A-Za-z][A-Za-z0-9-]{2,14}\\(?P<value>[a-z][\w.-]{2,20})(?=[ \t]{1,4}(?:logged|signed|log(?:ged)?-?) ?(?:on|in|off|out)\b[^\n]{0,20}\d\d?[:.]\d\d)",
    re.IGNORECASE,
)
"""A line of a log: the network, who logged on to it, and when."""
_DRIVE = re.compile(r"[A-Za-z]:\\")
"""Backwards, as no address is written: a path that an address carries."""
_PATTERNS = (
    (re.compile(rf"(?<!:)\\\\[\w.-]+\\(?:staff|student|user)s?[_-]?(?:homes?|data|files|areas?)\$?\\{_NAME}(?=\\)", re.IGNORECASE), 0.9),
    (re.compile(rf"\b(?:smb|afp|nfs|cifs)://[\w.-]+/(?:users|homes?)/{_NAME}(?=[\s,.;)\"'”’]|$)", re.IGNORECASE), 0.8),
    (
        re.compile(
            rf"(?:\b[A-Za-z](?::|%3A|\||\$)|\bfile:/{{2,4}}[^\s\"'<>]{{0,40}}?)[\\/]{{1,4}}(?:Users|DOCUME~\d|Documents(?: |%20)and(?: |%20)"
            rf"Settings|Dokumente und Einstellungen(?:[\\/]Users)?|Benutzer|Utilisateurs|Profiles|Userdata|Redirected|Home|Homes)[\\/]{{1,4}}{_NAME}",
            re.IGNORECASE,
        ),
        0.95,
    ),
    # folders of users that lie deeper: D:\Profiles\Users\name, C:\WINNT\Profiles\name, M:\Staff\name\My Videos
    (
        re.compile(
            rf"\b[A-Za-z]:[\\/]{{1,2}}(?:(?:Profiles|Userdata|Redirected|Windows|WinNT|Data|Daten|Shares?|Network|Staff|Students?|\w{{1,12}}Data)[\\/]{{1,2}}){{1,2}}"
            rf"(?:Users|Profiles|Homes?|Userdata|Redirected)\$?[\\/]{{1,2}}{_NAME}(?=[\\/])",
            re.IGNORECASE,
        ),
        0.9,
    ),
    (re.compile(rf"\b[A-Za-z]:[\\/]{{1,2}}(?:Staff|Students?|Homedrives?)[\\/]{{1,2}}{_NAME}(?=[\\/]{{1,2}}{_OWN_FOLDER})"), 0.85),
    (
        re.compile(
            rf"\b[A-Za-z](?::|%3A)(?:%5C|%2F)+(?:Users|Documents%20and%20Settings|Home)(?:%5C|%2F)+{_NAME}(?=%5C|%2F)", re.IGNORECASE
        ),
        0.9,
    ),
    (
        re.compile(
            rf"(?:(?<![\w.:/-])|/mnt(?:/\w{{1,12}})?|/cygdrive/\w|/export|/var|/nfs|/data|/Volumes/[\w .%-]{{1,40}}|(?<![\w.:/-])(?:/[a-z]|/Volumes))/(?:Users|home)/{_NAME}(?=/[\w.-])"
        ),
        0.9,
    ),
    (re.compile(rf"(?<![\w.:/-])(?:/nethome|/afs/[\w.-]{{2,40}}/(?:users?|home)(?:/\w{{1,2}}){{0,2}})/{_NAME}(?=/[\w.-])"), 0.9),
    (
        re.compile(
            rf"\b(?:file|smb|afp|nfs|cifs):/{{2,5}}[\w.-]+/(?:[\w.$-]+/)?(?:users|home|homes|homedrives?|homedirs?|userdata|redirected|staff|students?|profiles?|personal)\$?/{_NAME}(?=/)",
            re.IGNORECASE,
        ),
        0.9,
    ),
    (
        re.compile(
            rf"(?:/Volumes|\bsmb:/|\bafp:/|\bfile:/)/[\w./$-]{{1,60}}?/{_NAME}(?=/(?:Desktop|Documents|Downloads|My%20Documents|My Documents)\b)"
        ),
        0.8,
    ),
    (re.compile(rf"\b(?:scp|rsync|sftp)\b[^\n]{{0,80}}?[\w.-]+:/(?:Users|home)/{_NAME}(?=[/$\s:])"), 0.8),
    (re.compile(rf"\b[\w.-]+@[\w.-]+:/(?:Users|home)/{_NAME}(?=[/$\s:])"), 0.8),
    (
        re.compile(
            rf"\b(?:vscode(?:-insiders)?|cursor|idea|subl|txmt|atom|x-mine|obsidian)://[\w/?=&.-]{{0,40}}?/(?:Users|home)/{_NAME}(?=/)"
        ),
        0.9,
    ),
    # the prompt of a terminal, and somebody's folder by the sign for it
    (_PROMPT, 0.8),
    (re.compile(r"(?:^|\n)[ \t]?(?P<value>[a-z][a-z0-9._-]{2,20})@[\w.-]{2,40} [~\w./-]{1,40} %(?= )"), 0.8),
    (re.compile(r"(?:^|(?<=[\s\"'(=]))~(?P<value>[a-z][a-z0-9._-]{3,30})/(?=[\w-]{2,40}[/.])"), 0.8),
    (re.compile(rf"\bfile:/{{2,3}}(?:localhost)?/(?:Users|home)/{_NAME}"), 0.95),
    (
        re.compile(
            rf"(?<!:)\\\\[\w.-]+\\(?:[\w.$-]+\\)?(?:users|home|homes|homedrives?|homedirs?|userdata|redirected|staff|students?|profiles?|personal)\$?\\(?:(?:staff|students?|\w)\\)?{_NAME}",
            re.IGNORECASE,
        ),
        0.9,
    ),
    # the path as a row of folders in a window, and what is typed in a terminal
    (
        re.compile(
            r"(?:\(?\b[A-Z]:\)?|\bMacintosh HD|\bThis PC|\bDieser PC|\bCe PC)\s?[>›▸»▶]\s?(?:Users|Benutzer|Utilisateurs)\s?[>›▸»▶]\s?(?P<value>[^\W_][\w.-]{1,60}(?: [A-Z][a-z]{1,20})?)(?=\s?[>›▸»▶])"
        ),
        0.9,
    ),
    (re.compile(rf"\bUsers\s?[>›▸»▶→]\s?(?P<value>[^\W_][\w.-]{{1,60}}(?: [A-Z][a-z]{{1,20}})?)\s?[>›▸»▶→]\s?{_OWN_FOLDER}"), 0.9),
    (re.compile(r"\bMacintosh HD:(?:Users|Benutzer|Utilisateurs):(?P<value>[^\W_][\w.-]{1,60})(?=:)"), 0.9),
    (re.compile(r"\b(?:cd|ls|open|dir)\s(?:~|/Users/|/home/)(?P<value>[a-z][a-z0-9._-]{2,30})(?=[/\s]|$)"), 0.8),
    (re.compile(r"(?<=\w)/~(?P<value>[a-z][a-z0-9._-]{2,30})(?=/|$|[\s?#\"'<>])", re.IGNORECASE), 0.8),
    (re.compile(r"/personal/(?P<value>[a-z0-9]+(?:_[a-z0-9-]+){2,8})(?=/|$|[\s?#\"'<>])", re.IGNORECASE), 0.9),
    (re.compile(r"https?://[\w.-]*sharepoint\.[\w.]+/:[a-z]:/p/(?P<value>[a-z][\w.-]{2,40})(?=/)", re.IGNORECASE), 0.9),
    (re.compile(r"\bsharepoint\.[\w.]+/personal/(?P<value>[\w-]+)", re.IGNORECASE), 0.9),
    (re.compile(r"(?<![\w.:/-])/(?:nas|srv|net|exports?)/homes?/(?P<value>[a-z][\w.-]{1,40})(?=/[\w.-])"), 0.85),
)
_END = r"(?=/?(?:[\s\"'“”’<>),;]|[.](?:\s|$)|$))"
_NAMED_AFTER = (
    # the drive and the hidden share of one user, a folder of the staff's, and a home folder that nothing follows
    (re.compile(r"\b[HUPNMZ](?::|%3A)(?:[\\/]|%5C){1,4}(?P<value>[A-Za-z][\w.-]{2,40})(?=\\|/|%5C|[\s\"'“”’<>),;]|$)"), 0.85),
    (re.compile(r"(?<![:\w])\\\\[\w.-]+\\(?P<value>[A-Za-z][\w.-]{2,40})\$(?=[\\\s\"'“”’<>),;.]|$)"), 0.85),
    (
        re.compile(
            r"\b[A-Za-z]:[\\/]{1,2}(?:Staff|Students?|Homedrives?)[\\/]{1,2}(?P<value>[A-Za-z][\w.-]{2,40})(?=[\\/])", re.IGNORECASE
        ),
        0.85,
    ),
    (re.compile(rf"(?<![\w.:/-])/(?:Users|home)/(?P<value>[A-Za-z][\w.-]{{2,40}}?){_END}"), 0.85),
)
"""Folders that hold other things as well: they count where they are called after an account."""
_BY_ACCOUNT = frozenset(pattern for pattern, _ in _NAMED_AFTER)
_LISTED = """
public admini~1 alluse~1 allusers defaul~1 all default default_user defaultuser defaultuser0 administrator admin localadmin sysadmin itadmin user users labuser ieuser username yourname your_name
name guest shared share common me you owner root system service svc local network test testuser demo temp kiosk training trainer exam
student students staff teacher tutor lecturer presenter learner pupil classroom example
www www-data runner runneradmin vsts jovyan ubuntu debian centos ec2-user azureuser vagrant pi docker app node git deploy jenkins circleci travis
codespace gitpod vscode customer site wordpress moodle wwwroot htdocs public_html vhosts vhost httpd nginx apache websites webapps domains
data media files images templates teaching forms resources policies departments groups projects archive
library libraries admissions registry marketing finance helpdesk support
recorder recording recordings capture encoder stream streaming opencast matterhorn panopto kaltura mediasite shibboleth tomcat postgres mysql redis solr mahara h5p xerte ojs dspace eprints omeka koha bbb bigbluebutton jitsi nextcloud gitlab
zabbix nagios backup sftp ftp oracle hadoop rstudio shiny minecraft jupyter sakai ilias blackboard bitnami plesk cpanel
about contact page pages news blog help courses index en cy
"""
"""Accounts that a system or a room has; machines that build or serve sites; folders that several people share; pages of a site."""
_NOBODY = frozenset(_LISTED.split())
"""What stands in the place of a user's name and names nobody; figures behind it only count such accounts."""
_COUNTED = re.compile(r"[\d._-]*\d$")
_SERVICE = re.compile(r"(?:svc|srv)[_.-]?\w+|\w+[_.-]?(?:svc|service|daemon)", re.IGNORECASE)
"""What a program runs as."""
_YEAR = re.compile(r"(?:19|20)\d\d(?:-\d\d)?")
_OF_ALL = re.compile(r"(?:All|Default)(?: |%20)Users?", re.IGNORECASE)


_HINTS = (
    *(
        "~",
        "users",
        "/home",
        "\\home",
        "%5chome",
        "profiles",
        "userdata",
        "redirected",
        "file:",
        "documents and settings",
        "einstellungen",
        "/personal/",
        ":/p/",
    ),
    *(
        "benutzer",
        "utilisateurs",
        "\\\\",
        "/volumes/",
        "smb:",
        "h:\\",
        "u:\\",
        "p:\\",
        "n:\\",
        "m:\\",
        "z:\\",
        "h:/",
        "h:%5c",
        "/homes/",
        ":\\staff",
        ":\\student",
        "nethome",
        "/afs/",
        "~ %",
        *(f"% {word} " for word in ("git", "cd", "ls", "python", "python3", "npm", "ssh", "brew", "sudo", "php", "node")),
    ),
)
"""Words of which one stands where such a path does."""


def find(text: str) -> list[Hit]:
    """Every user name in a path in `text`, in order; the value is the name alone."""
    logged = _LOGGED_ON.finditer(text) if "\\" in text and (" log" in text or " sign" in text) else ()
    if not any_stands(text.lower(), _HINTS) and not logged:
        return []
    hits: list[Hit] = []
    for match in logged:
        if not _is_nobodys(match["value"]):
            start, end = match.span("value")
            hits.append(Hit(what=WHAT, value=match["value"], start=start, end=end, confidence=0.8, spellings=(match.group(),)))
    taken = Spans((hit.start, hit.end) for hit in hits)
    for pattern, confidence in (*_PATTERNS, *_NAMED_AFTER):
        for match in pattern.finditer(text):
            value = match.group("value").rstrip(".").replace("%20", " ")
            start = match.start("value")
            if (
                _is_nobodys(value)
                or (pattern in _BY_ACCOUNT and not is_account(value))
                or (
                    "://" in _word_before(text, match.start())
                    and "/~" not in match.group()
                    and "://" not in match.group()
                    and not _DRIVE.match(match.group())
                )
                or (pattern is _PROMPT and is_given(value.capitalize()))
                or taken.touch(start, start + 1)
            ):
                continue
            taken.add(start, start + len(value))
            whole = match.group()[: len(match.group()) - len(match.group("value")) + len(value)]
            hits.append(Hit(what=WHAT, value=value, start=start, end=start + len(value), confidence=confidence, spellings=(whole,)))
    return sorted(hits, key=lambda hit: hit.start)


def _is_nobodys(name: str) -> bool:
    return (
        _SERVICE.fullmatch(name) is not None
        or _COUNTED.sub("", name.lower()) in _NOBODY
        or name.lower() in _NOBODY
        or bool(_YEAR.fullmatch(name) or _OF_ALL.fullmatch(name))
    )


def _word_before(text: str, start: int) -> str:
    """The run before the path: a path inside a web address is no path of a computer (a personal site's is told apart by its pattern)."""
    run = re.search(r"\S*\Z", text[max(0, start - 200) : start])
    word = run.group().lstrip("\"'“‘(<[") if run else ""
    return "" if text[start : start + 10].lower().startswith(("/personal/", "sharepoint")) or word.lower().startswith("file:") else word
