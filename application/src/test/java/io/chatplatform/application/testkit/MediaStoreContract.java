package io.chatplatform.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.domain.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

/// Files come back as they were stored, whole or not at all, to their own tenant only.
public interface MediaStoreContract {
  MediaStore store();

  @Test
  default void bytesComeBack() throws Exception {
    MediaKey key = aKey();
    byte[] bytes = new byte[200_000];
    bytes[150_000] = 7;

    assertThat(write(key, bytes)).isEqualTo(bytes.length);

    assertThat(read(key)).isEqualTo(bytes);
  }

  @Test
  default void anEmptyFileIsAFile() throws Exception {
    MediaKey key = aKey();

    assertThat(write(key, new byte[0])).isZero();

    assertThat(read(key)).isEmpty();
  }

  @Test
  default void aThumbnailIsKeptBesideTheThing() throws Exception {
    MediaKey key = aKey();
    write(key, new byte[] {1});
    assertThat(store().open(key.thumbnail())).isEmpty();

    write(key.thumbnail(), new byte[] {2});

    assertThat(read(key)).containsExactly(1);
    assertThat(read(key.thumbnail())).containsExactly(2);
  }

  @Test
  default void aSecondWriteReplacesTheFirst() throws Exception {
    MediaKey key = aKey();
    write(key, new byte[] {1, 2, 3});

    write(key, new byte[] {4});

    assertThat(read(key)).containsExactly(4);
  }

  @Test
  default void whatIsDeletedIsGoneWithItsThumbnail() throws Exception {
    MediaKey key = aKey();
    write(key, new byte[1]);
    write(key.thumbnail(), new byte[1]);

    store().delete(key.tenant(), key.id());
    store().delete(key.tenant(), key.id());

    assertThat(store().open(key)).isEmpty();
    assertThat(store().open(key.thumbnail())).isEmpty();
  }

  @Test
  default void tooManyBytesChangeNothing() throws Exception {
    MediaKey key = aKey();
    assertThatThrownBy(() -> store().write(key, new ByteArrayInputStream(new byte[11]), 10))
        .isInstanceOf(TooLarge.class);
    assertThat(store().open(key)).isEmpty();

    write(key, new byte[] {1});
    assertThatThrownBy(() -> store().write(key, new ByteArrayInputStream(new byte[11]), 10))
        .isInstanceOf(TooLarge.class);
    assertThat(read(key)).containsExactly(1);
  }

  @Test
  default void aBrokenStreamLeavesNothingBehind() throws IOException {
    MediaKey key = aKey();
    InputStream broken =
        new SequenceInputStream(new ByteArrayInputStream(new byte[5]), new BrokenStream());

    assertThatThrownBy(() -> store().write(key, broken, 10)).isInstanceOf(IOException.class);

    assertThat(store().open(key)).isEmpty();
  }

  @Test
  default void anotherTenantSeesNothing() throws Exception {
    MediaKey key = aKey();
    write(key, new byte[1]);
    MediaKey strangers = MediaKey.of(new TenantId(Samples.id()), key.id());

    assertThat(store().open(strangers)).isEmpty();
    store().delete(strangers.tenant(), strangers.id());
    assertThat(store().open(key)).isPresent();
  }

  private long write(MediaKey key, byte[] bytes) throws IOException, TooLarge {
    return store().write(key, new ByteArrayInputStream(bytes), bytes.length);
  }

  private byte[] read(MediaKey key) throws IOException {
    try (InputStream found = store().open(key).orElseThrow()) {
      return found.readAllBytes();
    }
  }

  private static MediaKey aKey() {
    return MediaKey.of(new TenantId(Samples.id()), Samples.id());
  }

  /// A sender that goes away.
  final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("reset");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }
}
