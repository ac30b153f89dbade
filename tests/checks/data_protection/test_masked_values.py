"""What is masked of passwords and user names however they are written, and of what is only doubted."""

from __future__ import annotations

import pytest
from portfolios import case, page

from foliocheck.checks.data_protection.gathered import Gathered
from foliocheck.checks.data_protection.mask import mask_of
from foliocheck.checks.data_protection.recognisers import find_all


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("password: Nordlys\u20112031!", "password: No•••!"),
        ("Password: Kes\u00adtrel2024!", "Password: Ke•••!"),
        ("The wifi password is Kestrel\u200b2024!", "The wifi password is Ke•••"),
        ("Pass\u00adword: cmalt", "Pass\u00adword: c•••"),
        ("C:\\Users\\jrenwick\u200b7\\Documents", "C:\\Users\\jr•••\\Documents"),
        ("C:\\Users\\ki\u200bt\\Desktop", "C:\\Users\\k•••\\Desktop"),
        ("C:\\Us\u200bers\\kit\\Desktop", "C:\\Us\u200bers\\k•••\\Desktop"),
        ("mfarrow@lt\u2011laptop:~/quiz$ ls", "mf••• ls"),
        ("Saved at \\\\fs\u20112\\fmarsh$\\x.docx today", "Saved at \\\\fs\u20112\\fm•••\\x.docx today"),
        ("mfarrow@lt\uff12-laptop:~/quiz$ ls", "mf••• ls"),
        ("mail f.lodge\uff20uni\uff0eexample now", "mail f•••@uni.example now"),
        ("mail f.lodge\ufe6buni\u2024example or h.quill@uni.example", "mail f•••@uni.example or h•••@uni.example"),
        ("The kit\u200bchen is open, and so is co\u2011op shopping.", "The kit\u200bchen is open, and so is co\u2011op shopping."),
    ],
)
def test_odd_signs_are_masked_as_they_stand(text: str, shown: str) -> None:
    assert mask_of(text, "text").text(text) == shown


@pytest.mark.parametrize(
    ("text", "where", "shown"),
    [
        ("https://guest:Sea%40gull9@wiki.example/", "address", "https://guest:Se•••@wiki.example/"),
        ("wifi password: Sea@gull9x", "text", "wifi password: Se•••"),
        ("Ring oh seven seven double-oh, nine hundred, one two three now", "text", "Ring 07••• now"),
        ("library card 20077419338, PIN 7041", "text", "library card 20•••, PIN 7•••"),
        ("mail: isla.renwick@college.example", "text", "mail: i•••@college.example"),
    ],
)
def test_at_sign_in_a_password_shows_no_more_of_it(text: str, where: str, shown: str) -> None:
    assert mask_of(text, where).text(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Made-up data: NHS number 999 560 8669", "Made-up data: NHS number 99•••"),
        ("Enter your mobile, e.g. 07700 900123, and press Next", "Enter your mobile, e.g. 07•••, and press Next"),
        ("The number 07700 900123 is made up.", "The number 07••• is made up."),
        ("Dummy card 4929 1038 7765 4022", "Dummy card 49•••"),
        ("The password Kestrel2024! is no good password", "The password Ke•••! is no good password"),
    ],
)
def test_what_is_doubted_is_masked_and_not_told(text: str, shown: str) -> None:
    assert not find_all(text, "text")
    assert mask_of(text, "text").text(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "It is unreal how often people ring 07700 900123 at night.",
        "Made up of three parts, ring Isla on 07700 900123.",
        "Isla made up her mind, 07700 900123 is her mobile",
        "Ring Isla, e.g. 07700 900123 or come by",
        "Examples: Isla, 07700 900123",
        "Patient record for testing the ward: NHS number 999 560 8669",
        "The wifi password Kestrel2024! is no longer on the wall.",
        "The wifi password Kestrel2024! is no use after June",
    ],
)
def test_what_is_told_is_masked(text: str) -> None:
    (hit,) = find_all(text, "text")
    assert hit.value not in mask_of(text, "text").text(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Login for the kiosk in the canteen: PIN 7714.", "Login for the kiosk in the canteen: PIN 7•••."),
        ("The safe unlocks with 4471", "The safe unlocks with 4•••"),
        ("password is the usual one: heronlake", "password is the usual one: he•••"),
        ("Class code 4XTRQ, password: Dragonfly22!", "Class code 4XTRQ, password: Dr•••!"),
        ("Password: Heron22x (never use on phones)", "Password: He••• (never use on phones)"),
        ("password Heron22x is not a strong one", "password He••• is not a strong one"),
        ("mysql -u root -pHirwaun_Teg_1904", "mysql -u root -pHi•••"),
        ('{"name":"Maisie","dob":"2005-05-03T00:00:00Z"}', '{"name":"Maisie","dob":"20•••T00:00:00Z"}'),
        ("Student Ipek lives at 12 İnci Street, Cardiff CF10 3AT.", "Student Ipek lives at 12•••."),
        ("Tutor: İpek Aydın.\nPassword: Heron22!x", "Tutor: İpek Aydın.\nPassword: He•••"),
        ("data:text/vcard,ADR:;;9%20Loom%20Court;Kelbrook;;BD89%204QE;", None),
    ],
)
def test_told_values_are_masked_where_they_stand(text: str, shown: str | None) -> None:
    if shown is None:
        assert "Loom" not in mask_of("ADR:;;9 Loom Court;Kelbrook;;BD89 4QE;", "text").text(text)
    else:
        assert mask_of(text, "text").text(text) == shown


def test_a_lone_surrogate_stops_nobody() -> None:
    text = "postgres://analytics:Gw1nllan\ud80077@10.2.0.8:5432/vle"
    assert "nllan" not in mask_of(text, "text").text(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Recovery codes: 4417-9920, 8812-0034", "Recovery codes: 44•••, 88•••", id="a phrase in a phrase"),
        pytest.param("Home: 4 Elm Road, Leeds LS6 2AB, wifi Heather7Loch", "Home: 4 •••, wifi He•••", id="an address before a password"),
        pytest.param("DOB: 14/8/09. pw / M4rmalade", "DOB: 14•••. pw / M4•••", id="a birth before a password"),
        pytest.param("wifi | Heather7Loch | wifi | Badger8Rock", "wifi | He••• | wifi | Ba•••", id="two in a row"),
        pytest.param(
            "Site\tUser\tPassword\nPadlet\tjbraith\tseashell", "Site\tUser\tPassword\nPadlet\tjbraith\tse•••", id="a plain word in a column"
        ),
        pytest.param("username,password\nbea,448120\ncal,771903", "username,password\nbea,44•••\ncal,77•••", id="figures in a column"),
    ],
)
def test_the_words_before_a_password_keep_nothing_of_others(text: str, shown: str) -> None:
    assert mask_of(text, "text").text(text) == shown


def test_names_of_two_letters_are_masked_with_the_word_beside_them() -> None:
    on = case(page("Jo needs to structure her argument better, 52%. We met Brown et al. and Jo.", "Nobody jogged; Jo ran."))
    shown = Gathered(on).mask.text("Jo needs to structure her argument better. We met Brown et al. and Jo.\nNobody jogged jo-jo.")
    assert shown == "••• needs to structure her argument better. We met Brown et al. and •••.\nNobody jogged jo-jo."


_LINES = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\nQyNTUxOQAAACBq7LkZ0xW3mVtYp8sNfRcJ2uHdG5aEoK1iM4bX9wQy"


@pytest.mark.parametrize(
    "block",
    [
        f"-----BEGIN OPENSSH PRIVATE KEY-----\n{_LINES}\n-----END OPENSSH PRIVATE KEY-----",
        f"-----BEGIN PRIVATE KEY-----\n{_LINES}\n-----END PRIVATE KEY-----".replace("\n", "\\n"),
        f"-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123\n\n{_LINES}\nAAAA==",
        f"-----BEGIN PGP PRIVATE KEY BLOCK-----\nComment: m.voss@uni.example\n\n{_LINES}\n=aB3d\n-----END PGP PRIVATE KEY BLOCK-----",
        f"PuTTY-User-Key-File-2: ssh-rsa\nComment: kit@pc\nPublic-Lines: 2\n{_LINES}\nPrivate-Lines: 2\n{_LINES}\nPrivate-MAC: 0123456789abcdef",
    ],
)
def test_a_private_key_is_masked_to_its_last_line(block: str) -> None:
    text = f"The key of the server was:\n{block}\nIt has been changed since."
    for shown in (mask_of(text, "text").text(text), "\n".join(mask_of(text, "text").lines(text.split("\n")))):
        assert shown.startswith("The key of the server was:\n")
        assert shown.endswith("\nIt has been changed since.")
        assert not any(piece in shown for piece in ("b3Blbn", "QyNTUx", "0123", "kit@pc", "m.voss"))


def test_the_words_behind_a_first_line_alone_stay() -> None:
    text = "A file with -----BEGIN RSA PRIVATE KEY----- internationalisation is meant for nobody else."
    assert mask_of(text, "text").text(text) == "A file with --••• internationalisation is meant for nobody else."


def test_whole_names_of_whom_is_told_by_the_given_name_are_masked() -> None:
    told = "Eoin, who is autistic, told me that polls without a timer helped him. (Eoin Tarpey, second year)"
    for owner, shown in (("Morgan Ellery", False), ("Una Tarpey", True)):
        assert ("Tarpey" in Gathered(case(page(told), names=(owner,))).mask.text(told)) is shown


def test_a_user_s_name_is_masked_wherever_its_text_has_it_and_an_everyday_word_is_not() -> None:
    log = "[Tue] user=lkinsella host=10.4.71.20 path=/home/lkinsella/xerte"
    assert Gathered(case(page(log))).mask.text(log) == "[Tue] user=lk••• host=10.4.71.20 path=/home/lk•••/xerte"
    assert Gathered(case(page(log))).mask.text("the page of lkinsella.example") == "the page of lkinsella.example"


def test_an_address_with_a_picture_of_an_at_sign_is_masked_in_the_text_of_the_page() -> None:
    source = '<p>Ask dom.ferraby<img src="at.gif" alt="@">ironbridge.example now</p>'
    on = case(page("Ask dom.ferrabyironbridge.example now"), html=source)
    assert Gathered(on).mask.text("Ask dom.ferrabyironbridge.example now") == "Ask d•••@ironbridge.example now"


_CUT_OFF = ("MIIEvQ4Xb0" * 6, "Rk7mZq2LtY" * 6, "wH3uTz8Kc9Xs")


@pytest.mark.parametrize("between", ["\n            ", "\n# ", "\n * ", "\n// ", "\n- ", "<br>\n", "&#10;", "\n&gt; ", " \\\n", "\\n"])
@pytest.mark.parametrize(
    "head",
    [
        "-----BEGIN RSA PRIVATE KEY-----",
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
        "-----begin rsa private key-----",
        "PuTTY-User-Key-File-3: ssh-rsa\nPrivate-Lines: 3",
    ],
)
def test_a_private_key_whose_end_is_cut_off_is_masked_whatever_stands_between_its_lines(head: str, between: str) -> None:
    shown = mask_of(between.join((head, *_CUT_OFF)) + "\nThank you all for this.", "text").text(
        between.join((head, *_CUT_OFF)) + "\nThank you all for this."
    )
    assert not any(line in shown for line in _CUT_OFF)
    assert shown.endswith("\nThank you all for this.")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("api_key = 'sk_live_4f@Gh7Kq2.LmnoPqrstuvw'", "api_key = 'sk•••'"),
        ("secret_key: 9fj2@aaBBccDD.eeFFggHHiiJJ", "secret_key: 9f•••"),
        ("lkinsella\nsaved in /home/lkinsella/xerte by LKINSELLA", "lk•••\nsaved in /home/lk•••/xerte by lk•••"),
        ("mail a@bell.example now", "mail •••@bell.example now"),
    ],
)
def test_no_more_than_a_third_is_shown(text: str, shown: str) -> None:
    assert mask_of(text, "text").text(text) == shown
