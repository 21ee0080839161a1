package io.chatplatform.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.connection.SocialConnection;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A store under test, and what each contract first puts into it. Each test has its own tenant.
public interface StoreContract {
  TenantTransaction transaction();

  TenantRepository tenants();

  UserRepository users();

  ConnectionRepository connections();

  ChatRepository chats();

  MessageRepository messages();

  default <T> T in(TenantId tenant, Supplier<T> work) {
    return transaction().run(tenant, work);
  }

  default void in(TenantId tenant, Runnable work) {
    transaction().run(tenant, work);
  }

  default TenantId givenTenant() {
    Tenant tenant = Samples.aTenant();
    in(tenant.id(), () -> assertThat(tenants().insert(tenant)).isTrue());
    return tenant.id();
  }

  default User givenUser(TenantId tenant, Role role) {
    User user = Samples.aUser(role);
    in(tenant, () -> users().insert(user, "hash"));
    return user;
  }

  default SocialConnection givenConnection(TenantId tenant) {
    SocialConnection connection = Samples.aConnection();
    in(tenant, () -> connections().insert(connection, new byte[] {1, 2, 3}));
    return connection;
  }

  default Chat givenChat(TenantId tenant) {
    return givenChat(tenant, Samples.aChat(givenConnection(tenant)));
  }

  default Chat givenChat(TenantId tenant, SocialConnection connection, Instant at) {
    return givenChat(tenant, Samples.aChat(connection, at));
  }

  default Chat givenChat(TenantId tenant, Chat chat) {
    in(tenant, () -> chats().open(List.of(chat), Map.of()));
    return chat;
  }

  default Message given(TenantId tenant, Chat chat, Message message) {
    in(
        tenant,
        () ->
            assertThat(
                    messages()
                        .insertNew(
                            List.of(
                                new MessageRepository.Placed(chat.origin().connection(), message)))
                        .added())
                .containsExactly(message.id()));
    return message;
  }
}
