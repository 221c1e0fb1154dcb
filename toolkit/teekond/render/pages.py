"""Where markup is written: the Jinja2 templates of `templates/maps`, escaped by themselves, strict about names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from teekond.resources import resource

if TYPE_CHECKING:
    from jinja2 import Environment, Template


@cache
def environment() -> Environment:
    """Return the settings that all map templates share."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(resource("templates", "maps")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def page_template(name: str) -> Template:
    """Return a template by its file name."""
    return environment().get_template(name)
