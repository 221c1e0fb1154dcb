"""Teekond: journeys of customers and employees in plain text, drawn where they meet."""

__version__ = "0.1.0"
