"""The page's own address, as whoever asks it would write it."""

from __future__ import annotations

from starlette.requests import Request


def own_address(request: Request) -> str:
    """With a slash at its end. A hosted page stands behind a proxy that does the encryption, so it is https: whatever reaches this process."""
    if hasattr(request.app.state, "hosting"):
        return f"https://{request.url.netloc}/"
    return str(request.base_url)
