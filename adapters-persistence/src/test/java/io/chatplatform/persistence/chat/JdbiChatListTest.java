package io.chatplatform.persistence.chat;

import io.chatplatform.application.testkit.ChatListContract;
import io.chatplatform.persistence.JdbiStore;

final class JdbiChatListTest implements ChatListContract, JdbiStore {}
