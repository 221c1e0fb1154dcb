"""PyYAML's events and libyaml's parser, without the loaders and dumpers: these take ten times as long to import.

The package is put in place without being run. It runs as soon as something else of it is wanted, so that to everybody
in this process it is the whole package.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType, SimpleNamespace
from typing import Any

_NEEDED = ("error", "tokens", "events", "nodes")
_ONLY_ERRORS = {
    "scanner": "ScannerError",
    "parser": "ParserError",
    "composer": "ComposerError",
    "reader": "ReaderError",
    "constructor": "ConstructorError",
    "emitter": "EmitterError",
    "serializer": "SerializerError",
    "representer": "RepresenterError",
}
"""Modules of which the parser in C takes the name of one exception."""


def put_in_place() -> None:
    """Let `yaml` be imported as far as the parser goes, unless it is there already."""
    spec = None if "yaml" in sys.modules else find_spec("yaml")
    if spec is None or spec.loader is None:
        return
    package, run = module_from_spec(spec), spec.loader.exec_module

    def whole(name: str) -> Any:
        vars(package).pop("__getattr__", None)
        run(package)
        return getattr(package, name)

    vars(package)["__getattr__"] = whole
    sys.modules["yaml"] = package
    try:
        _load_parser(package)
    except ImportError:
        whole("__name__")


def _load_parser(package: ModuleType) -> None:
    for name in _NEEDED:
        import_module(f"yaml.{name}")
    for name, error in _ONLY_ERRORS.items():
        vars(package)[name] = SimpleNamespace(**{error: _later(f"yaml.{name}", error)})
    try:
        import_module("yaml._yaml")
    finally:
        for name in _ONLY_ERRORS:
            del vars(package)[name]


def _later(module: str, error: str) -> Callable[..., Exception]:
    def made(*told: object) -> Exception:
        found: Exception = getattr(import_module(module), error)(*told)
        return found

    return made


put_in_place()

from yaml.error import MarkedYAMLError, YAMLError  # noqa: E402  # only now it is quick
from yaml.events import (  # noqa: E402
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

__all__ = [
    "AliasEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "MarkedYAMLError",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "YAMLError",
]
