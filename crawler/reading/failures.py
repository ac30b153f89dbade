"""Why a page could not be opened or read: a browser's message -> a class and a sentence for people."""

from __future__ import annotations

from playwright.async_api import Error as PlaywrightError

_FAILURES = (
    ("gate: refused-by-rule", "blocked", "The address leads into a private network, or to a port, that this checker may not open."),
    ("gate: dns", "dns", "There is no site of this name."),
    ("gate: refused", "refused", "The site's computer refused the connection."),
    ("gate: timeout", "timeout", "The site did not answer in time."),
    ("gate: ", "network", "The connection to the site broke off."),
    ("ERR_NAME_NOT_RESOLVED", "dns", "There is no site of this name."),
    ("ERR_CONNECTION_REFUSED", "refused", "The site's computer refused the connection."),
    ("ERR_ADDRESS_UNREACHABLE", "refused", "The site's computer cannot be reached."),
    ("ERR_INTERNET_DISCONNECTED", "offline", "This computer is not connected to the internet."),
    ("ERR_CERT", "tls", "The site's security certificate is not valid, so browsers warn every visitor."),
    ("ERR_SSL", "tls", "The site's secure connection is broken."),
    ("ERR_TOO_MANY_REDIRECTS", "redirects", "The address leads round in a circle of redirects."),
    ("ERR_UNSAFE_REDIRECT", "redirects", "The address sends its visitors on to something that is no web page."),
    ("ERR_INVALID_REDIRECT", "redirects", "The address sends its visitors on to something that is no web page."),
    ("ERR_ABORTED", "not-a-page", "This address gives no page: a file to download, or nothing at all."),
    ("Download is starting", "not-a-page", "This address gives a file to download, not a page."),
    ("ERR_INVALID_URL", "bad-address", "This is not an address that a browser can open."),
    ("Cannot navigate to invalid URL", "bad-address", "This is not an address that a browser can open."),
    ("crashed", "crashed", "The page made the browser crash."),
    ("Target closed", "crashed", "The page made the browser crash."),
    ("has been closed", "crashed", "The page made the browser crash."),
    ("ERR_TIMED_OUT", "timeout", "The site did not answer in time."),
    ("Timeout", "timeout", "The site did not answer in time."),
    ("ERR_EMPTY_RESPONSE", "network", "The site closed the connection without an answer."),
    ("ERR_INVALID_HTTP_RESPONSE", "network", "The site's answer is not one that a browser understands."),
    ("ERR_RESPONSE_HEADERS", "network", "The site's answer is not one that a browser understands."),
    ("ERR_CONTENT_DECODING_FAILED", "network", "The site's answer is packed in a way that cannot be undone."),
    ("ERR_CONTENT_LENGTH_MISMATCH", "network", "The connection broke off before the whole page had come."),
    ("ERR_INCOMPLETE_CHUNKED", "network", "The connection broke off before the whole page had come."),
    ("ERR_CONNECTION", "network", "The connection to the site broke off."),
    ("net::ERR_", "network", "The page could not be opened."),
)
RESTLESS = "restless"
"""The class of pages whose own scripts got in the reader's way: they moved on, were written over, or broke what a reader needs."""


def explain(message: str) -> tuple[str, str]:
    """The class and the sentence for a browser's message; what is none of the network's doing is the page's own: `RESTLESS`."""
    for sign, failure, sentence in _FAILURES:
        if sign in message:
            return failure, sentence
    return RESTLESS, "The page would not hold still to be read: it leads on by itself, or its scripts break what reading needs."


def moved_on(error: PlaywrightError) -> bool:
    """Whether the document went away under the reader."""
    signs = ("context was destroyed", "navigat", "Cannot find context", "context with specified id", "closed", "crashed")
    return any(sign in error.message for sign in signs)
