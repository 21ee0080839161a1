package io.chatplatform.bootstrap;

import io.chatplatform.application.session.SessionSettings;
import io.chatplatform.http.HttpSettings;
import io.chatplatform.http.access.JwtSettings;
import io.chatplatform.persistence.s3.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// All settings of the process. Empty `databaseUrl` or `redisUrl`: the embedded server.
public record Settings(
    Environment environment,
    Path dataDir,
    Stores stores,
    Secrets secrets,
    HttpSettings http,
    SessionSettings sessions,
    boolean demo,
    Channels channels,
    Logs.Settings logs) {

  public enum Environment {
    DEVELOPMENT,
    PRODUCTION
  }

  public record Stores(
      Optional<String> databaseUrl,
      Optional<String> databaseReadUrl,
      int poolSize,
      Optional<URI> redisUrl,
      Optional<S3Settings> s3) {
    @Override
    public String toString() {
      return "Stores[hidden]";
    }
  }

  /// Never printed.
  public record Secrets(JwtSettings jwt, byte[] masterKey) {
    @Override
    public String toString() {
      return "Secrets[hidden]";
    }
  }

  /// `variables`: what channels may read; `jars`: the folder of those that were added; `backend`:
  /// where platforms reach this installation; `simulator`: where platforms are played, in the demo.
  public record Channels(
      Map<String, String> variables, Path jars, Optional<URI> backend, Optional<URI> simulator) {
    public Channels {
      variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
      return "Channels[hidden]";
    }
  }

  /// Nothing of it: what channels may read is the whole environment, secrets included.
  @Override
  public String toString() {
    return "Settings[hidden]";
  }

  public boolean isProduction() {
    return environment == Environment.PRODUCTION;
  }
}
