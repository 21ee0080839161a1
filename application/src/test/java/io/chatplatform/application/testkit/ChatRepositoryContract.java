package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aChat;
import static io.chatplatform.application.fake.Samples.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.chat.port.out.ChatFilter;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.transaction.LostRace;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ChatStatus;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Chats are kept whole, found by any key of their customer, and locked until the end of the
/// transaction. `ChatListContract` is about their lists.
public interface ChatRepositoryContract extends StoreContract {

  @Test
  default void aChatComesBackAsItWasStored() {
    TenantId tenant = givenTenant();
    UserId agent = givenUser(tenant, Role.AGENT).id();
    Chat chat = aChat(givenConnection(tenant));
    Chat full =
        chat.with(aMessage(chat, "Hello \"you\", {a\\b}", NOW.plusSeconds(1)), NOW)
            .assignedTo(Optional.of(agent), NOW)
            .withCustomer(
                chat.customer()
                    .named(Optional.of("Grace"))
                    .withPhone(Optional.of("+49 30 1234"))
                    .withEmail(Optional.of(new EmailAddress("g@example.com"))),
                NOW)
            .labelled(
                new TreeSet<>(
                    Set.of(new Label("vip, {\"gold\"}"), new Label("a\\b"), new Label("null"))),
                NOW);
    givenChat(tenant, full);

    assertThat(in(tenant, () -> chats().find(full.id()))).contains(full);
  }

  @Test
  default void changesAreKept() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    Chat one = givenChat(tenant, aChat(connection));
    Chat other = givenChat(tenant, aChat(connection));
    Chat changedOne = one.withStatus(ChatStatus.CLOSED, NOW.plusSeconds(5));
    Chat changedOther = other.with(aMessage(other), NOW.plusSeconds(6));

    in(tenant, () -> chats().updateAll(List.of(changedOther, changedOne)));

    assertThat(in(tenant, () -> chats().lockAll(List.of(other.id(), one.id()))))
        .containsExactly(changedOne, changedOther);
  }

  @Test
  default void aChatThatIsNotThereCannotBeChanged() {
    TenantId tenant = givenTenant();
    Chat never = aChat(givenConnection(tenant));

    assertThatThrownBy(() -> in(tenant, () -> chats().updateAll(List.of(never))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void aChatIsFoundByEachKeyOfItsCustomer() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Handle first = handle(chat, "user_id", chat.customer().platformChatId());
    Handle phone = handle(chat, "phone", "4930");
    Handle unknown = handle(chat, "phone", "1");

    in(tenant, () -> chats().addHandles(Map.of(first, chat.id())));
    in(tenant, () -> chats().addHandles(Map.of(phone, chat.id())));

    assertThat(in(tenant, () -> chats().lockByHandles(List.of(first, phone, unknown, first))))
        .isEqualTo(Map.of(first, chat, phone, chat));
    assertThat(in(tenant, () -> chats().keysOf(chat.id())))
        .containsExactly(first.key(), phone.key());
  }

  @Test
  default void aKeyStaysWithTheChatThatHasIt() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    Chat chat = givenChat(tenant, aChat(connection));
    Chat late = givenChat(tenant, aChat(connection));
    Handle phone = handle(chat, "phone", "4930");
    in(tenant, () -> chats().addHandles(new LinkedHashMap<>(Map.of(phone, chat.id()))));

    assertThatThrownBy(() -> in(tenant, () -> chats().addHandles(Map.of(phone, late.id()))))
        .isInstanceOf(LostRace.class);

    assertThat(in(tenant, () -> chats().lockByHandles(Set.of(phone)))).containsEntry(phone, chat);
  }

  @Test
  default void aMergedChatIsFoundInTheOther() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    Chat whole = givenChat(tenant, aChat(connection));
    Chat gone = givenChat(tenant, aChat(connection));
    var message = given(tenant, gone, aMessage(gone));
    Handle phone = handle(gone, "phone", "4931");
    in(tenant, () -> chats().addHandles(Map.of(phone, gone.id())));

    in(tenant, () -> chats().merge(gone.id(), whole.id()));

    assertThat(in(tenant, () -> chats().find(gone.id()))).isEmpty();
    assertThat(in(tenant, () -> chats().lockByHandles(Set.of(phone)))).containsEntry(phone, whole);
    assertThat(in(tenant, () -> messages().find(message.id())).orElseThrow().chatId())
        .isEqualTo(whole.id());
  }

  @Test
  default void aRetiredKeyFindsItsChatButIsNotWrittenTo() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);
    Chat chat = givenChat(tenant, aChat(connection));
    Chat other = givenChat(tenant, aChat(connection));
    Handle phone = handle(chat, "phone", "4932");
    in(tenant, () -> chats().addHandles(Map.of(phone, chat.id())));

    in(tenant, () -> chats().retireHandles(Set.of(phone)));
    assertThat(in(tenant, () -> chats().keysOf(chat.id()))).doesNotContain(phone.key());
    assertThat(in(tenant, () -> chats().lockByHandles(Set.of(phone)))).containsEntry(phone, chat);

    in(tenant, () -> chats().moveHandles(Set.of(phone), other.id()));
    assertThat(in(tenant, () -> chats().keysOf(other.id()))).contains(phone.key());
  }

  @Test
  default void openingIsLockedWithinATransaction() {
    TenantId tenant = givenTenant();
    SocialConnection connection = givenConnection(tenant);

    in(tenant, () -> chats().lockOpening(List.of(connection.id(), connection.id())));
    in(tenant, () -> chats().lockOpening(List.of(connection.id())));
    in(tenant, () -> chats().lockOpening(List.of()));
  }

  @Test
  default void aDeletedChatIsGoneWithItsMessages() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    var message = given(tenant, chat, aMessage(chat));

    assertThat(in(tenant, () -> chats().delete(chat.id()))).isTrue();
    assertThat(in(tenant, () -> chats().delete(chat.id()))).isFalse();
    assertThat(in(tenant, () -> chats().find(chat.id()))).isEmpty();
    assertThat(in(tenant, () -> messages().find(message.id()))).isEmpty();
  }

  @Test
  default void aUserIsTakenOffAllChats() {
    TenantId tenant = givenTenant();
    UserId agent = givenUser(tenant, Role.AGENT).id();
    SocialConnection connection = givenConnection(tenant);
    Chat assigned = givenChat(tenant, aChat(connection).assignedTo(Optional.of(agent), NOW));
    givenChat(tenant, aChat(connection));

    List<Chat> unassigned = in(tenant, () -> chats().unassignAll(agent));

    assertThat(unassigned).extracting(Chat::id).containsExactly(assigned.id());
    assertThat(unassigned.getFirst().assignedUserId()).isEmpty();
    assertThat(in(tenant, () -> chats().unassignAll(agent))).isEmpty();
  }

  @Test
  default void aFailureRollsEverythingBack() {
    TenantId tenant = givenTenant();
    Chat chat = aChat(givenConnection(tenant));

    assertThatThrownBy(() ->
            in(
                tenant,
                () -> {
                  chats().open(List.of(chat), Map.of());
                  throw new IllegalArgumentException("no");
                }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(in(tenant, () -> chats().find(chat.id()))).isEmpty();
  }

  @Test
  default void outsideOfATransactionItThrows() {
    Chat chat = givenChat(givenTenant());

    assertThatThrownBy(() -> chats().find(chat.id())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void transactionsDoNotNest() {
    TenantId tenant = givenTenant();

    assertThatThrownBy(() -> in(tenant, () -> in(tenant, () -> true)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    UserId agent = givenUser(tenant, Role.AGENT).id();
    Chat chat =
        givenChat(tenant, aChat(givenConnection(tenant)).assignedTo(Optional.of(agent), NOW));
    Handle handle = handle(chat, "user_id", chat.customer().platformChatId());
    in(tenant, () -> chats().addHandles(Map.of(handle, chat.id())));

    in(
        stranger,
        () -> {
          assertThat(chats().find(chat.id())).isEmpty();
          assertThat(chats().lock(chat.id())).isEmpty();
          assertThat(chats().lockAll(List.of(chat.id()))).isEmpty();
          assertThat(chats().lockByHandles(List.of(handle))).isEmpty();
          assertThat(chats().keysOf(chat.id())).isEmpty();
          Page<Chat> page = chats().list(ChatFilter.ALL, PageRequest.first(10));
          assertThat(page.items()).isEmpty();
          assertThat(page.total()).isZero();
          assertThat(chats().delete(chat.id())).isFalse();
          assertThat(chats().unassignAll(agent)).isEmpty();
        });
    assertThatThrownBy(() -> in(stranger, () -> chats().updateAll(List.of(chat))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(in(tenant, () -> chats().find(chat.id()))).contains(chat);
  }

  private static Handle handle(Chat chat, String kind, String value) {
    return new Handle(chat.origin().connection(), new CustomerKey(kind, value));
  }
}
