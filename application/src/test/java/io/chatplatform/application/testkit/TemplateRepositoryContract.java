package io.chatplatform.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A connection's templates are those that its platform gave last.
public interface TemplateRepositoryContract extends StoreContract {
  TemplateRepository templates();

  @Test
  default void whatThePlatformGaveLastIsThere() {
    TenantId tenant = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    ConnectionId other = givenConnection(tenant).id();
    MessageTemplate kept = Samples.aTemplate("delivery", MessageTemplate.State.PENDING);
    MessageTemplate gone = Samples.aTemplate("gone", MessageTemplate.State.APPROVED);
    MessageTemplate approved = Samples.aTemplate("delivery", MessageTemplate.State.APPROVED);
    MessageTemplate added = Samples.aTemplate("added", MessageTemplate.State.REJECTED);
    in(tenant, () -> templates().replaceAll(connection, List.of(kept, gone)));
    in(tenant, () -> templates().replaceAll(other, List.of(gone)));

    in(tenant, () -> templates().replaceAll(connection, List.of(approved, added)));

    assertThat(in(tenant, () -> templates().list(connection))).containsExactly(added, approved);
    assertThat(in(tenant, () -> templates().find(connection, "delivery", "en"))).contains(approved);
    assertThat(in(tenant, () -> templates().find(connection, "delivery", "de"))).isEmpty();
    assertThat(in(tenant, () -> templates().list(other))).containsExactly(gone);

    in(tenant, () -> templates().replaceAll(connection, List.of()));
    assertThat(in(tenant, () -> templates().list(connection))).isEmpty();
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    MessageTemplate template = Samples.aTemplate("delivery", MessageTemplate.State.APPROVED);
    in(tenant, () -> templates().replaceAll(connection, List.of(template)));

    in(
        givenTenant(),
        () -> {
          assertThat(templates().list(connection)).isEmpty();
          assertThat(templates().find(connection, "delivery", "en")).isEmpty();
        });
  }
}
