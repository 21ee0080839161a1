package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.aNote;
import static io.chatplatform.application.fake.Samples.aReply;
import static io.chatplatform.application.fake.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.chat.port.out.Conversation;
import io.chatplatform.application.chat.port.out.ConversationRepository;
import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A chat with what is in it, which is what the repositories of its parts say.
public interface ConversationRepositoryContract extends StoreContract {
  ConversationRepository conversations();

  NoteRepository notes();

  @Test
  default void aChatComesWithItsLatestMessagesAndTheNotesItsReaderMaySee() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    UserId ada = new UserId(id());
    UserId grace = new UserId(id());
    given(tenant, chat, aMessage(chat, "1", NOW));
    Message two = given(tenant, chat, aMessage(chat, "2", NOW.plusSeconds(1)));
    Message three = given(tenant, chat, aReply(chat, NOW.plusSeconds(2)).read(false));
    Note open = givenNote(tenant, chat, ada, false);
    Note secret = givenNote(tenant, chat, ada, true);
    Note late = givenNote(tenant, chat, grace, false);
    Chat elsewhere = givenChat(tenant);
    given(tenant, elsewhere, aMessage(elsewhere));
    givenNote(tenant, elsewhere, ada, false);

    assertThat(found(tenant, chat.id(), ada, 2, 9))
        .contains(new Conversation(chat, List.of(two, three), List.of(open, secret, late)));
    assertThat(found(tenant, chat.id(), grace, 1, 1))
        .contains(new Conversation(chat, List.of(three), List.of(open)));
  }

  @Test
  default void aChatMayBeEmpty() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);

    assertThat(found(tenant, chat.id(), new UserId(id()), 9, 9))
        .contains(new Conversation(chat, List.of(), List.of()));
  }

  @Test
  default void aChatThatIsNotThereHasNoConversation() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    Chat chat = givenChat(tenant);
    given(tenant, chat, aMessage(chat));

    assertThat(found(stranger, chat.id(), new UserId(id()), 9, 9)).isEmpty();
    assertThat(found(tenant, new ChatId(id()), new UserId(id()), 9, 9)).isEmpty();
  }

  @Test
  default void aTransactionFindsWhatItHasChanged() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Chat closed = chat.withStatus(ChatStatus.CLOSED, NOW.plusSeconds(1));

    Optional<Conversation> found =
        in(
            tenant,
            () -> {
              chats().updateAll(List.of(closed));
              return conversations().find(chat.id(), new UserId(id()), 9, 9);
            });

    assertThat(found).contains(new Conversation(closed, List.of(), List.of()));
  }

  private Optional<Conversation> found(
      TenantId tenant, ChatId chat, UserId reader, int messages, int notes) {
    return transaction().read(tenant, () -> conversations().find(chat, reader, messages, notes));
  }

  private Note givenNote(TenantId tenant, Chat chat, UserId author, boolean isPrivate) {
    Note note = aNote(chat, author, isPrivate);
    in(tenant, () -> notes().insert(note));
    return note;
  }
}
