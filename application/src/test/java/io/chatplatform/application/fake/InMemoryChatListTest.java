package io.chatplatform.application.fake;

import io.chatplatform.application.testkit.ChatListContract;

class InMemoryChatListTest implements InMemoryContracts, ChatListContract {}
