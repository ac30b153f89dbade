"""Names of learners beside what somebody judges of them."""
