"""Workshops: what a facilitator wrote, and the clock times that follow from it."""
