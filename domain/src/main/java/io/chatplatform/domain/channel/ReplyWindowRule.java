package io.chatplatform.domain.channel;

import java.time.Duration;
import java.util.Optional;

/// How long after a customer's message a business may answer. Empty `standard`: always.
/// `humanAgent`: the longer time in which a person (not a program) may still answer.
public record ReplyWindowRule(Optional<Duration> standard, Optional<Duration> humanAgent) {
  public static final ReplyWindowRule NONE =
      new ReplyWindowRule(Optional.empty(), Optional.empty());

  public static ReplyWindowRule of(Duration standard) {
    return new ReplyWindowRule(Optional.of(standard), Optional.empty());
  }

  public ReplyWindowRule withHumanAgent(Duration duration) {
    return new ReplyWindowRule(standard, Optional.of(duration));
  }
}
