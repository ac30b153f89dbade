"""Asking for a check: an address as JSON, or a file (or an address) as a form."""

from __future__ import annotations

import json
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Message

from foliocheck.app.web.api.caller import caller_of
from foliocheck.app.web.api.shape import brief
from foliocheck.app.web.desk import Desk
from foliocheck.app.web.own_address import own_address
from foliocheck.core.errors import BadAddress

_LARGEST_JSON = 100_000
_LARGEST_ADDRESS = 4000
_FIELDS = ("address", "framework", "password")
_ROOM_FOR_FORM = 100_000
"""What a form may weigh beside its file."""


async def ask(request: Request) -> Response:
    """Queue a check: 202, with where to look."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    desk: Desk = request.app.state.desk
    visitor = caller_of(request)
    if kind == "application/json":
        given = _checked(await _json(_limited(request, _LARGEST_JSON)))
        check = await run_in_threadpool(
            desk.submit, visitor, given["address"], framework=given.get("framework"), password=given.get("password")
        )
    elif kind == "multipart/form-data":
        limited = _limited(request, request.app.state.settings.largest_upload + _ROOM_FOR_FORM)
        async with limited.form(max_files=1, max_fields=20) as form:
            file = form.get("file")
            fields = {name: value for name, value in form.multi_items() if name != "file"}
            if isinstance(file, UploadFile):
                given = _checked({"address": "file", **fields}, one_of_both="address" in fields)
                check = await run_in_threadpool(
                    desk.submit_file, visitor, file.filename or "", file.file, framework=given.get("framework") or None, password=given.get("password") or None
                )  # fmt: skip
            else:
                raise BadAddress("There is no file in the form. Put it into the field “file”, or send an address as JSON.")
    else:
        raise HTTPException(415, "Send an address as application/json, or a file as multipart/form-data.")
    made = brief(await run_in_threadpool(desk.check, visitor, check), own_address(request))
    return JSONResponse(made, status_code=202, headers={"Location": made["links"]["self"]})


async def _json(request: Request) -> Any:
    try:
        return json.loads(await request.body())
    except (ValueError, RecursionError):
        raise BadAddress('The body is no JSON. Send {"address": "https://name.example/"}.') from None


def _checked(given: Any, *, one_of_both: bool = False) -> dict[str, str]:
    """The fields as texts. Raises BadAddress naming what is wrong with them."""
    if not isinstance(given, dict) or not given.get("address"):
        raise BadAddress('There is no address. Send {"address": "https://name.example/"}.')
    if one_of_both:
        raise BadAddress("Both an address and a file were given. Send one of the two.")
    for name, value in given.items():
        if name not in _FIELDS:
            raise BadAddress(f"There is no field “{name[:60]}”. Known are: {', '.join(_FIELDS)}, and file.")
        if not isinstance(value, str):
            raise BadAddress(f"The field “{name}” must be a text.")
        if len(value) > _LARGEST_ADDRESS:
            raise BadAddress(f"The field “{name}” is longer than {_LARGEST_ADDRESS} characters.")
    return given


def _limited(request: Request, most: int) -> Request:
    """The same request, whose body ends with 413 where it is larger than `most` bytes, whatever its length claims."""
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > most:
        raise HTTPException(413)
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await request.receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise HTTPException(413)
        return message

    return Request(request.scope, counted)
