package io.chatplatform.bootstrap.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.client.Answer;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.Webhooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Webhooks while Redis, PostgreSQL or both are away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoresAwayTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String CUSTOMER = "4711";
  private SharedStores stores;
  private RunningPlatform platform;
  private Business business;
  private String page;

  StoresAwayTest(@TempDir Path home) {
    stores = SharedStores.start(home);
    platform = stores.instance("platform");
  }

  @BeforeAll
  void start() {
    platform.start();
  }

  @AfterAll
  void stop() {
    platform.close();
    stores.close();
  }

  @BeforeEach
  void connect() {
    business = Business.register(platform.client());
    page = Business.uniqueNumber();
    business.connectPage(page);
  }

  @AfterEach
  void allIsBack() {
    stores.redis().stop();
    stores.redis().start();
    stores.postgres().stop();
    stores.postgres().start();
    await()
        .atMost(SOON)
        .until(
            () -> platform.client().get("/health").json().path("status").asString("").equals("up"));
  }

  @Test
  void withoutRedisAWebhookIsStoredBeforeItsAnswer() {
    stores.redis().stop();

    post("without Redis").expect(200);

    assertThat(stored()).containsExactly(mid("without Redis"));
    platform.client().get("/health/ready").expect(200);
    business.owner().get("/api/chats").expect(200);
  }

  @Test
  void withoutPostgresAWebhookWaitsUntilItIsBack() {
    post("before").expect(200);
    await().atMost(SOON).until(() -> stored().size() == 1);
    stores.postgres().stop();

    post("meanwhile").expect(200);
    platform.client().get("/health/ready").expect(503);
    business.owner().get("/api/chats").expect(503);

    stores.postgres().start();
    await().atMost(SOON).until(() -> stored().size() == 2);
    assertThat(stored()).containsExactly(mid("before"), mid("meanwhile"));
  }

  @Test
  void withoutBothAWebhookIsRefusedAndTheNextAttemptIsTaken() {
    stores.redis().stop();
    stores.postgres().stop();

    Answer refused = post("refused").expect(503);
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(refused.header("Content-Type").orElse("")).startsWith("application/problem+json");

    stores.postgres().start();
    await().atMost(SOON).until(() -> post("refused").status() == 200);
    assertThat(stored()).containsExactly(mid("refused"));
  }

  private Answer post(String text) {
    return Webhooks.post(
        platform.client(), new Webhooks.Text(page, CUSTOMER, mid(text), text, Instant.now()));
  }

  private String mid(String text) {
    return "m_" + page + "_" + text;
  }

  private java.util.List<String> stored() {
    return stores.messages().byTime(business.tenantId(), CUSTOMER);
  }
}
