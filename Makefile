# Two commands matter: `make run` and `make test`. Both set up .venv first, on a machine that has only Python >= 3.11.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq --no-input
# The lock names every package, so nothing is left to resolve: --no-deps.
INSTALL := $(PIP) install --no-deps
LATEST := SELECT left(figure_id, 10) AS figure, indicator, value, qualifier, period_start, period_end, publisher \
  FROM latest_figures LIMIT 12

.DEFAULT_GOAL := help
.PHONY: help run test quick faults wheel clients browser lint lock readme rules floor clean

help: ## Say what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

run: $(VENV)/ready-run ## Set up, run the Prefect flow over data/raw, print the latest figures
	@$(BIN)/communique run --prefect; status=$$?; \
	if [ -e data/warehouse/warehouse.duckdb ]; then \
	  printf '\nThe latest figures:\n' && $(BIN)/communique sql "$(LATEST)" && \
	  printf '\nNext: %s show FIGURE   %s review   %s sql "SELECT * FROM figure_evidence"\n' \
	    "$(BIN)/communique" "$(BIN)/communique" "$(BIN)/communique"; \
	fi; exit $$status

test: $(VENV)/ready-dev ## Set up, run every test but those of wheel and clients
	@$(BIN)/python -m pytest -n auto --dist loadgroup -m "not wheel and not clients"

quick: $(VENV)/ready-dev ## The tests that take no time
	@$(BIN)/python -m pytest -m "not wheel and not clients and not slow"

faults: $(VENV)/ready-dev ## The tests of faults in full: hundreds of kills, flips and sequences, an hour or more
	@$(BIN)/python -m pytest tests/faults --long -n auto

wheel: $(VENV)/ready-dev ## Build the wheel, install it into an empty environment, run it from elsewhere
	@$(BIN)/python -m pytest -m wheel

clients: $(VENV)/ready-dev ## Install the programs that read what is published, and let them read it
	@$(BIN)/python -m pytest -m clients

browser: ## Install the browser (Debian's Chromium) that the tests look at Prefect's pages with
	@command -v chromium >/dev/null || { apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; }

lint: $(VENV)/ready-dev ## ruff, mypy, and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

lock: $(VENV)/ready-dev ## Pin every dependency again, with hashes and no address
	@$(PIP) install uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade $(LOCK) pyproject.toml --group build -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --upgrade $(LOCK) pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

LOCK := --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header

readme: $(VENV)/ready-run ## Write what commands print into README.md and docs/queries.md
	@$(BIN)/python docs/refresh.py

rules: $(VENV)/ready-run ## Write docs/rules.md from the rules
	@$(BIN)/python docs/write_rules.py

floor: $(VENV)/ready-dev ## Write down the rates of reading that may not fall
	@$(BIN)/python -m benchmarks.floor

clean: ## Remove what can be made again (not data/warehouse)
	@rm -rf $(VENV) .clients .prefect .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or newer is needed; name one: make PYTHON=/path/to/python3.12' >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

# The stamps are written last, so that an interrupted set-up is taken up again.
$(VENV)/ready-run: requirements.txt pyproject.toml | $(BIN)/python
	@echo 'Setting up $(VENV) (a minute the first time) ...' >&2
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

$(VENV)/ready-dev: requirements-dev.txt $(VENV)/ready-run
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@touch $@
