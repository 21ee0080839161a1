package io.chatplatform.api.simulator;

import io.chatplatform.api.callback.SystemAccess;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A system: where it posts, how it answers, and what was said. Safe for many threads.
final class OwnSystem {
  /// `event`: as it was posted, in either direction.
  record Said(boolean byUs, JsonNode event) {}

  private final String id;
  private final String name;
  private final String callbackUrl;
  private final String secret;
  private final List<Said> said = new ArrayList<>();
  private Optional<URI> webhook = Optional.empty();
  private int answers = 200;

  OwnSystem(String id, String name, String callbackUrl, String secret) {
    this.id = id;
    this.name = name;
    this.callbackUrl = callbackUrl;
    this.secret = secret;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  String callbackUrl() {
    return callbackUrl;
  }

  String secret() {
    return secret;
  }

  synchronized void listenTo(URI address) {
    webhook = Optional.of(address);
  }

  /// Where to post, and with which secret; empty: nobody said so yet.
  synchronized Optional<SystemAccess> inbox() {
    return webhook.flatMap(address -> SystemAccess.of(SystemAccess.token(address, secret)));
  }

  synchronized void answerWith(int status) {
    answers = status;
  }

  synchronized int answers() {
    return answers;
  }

  synchronized void add(boolean byUs, JsonNode event) {
    said.add(new Said(byUs, event));
  }

  /// Was this message of the inbox taken before?
  synchronized boolean has(String messageId) {
    return said.stream()
        .anyMatch(one -> !one.byUs() && one.event().path("id").asString("").equals(messageId));
  }

  synchronized List<Said> said() {
    return List.copyOf(said);
  }
}
