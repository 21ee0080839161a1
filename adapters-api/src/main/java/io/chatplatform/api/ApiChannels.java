package io.chatplatform.api;

import io.chatplatform.api.callback.CallableAddresses;
import io.chatplatform.api.callback.CallbackClient;
import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelContext;
import io.chatplatform.application.channel.PublicAddresses;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/// Brings the API channel; it needs no settings.
public final class ApiChannels implements ChannelAdapter.Provider {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);

  private final Duration requestTimeout;

  /// For `java.util.ServiceLoader`.
  public ApiChannels() {
    this(REQUEST_TIMEOUT);
  }

  ApiChannels(Duration requestTimeout) {
    this.requestTimeout = requestTimeout;
  }

  @Override
  public List<ChannelAdapter> create(ChannelContext context) {
    var signatures = new StandardWebhooks(context.clock());
    var addresses =
        new CallableAddresses(
            context.isProduction(), new PublicAddresses(InetAddress::getAllByName));
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    return List.of(
        new ApiChannel(
            new CallbackClient(http, signatures, addresses, requestTimeout),
            addresses,
            signatures,
            context.webhookAddress(ApiChannel.ID.value())));
  }
}
