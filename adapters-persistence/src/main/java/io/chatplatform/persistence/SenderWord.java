package io.chatplatform.persistence;

import io.chatplatform.domain.message.Sender;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sender as two columns: a word, and the user where it was one.
public record SenderWord(String word, @Nullable UUID userId) {
  public static SenderWord of(Sender sender) {
    return switch (sender) {
      case Sender.Customer() -> new SenderWord("customer", null);
      case Sender.Agent(Optional<UserId> user) ->
          new SenderWord("agent", user.map(UserId::value).orElse(null));
      case Sender.Automation() -> new SenderWord("system", null);
    };
  }

  public Sender toDomain() {
    return switch (word) {
      case "customer" -> new Sender.Customer();
      case "agent" -> new Sender.Agent(Optional.ofNullable(userId).map(UserId::new));
      case "system" -> new Sender.Automation();
      default -> throw new IllegalStateException("not a sender: " + word);
    };
  }
}
