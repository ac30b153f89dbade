token for s/dashboard.py
