"""What the project measures of itself: speed (`reading`), and the rates that may not fall (`floor`)."""
