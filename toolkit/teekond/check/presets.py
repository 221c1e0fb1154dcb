"""The stages that a kind of journey usually has, as its starter file lists them."""

from __future__ import annotations

from functools import cache

from teekond.model.journey import Stage
from teekond.resources import resource

ENDING = ".yaml.in"


@cache
def preset_names() -> tuple[str, ...]:
    """Return the names of the presets, sorted."""
    folder = resource("templates", "starters", "presets")
    return tuple(sorted(path.name.removesuffix(ENDING) for path in folder.glob(f"*{ENDING}")))


@cache
def preset_stages(name: str) -> tuple[Stage, ...]:
    """Return the stages of a preset, which must be one of the names."""
    from teekond.link.load import load_text

    text = resource("templates", "starters", "presets", name + ENDING).read_text(encoding="utf-8")
    plain = "\n".join(line for line in text.splitlines() if not line.startswith(("et|", "en|"))) + "\n"
    (journey,) = load_text(plain, name).journeys.values()
    return journey.stages
