package io.chatplatform.meta.simulator;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a customer does besides writing. `id`: of the message or event that it becomes; `target`:
/// the message it is about; `text`: new words, an emoji, a title.
record CustomerAction(Kind kind, String id, String target, String text, Instant at) {

  /// `words`: how a phone shows it; empty where an earlier message changes instead.
  enum Kind {
    LOCATION("📍 Location", Product.MESSENGER, Product.WHATSAPP),
    CONTACT("👤 Contact", Product.WHATSAPP),
    QUICK_REPLY("Talk to a person", Product.MESSENGER, Product.INSTAGRAM),
    POSTBACK("Get started", Product.MESSENGER, Product.INSTAGRAM),
    BUTTON("Tuesday morning", Product.WHATSAPP),
    LIST("Express", Product.WHATSAPP),
    FORM("📋 Form", Product.WHATSAPP),
    ORDER("🛒 Order", Product.WHATSAPP),
    STORY_REPLY("Lovely!", Product.INSTAGRAM),
    STORY_MENTION("Mentioned the business in a story", Product.INSTAGRAM),
    POST("Shared a post", Product.MESSENGER, Product.INSTAGRAM),
    REEL("Shared a reel", Product.MESSENGER, Product.INSTAGRAM),
    POLL("📊 Poll", Product.WHATSAPP),
    REFERRAL("", Product.MESSENGER, Product.INSTAGRAM),
    REACTION("", Product.MESSENGER, Product.INSTAGRAM, Product.WHATSAPP),
    REACTION_REMOVED("", Product.MESSENGER, Product.INSTAGRAM, Product.WHATSAPP),
    EDIT("", Product.MESSENGER, Product.WHATSAPP),
    UNSEND("", Product.INSTAGRAM, Product.WHATSAPP);

    private final String words;
    private final Set<Product> products;

    Kind(String words, Product... products) {
      this.words = words;
      this.products = Set.of(products);
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
      return products.contains(product);
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
