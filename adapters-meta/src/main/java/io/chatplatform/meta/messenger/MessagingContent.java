package io.chatplatform.meta.messenger;

import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Item;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Media;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Text;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Unsupported;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.meta.graph.MediaNames;
import io.chatplatform.meta.json.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a `message` of Messenger or Instagram holds. Text and files become just that; of anything
/// else at least the words remain.
final class MessagingContent {
  private final List<Item> files = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private boolean hasWritten;

  private MessagingContent() {}

  static InboundContent of(JsonNode message) {
    var content = new MessagingContent();
    Nodes.text(message, "text").ifPresent(content::written);
    for (JsonNode attachment : Nodes.items(message, "attachments")) {
      content.add(attachment);
    }
    return content.build(message);
  }

  static InboundContent ofPostback(JsonNode postback) {
    return Nodes.text(postback, "title")
        .or(() -> Nodes.text(postback, "payload"))
        .<InboundContent>map(Text::new)
        .orElseGet(() -> new Unsupported("Tapped a button", postback.toString()));
  }

  private InboundContent build(JsonNode message) {
    String words = String.join("\n", lines);
    if (!files.isEmpty()) {
      Optional<String> caption = Optional.of(words).filter(text -> !text.isEmpty());
      return new Media(files.getFirst().type(), caption, files);
    }
    if (hasWritten) {
      return new Text(words);
    }
    if (!lines.isEmpty()) {
      return new Unsupported(words, message.toString());
    }
    return new Unsupported(
        Nodes.flag(message, "is_unsupported")
            ? "Sent something that can only be seen in the platform's own app"
            : "Sent an empty message",
        message.toString());
  }

  private void written(String text) {
    hasWritten = true;
    if (lines.stream().noneMatch(line -> line.contains(text))) {
      lines.add(text);
    }
  }

  private void add(JsonNode attachment) {
    String kind = Nodes.textOrEmpty(attachment, "type");
    JsonNode payload = attachment.path("payload");
    Optional<String> url = Nodes.text(payload, "url");
    switch (kind) {
      case "image" -> {
        boolean isSticker = Nodes.text(payload, "sticker_id").isPresent();
        file(isSticker ? MessageType.STICKER : MessageType.IMAGE, url);
      }
      case "video" -> file(MessageType.VIDEO, url);
      case "audio" -> file(MessageType.AUDIO, url);
      case "file" -> file(MessageType.FILE, url);
      case "fallback" -> link(attachment, payload, url);
      default -> lines.add(MessagingWords.ofAttachment(kind, attachment));
    }
  }

  private void file(MessageType type, Optional<String> url) {
    if (url.isEmpty()) {
      lines.add("Sent a file that the platform did not hand over");
      return;
    }
    Optional<String> name = MediaNames.ofAddress(url.get());
    files.add(
        new Item(
            type,
            url.get(),
            MediaNames.typeOf(type, name),
            type == MessageType.FILE ? name : Optional.empty()));
  }

  /// A link's preview: its words and its address, unless the text says them already.
  private void link(JsonNode attachment, JsonNode payload, Optional<String> url) {
    Nodes.text(payload, "title").or(() -> Nodes.text(attachment, "title")).ifPresent(this::written);
    url.or(() -> Nodes.text(attachment, "url")).ifPresent(this::written);
  }
}
