package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.Reaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What all changes of a message together make of it. The changes come by time, so the last one of
/// a kind counts, whatever order they arrived in; a deletion outweighs all others.
record History(List<Kept> changes) {
  Message applyTo(Message message) {
    Optional<Instant> deleted =
        changes.stream()
            .filter(kept -> kept.change() instanceof Change.Deleted)
            .map(Kept::at)
            .findFirst();
    if (deleted.isPresent()) {
      return message.deleted(deleted.get());
    }
    return withReactions(withWords(message));
  }

  /// When the customer last did something with the message that counts as turning to the business.
  Optional<Instant> lastReactionOfCustomer() {
    return changes.stream()
        .filter(kept -> kept.byCustomer() && kept.change() instanceof Change.Reacted)
        .map(Kept::at)
        .reduce((_, later) -> later);
  }

  private Message withWords(Message message) {
    Message edited = message;
    for (Kept kept : changes) {
      if (kept.change() instanceof Change.Edited(String words)) {
        edited = edited.edited(words, kept.at());
      }
    }
    return edited;
  }

  private Message withReactions(Message message) {
    List<Reaction> reactions = new ArrayList<>();
    reaction(true).ifPresent(reactions::add);
    reaction(false).ifPresent(reactions::add);
    boolean knowsAny =
        changes.stream()
            .anyMatch(kept ->
                kept.change() instanceof Change.Reacted
                    || kept.change() instanceof Change.ReactionRemoved);
    return knowsAny ? message.reacted(reactions) : message;
  }

  /// Each side has one reaction at most.
  private Optional<Reaction> reaction(boolean byCustomer) {
    Optional<Reaction> now = Optional.empty();
    for (Kept kept : changes) {
      if (kept.byCustomer() == byCustomer) {
        now =
            switch (kept.change()) {
              case Change.Reacted(String emoji) -> Optional.of(new Reaction(emoji, byCustomer));
              case Change.ReactionRemoved() -> Optional.empty();
              case Change.Edited _, Change.Deleted _ -> now;
            };
      }
    }
    return now;
  }
}
