"""Finds Graphviz and draws a pinned map with it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from teekond.render.pages import page_template
from teekond.resources import resource

VARIABLE = "TEEKOND_DOT"
FORMATS = ("svg", "pdf", "png")
REROUTED = ("3n+1 points", "falling back to straight line")
"""What Graphviz says, and goes on, when it throws the given lines away."""

PNG_DPI = "192"
DATE, FIXED_DATE = re.compile(rb"/CreationDate \(D:\d{14}"), b"/CreationDate (D:19700101000000"
"""Not every build takes its clock from SOURCE_DATE_EPOCH."""


class EngineNotFound(Exception):
    """There is no Graphviz on this machine, or not where it was said to be."""

    def __init__(self, place: str | None = None) -> None:
        self.place = place
        super().__init__(f"no Graphviz program at {place}" if place else "no Graphviz program was found")


class EngineFailed(Exception):
    """Graphviz did not draw the map as it was laid out."""

    def __init__(self, complaint: str) -> None:
        self.complaint = complaint
        super().__init__(f"Graphviz did not draw the map: {complaint}")


def find_dot(place: str | None = None) -> Path:
    """Return the Graphviz program: the one named, the one of TEEKOND_DOT, `dot` on the path, or a wheel's."""
    named = place or os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise EngineNotFound(named)
        return Path(found)
    found = shutil.which("dot")
    if found is not None:
        return Path(found)
    program = wheel_program()
    if program is None:
        raise EngineNotFound
    return program


def wheel_program() -> Path | None:
    """Return the program that the graphviz-pure wheel installed, also in an environment that is not activated."""
    try:
        files = distribution("graphviz-pure").files or []
    except PackageNotFoundError:
        return None
    found = [Path(str(file.locate())) for file in files if file.name in ("graphviz-pure", "graphviz-pure.exe")]
    return found[0].resolve() if found else None


def draw(source: str, format: str, *, engine: str | None = None) -> bytes:
    """Draw a pinned map with Graphviz, in one of `FORMATS`; the same source gives the same bytes again."""
    if format not in FORMATS:
        raise ValueError(f"format is one of {', '.join(FORMATS)}, not {format!r}")
    extra = {"svg": [], "pdf": ["-Gmargin=0"], "png": [f"-Gdpi={PNG_DPI}"]}[format]
    program = find_dot(engine)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [str(program), f"-T{format}", *extra],
            input=source.encode("utf-8"),
            capture_output=True,
            check=False,
            env={**os.environ, "SOURCE_DATE_EPOCH": "0", "FONTCONFIG_FILE": shipped_fonts(Path(folder))},
        )
    said = done.stderr.decode("utf-8", errors="replace")
    if done.returncode or any(words in said for words in REROUTED):
        raise EngineFailed(said.strip() or f"exit code {done.returncode}")
    return DATE.sub(FIXED_DATE, done.stdout) if format == "pdf" else done.stdout


def shipped_fonts(folder: Path) -> str:
    """Write what makes Graphviz draw with the shipped fonts, whatever it is asked for, and return the file's name."""
    file = folder / "fonts.conf"
    settings = page_template("fonts.conf.j2").render(fonts=resource("templates", "fonts"), cache=folder)
    file.write_text(settings, encoding="utf-8")
    return str(file)
