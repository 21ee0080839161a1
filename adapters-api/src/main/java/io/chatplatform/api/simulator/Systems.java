package io.chatplatform.api.simulator;

import io.chatplatform.api.webhook.ApiWebhook;
import io.chatplatform.application.channel.ChannelSimulator.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The systems there are, and customers' files. A system that nobody made exists as soon as it is
/// called.
final class Systems {
  private final Map<String, OwnSystem> systems = new ConcurrentSkipListMap<>();
  private final Map<String, Answer> files = new ConcurrentHashMap<>();
  private final URI base;
  private final byte[] key;

  Systems(URI base, byte[] key) {
    this.base = base;
    this.key = key.clone();
  }

  OwnSystem make(String name) {
    return known("system-" + unique(), name);
  }

  /// Empty: no system has such an id.
  Optional<OwnSystem> open(String id) {
    return Optional.of(id).filter(ApiWebhook::isAccountId).map(found -> known(found, found));
  }

  Collection<OwnSystem> all() {
    return systems.values();
  }

  /// Gives the file's address.
  String keep(String mimeType, byte[] bytes) {
    String id = unique();
    files.put(id, new Answer(200, mimeType, bytes));
    return base + "/files/" + id;
  }

  Optional<Answer> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  static String unique() {
    return UUID.randomUUID().toString().substring(0, 13);
  }

  private OwnSystem known(String id, String name) {
    return systems.computeIfAbsent(
        id, _ -> new OwnSystem(id, name, base + "/hook/" + id, secret(id)));
  }

  private String secret(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(key);
      byte[] secret = digest.digest(id.getBytes(StandardCharsets.UTF_8));
      return "whsec_" + Base64.getEncoder().encodeToString(secret);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
