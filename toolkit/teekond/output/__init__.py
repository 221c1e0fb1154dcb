"""Artefacts become files: whole or not at all, only where they changed, nowhere but in the output folder."""
