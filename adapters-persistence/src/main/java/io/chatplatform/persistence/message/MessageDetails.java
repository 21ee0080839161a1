package io.chatplatform.persistence.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.FilledTemplate;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.persistence.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The column `details`: what a message holds beside its text and its files. At most one of the
/// contents is there; none for texts, files and what cannot be shown.
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MessageDetails(
    MessageContent.@Nullable Location location,
    MessageContent.@Nullable Contacts contacts,
    MessageContent.@Nullable Choice choice,
    MessageContent.@Nullable Order order,
    MessageContent.@Nullable Share share,
    MessageContent.Notice.@Nullable Kind notice,
    @Nullable FilledTemplate template,
    @Nullable Choices choices,
    @Nullable Boolean isVoice,
    @Nullable MessageContext context) {
  private static final MessageDetails NONE =
      new MessageDetails(null, null, null, null, null, null, null, null, null, null);

  static @Nullable String write(Message message) {
    MessageContent content = message.content();
    MessageContext context = message.links().context();
    var details =
        new MessageDetails(
            content instanceof MessageContent.Location location ? location : null,
            content instanceof MessageContent.Contacts contacts ? contacts : null,
            content instanceof MessageContent.Choice choice ? choice : null,
            content instanceof MessageContent.Order order ? order : null,
            content instanceof MessageContent.Share share ? share : null,
            content instanceof MessageContent.Notice notice ? notice.kind() : null,
            content instanceof MessageContent.Template template
                ? template.filled().orElse(null)
                : null,
            content instanceof MessageContent.Interactive interactive
                ? interactive.choices()
                : null,
            (content instanceof MessageContent.Media media && media.isVoice()) ? true : null,
            context.equals(MessageContext.NONE) ? null : context);
    return details.equals(NONE) ? null : Json.writeOne(details);
  }

  static MessageDetails read(@Nullable String json) {
    return json == null ? NONE : Json.readOne(json, MessageDetails.class);
  }

  MessageContext contextOrNone() {
    return context == null ? MessageContext.NONE : context;
  }

  boolean voice() {
    return isVoice != null && isVoice;
  }

  /// The content that has no files.
  MessageContent content(MessageType type, String text, String raw) {
    return switch (type) {
      case TEXT -> new MessageContent.Text(text);
      case SYSTEM ->
          new MessageContent.Notice(
              notice == null ? MessageContent.Notice.Kind.OTHER : notice, text);
      case INTERACTIVE ->
          Optional.ofNullable(choices)
              .<MessageContent>map(offered -> new MessageContent.Interactive(text, offered))
              .or(this::structured)
              .orElseGet(() -> new MessageContent.Unsupported(text, raw));
      default -> structured().orElseGet(() -> new MessageContent.Unsupported(text, raw));
    };
  }

  private Optional<MessageContent> structured() {
    return Optional.<MessageContent>ofNullable(location)
        .or(() -> Optional.ofNullable(contacts))
        .or(() -> Optional.ofNullable(choice))
        .or(() -> Optional.ofNullable(order))
        .or(() -> Optional.ofNullable(share));
  }
}
