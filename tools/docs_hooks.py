"""What MkDocs calls: the pages that are made from the tool itself, so that they cannot say something else."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

from mkdocs.structure.files import File

import docs_canvases
import docs_commands
import docs_exercises
import docs_gallery
import docs_glossary
import docs_language
import docs_rules

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parent.parent
PAGES = {
    "commands.md": docs_commands.page,
    "exercises.md": docs_exercises.english,
    "glossary.md": docs_glossary.page,
    "harjutused.md": docs_exercises.estonian,
    "keel.md": docs_language.estonian,
    "mistakes.md": docs_rules.mistakes,
    "reeglid-ja-vead.md": docs_rules.estonian,
    "rules.md": docs_rules.rules,
}
LINKED = {
    "Canvases": "canvases.md",
    "Commands": "commands.md",
    "Drawings": "drawings.md",
    "Exercises": "exercises.md",
    "Gallery": "gallery.md",
    "Glossary": "glossary.md",
    "Harjutused": "harjutused.md",
    "Keel eesti keeles": "keel.md",
    "Mistakes": "mistakes.md",
    "Reeglid ja vead eesti keeles": "reeglid-ja-vead.md",
    "Rules": "rules.md",
}
"""Pages that only the site has: their names in italics become links there, and stay words in a checkout."""
NAMES = re.compile(rf"(?<!\*)\*({'|'.join(LINKED)})\*(?!\*)")
FONTS = ("Inter-Regular-latin.woff2", "Inter-Bold-latin.woff2", "Inter-OFL.txt")
_made: list[Path] = []


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages, and the pictures of the gallery."""
    for name, page in PAGES.items():
        files.append(File.generated(config, name, content=page(ROOT)))
    for name in FONTS:
        source = ROOT / "templates" / "fonts" / name
        files.append(File.generated(config, f"fonts/{name}", abs_src_path=str(source)))
    folder = Path(tempfile.mkdtemp(prefix="teekond-docs-"))
    _made.append(folder)
    gallery = docs_gallery.build(ROOT, folder)
    files.append(File.generated(config, "gallery.md", content=docs_gallery.page(gallery)))
    for picture in gallery.files:
        files.append(File.generated(config, f"gallery/{picture.name}", abs_src_path=str(picture)))
    sheets = folder / docs_canvases.FOLDER
    sheets.mkdir()
    canvases = docs_canvases.build(sheets)
    files.append(File.generated(config, "canvases.md", content=docs_canvases.gallery(canvases)))
    files.append(File.generated(config, "drawings.md", content=docs_canvases.drawings(canvases)))
    for file in canvases.files:
        files.append(File.generated(config, f"{docs_canvases.FOLDER}/{file.name}", abs_src_path=str(file)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the tables of the language into their page, and link the pages that a checkout does not have."""
    del config, files
    linked = NAMES.sub(lambda found: f"[{found[1]}]({LINKED[found[1]]})", markdown)
    return docs_language.fill(linked) if page.file.src_uri == "language.md" else linked


def on_post_build(config: MkDocsConfig) -> None:
    """Take away what the gallery was built in."""
    del config
    while _made:
        shutil.rmtree(_made.pop(), ignore_errors=True)
