"""From a list of submitted addresses to a table, worst first."""
