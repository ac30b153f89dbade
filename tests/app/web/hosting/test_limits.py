"""How much is taken, how often, and what is written down of it."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from foliocheck.app.web.hosting.limits import Limit
from foliocheck.app.web.hosting.settings import hosting_settings
from foliocheck.app.web.hosting.written_down import write_to
from foliocheck.core.errors import BadConfiguration

ASKED = {"address": "https://kit-wilding.example/people/bea.holloway@college.example/"}


def test_a_bucket_fills_again() -> None:
    now = 0.0
    limit = Limit(2, 60, clock=lambda: now)
    assert [limit.wait("a"), limit.wait("a"), limit.wait("b")] == [0, 0, 0]
    assert limit.wait("a") == pytest.approx(30)
    now = 30
    assert limit.wait("a") == 0
    assert limit.wait("a") == pytest.approx(30)


@pytest.mark.parametrize("page", [{"FOLIOCHECK_CHECKS_PER_HOUR": "2"}], indirect=True)
def test_so_many_checks_within_an_hour(page: Any) -> None:
    kit, bea = page.browser("kit"), page.browser("bea")
    answers = [kit.post("/checks", data=ASKED) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [303, 303, 429]
    assert "2 checks within an hour" in answers[2].text
    assert int(answers[2].headers["retry-after"]) > 1000
    assert kit.get("/checks").status_code == 200
    assert bea.post("/checks", data=ASKED).status_code == 303


@pytest.mark.parametrize("page", [{"FOLIOCHECK_REQUESTS_PER_MINUTE": "5"}], indirect=True)
def test_strangers_cannot_pose_as_many(page: Any) -> None:
    stranger = page.browser()
    answers = [stranger.get("/sign-in", headers={"x-forwarded-for": f"198.51.100.{number}"}) for number in range(7)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 2
    proxy = page.browser(at=("127.0.0.1", 1))
    assert [
        proxy.get("/sign-in", headers={"x-forwarded-for": f"198.51.100.9, 198.51.100.{number}"}).status_code for number in range(7)
    ] == [200] * 7


@pytest.mark.parametrize("page", [{"FOLIOCHECK_UPLOAD_MB": "1"}], indirect=True)
def test_an_upload_is_measured_as_it_comes(page: Any) -> None:
    kit = page.browser("kit")
    edge = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n'

    def parts(megabytes: int) -> Iterator[bytes]:
        yield edge
        for _ in range(megabytes * 16):
            yield bytes(65_536)
        yield b"\r\n--x--\r\n"

    kind = {"content-type": "multipart/form-data; boundary=x"}
    assert kit.post("/checks", content=parts(3), headers=kind).status_code == 413  # no length was stated
    assert kit.post("/checks", content=b"", headers={**kind, "content-length": "3000000"}).status_code == 413


def test_what_is_written_down_names_nobody(page: Any) -> None:
    stream = io.StringIO()
    root, before = logging.getLogger(), logging.getLogger().handlers[:]
    try:
        write_to(stream)
        kit = page.browser("kit")
        place = kit.post("/checks", data=ASKED).headers["location"]
        kit.get(place + "?note=bea.holloway@college.example")
        kit.get("/bea.holloway@college.example")
        page.browser().post("/sign-in", data={"name": "bea.holloway@college.example", "password": "hunter2 hunter2"})
        try:
            raise ValueError("bea.holloway@college.example")
        except ValueError:
            logging.getLogger("uvicorn.error").exception("about bea.holloway@college.example")
    finally:
        root.handlers[:] = before
    said = stream.getvalue()
    for secret in ("bea.holloway", "kit-wilding", "hunter2", "otter lamp", '"kit"'):
        assert secret not in said
    lines = [json.loads(line) for line in said.splitlines()]
    acts = [(line["what"], line["who"], line["outcome"]) for line in lines if line["log"] == "foliocheck.audit"]
    kits = page.people["kit"].id
    assert acts == [("sign in", kits, "done"), ("POST /checks", kits, "done"), ("sign in", "nobody", "refused")]
    assert {line["route"] for line in lines if line["log"] == "foliocheck.requests"} == {"/sign-in", "/checks", "/checks/{check}", "none"}
    assert lines[-1]["error"] == "ValueError"


def test_health_and_figures(page: Any) -> None:
    here, elsewhere = page.browser(at=("127.0.0.1", 1)), page.browser()
    assert elsewhere.get("/healthz", headers={"host": "10.0.0.7"}).status_code == 503  # nobody works
    assert here.get("/healthz").json()["why"] == "no worker has been heard of for a minute"
    page.browser("kit").post("/checks", data=ASKED)
    figures = here.get("/metrics").text
    assert 'foliocheck_checks{state="queued"} 1.0' in figures
    assert 'foliocheck_http_requests_total{method="POST",route="/checks",status="303"} 1.0' in figures
    assert "kit" not in figures.replace("foliocheck", "")
    assert elsewhere.get("/metrics").status_code == 404
    assert here.get("/metrics", headers={"x-forwarded-for": "198.51.100.7"}).status_code == 404  # through the proxy


@pytest.mark.parametrize("page", [{"FOLIOCHECK_METRICS_TOKEN": "a long token"}], indirect=True)
def test_figures_for_whoever_brings_the_token(page: Any) -> None:
    elsewhere = page.browser()
    assert elsewhere.get("/metrics", headers={"authorization": "Bearer a long token"}).status_code == 200
    assert elsewhere.get("/metrics", headers={"authorization": "Bearer another"}).status_code == 404


@pytest.mark.parametrize(
    "environment", [{"FOLIOCHECK_UPLOAD_MB": "many"}, {"FOLIOCHECK_CHECKS_PER_HOUR": "0"}, {"FOLIOCHECK_REQUESTS_PER_MINUTE": "-1"}]
)
def test_settings_that_make_no_sense(environment: dict[str, str]) -> None:
    with pytest.raises(BadConfiguration, match=next(iter(environment))):
        hosting_settings(("portfolios.college.example",), environment)


def test_headers_of_a_hosted_answer(page: Any) -> None:
    answer = page.browser("kit").get("/")
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-frame-options"] == "DENY"
