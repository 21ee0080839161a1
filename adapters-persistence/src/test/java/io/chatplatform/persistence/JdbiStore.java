package io.chatplatform.persistence;

import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.testkit.StoreContract;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.persistence.chat.JdbiChatRepository;
import io.chatplatform.persistence.chat.LargeTotals;
import io.chatplatform.persistence.connection.JdbiConnectionRepository;
import io.chatplatform.persistence.message.JdbiMessageRepository;
import io.chatplatform.persistence.tenant.JdbiTenantRepository;
import io.chatplatform.persistence.user.JdbiUserRepository;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The store under test, in a database for each test class.
public interface JdbiStore extends StoreContract {
  Map<Class<?>, TestDatabase> DATABASES = new ConcurrentHashMap<>();
  TenantDb DB = new TenantDb();

  default TestDatabase testDatabase() {
    return DATABASES.computeIfAbsent(getClass(), type -> TestPostgres.database());
  }

  default Database database() {
    return testDatabase().database();
  }

  default Directory directory() {
    return new Directory(database());
  }

  @Override
  default TenantTransaction transaction() {
    return new JdbiTenantTransaction(database());
  }

  @Override
  default TenantRepository tenants() {
    return new JdbiTenantRepository(DB);
  }

  @Override
  default UserRepository users() {
    return new JdbiUserRepository(DB);
  }

  @Override
  default ConnectionRepository connections() {
    return new JdbiConnectionRepository(DB);
  }

  @Override
  default ChatRepository chats() {
    return new JdbiChatRepository(DB, new LargeTotals());
  }

  @Override
  default MessageRepository messages() {
    return new JdbiMessageRepository(DB);
  }
}
