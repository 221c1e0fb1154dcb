"""What crossings say: figures that count along links which people wrote, each with the steps behind it."""
