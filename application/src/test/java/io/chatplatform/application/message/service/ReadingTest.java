package io.chatplatform.application.message.service;

import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.aReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.message.port.in.FindMessages.Found;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.user.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reading a chat, marking it as read, and trying a message again.
class ReadingTest {
  private final World world = new World();
  private final List<String> shown = new ArrayList<>();
  private final MarkReadService markRead =
      new MarkReadService(
          world.store,
          world.chats,
          world.messages,
          world.events,
          (tenant, chatId, platformMessageId) -> shown.add(platformMessageId),
          world.clock);
  private final FindMessagesService find =
      new FindMessagesService(world.store, world.chats, world.messages);
  private final RetryMessageService retry =
      new RetryMessageService(
          world.store,
          world.chats,
          world.messages,
          world.outbox,
          world.events,
          world::wake,
          world.clock);
  private final Actor agent = world.givenActor(Role.AGENT);
  private final Chat chat = world.givenChat();
  private final Instant now = world.clock.instant();
  private final Message one = world.messagesOf(chat.id()).getFirst();
  private final Message two = world.given(aMessage(chat, "two", now.plusSeconds(1)));
  private final Message three = world.given(aMessage(chat, "three", now.plusSeconds(2)));

  @Test
  void theNamedMessagesAreMarked() {
    assertThat(markRead.messages(agent, chat.id(), List.of(one.id(), three.id()))).isEqualTo(2);

    assertThat(unread()).isEqualTo(1);
    assertThat(world.message(two.id()).isRead()).isFalse();
    assertThat(world.events.events()).hasExactlyElementsOfTypes(TenantEvent.ChatUpdated.class);
    assertThat(markRead.messages(agent, chat.id(), List.of(one.id()))).isZero();
    assertThat(world.events.events()).hasSize(1);
  }

  @Test
  void allUpToAMessageAreMarkedWithIt() {
    assertThat(markRead.upTo(agent, chat.id(), two.id())).isEqualTo(2);
    assertThat(unread()).isEqualTo(1);
  }

  @Test
  void allUpToAnInstantAreMarkedWithIt() {
    assertThat(markRead.upTo(agent, chat.id(), now.plusSeconds(2))).isEqualTo(3);
    assertThat(unread()).isZero();
  }

  @Test
  void theCustomerIsShownTheNewestMessageThatWasSeenOnce() {
    markRead.upTo(agent, chat.id(), two.id());
    markRead.upTo(agent, chat.id(), two.id());
    markRead.upTo(agent, chat.id(), now.plusSeconds(2));

    assertThat(shown)
        .containsExactly(
            two.delivery().platformMessageId().orElseThrow(),
            three.delivery().platformMessageId().orElseThrow());
  }

  @Test
  void aMessageIsMarkedAndUnmarked() {
    assertThat(markRead.one(agent, one.id(), true).isRead()).isTrue();
    assertThat(unread()).isEqualTo(2);
    assertThat(markRead.one(agent, one.id(), false).isRead()).isFalse();
    assertThat(unread()).isEqualTo(3);
  }

  @Test
  void onlyACustomersMessageCanBeMarked() {
    Message reply = world.given(aReply(chat, now));

    assertThatThrownBy(() -> markRead.one(agent, reply.id(), false))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void anotherChatsMessageIsNoPlaceInThisOne() {
    Message elsewhere = world.messagesOf(world.givenChat().id()).getFirst();

    assertThatThrownBy(() -> markRead.upTo(agent, chat.id(), elsewhere.id()))
        .isInstanceOf(Refusal.Unacceptable.class);
    assertThatThrownBy(() -> find.before(agent, chat.id(), elsewhere.id(), 9))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void pagesGoBackFromTheNewest() {
    assertThat(find.latest(agent, chat.id(), 2)).isEqualTo(new Found(List.of(two, three), true));
    assertThat(find.before(agent, chat.id(), two.id(), 2))
        .isEqualTo(new Found(List.of(one), false));
    assertThat(find.before(agent, chat.id(), now.plusSeconds(2), 1))
        .isEqualTo(new Found(List.of(two), true));
    assertThat(find.latest(agent, chat.id(), 3).hasMore()).isFalse();
    assertThat(find.find(agent, one.id())).isEqualTo(one);
  }

  @Test
  void anotherTenantsChatDoesNotExist() {
    Actor stranger = world.givenActor(world.givenTenant(), Role.OWNER);

    assertNotFound(() -> find.latest(stranger, chat.id(), 9));
    assertNotFound(() -> find.find(stranger, one.id()));
    assertNotFound(() -> markRead.messages(stranger, chat.id(), List.of(one.id())));
    assertNotFound(() -> markRead.one(stranger, one.id(), true));
    assertNotFound(() -> retry.handle(stranger, one.id()));
    assertNotFound(() -> find.latest(agent, new ChatId(Samples.id()), 9));
  }

  @Test
  void aFailedMessageIsSentAgain() {
    Message failed =
        world.given(aReply(chat, now.plusSeconds(9)).failed(DeliveryError.OUTCOME_UNKNOWN));

    Message retried = retry.handle(agent, failed.id());

    assertThat(retried.status()).isEqualTo(MessageStatus.PENDING);
    assertThat(world.in(() -> world.outbox.dueAt(failed.id()))).isPresent();
    assertThat(world.wakes()).isEqualTo(1);
    assertThat(world.chat(chat.id()).activity().lastMessage().orElseThrow().status())
        .isEqualTo(MessageStatus.PENDING);
  }

  @Test
  void onlyAFailedMessageIsSentAgain() {
    assertThatThrownBy(() -> retry.handle(agent, one.id())).isInstanceOf(Refusal.Conflict.class);
    Message sent = world.given(aReply(chat, now).accepted("m1"));
    assertThatThrownBy(() -> retry.handle(agent, sent.id())).isInstanceOf(Refusal.Conflict.class);
  }

  private int unread() {
    return world.chat(chat.id()).activity().unreadCount();
  }

  private static void assertNotFound(Runnable attempt) {
    assertThatThrownBy(attempt::run).isInstanceOf(Refusal.NotFound.class);
  }
}
