"""The assignment that makes most sense as a whole: each row gets at most one stretch, each stretch at most one row."""

from __future__ import annotations

from collections.abc import Mapping


def assign(scores: Mapping[tuple[str, int], float], rows: tuple[str, ...], threshold: float) -> dict[str, int]:
    """For each row the number of the stretch that it gets, where the sum of scores is greatest; scores below `threshold` are no offer.

    `scores` is keyed by (row, stretch number). The method is the Hungarian one with a dummy stretch for every row.
    """
    columns = sorted({number for (_, number), score in scores.items() if score >= threshold})
    if not columns:
        return {}
    place = {number: index for index, number in enumerate(columns)}
    width = len(columns) + len(rows)
    cost = [[0.0] * width for _ in rows]
    for (row, number), score in scores.items():
        if score >= threshold and row in rows:
            cost[rows.index(row)][place[number]] = threshold - score - 0.001
    for index in range(len(rows)):
        for other in range(len(rows)):
            cost[index][len(columns) + other] = 0.0 if index == other else 1.0
    chosen = _hungarian(cost)
    return {
        row: columns[column]
        for row, column in zip(rows, chosen, strict=True)
        if column < len(columns) and cost[rows.index(row)][column] < 0
    }


def _hungarian(cost: list[list[float]]) -> list[int]:
    """For each row its column in the cheapest assignment; there are at least as many columns as rows."""
    rows, columns = len(cost), len(cost[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    matched, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        matched[0] = row
        column = 0
        least = [float("inf")] * (columns + 1)
        used = [False] * (columns + 1)
        while True:
            used[column] = True
            current, delta, following = matched[column], float("inf"), 0
            for other in range(1, columns + 1):
                if used[other]:
                    continue
                reduced = cost[current - 1][other - 1] - row_price[current] - column_price[other]
                if reduced < least[other]:
                    least[other], way[other] = reduced, column
                if least[other] < delta:
                    delta, following = least[other], other
            for other in range(columns + 1):
                if used[other]:
                    row_price[matched[other]] += delta
                    column_price[other] -= delta
                else:
                    least[other] -= delta
            column = following
            if matched[column] == 0:
                break
        while column:
            previous = way[column]
            matched[column] = matched[previous]
            column = previous
    result = [0] * rows
    for column in range(1, columns + 1):
        if matched[column]:
            result[matched[column] - 1] = column - 1
    return result
