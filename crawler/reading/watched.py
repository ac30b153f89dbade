"""What happens to a tab's page while pages are opened in it, noted as the browser tells it."""

from __future__ import annotations

import contextlib

from playwright.async_api import ConsoleMessage, Dialog, Frame, Page, Request, Response
from playwright.async_api import Error as PlaywrightError

_MOST_HEARD = 20
_LONGEST_HEARD = 300


class Watched:
    """The notes about one tab's page. Dialogs are dismissed as they come: nobody is there to answer them.

    `crashed`; `dialogs`: how many it showed; `documents`: how many came to stand in it; `moves`: how often its address changed, moves
    within a document counted; `lost`: where a navigation ended that failed (after redirects another address than the one asked for);
    `answers`: what servers said of the documents that came, since the list was last emptied.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.crashed = False
        self.dialogs = 0
        self.documents = 0
        self.moves = 0
        self.lost = ""
        self.answers: list[Response] = []
        self.console: list[str] = []
        page.on("dialog", self._dismiss)
        page.on("console", self._heard)
        page.on("crash", self._fell)
        page.on("framenavigated", self._moved)
        page.on("domcontentloaded", self._stood)
        page.on("requestfailed", self._lose)
        page.on("response", self._answered)

    def _lose(self, request: Request) -> None:
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self.lost = request.url

    def _answered(self, response: Response) -> None:
        if response.request.is_navigation_request():
            with contextlib.suppress(PlaywrightError):  # of a frame that is gone already
                if response.frame == self.page.main_frame:
                    self.answers.append(response)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and len(self.console) < _MOST_HEARD:
            self.console.append(message.text[:_LONGEST_HEARD])

    async def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs += 1
        with contextlib.suppress(PlaywrightError):
            await (dialog.accept() if dialog.type == "beforeunload" else dialog.dismiss())

    def _moved(self, frame: Frame) -> None:
        if frame.parent_frame is None:
            self.moves += 1

    def _stood(self, page: Page) -> None:
        self.documents += 1

    def _fell(self, page: Page) -> None:
        self.crashed = True
