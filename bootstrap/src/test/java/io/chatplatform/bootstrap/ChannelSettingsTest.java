package io.chatplatform.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chatplatform.bootstrap.Settings.Channels;
import io.chatplatform.bootstrap.SettingsReader.Misconfigured;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is given to channels.
class ChannelSettingsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void addedChannelsAreLookedForBesideTheData() {
    assertThat(read(Map.of()).jars()).isEqualTo(folder.resolve("channels"));
    assertThat(read(Map.of("CHANNELS_DIR", folder.toString())).jars()).isEqualTo(folder);
  }

  @Test
  void aNamedFolderMustBeThere() {
    Misconfigured faults =
        catchThrowableOfType(
            Misconfigured.class,
            () -> read(Map.of("CHANNELS_DIR", folder.resolve("nowhere").toString())));
    assertThat(faults.faults()).singleElement().asString().contains("CHANNELS_DIR");
  }

  @Test
  void platformsReachTheDemoHereAndAnythingElseByItsPublicAddress() {
    assertThat(read(Map.of("PORT", "4000")).backend())
        .contains(URI.create("http://127.0.0.1:4000"));
    assertThat(read(Map.of("DEMO", "false")).backend()).isEmpty();
    assertThat(read(Map.of("DEMO", "false")).simulator()).isEmpty();
    assertThat(read(Map.of("BACKEND_URL", "https://inbox.example")).backend())
        .contains(URI.create("https://inbox.example"));
  }

  @Test
  void whatChannelsMayReadIsNeverPrinted() {
    assertThat(read(Map.of("SOME_SECRET", "hush")).toString()).doesNotContain("hush");
  }

  private Channels read(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("DATA_DIR", folder.toString());
    return SettingsReader.read(all).channels();
  }
}
