package io.chatplatform.api.simulator;

import io.chatplatform.api.callback.CallableAddresses;
import io.chatplatform.api.callback.CallbackBody;
import io.chatplatform.api.callback.CallbackClient;
import io.chatplatform.api.callback.CallbackReply.Answered;
import io.chatplatform.api.callback.SystemAccess;
import io.chatplatform.api.signature.StandardWebhooks;
import io.chatplatform.application.channel.PublicAddresses;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Posts a system's events one after the other, again and again for a while when they are not
/// taken, as a good system does.
final class EventPoster {
  private static final int ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("api-events").factory());
  private final JsonMapper mapper;
  private final CallbackClient client;

  EventPoster(StandardWebhooks signatures, JsonMapper mapper) {
    this.mapper = mapper;
    this.client =
        new CallbackClient(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
            signatures,
            new CallableAddresses(false, new PublicAddresses(InetAddress::getAllByName)),
            TIMEOUT);
  }

  /// Nobody is told before the system is connected.
  void post(OwnSystem system, JsonNode event) {
    ObjectNode body = mapper.createObjectNode().put("account", system.id());
    body.putArray("events").add(event);
    system.inbox().ifPresent(inbox -> queue.execute(() -> deliver(inbox, CallbackBody.of(body))));
  }

  private void deliver(SystemAccess inbox, CallbackBody body) {
    String id = Systems.unique();
    Duration pause = FIRST_PAUSE;
    try {
      for (int attempt = 1; attempt <= ATTEMPTS && !isTaken(inbox, id, body); attempt++) {
        Thread.sleep(pause);
        pause = pause.multipliedBy(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isTaken(SystemAccess inbox, String id, CallbackBody body) {
    return client.post(inbox, id, body) instanceof Answered answered && answered.status() == 200;
  }
}
