# make run      install what is needed, build, and put a programme on the air (PROGRAMME=file.md for one of your own)
# make test     install what is needed, build, run all tests
# make check    the tests, with formatting and warnings as errors
# make bench    the figures the project holds itself to (FIGURES="start-times …" for some of them)
# make build    the three programs, in .build/release
# make fuzz     mutated bulletins through the Vietnamese reader (SECONDS=60 SEED=…)
# make install  what `make build` made (or PROGRAMS=folder), into $(DESTDIR)$(PREFIX); the settings into $(DESTDIR)/etc/loaxa
# make setup    the Debian packages that building and running need; make setup-tests: those of the tests
# make clean    remove what was built, and the demo's folder
#
# Needs Debian 12 (or a later one) and a Swift toolchain, 6.3 or newer, with `swift` on the PATH.

SHELL := /bin/bash
.DEFAULT_GOAL := build

PREFIX ?= /usr/local
SYSCONFDIR ?= /etc
DESTDIR ?=
PROGRAMME ?=
FIGURES ?=
PROGRAMS ?= .build/release
SECONDS ?= 60
SEED ?=

# What the programs are linked with, and read at run time.
BUILD_PACKAGES := libasound2-dev libc6-dev libebur128-dev libespeak-ng-dev libsndfile1-dev libsoxr-dev libsqlite3-dev pkgconf
RUN_PACKAGES := espeak-ng-data libasound2-data python3 tzdata
# PulseAudio's null sink is a sound card of software; aplay and espeak-ng are what ours is compared with.
TEST_PACKAGES := alsa-utils espeak-ng libasound2-plugins pandoc pulseaudio pulseaudio-utils python3-venv systemd xmlsec1

# The Swift libraries go into the programs: the box that runs them needs no toolchain.
RELEASE := --configuration release --static-swift-stdlib
STRICT := --scratch-path .build/check -Xswiftc -warnings-as-errors
SOURCES := Sources Tests Benchmarks $(wildcard Fuzz)

# Swift Testing starts all tests at once otherwise, and on two cores those that wait for an answer starve.
SHARED := SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=6
# Tests that listen to a device in real time have the machine to themselves.
ON_TIME := EndToEndTests|PlaybackTests|Hearing on a real device
ALONE := SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=1

PYTHON := $(CURDIR)/.build/python
export LOAXA_PYTHON := $(PYTHON)/bin/python3

.PHONY: setup setup-tests build run test check lint bench fuzz install clean

setup:
	@.ci/need $(BUILD_PACKAGES) $(RUN_PACKAGES)

setup-tests:
	@.ci/need $(BUILD_PACKAGES) $(RUN_PACKAGES) $(TEST_PACKAGES)
	@$(MAKE) --silent $(PYTHON)/ready

# A Python of the tests' own, with the varlink project's client and readers of iCalendar, HTML5 and feeds: they check our
# interface, our calendar files and our web pages from outside.
$(PYTHON)/ready:
	@rm -rf $(PYTHON)
	@mkdir -p $(dir $(PYTHON))
	@python3 -m venv $(PYTHON)
	@if $(LOAXA_PYTHON) -m pip install --quiet --disable-pip-version-check varlink icalendar html5lib feedparser; then touch $@; \
	else echo "make: Python's varlink, icalendar, html5lib and feedparser packages cannot be had now: the tests with them are skipped." >&2; fi

build: setup
	swift build $(RELEASE)

run: build
	@Demo/run.sh $(PROGRAMME)

test: setup-tests
	swift build --build-tests
	$(SHARED) swift test --skip-build --disable-xctest --skip '$(ON_TIME)' </dev/null
	$(ALONE) swift test --skip-build --disable-xctest --filter '$(ON_TIME)' </dev/null

check: setup-tests lint
	swift build --build-tests $(STRICT)
	$(SHARED) swift test --skip-build --disable-xctest $(STRICT) --skip '$(ON_TIME)' </dev/null
	$(ALONE) swift test --skip-build --disable-xctest $(STRICT) --filter '$(ON_TIME)' </dev/null

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

bench: setup-tests
	swift build $(RELEASE)
	.build/release/Benchmarks $(FIGURES)

fuzz: setup
	swift build $(RELEASE)
	.build/release/SpokenFormFuzz $(SECONDS) $(SEED)

clean:
	rm -rf .build demo

# Settings that are there already stay as they are; the new ones are laid beside them. (systemd/install.mk adds its files.)
install::
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/libexec/loaxa" "$(DESTDIR)$(PREFIX)/share/loaxa"
	install -m 755 $(PROGRAMS)/loaxa $(PROGRAMS)/loaxad "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 $(PROGRAMS)/loaxa-render "$(DESTDIR)$(PREFIX)/libexec/loaxa"
	install -d "$(DESTDIR)$(PREFIX)/share/bash-completion/completions"
	$(PROGRAMS)/loaxa completion bash >"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/loaxa"
	cp -R --no-preserve=ownership Bulletins "$(DESTDIR)$(PREFIX)/share/loaxa"
	install -d "$(DESTDIR)$(SYSCONFDIR)/loaxa/clips"
	install -m 644 Bulletins/clips/*.flac "$(DESTDIR)$(SYSCONFDIR)/loaxa/clips"
	@for file in Config/*; do \
	    target="$(DESTDIR)$(SYSCONFDIR)/loaxa/$$(basename "$$file")"; \
	    fresh=$$(mktemp); sed 's|"../Bulletins/clips"|"clips"|' "$$file" >"$$fresh"; \
	    if [[ ! -e $$target ]]; then install -m 644 "$$fresh" "$$target"; \
	    elif ! cmp -s "$$fresh" "$$target"; then \
	        install -m 644 "$$fresh" "$$target.new"; echo "Kept $$target; the new one is $$target.new"; \
	    fi; \
	    rm "$$fresh"; \
	done

-include systemd/install.mk
