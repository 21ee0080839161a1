package io.chatplatform.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What only an adapter brings has its name in that adapter only.
class ChannelNamesTest {
  private static final List<String> OTHERS =
      List.of(
          "domain/src/main",
          "application/src/main",
          "adapters-http/src/main",
          "adapters-persistence/src/main",
          "adapters-realtime/src/main",
          "adapters-meta/src/main",
          "bootstrap/src/main",
          "webapp/src");

  @ParameterizedTest
  @ValueSource(strings = "telegram")
  void anAddedChannelIsNamedNowhereElse(String channel) throws IOException {
    for (String folder : OTHERS) {
      try (Stream<Path> files = Files.walk(Path.of("..").resolve(folder))) {
        assertThat(files.filter(Files::isRegularFile))
            .as(folder)
            .isNotEmpty()
            .noneMatch(file -> text(file).contains(channel));
      }
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
