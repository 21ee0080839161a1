package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.TemplateValues;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said comes back as it was stored, and as it was revised.
public interface MessageContentContract extends StoreContract {

  @Test
  default void everyKindOfContentComesBackAsItWasStored() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Attachment picture =
        new Attachment(
            new AttachmentId(id()),
            MessageType.IMAGE,
            new Attachment.MediaInfo(
                "image/png",
                Optional.of("a \"b\".png"),
                5_000_000_000L,
                Optional.of(640),
                Optional.of(480),
                Optional.of(12)),
            Attachment.State.READY,
            Optional.of(new Attachment.Source("https://example.com/x", Optional.of("a1b2"))),
            Optional.empty(),
            true);
    Attachment voice =
        Attachment.waiting(
            new AttachmentId(id()),
            MessageType.AUDIO,
            Attachment.MediaInfo.of("audio/ogg", Optional.empty(), 0),
            new Attachment.Source("media-1", Optional.empty()));
    List<MessageContent> contents =
        List.of(
            new MessageContent.Text("Grüße 👋"),
            new MessageContent.Media(
                MessageType.IMAGE, Optional.of("Look"), List.of(picture, voice)),
            new MessageContent.Notice(MessageContent.Notice.Kind.OTHER, "The customer joined."),
            new MessageContent.Location(
                52.5, 13.4, Optional.of("Gate"), Optional.empty(), Optional.empty()),
            new MessageContent.Contacts(
                List.of(
                    new MessageContent.Contacts.Contact(
                        "Lucía", Optional.of("Norte"), List.of("+1"), List.of("l@example.com")))),
            new MessageContent.Interactive(
                "Which day?",
                new Choices(
                    Choices.Style.LIST,
                    Optional.of("Days"),
                    List.of(
                        new Choices.Option("1", "Tuesday", Optional.of("From nine")),
                        new Choices.Option("2", "Friday", Optional.empty())))),
            new MessageContent.Choice(
                MessageContent.Choice.Kind.FORM,
                "floor: 3",
                Optional.empty(),
                List.of(new MessageContent.Choice.Answer("floor", "3"))),
            new MessageContent.Order(
                List.of(
                    new MessageContent.Order.Item(
                        "OAK",
                        2,
                        Optional.of(new java.math.BigDecimal("2.5")),
                        Optional.of("USD"))),
                Optional.empty()),
            new MessageContent.Share(
                MessageContent.Share.Kind.REEL, Optional.of("Corners"), Optional.of("https://x")),
            new MessageContent.Template("Your order is on its way."),
            new MessageContent.Template(
                "Order 1 …",
                Optional.of(
                    Samples.aTemplate("delivery", MessageTemplate.State.APPROVED)
                        .filledWith(
                            new TemplateValues(List.of("1"), List.of("a", "b"), List.of("1")))),
                List.of()),
            new MessageContent.Unsupported("A poll", "{\"poll\":true}"));

    for (MessageContent content : contents) {
      Message message = given(tenant, chat, aMessage(chat, content, NOW));
      assertThat(in(tenant, () -> messages().find(message.id()))).contains(message);
    }
  }

  @Test
  default void whatWasRevisedIsRead() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message edited =
        given(tenant, chat, aMessage(chat, "Helo", NOW)).edited("Hello", NOW.plusSeconds(1));
    Message deleted = given(tenant, chat, aMessage(chat, "Secret", NOW)).deleted(NOW);

    in(tenant, () -> messages().reviseAll(List.of(edited, deleted)));

    assertThat(in(tenant, () -> messages().findAll(List.of(edited.id(), deleted.id()))))
        .containsExactlyInAnyOrder(edited, deleted);
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Message message = given(tenant, chat, aMessage(chat, "Secret", NOW));

    assertThatThrownBy(
            () -> in(givenTenant(), () -> messages().reviseAll(List.of(message.deleted(NOW)))))
        .isInstanceOf(RuntimeException.class);
    assertThat(in(tenant, () -> messages().find(message.id()))).contains(message);
  }
}
