package io.chatplatform.persistence.chat;

import io.chatplatform.application.testkit.ChatRepositoryContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiChatRepositoryTest implements ChatRepositoryContract, JdbiStore {}
