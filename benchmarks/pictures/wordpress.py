"""`python benchmarks/pictures/wordpress.py`: the plug-in in a real WordPress dashboard, as pictures.

Starts Debian's WordPress with the invented portfolio (tests/wordpress/up.sh) and a foliocheck beside it, makes a check from the dashboard, and writes
build/pictures/wordpress-{desktop,phone,running}.png. With --readme the desktop's picture goes to docs/pictures/wordpress.png too.
"""

from __future__ import annotations

import argparse
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
for folder in ("tests", "tests/app/web"):
    sys.path.insert(0, str(ROOT / folder))
from one_browser import one_browser  # noqa: E402  # found by the lines above
from served import served  # noqa: E402

UP = ROOT / "tests/wordpress/up.sh"
PASSWORD = "only-for-pictures"


def main() -> None:
    """Make the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readme", action="store_true", help="write docs/pictures/wordpress.png anew")
    chosen = parser.parse_args()
    target = ROOT / "build/pictures"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="foliocheck-") as work:
        folder, port = Path(work) / "wordpress", _free_port()
        subprocess.run([UP, "start", str(port), str(folder)], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        try:
            with served(Path(work) / "home", "--allow-origin", f"http://127.0.0.1:{port}") as foliocheck:
                _prepare(folder, port, foliocheck)
                _take(f"http://127.0.0.1:{port}", target)
        finally:
            subprocess.run([UP, "stop", str(folder)], check=False)
    if chosen.readme:
        with Image.open(target / "wordpress-desktop.png") as picture:
            picture.convert("RGB").quantize(128).save(ROOT / "docs/pictures/wordpress.png", optimize=True)


def _prepare(folder: Path, port: int, foliocheck: str) -> None:
    """The plug-in is there and active, and knows its foliocheck."""
    shutil.copytree(ROOT / "plugins/wordpress/foliocheck", folder / "site/wp-content/plugins/foliocheck")
    code = (
        f'$_SERVER["HTTP_HOST"] = "127.0.0.1:{port}"; require "{folder}/site/wp-load.php"; require_once ABSPATH . "wp-admin/includes/plugin.php";'
        f'activate_plugin("foliocheck/foliocheck.php"); update_option("foliocheck_address", "{foliocheck}"); wp_set_password("{PASSWORD}", 1);'
    )
    subprocess.run(["php", "-d", "sendmail_path=/bin/true", "-r", code], check=True)


def _take(site: str, target: Path) -> None:
    with one_browser() as browser:
        context = browser.new_context(viewport={"width": 1200, "height": 800})
        context.route(re.compile(r"^https?://(?!127\.0\.0\.1)"), lambda route: route.abort())
        page = context.new_page()
        page.goto(f"{site}/wp-login.php")
        page.fill("#user_login", "mellery")
        page.fill("#user_pass", PASSWORD)
        page.click("#wp-submit")
        page.wait_for_selector("#adminmenu")
        page.goto(f"{site}/wp-admin/tools.php?page=foliocheck")
        page.click("#foliocheck-start")
        page.wait_for_function(
            "document.getElementById('foliocheck-bar').value > 3 && !document.getElementById('foliocheck-bar').hidden", timeout=120_000
        )
        page.screenshot(path=target / "wordpress-running.png")
        page.wait_for_selector("#foliocheck-result:not([hidden])", timeout=300_000)
        for name, width in (("desktop", 1200), ("phone", 390)):
            page.set_viewport_size({"width": width, "height": 800})
            page.screenshot(path=target / f"wordpress-{name}.png", full_page=True)
            print(f"wordpress-{name}.png", page.evaluate("document.documentElement.scrollWidth"), "px wide")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main()
