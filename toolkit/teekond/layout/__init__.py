"""The geometry of maps: computed once, in points, before anything is drawn."""
