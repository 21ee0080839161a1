package io.chatplatform.realtime;

import java.net.URI;

/// Where Redis is: `redis://[:password@]host:port[/db]`, or `rediss://` for TLS. Never prints the
/// password.
public record RedisSettings(URI uri, int poolSize) {
  public static RedisSettings of(URI uri) {
    return new RedisSettings(uri, 32);
  }

  @Override
  public String toString() {
    return "RedisSettings[" + uri.getHost() + ":" + uri.getPort() + "]";
  }
}
