package io.chatplatform.application.outbound.service;

import static io.chatplatform.application.fake.Samples.aReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundDispatcherTest {
  private final OutboundWorld outbound = new OutboundWorld();
  private final OutboundDispatcher dispatcher =
      new OutboundDispatcher(
          outbound.world.outbox, outbound.delivery, OutboundWorld.SETTINGS, outbound.world.clock);

  @BeforeEach
  void start() {
    dispatcher.start();
  }

  @AfterEach
  void stop() {
    dispatcher.close();
  }

  @Test
  void whatIsInTheOutboxIsSentSideBySideAndInEachChatsOrder() {
    List<Message> replies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      var chat = outbound.world.givenChat();
      for (int j = 0; j < 4; j++) {
        replies.add(outbound.world.givenPending(aReply(chat, outbound.world.clock.instant())));
      }
    }

    dispatcher.wake();

    await()
        .untilAsserted(() ->
            assertThat(replies)
                .allMatch(reply -> outbound.now(reply).status() == MessageStatus.SENT));
    assertThat(outbound.world.channel.sent()).hasSize(20);
  }

  @Test
  void aStoreThatIsAwayIsAskedAgain() {
    var chat = outbound.world.givenChat();
    outbound.world.store.away(true);
    dispatcher.wake();
    outbound.world.store.away(false);
    Message reply = outbound.world.givenPending(aReply(chat, outbound.world.clock.instant()));

    await()
        .untilAsserted(
            () -> assertThat(outbound.now(reply).status()).isEqualTo(MessageStatus.SENT));
  }
}
