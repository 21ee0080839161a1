package io.chatplatform.meta.whatsapp;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.message.MessageContent.Notice;
import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.webhook.DerivedId;
import io.chatplatform.meta.webhook.EntryReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Reads entries of a WhatsApp business account: messages and what became of them, the statuses of
/// ours, what a colleague wrote in the WhatsApp Business app, calls, and what is said about the
/// account itself. (Meta, "WhatsApp: messages webhook reference", "smb_message_echoes webhook
/// reference")
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
    Instant at = Nodes.time(entry, "time").orElse(Instant.EPOCH);
    for (JsonNode change : Nodes.items(entry, "changes")) {
      readChange(business, change, at, events);
    }
  }

  private void readChange(
      String business, JsonNode change, Instant at, Consumer<InboundEvent> events) {
    JsonNode value = change.path("value");
    String account = Nodes.text(value.path("metadata"), "phone_number_id").orElse(business);
    var customers = new WhatsAppCustomers(value);
    String field = Nodes.text(change, "field").orElse("unknown");
    boolean isMessages = field.equals("messages");
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
    for (JsonNode call : field.equals("calls") ? Nodes.items(value, "calls") : none()) {
      understood = true;
      events.accept(called(account, call, customers.author(call)));
    }
    if (!understood) {
      events.accept(aboutTheAccount(account, business, field, change, at));
    }
  }

  private InboundEvent aboutTheAccount(
      String account, String business, String field, JsonNode change, Instant at) {
    return WhatsAppAccountNotices.of(field, change.path("value"))
        .<InboundEvent>map(notice ->
            new InboundEvent.AccountNoticed(
                channel, account, derivedId.of(business + "/" + at, change), notice, at))
        .orElseGet(() -> notUnderstood(account, "About the account: " + field, change));
  }

  private InboundEvent received(
      String account, JsonNode message, Optional<CustomerIdentity> author) {
    JsonNode system = message.path("system");
    Optional<CustomerIdentity> moved = WhatsAppCustomers.moved(system);
    Optional<Changed> changed = changed(message);
    if (author.or(() -> moved).isEmpty()) {
      return notUnderstood(account, "A message without a sender", message);
    }
    CustomerIdentity customer = author.or(() -> moved).get();
    if (changed.isPresent()) {
      return changed(account, message, customer, true, changed.get());
    }
    if (system.isObject()) {
      return noticed(account, message, customer, moved);
    }
    return new InboundEvent.MessageReceived(
        channel,
        account,
        customer,
        id(account, message),
        content.of(message),
        quoted(message),
        WhatsAppContext.of(message, at(message)),
        at(message));
  }

  private InboundEvent noticed(
      String account,
      JsonNode message,
      CustomerIdentity customer,
      Optional<CustomerIdentity> moved) {
    var notice =
        new Notice(
            moved.isPresent() ? Notice.Kind.CUSTOMER_MOVED : Notice.Kind.IDENTITY_CHANGED,
            WhatsAppWords.of("system", message));
    return moved
        .<InboundEvent>map(now ->
            new InboundEvent.CustomerMoved(
                channel, account, now, customer, id(account, message), notice, at(message)))
        .orElseGet(() ->
            new InboundEvent.NoticeGiven(
                channel, account, customer, id(account, message), notice, at(message)));
  }

  private InboundEvent echoed(
      String account, JsonNode message, Optional<CustomerIdentity> customer) {
    if (customer.isEmpty()) {
      return notUnderstood(account, "A message without a receiver", message);
    }
    Optional<Changed> changed = changed(message);
    return changed.isPresent()
        ? changed(account, message, customer.get(), false, changed.get())
        : new InboundEvent.MessageEchoed(
            channel,
            account,
            customer.get(),
            id(account, message),
            Nodes.ourId(message, "biz_opaque_callback_data"),
            content.of(message),
            quoted(message),
            WhatsAppContext.of(message, at(message)),
            at(message));
  }

  private InboundEvent called(String account, JsonNode call, Optional<CustomerIdentity> customer) {
    return customer
        .<InboundEvent>map(who ->
            new InboundEvent.MessageReceived(
                channel,
                account,
                who,
                derivedId.of(account, call),
                new InboundContent.Unsupported(WhatsAppWords.ofCall(call), call.toString()),
                Optional.empty(),
                MessageContext.NONE,
                at(call)))
        .orElseGet(() -> notUnderstood(account, "A call without a caller", call));
  }

  private InboundEvent changed(
      String account,
      JsonNode message,
      CustomerIdentity customer,
      boolean byCustomer,
      Changed changed) {
    return new InboundEvent.MessageChanged(
        channel,
        account,
        customer,
        changed.id(),
        id(account, message),
        byCustomer,
        changed.change(),
        at(message));
  }

  /// What became of a message that was sent before; empty: this is a message itself.
  private static Optional<Changed> changed(JsonNode message) {
    String type = Nodes.textOrEmpty(message, "type");
    JsonNode body = message.path(type);
    return switch (type) {
      case "reaction" ->
          Nodes.text(body, "message_id")
              .map(id ->
                  new Changed(
                      id,
                      Nodes.text(body, "emoji")
                          .<Change>map(Change.Reacted::new)
                          .orElseGet(Change.ReactionRemoved::new)));
      case "revoke" ->
          Nodes.text(body, "original_message_id").map(id -> new Changed(id, new Change.Deleted()));
      case "edit" ->
          Nodes.text(body, "original_message_id")
              .flatMap(id ->
                  WhatsAppWords.edited(body.path("message"))
                      .map(words -> new Changed(id, new Change.Edited(words))));
      default -> Optional.empty();
    };
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
    return List.of();
  }

  private record Changed(String id, Change change) {}
}
