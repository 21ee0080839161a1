package io.chatplatform.bootstrap.fault;

import io.chatplatform.bootstrap.store.OwnPostgres;
import io.chatplatform.bootstrap.store.OwnRedis;
import io.chatplatform.bootstrap.store.StoredMessages;
import java.nio.file.Path;
import java.util.Map;

/// One PostgreSQL, one Redis and one Graph API for all instances of a test.
record SharedStores(Path home, OwnPostgres postgres, OwnRedis redis, GraphStub graph)
    implements AutoCloseable {
  static SharedStores start(Path home) {
    return new SharedStores(
        home,
        OwnPostgres.start(home.resolve("postgres")),
        OwnRedis.start(home.resolve("redis")),
        GraphStub.start());
  }

  /// An instance on these stores; not started yet.
  RunningPlatform instance(String name) {
    return RunningPlatform.prepare(
        home.resolve(name),
        Map.of(
            "DATABASE_URL", postgres.url(),
            "REDIS_URL", redis.url(),
            "META_GRAPH_URL", graph.url(),
            "DATABASE_POOL_SIZE", "8"));
  }

  StoredMessages messages() {
    return new StoredMessages(postgres.url());
  }

  @Override
  public void close() {
    graph.close();
    redis.close();
    postgres.close();
  }
}
