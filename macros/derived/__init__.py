"""What follows from the records: plans, charts, counts; nobody writes it by hand."""
