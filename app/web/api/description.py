"""The API's own description, `openapi.json` beside this file, as the server gives it."""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from foliocheck.sections.frameworks_data import all_frameworks


@cache
def openapi() -> dict[str, Any]:
    """The description (OpenAPI 3.1) with this version's number and the installed frameworks in it."""
    text = (files("foliocheck.app.web.api") / "openapi.json").read_text(encoding="utf-8")
    described: dict[str, Any] = json.loads(text)
    described["info"]["version"] = version("foliocheck")
    described["components"]["schemas"]["FrameworkId"]["enum"] = ["", *(framework.id for framework in all_frameworks())]
    return described


def describe(request: Request) -> Response:
    """The description."""
    return JSONResponse(openapi())
