"""Laws that hold for any address, page and request line. The fuzzer of `benchmarks/fuzzing/` goes on from here."""

from __future__ import annotations

import ipaddress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from foliocheck.core.addresses import absolute, clean_typed, host_of, is_private_host, page_key, port_of, without_fragment
from foliocheck.core.errors import BadAddress
from foliocheck.core.ip_ranges import is_public, written_ip
from foliocheck.crawler.network.cookies import Cookies
from foliocheck.crawler.network.page_text import read_page
from foliocheck.crawler.network.proxy import _place
from foliocheck.crawler.network.rules import Rules

PIECES = st.lists(
    st.sampled_from(["http://", "https://", "//", "@", "#", "?", "[", "]", "::1", ":", "80", "0x7f", ".", "/", "\\", "%2f", "utm_source=", "&", "\t", "ü", "a"]), max_size=12,
).map("".join)  # fmt: skip
ADDRESSES = st.one_of(PIECES, st.text(max_size=60), PIECES.map(lambda rest: "https://name.example/" + rest))


@given(ADDRESSES)
@example("http://user:pw@name.example@//7.0?0.1/")
@example("http://[::1..]:0/")
def test_an_address_is_cleaned_or_refused_and_never_leads_elsewhere(typed: str) -> None:
    try:
        clean = clean_typed(typed)
    except BadAddress as error:
        assert "\n" not in str(error)
        return
    assert clean.startswith(("http://", "https://"))
    assert host_of(clean)
    assert host_of(page_key(clean)) == host_of(clean)
    assert host_of(clean_typed(clean)) == host_of(clean)


@given(ADDRESSES)
@example("http://////@:80")
def test_keys_are_stable_and_keep_the_host(address: str) -> None:
    key = page_key(address)
    if address.startswith(("http://", "https://")):
        assert page_key(key) == key
        assert host_of(key) == host_of(address)
    absolute("https://name.example/cmalt/", address)
    without_fragment(address)
    port_of(address)


@given(st.integers(0, 2**32 - 1), st.sampled_from(["dotted", "decimal", "hexadecimal", "octal", "two", "mapped"]))
def test_one_address_is_judged_alike_however_it_is_written(number: int, form: str) -> None:
    plain = ipaddress.IPv4Address(number)
    first, rest = number >> 24, number & 0xFFFFFF
    written = {"dotted": str(plain), "decimal": str(number), "hexadecimal": hex(number), "octal": f"0{number:o}", "two": f"{first}.{rest}", "mapped": f"[::ffff:{plain}]"}[form]  # fmt: skip
    found = written_ip(written)
    assert found is not None
    assert is_public(found) == is_public(plain)
    assert is_private_host(written) == (not is_public(plain))
    if not plain.is_global:
        assert not is_public(plain)


@given(st.integers(0, 2**128 - 1))
def test_no_more_is_public_than_the_registries_say(number: int) -> None:
    six = ipaddress.IPv6Address(number)
    if is_public(six) and six.ipv4_mapped is None and not six.sixtofour and six not in ipaddress.ip_network("64:ff9b::/96"):
        assert six.is_global
        assert not six.is_multicast


@given(st.text(max_size=30), st.integers(0, 70_000))
def test_hosted_rules_let_no_private_name_pass(host: str, port: int) -> None:
    if is_private_host(host):
        assert Rules(hosted=True).against_name(host, port) == "private"


@given(st.one_of(st.binary(max_size=80).map(lambda data: data.decode("latin-1")), ADDRESSES), st.booleans())
def test_a_request_line_names_a_place_or_is_refused(target: str, tunnel: bool) -> None:
    try:
        host, port = _place(target, tunnel)
    except ValueError:
        return
    assert host == host.lower() != ""
    assert 0 <= port < 65_536


@settings(max_examples=60)
@given(st.lists(st.one_of(st.sampled_from(["<title>", "<script", "</script>", "<!--", "-->", '<meta http-equiv="refresh" content="0;url=', "<a name=", "&#x", "<svg>", '"', ">"]), st.text(max_size=8)), max_size=40), st.binary(max_size=40))  # fmt: skip
def test_any_page_has_a_gist(pieces: list[str], raw: bytes) -> None:
    gist = read_page("".join(pieces).encode("utf-8", "replace") + raw, "text/html; charset=x-nonsense")
    assert len(gist.title) <= 300
    assert gist.words >= 0


@given(st.binary(max_size=80), ADDRESSES)
def test_a_cookie_stays_with_its_owner(header: bytes, other: str) -> None:
    jar = Cookies()
    jar.take_headers("https://name.example/", [(b"Set-Cookie", header)])
    if not host_of(other).endswith("name.example"):
        assert jar.header(other) == ""
