"""The pack of a workshop: everything that the day needs, on paper and on screen, from one plan."""
