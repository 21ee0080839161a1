package io.chatplatform.meta.messenger;

import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Complete;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Item;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Media;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Text;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Unsupported;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageContent.Choice;
import io.chatplatform.domain.message.MessageContent.Location;
import io.chatplatform.domain.message.MessageContent.Share;
import io.chatplatform.domain.message.MessageContent.Template;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.meta.graph.MediaNames;
import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.json.Places;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a `message` of Messenger or Instagram holds. Of what is not known here at least the words
/// remain.
final class MessagingContent {
  private final JsonNode message;
  private final List<Item> files = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private Optional<MessageContent> complete = Optional.empty();

  private MessagingContent(JsonNode message) {
    this.message = message;
  }

  static InboundContent of(JsonNode message) {
    var content = new MessagingContent(message);
    for (JsonNode attachment : Nodes.items(message, "attachments")) {
      content.add(attachment);
    }
    return content.build();
  }

  static InboundContent ofPostback(JsonNode postback) {
    return Nodes.text(postback, "title")
        .or(() -> Nodes.text(postback, "payload"))
        .<InboundContent>map(title -> new Complete(Choice.of(Choice.Kind.POSTBACK, title)))
        .orElseGet(() -> new Unsupported("Tapped a button", postback.toString()));
  }

  private InboundContent build() {
    Optional<String> text = Nodes.text(message, "text");
    if (!files.isEmpty()) {
      return new Media(files.getFirst().type(), words(text), files);
    }
    if (complete.isPresent()) {
      return new Complete(text.map(this::titled).orElseGet(complete::get));
    }
    if (text.isPresent()) {
      return new Text(words(text).orElseThrow());
    }
    Optional<String> link =
        MessagingContext.of(message, Instant.EPOCH)
            .link()
            .flatMap(preview -> preview.url().or(preview::title));
    if (link.isPresent()) {
      return new Text(link.get());
    }
    return new Unsupported(
        words(Optional.empty()).orElseGet(this::nothingToShow), message.toString());
  }

  private String nothingToShow() {
    return Nodes.flag(message, "is_unsupported")
        ? "Sent something that can only be seen in the platform's own app"
        : "Sent an empty message";
  }

  /// The text, and words for what else came and cannot be shown.
  private Optional<String> words(Optional<String> text) {
    List<String> lines = new ArrayList<>();
    text.ifPresent(lines::add);
    lines.addAll(unknown);
    return Optional.of(String.join("\n", lines)).filter(all -> !all.isEmpty());
  }

  private MessageContent titled(String text) {
    return switch (complete.orElseThrow()) {
      case Share(var kind, var title, var url) ->
          new Share(kind, Optional.of(text).or(() -> title), url);
      case Location place ->
          new Location(
              place.latitude(), place.longitude(), Optional.of(text), place.address(), place.url());
      case MessageContent other -> other;
    };
  }

  private void add(JsonNode attachment) {
    String kind = Nodes.textOrEmpty(attachment, "type");
    JsonNode payload = attachment.path("payload");
    Optional<String> url = Nodes.text(payload, "url").or(() -> Nodes.text(attachment, "url"));
    switch (kind) {
      case "image" -> {
        boolean isSticker =
            Nodes.text(payload, "sticker_id")
                .or(() -> Nodes.text(message, "sticker_id"))
                .isPresent();
        file(isSticker ? MessageType.STICKER : MessageType.IMAGE, url);
      }
      case "video" -> file(MessageType.VIDEO, url);
      case "audio" -> file(MessageType.AUDIO, url);
      case "file" -> file(MessageType.FILE, url);
      case "fallback" -> {
        // A link's preview belongs to the text, see MessagingContext.
      }
      case "location" -> location(attachment, payload, url);
      case "share", "ig_post", "post" -> share(Share.Kind.POST, attachment, url);
      case "ig_reel", "reel" -> share(Share.Kind.REEL, attachment, url);
      case "story", "ig_story" -> share(Share.Kind.STORY, attachment, url);
      case "story_mention" -> share(Share.Kind.STORY_MENTION, attachment, url);
      case "template" -> template(attachment, payload);
      default -> unknown.add(MessagingWords.ofAttachment(kind, attachment));
    }
  }

  private void share(Share.Kind kind, JsonNode attachment, Optional<String> url) {
    Optional<String> title =
        Nodes.text(attachment.path("payload"), "title").or(() -> Nodes.text(attachment, "title"));
    complete = Optional.of(new Share(kind, title, url));
  }

  private void location(JsonNode attachment, JsonNode payload, Optional<String> url) {
    JsonNode point = payload.path("coordinates");
    Optional<Location> place =
        Places.of(
            Nodes.number(point, "lat"),
            Nodes.number(point, "long"),
            Nodes.text(attachment, "title"),
            Optional.empty(),
            url);
    place.ifPresentOrElse(
        found -> complete = Optional.of(found),
        () -> unknown.add(MessagingWords.ofAttachment("location", attachment)));
  }

  /// What a business sent as a template, or a product that a customer asks about.
  private void template(JsonNode attachment, JsonNode payload) {
    JsonNode product = payload.path("product").path("elements").path(0);
    complete =
        Optional.of(
            product.isObject()
                ? new Share(
                    Share.Kind.PRODUCT,
                    Nodes.text(product, "title"),
                    Nodes.text(product, "image_url"))
                : new Template(MessagingWords.ofAttachment("template", attachment)));
  }

  private void file(MessageType type, Optional<String> url) {
    if (url.isEmpty()) {
      unknown.add("Sent a file that the platform did not hand over");
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
}
