package io.chatplatform.application.outbound.service;

import io.chatplatform.application.connection.service.ConnectionWatch;
import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.fake.ChannelBuilder;
import io.chatplatform.application.fake.FakeSendPacer;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.inbound.service.BusinessReactions;
import io.chatplatform.application.inbound.service.MessageChanges;
import io.chatplatform.application.outbound.OutboundSettings;
import io.chatplatform.application.outbound.port.out.OutboxDirectory.Due;
import io.chatplatform.domain.message.Message;
import java.time.Duration;
import java.util.List;

/// A world whose outbox is emptied by hand, step by step.
final class OutboundWorld {
  static final OutboundSettings SETTINGS =
      new OutboundSettings(
          Duration.ofMinutes(2),
          Duration.ofSeconds(60),
          4,
          3,
          Duration.ofSeconds(10),
          Duration.ofMillis(10));
  final World world;
  final OutboundDelivery delivery;
  final ConnectionWatch watch;
  final BusinessReactions reactions;
  final FakeSendPacer pacer = new FakeSendPacer();

  OutboundWorld() {
    this(ChannelBuilder.aChannel());
  }

  OutboundWorld(ChannelBuilder channel) {
    world = new World(channel);
    watch =
        new ConnectionWatch(
            world.store,
            world.connections,
            new CredentialVault(world.connections, world.box),
            world.outbox,
            world.events,
            world.clock);
    var changes = new MessageChanges(world.changes);
    reactions = new BusinessReactions(world.changes, changes, world.receipts);
    var routing =
        new Routing(
            world.chats,
            world.connections,
            new CredentialVault(world.connections, world.box),
            world.channels);
    var settling =
        new Settling(
            world.store,
            world.messages,
            world.chats,
            world.receipts,
            changes,
            world.outbox,
            watch,
            pacer,
            world.events,
            SETTINGS,
            world.clock);
    delivery =
        new OutboundDelivery(
            world.store,
            world.messages,
            routing,
            world.media,
            pacer,
            settling,
            new ReactionDelivery(
                world.store,
                world.messages,
                routing,
                reactions,
                world.outbox,
                pacer,
                settling,
                world.clock),
            world.clock);
  }

  /// Takes what is due, as a dispatcher does.
  List<Due> claim() {
    return world.outbox.claim(world.clock.instant(), SETTINGS.lease(), 100);
  }

  /// Delivers all that is due now; tells how many.
  int deliverDue() {
    List<Due> due = claim();
    due.forEach(delivery::deliver);
    return due.size();
  }

  Message now(Message message) {
    return world.message(message.id());
  }

  Duration waits(Message message) {
    return Duration.between(
        world.clock.instant(), world.in(() -> world.outbox.dueAt(message.id())).orElseThrow());
  }

  boolean isQueued(Message message) {
    return world.in(() -> world.outbox.dueAt(message.id())).isPresent();
  }
}
