package io.chatplatform.application.customer.service;

import io.chatplatform.application.channel.ProfileResult.Found;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository.KnownProfile;
import io.chatplatform.application.customer.port.out.DueProfileDirectory.DueProfile;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.event.TenantEvent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes what was learned of a customer into the chat, and tells the team when that changes
/// something. A name that differs from what the platform said before is an agent's, and stays.
public final class ProfileNews {
  private final TenantTransaction transaction;
  private final CustomerProfileRepository profiles;
  private final ChatRepository chats;
  private final EventPublisher events;
  private final Clock clock;

  @Inject
  public ProfileNews(
      TenantTransaction transaction,
      CustomerProfileRepository profiles,
      ChatRepository chats,
      EventPublisher events,
      Clock clock) {
    this.transaction = transaction;
    this.profiles = profiles;
    this.chats = chats;
    this.events = events;
    this.clock = clock;
  }

  void learned(DueProfile due, Found profile, Avatars.Result avatar, Instant dueAt) {
    Optional<Chat> changed =
        transaction.run(
            due.tenantId(),
            () ->
                chats
                    .lock(due.chatId())
                    .flatMap(chat ->
                        profiles
                            .find(chat.id())
                            .flatMap(known -> write(chat, known, profile, avatar, dueAt))));
    changed.ifPresent(
        chat -> events.publish(due.tenantId(), List.of(new TenantEvent.ChatUpdated(chat))));
  }

  /// The chat, if it changed.
  private Optional<Chat> write(
      Chat chat, KnownProfile known, Found profile, Avatars.Result avatar, Instant dueAt) {
    Optional<String> name = profile.name().flatMap(ProfileNews::presentable);
    Optional<UUID> avatarId =
        switch (avatar) {
          case Avatars.Result.Stored(UUID id) -> Optional.of(id);
          case Avatars.Result.NoPicture _ -> Optional.empty();
          case Avatars.Result.NotFetched _ -> known.avatarId();
        };
    profiles.save(
        chat.id(),
        new KnownProfile(name.or(known::name), avatarId, Optional.of(clock.instant())),
        dueAt);
    Customer before = chat.customer();
    boolean isOurs = !before.name().equals(known.name());
    Customer after =
        (isOurs || name.isEmpty() ? before : before.named(name))
            .withAvatar(avatarId.map(id -> address(chat, id)));
    if (after.equals(before)) {
      return Optional.empty();
    }
    Chat changed = chat.withCustomer(after, clock.instant());
    chats.updateAll(List.of(changed));
    return Optional.of(changed);
  }

  /// Names the picture, so that another one is not taken for it.
  private static String address(Chat chat, UUID avatarId) {
    return "/api/chats/" + chat.id() + "/avatar?v=" + avatarId;
  }

  /// Platforms let people call themselves whatever they like.
  private static Optional<String> presentable(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
    String fitting =
        clean.codePointCount(0, clean.length()) > Customer.NAME_MAX
            ? clean.substring(0, clean.offsetByCodePoints(0, Customer.NAME_MAX))
            : clean;
    return Optional.of(fitting.strip()).filter(text -> !text.isEmpty());
  }
}
