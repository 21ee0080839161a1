package io.chatplatform.http.message;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.Reaction;
import io.chatplatform.domain.message.Sender;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Words;
import io.chatplatform.http.chat.ReferralJson;
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
    String createdAt,
    Optional<String> replyToPlatformId,
    Optional<String> editedAt,
    Optional<String> deletedAt,
    boolean isVoice,
    @JsonUnwrapped ContentJson content,
    Optional<ContextJson> context,
    Optional<String> payload,
    Optional<ReferralJson> referral) {

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
        message.delivery().error().map(ErrorJson::from),
        message.links().clientId(),
        Instants.text(message.timestamp()),
        Instants.text(message.times().createdAt()),
        message.links().replyToPlatformId(),
        Instants.text(message.times().editedAt()),
        Instants.text(message.times().deletedAt()),
        message.content() instanceof MessageContent.Media media && media.isVoice(),
        ContentJson.from(message.content()),
        ContextJson.from(message.links().context()),
        message.links().context().payload(),
        message.links().context().referral().map(ReferralJson::from));
  }

  private static Optional<String> senderId(Sender sender) {
    return sender instanceof Sender.Agent(var user) ? user.map(Object::toString) : Optional.empty();
  }

  public record ReactionJson(String emoji, String by) {
    static ReactionJson from(Reaction reaction) {
      return new ReactionJson(reaction.emoji(), reaction.byCustomer() ? "customer" : "agent");
    }
  }

  public record ErrorJson(String code, String message, Optional<String> help, String action) {
    static ErrorJson from(DeliveryError error) {
      return new ErrorJson(error.code(), error.message(), error.help(), Words.of(error.action()));
    }
  }
}
