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
    State state) {

  enum State {
    SENT,
    DELIVERED,
    READ,
    LOST
  }

  /// A file in a message; `type` in Meta's words: image, video, audio, file.
  record Shown(String type, String mediaId, String url, String mimeType, String name) {}

  PhoneMessage in(State next) {
    return new PhoneMessage(id, byCustomer, text, files, replyTo, mark, at, next);
  }
}
