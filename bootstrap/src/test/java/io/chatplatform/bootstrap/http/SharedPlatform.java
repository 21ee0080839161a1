package io.chatplatform.bootstrap.http;

import static org.awaitility.Awaitility.await;

import io.chatplatform.bootstrap.Application;
import io.chatplatform.bootstrap.SettingsReader;
import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Webhooks;
import io.chatplatform.bootstrap.store.FreePort;
import io.chatplatform.bootstrap.store.OwnPostgres;
import io.chatplatform.bootstrap.store.OwnRedis;
import io.chatplatform.bootstrap.store.StoredMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import redis.clients.jedis.RedisClient;

/// One application with the simulator for all test classes of this JVM; each test has a tenant of
/// its own. It ends with the JVM.
final class SharedPlatform {
  static final String VERIFY_TOKEN = "verify-me";
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int PARTITIONS = 8;

  private static final class Holder {
    private static final SharedPlatform INSTANCE = new SharedPlatform();
  }

  private final OwnPostgres postgres;
  private final OwnRedis redis;
  private final RedisClient queue;
  private final Application application;

  private SharedPlatform() {
    try {
      Path home = Files.createTempDirectory("shared-platform");
      postgres = OwnPostgres.start(home.resolve("postgres"));
      redis = OwnRedis.start(home.resolve("redis"));
      queue = RedisClient.create(redis.url());
      application = Application.start(SettingsReader.read(settings(home)));
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Nobody in particular.
  static ApiClient anyone() {
    return ApiClient.at(Holder.INSTANCE.application.port());
  }

  static List<String> routes() {
    return Holder.INSTANCE.application.routes();
  }

  static StoredMessages database() {
    return new StoredMessages(Holder.INSTANCE.postgres.url());
  }

  static RedisClient redis() {
    return Holder.INSTANCE.queue;
  }

  /// Waits until every webhook that was taken is processed.
  static void awaitQuiet() {
    await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(SOON)
        .until(() ->
            IntStream.range(0, PARTITIONS)
                .allMatch(partition -> redis().xlen("inbound:{" + partition + "}") == 0));
  }

  private Map<String, String> settings(Path home) {
    return Map.ofEntries(
        Map.entry("PORT", Integer.toString(FreePort.find())),
        Map.entry("HOST", "127.0.0.1"),
        Map.entry("DEMO", "true"),
        Map.entry("DATA_DIR", home.resolve("data").toString()),
        Map.entry("DATABASE_URL", postgres.url()),
        Map.entry("DATABASE_POOL_SIZE", "8"),
        Map.entry("REDIS_URL", redis.url()),
        Map.entry("META_APP_SECRET", Webhooks.SECRET),
        Map.entry("META_WEBHOOK_VERIFY_TOKEN", VERIFY_TOKEN),
        Map.entry("RATE_LIMIT_MAX_REQUESTS", "0"));
  }

  private void stop() {
    application.close();
    queue.close();
    redis.close();
    postgres.close();
  }
}
