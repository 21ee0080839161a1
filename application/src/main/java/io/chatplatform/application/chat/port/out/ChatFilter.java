package io.chatplatform.application.chat.port.out;

import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// Which chats; all that is given must hold. `text` is searched in customers' names, numbers and
/// addresses and in messages.
public record ChatFilter(
    Optional<ChatStatus> status,
    Optional<Assignee> assignee,
    Optional<ChannelId> channel,
    Optional<ConnectionId> connection,
    Optional<Label> label,
    Optional<String> text,
    boolean unreadOnly) {
  public static final ChatFilter ALL =
      new ChatFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  public sealed interface Assignee {
    record Nobody() implements Assignee {}

    record Member(UserId id) implements Assignee {}
  }
}
