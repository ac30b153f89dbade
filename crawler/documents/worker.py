"""The process in which files are read. Started by `limited.py`; speaks through its standard input and output.

A question is a length (4 bytes), JSON, and the file's bytes; the answer is a length (8 bytes) and JSON.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from pathlib import Path
from typing import Any

_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000  # from linux/sched.h
_FORBIDDEN = (
    "socket.connect",
    "socket.bind",
    "socket.sendto",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.forkpty",
    "pty.spawn",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
)


def main() -> None:
    """Answer questions until the input ends. Arguments: bytes of memory, CPU seconds a file."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not spoil the answers
    leave_the_network()
    limit(memory)
    sys.addaudithook(_refuse)
    while (size := source.read(4)) and len(size) == 4:
        question = json.loads(source.read(struct.unpack(">I", size)[0]))
        data = source.read(question["bytes"])
        allow_seconds(seconds if question["task"] != "picture" else seconds * 3)
        answer = _answer(question, data)
        body = json.dumps({**answer, "peak": _peak()}).encode()
        target.write(struct.pack(">Q", len(body)) + body)
        target.flush()
        if answer.get("problem") == "memory":
            return


def _answer(question: dict[str, Any], data: bytes) -> dict[str, Any]:
    from foliocheck.core.codec import encode
    from foliocheck.crawler.documents.draft import Unreadable

    try:
        if question["task"] == "picture":
            from foliocheck.crawler.pictures.inspection import inspect

            return {"value": encode(inspect(data, question["address"], question["media_type"], question.get("with_text", False)))}
        from foliocheck.crawler.documents.formats import html_of, read_bytes

        document, needs = read_bytes(data, question["address"], question["media_type"])
        folder = question.get("pictures_in")
        html = html_of(data, question["address"], folder) if document is not None and folder is not None else None
        return {"value": {"document": encode(document) if document else None, "needs": needs, "html": html}}
    except Unreadable as problem:
        return {"problem": str(problem)}
    except MemoryError:
        return {"problem": "memory"}
    except RecursionError:
        return {"problem": "The file is nested too deeply to be read. Save it again from the program that made it."}
    except Exception:  # a damaged file can raise anything in the libraries that read it
        return {"problem": "The file is damaged and cannot be read. Save it again from the program that made it."}


def leave_the_network() -> None:
    """Move into a network of our own in which there is nobody, where Linux lets us: what native code does, no audit hook sees."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK)  # refused in some containers: then the hook alone stands


def limit(memory: int) -> None:
    """Bound this process: its memory, no dump, no large files. Where the system has no such limits, only time bounds it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 1_000_000)):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue  # macOS refuses some of them


def allow_seconds(seconds: int) -> None:
    """Give this process `seconds` more of CPU time; past that the system ends it."""
    try:
        import resource
    except ImportError:  # Windows
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, hard))


def _peak() -> int:
    """Bytes of memory that this process once held. Linux keeps the parent's peak in `ru_maxrss` when a program is started, so its own account is read."""
    try:
        with Path("/proc/self/status").open(encoding="ascii", errors="replace") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
    except (OSError, StopIteration, ValueError):  # not Linux, or a system that hides it
        pass
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError(event)
    if event == "open":
        flags = arguments[2] if len(arguments) > 2 and isinstance(arguments[2], int) else 0
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and "__pycache__" not in str(arguments[0]) and str(arguments[0]) != os.devnull:
            raise PermissionError("open")


if __name__ == "__main__":
    main()
