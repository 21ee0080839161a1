package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.aReply;
import static io.chatplatform.application.fake.Samples.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.message.port.out.MessageRepository.Before;
import io.chatplatform.application.message.port.out.MessageRepository.Placed;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Reaction;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Messages are kept whole and once, and change only forward in what can change. What an agent has
/// seen is told by `MessageReadingContract`, what is said by `MessageContentContract`.
public interface MessageRepositoryContract extends StoreContract {

  @Test
  default void whatThePlatformDeliveredBeforeIsLeftOut() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message first = aMessage(chat);
    Message again = withPlatformId(aMessage(chat), first);
    Message other = aMessage(chat);

    Set<MessageId> added =
        in(
            tenant,
            () ->
                messages()
                    .insertNew(
                        List.of(placed(chat, first), placed(chat, again), placed(chat, other)))
                    .added());
    Set<MessageId> addedLater =
        in(tenant, () -> messages().insertNew(List.of(placed(chat, again))).added());

    assertThat(added).containsExactlyInAnyOrder(first.id(), other.id());
    assertThat(addedLater).isEmpty();
    assertThat(in(tenant, () -> messages().findAll(List.of(first.id(), again.id()))))
        .containsExactly(first);
  }

  @Test
  default void onAnotherConnectionThePlatformsIdIsAnotherMessage() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Chat elsewhere = givenChat(tenant);
    Message first = given(tenant, chat, aMessage(chat));
    Message same = given(tenant, elsewhere, withPlatformId(aMessage(elsewhere), first));
    PlatformRef ref = ref(chat, first);
    PlatformRef sameRef = ref(elsewhere, same);
    PlatformRef unknown = new PlatformRef(chat.origin().connection(), "unknown");

    assertThat(in(tenant, () -> messages().findByPlatformIds(List.of(ref, sameRef, unknown, ref))))
        .containsOnlyKeys(ref, sameRef)
        .containsEntry(ref, first)
        .containsEntry(sameRef, same);
  }

  @Test
  default void changesAreKept() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message reply = given(tenant, chat, aReply(chat, NOW));
    Message failing = given(tenant, chat, aReply(chat, NOW));
    Message reacted = given(tenant, chat, aMessage(chat));
    List<Message> changed =
        List.of(
            reply.accepted("mid." + word()).advancedTo(MessageStatus.READ),
            failing.failed(new DeliveryError("131047", "The window is closed.")),
            withReactions(reacted, List.of(new Reaction("🙂", true), new Reaction("\"", false))));

    in(tenant, () -> messages().updateAll(changed));

    assertThat(in(tenant, () -> messages().findAll(changed.stream().map(Message::id).toList())))
        .containsExactlyElementsOf(changed);
    in(tenant, () -> messages().updateAll(List.of(changed.get(1).retried())));
    assertThat(in(tenant, () -> messages().find(failing.id()))).contains(failing);
    assertThatThrownBy(() -> in(tenant, () -> messages().updateAll(List.of(aMessage(chat)))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  default void aQuotedMessageIsFoundByThePlatformsIdEvenIfItCameLater() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message quoted = aMessage(chat);
    Message quoting = given(tenant, chat, quoting(aMessage(chat), quoted));

    assertThat(in(tenant, () -> messages().find(quoting.id())).orElseThrow().links().replyTo())
        .isEmpty();
    given(tenant, chat, quoted);
    assertThat(in(tenant, () -> messages().find(quoting.id())).orElseThrow().links().replyTo())
        .contains(quoted.id());
  }

  @Test
  default void aClientsMarkIsStoredOnceInAChat() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message first = given(tenant, chat, marked(aReply(chat, NOW), "c-1"));

    assertThat(in(tenant, () -> messages().findByClientId(chat.id(), "c-1"))).contains(first);
    assertThat(in(tenant, () -> messages().findByClientId(chat.id(), "c-2"))).isEmpty();
    Message again = marked(aReply(chat, NOW), "c-1");
    assertThat(in(tenant, () -> messages().insertNew(List.of(placed(chat, again))).added()))
        .isEmpty();
  }

  @Test
  default void pagesGoBackInTimeAndAreOldestFirst() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message one = given(tenant, chat, aMessage(chat, "1", NOW));
    Message two = given(tenant, chat, aMessage(chat, "2", NOW));
    Message four = given(tenant, chat, aMessage(chat, "4", NOW.plusSeconds(2)));
    Message three = given(tenant, chat, aMessage(chat, "3", NOW.plusSeconds(1)));
    Chat elsewhere = givenChat(tenant);
    given(tenant, elsewhere, aMessage(elsewhere));

    assertThat(page(tenant, chat, Optional.empty(), 2)).containsExactly(three, four);
    assertThat(page(tenant, chat, before(two, true), 9)).containsExactly(one);
    assertThat(page(tenant, chat, before(three, true), 1)).containsExactly(two);
    assertThat(page(tenant, chat, before(two, false), 9)).isEmpty();
    assertThat(page(tenant, chat, before(four, false), 9)).containsExactly(one, two, three);
    Before always = new Before(java.time.Instant.MAX, Optional.empty());
    assertThat(page(tenant, chat, Optional.of(always), 9)).hasSize(4);
  }

  @Test
  default void theBusinessesMessagesThatTheCustomerHasNotReadAreLocked() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    given(tenant, chat, aMessage(chat));
    Message pending = given(tenant, chat, aReply(chat, NOW));
    Message sent = given(tenant, chat, aReply(chat, NOW).accepted("mid." + word()));
    given(tenant, chat, aReply(chat, NOW).accepted("mid." + word()).advancedTo(MessageStatus.READ));
    given(tenant, chat, aReply(chat, NOW).failed(DeliveryError.OUTCOME_UNKNOWN));
    given(tenant, chat, aReply(chat, NOW.plusMillis(1)));

    assertThat(in(tenant, () -> messages().findUnreadByCustomer(chat.id(), NOW)))
        .containsExactly(sent);
    assertThat(in(tenant, () -> messages().findPending(List.of(chat.id())))).contains(pending);
  }

  @Test
  default void aCharacterThatCannotBeStoredIsLeftOut() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message message = given(tenant, chat, aMessage(chat, "a\0b", NOW));

    assertThat(in(tenant, () -> messages().find(message.id())).orElseThrow().content().text())
        .contains("ab");
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    Chat chat = givenChat(tenant);
    Message message = given(tenant, chat, marked(aMessage(chat), "c-1"));
    Message reply = given(tenant, chat, aReply(chat, NOW));

    in(
        stranger,
        () -> {
          assertThat(messages().find(message.id())).isEmpty();
          assertThat(messages().findAll(List.of(message.id()))).isEmpty();
          assertThat(messages().findPending(List.of(chat.id()))).isEmpty();
          assertThat(messages().findByPlatformIds(List.of(ref(chat, message)))).isEmpty();
          assertThat(messages().findUnreadByCustomer(chat.id(), NOW)).isEmpty();
          assertThat(messages().page(chat.id(), Optional.empty(), 9)).isEmpty();
          assertThat(messages().findByClientId(chat.id(), "c-1")).isEmpty();
        });
    assertThatThrownBy(() -> in(stranger, () -> messages().updateAll(List.of(reply))))
        .isInstanceOf(IllegalStateException.class);
    Message intruder = aMessage(chat);
    assertThatThrownBy(
            () -> in(stranger, () -> messages().insertNew(List.of(placed(chat, intruder)))))
        .isInstanceOf(RuntimeException.class);
  }

  private List<Message> page(TenantId tenant, Chat chat, Optional<Before> before, int limit) {
    return in(tenant, () -> messages().page(chat.id(), before, limit));
  }

  private static Optional<Before> before(Message message, boolean withId) {
    return Optional.of(
        new Before(message.timestamp(), withId ? Optional.of(message.id()) : Optional.empty()));
  }

  private static Placed placed(Chat chat, Message message) {
    return new Placed(chat.origin().connection(), message);
  }

  private static PlatformRef ref(Chat chat, Message message) {
    return new PlatformRef(
        chat.origin().connection(), message.delivery().platformMessageId().orElseThrow());
  }

  private static Message withPlatformId(Message message, Message other) {
    return message.accepted(other.delivery().platformMessageId().orElseThrow());
  }

  private static Message withReactions(Message message, List<Reaction> reactions) {
    return new Message(
        message.id(),
        message.chatId(),
        message.sender(),
        message.content(),
        message.delivery(),
        message.links(),
        reactions,
        message.times());
  }

  private static Message quoting(Message message, Message quoted) {
    return withLinks(
        message,
        new Message.Links(
            Optional.empty(), quoted.delivery().platformMessageId(), Optional.empty()));
  }

  private static Message marked(Message message, String clientId) {
    return withLinks(
        message, new Message.Links(Optional.empty(), Optional.empty(), Optional.of(clientId)));
  }

  private static Message withLinks(Message message, Message.Links links) {
    return new Message(
        message.id(),
        message.chatId(),
        message.sender(),
        message.content(),
        message.delivery(),
        links,
        message.reactions(),
        message.times());
  }
}
