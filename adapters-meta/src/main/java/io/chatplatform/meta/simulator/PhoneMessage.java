package io.chatplatform.meta.simulator;

import java.time.Instant;
import java.util.List;

/// A message as a phone shows it. `mark`: what the business gave along to get it back.
record PhoneMessage(
    String id,
    boolean byCustomer,
    String text,
    List<Shown> files,
    String replyTo,
    String mark,
    Instant at,
    State state,
    String reaction) {

  enum State {
    SENT,
    DELIVERED,
    READ,
    LOST
  }

  /// A file in a message; `type` in Meta's words: image, video, audio, file; and `sticker` and
  /// `voice`, which Meta marks beside them.
  record Shown(String type, String mediaId, String url, String mimeType, String name) {
    Shown as(String otherType) {
      return new Shown(otherType, mediaId, url, mimeType, name);
    }
  }

  PhoneMessage in(State next) {
    return new PhoneMessage(id, byCustomer, text, files, replyTo, mark, at, next, reaction);
  }

  /// With other words; without any, it was unsent.
  PhoneMessage saying(String words) {
    return new PhoneMessage(
        id,
        byCustomer,
        words,
        words.isEmpty() ? List.of() : files,
        replyTo,
        mark,
        at,
        state,
        reaction);
  }

  /// Empty: without a reaction.
  PhoneMessage reactedTo(String emoji) {
    return new PhoneMessage(id, byCustomer, text, files, replyTo, mark, at, state, emoji);
  }
}
