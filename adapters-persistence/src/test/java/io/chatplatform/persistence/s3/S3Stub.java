package io.chatplatform.persistence.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Objects over HTTP, for those whose signature is right: computed here in its own way, over the
/// request as it came.
final class S3Stub implements AutoCloseable {
  static final String BUCKET = "media";
  static final String SECRET = "secret-key";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=access-key/(\\d{8})/eu-test-1/s3/aws4_request,"
              + "SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature=([0-9a-f]{64})");
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final HttpServer server;

  S3Stub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  S3Settings settings(String bucket, String secret) {
    return new S3Settings(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        bucket,
        "eu-test-1",
        "access-key",
        secret,
        true);
  }

  /// The next requests are answered with 503.
  void fail(int times) {
    failures.set(times);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String path = exchange.getRequestURI().getRawPath();
      if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        respond(exchange, 503, "SlowDown");
      } else if (!isSigned(exchange, body)) {
        respond(exchange, 403, "SignatureDoesNotMatch");
      } else if (!path.startsWith("/" + BUCKET + "/")) {
        respond(exchange, 404, "<Error><Code>NoSuchBucket</Code></Error>");
      } else {
        answer(exchange, path, body);
      }
    }
  }

  private void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(path, body);
        respond(exchange, 200, "");
      }
      case "GET" -> {
        byte[] found = objects.get(path);
        if (found == null) {
          respond(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
        } else {
          respond(exchange, 200, found);
        }
      }
      case "DELETE" -> {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> respond(exchange, 405, "");
    }
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    var headers = exchange.getRequestHeaders();
    String hash = String.valueOf(headers.getFirst("x-amz-content-sha256"));
    String date = String.valueOf(headers.getFirst("x-amz-date"));
    Matcher given = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
    if (!given.matches() || !hash.equals(hex(sha256(body))) || !date.startsWith(given.group(1))) {
      return false;
    }
    String canonical =
        """
        %s
        %s

        host:%s
        x-amz-content-sha256:%s
        x-amz-date:%s

        host;x-amz-content-sha256;x-amz-date
        %s\
        """
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                headers.getFirst("Host"),
                hash,
                date,
                hash);
    String text =
        """
        AWS4-HMAC-SHA256
        %s
        %s/eu-test-1/s3/aws4_request
        %s\
        """
            .formatted(
                date, given.group(1), hex(sha256(canonical.getBytes(StandardCharsets.UTF_8))));
    byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
    for (String part : new String[] {given.group(1), "eu-test-1", "s3", "aws4_request", text}) {
      key = hmac(key, part);
    }
    return given.group(2).equals(hex(key));
  }

  private static void respond(HttpExchange exchange, int status, String text) throws IOException {
    respond(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void respond(HttpExchange exchange, int status, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
