"""Where the stages meet: pipeline, command line, configuration."""
