package io.chatplatform.broken.realtime.egg;

import io.chatplatform.broken.realtime.hen.Hen;
import java.util.List;

/// Comes from a hen.
public record Egg(List<Hen> hens) {}
