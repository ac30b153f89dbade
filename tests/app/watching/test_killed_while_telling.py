"""kill -9 of the process that sends, at the two moments that count: just before the receiver says yes, and between its yes and our note of it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from aiosmtpd.controller import Controller

from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.portfolios import recognise, remember
from foliocheck.app.store.tables import deliveries, events
from foliocheck.app.watching.chores import tell
from foliocheck.app.watching.digests import LEASE
from foliocheck.app.watching.settings import alert_settings

PROGRAM = Path(__file__).with_name("teller_program.py")


class Receiver:
    """Takes mails and posts, and kills the sender once: “before” it has said yes, or “after” that and before the sender can go on."""

    def __init__(self, when: str) -> None:
        self.when: str | None = when
        self.sender: int | None = None
        self.taken: list[bytes] = []

    def kill(self) -> None:
        while self.sender is None:
            time.sleep(0.01)
        os.kill(self.sender, signal.SIGKILL)
        self.when = None

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.when == "before":
            await asyncio.to_thread(self.kill)
            return "451 Nobody is there to hear this"
        self.taken.append(envelope.content)
        return "250 OK"

    async def handle_QUIT(self, server: Any, session: Any, envelope: Any) -> str:
        if self.when == "after":  # the sender has read “250 OK”, says good-bye, and waits for the answer to that
            await asyncio.to_thread(self.kill)
        return "221 Bye"

    def handler(self) -> type[BaseHTTPRequestHandler]:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if receiver.when == "before":
                    receiver.kill()
                    return
                receiver.taken.append(self.headers["Idempotency-Key"].encode() + body)
                self.send_response(200)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.flush()
                if receiver.when == "after":  # “200” is out, the sender waits for the two bytes
                    receiver.kill()
                    return
                self.wfile.write(b"ok")

            def log_message(self, *_: object) -> None:
                return

        return Handler


@pytest.fixture(params=["mail", "webhook"])
def way(request: pytest.FixtureRequest) -> Iterator[Callable[[Receiver], dict[str, str]]]:
    """Starts the receiver; gives the environment that leads to it."""
    stops: list[Callable[[], object]] = []

    def begin(receiver: Receiver) -> dict[str, str]:
        if request.param == "mail":
            with socket.create_server(("127.0.0.1", 0)) as free:
                port = free.getsockname()[1]
            controller = Controller(receiver, hostname="127.0.0.1", port=port)
            controller.start()
            stops.append(controller.stop)
            return {"FOLIOCHECK_SMTP": f"smtp://127.0.0.1:{port}", "FOLIOCHECK_ALERT_TO": "staff@college.example"}
        server = ThreadingHTTPServer(("127.0.0.1", 0), receiver.handler())
        threading.Thread(target=server.serve_forever, daemon=True).start()
        stops.extend((server.shutdown, server.server_close))
        return {"FOLIOCHECK_WEBHOOK": f"http://127.0.0.1:{server.server_address[1]}/hook"}

    yield begin
    for stop in stops:
        stop()


@pytest.mark.parametrize(("when", "copies"), [("before", 1), ("after", 2)])
def test_nothing_is_lost_and_a_second_copy_has_the_same_name(
    new_place: Callable[[], Place], clock: Any, way: Callable[[Receiver], dict[str, str]], when: str, copies: int
) -> None:
    receiver = Receiver(when)
    settings = way(receiver)
    store = Store(new_place(), clock)
    known = recognise("https://a.example/cmalt/")
    with store.write() as connection:
        remember(store, connection, known)
        connection.execute(events.insert().values(id="run-back", portfolio=known.id, run="run", at=clock.now, kind="back", body={}))
    environment = {**os.environ, **settings, "FOLIOCHECK_HOME": str(store.place.home)}
    environment.pop("FOLIOCHECK_DATABASE_URL", None)
    if store.place.database_url:
        environment["FOLIOCHECK_DATABASE_URL"] = store.place.database_url
    process = subprocess.Popen([sys.executable, str(PROGRAM)], env=environment)
    receiver.sender = process.pid
    assert process.wait(60) == -signal.SIGKILL
    assert len(receiver.taken) == copies - 1
    with store.read() as connection:
        channel = "mail" if "FOLIOCHECK_SMTP" in settings else "webhook"
        assert connection.execute(sa.select(deliveries.c.sent_at).where(deliveries.c.channel == channel)).scalar_one() is None
    clock.now = time.time()
    heirs = alert_settings(settings)
    tell(store, heirs)
    assert len(receiver.taken) == copies - 1, "for a while it may still be on its way"
    clock.now += LEASE + 5
    tell(store, heirs)
    clock.now += LEASE + 5
    tell(store, heirs)
    assert len(receiver.taken) == copies
    assert len(set(receiver.taken)) == 1, "the same Message-ID or key, the same words"
    store.close()
