package io.chatplatform.bootstrap.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Requests in a person's name, as Meta signs them.
public final class SignedRequests {
  private SignedRequests() {}

  public static Answer post(ApiClient anyone, String path, String person, String secret) {
    return anyone.send(
        "POST",
        path,
        ("signed_request=" + URLEncoder.encode(signed(person, secret), UTF_8)).getBytes(UTF_8),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  private static String signed(String person, String secret) {
    var url = Base64.getUrlEncoder().withoutPadding();
    String payload =
        url.encodeToString(
            ("{\"algorithm\":\"HMAC-SHA256\",\"user_id\":\"" + person + "\"}").getBytes(UTF_8));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return url.encodeToString(mac.doFinal(payload.getBytes(UTF_8))) + "." + payload;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
