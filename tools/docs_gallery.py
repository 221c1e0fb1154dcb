"""The gallery: the sample workspace, built, and shown with the commands that draw each picture."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SHIPPED = ("teekond.yaml", "journeys", "workshops", "templates")
HEAD = """\
# Gallery

Everything here was drawn from the sample workspace when these pages were made.
The command that draws a picture stands below it.
Helge Telekom, its people and its customers are invented.
"""
STAR = "first-workday-x-first-call"
WAYS = (
    ("contrast", "For eyes that need more contrast", ("map", STAR, "--theme", "contrast")),
    ("mono", "For a black-and-white printer: nothing is said by colour alone", ("map", STAR, "--theme", "mono")),
    ("dark", "For a screen in a dark room", ("map", STAR, "--theme", "dark")),
    ("crossings", "Where both journeys cross, as a poster", ("map", STAR, "--view", "crossings")),
    ("curve", "Only the feelings", ("map", STAR, "--view", "curve")),
    ("english", "The same map in English", ("map", STAR, "--lang", "en")),
)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its file, what it shows, and the words that drew it."""

    file: Path
    title: str
    words: tuple[str, ...]
    others: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Gallery:
    """What the workspace draws, and the same map in other ways."""

    built: tuple[Picture, ...]
    ways: tuple[Picture, ...]

    @property
    def files(self) -> list[Path]:
        """Return every file that the page shows or links to."""
        return [file for picture in (*self.built, *self.ways) for file in (picture.file, *picture.others)]


def teekond(words: Sequence[str], at: Path) -> None:
    """Run the tool."""
    run = subprocess.run(
        [sys.executable, "-m", "teekond", *words, "--quiet"],
        cwd=at,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        raise RuntimeError(f"teekond {' '.join(words)}: {run.stderr}")


def build(root: Path, folder: Path) -> Gallery:
    """Build the sample workspace in a folder of its own."""
    work = folder / "work"
    work.mkdir()
    for name in SHIPPED:
        if (root / name).is_dir():
            shutil.copytree(root / name, work / name)
        elif (root / name).exists():
            shutil.copy(root / name, work / name)
    teekond(["build"], work)
    drawn = sorted((work / "build").glob("*.svg"), key=lambda file: ("-x-" not in file.stem, file.stem))
    for file in (work / "build").glob("*.html"):
        lead_back(file)
    built = [picture(file) for file in drawn]
    ways = []
    for name, title, words in WAYS:
        file = folder / f"{STAR}.{name}.svg"
        teekond([*words, "-o", str(file)], work)
        ways.append(Picture(file, title, words))
    return Gallery(tuple(built), tuple(ways))


def lead_back(file: Path) -> None:
    """Let a built page lead back to the gallery instead of the build's own index."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('href="index.html"', 'href="../gallery.html"'), encoding="utf-8", newline="\n")


def picture(file: Path) -> Picture:
    """Return a built picture with the same map in its other formats."""
    others = [file.with_suffix(ending) for ending in (".pdf", ".html", ".gv")]
    return Picture(file, file.stem, ("map", file.stem), tuple(other for other in others if other.is_file()))


def page(gallery: Gallery) -> str:
    """Return the page."""
    parts = [HEAD, "## The workspace\n", *(figure(each) for each in gallery.built)]
    return "\n".join([*parts, "## One map, other ways\n", *(figure(each) for each in gallery.ways)])


def figure(picture: Picture) -> str:
    """Return a picture that opens at full size, with what drew it."""
    name = picture.file.name
    links = " · ".join(f"[{other.suffix[1:]}](gallery/{other.name})" for other in picture.others)
    return (
        f'<figure class="map" markdown>\n'
        f"[![{picture.title}](gallery/{name})](gallery/{name})\n"
        f"<figcaption markdown>**{picture.title}** — `teekond {' '.join(picture.words)}`"
        f"{' · ' + links if links else ''}</figcaption>\n</figure>\n"
    )
