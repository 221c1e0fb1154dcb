"""Runs templates that Jinja2 has compiled beforehand, without Jinja2: importing it takes longer than drawing a map.

The code is Jinja2's own; here is only what it calls.
`teekond.render.precompile` writes it, and a test compares both ways.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

missing = object()
"""Stands for a value that was not given."""


class Markup(str):
    """Text that is escaped already."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tell Jinja2 the same."""
        return self


def escape(value: object) -> str:
    """Return a value as text in which nothing is markup."""
    if value.__class__ is Markup:
        return value
    text = str(value)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if "'" in text:
        text = text.replace("'", "&#39;")
    if '"' in text:
        text = text.replace('"', "&#34;")
    return text


class Missing(Exception):
    """A template names a value that it was not given."""


def undefined(hint: str = "", name: str = "") -> object:
    """Refuse a value that was not given."""
    raise Missing(hint or name)


class Macro:
    """A macro of a template, to be called by place."""

    def __init__(
        self, environment: object, func: Callable[..., str], name: str, arguments: tuple[str, ...], *rest: object
    ) -> None:
        del environment, rest
        self.func, self.name, self.count = func, name, len(arguments)

    def __call__(self, *values: object) -> str:
        """Return the markup."""
        return Markup(self.func(*values, *[missing] * (self.count - len(values))))


class Context:
    """The values given to a template, and the macros that it makes."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values
        self.vars: dict[str, Any] = {}
        self.exported_vars: set[str] = set()
        self.eval_ctx = SimpleNamespace(autoescape=True, volatile=False)

    def resolve_or_missing(self, name: str) -> Any:
        """Return a value, or the mark that it is missing."""
        return self.values.get(name, missing)


def part(value: Any, name: object) -> Any:
    """Return what stands in a value under an index or a key."""
    try:
        return value[name]
    except (LookupError, TypeError):
        raise Missing(f"{name!r} of {value!r}") from None


def attribute(value: object, name: str) -> Any:
    """Return an attribute of a value, else what stands in it under that name."""
    try:
        return getattr(value, name)
    except AttributeError:
        return part(value, name)


ENVIRONMENT = SimpleNamespace(undefined=undefined, concat="".join, getattr=attribute, getitem=part)


class Compiled:
    """A template ready to run: used as one of Jinja2 is."""

    def __init__(self, root: Callable[..., Iterator[str]]) -> None:
        self.root = root

    def generate(self, **values: object) -> Iterator[str]:
        """Return the text in parts."""
        return self.root(Context(values), missing, ENVIRONMENT)

    def render(self, **values: object) -> str:
        """Return the text."""
        return "".join(self.generate(**values))

    @property
    def module(self) -> SimpleNamespace:
        """Return the macros by name."""
        context = Context({})
        for _ in self.root(context, missing, ENVIRONMENT):
            pass
        return SimpleNamespace(**{name: context.vars[name] for name in context.exported_vars})
