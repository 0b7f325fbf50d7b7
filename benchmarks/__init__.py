"""What the engine costs, beside others and beside itself."""
