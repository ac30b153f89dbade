"""The WordPress plug-in on a real WordPress, in a real browser, with a running foliocheck: from the upload of its zip to a mended fault."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

sys.path.insert(0, str(Path(__file__).parents[1] / "app/web"))

from one_browser import one_browser  # the tests' own modules, found by the line above and by conftest.py
from served import served

ROOT = Path(__file__).parents[2]
UP = Path(__file__).with_name("up.sh")
SOURCE = ROOT / "plugins/wordpress/foliocheck"
PASSWORD = "only-for-this-test"
LONG = 120_000

pytestmark = [pytest.mark.browser, pytest.mark.wordpress]


@dataclass(frozen=True)
class Site:
    """A WordPress with a small portfolio: a welcome, a contextual statement, 2b (which names a learner's address) and a post."""

    folder: Path
    address: str

    def php(self, code: str) -> str:
        """What this code prints inside WordPress, as its keeper."""
        start = f'$_SERVER["HTTP_HOST"] = "{self.address.removeprefix("http://")}"; require "{self.folder}/site/wp-load.php"; wp_set_current_user(1); '
        done = subprocess.run(
            ["php", "-d", "sendmail_path=/bin/true", "-r", start + code], capture_output=True, text=True, check=True, timeout=60
        )
        return done.stdout


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    if subprocess.run([UP, "there"], check=False).returncode != 0:
        if os.environ.get("FOLIOCHECK_EXPECT_WORDPRESS"):
            pytest.fail("WordPress was to be installed for these tests, and is not")
        pytest.skip("WordPress is not installed here; as root, tests/wordpress/up.sh install puts it there")
    folder, port = tmp_path_factory.mktemp("wordpress"), free_port()
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    subprocess.run([UP, "start", str(port), str(folder), "pretty", "twentytwentyone"], check=True, timeout=300, **quiet)  # type: ignore[call-overload]
    site = Site(folder, f"http://127.0.0.1:{port}")
    site.php(
        f'wp_set_password("{PASSWORD}", 1); wp_insert_user(["user_login" => "reader", "user_pass" => "{PASSWORD}", "role" => "author"]);'
        'foreach (get_posts(["post_type" => ["page", "post"], "post_status" => "publish", "numberposts" => -1]) as $post) {'
        ' if (!preg_match("/^(Welcome|Contextual|Core area 2: |2b)/", $post->post_title)) { wp_delete_post($post->ID, true); } }'
    )
    try:
        yield site
    finally:
        subprocess.run([UP, "stop", str(folder)], check=False)


@pytest.fixture(scope="module")
def foliocheck(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("home"), "--allow-origin", site.address) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with one_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip that `make plugin` makes."""
    path = tmp_path_factory.mktemp("zip") / "foliocheck-wordpress.zip"
    subprocess.run([sys.executable, "-m", "zipfile", "-c", str(path), SOURCE.name], check=True, cwd=SOURCE.parent)
    return path


@contextmanager
def signed_in(browser: Browser, site: Site, name: str) -> Iterator[Page]:
    """A page in the dashboard. It reaches nothing outside this machine (WordPress asks for pictures of faces)."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{site.address}/wp-login.php")
    page.fill("#user_login", name)
    page.fill("#user_pass", PASSWORD)
    page.click("#wp-submit")
    page.wait_for_selector("#adminmenu")
    yield page
    context.close()


@pytest.fixture(scope="module")
def dashboard(browser: Browser, site: Site, archive: Path) -> Iterator[Page]:
    """The keeper's dashboard, with the plug-in uploaded and activated as its readme says."""
    with signed_in(browser, site, "mellery") as page:
        page.goto(f"{site.address}/wp-admin/plugin-install.php?tab=upload")
        page.set_input_files("#pluginzip", archive)
        page.click("#install-plugin-submit")
        page.click("text=Activate Plugin")
        expect(page.locator("#message")).to_contain_text("Plugin activated")
        yield page


def tools(site: Site) -> str:
    return f"{site.address}/wp-admin/tools.php?page=foliocheck"


def verdict(page: Page) -> str:
    """Waits for the end of a check, and gives its verdict."""
    page.wait_for_selector("#foliocheck-result:not([hidden]), #foliocheck-trouble:not([hidden])", timeout=LONG)
    assert page.locator("#foliocheck-trouble").is_hidden(), page.inner_text("#foliocheck-trouble")
    return page.inner_text("#foliocheck-verdict")


def test_it_is_in_the_admin_bar_and_sends_nothing_before_the_click(dashboard: Page, site: Site) -> None:
    asked: list[str] = []
    dashboard.on("request", lambda request: asked.append(request.url))
    dashboard.click("#wp-admin-bar-foliocheck a")
    dashboard.wait_for_load_state("networkidle")
    assert dashboard.url == tools(site)
    # WordPress itself asks gravatar.com for the keeper's face.
    assert not [url for url in asked if not url.startswith(site.address) and "gravatar.com/avatar/" not in url]


def test_where_foliocheck_is_not_running_one_sentence_says_what_to_do(dashboard: Page, site: Site) -> None:
    site.php(f'update_option("foliocheck_address", "http://127.0.0.1:{free_port()}");')
    dashboard.goto(tools(site))
    dashboard.click("#foliocheck-start")
    expect(dashboard.locator("#foliocheck-trouble")).to_contain_text(f"foliocheck serve --allow-origin {site.address}")
    expect(dashboard.locator("#foliocheck-start")).to_be_enabled()


def test_a_page_with_a_sign_in_is_asked_with_the_token_that_is_typed(dashboard: Page, site: Site) -> None:
    """The hosted page's own answers are tested where it is (`tests/app/web/hosting`); here it is played."""
    site.php('update_option("foliocheck_address", "https://check.college.example");')
    brought: list[str | None] = []

    def play(route: Route) -> None:
        brought.append(route.request.headers.get("authorization"))
        status, said = (400, "That is enough for the test.") if brought[-1] else (401, "Sign in first.")
        route.fulfill(status=status, json={"error": said}, headers={"Access-Control-Allow-Origin": site.address})

    dashboard.context.route("https://check.college.example/api/checks", play)
    dashboard.goto(tools(site))
    expect(dashboard.locator("#foliocheck-token")).to_be_hidden()
    dashboard.click("#foliocheck-start")
    expect(dashboard.locator("#foliocheck-trouble")).to_contain_text("asks who you are")
    dashboard.fill("#foliocheck-token", "fc_of_kit")
    dashboard.click("#foliocheck-start")
    expect(dashboard.locator("#foliocheck-trouble")).to_contain_text("That is enough for the test.")
    assert [value for value in brought if value] == ["Bearer fc_of_kit"]
    assert (
        site.php("global $wpdb; echo $wpdb->get_var(\"select count(*) from $wpdb->options where option_value like '%fc_of_kit%'\");") == "0"
    )


def test_a_setting_that_is_no_address_is_refused_and_the_old_one_stays(dashboard: Page, site: Site, foliocheck: str) -> None:
    dashboard.goto(tools(site))
    dashboard.fill("#foliocheck-address", f"{foliocheck}/")
    dashboard.click("#submit")
    expect(dashboard.locator("#foliocheck-address")).to_have_value(foliocheck)
    dashboard.fill("#foliocheck-address", "http://127.0.0.1:8000/?address=x")
    dashboard.click("#submit")
    expect(dashboard.locator(".notice-error").first).to_contain_text("not the address of a foliocheck page")
    expect(dashboard.locator("#foliocheck-address")).to_have_value(foliocheck)


def test_from_the_button_to_a_mended_fault(dashboard: Page, site: Site, foliocheck: str) -> None:
    """The fault: 2b names a learner's address and number. The way to the editor is the link in the list; the check is made again."""
    page = dashboard
    page.goto(tools(site))
    page.click("#foliocheck-start")
    expect(page.locator("#foliocheck-stop")).to_be_visible()
    assert verdict(page).startswith("Not ready yet")
    row = page.locator("#foliocheck-first li", has_text="A learner's e-mail address is public")
    expect(row).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 1200, "height": 900})
    report = row.get_by_role("link", name="See it in the report")
    assert (report.get_attribute("href") or "").startswith(f"{foliocheck}/checks/")
    with page.expect_popup() as opened:
        row.get_by_role("link", name="Edit “2b) An understanding of your target learners”").click()
    editor = opened.value
    assert "post.php?post=" in editor.url
    mend(editor)
    editor.close()
    page.click("#foliocheck-start")
    page.wait_for_selector("#foliocheck-result[hidden]", state="attached")
    verdict(page)
    expect(page.locator("#foliocheck-first")).not_to_contain_text("learner's e-mail address")
    with page.expect_popup() as whole:
        page.click("#foliocheck-report")
    expect(whole.value.locator("body")).to_contain_text("What an assessor will find")
    whole.value.close()


def mend(editor: Page) -> None:
    """In WordPress's own editor: the code view, the sentence out, Update."""
    editor.wait_for_selector(".edit-post-header", timeout=60_000)
    editor.evaluate("() => wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)")
    editor.evaluate("() => wp.data.dispatch('core/edit-post').switchEditorMode('text')")
    text = editor.locator("textarea.editor-post-text-editor")
    before = text.input_value()
    after = re.sub(r"<p>Tomas Redfern.*?</p>", "<p>A learner said that captions helped.</p>", before)
    assert after != before
    text.fill(after)
    text.blur()
    editor.click(".editor-post-publish-button")
    editor.wait_for_selector(".components-snackbar", timeout=60_000)


def test_a_site_that_is_not_public_goes_as_wordpress_own_export(dashboard: Page, site: Site) -> None:
    page = dashboard
    site.php(
        'foreach (get_posts(["post_type" => "page", "title" => "Contextual statement"]) as $post) {'
        ' wp_update_post(["ID" => $post->ID, "post_content" => $post->post_content . "<p>Tomas wrote from tomas.redfern@student.uni.example.</p>"]); }'
    )
    page.goto(tools(site))
    page.check("input[value=export]")
    with page.expect_request(lambda request: request.method == "POST" and request.url.endswith("/api/checks")) as sent:
        page.click("#foliocheck-start")
    assert (sent.value.headers["content-type"]).startswith("multipart/form-data")
    verdict(page)
    row = page.locator("#foliocheck-first li", has_text="A learner's e-mail address is public")
    assert "post.php?post=" in (row.get_by_role("link", name="Edit “Contextual statement”").get_attribute("href") or "")


def test_whoever_may_not_edit_pages_sees_and_gets_nothing(dashboard: Page, browser: Browser, site: Site) -> None:
    export = json.loads(site.php("echo json_encode(Foliocheck_Export::url());"))
    with signed_in(browser, site, "reader") as page:
        assert page.locator("#wp-admin-bar-foliocheck").count() == 0
        assert (page.goto(tools(site)) or pytest.fail()).status == 403
        assert page.request.get(export).status == 403
        asked = page.request.post(f"{site.address}/wp-json/foliocheck/v1/editors", data={"urls": [site.address]})
        assert asked.status == 401
    assert dashboard.request.get(f"{site.address}/wp-admin/admin-post.php?action=foliocheck_export").status == 403, "no nonce"


def test_addresses_lead_to_their_editors_with_both_kinds_of_permalinks(dashboard: Page, site: Site) -> None:
    named = 'foreach (["home" => home_url("/"), "page" => get_permalink($id), "part" => get_permalink($id) . "#h", "file" => "http://portfolio.invalid/" . get_page_uri($id) . "/", "other" => "https://other.example/", "none" => home_url("/no-such-page/")] as $name => $url) { $found[$name] = Foliocheck_Editors::post_of($url); } echo json_encode([$id, (int) get_option("page_on_front"), $found]);'
    for structure in ("/%postname%/", ""):
        code = f'global $wp_rewrite; $wp_rewrite->set_permalink_structure("{structure}"); flush_rewrite_rules(); $id = get_posts(["post_type" => "page", "title" => "2b) An understanding of your target learners"])[0]->ID; '
        ident, home, found = json.loads(site.php(code + named))
        assert found == {"home": home, "page": ident, "part": ident, "file": ident, "other": 0, "none": 0}, structure
    site.php('global $wp_rewrite; $wp_rewrite->set_permalink_structure("/%postname%/"); flush_rewrite_rules();')


def test_every_text_of_the_screen_goes_through_the_translation(dashboard: Page, site: Site) -> None:
    words = site.folder / "site/wp-content/mu-plugins/words.php"
    words.write_text('<?php add_filter("gettext_foliocheck", function ($text) { return "¤" . $text; });')
    try:
        dashboard.goto(tools(site))
        texts = dashboard.eval_on_selector_all(
            ".foliocheck h1, .foliocheck h2:not(:empty), .foliocheck p, .foliocheck label, .foliocheck button",
            "all => all.map(one => one.textContent.trim()).filter(Boolean)",
        )
    finally:
        words.unlink()
    assert len(texts) >= 12
    assert [text for text in texts if not text.startswith("¤")] == []


def test_deleting_it_leaves_nothing_behind(dashboard: Page, site: Site) -> None:
    assert site.php('echo json_encode(get_option("foliocheck_address"));') != "false"
    dashboard.goto(f"{site.address}/wp-admin/plugins.php")
    dashboard.on("dialog", lambda dialog: dialog.accept())
    dashboard.click("#deactivate-portfolio-check-foliocheck, tr[data-slug] a[id^=deactivate-foliocheck]")
    dashboard.click("a[id^=delete-foliocheck], #delete-portfolio-check-foliocheck")
    expect(dashboard.locator(".plugin-deleted-tr")).to_contain_text("successfully deleted", timeout=60_000)
    assert not (site.folder / "site/wp-content/plugins/foliocheck").exists()
    left = site.php("global $wpdb; echo $wpdb->get_var(\"select count(*) from $wpdb->options where option_name like '%foliocheck%'\");")
    assert left == "0"


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
