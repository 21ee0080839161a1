package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.fake.FakeWebhook;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.DeliveryOutcome;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.MessageContent.Notice;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Referral;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A world that takes deliveries for one connection, and short words for its events.
final class InboundWorld {
  final World world = new World();
  final SocialConnection connection = world.givenConnection();
  final AtomicInteger fetches = new AtomicInteger();
  private final Receipts receipts = new Receipts(world.receipts, world.messages);
  private final BatchStore batches =
      new BatchStore(world.chats, world.messages, world.ids, world.clock);
  private final MessageChanges changes = new MessageChanges(world.changes);
  final BusinessReactions reactions = new BusinessReactions(world.changes, changes, world.receipts);
  final ProcessDeliveriesService service =
      new ProcessDeliveriesService(
          world.channels,
          world.accounts,
          world.parked,
          new TenantInbound(
              world.store,
              new InboundMessages(
                  world.messages, world.outbox, receipts, batches, world.ids, world.clock),
              new InboundStatuses(world.chats, world.receipts, receipts, world.outbox),
              new FailedReactions(reactions, world.messages, world.chats),
              changes,
              new InboundCustomers(world.chats, world.messages, world.clock),
              new AccountNotices(world.notices, world.connections, world.ids, world.clock),
              batches,
              world.events,
              fetches::incrementAndGet,
              world::wake),
          new TenantFanOut());

  /// All events in one delivery.
  List<DeliveryOutcome> deliver(InboundEvent... events) {
    return service.process(List.of(delivery(events)));
  }

  List<DeliveryOutcome> process(Delivery... deliveries) {
    return service.process(Arrays.asList(deliveries));
  }

  Delivery delivery(InboundEvent... events) {
    return delivery(world.webhook.body(events));
  }

  Delivery delivery(byte[] body) {
    return new Delivery(FakeWebhook.NAME, body, world.clock.instant(), false);
  }

  static Delivery again(Delivery first) {
    return new Delivery(first.webhook(), first.body(), first.receivedAt(), true);
  }

  static CustomerIdentity customer(String id) {
    return CustomerIdentity.of("user_id", id);
  }

  InboundEvent.MessageReceived says(
      CustomerIdentity customer, String mid, String text, Instant at) {
    return says(connection, customer, mid, text, at);
  }

  InboundEvent.MessageReceived says(
      SocialConnection to, CustomerIdentity customer, String mid, String text, Instant at) {
    return new InboundEvent.MessageReceived(
        Samples.CHANNEL,
        to.account().platformAccountId(),
        customer,
        mid,
        new InboundContent.Text(text),
        Optional.empty(),
        at);
  }

  InboundEvent.MessageEchoed echo(CustomerIdentity customer, String mid, String text, Instant at) {
    return echo(customer, mid, Optional.empty(), text, at);
  }

  InboundEvent.MessageEchoed echo(
      CustomerIdentity customer, String mid, Optional<MessageId> ours, String text, Instant at) {
    return new InboundEvent.MessageEchoed(
        Samples.CHANNEL,
        connection.account().platformAccountId(),
        customer,
        mid,
        ours,
        new InboundContent.Text(text),
        Optional.empty(),
        at);
  }

  InboundEvent.StatusChanged status(String mid, MessageStatus status) {
    return status(mid, Optional.empty(), status, false);
  }

  InboundEvent.StatusChanged status(
      String mid, Optional<MessageId> ours, MessageStatus status, boolean andEarlier) {
    return new InboundEvent.StatusChanged(
        Samples.CHANNEL,
        connection.account().platformAccountId(),
        mid,
        ours,
        status,
        andEarlier,
        Optional.empty());
  }

  InboundEvent.StatusUpTo upTo(CustomerIdentity customer, MessageStatus status, Instant upTo) {
    return new InboundEvent.StatusUpTo(
        Samples.CHANNEL, connection.account().platformAccountId(), customer, status, upTo);
  }

  InboundEvent.MessageChanged changed(
      CustomerIdentity customer, String mid, InboundEvent.Change change, Instant at) {
    return new InboundEvent.MessageChanged(
        Samples.CHANNEL,
        connection.account().platformAccountId(),
        customer,
        mid,
        "event " + change + " " + at,
        true,
        change,
        at);
  }

  InboundEvent.Referred referred(CustomerIdentity customer, Instant at) {
    var referral =
        new Referral(
            Referral.Kind.LINK,
            Optional.of("leaflet"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            at);
    return new InboundEvent.Referred(
        Samples.CHANNEL, connection.account().platformAccountId(), customer, referral, at);
  }

  InboundEvent.NoticeGiven notice(CustomerIdentity customer, String mid, Instant at) {
    return new InboundEvent.NoticeGiven(
        Samples.CHANNEL,
        connection.account().platformAccountId(),
        customer,
        mid,
        new Notice(Notice.Kind.CONTROL_PASSED, "The conversation was handed over"),
        at);
  }

  InboundEvent.CustomerMoved moved(
      CustomerIdentity former, CustomerIdentity now, String mid, Instant at) {
    return new InboundEvent.CustomerMoved(
        Samples.CHANNEL,
        connection.account().platformAccountId(),
        now,
        former,
        mid,
        new Notice(Notice.Kind.CUSTOMER_MOVED, "A new number"),
        at);
  }
}
