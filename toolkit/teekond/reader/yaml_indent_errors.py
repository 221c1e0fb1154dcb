"""Lines that stand in the wrong column, and lists that begin with the wrong dash."""

from __future__ import annotations

from teekond.diagnostics import Span, say
from teekond.reader.yaml_codes import INDENT, SYNTAX
from teekond.reader.yaml_indent import before, indent
from teekond.reader.yaml_slip import Slip, Stop
from teekond.reader.yaml_words import DASHES, dash

_MARKED = frozenset(mark + gap for mark in DASHES for gap in " \u00a0")


def wrong_dash(stop: Stop, number: int) -> Slip:
    """A list with another mark than the hyphen: told once, and read as the list that it was to be."""
    content = stop.lines.content(number)
    depth = indent(content)
    start = stop.lines.start(number) + depth
    text = stop.text
    for at in range(number, len(stop.lines.starts)):
        below = stop.lines.content(at)
        if not below.strip():
            continue
        if indent(below) < depth:
            break
        mark = stop.lines.start(at) + depth
        if indent(below) == depth and below[depth : depth + 2] in _MARKED:
            text = f"{text[:mark]}-{text[mark + 1 :]}"
    finding = dash(stop.lines.span(start, start + 1), content.strip())
    return Slip(finding, mask=start) if text == stop.text else Slip(finding, repaired=text)


def wrong_indent(stop: Stop) -> Slip | None:
    """A line that fits no line above it."""
    if stop.content[: stop.column].strip() or not stop.content.strip():
        return None
    start = stop.at
    span: Span = stop.lines.span(start, max(stop.line_end(start), start + 1))
    marked = _marked_above(stop)
    if marked is not None:
        return wrong_dash(stop, marked)
    if stop.column and stop.column not in _depths(stop):
        return _off(stop, span)
    if stop.says("'-' indicator") or (stop.says("block collection") and stop.says("block end")):
        message = say("a list item is expected here, but this line does not begin with a hyphen and a blank")
        return Slip(
            INDENT.error(span, message, say("begin it with “- ”, or move it in under the item above")), mask=start
        )
    if stop.content.strip().startswith("- ") and indent(stop.content) in _depths(stop):
        message = say("a list item stands here among keys")
        return Slip(INDENT.error(span, message, say("move the list in under its own key")), mask=start)
    return _second_document(stop, span) if stop.says("document start") else _off(stop, span)


def _marked_above(stop: Stop) -> int | None:
    """Return the first line of the list above, exactly as far in, where its items begin with a wrong dash."""
    first = None
    above = before(stop.lines, stop.number)
    while above is not None and indent(stop.lines.content(above)) >= stop.column:
        content = stop.lines.content(above)
        if indent(content) == stop.column:
            if content[stop.column : stop.column + 2] not in _MARKED:
                break
            first = above
        above = before(stop.lines, above)
    return first


def _off(stop: Stop, span: Span) -> Slip:
    """A line that begins between two columns."""
    columns = ", ".join(str(depth + 1) for depth in _depths(stop)) or "1"
    message = say("this line begins in column {column}, where no line above it begins", column=indent(stop.content) + 1)
    hints = [say("the lines above it begin in these columns: {columns}", columns=columns)]
    near = [depth for depth in _depths(stop) if abs(depth - stop.column) == 1]
    if len(near) == 1:
        hints.insert(0, say("move it to column {column}", column=near[0] + 1))
    return Slip(INDENT.error(span, message, *hints), mask=stop.at)


def _second_document(stop: Stop, span: Span) -> Slip:
    """A line that stands further left than the first one; or one behind the end mark of a document."""
    above = before(stop.lines, stop.number)
    if above is None or stop.lines.content(above).startswith("..."):
        message = say("behind the end mark “...” a new document must begin with ---")
        return Slip(SYNTAX.error(span, message), mask=span_start(stop, stop.number), run=True)
    first = above
    while above is not None and not stop.lines.content(above).startswith(("---", "...")):
        first = above
        above = before(stop.lines, above)
    start = span_start(stop, first)
    message = say("this line is indented, but line {line} further down begins left of it", line=stop.number + 1)
    hint = say("all top-level keys begin in the same column, the first")
    return Slip(
        INDENT.error(stop.lines.span(start, max(stop.line_end(start), start + 1)), message, hint),
        mask=start,
        until=stop.lines.start(stop.number),
    )


def span_start(stop: Stop, number: int) -> int:
    """Return the offset where a line begins to say something."""
    return stop.lines.start(number) + indent(stop.lines.content(number))


def _depths(stop: Stop) -> list[int]:
    depths: list[int] = []
    above = before(stop.lines, stop.number)
    while above is not None and (not depths or depths[0] > 0):
        depth = indent(stop.lines.content(above))
        if not depths or depth < depths[0]:
            depths.insert(0, depth)
        above = before(stop.lines, above)
    return depths
