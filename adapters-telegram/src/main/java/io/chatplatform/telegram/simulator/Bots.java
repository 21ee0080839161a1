package io.chatplatform.telegram.simulator;

import io.chatplatform.telegram.bot.BotToken;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/// The bots that Telegram knows, and files. A token that nobody made is believed, and its bot
/// exists from then on, unless it says that it is revoked.
final class Bots {
  private static final String REVOKED = "revoked";

  private final Map<String, Bot> bots = new ConcurrentSkipListMap<>();
  private final Map<String, StoredFile> files = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();
  private final Clock clock;

  Bots(Clock clock) {
    this.clock = clock;
    numbers.set(clock.millis());
  }

  Bot make(String name) {
    String id = Long.toString(next());
    return known(new BotToken(id + ":simulated-token-" + id, id), name);
  }

  /// Empty: the token opens nothing.
  Optional<Bot> open(String token) {
    return BotToken.of(token)
        .filter(found -> !found.value().contains(REVOKED))
        .map(found -> known(found, "Bot " + found.botId()));
  }

  Optional<Bot> find(String id) {
    return Optional.ofNullable(bots.get(id));
  }

  Collection<Bot> all() {
    return bots.values();
  }

  String keep(StoredFile file) {
    String id = "file" + next() + extension(file.name());
    files.put(id, file);
    return id;
  }

  Optional<StoredFile> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  long next() {
    return numbers.incrementAndGet();
  }

  long nowSeconds() {
    return clock.instant().getEpochSecond();
  }

  private Bot known(BotToken token, String name) {
    return bots.computeIfAbsent(token.botId(), _ -> new Bot(token, name));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot);
    return end.matches("\\.[A-Za-z0-9]{1,8}") ? end : "";
  }

  record StoredFile(String name, String mimeType, byte[] bytes) {}
}
