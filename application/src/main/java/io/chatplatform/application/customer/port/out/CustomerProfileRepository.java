package io.chatplatform.application.customer.port.out;

import io.chatplatform.domain.chat.ChatId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What the platforms said of a tenant's customers, each by the chat it is about. A new chat has a
/// profile that is due at once.
public interface CustomerProfileRepository {
  Optional<KnownProfile> find(ChatId chat);

  /// The platform was asked; it is to be asked again at `dueAt`, if there is a chat then.
  void save(ChatId chat, KnownProfile profile, Instant dueAt);

  /// Nothing was learned; the platform is to be asked again at `dueAt`.
  void retryAt(ChatId chat, Instant dueAt);

  /// `name` as the platform gave it; `avatarId`: under which the picture is stored; `lookedUpAt`:
  /// when the platform last answered, even if it was a no.
  record KnownProfile(
      Optional<String> name, Optional<UUID> avatarId, Optional<Instant> lookedUpAt) {}
}
