package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.webhook.DerivedId;
import io.chatplatform.meta.webhook.EntryReader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Reads entries of a WhatsApp business account: messages, the statuses of ours, and what a
/// colleague wrote in the WhatsApp Business app. What concerns the account itself (templates,
/// quality, restrictions) is kept as it came. (Meta, "WhatsApp: messages webhook reference",
/// "smb_message_echoes webhook reference")
public final class WhatsAppReader implements EntryReader {
  private final ChannelId channel;
  private final DerivedId derivedId;
  private final WhatsAppContent content;

  public WhatsAppReader(ChannelId channel, DerivedId derivedId, WhatsAppContent content) {
    this.channel = channel;
    this.derivedId = derivedId;
    this.content = content;
  }

  @Override
  public String object() {
    return "whatsapp_business_account";
  }

  @Override
  public ChannelId channel() {
    return channel;
  }

  @Override
  public void read(JsonNode entry, Consumer<InboundEvent> events) {
    String business = Nodes.textOrEmpty(entry, "id");
    if (!entry.path("changes").isArray()) {
      events.accept(notUnderstood(business, "A notification without changes", entry));
    }
    for (JsonNode change : Nodes.items(entry, "changes")) {
      readChange(business, change, events);
    }
  }

  private void readChange(String business, JsonNode change, Consumer<InboundEvent> events) {
    JsonNode value = change.path("value");
    String account = Nodes.text(value.path("metadata"), "phone_number_id").orElse(business);
    var customers = new WhatsAppCustomers(value);
    boolean isMessages = Nodes.textOrEmpty(change, "field").equals("messages");
    boolean understood = false;
    for (JsonNode message : isMessages ? Nodes.items(value, "messages") : none()) {
      understood = true;
      events.accept(received(account, message, customers.author(message)));
    }
    for (JsonNode echo : Nodes.items(value, "message_echoes")) {
      understood = true;
      events.accept(echoed(account, echo, customers.addressee(echo)));
    }
    for (JsonNode status : isMessages ? Nodes.items(value, "statuses") : none()) {
      understood = true;
      events.accept(
          WhatsAppStatuses.read(channel, account, status)
              .orElseGet(() -> notUnderstood(account, "A status not known here", status)));
    }
    if (!understood) {
      String field = Nodes.text(change, "field").orElse("unknown");
      String what = Nodes.text(value, "event").map(event -> field + ": " + event).orElse(field);
      events.accept(notUnderstood(account, "About the account: " + what, change));
    }
  }

  private InboundEvent received(
      String account, JsonNode message, Optional<CustomerIdentity> customer) {
    return customer
        .<InboundEvent>map(who ->
            new InboundEvent.MessageReceived(
                channel,
                account,
                who,
                id(account, message),
                content.of(message),
                quoted(message),
                at(message)))
        .orElseGet(() -> notUnderstood(account, "A message without a sender", message));
  }

  private InboundEvent echoed(
      String account, JsonNode message, Optional<CustomerIdentity> customer) {
    return customer
        .<InboundEvent>map(who ->
            new InboundEvent.MessageEchoed(
                channel,
                account,
                who,
                id(account, message),
                Nodes.ourId(message, "biz_opaque_callback_data"),
                content.of(message),
                quoted(message),
                at(message)))
        .orElseGet(() -> notUnderstood(account, "A message without a receiver", message));
  }

  private String id(String account, JsonNode message) {
    return Nodes.text(message, "id").orElseGet(() -> derivedId.of(account, message));
  }

  private static Optional<String> quoted(JsonNode message) {
    return Nodes.text(message.path("context"), "id");
  }

  private static Instant at(JsonNode message) {
    return Nodes.time(message, "timestamp").orElse(Instant.EPOCH);
  }

  private InboundEvent notUnderstood(String account, String what, JsonNode raw) {
    return new InboundEvent.NotUnderstood(channel, account, what, raw.toString());
  }

  private static Iterable<JsonNode> none() {
    return java.util.List.of();
  }
}
