"""Pictures: EXIF and, where installed, the text in them."""
