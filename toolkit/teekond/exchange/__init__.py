"""Formats of others: tables that came out of spreadsheets, read and written so that a text stays a text."""
