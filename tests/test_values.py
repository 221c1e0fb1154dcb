"""Values: the dataclasses of the standard library, made late."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from teekond.values import dataclass, field, hints, replace


@dataclass(frozen=True, slots=True)
class Point:
    """A point that knows where it came from."""

    x: float
    y: float = 0.0
    source: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class High(Point):
    z: float = 0.0


@dataclass(slots=True)
class Heap:
    items: list[int] = field(default_factory=list)
    total: int = field(init=False)

    def __post_init__(self) -> None:
        self.total = sum(self.items)


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    word: str


@dataclass(frozen=True, slots=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass(frozen=True)
class Open:
    word: str


def test_values_are_made_by_place_and_by_name() -> None:
    assert Point(1, 2) == Point(x=1, y=2) == Point(1, y=2)
    assert (Point(1).x, Point(1).y, Point(1).source) == (1, 0.0, "")


def test_what_is_missing_or_unknown_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Point\(\) missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'w'"):
        Point(1, w=2)  # type: ignore[call-arg]


def test_a_frozen_value_does_not_change() -> None:
    for value in (Point(1), Open("a")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, "x", 2)  # noqa: B010
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(value, "x")


def test_slots_keep_other_attributes_out() -> None:
    assert not hasattr(Point(1), "__dict__")
    with pytest.raises(AttributeError):
        Heap().other = 1  # type: ignore[attr-defined]


def test_equal_values_have_equal_hashes() -> None:
    assert len({Point(1, source="a"), Point(1, source="b"), Point(2)}) == 2
    assert Point(1) != High(1)
    assert Itself("a") != Itself("a")
    with pytest.raises(TypeError, match="unhashable"):
        hash(Heap())


def test_a_value_shows_its_fields() -> None:
    assert repr(Point(1, 2, "here")) == "Point(x=1, y=2)"


def test_each_value_gets_its_own_list() -> None:
    first, second = Heap(), Heap()
    first.items.append(1)
    assert second.items == []
    assert Heap([1, 2]).total == 3


def test_fields_are_inherited() -> None:
    assert (High(1, 2, "here", 3).z, High(1, z=3)) == (3, High(1, 0.0, "", 3))
    assert repr(High(1)) == "High(x=1, y=0.0, z=0.0)"


def test_ordered_values_are_sorted_by_their_fields() -> None:
    assert sorted([Version(2), Version(1, 3), Version(1)]) == [Version(1), Version(1, 3), Version(2)]
    assert Version(1) <= Version(1) < Version(1, 1)
    with pytest.raises(TypeError):
        assert Version(1) < 1  # type: ignore[operator]


@pytest.mark.parametrize("value", [Point(1, 2, "here"), High(1, z=4), Heap([1]), Version(1), Open("a")])
def test_values_survive_copying_and_sending(value: object) -> None:
    assert copy.copy(value) == copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value


@pytest.mark.parametrize("change", [replace, dataclasses.replace])
def test_replacing_makes_another_value(change: Callable[..., Any]) -> None:
    before = Point(1, 2, "here")
    after = change(before, x=3)
    assert (after.x, after.y, after.source, before.x) == (3, 2, "here", 1)
    assert change(Heap([1]), items=[2, 3]).total == 5


def test_the_standard_library_knows_them() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [each.name for each in dataclasses.fields(High)] == ["x", "y", "source", "z"]
    assert [each.type for each in dataclasses.fields(High(1))][-1] in ("float", float)
    assert dataclasses.asdict(Point(1, 2)) == {"x": 1, "y": 2, "source": ""}


def test_types_are_told_as_written() -> None:
    assert hints(High) == {"x": "float", "y": "float", "source": "str", "z": "float"}
    assert hints(int) == {}


def test_parts_can_be_matched() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
