import pytest

from foliocheck.core.addresses import absolute, clean_typed, fragment_of, is_loopback, is_private_host, page_key, readable, without_fragment
from foliocheck.core.errors import BadAddress


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://name.example/cmalt/", "https://name.example/cmalt/"),
        ("  https://name.example/cmalt/  ", "https://name.example/cmalt/"),
        ("“https://name.example/cmalt/”", "https://name.example/cmalt/"),
        ("<https://name.example>", "https://name.example/"),
        ("name.example", "https://name.example/"),
        ("name.example/a page", "https://name.example/a%20page"),
        ("Name.Example:443/X", "https://name.example/X"),
        ("HTTPS://Name.Example:443/X", "https://name.example/X"),
        ("localhost:8090/x", "http://localhost:8090/x"),
        ("127.0.0.1:8090", "http://127.0.0.1:8090/"),
        ("http://[::1]:8090/x", "http://[::1]:8090/x"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://name.example/#/page/2", "https://name.example/#/page/2"),
        ("https://name.example/\n cmalt", "https://name.example/%20cmalt"),
    ],
)
def test_what_people_paste(typed: str, meant: str) -> None:
    assert clean_typed(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "my portfolio",
        "ftp://name.example",
        "mailto:a@b.example",
        "a.person@uni.example",
        "https://",
        "http://exa mple.example",
        "https://a..b",
        "notanaddress",
        "http://name.example:99999/",
    ],
)
def test_no_address_is_told_in_one_sentence(typed: str) -> None:
    with pytest.raises(BadAddress) as raised:
        clean_typed(typed)
    assert len(str(raised.value)) > 20
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("HTTP://Name.Example:80", "http://name.example/"),
        ("https://name.example/a?utm_source=x&b=1#c", "https://name.example/a?b=1"),
        ("https://name.example/a?authuser=0", "https://name.example/a"),
        ("https://name.example/a?p=5", "https://name.example/a?p=5"),
        ("https://name.example/post/?replytocom=3#respond", "https://name.example/post/"),
    ],
)
def test_page_key(address: str, key: str) -> None:
    assert page_key(address) == key


def test_fragments() -> None:
    assert fragment_of("https://name.example/a#b") == "b"
    assert fragment_of("https://name.example/a#") == ""
    assert fragment_of("https://name.example/a") is None
    assert without_fragment("https://name.example/a#b#c") == "https://name.example/a"
    assert absolute("https://name.example/a/b", "../c") == "https://name.example/c"


@pytest.mark.parametrize(
    ("host", "private"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("::1", True),
        ("moodle", True),
        ("wiki.intranet", True),
        ("name.example", False),
        ("8.8.8.8", False),
    ],
)
def test_private_hosts(host: str, private: bool) -> None:
    assert is_private_host(host) is private


def test_readable() -> None:
    assert readable("https://name.example/caf%C3%A9") == "https://name.example/café"
    assert readable("https://name.example/%0A") == "https://name.example/%0A"


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("localhost", True), ("LOCALHOST.", True), ("app.localhost", True), ("127.0.0.1", True), ("127.8.9.1", True), ("::1", True), ("[::1]", True),
        ("127.0.0.1.example", False), ("127.org.example", False), ("localhost.example", False), ("10.0.0.1", False), ("", False),
    ],
)  # fmt: skip
def test_this_computer_is_not_a_name_that_begins_like_it(host: str, here: bool) -> None:
    assert is_loopback(host) is here
