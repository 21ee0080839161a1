package io.chatplatform.http.message;

import io.chatplatform.domain.message.FilledTemplate;
import io.chatplatform.domain.message.TemplateParts;
import io.chatplatform.http.Words;
import java.util.List;
import java.util.Optional;

/// A template as the customer sees it.
public record FilledTemplateJson(
    String name,
    String language,
    Optional<HeaderJson> header,
    String body,
    Optional<String> footer,
    List<ButtonJson> buttons) {

  static FilledTemplateJson from(FilledTemplate template) {
    TemplateParts shown = template.shown();
    return new FilledTemplateJson(
        template.name(),
        template.language(),
        shown.header().map(header -> new HeaderJson(Words.of(header.type()), header.text())),
        shown.body(),
        shown.footer(),
        shown.buttons().stream()
            .map(button -> new ButtonJson(Words.of(button.kind()), button.text(), button.value()))
            .toList());
  }

  public record HeaderJson(String type, String text) {}

  public record ButtonJson(String kind, String text, String value) {}
}
