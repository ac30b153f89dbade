token for wp-content/uploads/2024/gradebook-bridge.py
