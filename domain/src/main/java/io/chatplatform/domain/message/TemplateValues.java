package io.chatplatform.domain.message;

import java.util.List;

/// What is put into the gaps of a prepared message, in their order; `buttons` has one for each
/// button that needs one.
public record TemplateValues(List<String> header, List<String> body, List<String> buttons) {
  public TemplateValues {
    header = List.copyOf(header);
    body = List.copyOf(body);
    buttons = List.copyOf(buttons);
  }
}
