"""A map as slides: every card, stage, face and link a native shape that people go on editing."""
