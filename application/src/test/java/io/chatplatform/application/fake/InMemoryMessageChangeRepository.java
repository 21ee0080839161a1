package io.chatplatform.application.fake;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.connection.ConnectionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Changes of messages in memory.
public final class InMemoryMessageChangeRepository implements MessageChangeRepository {
  private final InMemoryStore store;

  public InMemoryMessageChangeRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void keep(Collection<Kept> changes) {
    for (Kept change : changes) {
      boolean isKnown =
          store.rows().changes.stream()
              .anyMatch(kept ->
                  kept.ref().equals(change.ref()) && kept.eventId().equals(change.eventId()));
      if (!isKnown) {
        store.rows().changes.add(change);
      }
    }
  }

  @Override
  public void remove(PlatformRef ref, String eventId) {
    store.rows().changes.removeIf(kept -> kept.ref().equals(ref) && kept.eventId().equals(eventId));
  }

  @Override
  public Map<PlatformRef, List<Kept>> find(Collection<PlatformRef> refs) {
    return store.rows().changes.stream()
        .filter(kept -> refs.contains(kept.ref()))
        .sorted(Comparator.comparing(Kept::at))
        .collect(Collectors.groupingBy(Kept::ref, LinkedHashMap::new, Collectors.toList()));
  }

  @Override
  public List<Kept> findOwn(ConnectionId connection, Collection<String> eventIds) {
    return store.rows().changes.stream()
        .filter(kept -> kept.ref().connection().equals(connection) && !kept.byCustomer())
        .filter(kept -> eventIds.contains(kept.eventId()))
        .toList();
  }

  @Override
  public void keepOriginals(Collection<Version> originals) {
    originals.forEach(version -> store.rows().originals.putIfAbsent(version.ref(), version));
  }

  @Override
  public List<Version> versions(PlatformRef ref) {
    List<Version> versions = new ArrayList<>();
    Optional.ofNullable(store.rows().originals.get(ref)).ifPresent(versions::add);
    for (Kept kept : find(List.of(ref)).getOrDefault(ref, List.of())) {
      if (kept.change() instanceof Change.Edited(String words) && !words.isEmpty()) {
        versions.add(new Version(ref, words, kept.at()));
      }
    }
    return versions;
  }

  @Override
  public void forgetWords(Collection<PlatformRef> refs) {
    store.rows().originals.keySet().removeAll(refs);
    store
        .rows()
        .changes
        .replaceAll(kept ->
            refs.contains(kept.ref()) && kept.change() instanceof Change.Edited
                ? new Kept(
                    kept.ref(), kept.eventId(), kept.byCustomer(), new Change.Edited(""), kept.at())
                : kept);
  }
}
