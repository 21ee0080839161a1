package io.chatplatform.http.connection;

import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.TemplateParts;
import io.chatplatform.http.Words;
import java.util.List;
import java.util.Optional;

/// `parameters`: the names of the body's gaps, in the order in which their values are given.
record TemplateJson(
    String name,
    String language,
    String category,
    String state,
    Optional<String> reason,
    Optional<HeaderJson> header,
    String body,
    Optional<String> footer,
    List<ButtonJson> buttons,
    List<String> headerParameters,
    List<String> parameters) {

  static TemplateJson from(MessageTemplate template) {
    TemplateParts parts = template.parts();
    return new TemplateJson(
        template.name(),
        template.language(),
        template.category(),
        Words.of(template.state()),
        template.reason(),
        parts.header().map(header -> new HeaderJson(Words.of(header.type()), header.text())),
        parts.body(),
        parts.footer(),
        parts.buttons().stream()
            .map(button ->
                new ButtonJson(
                    Words.of(button.kind()), button.text(), button.value(), button.isOpen()))
            .toList(),
        parts.header().map(header -> TemplateParts.gaps(header.text())).orElse(List.of()),
        TemplateParts.gaps(parts.body()));
  }

  record HeaderJson(String type, String text) {}

  /// `takesParameter`: something is to be given for it.
  record ButtonJson(String kind, String text, String value, boolean takesParameter) {}
}
