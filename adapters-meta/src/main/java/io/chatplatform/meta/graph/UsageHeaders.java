package io.chatplatform.meta.graph;

import io.chatplatform.meta.json.Nodes;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// How much of its limits an account has used, as each answer tells: percents, 100 being refused.
/// (Meta, "Graph API: Rate Limits", "Business Use Case Rate Limits")
final class UsageHeaders {
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration FULL = Duration.ofMinutes(1);
  private static final Duration REST_PER_PERCENT = Duration.ofMillis(500);
  private static final int NEAR = 80;
  private final JsonMapper mapper;
  private final HttpHeaders headers;

  UsageHeaders(JsonMapper mapper, HttpHeaders headers) {
    this.mapper = mapper;
    this.headers = headers;
  }

  /// What a refusal asks for: `Retry-After` in seconds, or the minutes until access comes back.
  Optional<Duration> waitFor() {
    return headers
        .firstValue("retry-after")
        .filter(text -> text.matches("[1-9][0-9]{0,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .or(this::regained)
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  /// A rest that grows from four fifths of a limit on, so that it is never met.
  Optional<Duration> rest() {
    long used = used();
    if (used < NEAR) {
      return Optional.empty();
    }
    return used >= 100
        ? waitFor().or(() -> Optional.of(FULL))
        : Optional.of(REST_PER_PERCENT.multipliedBy(used - NEAR + 1));
  }

  private long used() {
    return Stream.concat(Stream.of("x-app-usage", "x-page-usage").map(this::read), businessUses())
        .flatMapToLong(use ->
            LongStream.of(
                number(use, "call_count"), number(use, "total_time"), number(use, "total_cputime")))
        .max()
        .orElse(0);
  }

  private Optional<Duration> regained() {
    OptionalLong minutes =
        businessUses()
            .mapToLong(use -> number(use, "estimated_time_to_regain_access"))
            .filter(found -> found > 0)
            .max();
    return minutes.isPresent()
        ? Optional.of(Duration.ofMinutes(minutes.getAsLong()))
        : Optional.empty();
  }

  private Stream<JsonNode> businessUses() {
    return read("x-business-use-case-usage").valueStream().flatMap(JsonNode::valueStream);
  }

  private JsonNode read(String header) {
    try {
      return mapper.readTree(headers.firstValue(header).orElse("{}"));
    } catch (JacksonException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static long number(JsonNode use, String member) {
    String text = Nodes.textOrEmpty(use, member);
    return text.matches("[0-9]{1,6}") ? Long.parseLong(text) : 0;
  }
}
