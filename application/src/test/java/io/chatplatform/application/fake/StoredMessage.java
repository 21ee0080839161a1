package io.chatplatform.application.fake;

import io.chatplatform.application.fake.TenantTables.StoredAttachment;
import io.chatplatform.application.message.port.out.MessageRepository.Placed;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageId;
import java.util.List;
import java.util.Optional;

/// How a message is kept: its attachments apart from it, and what it quotes found when it is read.
final class StoredMessage {
  private StoredMessage() {}

  static void write(TenantTables rows, Placed placed) {
    Message message = placed.message();
    rows.messages.put(
        message.id(), new Placed(placed.connection(), with(message, stored(message.content()))));
    for (Attachment attachment : message.content().attachments()) {
      rows.attachments.put(
          attachment.id(), new StoredAttachment(attachment, Optional.of(message.id())));
    }
  }

  /// What was said stays; how far it got and what was felt about it changes.
  static void change(TenantTables rows, Message changed) {
    Rows.requireThere(rows.messages, changed.id());
    rows.messages.computeIfPresent(
        changed.id(),
        (id, placed) -> {
          Message old = placed.message();
          return new Placed(
              placed.connection(),
              new Message(
                  id,
                  old.chatId(),
                  old.sender(),
                  old.content(),
                  changed.delivery(),
                  old.links(),
                  changed.reactions(),
                  old.times()));
        });
  }

  /// What was said, how it is felt about, when it was edited or deleted.
  static void revise(TenantTables rows, Message revised) {
    Rows.requireThere(rows.messages, revised.id());
    rows.messages.computeIfPresent(
        revised.id(),
        (id, placed) -> {
          Message old = placed.message();
          return new Placed(
              placed.connection(),
              new Message(
                  id,
                  old.chatId(),
                  old.sender(),
                  stored(revised.content()),
                  old.delivery(),
                  revised.links(),
                  revised.reactions(),
                  revised.times()));
        });
    if (revised.isDeleted()) {
      rows.attachments
          .values()
          .removeIf(row -> row.message().filter(revised.id()::equals).isPresent());
    }
  }

  static Message read(TenantTables rows, Placed placed) {
    Message message = placed.message();
    Message.Links links = message.links();
    Optional<MessageId> replyTo =
        links.replyTo().or(() -> links.replyToPlatformId().flatMap(id -> quoted(rows, placed, id)));
    return new Message(
        message.id(),
        message.chatId(),
        message.sender(),
        content(rows, message.content()),
        message.delivery(),
        new Message.Links(replyTo, links.replyToPlatformId(), links.clientId(), links.context()),
        message.reactions(),
        message.times());
  }

  private static Optional<MessageId> quoted(TenantTables rows, Placed from, String platformId) {
    return rows.messages.values().stream()
        .filter(other -> other.connection().equals(from.connection()))
        .map(Placed::message)
        .filter(message ->
            message.delivery().platformMessageId().filter(platformId::equals).isPresent())
        .map(Message::id)
        .findFirst();
  }

  private static MessageContent content(TenantTables rows, MessageContent content) {
    if (!(content instanceof MessageContent.Media media)) {
      return content;
    }
    List<Attachment> now =
        media.attachments().stream()
            .map(attachment ->
                Optional.ofNullable(rows.attachments.get(attachment.id()))
                    .map(StoredAttachment::attachment)
                    .orElse(attachment))
            .toList();
    return new MessageContent.Media(media.type(), media.text(), now, media.isVoice());
  }

  /// No store takes the character U+0000 in a text.
  private static MessageContent stored(MessageContent content) {
    return switch (content) {
      case MessageContent.Text(String body) -> new MessageContent.Text(clean(body));
      case MessageContent.Media media ->
          new MessageContent.Media(
              media.type(),
              media.text().map(StoredMessage::clean),
              media.attachments(),
              media.isVoice());
      case MessageContent.Notice(var kind, String body) ->
          new MessageContent.Notice(kind, clean(body));
      case MessageContent.Template(String body, var filled, var files) ->
          new MessageContent.Template(clean(body), filled, files);
      case MessageContent.Interactive(String body, var choices) ->
          new MessageContent.Interactive(clean(body), choices);
      case MessageContent.Location _,
          MessageContent.Contacts _,
          MessageContent.Choice _,
          MessageContent.Order _,
          MessageContent.Share _,
          MessageContent.Deleted _ ->
          content;
      case MessageContent.Unsupported(String what, String raw) ->
          new MessageContent.Unsupported(clean(what), clean(raw));
    };
  }

  private static String clean(String text) {
    return text.replace("\0", "");
  }

  private static Message with(Message message, MessageContent content) {
    return new Message(
        message.id(),
        message.chatId(),
        message.sender(),
        content,
        message.delivery(),
        message.links(),
        message.reactions(),
        message.times());
  }
}
