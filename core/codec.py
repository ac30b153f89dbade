"""Frozen dataclasses to plain JSON values and back, by their annotations."""

from __future__ import annotations

import dataclasses
import types
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def encode(value: Any) -> Any:
    """A dataclass tree as dicts, lists and scalars, in field order. Floats are rounded to 4 places so that output is stable."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: encode(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, dict):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [encode(item) for item in value]
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else round(value, 4)
    return value


def decode(kind: type[T], data: Any) -> T:
    """The value of type `kind` that `encode` wrote as `data`. Unknown keys are left out, missing ones take their default.

    Raises ValueError (with the field's name) where a required field is missing or has another type.
    """
    return _decode(kind, data, kind.__name__)  # type: ignore[no-any-return]  # the annotation drives it at run time


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in dataclasses.fields(kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _decode(kind: Any, data: Any, path: str) -> Any:
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _decode_dataclass(kind, data, path)
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _decode_union(kind, data, path)
    if origin is Literal:
        if data not in get_args(kind):
            raise ValueError(f"{path}: {data!r} is none of {get_args(kind)}")
        return data
    if origin is tuple:
        return _decode_tuple(get_args(kind), data, path)
    if origin is dict:
        if not isinstance(data, dict):
            raise ValueError(f"{path}: expected an object")
        return {key: _decode(get_args(kind)[1], item, f"{path}.{key}") for key, item in data.items()}
    if kind is float and isinstance(data, (int, float)) and not isinstance(data, bool):
        return float(data)
    if kind in (str, int, bool):
        if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
            raise ValueError(f"{path}: expected {kind.__name__}, got {type(data).__name__}")
        return data
    return data


def _decode_dataclass(kind: type, data: Any, path: str) -> Any:
    if not isinstance(data, dict):
        raise ValueError(f"{path}: expected an object")
    hints = _hints(kind)
    values = {name: _decode(hints[name], data[name], f"{path}.{name}") for name in _names(kind) if name in data}
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"{path}: {error}") from None


def _decode_union(kind: Any, data: Any, path: str) -> Any:
    options = get_args(kind)
    if data is None and type(None) in options:
        return None
    problem: ValueError | None = None
    for option in options:
        if option is type(None):
            continue
        try:
            return _decode(option, data, path)
        except ValueError as error:
            problem = error
    raise problem or ValueError(f"{path}: no type fits")


def _decode_tuple(args: tuple[Any, ...], data: Any, path: str) -> tuple[Any, ...]:
    if not isinstance(data, (list, tuple)):
        raise ValueError(f"{path}: expected a list")
    if len(args) == 2 and args[1] is Ellipsis:
        return tuple(_decode(args[0], item, f"{path}[{index}]") for index, item in enumerate(data))
    return tuple(_decode(arg, item, path) for arg, item in zip(args, data, strict=True))
