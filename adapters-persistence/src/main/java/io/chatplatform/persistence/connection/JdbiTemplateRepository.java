package io.chatplatform.persistence.connection;

import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Templates in the table `message_templates`.
public final class JdbiTemplateRepository implements TemplateRepository {
  private static final String SELECT =
      """
      select name, language, category, state, reason, parts::text as parts
      from message_templates
      where tenant_id = :tenantId and social_connection_id = :connection
      """;

  private static final String PUT =
      """
      insert into message_templates (tenant_id, social_connection_id, %s)
      select :tenantId, :connection, %s from %s
      on conflict (tenant_id, social_connection_id, name, language) do update
      set category = excluded.category, state = excluded.state, reason = excluded.reason,
        parts = excluded.parts
      """
          .formatted(TemplateRow.ALL.names(), TemplateRow.ALL.values(), TemplateRow.ALL.source());

  private static final String REMOVE_OTHERS =
      """
      delete from message_templates t
      where t.tenant_id = :tenantId and t.social_connection_id = :connection
        and not exists (select from %s where r.name = t.name and r.language = t.language)
      """
          .formatted(TemplateRow.ALL.source());

  private final TenantDb db;

  @Inject
  public JdbiTemplateRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public List<MessageTemplate> list(ConnectionId connection) {
    return db.query(SELECT + " order by name, language")
        .bind("connection", connection.value())
        .mapTo(TemplateRow.class)
        .map(TemplateRow::toDomain)
        .list();
  }

  @Override
  public Optional<MessageTemplate> find(ConnectionId connection, String name, String language) {
    return db.query(SELECT + " and name = :name and language = :language")
        .bind("connection", connection.value())
        .bind("name", name)
        .bind("language", language)
        .mapTo(TemplateRow.class)
        .map(TemplateRow::toDomain)
        .findOne();
  }

  @Override
  public void replaceAll(ConnectionId connection, List<MessageTemplate> templates) {
    // In one order, so that two who replace the same ones do not wait in a circle.
    List<TemplateRow> rows =
        templates.stream()
            .map(TemplateRow::of)
            .sorted(Comparator.comparing(TemplateRow::name).thenComparing(TemplateRow::language))
            .toList();
    TemplateRow.ALL.bind(db.update(PUT), rows).bind("connection", connection.value()).execute();
    TemplateRow.ALL
        .bind(db.update(REMOVE_OTHERS), rows)
        .bind("connection", connection.value())
        .execute();
  }
}
