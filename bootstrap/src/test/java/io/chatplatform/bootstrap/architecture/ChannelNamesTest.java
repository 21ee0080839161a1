package io.chatplatform.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What only an adapter brings has its name in that adapter only.
class ChannelNamesTest {
  private static final List<String> SOURCES =
      List.of(
          "domain/src/main",
          "application/src/main",
          "adapters-http/src/main",
          "adapters-persistence/src/main",
          "adapters-realtime/src/main",
          "adapters-meta/src/main",
          "adapters-telegram/src/main",
          "adapters-api/src/main",
          "bootstrap/src/main",
          "webapp/src");

  /// The demo's data are about accounts of certain channels, and so are the web client's tests;
  /// generated types name the addresses of webhooks.
  private static final Pattern OTHERS =
      Pattern.compile("/demo/|/testing/|/generated/|\\.test\\.tsx?$");

  /// Not `api`, which is a word of its own: it stands in every address.
  @ParameterizedTest
  @CsvSource({
    "facebook,adapters-meta",
    "instagram,adapters-meta",
    "whatsapp,adapters-meta",
    "telegram,adapters-telegram"
  })
  void noOtherCodeNamesAChannel(String channel, String module) throws IOException {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(channel) + "\\b");
    for (String folder : SOURCES) {
      if (!folder.startsWith(module + "/")) {
        assertNone(
            folder,
            file -> isCode(file) && !OTHERS.matcher(file.toString()).find(),
            file -> name.matcher(withoutComments(file)).find());
      }
    }
  }

  /// Neither do comments and documents.
  @ParameterizedTest
  @ValueSource(strings = "telegram")
  void anAddedChannelIsNamedNowhereElse(String channel) throws IOException {
    for (String folder : SOURCES) {
      if (!folder.startsWith("adapters-" + channel + "/")) {
        assertNone(folder, _ -> true, file -> text(file).contains(channel));
      }
    }
  }

  private static void assertNone(String folder, Predicate<Path> among, Predicate<Path> naming)
      throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..").resolve(folder))) {
      assertThat(files.filter(Files::isRegularFile).filter(among))
          .as(folder)
          .isNotEmpty()
          .noneMatch(naming);
    }
  }

  private static boolean isCode(Path file) {
    return file.toString().matches(".*\\.(java|sql|lua|tsx?)");
  }

  private static String withoutComments(Path file) {
    return text(file)
        .lines()
        .filter(line -> !line.strip().matches("(//|--|\\*|/\\*).*"))
        .collect(Collectors.joining("\n"));
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
