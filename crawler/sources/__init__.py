"""One source a file: web address, folder, zip, exports, documents."""
