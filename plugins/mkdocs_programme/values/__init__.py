"""Small values that people type: words in several languages, references, times, codes."""
