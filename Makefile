# Two commands: `make site` builds site/, `make test` runs every test and linter.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := .cache/lock
FUZZ := .cache/fuzz/env
TOOLS := .cache/tools
MINUTES ?= 10
COUNT ?= 100000
COMPILE := $(LOCK)/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-header --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

.PHONY: help site festival manual shots serve test forms bench fuzz inputs audit sbom lock clean

help:
	@echo "make site      check the content and build site/"
	@echo "make festival  build site-festival/ from the invented festival in examples/"
	@echo "make manual    build site-manual/ from docs/"
	@echo "make shots     take pictures of the festival's main pages into shots/"
	@echo "make serve     preview, and reload as files change"
	@echo "make test      run every linter and test"
	@echo "make forms     fill in a form in a browser, and compare what it wrote (needs npm and Chromium)"
	@echo "make bench     measure our builds beside those of others, which takes an hour (BENCH=--quick: minutes)"
	@echo "make fuzz      look for input that breaks a reader, for MINUTES=10"
	@echo "make inputs    try COUNT=100000 generated inputs"
	@echo "make audit     ask whether a fault is known of what we depend on"
	@echo "make sbom      list what a site is built with in sbom.json (CycloneDX)"
	@echo "make lock      pin the dependencies anew"
	@echo "make clean     remove what the others made"

site: $(VENV)/site.stamp
	$(BIN)/programme check
	$(BIN)/mkdocs build --strict

festival: $(VENV)/site.stamp
	cd examples/festival && $(abspath $(BIN))/programme check && $(abspath $(BIN))/mkdocs build --strict -d $(CURDIR)/site-festival

manual: $(VENV)/site.stamp
	$(BIN)/programme manual site-manual

serve: $(VENV)/site.stamp
	$(BIN)/programme serve

shots: festival $(VENV)/dev.stamp
	$(BIN)/python benchmarks/shots.py site-festival shots

test: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

forms: $(VENV)/dev.stamp
	mkdir -p .cache/forms
	npm pack --silent --pack-destination .cache/forms @sveltia/cms@0.221.1
	FORMS_ARCHIVE=.cache/forms/sveltia-cms-0.221.1.tgz $(BIN)/python -m pytest -o pythonpath="plugins tests ." forms

bench: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks.table $(BENCH)

fuzz: $(FUZZ)/stamp
	PYTHONPATH=plugins $(FUZZ)/bin/python fuzz/rounds.py $(MINUTES)

inputs: $(VENV)/dev.stamp
	$(BIN)/python fuzz/many.py $(COUNT)

# The lists are looked at as they are locked; nothing of them is installed for it.
audit: $(TOOLS)/stamp
	$(TOOLS)/bin/pip-audit --disable-pip --require-hashes -r requirements/site.txt
	$(TOOLS)/bin/pip-audit --disable-pip --require-hashes -r requirements/dev.txt
	$(TOOLS)/bin/pip-audit --disable-pip --require-hashes -r requirements/tools.txt

sbom: $(TOOLS)/stamp
	$(TOOLS)/bin/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible -o sbom.json requirements/site.txt

lock: $(LOCK)/stamp
	$(COMPILE) --all-build-deps $(UPGRADE) --output-file requirements/site.txt pyproject.toml
	$(COMPILE) --all-build-deps $(UPGRADE) --extra dev --constraint requirements/site.txt --output-file requirements/dev.txt pyproject.toml
	$(COMPILE) $(UPGRADE) --output-file requirements/fuzz.txt requirements/fuzz.in
	$(COMPILE) $(UPGRADE) --output-file requirements/tools.txt requirements/tools.in

clean:
	rm -rf $(VENV) .cache site site-festival site-manual shots sbom.json

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=python3.12 ..." if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

# A stamp is newer than what it was made from, so a second run installs nothing.
$(VENV)/%.stamp: requirements/%.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(FUZZ)/stamp: requirements/dev.txt requirements/fuzz.txt
	$(PYTHON) -m venv $(FUZZ)
	$(FUZZ)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt -r requirements/fuzz.txt
	@touch $@

$(TOOLS)/stamp: requirements/tools.txt
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/tools.txt
	@touch $@

$(LOCK)/stamp:
	$(PYTHON) -m venv $(LOCK)
	$(LOCK)/bin/python -m pip install --quiet --disable-pip-version-check pip-tools
	@touch $@
