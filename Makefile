.DEFAULT_GOAL := help
.PHONY: help run test bench fmt reset story-order story-sos images

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## build when needed, start everything, load the demo city; Ctrl-C stops it
	@exec deploy/local/bin/run.sh

test: ## every check and test against the real parts; the last line counts them
	@exec deploy/local/bin/test.sh

bench: ## measure; figures go to target/bench/<name>.json
	@exec deploy/local/bin/bench.sh

story-order: ## follow one order through the running platform
	@exec deploy/local/bin/story-order.sh

story-sos: ## follow two calls for help through the running platform
	@exec deploy/local/bin/story-sos.sh

fmt: ## bring every source into the one format
	@exec deploy/local/bin/fmt.sh

reset: ## forget all state of the local run
	@exec deploy/local/bin/reset.sh

images: ## container images of the services for docker-compose.yml (needs Docker)
	@exec deploy/local/bin/images.sh
