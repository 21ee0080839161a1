package io.chatplatform.meta.graph;

import io.chatplatform.meta.json.Nodes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What `debug_token` says; an end is absent where there is none. `targets`: the objects that a
/// scope was given for; a scope that is not in it was given for all.
public record TokenFacts(
    boolean isValid,
    Optional<String> userId,
    Set<String> scopes,
    Map<String, Set<String>> targets,
    Optional<Instant> tokenEnd,
    Optional<Instant> dataAccessEnd) {
  public TokenFacts {
    scopes = Set.copyOf(scopes);
    targets = Map.copyOf(targets);
  }

  static TokenFacts of(JsonNode data) {
    Set<String> scopes = new HashSet<>();
    Map<String, Set<String>> targets = new HashMap<>();
    for (JsonNode scope : Nodes.items(data, "scopes")) {
      scopes.add(scope.asString(""));
    }
    for (JsonNode granular : Nodes.items(data, "granular_scopes")) {
      String scope = Nodes.textOrEmpty(granular, "scope");
      Set<String> ids = new HashSet<>();
      for (JsonNode id : Nodes.items(granular, "target_ids")) {
        ids.add(id.asString(""));
      }
      if (!ids.isEmpty()) {
        targets.put(scope, Set.copyOf(ids));
      }
      scopes.add(scope);
    }
    return new TokenFacts(
        Nodes.flag(data, "is_valid"),
        Nodes.text(data, "user_id"),
        scopes,
        targets,
        end(data, "expires_at"),
        end(data, "data_access_expires_at"));
  }

  /// Whichever comes first.
  public Optional<Instant> end() {
    return Stream.of(tokenEnd, dataAccessEnd).flatMap(Optional::stream).min(Instant::compareTo);
  }

  /// 0 stands for "never".
  private static Optional<Instant> end(JsonNode data, String member) {
    return Nodes.time(data, member).filter(at -> at.isAfter(Instant.EPOCH));
  }

  public boolean allows(String scope, String target) {
    return scopes.contains(scope)
        && Optional.ofNullable(targets.get(scope)).map(ids -> ids.contains(target)).orElse(true);
  }
}
