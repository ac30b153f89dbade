"""Results of axe from the last look, so that its rules run only where the rendered page has changed.

Nothing of a portfolio can be read from what is kept: each result is sealed with the rendered page itself as the key. Who has the very same page opens
it, and learns what that page tells anyhow; who has only the folder learns how many pages there were.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import re
import zlib
from pathlib import Path

from foliocheck.core.codec import decode, encode
from foliocheck.core.snapshot import AxeResult

_NONCE = 16
_SEAL = 32
_TURNING = re.compile(
    r"<script\b[^>]*>.*?</script\s*>|<!--.*?-->|<noscript\b[^>]*>.*?</noscript\s*>|\snonce=(?:\"[^\"]*\"|'[^']*')|<input\b[^>]*\btype=[\"']?hidden\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
"""What is no part of what is seen, and another at every visit: scripts with their tokens, comments, hidden fields."""


class AxeMemory:
    """The results for one portfolio, in `folder`. Safe where several processes share it: a file is whole or not there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[str] = set()

    def recall(self, rendered: str) -> AxeResult | None:
        """The result that was kept for this very page, or None."""
        key, name = _key(rendered)
        try:
            sealed = (self.folder / name).read_bytes()
        except OSError:
            return None
        opened = _open(key, sealed)
        if opened is None:
            return None
        self._used.add(name)
        return opened

    def keep(self, rendered: str, result: AxeResult) -> None:
        """Keep a result. A disk that is full only means that it will be found again."""
        key, name = _key(rendered)
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary = self.folder / f"{name}.{os.getpid()}.part"
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(_seal(key, result))
            temporary.replace(self.folder / name)
        except OSError:
            return
        self._used.add(name)

    def forget_the_rest(self) -> None:
        """Delete what was neither recalled nor kept by this object: pages that changed or went."""
        if not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            if path.name not in self._used:
                path.unlink(missing_ok=True)


def rendered_page(html: str, looks: str, rules: str) -> str:
    """The page as axe would see it, as one text. `looks`: the answer of rendered.js; `rules`: whatever else decides about the result."""
    return "\x00".join((rules, looks, _TURNING.sub("", html)))


def _key(rendered: str) -> tuple[bytes, str]:
    key = hashlib.sha256(b"foliocheck axe memory 1\x00" + rendered.encode("utf-8", "surrogatepass")).digest()
    return key, hashlib.sha256(key).hexdigest()[:32]


def _seal(key: bytes, result: AxeResult) -> bytes:
    plain = zlib.compress(json.dumps(encode(result), ensure_ascii=True, separators=(",", ":")).encode())
    nonce = os.urandom(_NONCE)
    hidden = _stream(key, nonce, plain)
    return nonce + hidden + hmac.digest(key, nonce + hidden, "sha256")


def _open(key: bytes, sealed: bytes) -> AxeResult | None:
    nonce, hidden, seal = sealed[:_NONCE], sealed[_NONCE:-_SEAL], sealed[-_SEAL:]
    if not hmac.compare_digest(hmac.digest(key, nonce + hidden, "sha256"), seal):
        return None
    try:
        return decode(AxeResult, json.loads(zlib.decompress(_stream(key, nonce, hidden))))
    except (ValueError, zlib.error):
        return None  # of another version of foliocheck


def _stream(key: bytes, nonce: bytes, data: bytes) -> bytes:
    """Hide or show: SHAKE-256 of key and nonce as a stream. A nonce is never used twice with one key."""
    stream = hashlib.shake_256(key + nonce).digest(len(data))
    return (int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(data), "big")
