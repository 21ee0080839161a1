#!/bin/sh
# Measures the platform: ./chat bench [adapter:variant ...]; without words, this platform alone. With NODE_BASELINE set
# to the folder of a reference implementation, "./chat bench node:single node:batch platform:default" measures all three
# side by side. docker/bench/run.sh says what else can be set.
exec bash docker/bench/run.sh "$@"
