package io.chatplatform.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Enums as the API writes them: in lower case.
public final class Words {
  private Words() {}

  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  public static <E extends Enum<E>> Optional<E> parse(String text, Class<E> words) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> of(word).equals(text))
        .findFirst();
  }

  static <E extends Enum<E>> String all(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
  }
}
