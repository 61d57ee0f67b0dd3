"""What a handbook is: frozen models, one file per concept."""
