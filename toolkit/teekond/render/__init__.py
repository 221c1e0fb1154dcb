"""Placed maps become pictures: SVG, DOT, PDF, PNG, HTML, and the same said in words."""
