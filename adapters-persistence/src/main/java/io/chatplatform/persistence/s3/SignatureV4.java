package io.chatplatform.persistence.s3;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests as AWS wants it ("Signature Version 4", authorization header, service `s3`).
/// Paths must need no encoding, and there is no query: that is all this store asks for.
record SignatureV4(String region, String accessKey, String secretKey) {
  private static final String ALGORITHM = "AWS4-HMAC-SHA256";

  /// `headers`: those to be signed, in lower case; `host`, `x-amz-content-sha256` and `x-amz-date`
  /// among them.
  String authorization(String method, String path, SortedMap<String, String> headers) {
    String moment = headers.getOrDefault("x-amz-date", "");
    String day = moment.substring(0, 8);
    String scope = day + "/" + region + "/s3/aws4_request";
    String names = String.join(";", headers.keySet());
    String canonical =
        String.join(
            "\n",
            method,
            path,
            "",
            headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining()),
            names,
            headers.getOrDefault("x-amz-content-sha256", ""));
    String toSign = String.join("\n", ALGORITHM, moment, scope, sha256(canonical));
    return ALGORITHM
        + " Credential="
        + accessKey
        + "/"
        + scope
        + ",SignedHeaders="
        + names
        + ",Signature="
        + HexFormat.of().formatHex(hmac(key(day), toSign));
  }

  private byte[] key(String day) {
    byte[] daily = hmac(("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8), day);
    return hmac(hmac(hmac(daily, region), "s3"), "aws4_request");
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(newSha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("each JDK has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "SignatureV4[hidden]";
  }
}
