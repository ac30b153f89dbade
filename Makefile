# Every command sets up what it needs by itself: a virtual environment in .venv and a browser.
.PHONY: demo check test dev lint types format setup bench accuracy pictures docs plugin clean
BIN := .venv/bin
ROOMS := core crawler sections checks reports app

# Exit 1 of foliocheck says “there is something to mend”: for make that is a success, a report was written.
demo: setup
	@$(BIN)/foliocheck demo --out demo-report || test $$? -le 2 -a -s demo-report/report.json

check: setup
	@test -n "$(URL)" || { echo "Say which portfolio: make check URL=https://…"; exit 2; }
	@$(BIN)/foliocheck check "$(URL)" --out check-report || test $$? -le 2 -a -s check-report/report.json

setup:
	@./bootstrap.sh "$(if $(wildcard .venv/foliocheck-stamp),$(EXTRAS_THERE))"

EXTRAS_THERE = $(word 2,$(shell cat .venv/foliocheck-stamp 2>/dev/null))

dev:
	@./bootstrap.sh dev

test: dev
	@$(BIN)/python -m pytest

lint: dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports
	@$(MAKE) --no-print-directory types

# mypy wants the packages under their own names: a folder of links stands in for the installed package.
types: dev
	@mkdir -p build/types/foliocheck
	@for room in $(ROOMS); do ln -sfn "$(CURDIR)/$$room" build/types/foliocheck/$$room; done
	@MYPYPATH=build/types $(BIN)/mypy $(foreach room,$(ROOMS),-p foliocheck.$(room))

format: dev
	@$(BIN)/ruff check --fix-only .
	@$(BIN)/ruff format .

accuracy: dev
	@for program in sections data_protection links accessibility; do echo "== $$program"; $(BIN)/python benchmarks/$$program/accuracy.py; done

bench: dev
	@$(BIN)/python benchmarks/speed/run.py --sizes 10,200,1000
	@$(BIN)/python benchmarks/speed/judging.py

pictures: dev
	@$(BIN)/python benchmarks/pictures/run.py

docs: dev
	@$(BIN)/python docs/make_pages.py

# The WordPress plug-in as a zip: Plugins, Add New, Upload Plugin.
plugin: setup
	@mkdir -p build
	@rm -f build/foliocheck-wordpress.zip
	@cd plugins/wordpress && $(CURDIR)/$(BIN)/python -m zipfile -c $(CURDIR)/build/foliocheck-wordpress.zip foliocheck
	@echo "build/foliocheck-wordpress.zip: in WordPress, Plugins, Add New, Upload Plugin"

clean:
	rm -rf .venv build dist *.egg-info demo-report check-report
