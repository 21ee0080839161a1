package io.chatplatform.meta.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A message as a phone shows it. `mark`: what the business gave along to get it back.
record PhoneMessage(
    String id,
    boolean byCustomer,
    Face face,
    String replyTo,
    String mark,
    Instant at,
    State state,
    Reactions reactions) {

  enum State {
    SENT,
    DELIVERED,
    READ,
    LOST
  }

  /// What can be seen of it.
  record Face(String text, List<Shown> files, List<PhoneOption> options) {
    Face {
      files = List.copyOf(files);
      options = List.copyOf(options);
    }

    static Face of(String text) {
      return of(text, List.of());
    }

    static Face of(String text, List<Shown> files) {
      return new Face(text, files, List.of());
    }
  }

  /// Empty: none.
  record Reactions(String byCustomer, String byBusiness) {
    static final Reactions NONE = new Reactions("", "");
  }

  /// A file in a message; `type` in Meta's words: image, video, audio, file; and `sticker` and
  /// `voice`, which Meta marks beside them.
  record Shown(String type, String mediaId, String url, String mimeType, String name) {
    Shown as(String otherType) {
      return new Shown(otherType, mediaId, url, mimeType, name);
    }
  }

  String text() {
    return face.text();
  }

  List<Shown> files() {
    return face.files();
  }

  PhoneMessage in(State next) {
    return new PhoneMessage(id, byCustomer, face, replyTo, mark, at, next, reactions);
  }

  /// With other words; without any, it was unsent.
  PhoneMessage saying(String words) {
    Face changed = words.isEmpty() ? Face.of("") : new Face(words, face.files(), face.options());
    return new PhoneMessage(id, byCustomer, changed, replyTo, mark, at, state, reactions);
  }

  /// Empty: without a reaction of the customer.
  PhoneMessage reactedTo(String emoji) {
    return with(new Reactions(emoji, reactions.byBusiness()));
  }

  /// Empty: without a reaction of the business.
  PhoneMessage reactedToByBusiness(String emoji) {
    return with(new Reactions(reactions.byCustomer(), emoji));
  }

  PhoneMessage older(Duration by) {
    return new PhoneMessage(id, byCustomer, face, replyTo, mark, at.minus(by), state, reactions);
  }

  private PhoneMessage with(Reactions changed) {
    return new PhoneMessage(id, byCustomer, face, replyTo, mark, at, state, changed);
  }
}
