package io.chatplatform.broken.bootstrap;

/// The start of the broken house.
public final class Main {}
