package io.chatplatform.api.webhook;

import io.chatplatform.api.callback.SystemAccess;
import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.domain.channel.ChannelId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where all systems post: `{"account":"…","events":[…]}`, signed with the account's own secret.
public final class ApiWebhook implements ChannelWebhook {
  public static final String CUSTOMER_KEY = EventReader.KEY;
  private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final JsonMapper mapper = JsonEvents.mapper();
  private final ChannelId channel;
  private final StandardWebhooks signatures;

  public ApiWebhook(ChannelId channel, StandardWebhooks signatures) {
    this.channel = channel;
    this.signatures = signatures;
  }

  public static boolean isAccountId(String text) {
    return ACCOUNT.matcher(text).matches();
  }

  @Override
  public Set<String> names() {
    return Set.of(channel.value());
  }

  /// There is no such handshake.
  @Override
  public Optional<String> verify(Map<String, String> query) {
    return Optional.empty();
  }

  /// Only the account's own secret proves anything.
  @Override
  public boolean isAuthentic(Map<String, String> headers, byte[] body) {
    return false;
  }

  /// What is not signed, or was long ago, is not even read.
  @Override
  public Optional<Signer> signer(Map<String, String> headers, byte[] body) {
    return Optional.of(body)
        .filter(_ -> signatures.isTimely(headers))
        .flatMap(this::account)
        .map(account -> new Signer(channel, account));
  }

  @Override
  public boolean isAuthentic(Map<String, String> headers, byte[] body, Credentials signer) {
    return SystemAccess.of(signer.accessToken())
        .filter(access -> signatures.isAuthentic(headers, body, access.secret()))
        .isPresent();
  }

  @Override
  public List<Part> split(Map<String, String> headers, byte[] body) {
    return List.of(new Part(account(body).orElse(""), body));
  }

  @Override
  public List<InboundEvent> parse(byte[] body) {
    JsonNode posted = read(body);
    Optional<String> account = account(posted);
    JsonNode events = posted.path("events");
    if (account.isEmpty() || !events.isArray()) {
      String raw = new String(body, StandardCharsets.UTF_8).replace("\0", "\uFFFD");
      return List.of(
          new InboundEvent.NotUnderstood(
              channel, account.orElse(""), "Not an account and its events", raw));
    }
    var reader = new EventReader(channel, account.get(), mapper);
    return events.valueStream().map(reader::read).toList();
  }

  private Optional<String> account(byte[] body) {
    return account(read(body));
  }

  private static Optional<String> account(JsonNode posted) {
    return Optional.of(posted.path("account"))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(ApiWebhook::isAccountId);
  }

  /// What is no JSON names no account.
  private JsonNode read(byte[] body) {
    try {
      return mapper.readTree(body);
    } catch (JacksonException e) {
      return mapper.createObjectNode();
    }
  }
}
