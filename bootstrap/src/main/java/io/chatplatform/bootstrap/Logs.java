package io.chatplatform.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import java.nio.file.Path;
import java.util.Optional;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Logs to the console, and to daily files when there is a folder for them.
final class Logs {
  private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{24}: %msg%n";
  private static final int DAYS_KEPT = 30;

  private Logs() {}

  record Settings(String level, boolean json, Optional<Path> folder) {
    /// Until the real ones are read; without any, each exit would show a stack trace.
    static final Settings BEFORE_ANY = new Settings("info", false, Optional.empty());
  }

  static void configure(Settings settings) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(settings.level(), Level.INFO));
    quiet(
        context,
        "org.eclipse.jetty",
        "io.javalin",
        "com.zaxxer.hikari",
        "org.flywaydb",
        "io.zonky",
        "redis.embedded");
    root.addAppender(started(new ConsoleAppender<>(), "console", context, settings));
    settings.folder().ifPresent(folder -> root.addAppender(daily(folder, context, settings)));
  }

  /// Libraries speak up only when something is wrong.
  private static void quiet(LoggerContext context, String... names) {
    for (String name : names) {
      context.getLogger(name).setLevel(Level.WARN);
    }
  }

  private static Appender<ILoggingEvent> daily(
      Path folder, LoggerContext context, Settings settings) {
    var file = new RollingFileAppender<ILoggingEvent>();
    var policy = new TimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(file);
    policy.setFileNamePattern(folder.resolve("chat-%d{yyyy-MM-dd}.log").toString());
    policy.setMaxHistory(DAYS_KEPT);
    policy.start();
    file.setRollingPolicy(policy);
    return started(file, "file", context, settings);
  }

  private static Appender<ILoggingEvent> started(
      OutputStreamAppender<ILoggingEvent> appender,
      String name,
      LoggerContext context,
      Settings settings) {
    appender.setName(name);
    appender.setContext(context);
    appender.setEncoder(encoder(context, settings));
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> encoder(LoggerContext context, Settings settings) {
    if (settings.json()) {
      var json = new LogstashEncoder();
      json.setContext(context);
      json.start();
      return json;
    }
    var text = new PatternLayoutEncoder();
    text.setContext(context);
    text.setPattern(PATTERN);
    text.start();
    return text;
  }
}
