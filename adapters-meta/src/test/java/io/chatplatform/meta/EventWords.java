package io.chatplatform.meta;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.message.MessageContext;
import java.util.Optional;
import java.util.stream.Collectors;

/// An event in one line, to compare and to read.
final class EventWords {
  private EventWords() {}

  static String of(InboundEvent event) {
    String rest =
        switch (event) {
          case InboundEvent.MessageReceived e ->
              "received %s from %s, %s%s, at %s%s"
                  .formatted(
                      id(e.platformMessageId()),
                      customer(e.customer()),
                      content(e.content()),
                      reply(e.replyToPlatformId()),
                      e.at(),
                      context(e.context()));
          case InboundEvent.MessageEchoed e ->
              "echoed %s to %s, %s%s, at %s%s"
                  .formatted(
                      id(e.platformMessageId()),
                      customer(e.customer()),
                      content(e.content()),
                      reply(e.replyToPlatformId()),
                      e.at(),
                      e.ourId().map(our -> ", ours " + our).orElse(""));
          case InboundEvent.MessageChanged e ->
              "%s %s by %s of %s, event %s, at %s"
                  .formatted(
                      e.change(),
                      id(e.platformMessageId()),
                      e.byCustomer() ? "customer" : "business",
                      customer(e.customer()),
                      id(e.eventId()),
                      e.at());
          case InboundEvent.NoticeGiven e ->
              "notice %s about %s: %s, at %s"
                  .formatted(id(e.platformMessageId()), customer(e.customer()), e.notice(), e.at());
          case InboundEvent.CustomerMoved e ->
              "moved from %s to %s: %s, at %s"
                  .formatted(customer(e.former()), customer(e.customer()), e.notice(), e.at());
          case InboundEvent.Referred e -> "%s: %s".formatted(customer(e.customer()), e.referral());
          case InboundEvent.AccountNoticed e ->
              "%s, event %s, at %s".formatted(e.notice(), id(e.eventId()), e.at());
          case InboundEvent.StatusChanged e ->
              "%s %s%s%s%s"
                  .formatted(
                      e.status(),
                      id(e.platformMessageId()),
                      e.andEarlier() ? " and earlier" : "",
                      e.ourId().map(our -> ", ours " + our).orElse(""),
                      e.error()
                          .map(error -> ", " + error.code() + " " + error.message())
                          .orElse(""));
          case InboundEvent.StatusUpTo e ->
              "%s up to %s for %s".formatted(e.status(), e.upTo(), customer(e.customer()));
          case InboundEvent.NotUnderstood e -> "not understood: " + e.what();
        };
    return event.channel() + " " + event.accountId() + ": " + rest;
  }

  private static String id(String id) {
    return id.length() <= 24 ? id : id.substring(0, 10) + "…" + id.substring(id.length() - 12);
  }

  private static String customer(CustomerIdentity customer) {
    return customer.keys().stream()
            .map(key -> key.kind() + " " + key.value())
            .collect(Collectors.joining(" + "))
        + customer.name().map(name -> " (" + name + ")").orElse("");
  }

  private static String reply(Optional<String> id) {
    return id.map(quoted -> ", quoting " + id(quoted)).orElse("");
  }

  private static String content(InboundContent content) {
    return switch (content) {
      case InboundContent.Text text -> "text \"" + shortened(text.body()) + "\"";
      case InboundContent.Complete(var complete) -> shortened(complete.toString());
      case InboundContent.Unsupported other -> "other \"" + other.what() + "\"";
      case InboundContent.Media media ->
          (media.isVoice() ? "voice " : "")
              + media.type()
              + media.caption().map(caption -> " \"" + caption + "\"").orElse("")
              + media.items().stream()
                  .map(item ->
                      " <"
                          + item.type()
                          + " "
                          + item.source()
                          + " "
                          + item.mimeType()
                          + item.fileName().map(name -> " named " + name).orElse("")
                          + ">")
                  .collect(Collectors.joining());
    };
  }

  private static String context(MessageContext context) {
    return context.equals(MessageContext.NONE) ? "" : ", " + context;
  }

  private static String shortened(String text) {
    return (text.length() <= 200
            ? text
            : text.substring(0, 30) + "…(" + text.length() + " characters)")
        .replace("\n", "\\n");
  }
}
