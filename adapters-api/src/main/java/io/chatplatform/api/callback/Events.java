package io.chatplatform.api.callback;

import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingMessage.Content.File;
import io.chatplatform.application.channel.OutgoingMessage.Content.Template;
import io.chatplatform.application.channel.OutgoingMessage.Content.Text;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What is posted to the other system.
public record Events(JsonMapper mapper) {
  /// `webhook`: where the system reaches us, where that is known.
  public CallbackBody ping(Credentials credentials, Optional<URI> webhook) {
    ObjectNode event = event("ping", credentials);
    webhook.ifPresent(address -> event.put("webhook", address.toString()));
    return CallbackBody.of(event);
  }

  /// `customer`: their id in the system.
  public CallbackBody message(OutgoingMessage message, String customer, Credentials credentials) {
    ObjectNode event = event("message", customer, credentials).put("id", message.id().toString());
    message.replyToPlatformId().ifPresent(id -> event.put("replyTo", id));
    return switch (message.content()) {
      case Text text -> CallbackBody.of(event.put("text", text.body()));
      case File file -> {
        file.caption().ifPresent(caption -> event.put("text", caption));
        yield CallbackBody.of(event, attachment(file), file);
      }
      case Template _ -> throw new IllegalArgumentException("there are no templates here");
    };
  }

  public CallbackBody typing(String customer, boolean isTyping, Credentials credentials) {
    return CallbackBody.of(event("typing", customer, credentials).put("isTyping", isTyping));
  }

  /// `message`: a message of the customer that was seen, with all before it.
  public CallbackBody seen(String customer, String message, Credentials credentials) {
    return CallbackBody.of(event("read", customer, credentials).put("message", message));
  }

  private ObjectNode attachment(File file) {
    ObjectNode attachment =
        mapper
            .createObjectNode()
            .put("type", file.type().name().toLowerCase(Locale.ROOT))
            .put("mimeType", file.info().mimeType());
    file.info().fileName().ifPresent(name -> attachment.put("fileName", name));
    return attachment;
  }

  private ObjectNode event(String type, String customer, Credentials credentials) {
    ObjectNode event = event(type, credentials);
    event.putObject("customer").put("id", customer);
    return event;
  }

  private ObjectNode event(String type, Credentials credentials) {
    return mapper
        .createObjectNode()
        .put("type", type)
        .put("account", credentials.account().platformAccountId());
  }
}
