"""Sheets to print: what a canvas says, and where everything on it stands, in millimetres."""
