package io.chatplatform.domain.channel;

import java.util.List;

/// Which reactions the business can give to a customer's message: any emoji, some, or none.
public record ReactionRule(boolean any, List<String> emojis) {
  public static final ReactionRule NONE = new ReactionRule(false, List.of());
  public static final ReactionRule ANY = new ReactionRule(true, List.of());
  private static final String AS_PICTURE = "\uFE0F";

  public ReactionRule {
    emojis = List.copyOf(emojis);
  }

  public static ReactionRule only(String... emojis) {
    return new ReactionRule(false, List.of(emojis));
  }

  public boolean isNone() {
    return !any && emojis.isEmpty();
  }

  /// Whether it is written with the mark that asks for a picture makes no difference.
  public boolean allows(String emoji) {
    return any || emojis.stream().anyMatch(one -> bare(one).equals(bare(emoji)));
  }

  private static String bare(String emoji) {
    return emoji.replace(AS_PICTURE, "");
  }
}
