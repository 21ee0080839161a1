package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.transaction.IdSource;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.Reaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The business's reactions to customers' messages, kept among all changes of a message, so that
/// whatever else becomes of it leaves them alone. At most one of a message is wanted and not known
/// to the platform yet. Runs inside the tenant's transaction, with the chat locked.
public final class BusinessReactions {
  private static final String WANTED = "wanted";
  private final MessageChangeRepository repository;
  private final MessageChanges changes;
  private final IdSource ids;

  @Inject
  public BusinessReactions(
      MessageChangeRepository repository, MessageChanges changes, IdSource ids) {
    this.repository = repository;
    this.changes = changes;
    this.ids = ids;
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

  /// The platform took it.
  public Message taken(PlatformRef ref, Message message, Kept taken) {
    if (wanted(ref).filter(taken::equals).isPresent()) {
      repository.remove(ref, WANTED);
    }
    repository.keep(
        List.of(new Kept(ref, "sent:" + ids.next(), false, taken.change(), taken.at())));
    return now(ref, message);
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
