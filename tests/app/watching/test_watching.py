"""Schedules, history, events and digests, on both databases and with a clock that stands still."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from xml.etree import ElementTree

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import func, select

from foliocheck.app.store.database import Store
from foliocheck.app.store.place import Place
from foliocheck.app.store.portfolios import recognise
from foliocheck.app.store.runs import Outcome, claim, finish
from foliocheck.app.store.tables import deliveries, events, runs, watches
from foliocheck.app.watching.chores import retention, tell
from foliocheck.app.watching.digests import LEASE, deliver, make_digest, read_digest
from foliocheck.app.watching.history import chart, history
from foliocheck.app.watching.noticing import notice
from foliocheck.app.watching.sending import feed, mail, senders, text
from foliocheck.app.watching.settings import AlertSettings, alert_settings
from foliocheck.app.watching.times import DAY, in_words, next_time, period
from foliocheck.app.watching.watches import add, everything, find, pause, queue_due, remove
from foliocheck.core.errors import BadConfiguration

A = recognise("https://a.example/cmalt/")
ALERTS = AlertSettings(feed=True)


@pytest.fixture
def store(new_place: Callable[[], Place], clock: Any) -> Iterator[Store]:
    opened = Store(new_place(), clock)
    yield opened
    opened.close()


def look(
    store: Store,
    marks: str = "abc",
    *,
    verdict: str = "fix-first",
    pages: tuple[str, ...] = ("Home",),
    state: str = "done",
    moved_to: str | None = None,
) -> None:
    """Do what is due: the portfolio is found in the given condition."""
    with store.read() as connection:
        waiting = connection.execute(select(runs.c.id).where(runs.c.state == "queued")).scalars().all()
    for run in waiting:
        claim(store, run, "w")
        found = tuple(
            {
                "fingerprint": mark * 16,
                "check_id": "broken-link",
                "area": "links",
                "verdict": "fail",
                "severity": "must",
                "title": f"Finding {mark}",
                "page": "p",
            }
            for mark in marks
        )
        summary = {
            "musts": len(marks),
            "shoulds": 0,
            "broken_links": len(marks),
            "pages": len(pages),
            "sentence": "It answers with an error.",
        }
        finish(
            store, run, "w",
            Outcome(
                state=state, verdict=verdict if state == "done" else None, title="Kit Wilding CMALT", findings=found, summary=summary, moved_to=moved_to,
                pages=tuple((f"https://a.example/{page}", page) for page in pages),
            ),
        )  # fmt: skip


def news(store: Store) -> list[tuple[str, dict[str, Any]]]:
    with store.read() as connection:
        return [(row.kind, row.body) for row in connection.execute(select(events).order_by(events.c.at, events.c.id))]


def step(store: Store, clock: Any, days: float, **how: Any) -> int:
    clock.now += days * DAY
    queued = queue_due(store)
    look(store, **how)
    notice(store)
    return queued


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("day", DAY), ("week", 7 * DAY), ("10 days", 10 * DAY), ("2 weeks", 14 * DAY), ("12h", DAY / 2), ("month", 2629746.0)],
)
def test_periods(said: str, seconds: float) -> None:
    assert period(said) == pytest.approx(seconds)
    assert in_words(seconds).startswith("every ")


@pytest.mark.parametrize("said", ["", "often", "0 days", "30 minutes", "-1 day", "0.01 hours"])
def test_periods_that_make_no_sense(said: str) -> None:
    with pytest.raises(BadConfiguration):
        period(said)


def test_five_hundred_portfolios_are_spread_over_the_month() -> None:
    now, every = 1.8e9, period("month")
    times = [next_time(recognise(f"https://p{number}.example/").id, every, now) for number in range(500)]
    assert all(now + every / 2 <= at < now + 1.5 * every for at in times)
    shares = [sum(int((at - now - every / 2) / every * 30) == part for at in times) for part in range(30)]
    assert max(shares) <= 34 and min(shares) >= 5  # 16.7 each on average


def test_watching_begins_at_once_and_goes_on_at_its_own_moments(store: Store, clock: Any) -> None:
    assert add(store, A, 7 * DAY) is True
    assert add(store, A, 7 * DAY) is False
    assert step(store, clock, 0) == 1
    due = everything(store)[0].next_at
    assert clock.now + 3.5 * DAY <= due <= clock.now + 10.5 * DAY
    assert queue_due(store) == 0
    assert step(store, clock, (due - clock.now) / DAY) == 1
    assert everything(store)[0].next_at == pytest.approx(due + 7 * DAY)


def test_missed_times_are_caught_up_once(store: Store, clock: Any) -> None:
    add(store, A, DAY)
    step(store, clock, 0)
    assert step(store, clock, 60) == 1
    assert step(store, clock, 0) == 0
    assert everything(store)[0].next_at > clock.now


def test_two_workers_queue_one_look(store: Store, clock: Any) -> None:
    add(store, A, DAY)
    threads = [threading.Thread(target=lambda: queue_due(store)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as connection:
        assert connection.execute(select(func.count()).select_from(runs)).scalar_one() == 1
    clock.now += 5 * DAY
    assert queue_due(store) == 0  # the last look has not ended


def test_pausing_and_removing(store: Store, clock: Any) -> None:
    add(store, A, DAY)
    assert find(store, "HTTPS://A.example/cmalt") == A.id == find(store, A.id)
    pause(store, A.id, True)
    assert queue_due(store) == 0
    assert queue_due(store, everybody=True) == 0
    pause(store, A.id, False)
    assert queue_due(store) == 1
    assert remove(store, A.id) is True
    assert remove(store, A.id) is False
    assert find(store, A.address) is None


def test_quiet_when_nothing_changed_and_exact_when_something_did(store: Store, clock: Any) -> None:
    add(store, A, DAY)
    for _ in range(5):
        step(store, clock, 2, marks="abc")
    assert news(store) == []
    step(store, clock, 2, marks="bcd", pages=("Home", "Core"))
    (kind, body), *rest = news(store)
    assert rest == []
    assert kind == "changed"
    assert [item["title"] for item in body["new"]] == ["Finding d"]
    assert [item["title"] for item in body["solved"]] == ["Finding a"]
    assert (body["still"], body["pages_came"], body["pages_went"]) == (2, ["Core"], [])
    assert notice(store) == 0


def test_what_was_not_looked_at_is_neither_new_nor_solved(store: Store, clock: Any) -> None:
    add(store, A, DAY)
    step(store, clock, 0, marks="abc")
    step(store, clock, 2, marks="a", verdict="incomplete-check")
    step(store, clock, 2, marks="abc")
    step(store, clock, 2, marks="", state="failed")  # our own trouble
    assert news(store) == []


def test_vanished_after_three_tries_over_days_and_back_again(store: Store, clock: Any) -> None:
    add(store, A, 30 * DAY)
    step(store, clock, 0)
    step(store, clock, 45, verdict="unreadable", marks="")
    assert everything(store)[0].next_at == pytest.approx(clock.now + DAY)  # looked at again tomorrow, not in a month
    step(store, clock, 1.1, verdict="unreadable", marks="")
    assert news(store) == []
    step(store, clock, 1.1, verdict="unreadable", marks="")
    assert [kind for kind, _ in news(store)] == ["vanished"]
    assert news(store)[0][1]["tries"] == 3
    step(store, clock, 45, verdict="unreadable", marks="")
    step(store, clock, 45)
    assert [kind for kind, _ in news(store)] == ["vanished", "back"]  # told once, and nothing was "solved" by vanishing
    assert everything(store)[0].vanished is False


def test_three_tries_in_one_evening_are_no_alarm(store: Store, clock: Any) -> None:
    add(store, A, 30 * DAY)
    step(store, clock, 0)
    for _ in range(6):
        clock.now += 3600
        queue_due(store, everybody=True)
        look(store, verdict="unreadable", marks="")
        notice(store)
    assert news(store) == []


def test_moved_is_told_once(store: Store, clock: Any) -> None:
    add(store, A, DAY)
    step(store, clock, 0)
    for _ in range(3):
        step(store, clock, 2, moved_to="https://new.example/")
    assert [(kind, body.get("to")) for kind, body in news(store)] == [("moved", "https://new.example/")]
    step(store, clock, 2, moved_to="https://newer.example/")
    assert len(news(store)) == 2


def test_history_and_its_charts(store: Store, clock: Any) -> None:
    add(store, A, DAY)
    for marks in ("ab", "abc", "c"):
        step(store, clock, 2, marks=marks)
    step(store, clock, 2, verdict="unreadable", marks="")
    step(store, clock, 2, marks="cd")
    told = history(store, A.id)
    assert [(moment.musts, moment.new, moment.solved) for moment in told] == [(2, 0, 0), (3, 1, 0), (1, 0, 2), (0, 0, 0), (2, 1, 0)]
    drawn = chart([moment.musts for moment in told], "Things to mend")
    assert 'aria-label="Things to mend: 2, 3, 1, 0, 2"' in drawn
    ElementTree.fromstring(drawn)


def something_changed(store: Store, clock: Any) -> None:
    add(store, A, DAY)
    step(store, clock, 0, marks="a")
    step(store, clock, 2, marks="b")


def test_one_digest_for_everything_and_no_two_in_a_day(store: Store, clock: Any) -> None:
    for number in range(4):
        add(store, recognise(f"https://p{number}.example/"), DAY)
    step(store, clock, 0, marks="a")
    step(store, clock, 2, marks="b")
    first = make_digest(store, DAY, ("feed",))
    assert first is not None and len(read_digest(store, first).news) == 4
    clock.now += DAY / 2
    step(store, clock, 0.4, marks="c")
    assert make_digest(store, DAY, ("feed",)) is None
    clock.now += DAY
    second = make_digest(store, DAY, ("feed",))
    assert second not in (None, first)
    assert make_digest(store, 0, ("feed",)) is None  # nothing is told twice


class Inbox:
    """A real SMTP server that keeps what it gets; it can refuse, or act just after it said yes."""

    def __init__(self) -> None:
        self.messages: list[Any] = []
        self.refuse = False

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.refuse:
            return "451 Try again later"
        self.messages.append(envelope)
        return "250 OK"


@pytest.fixture
def inbox() -> Iterator[tuple[Inbox, AlertSettings]]:
    kept = Inbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(kept, hostname="127.0.0.1", port=port)
    server.start()
    yield (
        kept,
        AlertSettings(
            mail=("127.0.0.1", port), sender="foliocheck@college.example", to=("staff@college.example", "more@college.example"), feed=False
        ),
    )
    server.stop()


def test_mail_through_a_real_server(store: Store, clock: Any, inbox: tuple[Inbox, AlertSettings]) -> None:
    kept, settings = inbox
    something_changed(store, clock)
    assert tell(store, settings) == 1
    assert tell(store, settings) == 0
    (envelope,) = kept.messages
    assert envelope.rcpt_tos == ["staff@college.example", "more@college.example"]
    body = envelope.content.decode()
    assert "Subject: foliocheck: a portfolio changed" in body
    assert "@college.example>" in body and "Message-ID: <" in body
    assert "new: Finding b (must)" in body and "solved: Finding a" in body


def test_a_server_that_refuses_is_asked_again_and_more_rarely(store: Store, clock: Any, inbox: tuple[Inbox, AlertSettings]) -> None:
    kept, settings = inbox
    kept.refuse = True
    something_changed(store, clock)
    assert tell(store, settings) == 0
    clock.now += 30
    assert tell(store, settings) == 0
    with store.read() as connection:
        assert connection.execute(select(deliveries.c.tries)).scalar_one() == 1
    kept.refuse = False
    clock.now += 31
    assert tell(store, settings) == 1
    assert len(kept.messages) == 1


def test_killed_between_the_receivers_yes_and_our_note_sends_again_under_the_same_name(
    store: Store, clock: Any, inbox: tuple[Inbox, AlertSettings]
) -> None:
    kept, settings = inbox
    something_changed(store, clock)
    make_digest(store, 0, settings.channels)
    ways = senders(store, settings)

    class Killed(BaseException):
        """What kill -9 does, as far as the database can tell: no line after it runs."""

    def send_and_die(digest: Any) -> None:
        ways["mail"](digest)
        raise Killed

    with pytest.raises(Killed):
        deliver(store, {"mail": send_and_die})
    assert len(kept.messages) == 1
    assert deliver(store, ways) == 0  # for a while it may still be on its way
    clock.now += LEASE + 1
    assert deliver(store, ways) == 1
    assert deliver(store, ways) == 0
    one, other = (envelope.content for envelope in kept.messages)
    assert one == other  # the same Message-ID, date and words


def test_killed_before_it_was_sent_loses_nothing(store: Store, clock: Any, inbox: tuple[Inbox, AlertSettings]) -> None:
    kept, settings = inbox
    something_changed(store, clock)
    make_digest(store, 0, settings.channels)

    def die(digest: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        deliver(store, {"mail": die})
    clock.now += LEASE + 1
    assert deliver(store, senders(store, settings)) == 1
    assert len(kept.messages) == 1


def test_the_webhook_gets_json_under_a_key_that_stays(store: Store, clock: Any) -> None:
    got: list[tuple[dict[str, str], bytes]] = []
    answers = [500, 200]

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(answers[len(got) - 1])
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings = AlertSettings(webhook=f"http://127.0.0.1:{server.server_address[1]}/hook", feed=False)
    something_changed(store, clock)
    assert tell(store, settings) == 0
    clock.now += 61
    assert tell(store, settings) == 1
    server.shutdown()
    server.server_close()
    (first, body), (second, again) = got
    assert first["Idempotency-Key"] == second["Idempotency-Key"] != ""
    assert body == again and b'"kind": "changed"' in body


def test_the_feed_is_atom_with_ids_that_stay(store: Store, clock: Any) -> None:
    something_changed(store, clock)
    assert tell(store, ALERTS) == 1
    written = (store.place.home / "alerts.atom").read_text()
    root = ElementTree.fromstring(written)
    name = "{http://www.w3.org/2005/Atom}"
    assert root.tag == f"{name}feed"
    assert [entry.findtext(f"{name}title") for entry in root.iter(f"{name}entry")] == ["Kit Wilding CMALT: 1 new, 1 solved"]
    assert feed(store, ALERTS) == written


def test_words_from_portfolios_cannot_break_a_mail_or_the_feed(store: Store, clock: Any) -> None:
    evil = "x</title><script>\x00\r\nBcc: all@x.example"
    add(store, A, DAY)
    step(store, clock, 0, marks="a")
    step(store, clock, 2, marks="a", pages=("Home", evil))
    digest = make_digest(store, 0, ("feed",))
    assert digest is not None
    message = mail(read_digest(store, digest), AlertSettings(sender="f@x.example", to=("s@x.example",)))
    assert message["Bcc"] is None
    assert "\x00" not in text(read_digest(store, digest), ALERTS)
    ElementTree.fromstring(feed(store, ALERTS))


def test_nobody_to_tell_makes_no_digest(store: Store, clock: Any) -> None:
    something_changed(store, clock)
    assert tell(store, AlertSettings(feed=False)) == 0
    assert tell(store, ALERTS) == 1  # as soon as there is somebody


def test_alerts_from_the_environment() -> None:
    settings = alert_settings(
        {
            "FOLIOCHECK_SMTP": "smtp://kit@mail.example",
            "FOLIOCHECK_ALERT_TO": "a@x.example, b@x.example",
            "FOLIOCHECK_SMTP_PASSWORD": "hush",
        }
    )
    assert (settings.mail, settings.tls, settings.user, settings.to) == (
        ("mail.example", 587),
        "starttls",
        "kit",
        ("a@x.example", "b@x.example"),
    )
    assert "hush" not in repr(settings)
    assert alert_settings({}).channels == ("feed",)
    for wrong in (
        {"FOLIOCHECK_SMTP": "mail.example"},
        {"FOLIOCHECK_SMTP": "imap://x", "FOLIOCHECK_ALERT_TO": "a@x.example"},
        {"FOLIOCHECK_WEBHOOK": "file:///x"},
    ):
        with pytest.raises(BadConfiguration):
            alert_settings(wrong)


def test_retention_by_setting(store: Store, clock: Any) -> None:
    something_changed(store, clock)
    clock.now += 40 * DAY
    retention(store, {})()
    assert len(history(store, A.id)) == 2
    retention(store, {"FOLIOCHECK_KEEP_DAYS": "30"})()
    assert len(history(store, A.id)) == 1
    with pytest.raises(BadConfiguration, match="KEEP_DAYS"):
        retention(store, {"FOLIOCHECK_KEEP_DAYS": "long"})


def test_removing_a_watch_leaves_its_runs(store: Store, clock: Any) -> None:
    something_changed(store, clock)
    remove(store, A.id)
    with store.read() as connection:
        assert connection.execute(select(func.count()).select_from(runs)).scalar_one() == 2
        assert connection.execute(select(func.count()).select_from(watches)).scalar_one() == 0
