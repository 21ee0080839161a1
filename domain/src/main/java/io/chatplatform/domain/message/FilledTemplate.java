package io.chatplatform.domain.message;

import java.util.List;
import java.util.Optional;

/// A prepared message as it is sent: its name with the platform, what was put into its gaps, and
/// what the customer sees.
public record FilledTemplate(
    String name, String language, List<Value> values, TemplateParts shown) {
  public FilledTemplate {
    values = List.copyOf(values);
  }

  /// What was put in at a place. `index`: which button; `name`: of a gap that has one.
  public record Value(Place place, int index, Optional<String> name, String text) {}

  public enum Place {
    HEADER,
    BODY,
    BUTTON
  }
}
