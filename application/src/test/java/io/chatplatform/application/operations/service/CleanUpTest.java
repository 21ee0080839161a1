package io.chatplatform.application.operations.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.fake.InMemoryMediaStore;
import io.chatplatform.application.fake.MutableClock;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.operations.Litter;
import io.chatplatform.application.operations.port.out.CleanUpDirectory;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanUpTest {
  private final MutableClock clock = new MutableClock();
  private final Heap heap = new Heap();
  private final InMemoryMediaStore store = new InMemoryMediaStore();
  private final CleanUp cleanUp = new CleanUp(heap, store, clock);

  @Test
  void whatIsOldEnoughIsRemovedAndCounted() {
    heap.rows.put(Litter.ENDED_SESSIONS, CleanUp.STEP + 7);

    cleanUp.cleanUpIfDue();

    assertThat(cleanUp.rows(Litter.ENDED_SESSIONS)).isEqualTo(CleanUp.STEP + 7);
    assertThat(cleanUp.rows(Litter.PARKED_EVENTS)).isZero();
    assertThat(heap.olderThan.get(Litter.UNSENT_UPLOADS))
        .isEqualTo(clock.instant().minus(Duration.ofDays(1)));
    assertThat(cleanUp.lastRunAt()).isEqualTo(clock.instant().getEpochSecond());
  }

  @Test
  void discardedFilesLeaveTheStore() throws Exception {
    MediaKey key = MediaKey.of(new TenantId(Samples.id()), Samples.id());
    store.write(key, new ByteArrayInputStream(new byte[1]), 1);
    heap.files.add(new CleanUpDirectory.DiscardedFile(key.tenant(), key.id()));

    cleanUp.cleanUpIfDue();

    assertThat(store.isEmpty()).isTrue();
    assertThat(heap.files).isEmpty();
    assertThat(cleanUp.files()).isEqualTo(1);
  }

  @Test
  void oneRunIsBounded() {
    heap.rows.put(Litter.PARKED_EVENTS, CleanUp.STEP * (CleanUp.STEPS_MAX + 3));

    cleanUp.cleanUpIfDue();

    assertThat(heap.rows.get(Litter.PARKED_EVENTS)).isEqualTo(3 * CleanUp.STEP);
  }

  @Test
  void nothingIsDoneWhileAnotherInstanceHasDoneIt() {
    heap.claim(clock.instant(), CleanUp.PAUSE);
    heap.rows.put(Litter.PARKED_EVENTS, 1);

    cleanUp.cleanUpIfDue();
    assertThat(cleanUp.rows(Litter.PARKED_EVENTS)).isZero();
    clock.pass(CleanUp.PAUSE);
    cleanUp.cleanUpIfDue();

    assertThat(cleanUp.rows(Litter.PARKED_EVENTS)).isEqualTo(1);
  }

  @Test
  void aStoreThatIsAwayEndsNothing() {
    heap.away = true;
    cleanUp.cleanUpIfDue();
    heap.away = false;
    heap.rows.put(Litter.EARLY_RECEIPTS, 1);

    cleanUp.cleanUpIfDue();

    assertThat(cleanUp.rows(Litter.EARLY_RECEIPTS)).isEqualTo(1);
  }

  /// So many old rows of each kind, and files.
  private static final class Heap implements CleanUpDirectory {
    private final Map<Litter, Integer> rows = new EnumMap<>(Litter.class);
    private final Map<Litter, Instant> olderThan = new EnumMap<>(Litter.class);
    private final List<DiscardedFile> files = new ArrayList<>();
    private Instant nextRunAt = Instant.MIN;
    private boolean away;

    @Override
    public boolean claim(Instant now, Duration pause) {
      if (away) {
        throw new StoreUnavailable("away", new IllegalStateException("on purpose"));
      }
      boolean isDue = !nextRunAt.isAfter(now);
      nextRunAt = isDue ? now.plus(pause) : nextRunAt;
      return isDue;
    }

    @Override
    public int remove(Litter kind, Instant before, int atMost) {
      olderThan.put(kind, before);
      int removed = Math.min(atMost, rows.getOrDefault(kind, 0));
      rows.merge(kind, -removed, Integer::sum);
      return removed;
    }

    @Override
    public List<DiscardedFile> findDiscardedFiles(int atMost) {
      return files.stream().limit(atMost).toList();
    }

    @Override
    public void forget(Collection<DiscardedFile> gone) {
      files.removeAll(gone);
    }
  }
}
