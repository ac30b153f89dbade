"""Which HTTP client costs least: the same links asked by httpx, httpcore, our connector and aiohttp, in turn, in one run.

    python benchmarks/links/clients.py SITE [ROUNDS]

SITE is the folder of the speed site (`truth.json` in it, its server running). Prints the median wall and CPU seconds of each
client and the ratios. Six requests at once to a host, bodies read, redirects left alone. Slow addresses are left out, as they
measure the server's patience. aiohttp is no dependency of the product: it is left out of the table where it is not installed.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urldefrag

import httpcore
import httpx

from foliocheck.crawler.network import Connector

AT_ONCE = 6
Client = Callable[[list[str]], Awaitable[int]]


async def _all(addresses: list[str], ask: Callable[[str], Awaitable[int]]) -> int:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(address: str) -> int:
        async with gate:
            return await ask(address)

    return sum(await asyncio.gather(*(one(address) for address in addresses)))


async def with_httpx(addresses: list[str]) -> int:
    async with httpx.AsyncClient(
        limits=httpx.Limits(max_connections=50, max_keepalive_connections=50), timeout=10, trust_env=False
    ) as client:

        async def ask(address: str) -> int:
            try:
                async with client.stream("GET", address) as response:
                    return len(await response.aread())
            except httpx.HTTPError:
                return 0

        return await _all(addresses, ask)


async def with_httpcore(addresses: list[str]) -> int:
    async with httpcore.AsyncConnectionPool(max_connections=50, max_keepalive_connections=50) as pool:

        async def ask(address: str) -> int:
            try:
                async with pool.stream(
                    "GET", address, headers={"user-agent": "x", "accept": "*/*"}, extensions={"timeout": {"connect": 10, "read": 10}}
                ) as response:
                    return len(await response.aread())
            except httpcore.NetworkError:
                return 0

        return await _all(addresses, ask)


async def with_connector(addresses: list[str]) -> int:
    """httpx's transport interface on our own dialer, with everything that the connector does besides."""
    async with Connector("foliocheck-benchmark") as connector:

        async def ask(address: str) -> int:
            return len((await connector.ask("GET", address, follow=False)).body)

        return await _all(addresses, ask)


async def with_aiohttp(addresses: list[str]) -> int:
    import aiohttp

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=50)) as session:

        async def ask(address: str) -> int:
            try:
                async with session.get(address, allow_redirects=False) as response:
                    return len(await response.read())
            except aiohttp.ClientError:
                return 0

        return await _all(addresses, ask)


def main() -> None:
    site = Path(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    kinds = json.loads((site / "truth.json").read_text(encoding="utf-8"))["kind"]
    addresses = [urldefrag(address)[0] for address, kind in kinds.items() if kind != "slow"]
    clients: dict[str, Client] = {"httpx": with_httpx, "httpcore": with_httpcore, "connector": with_connector}
    try:
        import aiohttp  # noqa: F401

        clients["aiohttp"] = with_aiohttp
    except ImportError:
        pass
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in clients}
    for _ in range(rounds):
        for name, client in clients.items():
            wall, cpu = time.perf_counter(), time.process_time()
            asyncio.run(client(addresses))
            figures[name].append((time.perf_counter() - wall, time.process_time() - cpu))
    best = min(statistics.median(cpu for _, cpu in rows) for rows in figures.values())
    for name, rows in figures.items():
        wall, cpu = (statistics.median(values) for values in zip(*rows, strict=True))
        print(f"{name:9} wall {wall:.2f} s   cpu {cpu:.2f} s   {cpu / best:.1f} x the least   ({len(addresses)} links)")


if __name__ == "__main__":
    main()
