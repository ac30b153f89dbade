"""Errors as pages (and, for programs, as JSON): one sentence with the remedy, never a traceback."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from foliocheck.app.web.desk import NotThere
from foliocheck.app.web.rendering import page
from foliocheck.core.errors import FoliocheckError

_SENTENCES = {
    404: "There is no such page. It may have been deleted.",
    405: "This address is not for that. Go back and try again.",
    413: "That is larger than this page takes.",
}


async def _said(request: Request, error: Exception) -> Response:
    return answer(request, 404 if isinstance(error, NotThere) else 400, str(error))


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    plain = error.detail if error.detail and error.status_code not in _SENTENCES else None
    said = answer(request, error.status_code, plain or _SENTENCES.get(error.status_code, "That did not work. Go back and try again."))
    said.headers.update(error.headers or {})  # a 405 names what is allowed
    return said


async def _broken(request: Request, error: Exception) -> Response:
    return answer(request, 500, f"Something broke here ({type(error).__name__}), and it is not your fault. Go back and try again.")


def answer(request: Request, status: int, sentence: str) -> Response:
    """The sentence as a page, or as JSON below /api/."""
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": sentence}, status_code=status)
    return page(request, "error.html.j2", status=status, sentence=sentence)


HANDLERS: dict[Any, Any] = {FoliocheckError: _said, HTTPException: _http, Exception: _broken}
"""For Starlette's `exception_handlers`."""
