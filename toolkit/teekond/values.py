"""Dataclasses as in the standard library, but made at once: what a class needs is compiled when its first value is.

The standard library compiles each method of each class at import, half a millisecond a class: for the hundred classes
behind a map that takes longer than to draw it. Here only `__init__` is compiled, and late; the other methods are the
same functions for all classes. To a type checker these are the dataclasses it knows, and to `dataclasses.fields`,
`replace` and `asdict` too.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from functools import cache
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, NoReturn

_NOTHING: Any = object()
_OF_ITS_OLD_SELF = frozenset(("__dict__", "__weakref__"))
_FEW = 4
"""So many fields of a frozen value are set one by one, past its refusal, before it is worth to thaw and freeze it."""
_BECOME: Any = object.__dict__["__class__"].__set__
"""Makes a value one of another class that has the same slots."""


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
    methods: dict[str, Any] = {"__init__": _first_init, "__repr__": _repr, "__dataclass_fields__": _STANDARD_FIELDS}
    if eq:
        methods |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
    if order:
        methods |= {f"__{name}__": _ordered(getattr(operator, name)) for name in ("lt", "le", "gt", "ge")}
    if frozen:
        methods |= {"__setattr__": _refuse, "__delattr__": _refuse, "__getstate__": _state, "__setstate__": _set_state}

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
    cls.__init__ = _init(cls)
    cls.__init__(self, *args, **values)


def _init(cls: Any) -> Callable[..., None]:
    """Return what sets the fields of a class: the code that all classes of its form share, with its own names."""
    fields: dict[str, Field] = cls.__fields__
    frozen = cls.__setattr__ is _refuse
    thaws = frozen and len(fields) > _FEW and "__slots__" in cls.__dict__
    known: dict[str, Any] = {"nothing": _NOTHING}
    if thaws:
        known |= {"become": _BECOME, "Thawed": _thawed(cls), "Frozen": cls}
    for place, (name, field) in enumerate(fields.items()):
        known[f"make{place}"] = field.default_factory
        known[f"set{place}"] = _setter(cls, name) if frozen and not thaws else None
    form = tuple([(field.init, field.default_factory is not _NOTHING) for field in fields.values()])
    code = _code(form, frozen and not thaws, thaws, hasattr(cls, "__post_init__"))
    named = {f"_{place}": name for place, name in enumerate(fields)}
    code = code.replace(
        co_varnames=tuple([named.get(name, name) for name in code.co_varnames]),
        co_names=tuple([named.get(name, name) for name in code.co_names]),
    )
    optional = [field for field in fields.values() if field.init and not field.needed]
    init: Any = FunctionType(code, known, "__init__", tuple([field.default for field in optional]))
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init  # type: ignore[no-any-return]


@cache
def _code(form: tuple[tuple[bool, bool], ...], refuses: bool, thaws: bool, after: bool) -> CodeType:
    """Compile an `__init__` for fields that are given or not, and made by a factory or not."""
    head, body = ["self"], ["become(self, Thawed)"] if thaws else []
    for place, (given, made) in enumerate(form):
        value = f"_{place}"
        if made:
            value = f"make{place}() if _{place} is nothing else _{place}" if given else f"make{place}()"
        if given:
            head.append(f"_{place}")
        if given or made:
            body.append(f"set{place}(self, {value})" if refuses else f"self._{place} = {value}")
    if thaws:
        body.append("self.__class__ = Frozen")
    if after:
        body.append("self.__post_init__()")
    known: dict[str, Any] = {}
    exec(f"def __init__({', '.join(head)}):\n " + "\n ".join(body or ["pass"]), known)  # noqa: S102
    code: CodeType = known["__init__"].__code__
    return code


def _thawed(cls: Any) -> type:
    """Return a class with the same slots whose values take changes: setting them is many times as fast."""
    names = {"__slots__": cls.__slots__, "__setattr__": object.__setattr__}
    twin: type = type(cls)(cls.__name__, cls.__bases__, names)
    return twin


def _setter(cls: Any, name: str) -> Callable[[Any, Any], None]:
    """Return what sets a field of a frozen value, past its refusal."""
    slot = getattr(cls, name, None)
    if slot is not None:
        return slot.__set__  # type: ignore[no-any-return]
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


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__fields__]


def _set_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__fields__, state, strict=True):
        object.__setattr__(self, name, value)


_STANDARD_FIELDS = _StandardFields()

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    dataclass, field, replace = _dataclass, Field, _replace

__all__ = ["dataclass", "field", "hints", "replace"]
