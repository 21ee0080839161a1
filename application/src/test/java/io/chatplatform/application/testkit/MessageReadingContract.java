package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.aReply;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What agents have seen of a customer's messages.
public interface MessageReadingContract extends StoreContract {

  @Test
  default void onlyUnreadMessagesOfTheCustomerAreMarked() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message one = given(tenant, chat, aMessage(chat));
    Message two = given(tenant, chat, aMessage(chat));
    Message reply = given(tenant, chat, aReply(chat, NOW).read(false));
    Chat elsewhere = givenChat(tenant);
    Message other = given(tenant, elsewhere, aMessage(elsewhere));
    assertThat(in(tenant, () -> messages().countUnread(chat.id()))).isEqualTo(2);

    List<Message> marked =
        in(
            tenant,
            () ->
                messages()
                    .markRead(chat.id(), List.of(reply.id(), one.id(), other.id(), one.id())));

    assertThat(marked).containsExactly(one.read(true));
    assertThat(in(tenant, () -> messages().markRead(chat.id(), List.of(one.id())))).isEmpty();
    assertThat(in(tenant, () -> messages().find(two.id()))).contains(two);
    assertThat(in(tenant, () -> messages().countUnread(chat.id()))).isEqualTo(1);
    assertThat(in(tenant, () -> messages().markRead(chat.id(), List.of()))).isEmpty();
  }

  @Test
  default void allUpToAnInstantOrAMessageAreMarked() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message one = given(tenant, chat, aMessage(chat, "1", NOW));
    Message two = given(tenant, chat, aMessage(chat, "2", NOW));
    Message three = given(tenant, chat, aMessage(chat, "3", NOW.plusSeconds(1)));

    assertThat(in(tenant, () -> messages().markReadUpTo(chat.id(), NOW, Optional.of(one.id()))))
        .containsExactly(one.read(true));
    assertThat(in(tenant, () -> messages().markReadUpTo(chat.id(), NOW, Optional.empty())))
        .containsExactly(two.read(true));
    assertThat(
            in(
                tenant,
                () ->
                    messages()
                        .markReadUpTo(chat.id(), NOW.plusSeconds(9), Optional.of(three.id()))))
        .containsExactly(three.read(true));
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    Chat chat = givenChat(tenant);
    Message message = given(tenant, chat, aMessage(chat));

    in(
        stranger,
        () -> {
          assertThat(messages().countUnread(chat.id())).isZero();
          assertThat(messages().markRead(chat.id(), List.of(message.id()))).isEmpty();
          assertThat(messages().markReadUpTo(chat.id(), NOW, Optional.empty())).isEmpty();
        });
    assertThat(in(tenant, () -> messages().find(message.id()))).contains(message);
  }
}
