package io.chatplatform.persistence.inbound;

import io.chatplatform.application.inbound.port.out.ParkedEvents;
import io.chatplatform.persistence.Columns;
import io.chatplatform.persistence.Directory;
import jakarta.inject.Inject;
import java.util.Collection;

/// Events without a home, in `directory.parked_events`, where they can only be added.
public final class JdbiParkedEvents implements ParkedEvents {
  private static final Columns<Parked> PARKED =
      new Columns<Parked>()
          .with("platforms", "text", Parked::channel)
          .with("account_ids", "text", Parked::accountId)
          .with("reasons", "text", Parked::reason)
          .with("raws", "text", Parked::raw)
          .with("moments", "timestamptz", Parked::at);

  private final Directory directory;

  @Inject
  public JdbiParkedEvents(Directory directory) {
    this.directory = directory;
  }

  @Override
  public void park(Collection<Parked> events) {
    if (!events.isEmpty()) {
      directory.ask(handle ->
          PARKED
              .bind(
                  handle.createQuery(
                      """
                      select 1
                      from lookup.park_events(
                        :platforms, :account_ids, :reasons, :raws, :moments)
                      """),
                  events)
              .mapTo(Integer.class)
              .list());
    }
  }
}
