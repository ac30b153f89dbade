"""Frozen dataclasses to plain JSON values and back, by their annotations.

A reader and a writer are built once for each class: a snapshot holds a hundred thousand small values, and looking at their
annotations each time would cost more than reading the page did.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Reader = Callable[[Any, str], Any]


def encode(value: Any) -> Any:
    """A dataclass tree as dicts, lists and scalars, in field order. Floats are rounded to 4 places so that output is stable."""
    kind = type(value)
    if kind is str or value is None or kind is bool or kind is int:
        return value
    if kind is tuple or kind is list:
        return [encode(item) for item in value]
    if kind is float:
        return int(value) if value.is_integer() and abs(value) < 1e15 else round(value, 4)
    if kind is dict:
        return {str(key): encode(item) for key, item in value.items()}
    if dataclasses.is_dataclass(kind):
        return {name: encode(getattr(value, name)) for name in _names(kind)}
    return value


def decode(kind: type[T], data: Any) -> T:
    """The value of type `kind` that `encode` wrote as `data`. Unknown keys are left out, missing ones take their default.

    Raises ValueError (with the field's name) where a required field is missing or has another type.
    """
    return _reader(kind)(data, kind.__name__)  # type: ignore[no-any-return, arg-type]  # the annotation drives it at run time


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in dataclasses.fields(kind))


@cache
def _reader(kind: Any) -> Reader:
    """A function that reads a value of this annotation; `path` names it in errors."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_reader(kind)
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union_reader(get_args(kind))
    if origin is Literal:
        return _literal_reader(frozenset(get_args(kind)))
    if origin is tuple:
        return _tuple_reader(get_args(kind))
    if origin is dict:
        return _dict_reader(_reader(get_args(kind)[1]))
    if kind is float:
        return _read_float
    if kind in (str, int, bool):
        return _plain_reader(kind)
    return lambda data, path: data


def _dataclass_reader(kind: type) -> Reader:
    readers: dict[str, Reader] = {}

    def read(data: Any, path: str) -> Any:
        if not isinstance(data, dict):
            raise ValueError(f"{path}: expected an object")
        if not readers:  # filled late: a class may name itself
            hints = get_type_hints(kind)
            readers.update({name: _reader(hints[name]) for name in _names(kind)})
        values = {}
        for name, reader in readers.items():
            if name in data:
                values[name] = reader(data[name], f"{path}.{name}")
        try:
            return kind(**values)
        except TypeError as error:
            raise ValueError(f"{path}: {error}") from None

    return read


def _union_reader(options: tuple[Any, ...]) -> Reader:
    readers = [_reader(option) for option in options if option is not type(None)]
    empty = type(None) in options

    def read(data: Any, path: str) -> Any:
        if data is None and empty:
            return None
        problem: ValueError | None = None
        for reader in readers:
            try:
                return reader(data, path)
            except ValueError as error:
                problem = error
        raise problem or ValueError(f"{path}: no type fits")

    return read


def _literal_reader(allowed: frozenset[Any]) -> Reader:
    def read(data: Any, path: str) -> Any:
        if isinstance(data, (list, dict)) or data not in allowed:
            raise ValueError(f"{path}: {data!r} is none of {sorted(map(str, allowed))}")
        return data

    return read


def _tuple_reader(args: tuple[Any, ...]) -> Reader:
    readers = [_reader(arg) for arg in args if arg is not Ellipsis]
    every = readers[0] if Ellipsis in args else None

    def read(data: Any, path: str) -> Any:
        if not isinstance(data, (list, tuple)):
            raise ValueError(f"{path}: expected a list")
        if every is not None:
            return tuple([every(item, path) for item in data])
        if len(data) != len(readers):
            raise ValueError(f"{path}: expected {len(readers)} values")
        return tuple(reader(item, path) for reader, item in zip(readers, data, strict=True))

    return read


def _dict_reader(reader: Reader) -> Reader:
    def read(data: Any, path: str) -> Any:
        if not isinstance(data, dict):
            raise ValueError(f"{path}: expected an object")
        return {key: reader(item, path) for key, item in data.items()}

    return read


def _plain_reader(kind: type) -> Reader:
    def read(data: Any, path: str) -> Any:
        if type(data) is not kind:
            raise ValueError(f"{path}: expected {kind.__name__}, got {type(data).__name__}")
        return data

    return read


def _read_float(data: Any, path: str) -> Any:
    if isinstance(data, (int, float)) and not isinstance(data, bool):
        return float(data)
    raise ValueError(f"{path}: expected a number, got {type(data).__name__}")
