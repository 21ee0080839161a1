package io.chatplatform.application.customer.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository.KnownProfile;
import io.chatplatform.application.customer.port.out.DueProfileDirectory.DueProfile;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.application.work.Backoff;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.SocialConnection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Asks the platform about one customer and writes down what it says, a no as well.
public final class ProfileLookup {
  /// What is older is asked for again, if the customer still writes.
  static final Duration FRESH = Duration.ofDays(7);

  static final int ATTEMPTS_MAX = 6;

  /// Asked again only when something wakes it.
  private static final Instant DORMANT = Instant.MAX;

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofSeconds(30), 4, Duration.ofHours(6));
  private static final System.Logger LOG = System.getLogger(ProfileLookup.class.getName());
  private final TenantTransaction transaction;
  private final CustomerProfileRepository profiles;
  private final ChatRepository chats;
  private final ConnectionRepository connections;
  private final CredentialVault vault;
  private final Channels channels;
  private final Avatars avatars;
  private final ProfileNews news;
  private final Clock clock;

  @Inject
  public ProfileLookup(
      TenantTransaction transaction,
      CustomerProfileRepository profiles,
      ChatRepository chats,
      ConnectionRepository connections,
      CredentialVault vault,
      Channels channels,
      Avatars avatars,
      ProfileNews news,
      Clock clock) {
    this.transaction = transaction;
    this.profiles = profiles;
    this.chats = chats;
    this.connections = connections;
    this.vault = vault;
    this.channels = channels;
    this.avatars = avatars;
    this.news = news;
    this.clock = clock;
  }

  void lookUp(DueProfile due) {
    Optional<Task> found = transaction.run(due.tenantId(), () -> task(due));
    if (found.isEmpty()) {
      return;
    }
    Task task = found.get();
    if (due.attempt() > ATTEMPTS_MAX || !isWanted(task)) {
      answered(due, task.known(), due.attempt() > ATTEMPTS_MAX ? nextTime() : DORMANT);
      return;
    }
    switch (ask(task)) {
      case ProfileResult.Found profile ->
          news.learned(
              due,
              profile,
              avatars.fetch(due, profile, task.channel(), task.credentials()),
              nextTime());
      case ProfileResult.NotOffered _ -> answered(due, task.known(), DORMANT);
      case ProfileResult.Refused(String reason) -> {
        LOG.log(System.Logger.Level.DEBUG, "profile of chat {0}: {1}", due.chatId(), reason);
        answered(due, task.known(), nextTime());
      }
      case ProfileResult.RetryAfter(Duration delay, String reason) -> {
        LOG.log(System.Logger.Level.DEBUG, "profile of chat {0}: {1}", due.chatId(), reason);
        retry(due, delay);
      }
    }
  }

  private static ProfileResult ask(Task task) {
    return task.channel()
        .map(channel -> channel.profile(task.keys(), task.credentials()))
        .orElseGet(ProfileResult.NotOffered::new);
  }

  /// A new customer, or one who wrote since the platform was last asked.
  private static boolean isWanted(Task task) {
    Optional<Instant> wroteAt = task.chat().activity().lastCustomerMessageAt();
    return task.known()
        .lookedUpAt()
        .map(asked -> wroteAt.filter(asked::isBefore).isPresent())
        .orElse(true);
  }

  private Optional<Task> task(DueProfile due) {
    return chats
        .find(due.chatId())
        .flatMap(chat -> profiles.find(chat.id()).map(known -> task(due, chat, known)));
  }

  private Task task(DueProfile due, Chat chat, KnownProfile known) {
    SocialConnection connection = connections.find(chat.origin().connection()).orElseThrow();
    return new Task(
        chat,
        known,
        chats.keysOf(chat.id()),
        channels.find(chat.origin().channel()),
        vault.open(due.tenantId(), connection));
  }

  private Instant nextTime() {
    return clock.instant().plus(FRESH);
  }

  private void answered(DueProfile due, KnownProfile known, Instant dueAt) {
    var now = new KnownProfile(known.name(), known.avatarId(), Optional.of(clock.instant()));
    transaction.run(due.tenantId(), () -> profiles.save(due.chatId(), now, dueAt));
  }

  private void retry(DueProfile due, Duration delay) {
    Duration wait = BACKOFF.after(due.attempt());
    Instant dueAt = clock.instant().plus(delay.compareTo(wait) > 0 ? delay : wait);
    transaction.run(due.tenantId(), () -> profiles.retryAt(due.chatId(), dueAt));
  }

  private record Task(
      Chat chat,
      KnownProfile known,
      List<CustomerKey> keys,
      Optional<ChannelAdapter> channel,
      Credentials credentials) {}
}
