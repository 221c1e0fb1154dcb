"""Documents made from the tables of the language: any keys in any order, in any form that YAML has for them."""

from __future__ import annotations

import json
from random import Random

from teekond.language.kinds import RECORDS
from teekond.language.shapes import Items, Many, Record, Shape, Table

TEXTS = (
    "Arrives", "late", "a, b", "It's", "“Well?”", "Who? Me", "a: b", "a #b", "#a", "- a", "yes", "null", "2026",
    "09:30", "1.50", "", " a ", "a\n\nb\n", "\n a", "a\\b", "õ\u00a0ö", "[a]", "{a}", "*a", "&a", "!a", "%a",
    "@a", "`a`", "?", "-", "---", "a\tb", "x" * 130, "long " * 30, "„Kas keegi teab, et ma tulen?“", "'quoted'",
    '"quoted"', "a'b\"c", "~", "true",
)  # fmt: skip
DEEPEST = 5


def generated(random: Random) -> str:
    """Return a document, mostly of nonsense: it only has to be YAML."""
    kind = random.choice(("journey", "journey", "workshop", "persona", "canvas", "organisation", "crossing"))
    record = RECORDS[kind]
    names = random.sample([name for name in record.by_name if name != kind], random.randint(0, 6))
    lines = [f"{kind}: made"]
    for name in names:
        lines += _pair(name, record.by_name[name].shape, 0, random)
    return "\n".join(lines) + "\n"


def _pair(name: str, shape: Shape | None, indent: int, random: Random) -> list[str]:
    lines = _value(shape, indent + random.choice((2, 2, 2, 3, 4)), random, indent // 2)
    head = f"{' ' * indent}{random.choice((name, name, json.dumps(name)))}:{random.choice(('', '', '', '  # behind'))}"
    above = [*random.choice(([], [], [], [" " * random.randint(0, 9) + "# above"], [""]))]
    if len(lines) == 1 and not lines[0].lstrip().startswith("- ") and not _is_pair(lines[0]) and "#" not in head:
        return [*above, f"{head} {lines[0].strip()}"]
    if lines and lines[0].lstrip(" ")[:1] in "|>":
        return [*above, f"{head.partition('#')[0].rstrip()} {lines[0].strip()}", *lines[1:]]
    return [*above, head, *lines]


def _is_pair(line: str) -> bool:
    return line.lstrip().partition(":")[1] == ":" and line.lstrip()[:1] not in "\"'[{"


def _value(shape: Shape | None, indent: int, random: Random, depth: int) -> list[str]:
    """Return the lines of a value; a mapping's or list's begin on a line of their own."""
    pad = " " * indent
    if depth > DEEPEST or random.random() < 0.15:
        return _text(pad, random)
    if isinstance(shape, Many | Items) and random.random() < 0.8:
        each = shape.item if isinstance(shape, Many) else shape.record
        if random.random() < 0.3:
            return [pad + _in_brackets([_flow(each, random, depth) for _ in range(random.randint(0, 4))], "[]", random)]
        return [line for _ in range(random.randint(1, 3)) for line in _item(each, indent, random, depth)]
    if isinstance(shape, Record) and shape.keys:
        names = random.sample([*shape.by_name], min(len(shape.keys), random.randint(1, 4)))
        if random.random() < 0.3:
            return [pad + _flow(shape, random, depth)]
        return [line for name in names for line in _pair(name, shape.by_name[name].shape, indent, random)]
    if isinstance(shape, Table):
        return [line for name in ("b", "a") for line in _pair(name, shape.item, indent, random)]
    return _text(pad, random)


def _item(shape: Shape, indent: int, random: Random, depth: int) -> list[str]:
    lines = _value(shape, indent + 2, random, depth + 1)
    above = [*random.choice(([], [], [], [" " * random.randint(0, 9) + "# item"], [""]))]
    while lines and not lines[0].strip():
        del lines[0]
    if lines and lines[0].lstrip().startswith("#"):
        return [*above, " " * indent + "-", *lines]
    return [*above, f"{' ' * indent}- {lines[0].strip()}", *lines[1:]]


def _text(pad: str, random: Random) -> list[str]:
    text = random.choice(TEXTS)
    if "\n" in text and text.strip() and not text.startswith("\n") and random.random() < 0.7:
        return [pad + random.choice(("|", "|-", "|+")), *(pad + line if line else "" for line in text.split("\n"))]
    return [pad + json.dumps(text, ensure_ascii=random.random() < 0.5)]


def _flow(shape: Shape | None, random: Random, depth: int) -> str:
    if isinstance(shape, Record) and shape.keys and depth < DEEPEST:
        names = random.sample([*shape.by_name], min(len(shape.keys), random.randint(1, 4)))
        pairs = [f"{name}: {_flow(shape.by_name[name].shape, random, depth + 1)}" for name in names]
        return _in_brackets(pairs, "{}", random)
    if isinstance(shape, Many) and random.random() < 0.5:
        return _in_brackets([_flow(shape.item, random, depth + 1) for _ in range(random.randint(0, 3))], "[]", random)
    return json.dumps(random.choice(TEXTS), ensure_ascii=False)


def _in_brackets(parts: list[str], signs: str, random: Random) -> str:
    return signs[0] + random.choice((",", ", ", " , ")).join(parts) + signs[1]
