package io.chatplatform.bootstrap.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A jar in the folder of channels is a channel.
class AddedChannelTest {
  private static final String SECRET = "between the guest book and us";
  private static final String ENTRY =
      "{\"book\":\"shop-1\",\"visitor\":\"v-17\",\"name\":\"Noa\",\"entry\":\"e-1\",\"text\":\"Nice shop!\"}";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void theChannelOfThePageTakesAndSendsMessages(@TempDir Path home) throws IOException {
    Path channels = home.resolve("channels");
    PageExample.buildJar(home, channels);
    List<String> replies = new CopyOnWriteArrayList<>();
    HttpServer guestbook = guestbook(replies);
    Map<String, String> settings =
        Map.of(
            "CHANNELS_DIR",
            channels.toString(),
            "GUESTBOOK_SECRET",
            SECRET,
            "GUESTBOOK_URL",
            "http://127.0.0.1:" + guestbook.getAddress().getPort());
    try (var platform = RunningPlatform.prepare(home, settings).start()) {
      Business business = Business.register(platform.client());
      JsonNode installed = business.owner().get("/api/channels").expect(200).json();
      assertThat(installed.at("/channels").valueStream().map(one -> one.path("id").asString()))
          .contains("guestbook", "whatsapp");

      business.connect(Map.of("platform", "guestbook", "platformAccountId", "shop-1"));
      post(platform.client(), "not the signature").expect(401);
      post(platform.client(), signature()).expect(200);
      post(platform.client(), signature()).expect(200);
      await().atMost(SOON).until(() -> chats(business).size() == 1);
      JsonNode chat = chats(business).path(0);
      assertThat(chat.path("platform").asString()).isEqualTo("guestbook");
      assertThat(chat.path("customerName").asString()).isEqualTo("Noa");

      String conversation = "/api/messages/chat/" + chat.path("id").asString();
      business.owner().post(conversation, Map.of("messageText", "Thank you!")).expect(201);
      await().atMost(SOON).until(() -> !replies.isEmpty());
      assertThat(replies).singleElement().asString().contains("\"visitor\":\"v-17\"", "Thank you!");
    } finally {
      guestbook.stop(0);
    }
  }

  private static JsonNode chats(Business business) {
    return business.owner().get("/api/chats").expect(200).json().path("chats");
  }

  private static Answer post(ApiClient client, String signature) {
    return client.send(
        "POST",
        "/api/webhooks/guestbook",
        ENTRY.getBytes(StandardCharsets.UTF_8),
        Map.of("X-Guestbook-Signature", signature));
  }

  private static String signature() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(ENTRY.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static HttpServer guestbook(List<String> replies) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/books/shop-1/replies",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          replies.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
