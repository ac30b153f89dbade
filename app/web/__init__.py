"""The page: what a person sees in a browser, over the same store and queue as the command line.

`site.py` puts it together; `desk.py` holds what pages and programs may ask for; every folder here is a room with its own routes and templates.
"""
