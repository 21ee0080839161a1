package io.chatplatform.application.outbound.service;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.OutgoingReaction;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.inbound.service.BusinessReactions;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Due;
import io.chatplatform.application.outbound.port.out.SendPacer;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Sends the reaction to one message of the outbox. The same reaction twice is one reaction, so
/// whatever is not certain is sent again.
public final class ReactionDelivery {
  private final TenantTransaction transaction;
  private final MessageRepository messages;
  private final Routing routing;
  private final BusinessReactions reactions;
  private final Outbox outbox;
  private final SendPacer pacer;
  private final Settling settling;
  private final Clock clock;

  @Inject
  public ReactionDelivery(
      TenantTransaction transaction,
      MessageRepository messages,
      Routing routing,
      BusinessReactions reactions,
      Outbox outbox,
      SendPacer pacer,
      Settling settling,
      Clock clock) {
    this.transaction = transaction;
    this.messages = messages;
    this.routing = routing;
    this.reactions = reactions;
    this.outbox = outbox;
    this.pacer = pacer;
    this.settling = settling;
    this.clock = clock;
  }

  void deliver(Due due) {
    switch (transaction.run(due.tenantId(), () -> prepare(due))) {
      case Gone _ -> settling.nothingToSend(due);
      case NotWanted(PlatformRef ref) ->
          settling.change(due, UnaryOperator.identity(), () -> removeUnlessWanted(due, ref));
      case Waiting waiting -> settling.blocked(due, waiting.connection(), settle(due, waiting));
      case Ready ready -> send(due, ready);
    }
  }

  private void send(Due due, Ready ready) {
    Routing.Open way = ready.way();
    var paces = way.channel().descriptor().limits().paces();
    Optional<Duration> wait =
        pacer.take(way.connection().id(), SendLanes.of(way.recipient(), paces));
    if (wait.isPresent()) {
      settling.postpone(due, wait.get());
      return;
    }
    SendResult result;
    try {
      result = way.channel().react(ready.outgoing(), way.credentials());
    } catch (RuntimeException bug) {
      result = new SendResult.Unknown("the channel's adapter failed: " + bug);
    }
    settling.settle(due, way.connection(), result, settle(due, ready));
  }

  private Prepared prepare(Due due) {
    Message message = messages.find(due.messageId()).orElse(null);
    if (message == null || message.isDeleted()) {
      return new Gone();
    }
    Routing.Way way = routing.to(due.tenantId(), message.chatId());
    var ref =
        new PlatformRef(
            way.connection().id(), message.delivery().platformMessageId().orElseThrow());
    Optional<Kept> wanted = reactions.wanted(ref);
    if (wanted.isEmpty()) {
      return new NotWanted(ref);
    }
    return switch (way) {
      case Routing.Blocked(SocialConnection connection) -> new Waiting(connection, wanted.get());
      case Routing.Open open -> new Ready(open, wanted.get());
    };
  }

  private Settling.Outcome settle(Due due, Wish wish) {
    Kept wanted = wish.wanted();
    return new Settling.Outcome() {
      @Override
      public void accepted(String platformMessageId) {
        settling.change(
            due,
            message -> reactions.taken(wanted.ref(), message, wanted, platformMessageId),
            () -> finish(due, wanted));
      }

      @Override
      public void refused(DeliveryError error) {
        settling.change(
            due,
            message -> reactions.refused(wanted.ref(), message, wanted, error),
            () -> finish(due, wanted));
      }

      @Override
      public void unknown(String reason) {
        settling.retry(due, Duration.ZERO, reason, this);
      }
    };
  }

  /// An agent may have wanted another one while this one was on its way.
  private void finish(Due due, Kept settled) {
    if (reactions.wanted(settled.ref()).filter(wanted -> !wanted.equals(settled)).isPresent()) {
      outbox.retryAt(due.messageId(), 0, clock.instant());
    } else {
      outbox.remove(due.messageId());
    }
  }

  /// It may be wanted again by now.
  private void removeUnlessWanted(Due due, PlatformRef ref) {
    if (reactions.wanted(ref).isEmpty()) {
      outbox.remove(due.messageId());
    } else {
      outbox.retryAt(due.messageId(), 0, clock.instant());
    }
  }

  private sealed interface Prepared {}

  private record NotWanted(PlatformRef ref) implements Prepared {}

  private record Gone() implements Prepared {}

  private sealed interface Wish extends Prepared {
    Kept wanted();
  }

  private record Waiting(SocialConnection connection, Kept wanted) implements Wish {}

  private record Ready(Routing.Open way, Kept wanted) implements Wish {
    OutgoingReaction outgoing() {
      Optional<String> emoji =
          wanted.change() instanceof Change.Reacted(String given)
              ? Optional.of(given)
              : Optional.empty();
      return new OutgoingReaction(way.recipient(), wanted.ref().platformMessageId(), emoji);
    }
  }
}
