package io.chatplatform.persistence.message;

import io.chatplatform.application.testkit.MessageRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiMessageRepositoryTest implements MessageRepositoryContract, JdbiStore {}
