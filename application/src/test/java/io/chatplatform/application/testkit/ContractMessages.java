package io.chatplatform.application.testkit;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.domain.channel.ChoiceLimit;
import io.chatplatform.domain.channel.Limits;
import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.Choices;
import io.chatplatform.domain.message.MessageId;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.message.TemplateParts;
import io.chatplatform.domain.message.TemplateValues;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// Messages to send in `ChannelContract`.
record ContractMessages(List<CustomerKey> customer) {
  /// A PNG of one pixel.
  static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  OutgoingMessage text(String body) {
    return message(new OutgoingMessage.Content.Text(body));
  }

  /// Of any style that there is.
  OutgoingMessage choices(Limits limits) {
    var any = limits.choices().entrySet().iterator().next();
    return choices(any.getKey(), any.getValue());
  }

  /// As many and as long as there can be.
  OutgoingMessage choices(Choices.Style style, ChoiceLimit limit) {
    List<Choices.Option> options =
        IntStream.range(0, limit.options())
            .mapToObj(i ->
                new Choices.Option(
                    filled("" + i, limit.id()),
                    filled("" + i, limit.title()),
                    limit.hasDescriptions()
                        ? Optional.of(filled("", limit.description()))
                        : Optional.empty()))
            .toList();
    Optional<String> button =
        limit.hasButton() ? Optional.of(filled("", limit.button())) : Optional.empty();
    return message(
        new OutgoingMessage.Content.Text(
            filled("", limit.text()), Optional.of(new Choices(style, button, options))));
  }

  private static String filled(String beginning, int length) {
    return beginning + "x".repeat(length - beginning.length());
  }

  /// With something in each of its gaps.
  OutgoingMessage template(MessageTemplate template) {
    TemplateParts parts = template.parts();
    String header = parts.header().map(TemplateParts.Header::text).orElse("");
    long buttons = parts.buttons().stream().filter(TemplateParts.Button::isOpen).count();
    var values =
        new TemplateValues(
            TemplateParts.gaps(header),
            TemplateParts.gaps(parts.body()),
            Collections.nCopies((int) buttons, "1"));
    return message(
        new OutgoingMessage.Content.Template(template.filledWith(values), Optional.empty()));
  }

  /// A file of a type the channel takes; what is in it does not matter here.
  OutgoingMessage file(MessageType type, MediaLimit limit) {
    String mimeType = limit.mimeTypes().stream().sorted().findFirst().orElse(usual(type));
    Optional<String> name = Optional.of("Rechnung \"März\".bin");
    return message(
        new OutgoingMessage.Content.File(
            type,
            MediaInfo.of(mimeType, name, PIXEL.length),
            Optional.empty(),
            () -> new ByteArrayInputStream(PIXEL)));
  }

  /// Does this event say what became of our message?
  static boolean settles(InboundEvent event, MessageId ours, String platformMessageId) {
    return switch (event) {
      case InboundEvent.MessageEchoed echo ->
          echo.ourId().filter(ours::equals).isPresent()
              && echo.platformMessageId().contains(platformMessageId);
      case InboundEvent.StatusChanged status ->
          status.ourId().filter(ours::equals).isPresent()
              && status.platformMessageId().contains(platformMessageId);
      case InboundEvent.MessageReceived _,
          InboundEvent.MessageChanged _,
          InboundEvent.NoticeGiven _,
          InboundEvent.CustomerMoved _,
          InboundEvent.Referred _,
          InboundEvent.AccountNoticed _,
          InboundEvent.StatusUpTo _,
          InboundEvent.NotUnderstood _ ->
          false;
    };
  }

  private OutgoingMessage message(OutgoingMessage.Content content) {
    return new OutgoingMessage(
        new MessageId(UUID.randomUUID()), customer, content, Optional.empty(), false);
  }

  private static String usual(MessageType type) {
    return switch (type) {
      case IMAGE, STICKER -> "image/png";
      case VIDEO -> "video/mp4";
      case AUDIO -> "audio/mpeg";
      case FILE, TEXT, LOCATION, CONTACT, TEMPLATE, INTERACTIVE, REACTION, SYSTEM, UNSUPPORTED ->
          "application/pdf";
    };
  }
}
