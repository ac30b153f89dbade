token: unsigned.sql
