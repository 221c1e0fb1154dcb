"""Orthogonal routes for links over a grid of cards, such that no two of them share a piece of line.

Why this holds by construction: every straight piece of a route lies in exactly one *run*.
A shaft is the free part of a column between two cards, a gap the free part of a row between two cards;
a channel lies between two rows, a gutter between two columns.
These four never overlap each other where they are parallel, and inside one run pieces that could touch
get coordinates of their own: slots in shafts and gaps, tracks in channels and gutters.
Channels and gutters grow to hold their tracks, so nothing is ever squeezed.
"""
