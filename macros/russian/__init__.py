"""What the Russian language asks of a text, whatever the text is about."""
