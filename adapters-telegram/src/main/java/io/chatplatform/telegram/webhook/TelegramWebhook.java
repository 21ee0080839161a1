package io.chatplatform.telegram.webhook;

import io.chatplatform.application.channel.ChannelWebhook;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.telegram.json.Nodes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where the updates of all bots arrive. A part is the update as it came, with the bot's id before
/// it: `{"bot":"…","update":…}`.
public final class TelegramWebhook implements ChannelWebhook {
  public static final String CUSTOMER_KEY = UpdateReader.KEY;

  private final ChannelId channel;
  private final WebhookSecrets secrets;
  private final JsonMapper mapper;

  public TelegramWebhook(ChannelId channel, WebhookSecrets secrets, JsonMapper mapper) {
    this.channel = channel;
    this.secrets = secrets;
    this.mapper = mapper;
  }

  @Override
  public Set<String> names() {
    return Set.of(channel.value());
  }

  /// Telegram verifies nothing.
  @Override
  public Optional<String> verify(Map<String, String> query) {
    return Optional.empty();
  }

  @Override
  public boolean isAuthentic(Map<String, String> headers, byte[] body) {
    return secrets.botId(headers).isPresent();
  }

  @Override
  public List<Part> split(Map<String, String> headers, byte[] body) {
    return secrets
        .botId(headers)
        .map(bot -> List.of(new Part(bot, envelope(bot, body))))
        .orElseGet(() -> List.of(new Part("", body)));
  }

  @Override
  public List<InboundEvent> parse(byte[] body) {
    JsonNode envelope;
    try {
      envelope = mapper.readTree(body);
    } catch (JacksonException e) {
      return List.of(notUnderstood("Not JSON", body));
    }
    return Nodes.text(envelope, "bot")
        .map(bot -> new UpdateReader(channel, bot).read(envelope.path("update")))
        .orElseGet(() -> List.of(notUnderstood("An update of no bot", body)));
  }

  private InboundEvent notUnderstood(String what, byte[] body) {
    String raw = new String(body, StandardCharsets.UTF_8).replace("\0", "\uFFFD");
    return new InboundEvent.NotUnderstood(channel, "", what, raw);
  }

  private static byte[] envelope(String bot, byte[] update) {
    var bytes = new ByteArrayOutputStream(update.length + 64);
    bytes.writeBytes(("{\"bot\":\"" + bot + "\",\"update\":").getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(update);
    bytes.write('}');
    return bytes.toByteArray();
  }
}
