package io.chatplatform.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids in addresses and bodies. Java reads more as a UUID than is one.
public final class Ids {
  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  public static Optional<UUID> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  public static UUID inPath(Context ctx, String name) {
    return parse(ctx.pathParam(name))
        .orElseThrow(() -> Problems.malformed("The id in the address is not a UUID."));
  }
}
