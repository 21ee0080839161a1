package io.chatplatform.broken.realtime.hen;

import io.chatplatform.broken.realtime.egg.Egg;

/// Comes from an egg.
public record Hen(Egg egg) {}
