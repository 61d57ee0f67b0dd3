# Every target sets up what it needs; only Python 3.11+, make and git must be there.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CHECKERS := tests/node_modules/.package-lock.json
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build test checkers check bench lock clean

serve: $(READY)  ## the handbook at http://127.0.0.1:8000, rebuilt on every change
	$(BIN)/mkdocs serve

build: $(READY)  ## the site and every document in site/
	$(BIN)/mkdocs build --strict

test: $(READY)  ## linters, types, architecture and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

checkers: $(if $(shell command -v npm),$(CHECKERS))  ## validators of others, where npm is

check: $(READY)  ## problems in the data
	$(BIN)/handbook check

bench: $(READY)  ## documents, builds, page weights and search for 12 to 1,000 roles
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_search

lock: $(READY)  ## write requirements.lock anew from pyproject.toml
	$(BIN)/pip install --quiet pip-tools==7.6.2
	$(BIN)/pip-compile --quiet --extra dev --allow-unsafe --generate-hashes --strip-extras --no-emit-index-url \
		--no-emit-trusted-host --no-emit-find-links --no-header --output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) .cache site tests/node_modules

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(CHECKERS): tests/package.json tests/package-lock.json tests/.npmrc
	npm ci --silent --prefix tests
