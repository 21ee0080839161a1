package io.chatplatform.application.fake;

import io.chatplatform.application.testkit.ChatRepositoryContract;

class InMemoryChatRepositoryTest implements InMemoryContracts, ChatRepositoryContract {}
