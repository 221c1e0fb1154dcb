"""The contract of the SVG, checked on a drawn page: what breaks it, in words."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator

from teekond.link.workspace import Workspace
from teekond.model.ident import ascii_id

SVG = "{http://www.w3.org/2000/svg}"
LAYER = "{http://www.inkscape.org/namespaces/inkscape}groupmode"
ROLES = {"evidence", "actor", "frontstage", "backstage", "support"}
KINDS = {"meets", "enables", "learns-from", "flow"}
TEXT_ROWS = {"feelings", "thinks", "pains", "ideas", "expects", "says", "needs", "gains", "title"}
MADE_UP = "--evidence"
"""The lane for what can be seen, where the file has none: no id of a file begins so."""
STATES = frozenset({"added", "removed", "changed", "moved", "renamed"})
"""What may become of a step, a link, a lane or a stage, on a map of what changed."""
DRAWN = {"title", "desc", "style", "defs", "pattern", "g", "path", "rect", "circle", "text", "svg"}
"""Elements that every reader knows."""


def broken(text: str, workspace: Workspace, prefix: str = "", *, states: frozenset[str] = frozenset()) -> list[str]:
    """Return everything in which a page breaks the contract; `states` are those that a map of what changed may show."""
    root = ET.fromstring(text)
    return [
        *root_faults(root, prefix),
        *id_faults(root, prefix),
        *look_faults(root),
        *journey_faults(root, workspace, prefix, states),
        *step_faults(root, workspace, prefix),
        *link_faults(root, workspace, states),
    ]


def words_of(element: ET.Element) -> list[str]:
    """Return the classes of an element."""
    return (element.get("class") or "").split()


def groups(root: ET.Element, name: str) -> list[ET.Element]:
    """Return the groups that have a class."""
    return [element for element in root.iter(SVG + "g") if name in words_of(element)]


def root_faults(root: ET.Element, prefix: str) -> Iterator[str]:
    """Size, language, title and version stand in the root."""
    if (root.tag, root.get("role"), root.get("data-teekond")) != (SVG + "svg", "img", "map/1"):
        yield "the root is no map/1 with role img"
    if not root.get("lang"):
        yield "the root has no language"
    if root.get("aria-labelledby") != f"{prefix}map--title {prefix}map--desc":
        yield "the root is not labelled by title and description"
    for at, (tag, ident) in enumerate((("title", "map--title"), ("desc", "map--desc"))):
        if (root[at].tag, root[at].get("id")) != (SVG + tag, prefix + ident) or not root[at].text:
            yield f"the root has no {tag}"
    sizes = [re.fullmatch(r"(\d+(?:\.\d+)?)mm", root.get(side) or "") for side in ("width", "height")]
    box = [float(each) for each in (root.get("viewBox") or "").split()]
    if not all(sizes) or len(box) != 4 or box[:2] != [0, 0]:
        yield "the root has no size in millimetres"
        return
    ratios = [float(size[1]) / side for size, side in zip(sizes, box[2:], strict=True) if size]
    if abs(ratios[0] - ratios[1]) > 1e-4:
        yield "the size is not that of the view box"


def id_faults(root: ET.Element, prefix: str) -> Iterator[str]:
    """Ids are unique, of plain letters, prefixed; what is referred to is there."""
    ids = Counter(element.get("id") or "" for element in root.iter() if element.get("id") is not None)
    for ident, count in ids.items():
        if count > 1:
            yield f"id {ident} stands {count} times"
        if not ident.startswith(prefix) or not re.fullmatch(r"[A-Za-z][\w-]*|[\w-]+", ident, re.ASCII):
            yield f"id {ident} is not plain or not prefixed"
    text = ET.tostring(root, encoding="unicode")
    for target in re.findall(r"url\(#([^)]*)\)", text):
        if target not in ids:
            yield f"nothing has the id {target}"


def look_faults(root: ET.Element) -> Iterator[str]:
    """Text is text, colours are literal, nothing is fetched."""
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        if tag not in DRAWN:
            yield f"<{tag}> is not for every reader"
        for name in ("fill", "stroke"):
            value = element.get(name, "none")
            if not re.fullmatch(r"none|#[0-9A-Fa-f]{3,8}|url\(#[\w-]+\)", value):
                yield f"{name} {value} is no literal colour"
        if element.get("style") or any(name.startswith("on") or name.endswith("href") for name in element.attrib):
            yield f"<{tag}> has a style, a script or a reference"
        if tag == "text" and (len(element) or not (element.text or "").strip()):
            yield "a text is empty or is cut in pieces"
    if re.search(r"url\(['\"]?(?!data:|#|['\"]data:)", ET.tostring(root, encoding="unicode")):
        yield "something is fetched"


def journey_faults(
    root: ET.Element, workspace: Workspace, prefix: str, states: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Every journey is a group of stages, rows and lanes; each is a layer of a drawing program."""
    found = groups(root, "journey")
    if not found:
        yield "there is no journey"
    for group in found:
        name = group.get("data-journey") or ""
        journey = workspace.journeys.get(name)
        if journey is None or words_of(group) != ["journey", journey.side.value]:
            yield f"journey {name} is unknown or on the wrong side"
            continue
        ident = prefix + ascii_id(name)
        if not re.fullmatch(re.escape(ident) + r"(--[\w-]+)?", group.get("id") or "", re.ASCII):
            yield f"journey {name} has the id {group.get('id')}"
        if not group.get(LAYER):
            yield f"journey {name} is no layer"
        yield from part_faults(group, ident, {lane.id for lane in journey.lanes} | {MADE_UP}, states)


def part_faults(
    journey: ET.Element, ident: str, lanes: set[str], states: frozenset[str] = frozenset()
) -> Iterator[str]:
    """What stands directly in a journey's group."""
    kinds = Counter((words_of(part) or [""])[0] for part in journey)
    if kinds["stages"] != 1 or not kinds.keys() <= {"stages", "row", "lane", "title", ""}:
        yield f"{ident} holds {dict(kinds)}"
    for part in journey:
        words = words_of(part)
        rows = TEXT_ROWS | ({"moves"} if states else set())
        if words[:1] == ["row"] and (len(words) != 2 or words[1] not in rows):
            yield f"{ident} has a row {words}"
        if words[:1] == ["lane"]:
            name = part.get("data-lane") or ""
            if words[1] not in ROLES or not states.issuperset(words[2:]) or name not in lanes:
                yield f"{ident} has a lane {name} {words}"
            plain = "-evidence" if name == MADE_UP else re.escape(ascii_id(name))
            if not re.fullmatch(rf"{ident}--lane--{plain}(--[\w-]+)?", part.get("id") or "", re.ASCII):
                yield f"lane {name} has the id {part.get('id')}"
            if not part.get(LAYER):
                yield f"lane {name} is no layer"


def step_faults(root: ET.Element, workspace: Workspace, prefix: str) -> Iterator[str]:
    """Every step is a group inside its lane: its data, then its card, its title, its texts."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for group in groups(root, "step"):
        ref = group.get("data-step") or ""
        located = workspace.steps.get(ref)
        if located is None:
            yield f"there is no step {ref}"
            continue
        journey, _, step = ref.partition("/")
        wanted = {
            "id": f"{prefix}{ascii_id(journey)}--{ascii_id(step)}",
            "data-stage": located.stage.id,
            "data-lane": located.step.lane,
            "data-feeling": None if located.step.feeling is None else f"{round(located.step.feeling.mean, 3):g}",
        }
        for name, value in wanted.items():
            if group.get(name) != value:
                yield f"{ref} has {name} {group.get(name)} and not {value}"
        lane = parents[group]
        if "lane" not in words_of(lane) or lane.get("data-lane") != located.step.lane:
            yield f"{ref} does not stand in the group of its lane"
        if "journey" not in words_of(parents[lane]) or parents[lane].get("data-journey") != journey:
            yield f"{ref} does not stand in the group of its journey"
        first = [(child.tag, child.get("class")) for child in group[:2]]
        if first != [(SVG + "rect", "card"), (SVG + "title", None)] or not group.findall(SVG + "text"):
            yield f"{ref} does not begin with its card and title"


def link_faults(root: ET.Element, workspace: Workspace, states: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every link is a group with one line, at most one halo under it, and both ends as data."""
    for group in groups(root, "link"):
        words = words_of(group)
        ends = group.get("data-from") or "", group.get("data-to") or ""
        name = f"{' '.join(words)} {' → '.join(ends)}"
        if words[0] != "link" or words[1] not in KINDS or not set(words[2:]) <= {"off-sheet", "ribbon", *states}:
            yield f"{name} has strange classes"
        if not all(end in workspace.steps for end in ends):
            yield f"{name} names no steps"
        paths = [path.get("class") for path in group.iter(SVG + "path")]
        if paths.count("line") != 1 or paths.count("halo") > 1:
            yield f"{name} has {paths.count('line')} lines and {paths.count('halo')} halos"
        if "halo" in paths and paths.index("halo") > paths.index("line"):
            yield f"{name} has its halo over its line"
