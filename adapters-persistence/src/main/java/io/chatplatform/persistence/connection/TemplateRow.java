package io.chatplatform.persistence.connection;

import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.TemplateParts;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.Json;
import io.chatplatform.persistence.Values;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of `message_templates`.
public record TemplateRow(
    String name,
    String language,
    String category,
    String state,
    @Nullable String reason,
    String parts) {
  static final Columns<TemplateRow> ALL =
      new Columns<TemplateRow>()
          .with("name", "text", TemplateRow::name)
          .with("language", "text", TemplateRow::language)
          .with("category", "text", TemplateRow::category)
          .with("state", "text", TemplateRow::state)
          .with("reason", "text", TemplateRow::reason)
          .with("parts", "jsonb", TemplateRow::parts);

  static TemplateRow of(MessageTemplate template) {
    return new TemplateRow(
        template.name(),
        template.language(),
        template.category(),
        Values.word(template.state()),
        template.reason().orElse(null),
        Json.writeOne(template.parts()));
  }

  MessageTemplate toDomain() {
    return new MessageTemplate(
        name,
        language,
        category,
        Values.constant(MessageTemplate.State.class, state),
        Optional.ofNullable(reason),
        Json.readOne(parts, TemplateParts.class));
  }
}
