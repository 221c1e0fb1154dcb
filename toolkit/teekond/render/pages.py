"""Where markup is written: Jinja2 templates, escaped by themselves, strict about names."""

from __future__ import annotations

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from teekond.render.runtime import Compiled
from teekond.resources import resource

if TYPE_CHECKING:
    from jinja2 import Environment, Template

COMPILED = {"map.svg.j2": "maps", "marks.svg.j2": "maps", "index.html.j2": "pages"}
"""The folder of each template that every map or build needs; they are compiled beforehand."""


@cache
def environment(folder: str = "maps") -> Environment:
    """Return the settings that all templates of a folder share."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(resource("templates", folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def page_template(name: str, folder: str = "maps") -> Template | Compiled:
    """Return a template by its file name: compiled beforehand where that is still true to its source."""
    ready = compiled(name) if name in COMPILED else None
    return ready or environment(folder).get_template(name)


def compiled_file(name: str) -> Path:
    """Return where the compiled code of a template is kept."""
    return resource("templates", COMPILED[name], "compiled", name.removesuffix(".j2").replace(".", "_") + ".py")


def compiled(name: str) -> Compiled | None:
    """Return a template compiled beforehand, or nothing where its source has changed since."""
    file = compiled_file(name)
    spec = spec_from_file_location(f"teekond_template_{file.stem}", file) if file.is_file() else None
    if spec is None or spec.loader is None:
        return None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    source = resource("templates", COMPILED[name], name).read_bytes().replace(b"\r\n", b"\n")
    return Compiled(module.root) if module.crc == crc32(source) else None
