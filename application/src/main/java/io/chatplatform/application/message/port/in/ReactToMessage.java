package io.chatplatform.application.message.port.in;

import io.chatplatform.application.security.Actor;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageId;
import java.util.Optional;

/// Puts the business's one reaction on a customer's message in place of any earlier one, or (no
/// emoji) takes it back. It shows at once and is sent soon after, in the chat's order; what the
/// platform refuses is undone. Refused with the reason where the channel forbids it.
public interface ReactToMessage {
  Message handle(Actor actor, MessageId message, Optional<String> emoji);
}
