"""The page as a process: a socket, a worker beside it, a browser opened on it, and an end that loses nothing."""

from __future__ import annotations

import errno
import importlib
import logging
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette

from foliocheck.app.engine.portfolio_check import check_portfolio
from foliocheck.app.engine.settings import worker_settings
from foliocheck.app.engine.worker import Worker
from foliocheck.app.store.database import Store
from foliocheck.app.store.people import everybody
from foliocheck.app.store.place import place
from foliocheck.app.watching.chores import chores
from foliocheck.app.web.crew import Crew
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.hosting.settings import Hosting, hosting_settings
from foliocheck.app.web.hosting.written_down import write_to
from foliocheck.app.web.site import SiteSettings, make_site
from foliocheck.core.addresses import is_loopback
from foliocheck.core.errors import BadConfiguration

_LAST_WORDS = 3
"""Seconds that open connections (people who watch a check) are given at the end; their browsers come back by themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Serving:
    """What the command line was asked for. `names`: others use the page, under these names."""

    host: str = "127.0.0.1"
    port: int = 8000
    browser: bool = True
    worker: bool = True
    verbose: bool = False
    names: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()


def run_page(order: Serving, tell: Callable[[str], None]) -> int:
    """Serve until stopped (Ctrl-C or SIGTERM); gives the exit code. Raises BadConfiguration where the port is taken or the host is not this machine."""
    hosting = _hosting(order)
    listening = _listen(order.host, order.port)
    address = f"http://{_written(order.host)}:{listening.getsockname()[1]}"
    store = Store(place())
    if hosting is not None:
        _somebody(store, hosting)
        write_to()
    site = make_site(store, SiteSettings(origins=order.origins), hosting=hosting)
    desk: Desk = site.state.desk

    def at_the_desk(worker: Worker) -> None:
        desk.worker = worker

    def new_worker() -> Worker:
        return Worker(store, check_portfolio, worker_settings(), chores=chores(store))

    try:
        with Crew(new_worker, at_the_desk) if order.worker else nullcontext():
            tell(f"The page is at {address}. Stop it with Ctrl-C.")
            if not order.worker:
                tell("It does no checks itself: start “foliocheck worker” beside it.")
            # What judging needs is loaded meanwhile, so that the first correction need not wait for it.
            threading.Thread(target=importlib.import_module, args=("foliocheck.app.output",), daemon=True).start()
            if hosting is not None:
                tell(f"People reach it at https://{hosting.names[0]}/ through the proxy that stands before it.")
            elif order.browser:
                threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
            uvicorn.Server(_config(site, order)).run(sockets=[listening])
    except KeyboardInterrupt:  # uvicorn has ended in good order, and passes the signal on
        tell("Stopped.")
    finally:
        listening.close()
        store.close()
    return 0


def _hosting(order: Serving) -> Hosting | None:
    """How the page is hosted, None where it is for this machine alone. Raises BadConfiguration where something is missing for others to use it."""
    if order.names:
        return hosting_settings(order.names)
    if not is_loopback(order.host):
        raise BadConfiguration(
            f"--host is “{order.host}”, so others could reach the page. Say under which name they do (--name portfolios.college.example): then they have to sign in."
        )
    return None


def _somebody(store: Store, hosting: Hosting) -> None:
    if hosting.user_header is None and not everybody(store):
        raise BadConfiguration("Nobody may sign in yet. Let yourself in first: foliocheck users add NAME --role staff")


def _config(site: Starlette, order: Serving) -> uvicorn.Config:
    logging.getLogger("uvicorn.error").setLevel(logging.INFO if order.verbose else logging.WARNING)
    return uvicorn.Config(
        site, log_level="info" if order.verbose else "warning", log_config=None if order.names else uvicorn.config.LOGGING_CONFIG, access_log=order.verbose and not order.names, timeout_graceful_shutdown=_LAST_WORDS,
        server_header=False, lifespan="off", proxy_headers=False,
    )  # fmt: skip


def _listen(host: str, port: int) -> socket.socket:
    """The socket, opened before anything else is: a port that is taken is then told in one sentence."""
    name = host.strip("[]")
    family = socket.AF_INET6 if ":" in name else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((name, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise BadConfiguration(
                f"Port {port} is taken: perhaps foliocheck is open already at http://{_written(host)}:{port}. Or choose another: foliocheck serve --port {port + 1}"
            ) from None
        raise BadConfiguration(
            f"The page cannot listen on {host}, port {port} ({error.strerror}). Try: foliocheck serve --port 8080"
        ) from None
    return listening


def _written(host: str) -> str:
    name = host.strip("[]")
    return f"[{name}]" if ":" in name else name
