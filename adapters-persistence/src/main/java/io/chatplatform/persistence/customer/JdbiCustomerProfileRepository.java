package io.chatplatform.persistence.customer;

import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Customers' profiles in the table `customer_profiles`; a trigger adds one with each chat.
public final class JdbiCustomerProfileRepository implements CustomerProfileRepository {
  private final TenantDb db;

  public record ProfileRow(
      @Nullable String name, @Nullable UUID avatarId, @Nullable Instant lookedUpAt) {
    static ProfileRow of(KnownProfile profile) {
      return new ProfileRow(
          profile.name().orElse(null),
          profile.avatarId().orElse(null),
          profile.lookedUpAt().orElse(null));
    }

    KnownProfile toDomain() {
      return new KnownProfile(
          Optional.ofNullable(name),
          Optional.ofNullable(avatarId),
          Optional.ofNullable(lookedUpAt));
    }
  }

  @Inject
  public JdbiCustomerProfileRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public Optional<KnownProfile> find(ChatId chat) {
    return db.query(
            """
            select name, avatar_id, looked_up_at from customer_profiles
            where tenant_id = :tenantId and chat_id = :chat
            """)
        .bind("chat", chat.value())
        .mapTo(ProfileRow.class)
        .findOne()
        .map(ProfileRow::toDomain);
  }

  @Override
  public void save(ChatId chat, KnownProfile profile, Instant dueAt) {
    db.update(
            """
            update customer_profiles
            set name = :name, avatar_id = :avatarId, looked_up_at = :lookedUpAt, attempts = 0,
              due_at = :dueAt
            where tenant_id = :tenantId and chat_id = :chat
            """)
        .bind("chat", chat.value())
        .bind("dueAt", dueAt)
        .bindMethods(ProfileRow.of(profile))
        .execute();
  }

  @Override
  public void retryAt(ChatId chat, Instant dueAt) {
    db.update(
            """
            update customer_profiles set due_at = :dueAt
            where tenant_id = :tenantId and chat_id = :chat
            """)
        .bind("chat", chat.value())
        .bind("dueAt", dueAt)
        .execute();
  }
}
