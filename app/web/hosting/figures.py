"""Figures for /metrics in Prometheus's form, and whether all is well for /healthz."""

from __future__ import annotations

import hmac

import sqlalchemy as sa
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from foliocheck.app.store.database import Store
from foliocheck.app.store.tables import runs, workers
from foliocheck.app.web.hosting.origin import client_address
from foliocheck.app.web.hosting.settings import Hosting

_SILENT = 60.0


class Figures:
    """Counters of one page process, and what the store says at the moment of asking."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.answers = Counter(
            "foliocheck_http_requests_total", "Requests answered.", ["route", "method", "status"], registry=self.registry
        )
        self.seconds = Histogram("foliocheck_http_seconds", "Seconds until the answer began.", ["route"], registry=self.registry)
        self.refused = Counter("foliocheck_refused_total", "Requests refused, by reason.", ["reason"], registry=self.registry)
        self._runs = Gauge("foliocheck_checks", "Checks in the store, by state.", ["state"], registry=self.registry)
        self._workers = Gauge("foliocheck_workers_alive", "Workers that were heard of within a minute.", registry=self.registry)

    def text(self, store: Store) -> bytes:
        """All figures as Prometheus reads them."""
        with store.read() as connection:
            states = connection.execute(sa.select(runs.c.state, sa.func.count()).group_by(runs.c.state)).all()
            self._workers.set(_alive(store, connection))
        self._runs.clear()
        for state, count in states:
            self._runs.labels(state).set(count)
        return generate_latest(self.registry)


def health(request: Request) -> Response:
    """200 where the database answers and somebody works; 503 with the reason else. Open to everybody: it tells nothing else."""
    store: Store = request.app.state.desk.store
    try:
        with store.read() as connection:
            alive = _alive(store, connection)
    except sa.exc.SQLAlchemyError:
        return JSONResponse({"well": False, "why": "the database does not answer"}, status_code=503)
    if not alive:
        return JSONResponse({"well": False, "why": "no worker has been heard of for a minute"}, status_code=503)
    return JSONResponse({"well": True, "workers": alive})


def metrics(request: Request) -> Response:
    """For this machine, and for whoever brings the token (Authorization: Bearer …)."""
    hosting: Hosting = request.app.state.hosting
    given = request.headers.get("authorization", "").removeprefix("Bearer ").encode()
    right = hosting.metrics_token is not None and hmac.compare_digest(given, hosting.metrics_token.encode())
    if not right and (client_address(request.scope, hosting) not in ("127.0.0.1", "::1") or "x-forwarded-for" in request.headers):
        raise HTTPException(404)
    figures: Figures = request.app.state.figures
    return Response(figures.text(request.app.state.desk.store), media_type=CONTENT_TYPE_LATEST)


def _alive(store: Store, connection: sa.Connection) -> int:
    recent = sa.select(sa.func.count()).select_from(workers).where(workers.c.state == "alive", workers.c.beat_at > store.now() - _SILENT)
    return int(connection.execute(recent).scalar_one())


ROUTES = (Route("/healthz", health, methods=["GET"]), Route("/metrics", metrics, methods=["GET"]))
