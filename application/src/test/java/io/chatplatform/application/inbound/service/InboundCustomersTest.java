package io.chatplatform.application.inbound.service;

import static io.chatplatform.application.fake.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Customers who change their number.
class InboundCustomersTest {
  private final InboundWorld inbound = new InboundWorld();
  private final CustomerIdentity former = CustomerIdentity.of("phone", "111");
  private final CustomerIdentity now = CustomerIdentity.of("phone", "222");
  private final List<InboundEvent> events =
      List.of(
          inbound.says(former, "m1", "From the old number", NOW),
          inbound.moved(former, now, "m2", NOW.plusSeconds(5)),
          inbound.says(now, "m3", "From the new number", NOW.plusSeconds(9)));

  @ParameterizedTest
  @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
  void onePersonStaysOneChatWhateverTheOrder(String order) {
    order.chars().map(c -> c - '0').forEach(index -> inbound.deliver(events.get(index)));

    assertThat(inbound.world.allChats()).hasSize(1);
    Chat chat = inbound.world.allChats().getFirst();
    assertThat(inbound.world.messagesOf(chat.id()))
        .extracting(message -> message.delivery().platformMessageId().orElseThrow())
        .containsExactly("m1", "m2", "m3");
    assertThat(chat.customer().platformChatId()).isEqualTo("222");
    assertThat(chat.activity().unreadCount()).isEqualTo(2);
    assertThat(inbound.world.in(() -> inbound.world.chats.keysOf(chat.id())))
        .containsExactly(new CustomerKey("phone", "222"));
  }

  @Test
  void whatWasWrittenFromTheNewNumberIsToldInItsNewPlace() {
    inbound.deliver(events.get(0));
    inbound.deliver(events.get(2));
    inbound.deliver(events.get(1));

    Chat chat = inbound.world.allChats().getFirst();
    assertThat(inbound.world.events.events(TenantEvent.ChatDeleted.class)).hasSize(1);
    assertThat(inbound.world.events.events(TenantEvent.MessageUpdated.class))
        .singleElement()
        .satisfies(updated -> {
          assertThat(updated.message().chatId()).isEqualTo(chat.id());
          assertThat(id(updated.message())).isEqualTo("m3");
        });
  }

  @Test
  void oneBatchDoesTheSame() {
    inbound.deliver(events.get(2), events.get(1), events.get(0));

    assertThat(inbound.world.allChats()).hasSize(1);
  }

  @Test
  void whoHadTheNumberBeforeKeepsTheirOwnHistory() {
    inbound.deliver(inbound.says(former, "m1", "Ada", NOW));
    inbound.deliver(inbound.says(now, "m0", "Somebody else", NOW.minusSeconds(60)));

    inbound.deliver(events.get(1));
    inbound.deliver(events.get(2));

    assertThat(inbound.world.allChats()).hasSize(2);
    assertThat(inbound.world.allChats())
        .extracting(chat -> inbound.world.messagesOf(chat.id()).stream().map(this::id).toList())
        .containsExactlyInAnyOrder(List.of("m1", "m2", "m3"), List.of("m0"));
  }

  private String id(Message message) {
    return message.delivery().platformMessageId().orElseThrow();
  }
}
