package io.chatplatform.meta.simulator;

import java.time.Duration;
import java.time.Instant;

/// How long a business may answer after the customer has done something last. A phone that nobody
/// has used yet is open: businesses remember customers for longer than this memory lasts.
final class ReplyWindows {
  private static final Duration STANDARD = Duration.ofHours(24);
  private static final Duration HUMAN_AGENT = Duration.ofDays(7);

  private ReplyWindows() {}

  static void require(Phone phone, boolean humanAgent, Instant now) {
    Duration window = humanAgent ? HUMAN_AGENT : STANDARD;
    if (phone.lastAct().filter(last -> last.plus(window).isBefore(now)).isPresent()) {
      throw switch (phone.account().product()) {
        case WHATSAPP ->
            GraphProblem.of(
                400, 131047, 0, "More than 24 hours have passed since the customer last replied.");
        case MESSENGER ->
            GraphProblem.of(400, 10, 2018278, "This message is sent outside of allowed window.");
        case INSTAGRAM ->
            GraphProblem.of(400, 10, 2534022, "This message is sent outside of allowed window.");
      };
    }
  }
}
