package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.Reaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The business's reactions to customers' messages, kept among all changes of a message, so that
/// whatever else becomes of it leaves them alone. At most one of a message is wanted and not known
/// to the platform yet. Runs inside the tenant's transaction, with the chat locked.
public final class BusinessReactions {
  private static final String WANTED = "wanted";
  private static final String SENT = "sent:";
  private final MessageChangeRepository repository;
  private final MessageChanges changes;
  private final ReceiptRepository receipts;

  @Inject
  public BusinessReactions(
      MessageChangeRepository repository, MessageChanges changes, ReceiptRepository receipts) {
    this.repository = repository;
    this.changes = changes;
    this.receipts = receipts;
  }

  /// The message with the reaction that is to be sent; no emoji: with none.
  public Message want(PlatformRef ref, Message message, Optional<String> emoji, Instant now) {
    Change change =
        emoji.<Change>map(Change.Reacted::new).orElseGet(() -> new Change.ReactionRemoved());
    Instant at = after(known(ref), now);
    repository.remove(ref, WANTED);
    repository.keep(List.of(new Kept(ref, WANTED, false, change, at)));
    return now(ref, message).reactionWanted();
  }

  /// What the platform is to be told.
  public Optional<Kept> wanted(PlatformRef ref) {
    return known(ref).stream().filter(kept -> kept.eventId().equals(WANTED)).findFirst();
  }

  /// The platform took it and calls the reaction itself `platformId`. Where it has no name for
  /// reactions, the latest that was taken is kept.
  public Message taken(PlatformRef ref, Message message, Kept taken, String platformId) {
    if (wanted(ref).filter(taken::equals).isPresent()) {
      repository.remove(ref, WANTED);
    }
    var sent = new Kept(ref, SENT + platformId, false, taken.change(), taken.at());
    repository.remove(ref, sent.eventId());
    repository.keep(List.of(sent));
    var reaction = new PlatformRef(ref.connection(), platformId);
    // The platform may have told its end before it answered.
    return Optional.ofNullable(receipts.take(List.of(reaction)).get(reaction))
        .filter(early -> early.status() == MessageStatus.FAILED)
        .map(early -> failed(message, sent, early.error().orElse(Receipts.NO_REASON)))
        .orElseGet(() -> now(ref, message));
  }

  /// Those that the platform took, by what it calls them.
  Map<String, Kept> sent(ConnectionId connection, Collection<String> platformIds) {
    List<String> eventIds = platformIds.stream().map(SENT::concat).toList();
    return repository.findOwn(connection, eventIds).stream()
        .collect(
            Collectors.toMap(
                kept -> kept.eventId().substring(SENT.length()),
                Function.identity(),
                (_, later) -> later));
  }

  /// The platform took it at first, and then it did not get through. If something else was wanted
  /// after it, that decides.
  Message failed(Message message, Kept failed, DeliveryError why) {
    PlatformRef ref = failed.ref();
    boolean isLast =
        known(ref).stream()
            .filter(kept -> !kept.byCustomer())
            .reduce((_, later) -> later)
            .filter(failed::equals)
            .isPresent();
    repository.remove(ref, failed.eventId());
    Message now = now(ref, message);
    return isLast ? now.reactionRefused(why) : now;
  }

  /// The platform did not take it. If something else is wanted by now, that decides.
  public Message refused(PlatformRef ref, Message message, Kept refused, DeliveryError why) {
    if (wanted(ref).filter(refused::equals).isEmpty()) {
      return message;
    }
    repository.remove(ref, WANTED);
    return now(ref, message).reactionRefused(why);
  }

  /// Later than all that the business has wanted so far, so that the last wish counts.
  private static Instant after(List<Kept> known, Instant now) {
    return known.stream()
        .filter(kept -> !kept.byCustomer())
        .map(kept -> kept.at().plusMillis(1))
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private List<Kept> known(PlatformRef ref) {
    return repository.find(List.of(ref)).getOrDefault(ref, List.of());
  }

  private Message now(PlatformRef ref, Message message) {
    List<Reaction> ofCustomer = message.reactions().stream().filter(Reaction::byCustomer).toList();
    return changes.applyTo(ref, message.reacted(ofCustomer));
  }
}
