package io.chatplatform.application.fake;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.testkit.StoreContract;
import io.chatplatform.application.transaction.TenantTransaction;

/// The store in memory, under the contracts.
interface InMemoryContracts extends StoreContract {
  InMemoryStore STORE = new InMemoryStore();

  @Override
  default TenantTransaction transaction() {
    return STORE;
  }

  @Override
  default TenantRepository tenants() {
    return new InMemoryTenantRepository(STORE);
  }

  @Override
  default UserRepository users() {
    return new InMemoryUserRepository(STORE);
  }

  @Override
  default ConnectionRepository connections() {
    return new InMemoryConnectionRepository(STORE);
  }

  @Override
  default ChatRepository chats() {
    return new InMemoryChatRepository(STORE);
  }

  @Override
  default MessageRepository messages() {
    return new InMemoryMessageRepository(STORE);
  }
}
