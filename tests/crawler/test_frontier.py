"""What belongs to a portfolio, and in what order it is read."""

from __future__ import annotations

import pytest

from foliocheck.crawler.frontier import Frontier, Waiting, default_prefix, narrowed_prefix, shape
from foliocheck.crawler.platforms import generic, wordpress
from foliocheck.crawler.platforms.platform import Found, settings

START = "https://name.example/"


def frontier(start: str = START, platform: object = generic) -> Frontier:
    return Frontier(start, settings(platform))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("address", "belongs"),
    [
        ("https://name.example/1a", True),
        ("http://name.example/1a", True),
        ("https://www.name.example/1a", True),
        ("https://NAME.example/1a#x", True),
        ("https://other.example/1a", False),
        ("https://name.example.evil.example/", False),
        ("https://sub.name.example/", False),
        ("mailto:a@name.example", False),
        ("https://name.example:8443/", False),
    ],
)
def test_same_site(address: str, belongs: bool) -> None:
    assert frontier().belongs(address) is belongs


@pytest.mark.parametrize(
    ("start", "prefix"),
    [
        ("https://name.example/cmalt/", "https://name.example/"),
        ("https://sites.google.com/view/kit-cmalt/home", "https://sites.google.com/view/kit-cmalt"),
        ("https://kit.github.io/portfolio/index.html", "https://kit.github.io/portfolio"),
        ("https://uni.example/~kit/cmalt.html", "https://uni.example/~kit"),
    ],
)
def test_shared_hosts_have_a_base_path(start: str, prefix: str) -> None:
    assert default_prefix(start) == prefix


def test_a_portfolio_inside_a_larger_site() -> None:
    below = [f"https://name.example/cmalt/{page}/" for page in ("1a", "1b", "2a")]
    assert narrowed_prefix("https://name.example/cmalt/", [*below, "https://name.example/shop/"]) == "https://name.example/cmalt/"
    assert (
        narrowed_prefix(
            "https://name.example/welcome/", ["https://name.example/1a/", "https://name.example/1b/", "https://name.example/2a/"]
        )
        is None
    )
    assert narrowed_prefix("https://name.example/", below) is None


OTHERS = [f"https://name.example/{page}/" for page in ("courses", "staff", "news", "library", "contact")]


@pytest.mark.parametrize(
    ("start", "links", "own", "prefix"),
    [
        ("https://name.example/my-cmalt/", [*OTHERS, "https://name.example/my-cmalt/1a/"], [], "https://name.example/my-cmalt/"),
        ("https://name.example/jo/", [*OTHERS, "https://name.example/jo/1"], ["https://name.example/jo/1", "https://name.example/jo/2"], "https://name.example/jo/"),
        ("https://name.example/about/", [*OTHERS, "https://name.example/about/cv/"], ["https://name.example/about/cv/"], None),
        ("https://name.example/portfolio/", OTHERS, OTHERS, None),
        ("https://name.example/jo/cmalt/context/", [*OTHERS, "https://name.example/jo/cmalt/1a/"], [], "https://name.example/jo/cmalt/"),
        ("https://name.example/jo/work/context/", [*(f"https://name.example/jo/work/{page}/" for page in "abcdef"), *OTHERS[:2]], [], "https://name.example/jo/work/"),
        ("https://name.example/blog/2024/post/", [*(f"https://name.example/blog/2024/{page}/" for page in "abc"), *OTHERS], [], None),
    ],
    ids=["called a portfolio", "its own text leads there", "one page below another", "nothing lies below", "entered by a page inside", "entered by a page inside, most lies there", "entered by a blog post"],
)  # fmt: skip
def test_a_small_portfolio_inside_a_larger_site(start: str, links: list[str], own: list[str], prefix: str | None) -> None:
    assert narrowed_prefix(start, [*links, *own], own) == prefix


def test_files_and_skipped_addresses_are_no_pages() -> None:
    site = frontier(platform=wordpress)
    for path in ("report.pdf", "picture.JPG", "wp-login.php", "feed/", "wp-json/wp/v2/pages", "a/?replytocom=3&x=feed", "?feed=rss2"):
        assert site.offer(START + path, "link") is (path.startswith("a/")), path


def test_archives_only_where_a_menu_leads_there() -> None:
    site = frontier(platform=wordpress)
    assert not site.offer(START + "category/area-1/", "link")
    assert site.offer(START + "category/area-1/", "menu")


def test_an_address_is_read_once_and_later_news_is_added() -> None:
    site = frontier()
    assert site.offer(START + "a", "link")
    assert not site.offer(START + "a#part", "menu")
    assert not site.offer(START + "a?utm_source=x", "menu")
    site.offer(START + "a", "api", found=Found(url=START + "a", data={"id": 3}))
    assert [waiting.data for waiting in site.wave(5)] == [{"id": 3}]


def test_chains_of_one_shape_end() -> None:
    site = frontier()
    site.offer(START + "day/1", "link")
    current: Waiting = site.wave(1)[0]
    for number in range(2, 40):
        if not site.offer(f"{START}day/{number}", "link", linked_from=current):
            break
        current = site.wave(1)[0]
    assert number < 20
    assert site.endless == [shape(START + "day/1")]


def test_pages_in_a_menu_are_no_chain() -> None:
    site = frontier()
    site.offer(START + "page0", "given")
    first = site.wave(1)[0]
    assert all(site.offer(f"{START}page{number}", "menu", linked_from=first) for number in range(1, 200))


def test_what_was_given_out_but_not_read_waits_again() -> None:
    site = frontier()
    for name in "abc":
        site.offer(START + name, "link")
    wave = site.wave(2)
    site.put_back(wave[1:])
    assert [waiting.url for waiting in site.wave(9)] == [START + "b", START + "c"]
    assert site.left == 0


def test_robots_may_forbid() -> None:
    site = frontier()
    site.allowed = lambda address: "/private/" not in address
    assert not site.offer(START + "private/x", "menu")
    assert site.offer(START + "public/x", "menu")
