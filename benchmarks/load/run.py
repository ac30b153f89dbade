"""Fifty people at once on a hosted page, with good and bad input: nothing is lost, and nobody sees what is another's.

    python benchmarks/load/run.py [--people 50]

Starts a real `foliocheck serve --name …` with its worker and an empty home, and for each person a portfolio of their own on this machine. Each signs in,
asks for a check of their portfolio, sends nonsense, tries the others' checks, follows their own to its end and opens its report.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx

from foliocheck.app.store.database import Store
from foliocheck.app.store.people import add_person
from foliocheck.app.store.place import Place

NAME = "portfolios.college.example"
PASSWORD = "otter lamp gravel tune"
PROGRAM = [sys.executable, "-c", "from foliocheck.app.command_line import main; main()"]
NONSENSE = (
    {"address": ""}, {"address": "not an address"}, {"address": "http://" + "a" * 5000}, {"address": "javascript:alert(1)"},
    {"address": "https://kit.example/", "framework": "no-such"}, {"framework": "x" * 10_000},
)  # fmt: skip


@dataclass
class Seen:
    """What all people met, together."""

    answers: Counter[str] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    checks: dict[int, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    done: int = 0


def main() -> None:
    """Run it and print what was met; exit 1 where anything was lost or seen by another."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--people", type=int, default=50)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as home, portfolios() as port:
        store = Store(Place(home=Path(home)))
        for number in range(given.people):
            add_person(store, f"person {number}", "candidate", PASSWORD)
        store.close()
        environment = {
            **os.environ, "FOLIOCHECK_HOME": home, "FOLIOCHECK_ALLOW": f"127.0.0.1:{port}", "FOLIOCHECK_DELAY": "0", "FOLIOCHECK_PAUSE": "0", "PYTHONUNBUFFERED": "1",
        }  # fmt: skip
        command = [*PROGRAM, "serve", "--port", "0", "--name", NAME]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
            try:
                assert server.stdout is not None
                address = next(found.group() for line in server.stdout if (found := re.search(r"http://127[\w.:]+\d", line)))
                begun = time.perf_counter()
                seen = asyncio.run(everybody(address, port, given.people))
                took = time.perf_counter() - begun
            finally:
                server.send_signal(signal.SIGINT)
                server.wait(60)
    ordered = sorted(seen.seconds)
    print(f"{given.people} people, {len(ordered)} requests, {seen.done} checks done in {took:.0f} s")
    print(f"answers: {dict(sorted(seen.answers.items()))}")
    print(
        f"seconds an answer: median {statistics.median(ordered):.3f}, 95 of 100 within {ordered[int(len(ordered) * 0.95)]:.3f}, longest {ordered[-1]:.2f}"
    )
    print("nothing lost, nothing seen by another" if not seen.wrong and seen.done == given.people else f"WRONG: {seen.wrong[:10]}")
    sys.exit(1 if seen.wrong or seen.done != given.people else 0)


async def everybody(address: str, port: int, people: int) -> Seen:
    """All people side by side."""
    seen = Seen()
    await asyncio.gather(*(person(seen, address, port, number, people) for number in range(people)))
    return seen


async def person(seen: Seen, address: str, port: int, number: int, people: int) -> None:
    """One person from signing in to the report."""
    headers = {"Host": NAME, "Origin": f"http://{NAME}", "X-Forwarded-For": f"198.51.100.{number % 250}"}
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=120, trust_env=False) as client:

        async def ask(method: str, path: str, **more: object) -> httpx.Response:
            begun = time.perf_counter()
            answer = await client.request(method, path, **more)  # type: ignore[arg-type]  # data, files
            seen.seconds.append(time.perf_counter() - begun)
            seen.answers[str(answer.status_code)] += 1
            if answer.status_code >= 500:
                seen.wrong.append(f"{method} {path}: {answer.status_code}")
            return answer

        signed = await ask("POST", "/sign-in", data={"name": f"person {number}", "password": PASSWORD})
        if signed.status_code != 303:
            seen.wrong.append(f"person {number} could not sign in: {signed.status_code}")
            return
        client.headers["Cookie"] = signed.headers["set-cookie"].split(";")[
            0
        ]  # a browser sends it over TLS; here nothing stands before the page
        made = await ask("POST", "/checks", data={"address": f"http://127.0.0.1:{port}/{number}/"})
        check = str(made.headers.get("location", "")).rpartition("/")[2]
        seen.checks[number] = check
        for nonsense in NONSENSE:
            answer = await ask("POST", "/checks", data=nonsense)
            if answer.status_code != 400:
                seen.wrong.append(f"nonsense was answered {answer.status_code}")
        empty = await ask("POST", "/checks", files={"file": ("empty.zip", b"")})
        if empty.status_code != 400:
            seen.wrong.append(f"an empty file was answered {empty.status_code}")
        while True:
            other = seen.checks.get((number + 7) % people)
            if other and (await ask("GET", f"/api/checks/{other}")).status_code != 404:
                seen.wrong.append(f"person {number} could see another's check")
            state = (await ask("GET", f"/api/checks/{check}")).json()["state"]
            if state not in ("queued", "running"):
                break
            await asyncio.sleep(2)
        report = await ask("GET", f"/api/checks/{check}/report.json")
        if state != "done" or f"Portfolio of person {number}." not in report.text:
            seen.wrong.append(f"person {number} has no report of their own ({state})")
            return
        seen.done += 1
        listed = (await ask("GET", "/checks")).text
        if any(f"/{other}/" in listed for other in range(people) if other != number and f"127.0.0.1:{port}/{other}/" in listed):
            seen.wrong.append(f"person {number} has another's check in the list")


class portfolios:  # used like a function: with portfolios() as port
    """A server with a small portfolio for each person, at /NUMBER/."""

    def __enter__(self) -> int:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                number = self.path.strip("/")
                body = f"<!doctype html><html lang=en><title>Portfolio of person {number}.</title><h1>Portfolio of person {number}.</h1><p>In 2025 I taught.".encode()
                self.send_response(200 if number.isdigit() else 404)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return int(self._server.server_address[1])

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


if __name__ == "__main__":
    main()
