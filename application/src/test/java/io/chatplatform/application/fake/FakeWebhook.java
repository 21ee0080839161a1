package io.chatplatform.application.fake;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.Account;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A webhook whose bodies name prepared events, one a line. A line nobody prepared makes it throw,
/// as only a bug can.
public final class FakeWebhook implements ChannelWebhook {
  public static final String NAME = "pigeon-post";
  private static final String SIGNATURE = "x-feather";
  private static final String SIGNER = "x-loft";
  private final Map<String, InboundEvent> prepared = new ConcurrentHashMap<>();

  /// The body that carries these events.
  public byte[] body(InboundEvent... events) {
    List<String> lines = new ArrayList<>();
    for (InboundEvent event : events) {
      String line = "event " + Samples.word();
      prepared.put(line, event);
      lines.add(line);
    }
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] brokenBody() {
    return "nobody prepared this".getBytes(StandardCharsets.UTF_8);
  }

  public static Map<String, String> signed(byte[] body) {
    return Map.of(SIGNATURE, signature(body));
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public Optional<String> verify(Map<String, String> query) {
    return Optional.ofNullable(query.get("challenge"));
  }

  @Override
  public boolean isAuthentic(Map<String, String> headers, byte[] body) {
    return signature(body).equals(headers.get(SIGNATURE));
  }

  /// Headers that say whose secret signed the body.
  public static Map<String, String> signedBy(Account account, String token, byte[] body) {
    return Map.of(
        SIGNER,
        account.channel().value() + " " + account.platformAccountId(),
        SIGNATURE,
        signature(body) + token);
  }

  @Override
  public Optional<Signer> signer(Map<String, String> headers, byte[] body) {
    return Optional.ofNullable(headers.get(SIGNER))
        .map(named -> named.split(" ", 2))
        .map(named -> new Signer(new ChannelId(named[0]), named[1]));
  }

  @Override
  public boolean isAuthentic(Map<String, String> headers, byte[] body, Credentials signer) {
    return (signature(body) + signer.accessToken()).equals(headers.get(SIGNATURE));
  }

  @Override
  public List<Part> split(Map<String, String> headers, byte[] body) {
    Map<String, List<String>> byAccount = new LinkedHashMap<>();
    for (String line : lines(body)) {
      String account =
          Optional.ofNullable(prepared.get(line)).map(InboundEvent::accountId).orElse("");
      byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(line);
    }
    List<Part> parts = new ArrayList<>();
    byAccount.forEach((account, lines) ->
        parts.add(new Part(account, String.join("\n", lines).getBytes(StandardCharsets.UTF_8))));
    return parts;
  }

  @Override
  public List<InboundEvent> parse(byte[] body) {
    return lines(body).stream()
        .map(line ->
            Optional.ofNullable(prepared.get(line))
                .orElseThrow(() -> new IllegalStateException("not prepared: " + line)))
        .toList();
  }

  /// The signed request about a person.
  public static byte[] requestOf(String person) {
    return ("for " + person).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Optional<String> personOfRequest(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.startsWith("for ") ? Optional.of(text.substring(4)) : Optional.empty();
  }

  private static List<String> lines(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).lines().toList();
  }

  private static String signature(byte[] body) {
    return "feather " + java.util.Arrays.hashCode(body);
  }
}
