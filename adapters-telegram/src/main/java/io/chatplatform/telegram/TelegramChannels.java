package io.chatplatform.telegram;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.telegram.bot.BotClient;
import io.chatplatform.telegram.webhook.WebhookSecrets;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// Brings Telegram. `TELEGRAM_API_URL` names another Bot API server than Telegram's own; in the
/// demo it is the simulator.
public final class TelegramChannels implements ChannelAdapter.Provider {
  private static final String TELEGRAM = "https://api.telegram.org";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);

  private final Duration requestTimeout;

  /// For `java.util.ServiceLoader`.
  public TelegramChannels() {
    this(REQUEST_TIMEOUT);
  }

  TelegramChannels(Duration requestTimeout) {
    this.requestTimeout = requestTimeout;
  }

  @Override
  public List<ChannelAdapter> create(ChannelContext context) {
    String base =
        context
            .setting("TELEGRAM_API_URL")
            .or(() -> context.simulatorAddress(TelegramChannel.ID.value()).map(URI::toString))
            .orElse(TELEGRAM);
    JsonMapper mapper = JsonMapper.builder().build();
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    return List.of(
        new TelegramChannel(
            new BotClient(http, mapper, base.replaceAll("/+$", ""), requestTimeout),
            mapper,
            new WebhookSecrets(context.secret("telegram webhook")),
            context.webhookAddress(TelegramChannel.ID.value())));
  }
}
