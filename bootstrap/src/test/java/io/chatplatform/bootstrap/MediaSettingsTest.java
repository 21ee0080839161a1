package io.chatplatform.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chatplatform.bootstrap.SettingsReader.Misconfigured;
import io.chatplatform.persistence.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where files are kept.
class MediaSettingsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void filesAreKeptOnDiskUnlessAStoreIsNamed() {
    assertThat(read(Map.of()).stores().s3()).isEmpty();
    assertThat(read(Map.of("MEDIA_S3_BUCKET", "media")).stores().s3()).isEmpty();
  }

  @Test
  void aStoreNeedsABucketAndKeys() {
    assertThat(read(store()).stores().s3())
        .contains(
            new S3Settings(
                URI.create("https://s3.example.com"), "media", "us-east-1", "a", "s", true));

    Misconfigured faults =
        catchThrowableOfType(
            Misconfigured.class, () -> read(Map.of("MEDIA_S3_ENDPOINT", "https://s3.example.com")));
    assertThat(faults.faults())
        .hasSize(3)
        .allMatch(fault -> fault.contains("must be set where MEDIA_S3_ENDPOINT is"));
  }

  @Test
  void keysAreNotPrinted() {
    Map<String, String> store = store();
    store.put("MEDIA_S3_SECRET_KEY", "very-secret");

    assertThat(read(store).toString()).doesNotContain("very-secret");
  }

  private Settings read(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("DATA_DIR", folder.toString());
    return SettingsReader.read(all);
  }

  private static Map<String, String> store() {
    return new HashMap<>(
        Map.of(
            "MEDIA_S3_ENDPOINT", "https://s3.example.com",
            "MEDIA_S3_BUCKET", "media",
            "MEDIA_S3_ACCESS_KEY", "a",
            "MEDIA_S3_SECRET_KEY", "s"));
  }
}
