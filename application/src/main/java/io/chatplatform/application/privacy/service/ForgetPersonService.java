package io.chatplatform.application.privacy.service;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.service.ConnectionWatch;
import io.chatplatform.application.privacy.DataDeletion;
import io.chatplatform.application.privacy.port.in.ForgetPerson;
import io.chatplatform.application.privacy.port.out.DataDeletions;
import io.chatplatform.application.privacy.port.out.PersonDirectory;
import io.chatplatform.application.privacy.port.out.PersonDirectory.Customer;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.event.TenantEvent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class ForgetPersonService implements ForgetPerson {
  private final Channels channels;
  private final PersonDirectory people;
  private final DataDeletions deletions;
  private final TenantTransaction transaction;
  private final ChatRepository chats;
  private final ConnectionWatch watch;
  private final EventPublisher events;
  private final Clock clock;

  @Inject
  public ForgetPersonService(
      Channels channels,
      PersonDirectory people,
      DataDeletions deletions,
      TenantTransaction transaction,
      ChatRepository chats,
      ConnectionWatch watch,
      EventPublisher events,
      Clock clock) {
    this.channels = channels;
    this.people = people;
    this.deletions = deletions;
    this.transaction = transaction;
    this.chats = chats;
    this.watch = watch;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public boolean deauthorize(String name, byte[] body) {
    ChannelWebhook webhook = webhook(name);
    Optional<String> person = webhook.personOfRequest(body);
    person.ifPresent(id ->
        people
            .connectionsOf(channels.over(webhook), id)
            .forEach(granted ->
                watch.saw(
                    granted.tenantId(), granted.connectionId(), ConnectionHealth.NEEDS_RECONNECT)));
    return person.isPresent();
  }

  /// Done before it is answered, so that nothing is left to be done by a process that may end.
  @Override
  public Optional<DataDeletion> delete(String name, byte[] body) {
    ChannelWebhook webhook = webhook(name);
    return webhook.personOfRequest(body).map(id -> delete(channels.over(webhook), id));
  }

  @Override
  public DataDeletion find(String code) {
    return deletions.find(code).orElseThrow(() -> new Refusal.NotFound("data deletion"));
  }

  private DataDeletion delete(Collection<ChannelId> over, String person) {
    // Random, unlike other ids here: whoever knows it may ask what became of the deletion.
    var asked = new DataDeletion(UUID.randomUUID().toString(), clock.instant(), Optional.empty());
    deletions.insert(asked);
    people.chatsOf(over, person).forEach(this::delete);
    people
        .connectionsOf(over, person)
        .forEach(granted -> watch.forgetGrant(granted.tenantId(), granted.connectionId()));
    deletions.complete(asked.code(), clock.instant());
    return asked;
  }

  private void delete(Customer customer) {
    Optional<Chat> deleted =
        transaction.run(
            customer.tenantId(),
            () -> {
              Optional<Chat> chat = chats.lock(customer.chatId());
              chat.ifPresent(found -> chats.delete(found.id()));
              return chat;
            });
    deleted.ifPresent(
        chat -> events.publish(customer.tenantId(), List.of(new TenantEvent.ChatDeleted(chat))));
  }

  private ChannelWebhook webhook(String name) {
    return channels.webhook(name).orElseThrow(() -> new Refusal.NotFound("webhook"));
  }
}
