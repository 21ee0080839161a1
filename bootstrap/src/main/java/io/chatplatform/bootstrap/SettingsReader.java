package io.chatplatform.bootstrap;

import io.chatplatform.application.session.SessionSettings;
import io.chatplatform.bootstrap.Settings.Channels;
import io.chatplatform.bootstrap.Settings.Environment;
import io.chatplatform.bootstrap.Settings.Secrets;
import io.chatplatform.bootstrap.Settings.Stores;
import io.chatplatform.http.HttpSettings;
import io.chatplatform.http.access.JwtSettings;
import io.chatplatform.persistence.s3.S3Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the settings from environment variables; all that is wrong with them is reported together.
/// `.env.example` lists them.
public final class SettingsReader {
  private static final int SECRET_MIN = 32;
  private static final String SIMULATED_APP = "1500000000000011";
  private final EnvironmentVariables env;
  private final boolean isProduction;

  private SettingsReader(EnvironmentVariables env) {
    this.env = env;
    this.isProduction =
        env.word("APP_ENV", List.of("development", "production"), "development")
            .equals("production");
  }

  public static Settings read(Map<String, String> environment) {
    var env = new EnvironmentVariables(environment);
    Settings settings = new SettingsReader(env).settings();
    if (!env.faults().isEmpty()) {
      throw new Misconfigured(env.faults());
    }
    return settings;
  }

  private Settings settings() {
    Path dataDir = Path.of(env.text("DATA_DIR").orElse(".data")).toAbsolutePath().normalize();
    int port = env.number("PORT", 3001, 0, 65_535);
    boolean demo = env.flag("DEMO", !isProduction);
    if (isProduction && demo) {
      env.fault("DEMO must not be true in production");
    }
    Stores stores = stores();
    Duration access = env.duration("JWT_EXPIRES_IN", Duration.ofMinutes(15));
    var developmentSecrets = new DevelopmentSecrets(dataDir);
    return new Settings(
        isProduction ? Environment.PRODUCTION : Environment.DEVELOPMENT,
        dataDir,
        stores,
        new Secrets(
            new JwtSettings(jwtSecret(developmentSecrets), access), masterKey(developmentSecrets)),
        http(port),
        new SessionSettings(access, env.duration("JWT_REFRESH_EXPIRES_IN", Duration.ofDays(7))),
        demo,
        new Channels(
            channelVariables(port, demo, developmentSecrets),
            channelJars(dataDir),
            env.uri("BACKEND_URL", List.of("http", "https"))
                .or(() -> Optional.of(here(port)).filter(_ -> demo)),
            Optional.of(here(port).resolve("/simulator")).filter(_ -> demo)),
        logs());
  }

  private Stores stores() {
    Optional<String> database = env.text("DATABASE_URL");
    Optional<URI> redis = env.uri("REDIS_URL", List.of("redis", "rediss"));
    if (isProduction && database.isEmpty()) {
      env.fault(
          "DATABASE_URL must be set in production: the embedded PostgreSQL is for development");
    }
    if (isProduction && redis.isEmpty()) {
      env.fault("REDIS_URL must be set in production: the embedded Redis is for development");
    }
    database
        .filter(url -> !url.startsWith("postgresql://") && !url.startsWith("postgres://"))
        .ifPresent(url -> env.fault("DATABASE_URL must begin with postgresql://"));
    return new Stores(
        database,
        env.text("DATABASE_READ_URL"),
        env.number("DATABASE_POOL_SIZE", 20, 2, 1_000),
        redis,
        s3());
  }

  /// Files are kept in DATA_DIR unless an S3-compatible store is named, whole or not at all.
  private Optional<S3Settings> s3() {
    Optional<URI> endpoint = env.uri("MEDIA_S3_ENDPOINT", List.of("http", "https"));
    if (endpoint.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new S3Settings(
            endpoint.get(),
            required("MEDIA_S3_BUCKET"),
            env.text("MEDIA_S3_REGION").orElse("us-east-1"),
            required("MEDIA_S3_ACCESS_KEY"),
            required("MEDIA_S3_SECRET_KEY"),
            env.flag("MEDIA_S3_PATH_STYLE", true)));
  }

  private String required(String name) {
    Optional<String> value = env.text(name);
    if (value.isEmpty()) {
      env.fault(name + " must be set where MEDIA_S3_ENDPOINT is");
    }
    return value.orElse("");
  }

  private byte[] jwtSecret(DevelopmentSecrets development) {
    Optional<String> secret = env.text("JWT_SECRET");
    if (isProduction) {
      secret.ifPresentOrElse(
          text -> requireStrong("JWT_SECRET", text),
          () -> env.fault("JWT_SECRET must be set in production, with at least 32 bytes"));
      return secret.orElse("").getBytes(StandardCharsets.UTF_8);
    }
    return secret
        .map(text -> padded(text.getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> development.get("jwt").getBytes(StandardCharsets.UTF_8));
  }

  private byte[] masterKey(DevelopmentSecrets development) {
    Optional<String> text = env.text("ENCRYPTION_KEY");
    if (text.isEmpty()) {
      if (isProduction) {
        env.fault("ENCRYPTION_KEY must be set in production: 32 random bytes, as base64 or hex");
        return new byte[SECRET_MIN];
      }
      return MasterKey.decode(development.get("encryption")).orElseThrow();
    }
    Optional<byte[]> key = MasterKey.decode(text.get());
    if (key.isEmpty()) {
      env.fault(
          "ENCRYPTION_KEY must be 32 bytes, as base64 (44 characters) or hex (64 characters)");
      return new byte[SECRET_MIN];
    }
    if (isProduction && MasterKey.isWeak(key.get())) {
      env.fault("ENCRYPTION_KEY is not random; make one with: openssl rand -base64 32");
    }
    return key.get();
  }

  private HttpSettings http(int port) {
    var frontend = env.uri("FRONTEND_URL", List.of("http", "https"));
    var sameSite = env.word("COOKIE_SAME_SITE", List.of("lax", "strict", "none"), "lax");
    boolean secure = env.flag("COOKIE_SECURE", isProduction);
    if (isProduction && !secure) {
      env.fault("COOKIE_SECURE must be true in production");
    }
    return new HttpSettings(
        env.text("HOST").orElse("0.0.0.0"),
        port,
        frontend,
        env.uri("BACKEND_URL", List.of("http", "https")),
        new HttpSettings.Cookies(secure, sameSite),
        Duration.ofMillis(env.number("RATE_LIMIT_WINDOW_MS", 60_000, 100, 86_400_000)),
        env.number("RATE_LIMIT_MAX_REQUESTS", 6_000, 0, 1_000_000_000),
        env.flag("TRUST_PROXY", false),
        Duration.ofSeconds(5));
  }

  /// What channel adapters may read. In the demo, the platform's side is the simulator.
  private Map<String, String> channelVariables(
      int port, boolean demo, DevelopmentSecrets development) {
    Map<String, String> channels = new java.util.HashMap<>(env.all());
    if (!isProduction) {
      channels.putIfAbsent("META_APP_SECRET", development.get("meta-app-secret"));
      channels.putIfAbsent("META_WEBHOOK_VERIFY_TOKEN", development.get("meta-verify-token"));
    }
    if (demo && !channels.containsKey("META_GRAPH_URL")) {
      channels.put("META_GRAPH_URL", "http://127.0.0.1:" + port + "/simulator/graph/v26.0");
      channels.putIfAbsent("META_DIALOG_URL", "/simulator");
      channels.putIfAbsent("META_APP_ID", SIMULATED_APP);
    }
    if (isProduction) {
      requireInProduction("META_APP_SECRET");
      requireInProduction("META_WEBHOOK_VERIFY_TOKEN");
    }
    return channels;
  }

  /// Jars of channels that were added to this installation; a folder that is named must be there.
  private Path channelJars(Path dataDir) {
    Optional<Path> named = env.text("CHANNELS_DIR").map(Path::of);
    named
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(_ -> env.fault("CHANNELS_DIR must be a folder that can be read"));
    return named.orElse(dataDir.resolve("channels"));
  }

  private static URI here(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private void requireInProduction(String name) {
    if (env.text(name).isEmpty()) {
      env.fault(name + " must be set in production: without it no webhook can be believed");
    }
  }

  private Logs.Settings logs() {
    return new Logs.Settings(
        env.text("LOG_LEVEL").orElse("info"),
        env.word("LOG_FORMAT", List.of("text", "json"), "text").equals("json"),
        env.text("LOG_DIR").map(Path::of));
  }

  private void requireStrong(String name, String secret) {
    boolean isShort = secret.getBytes(StandardCharsets.UTF_8).length < SECRET_MIN;
    boolean isDull = secret.chars().distinct().count() < 8;
    if (isShort || isDull) {
      env.fault(name + " is weak: it needs at least 32 bytes, and they must be random");
    }
  }

  /// In development a short secret is convenient; HS256 wants 32 bytes.
  private static byte[] padded(byte[] secret) {
    return secret.length >= SECRET_MIN ? secret : java.util.Arrays.copyOf(secret, SECRET_MIN);
  }

  /// The settings are wrong; each fault is a line for the person who set them.
  @SuppressWarnings("serial")
  public static final class Misconfigured extends RuntimeException {
    private final List<String> faults;

    Misconfigured(List<String> faults) {
      super(String.join("; ", faults));
      this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
      return faults;
    }
  }
}
