package io.chatplatform.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.testkit.MediaStoreContract;
import io.chatplatform.persistence.PersistenceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

final class FileMediaStoreTest implements MediaStoreContract {
  @TempDir private Path folder = Path.of("");

  @Override
  public MediaStore store() {
    return new FileMediaStore(
        new PersistenceSettings(
            "postgresql://nobody@localhost/none",
            Optional.empty(),
            1,
            new byte[PersistenceSettings.MASTER_KEY_BYTES],
            folder,
            Optional.empty()));
  }

  @AfterEach
  void nothingIsLeftHalfWritten() throws IOException {
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }
}
