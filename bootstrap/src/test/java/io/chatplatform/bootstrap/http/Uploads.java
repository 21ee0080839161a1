package io.chatplatform.bootstrap.http;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// Multipart uploads, as browsers send them.
final class Uploads {
  /// One transparent pixel.
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private Uploads() {}

  static Answer file(ApiClient client, String name, byte[] bytes) {
    return part(client, "file", name, bytes);
  }

  static Answer part(ApiClient client, String part, String name, byte[] bytes) {
    var body = new ByteArrayOutputStream();
    String head =
        """
        --edge
        Content-Disposition: form-data; name="%s"; filename="%s"
        Content-Type: text/html

        """
            .formatted(part, name)
            .replace("\n", "\r\n");
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return client.send(
        "POST",
        "/api/media",
        body.toByteArray(),
        Map.of("Content-Type", "multipart/form-data; boundary=edge"));
  }
}
