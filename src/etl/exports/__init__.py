"""One file a format: `write(shipment, folder)`."""
