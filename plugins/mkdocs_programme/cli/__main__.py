"""`python -m mkdocs_programme.cli`."""

from mkdocs_programme.cli import main

if __name__ == "__main__":
    main(prog_name="programme")
