package io.chatplatform.http.message;

import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.Reaction;
import io.chatplatform.domain.message.Sender;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Words;
import io.chatplatform.http.chat.SenderWord;
import java.util.List;
import java.util.Optional;

public record MessageJson(
    String id,
    String chatId,
    Optional<String> platformMessageId,
    String sender,
    Optional<String> senderId,
    String messageText,
    String messageType,
    List<AttachmentJson> attachments,
    Optional<String> replyToId,
    List<ReactionJson> reactions,
    boolean isRead,
    boolean isLate,
    boolean isEcho,
    String status,
    Optional<ErrorJson> error,
    Optional<String> clientId,
    String timestamp,
    String createdAt) {

  public static MessageJson from(Message message) {
    return new MessageJson(
        message.id().toString(),
        message.chatId().toString(),
        message.delivery().platformMessageId(),
        SenderWord.of(message.sender()),
        senderId(message.sender()),
        message.content().text().orElse(""),
        Words.of(message.content().type()),
        message.content().attachments().stream().map(AttachmentJson::from).toList(),
        message.links().replyTo().map(Object::toString),
        message.reactions().stream().map(ReactionJson::from).toList(),
        message.isRead(),
        message.times().isLate(),
        message.sender() instanceof Sender.Agent(var user) && user.isEmpty(),
        Words.of(message.status()),
        message.delivery().error().map(error -> new ErrorJson(error.code(), error.message())),
        message.links().clientId(),
        Instants.text(message.timestamp()),
        Instants.text(message.times().createdAt()));
  }

  private static Optional<String> senderId(Sender sender) {
    return sender instanceof Sender.Agent(var user) ? user.map(Object::toString) : Optional.empty();
  }

  public record ReactionJson(String emoji, String by) {
    static ReactionJson from(Reaction reaction) {
      return new ReactionJson(reaction.emoji(), reaction.byCustomer() ? "customer" : "agent");
    }
  }

  public record ErrorJson(String code, String message) {}
}
