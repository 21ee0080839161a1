package io.chatplatform.meta.simulator;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What a customer does besides writing. `id`: of the message or event that it becomes; `target`:
/// the message it is about; `text`: new words, an emoji, a title.
record CustomerAction(Kind kind, String id, String target, String text, Instant at) {

  /// `words`: how a phone shows it; empty where an earlier message changes instead.
  enum Kind {
    LOCATION("📍 Location"),
    CONTACT("👤 Contact"),
    QUICK_REPLY("Talk to a person"),
    POSTBACK("Get started"),
    BUTTON("Tuesday morning"),
    LIST("Express"),
    FORM("📋 Form"),
    ORDER("🛒 Order"),
    STORY_REPLY("Lovely!"),
    STORY_MENTION("Mentioned the business in a story"),
    POST("Shared a post"),
    REEL("Shared a reel"),
    POLL("📊 Poll"),
    REFERRAL(""),
    REACTION(""),
    REACTION_REMOVED(""),
    EDIT(""),
    UNSEND("");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    static Optional<Kind> of(String word) {
      try {
        return Optional.of(valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    String words() {
      return words;
    }

    boolean isOn(Product product) {
      return switch (this) {
        case REACTION, REACTION_REMOVED, POLL -> true;
        case CONTACT, BUTTON, LIST, FORM, ORDER -> product == Product.WHATSAPP;
        case STORY_REPLY, STORY_MENTION -> product == Product.INSTAGRAM;
        case QUICK_REPLY, POSTBACK, POST, REEL, REFERRAL -> product != Product.WHATSAPP;
        case LOCATION, EDIT -> product != Product.INSTAGRAM;
        case UNSEND -> product != Product.MESSENGER;
      };
    }

    /// About an earlier message, which must be named.
    boolean hasTarget() {
      return this == REACTION || this == REACTION_REMOVED || this == EDIT || this == UNSEND;
    }

    boolean isMessage() {
      return !words.isEmpty();
    }
  }

  /// The customer's own words, or those that stand for the kind.
  String said() {
    return text.isEmpty() ? kind.words() : text;
  }

  String emoji() {
    return text.isEmpty() ? "❤️" : text;
  }
}
