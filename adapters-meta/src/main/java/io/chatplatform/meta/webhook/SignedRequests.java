package io.chatplatform.meta.webhook;

import io.chatplatform.meta.json.Nodes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `signed_request`: what Meta asks in the name of a person, as `signature.payload`, both
/// base64url, the signature being the HMAC-SHA256 of the encoded payload. (Meta, "Data Deletion
/// Request Callback")
public final class SignedRequests {
  private static final String FIELD = "signed_request=";
  private static final String ALGORITHM = "HMAC-SHA256";
  private final JsonMapper mapper;
  private final Signatures signatures;

  public SignedRequests(JsonMapper mapper, Signatures signatures) {
    this.mapper = mapper;
    this.signatures = signatures;
  }

  /// The person's id of an authentic form.
  Optional<String> person(byte[] form) {
    return Stream.of(new String(form, StandardCharsets.ISO_8859_1).split("&", -1))
        .filter(field -> field.startsWith(FIELD))
        .findFirst()
        .flatMap(field -> payload(field.substring(FIELD.length())))
        .filter(payload -> Nodes.textOrEmpty(payload, "algorithm").equalsIgnoreCase(ALGORITHM))
        .flatMap(payload -> Nodes.text(payload, "user_id"));
  }

  private Optional<JsonNode> payload(String encoded) {
    try {
      String[] parts = URLDecoder.decode(encoded, StandardCharsets.UTF_8).split("\\.", -1);
      if (parts.length != 2) {
        return Optional.empty();
      }
      byte[] signature = Base64.getUrlDecoder().decode(parts[0]);
      byte[] signed = parts[1].getBytes(StandardCharsets.US_ASCII);
      return signatures.isSignatureOf(signature, signed)
          ? Optional.of(mapper.readTree(Base64.getUrlDecoder().decode(parts[1])))
          : Optional.empty();
    } catch (IllegalArgumentException | JacksonException notReadable) {
      return Optional.empty();
    }
  }
}
