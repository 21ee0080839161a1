package io.chatplatform.broken.meta;

import io.chatplatform.broken.bootstrap.Main;

/// An adapter that knows who wires it.
public record KnowsBootstrap(Main main) {}
