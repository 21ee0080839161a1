package io.chatplatform.application.chat.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/// Changes what is given of a chat. Inside a `Change`, empty means: clear it.
public interface UpdateChat {
  Chat handle(Command command);

  record Command(
      Actor actor,
      ChatId chatId,
      Optional<ChatStatus> status,
      Optional<Change<UserId>> assignedUserId,
      Optional<Change<String>> customerName,
      Optional<Change<String>> customerPhone,
      Optional<Change<String>> customerEmail,
      Optional<Set<String>> labels) {

    public static Command assign(Actor actor, ChatId chat, Optional<UserId> user) {
      return new Command(
          actor,
          chat,
          Optional.empty(),
          Optional.of(new Change<>(user)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  record Change<T>(Optional<T> to) {}
}
