"""Typst for sheets: a thin main file made from a template, the shipped library beside it, values as JSON."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from teekond.metrics import missing
from teekond.render.paper import printed
from teekond.resources import resource

if TYPE_CHECKING:
    from jinja2 import Template

PPI = 150
"""Dots an inch of pictures, where nobody asks for others."""
UNSEEN = dict.fromkeys(map(ord, "\u00a0\u00ad\u2009\u200b\u202f"))
"""Spaces and marks that are no letters and need no font."""


def literal(value: object) -> str:
    """Return a value as a Typst literal: a string can never become markup or code."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def main_file(template: str, values: Mapping[str, object]) -> str:
    """Return the main file: `template` of templates/print with `values` filled in as literals."""
    return _template(template).render({name: printable(value) for name, value in values.items()})


@cache
def _template(name: str) -> Template:
    """Return a template of templates/print; a process that makes many files reads it once."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("templates", "print")),
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        finalize=literal,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - `finalize` escapes for Typst; HTML escaping would be wrong here
        keep_trailing_newline=True,
    )
    return environment.get_template(name)


def compile_pages(main: str, data: object, form: str, *, ppi: float | None = None) -> list[bytes]:
    """Return the pages as svg or png, or all of them in one PDF, which always claims and meets PDF/UA-1."""
    return compile_files({"main.typ": main.encode(), **library(), **given(data)}, form, ppi=ppi)


def compile_files(
    files: Mapping[str, bytes], form: str, *, ppi: float | None = None, inputs: Mapping[str, str] | None = None
) -> list[bytes]:
    """Return what `main.typ` among some files draws; `inputs` are told to all of them."""
    import typst

    made: Any = cast("Any", typst).compile(  # its types leave out files given by name
        dict(files),
        font_paths=fonts(),
        format=form,
        ppi=ppi,
        sys_inputs=dict(inputs or {}),
        pdf_standards=["ua-1"] if form == "pdf" else [],
        timestamp=0,
    )
    return [bytes(page) for page in (made if isinstance(made, list) else [made]) if page is not None]


def query_files(files: Mapping[str, bytes], selector: str, inputs: Mapping[str, str] | None = None) -> list[Any]:
    """Return the values that `main.typ` among some files leaves behind under a label.

    Where the same files were drawn with the same inputs just before, Typst remembers where everything stands.
    """
    import typst

    found = cast("Any", typst).query(  # its types leave out files given by name
        dict(files),
        selector,
        field="value",
        font_paths=fonts(),
        sys_inputs=dict(inputs or {}),
    )
    values: list[Any] = json.loads(found)
    return values


def given(data: object) -> dict[str, bytes]:
    """Return the file from which the library takes its values."""
    text = json.dumps(data, ensure_ascii=False)
    if not _all_printable(text):
        text = json.dumps(printable(data), ensure_ascii=False)
    return {"data.json": text.encode()}


def _all_printable(text: str) -> bool:
    """Tell whether nothing in a JSON text is escaped but quotes and backslashes, and a shipped font has all of it."""
    plain = text.replace("\\\\", "").replace('\\"', "").translate(UNSEEN)
    return "\\" not in plain and plain.isprintable() and not missing(text)


def printable(value: object) -> object:
    """Return the same value, its texts with a substitute for what no shipped font has."""
    if isinstance(value, str):
        return printed(value)
    if isinstance(value, Mapping):
        return {key: printable(each) for key, each in value.items()}
    return [printable(each) for each in value] if isinstance(value, list | tuple) else value


def library() -> dict[str, bytes]:
    """Return the shipped Typst files and icons by the names under which they import each other."""
    root = resource("templates", "print")
    files = {path.name: path.read_bytes() for path in sorted(root.glob("*.typ"))}
    return files | {f"icons/{each.name}": each.read_bytes() for each in icons(root)}


def icons(root: Path) -> list[Path]:
    """Return the files of the icons."""
    return sorted((root / "icons").glob("*.svg"))


@cache
def fonts() -> Any:
    """Return the shipped fonts as Typst holds them: read once, for all that this process draws."""
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("templates", "fonts"))],
    )


MASK = 4
"""Of the eight masks that of most of our codes: to weigh all for each code would take longer than to set its sheet."""


@cache
def code(payload: str) -> str:
    """Return a QR code as SVG."""
    import segno

    out = io.BytesIO()
    segno.make(payload, error="m", micro=False, mask=MASK).save(out, kind="svg", xmldecl=False, border=0, omitsize=True)
    return out.getvalue().decode("utf-8").rstrip()
