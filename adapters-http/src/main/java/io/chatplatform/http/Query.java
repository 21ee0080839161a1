package io.chatplatform.http;

import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.PageRequest;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// A request's query parameters; one that cannot be read is malformed (400).
public final class Query {
  private static final int OFFSET_MAX = 100_000;
  private final Context ctx;

  public Query(Context ctx) {
    this.ctx = ctx;
  }

  /// Empty counts as not given.
  public Optional<String> text(String name) {
    String value = ctx.queryParam(name);
    if (value != null && value.indexOf('\0') >= 0) {
      throw Problems.malformed(name + " must not contain the character U+0000.");
    }
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  public boolean flag(String name) {
    return text(name)
        .map(text ->
            switch (text) {
              case "true", "1" -> true;
              case "false", "0" -> false;
              default -> throw Problems.malformed(name + " must be true or false.");
            })
        .orElse(false);
  }

  public Optional<UUID> uuid(String name) {
    return text(name)
        .map(text ->
            Ids.parse(text).orElseThrow(() -> Problems.malformed(name + " must be a UUID.")));
  }

  public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
    return text(name)
        .map(text ->
            Words.parse(text, words)
                .orElseThrow(
                    () -> Problems.malformed(name + " must be one of " + Words.all(words) + ".")));
  }

  public int limit() {
    return number("limit", PageRequest.LIMIT_DEFAULT, 1, PageRequest.LIMIT_MAX);
  }

  public PageRequest page() {
    Optional<Keyset> after =
        text("cursor")
            .map(cursor ->
                decoded(cursor)
                    .flatMap(Keyset::parse)
                    .orElseThrow(
                        () -> Problems.malformed("cursor is not one that was given out.")));
    return new PageRequest(limit(), after, number("offset", 0, 0, OFFSET_MAX));
  }

  /// The cursor as clients see it: opaque.
  static String encoded(Keyset keyset) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(keyset.text().getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> decoded(String cursor) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private int number(String name, int otherwise, int min, int max) {
    return text(name)
        .map(text -> {
          if (!text.matches("-?\\d{1,9}")) {
            throw Problems.malformed(name + " must be a number.");
          }
          int value = Integer.parseInt(text);
          if (value < min || value > max) {
            throw Problems.malformed(name + " must be from " + min + " to " + max + ".");
          }
          return value;
        })
        .orElse(otherwise);
  }
}
