# Every target sets up what it needs; only Python 3.11+ with venv, make and git must be there.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
READY := $(VENV)/.ready
READY_FOR_TESTS := $(VENV)/.ready-for-tests
CHECKERS := tests/node_modules/.package-lock.json
export NO_MKDOCS_2_WARNING := 1
# Python does not notice that a disk filled up under its bytecode, and cannot start on half of it:
# bytecode is written once, at set-up.
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: serve build test test-all lint checkers check bench rough lock clean

serve: $(READY)  ## the handbook at http://127.0.0.1:8000, rebuilt on every change
	@$(BIN)/handbook serve --port $(PORT)

build: $(READY)  ## the site and every document in site/
	$(BIN)/handbook build

test: lint  ## linters and the tests that need nothing but Python, in three minutes
	$(BIN)/pytest $(SIDE_BY_SIDE) -m 'not thorough' --hypothesis-profile short
	@echo 'Браузер, офисные программы и всё долгое проверяет make test-all'

test-all: lint checkers  ## everything; what a program is missing for is skipped and named
	$(BIN)/pytest $(SIDE_BY_SIDE)

# A worker for each core takes from the rest of another when its own are done.
SIDE_BY_SIDE := --numprocesses auto --dist worksteal

lint: $(READY_FOR_TESTS)  ## style, types and import rules of Python
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

checkers: $(if $(shell command -v npm),$(CHECKERS))  ## linters and validators of others, where npm is

check: $(READY)  ## problems in the data
	$(BIN)/handbook check

bench: $(READY_FOR_TESTS)  ## documents, builds, page weights and search for 12 to 1,000 roles
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_search

rough: $(READY_FOR_TESTS)  ## 10,000 spoilt inputs and 200 disturbed builds; it takes an hour or two
	$(BIN)/python -m tests.rough

LOCK := .cache/lock
RESOLVE := $(LOCK)/bin/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --no-header

lock:  ## write the lock files and wheels.tsv anew from pyproject.toml
	$(PYTHON) -m venv $(LOCK)
	$(LOCK)/bin/pip install --quiet uv==0.13.9 packaging==26.4
	$(RESOLVE) --extra test --generate-hashes --output-file requirements-test.lock pyproject.toml
	$(RESOLVE) --generate-hashes --constraint requirements-test.lock --output-file requirements.lock pyproject.toml
	$(RESOLVE) --format pylock.toml --constraint requirements.lock --output-file $(LOCK)/pylock.toml pyproject.toml
	$(LOCK)/bin/python -m tests.wheels $(LOCK)/pylock.toml > wheels.tsv

clean:
	rm -rf $(VENV) .cache site tests/node_modules
	find macros tests -name __pycache__ -exec rm -rf {} +

$(INSTALLED): requirements.lock
	@command -v $(PYTHON) >/dev/null || $(call stop,Не найден $(PYTHON): установите Python 3.11 или новее)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		$(call stop,Нужен Python 3.11 или новее. Если он стоит под другим именем: make PYTHON=python3.12)
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		$(call stop,У Python нет модуля venv. В Debian и Ubuntu: sudo apt install python3-venv)
	@echo 'Ставлю пакеты в $(VENV), это около минуты'
	@$(PYTHON) -m venv --clear $(VENV)
	@$(call install,--require-hashes --requirement requirements.lock)
	@touch $@

$(READY): $(INSTALLED) pyproject.toml
	@$(call install,--no-deps --no-build-isolation --editable .)
	@$(BIN)/python -m compileall -q macros
	@touch $@

$(READY_FOR_TESTS): $(READY) requirements-test.lock
	@rm $(INSTALLED)  # a set-up that is killed from here on begins anew
	@$(call install,--require-hashes --requirement requirements-test.lock)
	@touch $(INSTALLED) $(READY) $@

LOG := $(VENV)/install.log
install = $(BIN)/pip install $(1) >$(LOG) 2>&1 || { ! grep -q 'after connection broken' $(LOG) || \
	$(call stop,Нет связи с хранилищем пакетов PyPI: проверьте интернет и прокси и повторите команду); \
	$(call stop,Пакеты не установились; причина названа в конце файла $(LOG)); }
stop = { echo '$(1)' >&2; exit 1; }

$(CHECKERS): tests/package.json tests/package-lock.json tests/.npmrc
	npm ci --silent --prefix tests
