package io.chatplatform.application.message.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.chat.ChatId;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.TemplateValues;
import java.util.List;
import java.util.Optional;

/// Stores a reply as pending; it is sent soon after, in the chat's order. Refused with the reason
/// where the channel forbids it. Where one message cannot carry all of a draft (a text beside a
/// picture, two files), it becomes several, and the first is returned. The same `clientId` in a
/// chat is stored once.
public interface SendMessage {
  Message handle(Command command);

  record Command(Actor actor, ChatId chat, Draft draft) {}

  /// `split`: a text that is too long for one message may become several.
  record Draft(
      Optional<String> text,
      MessageType type,
      List<AttachmentId> attachments,
      Optional<MessageId> replyTo,
      Optional<String> clientId,
      Optional<TemplateChoice> template,
      Optional<Choices> choices,
      boolean split) {
    public Draft {
      attachments = List.copyOf(attachments);
    }

    public Draft(
        Optional<String> text,
        MessageType type,
        List<AttachmentId> attachments,
        Optional<MessageId> replyTo,
        Optional<String> clientId,
        Optional<TemplateChoice> template,
        boolean split) {
      this(text, type, attachments, replyTo, clientId, template, Optional.empty(), split);
    }

    public Draft(
        Optional<String> text,
        MessageType type,
        List<AttachmentId> attachments,
        Optional<MessageId> replyTo,
        Optional<String> clientId) {
      this(text, type, attachments, replyTo, clientId, Optional.empty(), false);
    }
  }

  /// One of the connection's prepared messages, and what to put into it.
  record TemplateChoice(String name, String language, TemplateValues values) {}
}
