package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static io.chatplatform.application.fake.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.Source;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Uploaded files wait for their message, and then belong to it.
public interface AttachmentRepositoryContract extends StoreContract {
  AttachmentRepository attachments();

  @Test
  default void anUploadWaitsForItsMessage() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Attachment upload = givenUpload(tenant);
    List<AttachmentId> ids = List.of(upload.id(), new AttachmentId(id()));
    assertThat(in(tenant, () -> attachments().find(upload.id()))).contains(upload);
    assertThat(in(tenant, () -> attachments().findUnsent(ids))).containsExactly(upload);
    assertThat(in(tenant, () -> attachments().messageOf(upload.id()))).isEmpty();

    Message message = given(tenant, chat, aMessage(chat, media(upload), NOW));

    assertThat(in(tenant, () -> attachments().findUnsent(ids))).isEmpty();
    assertThat(in(tenant, () -> attachments().messageOf(upload.id()))).contains(message.id());
    assertThat(in(tenant, () -> attachments().find(upload.id()))).contains(upload);
  }

  @Test
  default void whatIsLearnedOfAFileIsKept() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    Attachment coming =
        Attachment.waiting(
            new AttachmentId(id()),
            MessageType.IMAGE,
            Attachment.MediaInfo.of("image/*", Optional.empty(), 0),
            new Source("media-1", Optional.of("a1b2")));
    Message message = given(tenant, chat, aMessage(chat, media(coming), NOW));
    Attachment fetched =
        coming
            .fetched(
                MessageType.IMAGE, Attachment.MediaInfo.of("image/png", Optional.of("a.png"), 7))
            .withThumbnail();

    in(tenant, () -> attachments().update(fetched));

    assertThat(in(tenant, () -> attachments().find(coming.id()))).contains(fetched);
    assertThat(in(tenant, () -> messages().find(message.id())).orElseThrow().content())
        .isEqualTo(media(fetched));
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    Attachment upload = givenUpload(tenant);

    in(
        stranger,
        () -> {
          assertThat(attachments().find(upload.id())).isEmpty();
          assertThat(attachments().findUnsent(List.of(upload.id()))).isEmpty();
          assertThat(attachments().messageOf(upload.id())).isEmpty();
        });
    assertThatThrownBy(() -> in(stranger, () -> attachments().update(upload)))
        .isInstanceOf(IllegalStateException.class);
  }

  private Attachment givenUpload(TenantId tenant) {
    Attachment upload =
        Attachment.ready(
            new AttachmentId(id()),
            MessageType.IMAGE,
            Attachment.MediaInfo.of("image/png", Optional.of("bread.png"), 1234));
    in(tenant, () -> attachments().insert(upload));
    return upload;
  }

  private static MessageContent media(Attachment attachment) {
    return new MessageContent.Media(MessageType.IMAGE, Optional.empty(), List.of(attachment));
  }
}
