token for ugd/evening-check.py
