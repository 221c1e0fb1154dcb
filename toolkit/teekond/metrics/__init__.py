"""How wide a text is in the shipped fonts, how it breaks into lines, which font files it needs."""

from teekond.metrics.advances import advance, missing
from teekond.metrics.faces import Face, faces_for
from teekond.metrics.graphemes import graphemes
from teekond.metrics.wrap import wrap

__all__ = ["Face", "advance", "faces_for", "graphemes", "missing", "wrap"]
