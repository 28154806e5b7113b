# `make demo` and `make test` need only Swift 6.2 or later, make, git and Python 3.11 or later: what else they
# need they install (system packages with apt-get, Python tools into .build/reference and .build/mlflow).

SWIFT ?= swift
BUILD := .build/release/aspic
# With Swift's runtime in it the program starts in half the time, and runs where there is none. Apple's systems have it.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
REFERENCE := .build/reference/bin/python
RUNS ?= 10000000
SECONDS ?= 0
SANITIZERS ?= fuzzer
comma := ,
FUZZING := Fuzzing/.build$(if $(findstring $(comma),$(SANITIZERS)),-$(subst $(comma),-,$(SANITIZERS)))
STREAMS ?= 100000

.PHONY: help program demo test test-swift test-reference bench bench-ledger docs format lint corpus scanners fuzz fuzz-differential \
    fixtures clean

help:
	@echo "make program    the command line, in .build/release/aspic"
	@echo "make demo       fit, save in every format, load, score and compare: on the digits, natively"
	@echo "make test       every test: Swift's, and against the real Python libraries"
	@echo "make bench      how much faster than Python, measured here and now"
	@echo "make bench-ledger  how quickly a full ledger answers, what keeping and recording cost"
	@echo "make lint       formatting, warnings, and what must not slip in"
	@echo "make format     lay the sources out"
	@echo "make docs       the documentation, in .build/docs"
	@echo "make corpus DIR=folder    open, re-encode and predict with every file below a folder"
	@echo "make scanners DIR=folder  what today's scanners and aspic audit say about hostile and honest files"
	@echo "make fuzz [RUNS=n] [TARGET=name] [SECONDS=n]  libFuzzer on every codec and the audit, or on one"
	@echo "make fuzz-differential [STREAMS=n]  generated pickles, read here and by CPython's unpickler"
	@echo "make fixtures   write again the fixtures that today's libraries can write"

program: .build/system-packages
	@$(SWIFT) build -c release --product aspic $(STATIC)

demo: program
	@$(BUILD) demo

test: test-swift test-reference

test-swift: .build/system-packages
	$(SWIFT) test

test-reference: program .build/reference/pins .build/mlflow/pins
	ASPIC=$(CURDIR)/$(BUILD) $(REFERENCE) -m pytest Tests/Reference

bench: program .build/reference/pins
	$(SWIFT) build -c release --package-path Benchmarks
	ASPIC=$(CURDIR)/$(BUILD) $(REFERENCE) Benchmarks/bench.py

bench-ledger: program .build/reference/pins
	ASPIC=$(CURDIR)/$(BUILD) $(REFERENCE) Benchmarks/ledger.py

docs: .build/system-packages
	@Scripts/docs $(SWIFT)

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks \
	    Fuzzing/Package.swift Fuzzing/Sources

lint: .build/system-packages
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks \
	    Fuzzing/Package.swift Fuzzing/Sources
	@Scripts/lint
	@Scripts/build-without-warnings $(SWIFT)

corpus: program
	@test -n "$(DIR)" || { echo "make corpus DIR=folder: which folder?" >&2; exit 2; }
	@ASPIC=$(CURDIR)/$(BUILD) python3 Scripts/corpus.py "$(DIR)"

scanners: program
	@test -n "$(DIR)" || { echo "make scanners DIR=folder: which folder?" >&2; exit 2; }
	@ASPIC=$(CURDIR)/$(BUILD) Scripts/compare-scanners "$(DIR)"

fuzz: .build/system-packages
	$(SWIFT) build -c release --package-path Fuzzing --scratch-path $(FUZZING) --product Fuzz \
	    -Xswiftc -sanitize=$(SANITIZERS) -Xswiftc -parse-as-library \
	    $(if $(findstring address,$(SANITIZERS)),-Xcc -fsanitize=address)
	@RUNS="$(RUNS)" SECONDS_EACH="$(SECONDS)" SANITIZERS="$(SANITIZERS)" FUZZER=$(FUZZING)/release/Fuzz \
	    Fuzzing/run $(TARGET)

fuzz-differential: .build/system-packages
	$(SWIFT) build -c release --package-path Fuzzing --scratch-path Fuzzing/.build-plain --product PickleReadings
	python3 Fuzzing/differential/compare.py Fuzzing/.build-plain/release/PickleReadings $(STREAMS) $(SEED)

fixtures: .build/reference/pins
	$(REFERENCE) Data/make_digits.py
	for script in pickle/make_pickle pickle/make_estimators cloudpickle/make_cloudpickle example/make_example; do \
	    $(REFERENCE) -W ignore Tests/Fixtures/$$script.py || exit 1; done
	$(REFERENCE) Tests/Fixtures/joblib/make_joblib.py joblib-1.6

clean:
	rm -rf .build Benchmarks/.build Fuzzing/.build*

.build/system-packages: Scripts/system-packages
	@Scripts/system-packages
	@mkdir -p .build && touch $@

.build/%/pins: Scripts/reference-tools Scripts/%-requirements.txt
	@Scripts/reference-tools $*
