"""Readers of foreign programmes, one format a file: octets → `Arrival`, or a `Refusal`."""
