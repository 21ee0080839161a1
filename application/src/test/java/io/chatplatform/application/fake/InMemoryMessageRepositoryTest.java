package io.chatplatform.application.fake;

import io.chatplatform.application.testkit.MessageRepositoryContract;

class InMemoryMessageRepositoryTest implements InMemoryContracts, MessageRepositoryContract {}
