# Faaliyet raporu: düz metinden rapor, tutarlı sayılar. `make help` lists everything.

SWIFT ?= swift
JOBS ?= $(shell nproc)
SECONDS ?= 60
RUNS ?= 2000
RECORD ?= .build/record
STRANGERS ?= .build/strangers
PROGRAM := .build/release/faaliyet
BUILD_PACKAGES := pkg-config libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libmd-dev
TEST_PACKAGES := python3 python3-yaml python3-html5lib cmark-gfm strace valgrind

.PHONY: rules help report build test faults growth fuzz lint golden docs setup setup-test benchmark slips edits client measure record strangers maturity metamorphic

help: ## Lists these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

report: build ## Renders every report of Input/ into Output/ and checks it
	@set -e; for outline in Input/*/rapor.yaml; do \
	  folder=$${outline%/rapor.yaml}; \
	  echo "== $$folder → Output/$${folder#Input/}"; \
	  $(PROGRAM) render "$$folder" --output "Output/$${folder#Input/}"; \
	done

build: setup ## Builds the program (.build/release/faaliyet)
	@echo "== building the program; the first time takes some minutes"
	@$(SWIFT) build -c release --static-swift-stdlib --disable-local-rpath -j $(JOBS) --product faaliyet $$(SWIFT=$(SWIFT) sh scripts/static-link.sh)

test: setup-test ## Builds and runs all tests
	@echo "== building and running the tests; the first time takes some minutes"
	@$(SWIFT) test -j $(JOBS)

faults: build setup-test ## Lets the machine fail the built program: full disks, refused calls, kills, odd nodes
	@python3 Tests/Faults/faults.py $(PROGRAM)

growth: build setup-test ## Counts whether the program's work grows in proportion to what it reads
	@python3 Tests/Growth/growth.py $(PROGRAM)

fuzz: build setup-test ## Gives the stages and the built program inputs made up at random (SECONDS=60, RUNS=2000)
	@cd Fuzzing && $(SWIFT) build -c release -j $(JOBS) -Xswiftc -sanitize=fuzzer --product StageFuzzer
	@cd Fuzzing && found=$$(mktemp -d) && SWIFT_BACKTRACE=enable=no .build/release/StageFuzzer -max_len=8192 -timeout=10 \
	  -rss_limit_mb=3000 -max_total_time=$(SECONDS) -verbosity=0 -print_final_stats=1 $$found Corpus; \
	  status=$$?; rm -rf $$found; exit $$status
	@python3 Fuzzing/mutate.py $(PROGRAM) $(RUNS)

lint: ## Checks the style of the code
	@$(SWIFT) format lint --strict --recursive --parallel Sources Tests Benchmarks Fuzzing Package.swift

golden: setup-test ## Rewrites the golden files of the tests; read the difference before you accept it
	@FAALIYET_GOLDEN=1 $(SWIFT) test -j $(JOBS) --filter GoldenTests
	@git --no-pager diff --stat -- Tests

rules: ## Rewrites docs/rules.md and docs/words.md from the code
	@$(SWIFT) build -j $(JOBS) --product faaliyet
	@.build/debug/faaliyet rules --format markdown --measured docs/measured.json > docs/rules.md.new && mv docs/rules.md.new docs/rules.md
	@.build/debug/faaliyet words > docs/words.md.new && mv docs/words.md.new docs/words.md

docs: build ## Rewrites docs/rules.md and docs/words.md from the code and builds the library's documentation (.build/documentation)
	@$(PROGRAM) rules --format markdown --measured docs/measured.json > docs/rules.md.new && mv docs/rules.md.new docs/rules.md
	@$(PROGRAM) words > docs/words.md.new && mv docs/words.md.new docs/words.md
	@SWIFT=$(SWIFT) sh scripts/docs.sh .build/documentation

benchmark: setup ## Times rendering, checking and comparing (a package of its own under Benchmarks/)
	@cd Benchmarks && $(SWIFT) run -c release -j $(JOBS) RenderBenchmark
	@cd Benchmarks && $(SWIFT) run -c release -j $(JOBS) CheckBenchmark
	@cd Benchmarks && $(SWIFT) run -c release -j $(JOBS) DiffBenchmark

slips: setup ## Plants slips into the 2023 report and counts those that are found
	@cd Benchmarks && $(SWIFT) run -c release -j $(JOBS) SlipBenchmark

maturity: build ## Measures how often each rule is right (STRANGERS=folder) and writes docs/measured.json
	@python3 scripts/maturity.py $(PROGRAM) $(STRANGERS) docs/measured.json

strangers: build ## Counts relations and slips that are found in strangers' tables (STRANGERS=folder)
	@python3 scripts/strangers.py $(PROGRAM) $(STRANGERS)

metamorphic: ## Changes our pages, and STRANGERS=folder where it is there, in ways that alter no meaning: the same is found
	@python3 scripts/metamorphic.py $(PROGRAM) Output/*/rapor.html $(wildcard $(STRANGERS))

edits: setup ## Edits the 2023 report thousands of times and counts what the diff tells of it
	@cd Benchmarks && $(SWIFT) run -c release -j $(JOBS) EditBenchmark

client: setup ## Builds and runs a program of somebody else's that uses only what is public (Tests/Client)
	@cd Tests/Client && $(SWIFT) build -c release -j $(JOBS)
	@cd Tests/Client && folder=$$(mktemp -d) && .build/release/Client ../../Input/2023 ../../Output/2022/rapor.html $$folder; \
	  status=$$?; rm -rf $$folder; exit $$status

measure: ## Measures the code: circles between files, knowledge that stands twice, what is public, how heavy it is
	@python3 scripts/measure

record: build setup-test ## Records what every command says and writes, to compare before and after a change (RECORD=folder)
	@python3 scripts/record.py $(PROGRAM) $(RECORD)

setup:
	@sh scripts/setup.sh $(BUILD_PACKAGES)

setup-test:
	@sh scripts/setup.sh $(BUILD_PACKAGES) $(TEST_PACKAGES)
