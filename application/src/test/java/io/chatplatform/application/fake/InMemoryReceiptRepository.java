package io.chatplatform.application.fake;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.message.MessageStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Early statuses and watermarks in memory.
public final class InMemoryReceiptRepository implements ReceiptRepository {
  private final InMemoryStore store;

  public InMemoryReceiptRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void keep(Collection<Early> receipts) {
    receipts.forEach(receipt ->
        store
            .rows()
            .early
            .merge(
                receipt.ref(),
                receipt,
                (known, next) -> known.status().movesTo(next.status()) ? next : known));
  }

  @Override
  public Map<PlatformRef, Early> take(Collection<PlatformRef> refs) {
    Map<PlatformRef, Early> taken = new HashMap<>();
    for (PlatformRef ref : refs) {
      Early early = store.rows().early.remove(ref);
      if (early != null) {
        taken.put(ref, early);
      }
    }
    return taken;
  }

  @Override
  public void raise(Collection<Watermark> watermarks) {
    watermarks.forEach(watermark -> {
      boolean isRead = watermark.status() == MessageStatus.READ;
      Optional<Instant> upTo = Optional.of(watermark.upTo());
      store
          .rows()
          .watermarks
          .merge(
              watermark.customer(),
              new Watermarks(isRead ? Optional.empty() : upTo, isRead ? upTo : Optional.empty()),
              (known, next) ->
                  new Watermarks(
                      later(known.deliveredUpTo(), next.deliveredUpTo()),
                      later(known.readUpTo(), next.readUpTo())));
    });
  }

  @Override
  public Map<Handle, Watermarks> watermarks(Collection<Handle> handles) {
    Map<Handle, Watermarks> found = new HashMap<>(store.rows().watermarks);
    found.keySet().retainAll(handles);
    return found;
  }

  private static Optional<Instant> later(Optional<Instant> known, Optional<Instant> next) {
    return known.filter(at -> next.filter(at::isBefore).isEmpty()).or(() -> next);
  }
}
