package io.chatplatform.application.message.service;

import static io.chatplatform.application.fake.ChannelBuilder.aChannel;
import static io.chatplatform.application.message.service.SendingWorld.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.message.port.in.StartChat;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.event.TenantEvent;
import org.junit.jupiter.api.Test;

class StartChatServiceTest {
  private final SendingWorld sending = new SendingWorld(aChannel().thatStartsConversations());
  private final World world = sending.world;
  private final ConnectionId connection = sending.chat.origin().connection();

  @Test
  void aConversationIsStartedWithItsFirstMessage() {
    StartChat.Started started = start(sending, "+49 30");

    assertThat(started.chat().customer().platformChatId()).isEqualTo("+49 30");
    assertThat(world.messagesOf(started.chat().id())).containsExactly(started.message());
    assertThat(world.events.events())
        .hasExactlyElementsOfTypes(TenantEvent.ChatCreated.class, TenantEvent.MessageCreated.class);
  }

  @Test
  void aKnownCustomersChatGoesOn() {
    StartChat.Started first = start(sending, "+49 30");
    StartChat.Started second = start(sending, "+49 30");

    assertThat(second.chat().id()).isEqualTo(first.chat().id());
    assertThat(world.messagesOf(first.chat().id())).hasSize(2);
  }

  @Test
  void nobodyIsWrittenToWhoIsNoRecipient() {
    assertThatThrownBy(() -> start(sending, "somebody")).isInstanceOf(Refusal.Unacceptable.class);
    assertThat(world.allChats()).hasSize(1);
  }

  @Test
  void aRestrictedAccountStartsNoConversations() {
    world.run(() -> world.notices.add(Samples.aNotice(connection, world.clock.instant()), "event"));

    assertThatThrownBy(() -> start(sending, "+49 30"))
        .isInstanceOfSatisfying(
            Refusal.Unacceptable.class,
            refusal -> assertThat(refusal.code()).isEqualTo("connection_restricted"));
    assertThat(world.allChats()).hasSize(1);
  }

  @Test
  void whereOnlyTheCustomerBeginsNobodyElseDoes() {
    assertThatThrownBy(() -> start(new SendingWorld(aChannel()), "+49 30"))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void aRefusedFirstMessageLeavesNoChat() {
    var tooLong = new StartChat.Command(sending.agent, connection, "+49 30", text("x".repeat(101)));

    assertThatThrownBy(() -> service(sending).handle(tooLong))
        .isInstanceOf(Refusal.Unacceptable.class);
    assertThat(world.allChats()).hasSize(1);
  }

  private static StartChat.Started start(SendingWorld sending, String recipient) {
    return service(sending)
        .handle(
            new StartChat.Command(
                sending.agent, sending.chat.origin().connection(), recipient, text("Hello")));
  }

  private static StartChatService service(SendingWorld sending) {
    World world = sending.world;
    return new StartChatService(
        world.store,
        world.channels,
        world.connections,
        world.notices,
        world.chats,
        sending.composer,
        sending.pictures,
        world.events,
        world::wake,
        world.ids,
        world.clock);
  }
}
