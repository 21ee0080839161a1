package io.chatplatform.http.chat;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.domain.channel.Capabilities;
import io.chatplatform.domain.channel.ReplyWindowRule;
import io.chatplatform.domain.chat.Activity;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.Label;
import io.chatplatform.domain.chat.ReplyWindow;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public record ChatJson(
    String id,
    String tenantId,
    String socialConnectionId,
    String platform,
    String platformChatId,
    String status,
    Optional<String> customerName,
    Optional<String> customerPhone,
    Optional<String> customerEmail,
    Optional<String> customerAvatarUrl,
    Optional<String> assignedUserId,
    List<String> labels,
    int unreadCount,
    String lastInteraction,
    Optional<LastMessageJson> lastMessage,
    ReplyWindowJson replyWindow,
    String createdAt,
    String updatedAt,
    Optional<ReferralJson> referral) {

  public static ChatJson from(TenantId tenant, Chat chat, Channels channels, Instant now) {
    Activity activity = chat.activity();
    Optional<Capabilities> channel =
        channels.find(chat.origin().channel()).map(adapter -> adapter.descriptor().capabilities());
    ReplyWindowRule rule = channel.map(Capabilities::replyWindow).orElse(ReplyWindowRule.NONE);
    return new ChatJson(
        chat.id().toString(),
        tenant.toString(),
        chat.origin().connection().toString(),
        chat.origin().channel().value(),
        chat.customer().platformChatId(),
        Words.of(chat.status()),
        chat.customer().name(),
        chat.customer().phone(),
        chat.customer().email().map(Object::toString),
        chat.customer().avatarUrl(),
        chat.assignedUserId().map(Object::toString),
        chat.labels().stream().map(Label::value).toList(),
        activity.unreadCount(),
        Instants.text(activity.lastInteraction()),
        activity.lastMessage().map(LastMessageJson::from),
        ReplyWindowJson.from(
            ReplyWindow.of(rule, activity.lastCustomerMessageAt(), now),
            channel.filter(Capabilities::templates).isPresent()),
        Instants.text(chat.times().createdAt()),
        Instants.text(chat.times().updatedAt()),
        activity.referral().map(ReferralJson::from));
  }

  public record LastMessageJson(
      String id,
      String sender,
      String messageText,
      String messageType,
      String status,
      String timestamp) {
    static LastMessageJson from(Activity.LastMessage message) {
      return new LastMessageJson(
          message.id().toString(),
          SenderWord.of(message.sender()),
          message.preview(),
          Words.of(message.type()),
          Words.of(message.status()),
          Instants.text(message.timestamp()));
    }
  }

  /// `templateRequired`: nothing but a template can be sent until the customer writes.
  public record ReplyWindowJson(
      boolean open,
      Optional<String> closesAt,
      boolean humanAgentOnly,
      Optional<String> humanAgentUntil,
      boolean templateRequired) {
    static ReplyWindowJson from(ReplyWindow window, boolean hasTemplates) {
      return new ReplyWindowJson(
          window.open(),
          Instants.text(window.closesAt()),
          window.humanAgentOnly(),
          Instants.text(window.humanAgentUntil()),
          hasTemplates && !window.open());
    }
  }
}
