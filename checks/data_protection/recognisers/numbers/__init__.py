"""Numbers of people: learners, staff, the health service, insurance, accounts, cards, days of birth."""
