package io.chatplatform.application.inbound.service;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.inbound.service.InboundWorld.again;
import static io.chatplatform.application.inbound.service.InboundWorld.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.Sender;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What customers and the business said.
class InboundMessagesTest {
  private final InboundWorld inbound = new InboundWorld();
  private final CustomerIdentity ada = customer("ada");

  @Test
  void aNewCustomerOpensAChat() {
    inbound.deliver(inbound.says(ada, "m1", "Hello", NOW));

    Chat chat = onlyChat();
    assertThat(chat.status()).isEqualTo(ChatStatus.OPEN);
    assertThat(chat.activity().unreadCount()).isEqualTo(1);
    assertThat(messages(chat))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.sender()).isEqualTo(new Sender.Customer());
          assertThat(message.content().text()).contains("Hello");
          assertThat(message.timestamp()).isEqualTo(NOW);
        });
    assertThat(inbound.world.events.events())
        .hasExactlyElementsOfTypes(TenantEvent.ChatCreated.class, TenantEvent.MessageCreated.class);
  }

  @Test
  void aChatIsFoundByAnyKeyOfItsCustomer() {
    CustomerIdentity both =
        new CustomerIdentity(
            List.of(new CustomerKey("user_id", "ada"), new CustomerKey("phone", "49")),
            Optional.of("Ada"),
            Optional.empty());

    inbound.deliver(inbound.says(ada, "m1", "One", NOW));
    inbound.deliver(inbound.says(both, "m2", "Two", NOW.plusSeconds(1)));
    inbound.deliver(
        inbound.says(CustomerIdentity.of("phone", "49"), "m3", "Three", NOW.plusSeconds(2)));

    assertThat(messages(onlyChat())).hasSize(3);
    assertThat(onlyChat().customer().name()).contains("Ada");
  }

  @Test
  void oneBatchOpensOneChatForSeveralKeys() {
    CustomerIdentity both =
        new CustomerIdentity(
            List.of(new CustomerKey("user_id", "ada"), new CustomerKey("phone", "49")),
            Optional.empty(),
            Optional.empty());

    inbound.deliver(
        inbound.says(both, "m1", "One", NOW),
        inbound.says(ada, "m2", "Two", NOW),
        inbound.says(CustomerIdentity.of("phone", "49"), "m3", "Three", NOW));

    assertThat(messages(onlyChat())).hasSize(3);
  }

  @Test
  void anAnswerIsLinkedToOurMessageByOurOwnId() {
    inbound.deliver(inbound.says(ada, "m1", "Hello", NOW));
    Message question = inbound.world.given(Samples.aReply(onlyChat(), NOW));

    inbound.deliver(
        new InboundEvent.MessageReceived(
            Samples.CHANNEL,
            inbound.connection.account().platformAccountId(),
            ada,
            "m2",
            new InboundContent.Text("Friday"),
            Optional.empty(),
            Optional.of(question.id()),
            MessageContext.NONE.withPayload(Optional.of("fri")),
            NOW.plusSeconds(1)));

    Message answer = messages(onlyChat()).getLast();
    assertThat(answer.links().replyTo()).contains(question.id());
    assertThat(answer.links().context().payload()).contains("fri");
  }

  @Test
  void aCustomersMessageReopensAClosedChat() {
    inbound.deliver(inbound.says(ada, "m1", "Hello", NOW));
    Chat chat = onlyChat();
    inbound.world.run(
        () -> inbound.world.chats.updateAll(List.of(chat.withStatus(ChatStatus.CLOSED, NOW))));

    inbound.deliver(inbound.echo(ada, "m2", "Bye", NOW.plusSeconds(1)));
    assertThat(onlyChat().status()).isEqualTo(ChatStatus.CLOSED);

    inbound.deliver(inbound.says(ada, "m3", "Wait", NOW.plusSeconds(2)));
    assertThat(onlyChat().status()).isEqualTo(ChatStatus.OPEN);
  }

  @Test
  void aDuplicateIsStoredOnceAndToldOnce() {
    Delivery delivery = inbound.delivery(inbound.says(ada, "m1", "Hello", NOW));

    inbound.process(delivery, delivery);
    inbound.process(delivery);

    assertThat(messages(onlyChat())).hasSize(1);
    assertThat(onlyChat().activity().unreadCount()).isEqualTo(1);
    assertThat(inbound.world.events.events(TenantEvent.MessageCreated.class)).hasSize(1);
  }

  @Test
  void whatIsRedeliveredIsToldAgain() {
    Delivery delivery = inbound.delivery(inbound.says(ada, "m1", "Hello", NOW));
    inbound.process(delivery);

    inbound.process(again(delivery));

    assertThat(messages(onlyChat())).hasSize(1);
    assertThat(onlyChat().activity().unreadCount()).isEqualTo(1);
    assertThat(inbound.world.events.events(TenantEvent.MessageCreated.class)).hasSize(2);
  }

  @Test
  void aLateMessageIsMarkedLateAndStaysInItsPlace() {
    inbound.deliver(inbound.says(ada, "m2", "Second", NOW.plusSeconds(9)));
    inbound.deliver(inbound.says(ada, "m1", "First", NOW));

    assertThat(messages(onlyChat()))
        .extracting(message -> message.content().text().orElseThrow())
        .containsExactly("First", "Second");
    assertThat(messages(onlyChat()))
        .extracting(message -> message.times().isLate())
        .containsExactly(true, false);
  }

  @Test
  void anEchoFromThePlatformsOwnAppIsAMessageOfTheBusiness() {
    inbound.deliver(inbound.echo(ada, "m1", "We are open", NOW));

    assertThat(messages(onlyChat()))
        .singleElement()
        .satisfies(message -> {
          assertThat(message.sender()).isEqualTo(new Sender.Agent(Optional.empty()));
          assertThat(message.status()).isEqualTo(MessageStatus.SENT);
        });
    assertThat(onlyChat().activity().unreadCount()).isZero();
  }

  @Test
  void anEchoThatNamesOurMessageSettlesIt() {
    Message ours = givenPending("Two loaves.");

    inbound.deliver(inbound.echo(ada, "m9", Optional.of(ours.id()), "Two loaves.", NOW));

    assertSettled(ours, "m9");
  }

  @Test
  void anEchoWithAPlatformIdWeKnowAddsNothing() {
    Message ours = givenPending("Two loaves.");
    inbound.world.run(() -> inbound.world.messages.updateAll(List.of(ours.accepted("m9"))));

    inbound.deliver(inbound.echo(ada, "m9", "Two loaves.", NOW));

    assertSettled(ours, "m9");
  }

  @Test
  void anEchoOfTheSameContentSettlesTheOldestPendingMessage() {
    Message first = givenPending("Yes.");
    Message second = givenPending("Yes.");

    inbound.deliver(inbound.echo(ada, "m1", " Yes.\n", NOW));

    assertThat(inbound.world.message(first.id()).status()).isEqualTo(MessageStatus.SENT);
    assertThat(inbound.world.message(second.id()).status()).isEqualTo(MessageStatus.PENDING);

    inbound.deliver(inbound.echo(ada, "m2", "Yes.", NOW));
    assertThat(inbound.world.message(second.id()).delivery().platformMessageId()).contains("m2");
  }

  @Test
  void filesWaitToBeFetchedOnceTheirMessageIsStored() {
    Delivery delivery = inbound.delivery(picture());

    inbound.process(delivery);
    inbound.process(delivery);

    assertThat(messages(onlyChat()).getFirst().content().type()).isEqualTo(MessageType.IMAGE);
    assertThat(inbound.fetches).hasValue(1);
    assertThat(messages(onlyChat()).getFirst().content().attachments())
        .extracting(Attachment::state)
        .containsExactly(Attachment.State.WAITING);
  }

  @Test
  void whatCannotBeShownIsKeptWithItsRawText() {
    var poll =
        new InboundEvent.MessageReceived(
            Samples.CHANNEL,
            inbound.connection.account().platformAccountId(),
            ada,
            "m1",
            new InboundContent.Unsupported("A poll", "<poll/>"),
            Optional.of("m0"),
            NOW);

    inbound.deliver(poll);

    Message message = messages(onlyChat()).getFirst();
    assertThat(message.content().type()).isEqualTo(MessageType.UNSUPPORTED);
    assertThat(message.links().replyToPlatformId()).contains("m0");
  }

  private InboundEvent picture() {
    return new InboundEvent.MessageReceived(
        Samples.CHANNEL,
        inbound.connection.account().platformAccountId(),
        ada,
        "m1",
        new InboundContent.Media(
            MessageType.IMAGE,
            Optional.of("Look"),
            List.of(
                new InboundContent.Item(
                    MessageType.IMAGE, "media-1", "image/png", Optional.empty()))),
        Optional.empty(),
        NOW);
  }

  private Message givenPending(String text) {
    if (inbound.world.allChats().isEmpty()) {
      inbound.deliver(inbound.says(ada, "m0", "Hello", NOW.minusSeconds(9)));
    }
    return inbound.world.givenPending(
        Samples.aReply(onlyChat(), text, inbound.world.clock.instant()));
  }

  private void assertSettled(Message ours, String platformId) {
    Message now = inbound.world.message(ours.id());
    assertThat(now.status()).isEqualTo(MessageStatus.SENT);
    assertThat(now.delivery().platformMessageId()).contains(platformId);
    assertThat(messages(onlyChat())).hasSize(2);
    assertThat(inbound.world.in(() -> inbound.world.outbox.dueAt(ours.id()))).isEmpty();
    assertThat(onlyChat().activity().unreadCount()).isEqualTo(1);
  }

  private Chat onlyChat() {
    assertThat(inbound.world.allChats()).hasSize(1);
    return inbound.world.allChats().getFirst();
  }

  private List<Message> messages(Chat chat) {
    return inbound.world.messagesOf(chat.id());
  }
}
