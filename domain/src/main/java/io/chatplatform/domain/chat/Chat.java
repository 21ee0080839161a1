package io.chatplatform.domain.chat;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.Referral;
import io.chatplatform.domain.message.Sender;
import io.chatplatform.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A conversation with one customer on one connection.
public record Chat(
    ChatId id,
    Origin origin,
    Customer customer,
    ChatStatus status,
    Optional<UserId> assignedUserId,
    SortedSet<Label> labels,
    Activity activity,
    Times times) {

  public Chat {
    if (labels.size() > Label.PER_CHAT) {
      throw new Refusal.Unacceptable("labels", "must be at most " + Label.PER_CHAT);
    }
  }

  public static Chat open(ChatId id, Origin origin, Customer customer, Instant now) {
    return new Chat(
        id,
        origin,
        customer,
        ChatStatus.OPEN,
        Optional.empty(),
        new TreeSet<>(),
        Activity.none(now),
        new Times(now, now));
  }

  /// A message was added. A customer's message reopens a closed chat.
  public Chat with(Message message, Instant now) {
    boolean reopens = status == ChatStatus.CLOSED && message.sender() instanceof Sender.Customer;
    return new Chat(
        id,
        origin,
        customer,
        reopens ? ChatStatus.OPEN : status,
        assignedUserId,
        labels,
        activity.with(message),
        times.changed(now));
  }

  /// A message of this chat changed.
  public Chat withChanged(Message message) {
    return withActivity(activity.changed(message), times);
  }

  /// The customer did something that is no message, e.g. reacted to one.
  public Chat touched(Instant at) {
    return withActivity(activity.touched(at), times);
  }

  /// The customer came by an ad or a link, which opens the chat as a message would.
  public Chat referred(Referral referral) {
    return withActivity(activity.referred(referral).touched(referral.at()), times);
  }

  public Chat withUnread(int count, Instant now) {
    return withActivity(activity.unread(count), times.changed(now));
  }

  public Chat withStatus(ChatStatus newStatus, Instant now) {
    return new Chat(
        id, origin, customer, newStatus, assignedUserId, labels, activity, times.changed(now));
  }

  public Chat assignedTo(Optional<UserId> user, Instant now) {
    return new Chat(id, origin, customer, status, user, labels, activity, times.changed(now));
  }

  public Chat withCustomer(Customer newCustomer, Instant now) {
    return customer.equals(newCustomer)
        ? this
        : new Chat(
            id, origin, newCustomer, status, assignedUserId, labels, activity, times.changed(now));
  }

  public Chat labelled(SortedSet<Label> newLabels, Instant now) {
    return new Chat(
        id, origin, customer, status, assignedUserId, newLabels, activity, times.changed(now));
  }

  /// The same customer's other chat becomes part of this one.
  public Chat merged(Chat other, Instant now) {
    var allLabels = new TreeSet<>(labels);
    other.labels.stream().limit(Label.PER_CHAT - labels.size()).forEach(allLabels::add);
    return new Chat(
        id,
        origin,
        customer.completed(other.customer),
        other.status == ChatStatus.OPEN ? ChatStatus.OPEN : status,
        assignedUserId.or(() -> other.assignedUserId),
        allLabels,
        activity.merged(other.activity),
        times.changed(now));
  }

  private Chat withActivity(Activity newActivity, Times newTimes) {
    return new Chat(id, origin, customer, status, assignedUserId, labels, newActivity, newTimes);
  }

  /// Where the chat takes place.
  public record Origin(ConnectionId connection, ChannelId channel) {}

  public record Times(Instant createdAt, Instant updatedAt) {
    Times changed(Instant now) {
      return new Times(createdAt, now);
    }
  }
}
