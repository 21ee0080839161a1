package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aConnection;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.privacy.DataDeletion;
import io.chatplatform.application.privacy.port.out.DataDeletions;
import io.chatplatform.application.privacy.port.out.PersonDirectory;
import io.chatplatform.application.privacy.port.out.PersonDirectory.Customer;
import io.chatplatform.application.privacy.port.out.PersonDirectory.Granted;
import io.chatplatform.domain.channel.ChannelId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where people are known over all tenants, and what was deleted for them.
public interface PersonDirectoryContract extends StoreContract {
  PersonDirectory people();

  DataDeletions deletions();

  @Test
  default void whatAPersonConnectedIsFoundInEachTenant() {
    String person = Samples.word();
    TenantId one = givenTenant();
    TenantId two = givenTenant();
    SocialConnection first = givenGrant(one, person);
    SocialConnection second = givenGrant(two, person);
    givenGrant(two, Samples.word());
    ChannelId channel = first.account().channel();

    assertThat(people().connectionsOf(List.of(channel), person))
        .containsExactlyInAnyOrder(new Granted(one, first.id()), new Granted(two, second.id()));
    assertThat(people().connectionsOf(List.of(new ChannelId("smoke")), person)).isEmpty();
  }

  @Test
  default void aCustomersChatsAreFoundByAnyKey() {
    TenantId tenant = givenTenant();
    Chat chat = givenChat(tenant);
    String person = Samples.word();
    in(
        tenant,
        () ->
            chats()
                .addHandles(
                    Map.of(
                        new Handle(chat.origin().connection(), new CustomerKey("phone", person)),
                        chat.id())));

    assertThat(people().chatsOf(List.of(chat.origin().channel()), person))
        .containsExactly(new Customer(tenant, chat.id()));
    assertThat(people().chatsOf(List.of(chat.origin().channel()), Samples.word())).isEmpty();
  }

  @Test
  default void aDeletionIsFoundByItsCode() {
    var asked = new DataDeletion(Samples.word(), NOW, Optional.empty());
    deletions().insert(asked);
    assertThat(deletions().find(asked.code())).contains(asked);

    deletions().complete(asked.code(), NOW.plusSeconds(1));

    assertThat(deletions().find(asked.code()))
        .contains(new DataDeletion(asked.code(), NOW, Optional.of(NOW.plusSeconds(1))));
    assertThat(deletions().find(Samples.word())).isEmpty();
  }

  private SocialConnection givenGrant(TenantId tenant, String person) {
    SocialConnection connection =
        aConnection().granted(new Grant(Set.of(), Optional.empty(), Optional.of(person)), NOW);
    in(tenant, () -> connections().insert(connection, new byte[] {1}));
    return connection;
  }
}
