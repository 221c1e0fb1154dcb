"""Dataclasses as in the standard library, but made at once: what a class needs is compiled when its first value is.

The standard library compiles each method of each class at import, half a millisecond a class: for the hundred classes
behind a map that takes longer than to draw it. Here only what makes a value is compiled, and late; the other methods
are the same functions for all classes. To a type checker these are the dataclasses it knows, and to
`dataclasses.fields`, `replace` and `asdict` too.

A frozen value with slots is made as one of a twin class that takes changes, and becomes what it is when all its fields
are set: that is much faster than to set each past a refusal.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NoReturn

_NOTHING: Any = object()
_OF_ITS_OLD_SELF = frozenset(("__dict__", "__weakref__"))


class Field:
    """What is to be known of a field."""

    __slots__ = ("compare", "default", "default_factory", "init", "repr", "type")

    def __init__(
        self,
        *,
        default: Any = _NOTHING,
        default_factory: Any = _NOTHING,
        init: bool = True,
        repr: bool = True,
        compare: bool = True,
    ) -> None:
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.compare = init, repr, compare
        self.type = "object"

    @property
    def needed(self) -> bool:
        """Tell whether nothing stands in for what is not given."""
        return self.default is _NOTHING and self.default_factory is _NOTHING

    def standard(self) -> Any:
        """Return the field as the standard library knows it."""
        import dataclasses

        told = {name: getattr(self, name) for name in self.__slots__ if name != "type"}
        return dataclasses.field(**{name: value for name, value in told.items() if value is not _NOTHING}, kw_only=True)


class _StandardFields:
    """Shows a class to the functions of `dataclasses`, when one of them asks."""

    def __get__(self, instance: object, owner: Any) -> Mapping[str, Any]:
        import dataclasses

        known = [(name, field.type, field.standard()) for name, field in owner.__fields__.items()]
        shown: Any = dataclasses.make_dataclass(owner.__name__, known)
        owner.__dataclass_fields__ = shown.__dataclass_fields__
        return owner.__dataclass_fields__  # type: ignore[no-any-return]


def _replace(value: Any, /, **changes: Any) -> Any:
    for name in value.__match_args__:
        if name not in changes:
            changes[name] = getattr(value, name)
    return value.__class__(**changes)


def hints(cls: type) -> Mapping[str, str]:
    """Return the fields of a class by name, with their types as written; none of a class that is not from here."""
    fields: dict[str, Field] = getattr(cls, "__fields__", {})
    return {name: field.type for name, field in fields.items()}


def _dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False) -> Any:
    makes = {"__new__": _first_new} if frozen and slots else {"__init__": _first_init}
    methods: dict[str, Any] = {**makes, "__repr__": _repr, "__dataclass_fields__": _STANDARD_FIELDS}
    if eq:
        methods |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
    if order:
        methods |= {f"__{name}__": _ordered(getattr(operator, name)) for name in ("lt", "le", "gt", "ge")}
    if frozen:
        methods |= {"__setattr__": _refuse, "__delattr__": _refuse, "__reduce__": _reduced}

    def decorate(cls: type) -> type:
        return _made(cls, methods, slots=slots)

    return decorate


def _made(cls: Any, methods: Mapping[str, Any], *, slots: bool) -> type:
    """Return the class again with the methods that it does not bring itself, and with slots where asked."""
    own = cls.__dict__
    fields = {name: _told(own.get(name, _NOTHING), hint) for name, hint in cls.__annotations__.items()}
    everything = {**getattr(cls, "__fields__", {}), **fields}
    compared = [name for name, field in everything.items() if field.compare]
    made = {
        **methods,
        **{name: value for name, value in own.items() if name not in fields and name not in _OF_ITS_OLD_SELF},
        "__qualname__": cls.__qualname__,
        "__fields__": everything,
        "__match_args__": tuple([name for name, field in everything.items() if field.init]),
        "__compared__": operator.attrgetter(*compared) if compared else _no_values,
    }
    if slots:
        made["__slots__"] = tuple(fields)
    again: type = type(cls)(cls.__name__, cls.__bases__, made)
    return again


def _told(written: Any, hint: Any) -> Field:
    """Return the field that is written with a default, or without."""
    field = written if written.__class__ is Field else Field(default=written)
    field.type = hint
    return field


def _first_init(self: Any, /, *args: Any, **values: Any) -> None:
    """Make the `__init__` of the class, and go on with it."""
    cls = self.__class__
    setters = cls.__setattr__ is _refuse
    cls.__init__ = _maker(cls, {f"set{place}": _setter(name) for place, name in enumerate(cls.__fields__) if setters})
    cls.__init__(self, *args, **values)


def _first_new(cls: Any, /, *args: Any, **values: Any) -> Any:
    """Make the `__new__` of a class of frozen values with slots, and go on with it."""
    cls.__new__ = staticmethod(_maker(cls, {"Thawed": _thawed(cls)}))
    return cls.__new__(cls, *args, **values)


def _maker(cls: Any, known: dict[str, Any]) -> Callable[..., Any]:
    """Return what sets the fields of a class: the code that all classes of its form share, with its own names.

    `known` are the setters of the fields, or the class `Thawed` of values that take changes; else fields are just set.
    """
    fields: dict[str, Field] = cls.__fields__
    form = tuple([(field.init, field.default_factory is not _NOTHING) for field in fields.values()])
    code = _code(form, "set0" in known, "Thawed" in known, hasattr(cls, "__post_init__"))
    named = {f"_{place}": name for place, name in enumerate(fields)}
    code = code.replace(
        co_varnames=tuple([named.get(name, name) for name in code.co_varnames]),
        co_names=tuple([named.get(name, name) for name in code.co_names]),
    )
    factories = {f"make{place}": field.default_factory for place, field in enumerate(fields.values())}
    defaults = tuple([field.default for field in fields.values() if field.init and not field.needed])
    made = FunctionType(code, {"nothing": _NOTHING, **factories, **known}, cls.__name__, defaults)
    made.__qualname__ = cls.__qualname__
    return made


@cache
def _code(form: tuple[tuple[bool, bool], ...], refuses: bool, thaws: bool, after: bool) -> CodeType:
    """Compile what makes a value of fields that are given or not, and made by a factory or not."""
    head, body = (["kind", "/"], ["self = Thawed()"]) if thaws else (["self", "/"], ["pass"])
    for place, (given, made) in enumerate(form):
        value = f"_{place}"
        if made:
            value = f"make{place}() if _{place} is nothing else _{place}" if given else f"make{place}()"
        if given:
            head.append(f"_{place}")
        if given or made:
            body.append(f"set{place}(self, {value})" if refuses else f"self._{place} = {value}")
    if thaws:
        body.append("self.__class__ = kind")
    if after:
        body.append("self.__post_init__()")
    if thaws:
        body.append("return self")
    known: dict[str, Any] = {}
    exec(f"def make({', '.join(head)}):\n " + "\n ".join(body), known)  # noqa: S102
    code: CodeType = known["make"].__code__
    return code


def _thawed(cls: Any) -> type:
    """Return a class with the same slots whose values take changes: setting them is many times as fast."""
    plain = {name: getattr(object, name) for name in ("__new__", "__init__", "__setattr__")}
    twin: type = type(cls)(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__, **plain})
    return twin


def _setter(name: str) -> Callable[[Any, Any], None]:
    """Return what sets a field of a frozen value without slots, past its refusal."""
    return lambda value, part: object.__setattr__(value, name, part)


def _no_values(_: Any) -> tuple[()]:
    return ()


def _repr(self: Any) -> str:
    told = ", ".join(f"{name}={getattr(self, name)!r}" for name, field in self.__fields__.items() if field.repr)
    return f"{type(self).__qualname__}({told})"


def _eq(self: Any, other: Any) -> bool:
    if other.__class__ is not self.__class__:
        return NotImplemented  # type: ignore[no-any-return]
    compared = self.__compared__
    return bool(compared(self) == compared(other))


def _hash(self: Any) -> int:
    return hash(self.__compared__(self))


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    def ordered(self: Any, other: Any) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented  # type: ignore[no-any-return]
        compared = self.__compared__
        return compare(compared(self), compared(other))

    return ordered


def _refuse(_: Any, name: str, *_value: Any) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r}")


def _reduced(self: Any) -> tuple[Callable[..., Any], tuple[type, list[Any]]]:
    """Return what a frozen value is copied from, and sent to other processes as."""
    return _restored, (self.__class__, [getattr(self, name) for name in self.__fields__])


def _restored(cls: Any, parts: list[Any]) -> Any:
    value: Any = object.__new__(cls)
    for name, part in zip(cls.__fields__, parts, strict=True):
        object.__setattr__(value, name, part)
    return value


_STANDARD_FIELDS = _StandardFields()

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    dataclass, field, replace = _dataclass, Field, _replace

__all__ = ["dataclass", "field", "hints", "replace"]
