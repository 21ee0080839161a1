package io.chatplatform.application.media.service;

import static io.chatplatform.application.fake.Samples.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.connection.service.CredentialVault;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.fake.World;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.user.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Files that agents upload, and files that customers send.
class MediaTest {
  private static final byte[] PNG =
      HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000280000001e00802000000");
  private final World world = new World();
  private final MediaFiles files = new MediaFiles(world.media);
  private final StoreMediaService store =
      new StoreMediaService(world.store, world.attachments, files, world.ids);
  private final FetchMediaService fetch =
      new FetchMediaService(
          world.store,
          world.attachments,
          world.messages,
          world.chats,
          world.connections,
          new CredentialVault(world.connections, world.box),
          world.channels,
          files,
          world.events,
          world.background);
  private final OpenMediaService open =
      new OpenMediaService(world.store, world.attachments, world.media, fetch);
  private final Actor agent = world.givenActor(Role.AGENT);

  @Test
  void anUploadIsKnownByItsBytesAndOpened() throws IOException {
    Attachment upload = upload("../../etc/bread\n.exe", PNG);

    assertThat(upload.type()).isEqualTo(MessageType.IMAGE);
    assertThat(upload.info())
        .isEqualTo(
            new Attachment.MediaInfo(
                "image/png",
                Optional.of("bread.exe"),
                PNG.length,
                Optional.of(640),
                Optional.of(480),
                Optional.empty()));
    try (var bytes = open.open(agent, upload.id()).bytes()) {
      assertThat(bytes.readAllBytes()).isEqualTo(PNG);
    }
  }

  @Test
  void anEmptyUploadIsRefused() {
    assertThatThrownBy(() -> upload("a.png", new byte[0])).isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void anotherTenantsFileDoesNotExist() {
    Attachment upload = upload("a.png", PNG);
    Actor stranger = world.givenActor(world.givenTenant(), Role.OWNER);

    assertThatThrownBy(() -> open.open(stranger, upload.id())).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void aCustomersFileIsFetchedAndTold() {
    world.channel.holds("media-1", PNG);
    Attachment coming = givenComing("media-1");

    fetch.begin(world.tenant, coming.id());

    Attachment fetched = world.in(() -> world.attachments.find(coming.id()).orElseThrow());
    assertThat(fetched.state()).isEqualTo(Attachment.State.STORED);
    assertThat(fetched.info().mimeType()).isEqualTo("image/png");
    assertThat(fetched.info().width()).contains(640);
    assertThat(world.events.events(TenantEvent.MessageUpdated.class))
        .singleElement()
        .satisfies(
            event -> assertThat(event.message().content().attachments()).containsExactly(fetched));
  }

  @Test
  void openingAFileThatIsNotThereYetFetchesIt() throws IOException {
    world.channel.holds("media-1", PNG);
    Attachment coming = givenComing("media-1");

    assertThatThrownBy(() -> open.open(agent, coming.id())).isInstanceOf(Refusal.NotFound.class);

    try (var bytes = open.open(agent, coming.id()).bytes()) {
      assertThat(bytes.readAllBytes()).isEqualTo(PNG);
    }
  }

  private Attachment upload(String name, byte[] bytes) {
    return store.handle(agent, name, new ByteArrayInputStream(bytes));
  }

  private Attachment givenComing(String source) {
    Chat chat = world.givenChat();
    Attachment coming =
        Attachment.toFetch(
            new AttachmentId(Samples.id()),
            MessageType.IMAGE,
            Attachment.MediaInfo.of("image/*", Optional.empty(), 0),
            source);
    world.given(
        aMessage(
            chat,
            new MessageContent.Media(MessageType.IMAGE, Optional.empty(), List.of(coming)),
            world.clock.instant()));
    return coming;
  }
}
