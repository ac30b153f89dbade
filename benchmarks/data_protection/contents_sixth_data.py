"""What stands in the labelled files of the part `sixth`: spreadsheets, plain text, pages, exports and pictures."""

from __future__ import annotations

from pathlib import Path

import piexif
from file_makers import blog_export, plain, sheets
from labels import hit
from picture_makers import photo, screen, small_picture
from PIL import Image


def web_picture(path: Path, lines: list[str], artist: str = "", comment: str = "") -> None:
    """A WebP or GIF with lines of writing; a WebP may name an artist in its EXIF, a GIF have a comment."""
    with Image.open(small_picture(lines, (480, 200))) as image:
        if path.suffix == ".webp":
            exif = piexif.dump({"0th": {piexif.ImageIFD.Artist: artist.encode()}}) if artist else b""
            image.save(path, "WEBP", lossless=True, exif=exif)
        else:
            image.convert("P").save(path, "GIF", comment=comment.encode())


SHEET_FILES = [
    (
        "trip-to-dairy.xlsx",
        sheets,
        (
            [
                {"name": "Costs", "rows": [["Item", "GBP"], ["Coach", 417.0], ["Lunch", 73.3]]},
                {
                    "name": "Forms",
                    "rows": [["Learner", "Born", "Parent's mobile"], ["Tegwen Ashcombe", "19/02/2007", "07700 900 914"]],
                    "state": "hidden",
                },
            ],
        ),
        {"author": "Ffion Tranmer"},
        [hit("date-of-birth", "19/02/2007", "hidden-sheet"), hit("phone", "07700 900 914", "hidden-sheet")],
        "a learner's data on a hidden sheet",
    ),
    (
        "trip-costs.xlsx",
        sheets,
        (
            [
                {"name": "Costs", "rows": [["Item", "GBP"], ["Coach", 417.0], ["Lunch", 73.3]]},
                {"name": "Codes", "rows": [["Cost centre", "Opened"], ["0417-7330-02", "19/02/2007"]], "state": "hidden"},
            ],
        ),
        {"author": "Finance Office"},
        [],
        "codes of accounts on a hidden sheet",
    ),
    (
        "usage-by-course.xlsx",
        sheets,
        (
            [
                {
                    "name": "Use",
                    "rows": [["Course", "Hits"], ["ACC204", 4177], ["NUR417", 733]],
                    "comment": ("B2", "Odd. Ask Bledri on 029 2018 0877", "Ffion Tranmer"),
                }
            ],
        ),
        {"author": "Ffion Tranmer"},
        [hit("phone", "029 2018 0877", "comment")],
        "desk number in a comment by the owner",
    ),
    (
        "usage-checked.xlsx",
        sheets,
        (
            [
                {
                    "name": "Use",
                    "rows": [["Course", "Hits"], ["ACC204", 4177], ["NUR417", 733]],
                    "comment": ("B3", "Looks low", "Madlen Ruscoe-Bey"),
                }
            ],
        ),
        {"author": "Ffion Tranmer"},
        [hit("person-name", "Madlen Ruscoe-Bey", "comment")],
        "comment by a colleague",
    ),
    (
        "results-first-attempt.xlsx",
        sheets,
        (
            [
                {
                    "name": "Attempt 1",
                    "rows": [["Row", "Student ID", "Mark"], [1, "22904177", 61], [2, "22904733", 48], [3, "22905020", "NS"]],
                    "hide_column": "B",
                }
            ],
        ),
        {"author": "Ffion Tranmer"},
        [
            hit("student-number", "22904177", "body"),
            hit("student-number", "22904733", "body"),
            hit("student-number", "22905020", "body"),
        ],
        "student numbers in a hidden column",
    ),
    (
        "results-second-attempt.xlsx",
        sheets,
        (
            [
                {
                    "name": "Attempt 2",
                    "rows": [["Row", "Item ID", "Facility"], [1, "22904177", 0.61], [2, "22904733", 0.48]],
                    "hide_column": "B",
                }
            ],
        ),
        {"author": "Ffion Tranmer"},
        [],
        "numbers of questions in a hidden column",
    ),
    (
        "mentors.xlsx",
        sheets,
        (
            [
                {
                    "name": "Mentors",
                    "rows": [
                        ["Mentor", "E-mail", "Pay no."],
                        ["Aneirin Posthumus", "aneirin.posthumus@cwmderi.example", "P304177"],
                        ["Sukhvinder Lloyd", "s.lloyd@cwmderi.example", "P304733"],
                    ],
                    "footer": "Queries: mentoring@cwmderi.example",
                }
            ],
        ),
        {"author": "Ffion Tranmer"},
        [
            hit("email", "aneirin.posthumus@cwmderi.example", "body"),
            hit("email", "s.lloyd@cwmderi.example", "body"),
            hit("staff-number", "P304177", "body"),
            hit("staff-number", "P304733", "body"),
            hit("email", "mentoring@cwmderi.example", "footer", "r"),
        ],
        "mentors with addresses and pay numbers; a shared mailbox in the footer",
    ),
    (
        "speakers-to-pay.xlsx",
        sheets,
        (
            [
                {
                    "name": "Fees",
                    "rows": [
                        ["Speaker", "Sort code", "Account", "Fee"],
                        ["Rowena Tidmarsh", "08-99-41", "77330417", 150],
                        ["Jago Lindholm", "08-99-63", "20417733", 150],
                    ],
                }
            ],
        ),
        {"author": "Ffion Tranmer"},
        [hit("bank-account", "08-99-41 77330417", "body"), hit("bank-account", "08-99-63 20417733", "body")],
        "bank details in columns",
    ),
    (
        "fees-by-event.xlsx",
        sheets,
        ([{"name": "Fees", "rows": [["Event", "Date code", "Order", "Fee"], ["Forum", "08-99-41", "77330417", 150]]}],),
        {"author": "Finance Office"},
        [],
        "codes and orders that look like bank details",
    ),
    (
        "marks-without-names.xlsx",
        sheets,
        (
            [
                {
                    "name": "Marks",
                    "rows": [["Code", "Mark", "Comment"], ["Heron", 61, "Clear"], ["Wren", 48, "Too short"], ["Tern", 72, "Superb"]],
                },
                {"name": "Notes", "rows": [["Learners chose the name of a bird; nobody keeps the key."]]},
            ],
        ),
        {"author": "Ffion Tranmer"},
        [],
        "marks under names of birds",
    ),
    (
        "room-use.xlsx",
        sheets,
        (
            [
                {
                    "name": "Rooms",
                    "rows": [["Room", "Seats", "Use %"], ["G.14", 24, 0.41], ["2.04", 30, 0.77]],
                    "footer": "Estates, page &P of &N",
                }
            ],
        ),
        {"author": "Estates"},
        [],
        "use of rooms",
    ),
]

TEXT_FILES = [
    (
        "bookings-of-coaching.csv",
        plain,
        (
            "ref,when,who,phone,about\nB-0417,2024-03-14 09:30,Nerys Fontaine,07700 900119,captions\n"
            "B-0418,2024-03-14 10:00,Kwabena Tudor-Hart,029 2018 0441,quizzes\n",
        ),
        {},
        [hit("phone", "07700 900119", "body"), hit("phone", "029 2018 0441", "body")],
        "bookings with numbers to ring",
    ),
    (
        "bookings-of-rooms.csv",
        plain,
        ("ref,when,room,seats,about\nB-0417,2024-03-14 09:30,G.14,24,captions\nB-0418,2024-03-14 10:00,2.04,30,quizzes\n",),
        {},
        [],
        "bookings of rooms",
    ),
    (
        "form-responses.csv",
        plain,
        (
            "Timestamp,Username,How was it?\n2024/03/14 9:31:07 pm GMT,celyn.harries@students.llandegwy.example,Too fast\n"
            "2024/03/14 9:41:17 pm GMT,t.okpara@students.llandegwy.example,Lovely\n",
        ),
        {},
        [
            hit("email", "celyn.harries@students.llandegwy.example", "body"),
            hit("email", "t.okpara@students.llandegwy.example", "body"),
        ],
        "answers to a form with the addresses of who gave them",
    ),
    (
        "form-responses-anonymous.csv",
        plain,
        ("Timestamp,Username,How was it?\n2024/03/14 9:31:07 pm GMT,Anonymous,Too fast\n2024/03/14 9:41:17 pm GMT,Anonymous,Lovely\n",),
        {},
        [],
        "answers to a form without addresses",
    ),
    (
        "server-notes.txt",
        plain,
        (
            "Backups run at 02:04.\nAPI for the player:\n  base_url = https://media.llandegwy.example/api/v1\n"
            "  api_secret = GHjcVFkRjvMFGB3c69F93c3Nbc1c0nh2\nRestart with: systemctl restart player\n",
        ),
        {},
        [hit("key", "GHjcVFkRjvMFGB3c69F93c3Nbc1c0nh2", "body")],
        "secret of an interface in notes",
    ),
    (
        "server-readme.txt",
        plain,
        (
            "Backups run at 02:04.\nAPI for the player:\n  base_url = https://media.example.com/api/v1\n"
            "  api_secret = <ask the administrator>\nRelease 4.17.7 (commit 6e84cd73a631730bd40daaae71102c71acde2c64)\n",
        ),
        {},
        [],
        "the same without the secret, with a commit",
    ),
    (
        "chat-export.txt",
        plain,
        (
            "14/03/2024, 21:04 - Buddug: who's got the key for the hut\n14/03/2024, 21:05 - +44 7700 900731: me!\n"
            "14/03/2024, 21:07 - Buddug: ❤️\n",
        ),
        {},
        [hit("phone", "+44 7700 900731", "body")],
        "exported chat with a number for a name",
    ),
    (
        "shelf-list.csv",
        plain,
        ("shelf,title,isbn,copies\n371.334,Slow captions,978-1-4028-9462-6,3\n610.73,Kind hands,9780230671187,2\n",),
        {},
        [],
        "books with their numbers",
    ),
    (
        "changes-to-theme.txt",
        plain,
        (
            "4.17.7 (14 March 2024)\n- fonts: Lorimer Sans 4.1, (c) Lorimer Type, OFL 1.1\n- jquery@3.7.1 instead of jquery@3.5.1\n"
            "- logo@2x.png for dense screens\n- fixes #0417, #7733; see git@git.example.com:themes/calon.git\n",
        ),
        {},
        [],
        "list of changes with versions that look like addresses",
    ),
    (
        "film-transcript.txt",
        plain,
        ("00:00:04 Narrator: This is the parlour.\n00:00:09 Farmer: Forty cows an hour.\n00:00:14 Narrator: And the cheese?\n",),
        {},
        [],
        "transcript by roles",
    ),
]

PAGE_FILES = [
    (
        "old-blog.xml",
        blog_export,
        (
            "Ffion's notes",
            [("ftranmer", "f.tranmer@llandegwy.example"), ("guest", "emrys.dacosta@cwmderi.example")],
            [
                {
                    "title": "On captions",
                    "body": "<p>We began with one film.</p>",
                    "comments": [("Non", "non.gethin@postbox.example", "Da iawn!")],
                },
                {"title": "For assessors", "body": "<p>Evidence.</p>", "password": "Pili-Pala-31"},
            ],
        ),
        {},
        [
            hit("email", "f.tranmer@llandegwy.example", "metadata", "o"),
            hit("email", "emrys.dacosta@cwmderi.example", "metadata"),
            hit("email", "non.gethin@postbox.example", "comment"),
            hit("password", "Pili-Pala-31", "metadata"),
        ],
        "export with addresses of authors and commenters and a page's password",
    ),
    (
        "new-blog.xml",
        blog_export,
        (
            "Digital learning notes",
            [("admin", "digital@llandegwy.example")],
            [{"title": "On captions", "body": "<p>We began with one film. Version 4.17 of 14 March.</p>"}],
        ),
        {},
        [hit("email", "digital@llandegwy.example", "metadata", "r")],
        "export with a shared mailbox alone",
    ),
    (
        "forum-thread.html",
        plain,
        (
            "<!DOCTYPE html>\n<html lang='en'><head><title>Forum: placement</title></head><body><h1>Placement</h1>\n"
            "<article><h2>Where to stay?</h2><p>by Ioana Pritchett, 14 March</p><p>My aunt lets a room at 31 Slate Street, Llandegwy, "
            "SA87 9BD. I have coeliac disease so I can vouch for the kitchen!</p></article>\n</body></html>\n",
        ),
        {},
        [hit("postal-address", "31 Slate Street, Llandegwy, SA87 9BD", "body"), hit("special-category", "Ioana Pritchett", "body")],
        "learner who gives an address and tells of her illness",
    ),
    (
        "forum-rules.html",
        plain,
        (
            "<!DOCTYPE html>\n<html lang='en'><head><title>Forum: rules</title></head><body><h1>Rules</h1>\n"
            "<p>Do not post addresses, telephone numbers or anything about anybody's health. Moderators: the course team.</p></body></html>\n",
        ),
        {},
        [],
        "rules of a forum",
    ),
    (
        "quiz-attempt.html",
        plain,
        (
            "<!DOCTYPE html>\n<html lang='en'><head><title>Review of attempt 2</title></head><body><h1>Review of attempt 2</h1>\n"
            "<table><tr><th>User</th><td>Steffan Ogbonna</td></tr><tr><th>Grade</th><td>3.00 out of 10.00</td></tr>"
            "<tr><th>Feedback</th><td>Please read chapter 2 again before you try once more.</td></tr></table></body></html>\n",
        ),
        {},
        [hit("learner-name-with-feedback", "Steffan Ogbonna", "body")],
        "saved page with a learner's attempt",
    ),
    (
        "course-settings.html",
        plain,
        (
            "<!DOCTYPE html>\n<html lang='en'><head><title>Settings</title><meta name='author' content='Digital Team'></head><body>"
            "<h1>Settings</h1>\n<p>Enrolment key: none. Guest access: off. Course ID number: 20417733.</p>"
            '<script>M.cfg={"sesskey":"","themerev":1710407467,"courseId":417,"contextid":77330}</script></body></html>\n',
        ),
        {},
        [],
        "settings of a course with numbers",
    ),
    (
        "quiz-statistics.html",
        plain,
        (
            "<!DOCTYPE html>\n<html lang='en'><head><title>Statistics</title></head><body><h1>Statistics</h1>\n"
            "<table><tr><th>Attempts</th><td>41</td></tr><tr><th>Mean grade</th><td>7.33 out of 10.00</td></tr>"
            "<tr><th>Question 7</th><td>facility 20.4%, discrimination 0.41</td></tr></table></body></html>\n",
        ),
        {},
        [],
        "saved page of statistics",
    ),
]

PICTURE_FILES = [
    (
        "allotment.jpg",
        photo,
        ((60, 120, 60), ("N", (51, 54, 36), "W", (4, 18, 0))),
        {"owner": "Mostyn Delacroix", "serial": "77330-LS2-0417"},
        [
            hit("gps-position", "51.91, -4.30", "exif"),
            hit("person-name", "Mostyn Delacroix", "exif"),
            hit("camera-serial", "77330-LS2-0417", "exif"),
        ],
        "place, owner and number of the camera",
    ),
    (
        "parlour.jpg",
        photo,
        ((120, 60, 60),),
        {"artist": "Ffion Tranmer", "software": "Lakeside Studio 4.17"},
        [],
        "the owner as artist, a program",
    ),
    ("corridor.jpg", photo, ((60, 60, 120),), {"xp_author": "Delwyn Abara"}, [hit("person-name", "Delwyn Abara", "exif")], "author"),
    ("poster-wall.jpg", photo, ((90, 90, 30),), {"artist": "Print Services", "model": "LS-9"}, [], "a department as artist"),
    (
        "mail-shot.png",
        screen,
        (
            [
                (20, 20, 26, "Inbox - 3 new"),
                (20, 80, 22, "marged.tully@cwmderi.example"),
                (20, 115, 20, "Can we meet on Friday?"),
                (20, 180, 22, "Library - your loan is due"),
            ],
        ),
        {},
        [hit("email", "marged.tully@cwmderi.example", "picture")],
        "address in a screenshot",
    ),
    (
        "mail-shot-redacted.png",
        screen,
        ([(20, 20, 26, "Inbox - 3 new"), (20, 115, 20, "Can we meet on Friday?"), (20, 180, 22, "Library - your loan is due")],),
        {"bars": ((18, 76, 420, 106),)},
        [],
        "properly redacted screenshot",
    ),
    (
        "staff-card.png",
        screen,
        ([(20, 20, 26, "Llandegwy University"), (20, 90, 24, "Dr Olwen Sefton"), (20, 140, 24, "Mobile: 07700 900 655")],),
        {"text_chunks": {"Author": "Arwel Nakamura"}},
        [hit("phone", "07700 900 655", "picture"), hit("person-name", "Arwel Nakamura", "metadata")],
        "card with a mobile number; its maker in a text chunk",
    ),
    (
        "room-sign.png",
        screen,
        ([(20, 20, 26, "Room 2.04"), (20, 90, 24, "30 seats, hearing loop"), (20, 140, 24, "Course ACC204 9.30-11.00")],),
        {"text_chunks": {"Software": "Lakeside Studio 4.17"}},
        [],
        "sign on a door, a program in a text chunk",
    ),
    (
        "gradebook.webp",
        web_picture,
        (["Grades: Access 2", "Tirion Beynon   4/10  see me"],),
        {"artist": "Gwilym Achebe"},
        [hit("learner-name-with-feedback", "Tirion Beynon", "picture"), hit("person-name", "Gwilym Achebe", "exif")],
        "gradebook in a picture, artist in its EXIF",
    ),
    ("progress.webp", web_picture, (["Progress: Access 2", "31 of 33 have finished"],), {}, [], "figures in a picture"),
    (
        "login-steps.gif",
        web_picture,
        (["User name: student1", "Password: ********"],),
        {"comment": "Made with Lakeside Studio"},
        [],
        "dots for a password, a program in the comment",
    ),
    (
        "wifi-poster.gif",
        web_picture,
        (["Guest wifi: LLD-Guest", "Password: Glaw-Mawr-77"],),
        {},
        [hit("password", "Glaw-Mawr-77", "picture")],
        "password on a poster",
    ),
]

DATA_FILES = [*SHEET_FILES, *TEXT_FILES, *PAGE_FILES, *PICTURE_FILES]
