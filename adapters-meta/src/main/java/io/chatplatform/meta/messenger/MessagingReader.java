package io.chatplatform.meta.messenger;

import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.CustomerIdentity;
import io.chatplatform.domain.connection.AccountNotice;
import io.chatplatform.domain.message.MessageContent.Notice;
import io.chatplatform.domain.message.MessageContext;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Referral;
import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.webhook.DerivedId;
import io.chatplatform.meta.webhook.EntryReader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Reads entries of a Page or an Instagram account: `messaging` items, and `standby` items, which
/// are the same while another app leads the conversation. (Meta, "Webhooks for Messenger Platform",
/// "Webhooks for Instagram Messaging")
public final class MessagingReader implements EntryReader {
  private final String object;
  private final ChannelId channel;
  private final String keyKind;
  private final DerivedId derivedId;

  /// `keyKind`: what the ids of this channel's customers are called.
  public MessagingReader(String object, ChannelId channel, String keyKind, DerivedId derivedId) {
    this.object = object;
    this.channel = channel;
    this.keyKind = keyKind;
    this.derivedId = derivedId;
  }

  @Override
  public String object() {
    return object;
  }

  @Override
  public ChannelId channel() {
    return channel;
  }

  @Override
  public void read(JsonNode entry, Consumer<InboundEvent> events) {
    String account = Nodes.textOrEmpty(entry, "id");
    Instant sent = Nodes.time(entry, "time").orElse(Instant.EPOCH);
    boolean hasItems = entry.path("messaging").isArray() || entry.path("standby").isArray();
    if (!hasItems || entry.path("changes").isArray()) {
      // Feed, comments and the dashboard's test posts: no messages of a conversation.
      events.accept(
          new InboundEvent.NotUnderstood(channel, account, "Not a message", entry.toString()));
    }
    for (JsonNode item : Nodes.items(entry, "messaging")) {
      new Item(account, item, sent, events).read();
    }
    for (JsonNode item : Nodes.items(entry, "standby")) {
      new Item(account, item, sent, events).read();
    }
  }

  /// One item on its way to its events.
  private final class Item {
    private final String account;
    private final JsonNode item;
    private final JsonNode message;
    private final Instant at;
    private final boolean isEcho;
    private final Consumer<InboundEvent> events;

    Item(String account, JsonNode item, Instant sent, Consumer<InboundEvent> events) {
      this.account = account;
      this.item = item;
      this.message = item.path("message");
      this.at = Nodes.time(item, "timestamp").orElse(sent);
      this.isEcho =
          Nodes.flag(message, "is_echo")
              || Nodes.text(item.path("sender"), "id").filter(account::equals).isPresent();
      this.events = events;
    }

    void read() {
      Optional<CustomerIdentity> customer =
          Nodes.text(item.path(isEcho ? "recipient" : "sender"), "id")
              .map(id -> CustomerIdentity.of(keyKind, id));
      if (item.path("delivery").isObject()) {
        delivered(customer);
      } else if (item.path("read").isObject()) {
        seen(customer);
      } else if (item.path("policy-enforcement").isObject()) {
        policy(item.path("policy-enforcement"));
      } else if (item.path("policy_enforcement").isObject()) {
        policy(item.path("policy_enforcement"));
      } else if (customer.isEmpty() || isNoise()) {
        events.accept(
            new InboundEvent.NotUnderstood(
                channel, account, MessagingWords.of(item), item.toString()));
      } else {
        said(customer.get());
      }
    }

    /// Reported for new messages besides the message itself: an edit that changes nothing.
    private boolean isNoise() {
      JsonNode edit = item.path("message_edit");
      return edit.isObject() && Nodes.text(edit, "text").isEmpty();
    }

    private void delivered(Optional<CustomerIdentity> customer) {
      JsonNode delivery = item.path("delivery");
      for (JsonNode mid : Nodes.items(delivery, "mids")) {
        if (mid.isString()) {
          status(mid.stringValue(), MessageStatus.DELIVERED, false);
        }
      }
      upTo(customer, delivery, MessageStatus.DELIVERED);
    }

    private void seen(Optional<CustomerIdentity> customer) {
      JsonNode read = item.path("read");
      Nodes.text(read, "mid").ifPresent(mid -> status(mid, MessageStatus.READ, true));
      upTo(customer, read, MessageStatus.READ);
    }

    private void status(String mid, MessageStatus status, boolean andEarlier) {
      events.accept(
          new InboundEvent.StatusChanged(
              channel, account, mid, Optional.empty(), status, andEarlier, Optional.empty()));
    }

    private void upTo(Optional<CustomerIdentity> customer, JsonNode receipt, MessageStatus status) {
      Optional<Instant> watermark = Nodes.time(receipt, "watermark");
      if (customer.isPresent() && watermark.isPresent()) {
        events.accept(
            new InboundEvent.StatusUpTo(channel, account, customer.get(), status, watermark.get()));
      }
    }

    private void policy(JsonNode policy) {
      events.accept(
          new InboundEvent.AccountNoticed(
              channel,
              account,
              derivedId.of(account, item),
              new AccountNotice(
                  AccountNotice.Kind.ACCOUNT,
                  Optional.empty(),
                  Nodes.text(policy, "action").orElse("policy"),
                  Nodes.text(policy, "reason"),
                  Optional.empty()),
              at));
    }

    private void said(CustomerIdentity customer) {
      JsonNode postback = item.path("postback");
      Optional<Changed> changed = changed();
      Optional<Referral> referral = MessagingContext.referral(item.path("referral"), at);
      Optional<Notice> notice = MessagingNotices.of(item);
      if (changed.isPresent()) {
        events.accept(
            new InboundEvent.MessageChanged(
                channel,
                account,
                customer,
                changed.get().mid(),
                derivedId.of(account, item),
                !isEcho,
                changed.get().change(),
                at));
      } else if (message.isObject() && !Nodes.flag(message, "is_deleted")) {
        emit(
            customer,
            Nodes.text(message, "mid"),
            MessagingContent.of(message),
            MessagingContext.of(message, at));
      } else if (postback.isObject()) {
        emit(
            customer,
            Nodes.text(postback, "mid"),
            MessagingContent.ofPostback(postback),
            MessagingContext.ofPostback(postback, at));
      } else if (referral.isPresent()) {
        events.accept(new InboundEvent.Referred(channel, account, customer, referral.get(), at));
      } else if (notice.isPresent()) {
        events.accept(
            new InboundEvent.NoticeGiven(
                channel, account, customer, derivedId.of(account, item), notice.get(), at));
      } else {
        // Its `mid`, if any, is that of the message it is about.
        emit(
            customer,
            Optional.empty(),
            new InboundContent.Unsupported(MessagingWords.of(item), item.toString()),
            MessageContext.NONE);
      }
    }

    /// What became of a message that was sent before.
    private Optional<Changed> changed() {
      JsonNode reaction = item.path("reaction");
      JsonNode edit = item.path("message_edit");
      if (Nodes.flag(message, "is_deleted")) {
        return Nodes.text(message, "mid").map(mid -> new Changed(mid, new Change.Deleted()));
      }
      if (reaction.isObject()) {
        return Nodes.text(reaction, "mid")
            .map(mid -> new Changed(mid, MessagingReactions.of(reaction)));
      }
      return Nodes.text(edit, "mid")
          .flatMap(mid ->
              Nodes.text(edit, "text").map(text -> new Changed(mid, new Change.Edited(text))));
    }

    private void emit(
        CustomerIdentity customer,
        Optional<String> mid,
        InboundContent content,
        MessageContext context) {
      String id = mid.orElseGet(() -> derivedId.of(account, item));
      Optional<String> replyTo = Nodes.text(message.path("reply_to"), "mid");
      events.accept(
          isEcho
              ? new InboundEvent.MessageEchoed(
                  channel,
                  account,
                  customer,
                  id,
                  Nodes.ourId(message, "metadata"),
                  content,
                  replyTo,
                  context,
                  at)
              : new InboundEvent.MessageReceived(
                  channel,
                  account,
                  customer,
                  id,
                  content,
                  replyTo,
                  QuickReply.of(message).flatMap(QuickReply::message),
                  context,
                  at));
    }
  }

  private record Changed(String mid, Change change) {}
}
