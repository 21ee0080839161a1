package io.chatplatform.http.message;

import io.chatplatform.application.message.port.in.SendMessage.Draft;
import io.chatplatform.application.message.port.in.SendMessage.TemplateChoice;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.TemplateValues;
import io.chatplatform.http.JsonBody;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an agent wants to send, as a request's body says it. Without a type: a text, or whatever
/// the files are.
final class DraftBody {
  private static final int CLIENT_ID_MAX = 100;
  private static final int FILES_MAX = 10;

  private DraftBody() {}

  static Draft read(JsonBody body) {
    List<UUID> files = body.optionalUuids("attachmentIds").orElse(List.of());
    if (files.size() > FILES_MAX) {
      throw new Refusal.Unacceptable("attachmentIds", "must be at most " + FILES_MAX);
    }
    Optional<String> clientId = body.optionalText("clientId");
    if (clientId.filter(id -> id.isBlank() || id.length() > CLIENT_ID_MAX).isPresent()) {
      throw new Refusal.Unacceptable("clientId", "must have 1 to " + CLIENT_ID_MAX + " characters");
    }
    return new Draft(
        body.optionalText("messageText").filter(text -> !text.isBlank()),
        body.optionalWord("messageType", MessageType.class)
            .orElse(files.isEmpty() ? MessageType.TEXT : MessageType.FILE),
        files.stream().map(AttachmentId::new).toList(),
        body.optionalUuid("replyToId").map(MessageId::new),
        clientId,
        body.optionalObject("template").map(DraftBody::template),
        body.optionalObject("choices").map(ChoicesJson::read),
        body.optionalFlag("split").orElse(false));
  }

  private static TemplateChoice template(JsonBody body) {
    body.require("name", "language");
    return new TemplateChoice(
        body.text("name"),
        body.text("language"),
        new TemplateValues(
            body.optionalTexts("headerParameters").orElse(List.of()),
            body.optionalTexts("parameters").orElse(List.of()),
            body.optionalTexts("buttonParameters").orElse(List.of())));
  }
}
