package io.chatplatform.telegram.bot;

import io.chatplatform.application.channel.OutgoingMessage;
import io.chatplatform.application.channel.OutgoingMessage.Content.File;
import io.chatplatform.application.channel.OutgoingMessage.Content.Template;
import io.chatplatform.application.channel.OutgoingMessage.Content.Text;
import io.chatplatform.application.channel.SendResult;
import io.chatplatform.domain.message.MessageType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Sends by the Bot API. (Telegram, "Bot API: sendMessage" and its like)
public final class Sender {
  private static final Set<String> VOICE = Set.of("audio/ogg", "audio/opus");

  private final BotClient bot;
  private final JsonMapper mapper;

  public Sender(BotClient bot, JsonMapper mapper) {
    this.bot = bot;
    this.mapper = mapper;
  }

  public SendResult send(OutgoingMessage message, String chat, String token) {
    ObjectNode reply = mapper.createObjectNode();
    message
        .replyToPlatformId()
        .flatMap(MessageRef::of)
        .filter(answered -> answered.chat().equals(chat))
        .ifPresent(answered ->
            reply
                .put("message_id", Long.parseLong(answered.message()))
                .put("allow_sending_without_reply", true));
    BotReply answer =
        switch (message.content()) {
          case Text text -> {
            ObjectNode body =
                mapper.createObjectNode().put("chat_id", chat).put("text", text.body());
            if (!reply.isEmpty()) {
              body.set("reply_parameters", reply);
            }
            yield bot.call(token, "sendMessage", body);
          }
          case File file -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("chat_id", chat);
            file.caption().ifPresent(caption -> fields.put("caption", caption));
            if (!reply.isEmpty()) {
              fields.put("reply_parameters", reply.toString());
            }
            String kind = kind(file);
            String method = "send" + Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
            yield bot.call(token, method, new Multipart(fields, kind, file));
          }
          case Template _ -> throw new IllegalArgumentException("there are no templates here");
        };
    return Outcomes.ofSending(answer, chat);
  }

  private static String kind(File file) {
    if (file.type() == MessageType.AUDIO) {
      return VOICE.contains(file.info().mimeType()) ? "voice" : "audio";
    }
    return switch (file.type()) {
      case IMAGE -> "photo";
      case VIDEO -> "video";
      case FILE,
          AUDIO,
          STICKER,
          TEXT,
          LOCATION,
          CONTACT,
          TEMPLATE,
          INTERACTIVE,
          REACTION,
          SYSTEM,
          UNSUPPORTED ->
          "document";
    };
  }
}
