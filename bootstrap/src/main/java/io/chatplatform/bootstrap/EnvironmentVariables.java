package io.chatplatform.bootstrap;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads variables by kind and collects what is wrong with them. Values are never repeated in a fault: they may be
/// secrets.
final class EnvironmentVariables {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private final Map<String, String> values;
  private final List<String> faults = new ArrayList<>();

  EnvironmentVariables(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  Map<String, String> all() {
    return values;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  void fault(String what) {
    faults.add(what);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  String word(String name, List<String> words, String otherwise) {
    String value = text(name).orElse(otherwise).toLowerCase(Locale.ROOT);
    if (!words.contains(value)) {
      fault(name + " must be one of " + String.join(", ", words));
      return otherwise;
    }
    return value;
  }

  boolean flag(String name, boolean otherwise) {
    return word(name, List.of("true", "false"), Boolean.toString(otherwise)).equals("true");
  }

  int number(String name, int otherwise, int min, int max) {
    String value = text(name).orElse(Integer.toString(otherwise));
    if (value.matches("\\d{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= min && number <= max) {
        return number;
      }
    }
    fault(name + " must be a number from " + min + " to " + max);
    return otherwise;
  }

  /// For example `30s`, `15m`, `4h` or `7d`.
  Duration duration(String name, Duration otherwise) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    Matcher match = DURATION.matcher(value.get());
    if (!match.matches()) {
      fault(name + " must be a time such as 30s, 15m, 4h or 7d");
      return otherwise;
    }
    long amount = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  Optional<URI> uri(String name, List<String> schemes) {
    return text(name).flatMap(value -> parsed(name, value, schemes));
  }

  private Optional<URI> parsed(String name, String value, List<String> schemes) {
    try {
      URI uri = URI.create(value);
      if (uri.getScheme() != null && schemes.contains(uri.getScheme()) && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException notAnAddress) {
      fault(name + " is not an address");
      return Optional.empty();
    }
    fault(name + " must be an address that begins with " + String.join(":// or ", schemes) + "://");
    return Optional.empty();
  }
}
