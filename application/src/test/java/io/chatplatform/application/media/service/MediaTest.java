package io.chatplatform.application.media.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.World;
import io.chatplatform.application.media.MediaKey.Rendition;
import io.chatplatform.application.media.port.in.OpenMedia.Opened;
import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.user.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Files that agents upload.
class MediaTest {
  private static final byte[] PNG =
      HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000280000001e00802000000");
  private final World world = new World();
  private final MediaFiles files =
      new MediaFiles(world.media, new Thumbnails(world.media, world.scaler));
  private final StoreMediaService store =
      new StoreMediaService(world.store, world.attachments, files, world.ids);
  private final OpenMediaService open =
      new OpenMediaService(world.store, world.attachments, world.media);
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
    try (var bytes = open.open(agent, upload.id(), Rendition.ORIGINAL).bytes()) {
      assertThat(bytes.readAllBytes()).isEqualTo(PNG);
    }
  }

  @Test
  void aLargePictureHasAThumbnail() throws IOException {
    byte[] photo = Arrays.copyOf(PNG, 200_000);
    Attachment upload = upload("a.png", photo);

    assertThat(upload.hasThumbnail()).isTrue();
    Opened thumbnail = open.open(agent, upload.id(), Rendition.THUMBNAIL);
    assertThat(thumbnail.mimeType()).isEqualTo("image/jpeg");
    assertThat(thumbnail.size()).isEqualTo(3);
    try (var bytes = open.open(agent, upload.id(), Rendition.ORIGINAL).bytes()) {
      assertThat(bytes.readAllBytes()).isEqualTo(photo);
    }
  }

  @Test
  void whereThereIsNoThumbnailTheFileStandsForIt() throws IOException {
    Attachment small = upload("a.png", PNG);
    world.scaler.fails();
    Attachment unreadable = upload("b.png", Arrays.copyOf(PNG, 200_000));

    assertThat(small.hasThumbnail()).isFalse();
    assertThat(unreadable.hasThumbnail()).isFalse();
    Opened thing = open.open(agent, small.id(), Rendition.THUMBNAIL);
    assertThat(thing.mimeType()).isEqualTo("image/png");
    assertThat(thing.size()).isEqualTo(PNG.length);
  }

  @Test
  void anEmptyUploadIsRefused() {
    assertThatThrownBy(() -> upload("a.png", new byte[0])).isInstanceOf(Refusal.Unacceptable.class);
  }

  @Test
  void anotherTenantsFileDoesNotExist() {
    Attachment upload = upload("a.png", PNG);
    Actor stranger = world.givenActor(world.givenTenant(), Role.OWNER);

    assertThatThrownBy(() -> open.open(stranger, upload.id(), Rendition.ORIGINAL))
        .isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void aProgramIsRefusedWhateverItsName() {
    byte[] program = HexFormat.of().parseHex("7f454c4602010100");

    assertThatThrownBy(() -> upload("cat.png", program))
        .isInstanceOf(Refusal.Unacceptable.class)
        .hasMessageContaining("program");
  }

  private Attachment upload(String name, byte[] bytes) {
    return store.handle(agent, name, new ByteArrayInputStream(bytes));
  }
}
