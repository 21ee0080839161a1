package io.chatplatform.domain.chat;

import static io.chatplatform.domain.message.MessageBuilder.NOW;
import static io.chatplatform.domain.message.MessageBuilder.aQuestion;
import static io.chatplatform.domain.message.MessageBuilder.aReply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatTest {
  private static final Instant LATER = NOW.plusSeconds(60);
  private final Chat chat =
      Chat.open(
          new ChatId(UUID.randomUUID()),
          new Chat.Origin(new ConnectionId(UUID.randomUUID()), new ChannelId("pigeon")),
          Customer.of(CustomerIdentity.of("user_id", "u1")),
          NOW);

  @Test
  void aNewChatIsOpenUnassignedAndEmpty() {
    assertThat(chat.status()).isEqualTo(ChatStatus.OPEN);
    assertThat(chat.assignedUserId()).isEmpty();
    assertThat(chat.labels()).isEmpty();
    assertThat(chat.activity()).isEqualTo(Activity.none(NOW));
  }

  @Test
  void aCustomersMessageReopensAClosedChat() {
    Chat closed = chat.withStatus(ChatStatus.CLOSED, NOW);

    assertThat(closed.with(aQuestion().build(), LATER).status()).isEqualTo(ChatStatus.OPEN);
    assertThat(closed.with(aReply().build(), LATER).status()).isEqualTo(ChatStatus.CLOSED);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN", "PENDING"})
  void aChatThatIsNotClosedKeepsItsStatus(ChatStatus status) {
    assertThat(chat.withStatus(status, NOW).with(aQuestion().build(), LATER).status())
        .isEqualTo(status);
  }

  @Test
  void onlyUnseenMessagesOfTheCustomerCountAsUnread() {
    Chat asked = chat.with(aQuestion().build(), NOW).with(aQuestion().build(), NOW);

    assertThat(asked.activity().unreadCount()).isEqualTo(2);
    assertThat(asked.with(aReply().build(), NOW).activity().unreadCount()).isEqualTo(2);
    assertThat(asked.with(aQuestion().read().build(), NOW).activity().unreadCount()).isEqualTo(2);
    assertThat(asked.withUnread(0, LATER).activity().unreadCount()).isZero();
  }

  @Test
  void aLateMessageIsNotTheLastOne() {
    Message newest = aQuestion().saying("newest").at(LATER).build();
    Chat now = chat.with(newest, LATER).with(aQuestion().saying("late").at(NOW).build(), LATER);

    assertThat(now.activity().lastMessage().orElseThrow().preview()).isEqualTo("newest");
    assertThat(now.activity().lastInteraction()).isEqualTo(LATER);
    assertThat(now.activity().lastCustomerMessageAt()).contains(LATER);
    assertThat(now.activity().unreadCount()).isEqualTo(2);
  }

  @Test
  void ofTwoMessagesAtOneInstantTheHigherIdIsTheLast() {
    Message one = aQuestion().saying("one").withId(new UUID(0, 1)).build();
    Message two = aQuestion().saying("two").withId(new UUID(0x8000_0000_0000_0000L, 1)).build();

    for (Chat both :
        new Chat[] {chat.with(one, NOW).with(two, NOW), chat.with(two, NOW).with(one, NOW)}) {
      assertThat(both.activity().lastMessage().orElseThrow().preview()).isEqualTo("two");
    }
  }

  @Test
  void theFirstMessageSetsTheLastInteractionEvenIfTheChatWasOpenedLater() {
    assertThat(chat.with(aQuestion().at(NOW.minusSeconds(5)).build(), NOW).activity())
        .extracting(Activity::lastInteraction)
        .isEqualTo(NOW.minusSeconds(5));
  }

  @Test
  void aReplyDoesNotTouchWhenTheCustomerWroteLast() {
    Chat answered = chat.with(aQuestion().build(), NOW).with(aReply().at(LATER).build(), LATER);

    assertThat(answered.activity().lastCustomerMessageAt()).contains(NOW);
    assertThat(answered.activity().lastInteraction()).isEqualTo(LATER);
  }

  @Test
  void aChangeOfTheLastMessageShowsInTheChatAndAnotherDoesNot() {
    Message first = aReply().build();
    Message last = aReply().at(LATER).build();
    Chat both = chat.with(first, NOW).with(last, LATER);

    assertThat(both.withChanged(last.accepted("mid.1")).activity().lastMessage().orElseThrow())
        .extracting(Activity.LastMessage::status)
        .isEqualTo(MessageStatus.SENT);
    assertThat(both.withChanged(first.accepted("mid.2"))).isEqualTo(both);
  }

  @Test
  void aPreviewIsCutBetweenCharactersNotInsideThem() {
    String preview =
        chat.with(aQuestion().saying("😀".repeat(300)).build(), NOW)
            .activity()
            .lastMessage()
            .orElseThrow()
            .preview();

    assertThat(preview).isEqualTo("😀".repeat(199) + "…");
  }

  @Test
  void aTextOfExactlyThePreviewsLengthIsNotCut() {
    Chat asked = chat.with(aQuestion().saying("x".repeat(200)).build(), NOW);

    assertThat(asked.activity().lastMessage().orElseThrow().preview()).isEqualTo("x".repeat(200));
  }

  @Test
  void aChatIsAssignedAndUnassigned() {
    UserId agent = new UserId(UUID.randomUUID());
    Chat assigned = chat.assignedTo(Optional.of(agent), LATER);

    assertThat(assigned.assignedUserId()).contains(agent);
    assertThat(assigned.times()).isEqualTo(new Chat.Times(NOW, LATER));
    assertThat(assigned.assignedTo(Optional.empty(), LATER).assignedUserId()).isEmpty();
  }

  @Test
  void aChatHasAFewLabelsAndNoMore() {
    assertThat(chat.labelled(labels(Label.PER_CHAT), LATER).labels()).hasSize(Label.PER_CHAT);
    assertThatThrownBy(() -> chat.labelled(labels(Label.PER_CHAT + 1), LATER))
        .isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void theSameCustomerIsNoChange() {
    assertThat(chat.withCustomer(chat.customer(), LATER)).isSameAs(chat);
  }

  private static SortedSet<Label> labels(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Label("label " + i))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
