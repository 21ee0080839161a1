package io.chatplatform.broken.http;

import io.chatplatform.broken.meta.simulator.Simulator;

/// Production code that needs the demo.
public record UsesTheSimulator(Simulator simulator) {}
