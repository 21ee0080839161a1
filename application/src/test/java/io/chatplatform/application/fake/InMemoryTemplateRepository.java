package io.chatplatform.application.fake;

import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageTemplate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Templates in memory.
public final class InMemoryTemplateRepository implements TemplateRepository {
  private final InMemoryStore store;

  public InMemoryTemplateRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public List<MessageTemplate> list(ConnectionId connection) {
    return store.rows().templates.getOrDefault(connection, List.of()).stream()
        .sorted(
            Comparator.comparing(MessageTemplate::name).thenComparing(MessageTemplate::language))
        .toList();
  }

  @Override
  public Optional<MessageTemplate> find(ConnectionId connection, String name, String language) {
    return list(connection).stream()
        .filter(template -> template.name().equals(name) && template.language().equals(language))
        .findFirst();
  }

  @Override
  public void replaceAll(ConnectionId connection, List<MessageTemplate> templates) {
    Rows.requireThere(store.rows().connections, connection);
    store.rows().templates.put(connection, List.copyOf(templates));
  }
}
