package io.chatplatform.meta.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// An id for what comes without one (a reaction, an opt-in): the digest of what it says, members
/// sorted, so that a repeated delivery of it has the same id again.
public final class DerivedId {
  private final ObjectWriter canonical;

  public DerivedId(JsonMapper mapper) {
    this.canonical = mapper.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
  }

  public String of(String account, JsonNode item) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(account.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return "derived-"
          + HexFormat.of().formatHex(digest.digest(canonical.writeValueAsBytes(item)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
