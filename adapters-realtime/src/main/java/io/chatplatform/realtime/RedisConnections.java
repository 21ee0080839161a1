package io.chatplatform.realtime;

import java.time.Duration;
import java.util.List;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;

/// The pool for short commands, and connections of their own for what blocks: subscribers and queue
/// readers.
public final class RedisConnections implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 2_000;
  private final RedisSettings settings;
  private final RedisClient pool;

  public RedisConnections(RedisSettings settings) {
    this.settings = settings;
    var poolConfig = new ConnectionPoolConfig();
    poolConfig.setMaxTotal(settings.poolSize());
    poolConfig.setMaxIdle(settings.poolSize());
    poolConfig.setMinIdle(2);
    poolConfig.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
    poolConfig.setJmxEnabled(false);
    this.pool =
        RedisClient.builder()
            .hostAndPort(address())
            .clientConfig(config(TIMEOUT_MILLIS))
            .poolConfig(poolConfig)
            .build();
  }

  public RedisClient pool() {
    return pool;
  }

  /// A connection of its own; a read may take up to `readTimeout`, 0 for ever. The caller closes
  /// it.
  public Jedis dedicated(Duration readTimeout) {
    return new Jedis(address(), config(Math.toIntExact(readTimeout.toMillis())));
  }

  /// Runs a script by its hash, or sends it where the server does not know it (yet).
  public Object run(RedisScript script, List<String> keys, List<String> arguments) {
    return script.run(pool, keys, arguments);
  }

  @Override
  public void close() {
    pool.close();
  }

  private HostAndPort address() {
    return JedisURIHelper.getHostAndPort(settings.uri());
  }

  private DefaultJedisClientConfig config(int readTimeoutMillis) {
    var uri = settings.uri();
    var builder =
        DefaultJedisClientConfig.builder()
            .autoNegotiateProtocol(false)
            .connectionTimeoutMillis(TIMEOUT_MILLIS)
            .socketTimeoutMillis(readTimeoutMillis)
            .database(JedisURIHelper.getDBIndex(uri));
    if (JedisURIHelper.isRedisSSLScheme(uri)) {
      builder.sslOptions(SslOptions.defaults());
    }
    String user = JedisURIHelper.getUser(uri);
    String password = JedisURIHelper.getPassword(uri);
    if (user != null) {
      builder.user(user);
    }
    if (password != null) {
      builder.password(password);
    }
    return builder.build();
  }
}
