package io.chatplatform.meta;

import io.chatplatform.meta.webhook.Signatures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The recorded bodies under `fixtures/meta`; their README says what each shows.
final class Fixtures {
  private Fixtures() {}

  static List<String> names() {
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(file -> root().relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] body(String name) {
    try {
      return Files.readAllBytes(root().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> signed(byte[] body) {
    return signature(new Signatures(List.of(Installation.SECRET)).sign(body));
  }

  static Map<String, String> signature(String value) {
    return Map.of("x-hub-signature-256", value);
  }

  private static Path root() {
    try {
      return Path.of(
          java.util.Objects.requireNonNull(Fixtures.class.getResource("/fixtures/meta")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
