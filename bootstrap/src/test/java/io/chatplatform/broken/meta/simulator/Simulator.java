package io.chatplatform.broken.meta.simulator;

/// A simulator for others to use.
public final class Simulator {}
