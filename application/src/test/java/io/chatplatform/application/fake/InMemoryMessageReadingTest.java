package io.chatplatform.application.fake;

import io.chatplatform.application.testkit.MessageReadingContract;

class InMemoryMessageReadingTest implements InMemoryContracts, MessageReadingContract {}
