"""One platform a file: is it mine, where are the pages, what is content, what is a wall."""
