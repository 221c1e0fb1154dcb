"""The crossings view as a poster: two feeling curves, and every meeting a ribbon between two faces."""
