"""What links, paths and properties of files tell: editing rights, user names, authors, cameras, positions."""
