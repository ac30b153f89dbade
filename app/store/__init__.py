"""What is kept between checks: tables (SQLAlchemy Core) and files named by their content."""
