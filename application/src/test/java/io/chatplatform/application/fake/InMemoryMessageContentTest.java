package io.chatplatform.application.fake;

import io.chatplatform.application.testkit.MessageContentContract;

class InMemoryMessageContentTest implements InMemoryContracts, MessageContentContract {}
