"""The icons of the 16-unit grid, as drawn in `templates/maps/icons.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from teekond.language.channels import LIKE
from teekond.resources import resource


@cache
def icon_paths() -> Mapping[str, str]:
    """Return the outline of every icon by its name, as SVG path data; a service has that of its channel."""
    paths: dict[str, str] = json.loads(resource("templates", "maps", "icons.json").read_text(encoding="utf-8"))
    return paths | {service: paths[channel] for service, channel in LIKE.items()}


def outline_of_icon(icons: Mapping[str, str], name: str) -> str:
    """Return an icon's outline; a channel that a workspace made up has the one of all others."""
    return icons.get(name) or icons["other"]
