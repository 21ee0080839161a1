package io.chatplatform.persistence.message;

import io.chatplatform.application.testkit.MessageReadingContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiMessageReadingTest implements MessageReadingContract, JdbiStore {}
