package io.chatplatform.persistence.message;

import io.chatplatform.application.testkit.MessageContentContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiMessageContentTest implements JdbiStore, MessageContentContract {}
