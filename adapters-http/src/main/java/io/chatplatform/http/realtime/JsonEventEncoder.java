package io.chatplatform.http.realtime;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.realtime.port.out.EventEncoder;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.event.TenantEvent;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.http.chat.ChatJson;
import io.chatplatform.http.connection.ConnectionJson;
import io.chatplatform.http.message.MessageJson;
import io.chatplatform.http.note.NoteJson;
import io.chatplatform.http.team.UserJson;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Events in exactly the shapes that the endpoints answer with.
public final class JsonEventEncoder implements EventEncoder {
  private final JsonMapper mapper;
  private final Channels channels;
  private final Clock clock;

  @Inject
  public JsonEventEncoder(JsonMapper mapper, Channels channels, Clock clock) {
    this.mapper = mapper;
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  public Encoded encode(TenantId tenant, TenantEvent event) {
    return switch (event) {
      case TenantEvent.MessageCreated(var message, var chat) ->
          encoded(
              "message.created",
              Map.of("message", MessageJson.from(message), "chat", json(tenant, chat)));
      case TenantEvent.MessageUpdated(var message, var chat) ->
          encoded(
              "message.updated",
              Map.of("message", MessageJson.from(message), "chat", json(tenant, chat)));
      case TenantEvent.ChatCreated(var chat) -> chatEvent("chat.created", tenant, chat);
      case TenantEvent.ChatUpdated(var chat) -> chatEvent("chat.updated", tenant, chat);
      case TenantEvent.ChatDeleted(var chat) -> chatEvent("chat.deleted", tenant, chat);
      case TenantEvent.NoteCreated(var note) ->
          encoded("note.created", Map.of("note", NoteJson.from(note)));
      case TenantEvent.NoteUpdated(var note) ->
          encoded("note.updated", Map.of("note", NoteJson.from(note)));
      case TenantEvent.NoteDeleted(var note) ->
          encoded("note.deleted", Map.of("note", NoteJson.from(note)));
      case TenantEvent.ConnectionUpdated(var connection, _) ->
          encoded("connection.updated", Map.of("connection", ConnectionJson.from(connection)));
      case TenantEvent.UserUpdated(var user, var isRemoved) -> {
        var shown = isRemoved ? user.active(false, clock.instant()) : user;
        yield encoded("user.updated", Map.of("user", UserJson.from(tenant, shown)));
      }
      case TenantEvent.PresenceUpdated(var user, var isOnline) ->
          encoded(
              "presence.updated",
              Map.of("userId", user.toString(), "presence", isOnline ? "online" : "offline"));
      case TenantEvent.Typing(var chat, var user, var isTyping) -> {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("chatId", chat.toString());
        data.put("userId", user.map(Object::toString));
        data.put("isTyping", isTyping);
        yield encoded("typing", data);
      }
    };
  }

  private Encoded chatEvent(String type, TenantId tenant, Chat chat) {
    return encoded(type, Map.of("chat", json(tenant, chat)));
  }

  private ChatJson json(TenantId tenant, Chat chat) {
    return ChatJson.from(tenant, chat, channels, clock.instant());
  }

  private Encoded encoded(String type, Object data) {
    return new Encoded(type, mapper.writeValueAsString(data));
  }
}
