package io.chatplatform.application.inbound.service;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.inbound.service.InboundWorld.again;
import static io.chatplatform.application.inbound.service.InboundWorld.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.DeliveryOutcome;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.Customer;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Whatever the order, the batches and the repetitions in which a platform's events come, the same
/// is in the store afterwards.
class OrderOfEventsTest {
  private static final int STORIES = 50;
  private static final int ORDERS = 1_000;

  @TestFactory
  Stream<DynamicTest> anyOrderOfTheSameEventsEndsAlike() {
    return Stream.iterate(1L, seed -> seed + 1)
        .limit(STORIES)
        .map(seed -> DynamicTest.dynamicTest("story " + seed, () -> anyOrderEndsAlike(seed)));
  }

  private static void anyOrderEndsAlike(long story) {
    List<String> inOrder = outcome(story, 0);
    for (int order = 1; order <= ORDERS / STORIES; order++) {
      assertThat(outcome(story, order)).as("story %s in order %s", story, order).isEqualTo(inOrder);
    }
  }

  /// What is in the store after a story's events came in an order; order 0 is as they happened, one
  /// by one.
  private static List<String> outcome(long story, int order) {
    var inbound = new InboundWorld();
    List<InboundEvent> events = new Story(inbound, new Random(story)).tell();
    for (List<Delivery> batch :
        batches(inbound, events, order, new Random(story * 1_000 + order))) {
      assertThat(inbound.service.process(batch)).hasOnlyElementsOfType(DeliveryOutcome.Done.class);
    }
    return view(inbound);
  }

  private static List<List<Delivery>> batches(
      InboundWorld inbound, List<InboundEvent> events, int order, Random random) {
    List<List<Delivery>> batches = new ArrayList<>();
    if (order == 0) {
      events.forEach(event -> batches.add(List.of(inbound.delivery(event))));
      return batches;
    }
    List<Delivery> deliveries = new ArrayList<>();
    List<InboundEvent> rest = new ArrayList<>(events);
    Collections.shuffle(rest, random);
    while (!rest.isEmpty()) {
      List<InboundEvent> some = rest.subList(0, Math.min(rest.size(), 1 + random.nextInt(3)));
      Delivery delivery = inbound.delivery(some.toArray(InboundEvent[]::new));
      some.clear();
      deliveries.add(delivery);
      if (random.nextInt(3) == 0) {
        deliveries.add(random.nextInt(deliveries.size()), again(delivery));
      }
    }
    while (!deliveries.isEmpty()) {
      List<Delivery> batch =
          deliveries.subList(0, Math.min(deliveries.size(), 1 + random.nextInt(6)));
      batches.add(List.copyOf(batch));
      batch.clear();
    }
    return batches;
  }

  private static List<String> view(InboundWorld inbound) {
    Map<String, Chat> chats = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    for (Chat chat : inbound.world.allChats()) {
      assertThat(chats.put(chat.customer().platformChatId(), chat)).as("two chats").isNull();
    }
    chats.forEach((customer, chat) -> {
      List<CustomerKey> keys = inbound.world.in(() -> inbound.world.chats.keysOf(chat.id()));
      lines.add(customer + " " + chat.status() + " unread " + chat.activity().unreadCount());
      lines.add(
          "  known by "
              + keys.stream().map(CustomerKey::toString).sorted().toList()
              + chat.customer().name());
      lines.add("  last " + chat.activity().lastInteraction());
      lines.add("  written " + chat.activity().lastCustomerMessageAt());
      lines.add("  referred " + chat.activity().referral());
      chat.activity()
          .lastMessage()
          .ifPresent(last -> lines.add("  " + last.preview() + " " + last.status()));
      inbound.world.messagesOf(chat.id()).forEach(message -> lines.add("  " + line(message)));
    });
    return lines;
  }

  private static String line(Message message) {
    String sender = message.sender() instanceof Sender.Customer ? "customer" : "business";
    return message.delivery().platformMessageId().orElse("-")
        + " "
        + sender
        + " "
        + message.content().text().orElse("")
        + " "
        + message.status()
        + " "
        + message.delivery().error()
        + " "
        + message.reactions()
        + " edited "
        + message.times().editedAt()
        + " deleted "
        + message.times().deletedAt()
        + " "
        + message.timestamp();
  }

  /// What happens between a business and a few customers, and what the platform tells of it.
  private static final class Story {
    private final InboundWorld inbound;
    private final Random random;
    private final List<InboundEvent> events = new ArrayList<>();
    private Instant now = NOW;
    private int mids;
    private int firstMid;

    Story(InboundWorld inbound, Random random) {
      this.inbound = inbound;
      this.random = random;
    }

    List<InboundEvent> tell() {
      for (String name : List.of("ada", "bob", "cyd")) {
        CustomerIdentity customer = customer(name);
        Chat chat = existing(name);
        firstMid = mids + 1;
        for (int i = 0; i < 6; i++) {
          now = now.plusSeconds(1 + random.nextInt(20));
          happen(customer, chat, random.nextInt(7));
          happenToMessages(customer, random.nextInt(7));
        }
      }
      return events;
    }

    /// The chat in which the business has answered before.
    private Chat existing(String name) {
      Chat plain =
          Chat.open(
              new ChatId(Samples.id()),
              new Chat.Origin(inbound.connection.id(), Samples.CHANNEL),
              Customer.of(customer(name)),
              NOW);
      return inbound.world.givenChat(plain, false);
    }

    private void happen(CustomerIdentity customer, Chat chat, int what) {
      String mid = "mid." + ++mids;
      switch (what) {
        case 0, 1 -> events.add(inbound.says(known(customer), mid, "question " + mid, now));
        case 2 -> {
          events.add(inbound.echo(customer, mid, "from the phone " + mid, now));
          statuses(mid, Optional.empty());
        }
        case 3 -> {
          Message ours = ours(chat, mid);
          events.add(inbound.echo(customer, mid, Optional.of(ours.id()), "answer " + mid, now));
          statuses(mid, Optional.of(ours));
        }
        case 4 -> {
          ours(chat, mid);
          events.add(inbound.echo(customer, mid, "answer " + mid, now));
          statuses(mid, Optional.empty());
        }
        case 5 -> {
          Message ours = ours(chat, mid);
          events.add(inbound.status(mid, Optional.of(ours.id()), MessageStatus.SENT, false));
          statuses(mid, Optional.empty());
        }
        default -> {
          MessageStatus status =
              random.nextBoolean() ? MessageStatus.DELIVERED : MessageStatus.READ;
          events.add(inbound.upTo(customer, status, now));
        }
      }
    }

    /// Something becomes of an earlier message, told once or with the same event again.
    private void happenToMessages(CustomerIdentity customer, int what) {
      String mid = "mid." + random.nextInt(firstMid, mids + 1);
      now = now.plusSeconds(1 + random.nextInt(20));
      switch (what) {
        case 0 ->
            events.add(inbound.changed(customer, mid, new Change.Edited("edited at " + now), now));
        case 1 -> events.add(inbound.changed(customer, mid, new Change.Deleted(), now));
        case 2 -> events.add(inbound.changed(customer, mid, new Change.Reacted("👍"), now));
        case 3 -> events.add(inbound.changed(customer, mid, new Change.Reacted("❤️"), now));
        case 4 -> events.add(inbound.changed(customer, mid, new Change.ReactionRemoved(), now));
        case 5 -> events.add(inbound.referred(customer, now));
        default -> events.add(inbound.notice(customer, "notice." + ++mids, now));
      }
    }

    private CustomerIdentity known(CustomerIdentity customer) {
      List<CustomerKey> keys = new ArrayList<>(customer.keys());
      if (random.nextBoolean()) {
        keys.add(new CustomerKey("phone", "+" + customer.keys().getFirst().value().hashCode()));
      }
      return new CustomerIdentity(keys, Optional.empty(), Optional.empty());
    }

    /// A reply that an agent has written here and that is on its way.
    private Message ours(Chat chat, String mid) {
      return inbound.world.givenPending(
          Message.composed(
              new MessageId(Samples.id()),
              chat.id(),
              new Sender.Agent(Optional.empty()),
              new MessageContent.Text("answer " + mid),
              Message.Links.NONE,
              now));
    }

    private void statuses(String mid, Optional<Message> ours) {
      Optional<MessageId> id = random.nextBoolean() ? ours.map(Message::id) : Optional.empty();
      if (random.nextBoolean()) {
        events.add(inbound.status(mid, id, MessageStatus.DELIVERED, false));
      }
      if (random.nextInt(3) == 0) {
        events.add(inbound.status(mid, id, MessageStatus.READ, random.nextBoolean()));
      }
    }
  }
}
