"""Commands that have more to them than a few lines, one module each. Imported by the command line only for its help; heavy parts come later."""
