"""What else a workspace holds: crossings, glossaries, themes, settings."""

from __future__ import annotations

from teekond.diagnostics import NOWHERE, Place
from teekond.model.journey import LinkKind
from teekond.model.text import Text
from teekond.values import dataclass, field


@dataclass(frozen=True, slots=True)
class CrossingLink:
    """A link written in a crossing, before its references are resolved."""

    source: str
    kind: LinkKind
    targets: tuple[str, ...]
    why: Text | None = None
    channel: tuple[str, ...] = ()
    unit: str | None = None
    strength: int | None = None
    helps: tuple[Text, ...] = ()
    blocks: tuple[Text, ...] = ()
    relation: str = ""
    """The key that it is written under, where that is an inverse one: `enabled_by`, `taught`."""
    position: int = 0
    """The index of its source among what stands under an inverse key."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Crossing:
    """A named map of journeys that meet."""

    id: str
    title: Text
    journeys: tuple[str, ...]
    """Top to bottom on the map."""
    links: tuple[CrossingLink, ...] = ()
    summary: Text | None = None
    owner: str | None = None
    notes: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a glossary."""

    id: str
    term: Text
    means: Text
    short: str | None = None
    see: tuple[str, ...] = ()
    about: str | None = None
    """customer, employee or both."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms and abbreviations."""

    id: str
    terms: tuple[Term, ...]
    title: Text | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ThemeDocument:
    """A theme as written: only what it changes against the one that it extends."""

    id: str
    extends: str = "default"
    colours: tuple[tuple[str, str], ...] = ()
    lines: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """By link kind: (width, points) and (dash, name)."""
    font: str | None = None
    font_file: str | None = None
    font_bold: str | None = None
    logo: str | None = None
    corners: float | None = None
    """Millimetres."""
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Channel:
    """A means by which a touchpoint happens."""

    id: str
    title: Text
    kind: str
    """human, assisted, self-service or automated."""


@dataclass(frozen=True, slots=True)
class SheetSettings:
    """The sheet that maps are folded onto."""

    size: str | None = None
    orientation: str = "landscape"
    fold: bool = True


def usual_fill(*sources: str | None) -> str:
    """Return how much is printed in where nobody says it: what fills a sheet is not named for an empty one."""
    return "stages" if any(sources) else "blank"


@dataclass(frozen=True, slots=True)
class Print:
    """A canvas that `build` prints."""

    canvas: str
    journey: str | None = None
    crossing: str | None = None
    persona: str | None = None
    unit: str | None = None
    stage: str | None = None
    fill: str = "blank"
    """Where it is left out: `usual_fill`."""
    stages: int | None = None
    sheet: str | None = None
    tile: str | None = None
    copies: int | None = None
    tables: tuple[str, ...] = ()
    variant: str | None = None
    bleed: float | None = None
    ink: str | None = None
    theme: str | None = None
    lang: str | None = None
    format: str = "pdf"
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CardPrint:
    """A deck of cards that `build` prints."""

    deck: str
    lang: str | None = None
    theme: str | None = None
    format: str = "pdf"
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PackPrint:
    """The pack of a workshop that `build` prints."""

    workshop: str
    sheet: str | None = None
    """The paper for the wall, in the place of the workshop's own."""
    lang: str | None = None
    theme: str | None = None
    place: Place = field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """Which findings count, and the rules' thresholds (rule name → option → value)."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    options: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What `teekond.yaml` says."""

    title: Text | None = None
    languages: tuple[str, ...] = ("et", "en")
    theme: str = "default"
    sheet: SheetSettings = SheetSettings()
    output: str = "build"
    channels: tuple[Channel, ...] = ()
    catalogues: tuple[tuple[str, str], ...] = ()
    prints: tuple[Print, ...] = ()
    card_prints: tuple[CardPrint, ...] = ()
    pack_prints: tuple[PackPrint, ...] = ()
    check: CheckSettings = CheckSettings()
    place: Place = field(default=NOWHERE, compare=False, repr=False)


DEFAULT_SETTINGS = Settings()
