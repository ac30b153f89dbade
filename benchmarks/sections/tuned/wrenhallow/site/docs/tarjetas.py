token: tarjetas.py
