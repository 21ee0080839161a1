package io.chatplatform.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.PersistenceSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileMediaStoreTest {
  private final TenantId tenant = new TenantId(Samples.id());
  private final AttachmentId file = new AttachmentId(Samples.id());

  @TempDir private Path folder = Path.of("");
  private FileMediaStore store = storeIn(folder);

  @BeforeEach
  void open() {
    store = storeIn(folder);
  }

  @Test
  void bytesComeBack() throws Exception {
    byte[] bytes = new byte[200_000];
    bytes[150_000] = 7;

    assertThat(store.write(tenant, file, new ByteArrayInputStream(bytes), bytes.length))
        .isEqualTo(bytes.length);
    try (InputStream found = store.open(tenant, file).orElseThrow()) {
      assertThat(found.readAllBytes()).isEqualTo(bytes);
    }
    store.delete(tenant, file);
    store.delete(tenant, file);
    assertThat(store.open(tenant, file)).isEmpty();
  }

  @Test
  void tooManyBytesLeaveNothingBehind() throws IOException {
    assertThatThrownBy(() -> store.write(tenant, file, new ByteArrayInputStream(new byte[11]), 10))
        .isInstanceOf(TooLarge.class);
    assertThat(store.open(tenant, file)).isEmpty();
    assertNoFiles();
  }

  @Test
  void aBrokenStreamLeavesNothingBehind() throws IOException {
    InputStream broken =
        new SequenceInputStream(new ByteArrayInputStream(new byte[5]), new BrokenStream());

    assertThatThrownBy(() -> store.write(tenant, file, broken, 10)).isInstanceOf(IOException.class);
    assertNoFiles();
  }

  @Test
  void anotherTenantSeesNothing() throws Exception {
    store.write(tenant, file, new ByteArrayInputStream(new byte[1]), 1);

    assertThat(store.open(new TenantId(Samples.id()), file)).isEmpty();
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("reset");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }

  private void assertNoFiles() throws IOException {
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private static FileMediaStore storeIn(Path folder) {
    return new FileMediaStore(
        new PersistenceSettings(
            "postgresql://nobody@localhost/none",
            Optional.empty(),
            1,
            new byte[PersistenceSettings.MASTER_KEY_BYTES],
            folder));
  }
}
