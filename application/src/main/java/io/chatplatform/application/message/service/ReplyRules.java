package io.chatplatform.application.message.service;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.message.port.in.SendMessage.Draft;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.Refusal.FieldError;
import io.chatplatform.domain.channel.Limits;
import io.chatplatform.domain.channel.TextSplit;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.ReplyWindow;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.FilledTemplate;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.TemplateParts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// May this draft be sent here and now? Each refusal has its own code, for clients to act on.
final class ReplyRules {
  private static final int PARTS_MAX = 10;
  private final ChannelDescriptor channel;

  ReplyRules(ChannelDescriptor channel) {
    this.channel = channel;
  }

  void requireUsable(SocialConnection connection) {
    if (!connection.isConnected()) {
      throw refusal(
          "disconnected", "chat", "This account is disconnected; an admin can connect it again.");
    }
    if (!connection.isActive()) {
      throw refusal(
          "connection_paused", "chat", "This connection is paused; an admin can resume it.");
    }
  }

  void requireOpenWindow(Chat chat, Instant now) {
    var rule = channel.capabilities().replyWindow();
    if (!ReplyWindow.of(rule, chat.activity().lastCustomerMessageAt(), now).open()) {
      throw refusal(
          "window_closed",
          "chat",
          "The time to answer on "
              + channel.name()
              + " is over until the customer writes again"
              + (channel.capabilities().templates() ? "; a template can be sent." : "."));
    }
  }

  void requireSendable(Draft draft, List<Attachment> attachments) {
    if (!channel.capabilities().messageTypes().contains(draft.type())) {
      throw unsupported("messageType", draft.type());
    }
    ChoiceRules.require(channel, draft);
    boolean mayBeSplit = draft.split() && draft.type() == MessageType.TEXT;
    draft.text().ifPresent(text -> requireFittingText(text, mayBeSplit));
    if (draft.type() == MessageType.TEXT
        && draft.text().filter(text -> !text.isBlank()).isEmpty()) {
      throw refusal("text_missing", "messageText", "must not be empty");
    }
    if (attachments.size() < draft.attachments().size()) {
      throw refusal(
          "attachment_unknown",
          "attachmentIds",
          "must name files that were uploaded and not sent yet");
    }
    if (draft.type().isMedia() && attachments.isEmpty()) {
      throw refusal("attachment_missing", "attachmentIds", "must name an uploaded file");
    }
    attachments.forEach(this::requireFittingFile);
  }

  /// A template has the file that its head needs, and no other.
  static void requireHeaderFile(FilledTemplate template, List<Attachment> files) {
    Optional<MessageType> wanted =
        template.shown().header().map(TemplateParts.Header::type).filter(MessageType::isMedia);
    if (!files.stream().map(Attachment::type).toList().equals(wanted.stream().toList())) {
      throw refusal(
          "template_header",
          "attachmentIds",
          wanted
              .map(type ->
                  "must name one file for the template's head: "
                      + type.name().toLowerCase(Locale.ROOT))
              .orElse("must be empty: this template takes no file"));
    }
  }

  private void requireFittingText(String text, boolean mayBeSplit) {
    Limits.TextLimit limit = channel.limits().text();
    int parts = TextSplit.parts(text, limit).size();
    if (!limit.allows(text) && (!mayBeSplit || parts > PARTS_MAX)) {
      throw refusal(
          "text_too_long",
          "messageText",
          "must have at most "
              + limit.max()
              + " "
              + limit.unit().name().toLowerCase(Locale.ROOT)
              + " on "
              + channel.name()
              + "; this one has "
              + limit.length(text)
              + " and would make "
              + parts
              + " messages");
    }
    if (text.indexOf('\0') >= 0) {
      throw refusal("text_malformed", "messageText", "must not contain the character U+0000");
    }
  }

  private void requireFittingFile(Attachment file) {
    if (!channel.capabilities().messageTypes().contains(file.type())) {
      throw unsupported("attachmentIds", file.type());
    }
    Limits.MediaLimit limit = channel.limits().mediaOf(file.type()).orElse(null);
    if (limit == null) {
      return;
    }
    if (file.info().size() > limit.maxBytes()) {
      throw refusal(
          "file_too_large",
          "attachmentIds",
          channel.name()
              + " takes files of this kind up to "
              + limit.maxBytes() / (1024 * 1024)
              + " MB; this one has "
              + (file.info().size() + 1024 * 1024 - 1) / (1024 * 1024)
              + " MB");
    }
    if (!limit.allowsType(file.info().mimeType())) {
      throw refusal(
          "file_type_unsupported",
          "attachmentIds",
          channel.name()
              + " does not take "
              + file.info().mimeType()
              + "; it takes "
              + String.join(", ", new TreeSet<>(limit.mimeTypes())));
    }
  }

  private Refusal unsupported(String field, MessageType type) {
    return refusal(
        "type_unsupported",
        field,
        channel.name() + " cannot send messages of type " + type.name().toLowerCase(Locale.ROOT));
  }

  private static Refusal refusal(String code, String field, String message) {
    return new Refusal.Unacceptable(code, List.of(new FieldError(field, message)));
  }
}
