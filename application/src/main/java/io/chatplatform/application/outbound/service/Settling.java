package io.chatplatform.application.outbound.service;

import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.connection.service.ConnectionWatch;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.inbound.service.MessageChanges;
import io.chatplatform.application.inbound.service.Receipts;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.outbound.OutboundSettings;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Due;
import io.chatplatform.application.outbound.port.out.SendPacer;
import io.chatplatform.application.realtime.port.out.EventPublisher;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.application.work.Backoff;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.ConnectionHealth;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.DeliveryError.Action;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/// Writes down what became of a message that was to be sent.
public final class Settling {
  private static final Duration HELD_UP = Duration.ofSeconds(60);
  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
  private final TenantTransaction transaction;
  private final MessageRepository messages;
  private final ChatRepository chats;
  private final ReceiptRepository receipts;
  private final MessageChanges changes;
  private final Outbox outbox;
  private final ConnectionWatch watch;
  private final SendPacer pacer;
  private final EventPublisher events;
  private final OutboundSettings settings;
  private final Backoff backoff;
  private final Clock clock;

  @Inject
  public Settling(
      TenantTransaction transaction,
      MessageRepository messages,
      ChatRepository chats,
      ReceiptRepository receipts,
      MessageChanges changes,
      Outbox outbox,
      ConnectionWatch watch,
      SendPacer pacer,
      EventPublisher events,
      OutboundSettings settings,
      Clock clock) {
    this.transaction = transaction;
    this.messages = messages;
    this.chats = chats;
    this.receipts = receipts;
    this.changes = changes;
    this.outbox = outbox;
    this.watch = watch;
    this.pacer = pacer;
    this.events = events;
    this.settings = settings;
    this.backoff = new Backoff(settings.backoff(), 2, LONGEST_BACKOFF);
    this.clock = clock;
  }

  /// What the ends of sending mean for what was sent.
  interface Outcome {
    void accepted(String platformMessageId);

    void refused(DeliveryError error);

    void unknown(String reason);
  }

  void settle(Due due, SocialConnection connection, Instant sentAt, SendResult result) {
    settle(due, connection, result, new MessageOutcome(due, connection, sentAt));
  }

  void settle(Due due, SocialConnection connection, SendResult result, Outcome outcome) {
    switch (result) {
      case SendResult.Accepted(String platformMessageId, Optional<Duration> rest) -> {
        rest.ifPresent(time -> pacer.rest(connection.id(), time));
        outcome.accepted(platformMessageId);
      }
      case SendResult.Refused(DeliveryError error, boolean reconnect) -> {
        if (reconnect) {
          heldUp(due, connection, true);
        } else {
          outcome.refused(error);
        }
      }
      case SendResult.RetryAfter(Duration delay, String reason, SendResult.Because because) -> {
        switch (because) {
          case TROUBLE -> retry(due, delay, reason, outcome);
          case CUSTOMER_LIMIT -> postpone(due, delay);
          case ACCOUNT_LIMIT -> {
            pacer.rest(connection.id(), delay);
            postpone(due, delay);
          }
        }
      }
      case SendResult.Unknown(String reason) -> outcome.unknown(reason);
    }
  }

  private final class MessageOutcome implements Outcome {
    private final Due due;
    private final SocialConnection connection;
    private final Instant sentAt;

    MessageOutcome(Due due, SocialConnection connection, Instant sentAt) {
      this.due = due;
      this.connection = connection;
      this.sentAt = sentAt;
    }

    @Override
    public void accepted(String platformMessageId) {
      Settling.this.accepted(due, connection, sentAt, platformMessageId);
    }

    @Override
    public void refused(DeliveryError error) {
      fail(due, error);
    }

    @Override
    public void unknown(String reason) {
      Settling.this.unknown(due);
    }
  }

  /// The connection cannot be used. What was to be sent waits for somebody to mend it, unless the
  /// account was disconnected: nobody expects it to go out any more then, should the account ever
  /// be connected again.
  void blocked(Due due, SocialConnection connection) {
    blocked(due, connection, new MessageOutcome(due, connection, clock.instant()));
  }

  void blocked(Due due, SocialConnection connection, Outcome outcome) {
    if (connection.isConnected()) {
      heldUp(due, connection, false);
    } else {
      outcome.refused(
          new DeliveryError("disconnected", "The account was disconnected.", Action.RECONNECT));
    }
  }

  /// It keeps its place in the chat, and is no failed attempt. Some of the wait is chance, so that
  /// not all come back at once.
  void postpone(Due due, Duration wait) {
    long millis = Math.max(1, wait.toMillis());
    Instant dueAt =
        clock.instant().plusMillis(millis + ThreadLocalRandom.current().nextLong(millis / 8 + 1));
    transaction.run(due.tenantId(), () -> outbox.retryAt(due.messageId(), due.attempts(), dueAt));
  }

  /// It may have been sent: wait for the platform to say.
  void unknown(Due due) {
    Instant settleBy = clock.instant().plus(settings.settleTime());
    transaction.run(due.tenantId(), () -> outbox.awaitSettling(due.messageId(), settleBy));
  }

  /// The platform never said: a person decides.
  void giveUp(Due due) {
    fail(due, DeliveryError.OUTCOME_UNKNOWN);
  }

  /// Unless the platform has settled it meanwhile: then it was sent, whatever was thought here.
  private void fail(Due due, DeliveryError error) {
    change(
        due,
        message -> message.status() == MessageStatus.PENDING ? message.failed(error) : message,
        () -> outbox.remove(due.messageId()));
  }

  void nothingToSend(Due due) {
    transaction.run(due.tenantId(), () -> outbox.remove(due.messageId()));
  }

  /// The connection cannot be used until somebody mends it; what is to be sent waits, and says so.
  private void heldUp(Due due, SocialConnection connection, boolean noticedNow) {
    if (noticedNow) {
      watch.saw(due.tenantId(), connection.id(), ConnectionHealth.NEEDS_RECONNECT);
    }
    var why =
        connection.isActive()
            ? new DeliveryError(
                "needs_reconnect",
                "Waiting: the platform refuses this account's token. An admin must reconnect it.",
                Action.RECONNECT)
            : new DeliveryError(
                "connection_paused", "Waiting: this connection is paused.", Action.WAIT);
    change(
        due,
        message -> message.heldUp(why),
        () -> outbox.retryAt(due.messageId(), due.attempts(), clock.instant().plus(HELD_UP)));
  }

  private void accepted(
      Due due, SocialConnection connection, Instant sentAt, String platformMessageId) {
    change(
        due,
        message ->
            withReceipts(
                message.accepted(platformMessageId), connection, sentAt, platformMessageId),
        () -> outbox.remove(due.messageId()));
  }

  /// Statuses and reactions may have come before the answer to the request that sent the message.
  private Message withReceipts(
      Message message, SocialConnection connection, Instant sentAt, String platformMessageId) {
    var ref = new PlatformRef(connection.id(), platformMessageId);
    List<Handle> handles =
        chats.keysOf(message.chatId()).stream()
            .map(key -> new Handle(connection.id(), key))
            .toList();
    var early = receipts.take(List.of(ref)).get(ref);
    Message moved = early == null ? message : Receipts.moved(message, early);
    Message raised = Receipts.raised(moved, sentAt, handles, receipts.watermarks(handles));
    return changes.applyTo(ref, raised);
  }

  void retry(Due due, Duration delay, String reason, Outcome outcome) {
    int attempts = due.attempts() + 1;
    if (attempts >= settings.maxAttempts()) {
      var error =
          new DeliveryError(
              "gave_up",
              "The platform could not take this message after several tries: " + reason,
              Action.RETRY);
      outcome.refused(error);
      return;
    }
    Duration wait = backoff.after(attempts);
    Instant dueAt = clock.instant().plus(delay.compareTo(wait) > 0 ? delay : wait);
    transaction.run(due.tenantId(), () -> outbox.retryAt(due.messageId(), attempts, dueAt));
  }

  /// The chat is locked before the outbox entry, as everywhere: nobody waits in a circle.
  void change(Due due, UnaryOperator<Message> change, Runnable outboxChange) {
    Optional<TenantEvent> event =
        transaction.run(
            due.tenantId(),
            () -> {
              Optional<Chat> chat =
                  messages.find(due.messageId()).flatMap(found -> chats.lock(found.chatId()));
              outboxChange.run();
              return chat.flatMap(locked -> changed(locked, due, change));
            });
    event.ifPresent(news -> events.publish(due.tenantId(), List.of(news)));
  }

  private Optional<TenantEvent> changed(Chat chat, Due due, UnaryOperator<Message> change) {
    Optional<Message> before = messages.find(due.messageId());
    Optional<Message> after = before.map(change);
    if (after.isEmpty() || after.equals(before)) {
      return Optional.empty();
    }
    Chat changed = chat.withChanged(after.get());
    messages.updateAll(List.of(after.get()));
    if (!after.get().reactions().equals(before.get().reactions())
        || !after.get().content().equals(before.get().content())) {
      messages.reviseAll(List.of(after.get()));
    }
    chats.updateAll(List.of(changed));
    return Optional.of(new TenantEvent.MessageUpdated(after.get(), changed));
  }
}
