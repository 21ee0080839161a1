package io.chatplatform.domain.event;

import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import java.util.Optional;

/// Something of a tenant changed; it carries the whole changed thing, so that whoever hears it need
/// not ask.
public sealed interface TenantEvent {
  /// The only one who may hear it; empty: the whole team.
  default Optional<UserId> audience() {
    return Optional.empty();
  }

  /// Passing news (who types, who is there) are told to those who listen now, and not kept.
  default boolean isPassing() {
    return false;
  }

  record MessageCreated(Message message, Chat chat) implements TenantEvent {}

  record MessageUpdated(Message message, Chat chat) implements TenantEvent {}

  record ChatCreated(Chat chat) implements TenantEvent {}

  record ChatUpdated(Chat chat) implements TenantEvent {}

  record ChatDeleted(Chat chat) implements TenantEvent {}

  record NoteCreated(Note note) implements TenantEvent {
    @Override
    public Optional<UserId> audience() {
      return author(note);
    }
  }

  record NoteUpdated(Note note) implements TenantEvent {
    @Override
    public Optional<UserId> audience() {
      return author(note);
    }
  }

  record NoteDeleted(Note note) implements TenantEvent {
    @Override
    public Optional<UserId> audience() {
      return author(note);
    }
  }

  record ConnectionUpdated(SocialConnection connection, boolean isRemoved) implements TenantEvent {}

  record UserUpdated(User user, boolean isRemoved) implements TenantEvent {}

  record PresenceUpdated(UserId user, boolean isOnline) implements TenantEvent {
    @Override
    public boolean isPassing() {
      return true;
    }
  }

  /// Somebody types in a chat; no user: the customer.
  record Typing(ChatId chat, Optional<UserId> user, boolean isTyping) implements TenantEvent {
    @Override
    public boolean isPassing() {
      return true;
    }
  }

  private static Optional<UserId> author(Note note) {
    return note.isPrivate() ? Optional.of(note.authorId()) : Optional.empty();
  }
}
