package io.chatplatform.telegram.webhook;

import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Complete;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Item;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Media;
import io.chatplatform.domain.message.MessageContent.Contacts;
import io.chatplatform.domain.message.MessageContent.Location;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.telegram.json.Nodes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What a message says. (Telegram, "Bot API: Message")
record ContentReader(JsonNode message) {
  InboundContent content() {
    return Nodes.text(message, "text")
        .<InboundContent>map(InboundContent.Text::new)
        .or(this::photo)
        .or(() -> file("voice", MessageType.AUDIO, "audio/ogg"))
        .or(() -> file("audio", MessageType.AUDIO, "audio/mpeg"))
        .or(() -> file("video", MessageType.VIDEO, "video/mp4"))
        .or(() -> file("video_note", MessageType.VIDEO, "video/mp4"))
        // An animation stands beside a document, for clients that know no animations.
        .or(() -> file("animation", MessageType.VIDEO, "video/mp4"))
        .or(() -> file("document", MessageType.FILE, "application/octet-stream"))
        .or(this::sticker)
        .or(this::place)
        .or(this::contact)
        .orElseGet(() ->
            new InboundContent.Unsupported(
                "A message of a kind that cannot be shown",
                message.toString().replace("\0", "\uFFFD")));
  }

  /// The same photo comes in several sizes.
  private Optional<InboundContent> photo() {
    return message
        .path("photo")
        .valueStream()
        .filter(size -> Nodes.text(size, "file_id").isPresent())
        .max(
            Comparator.comparingLong(
                size -> size.path("width").asLong(0) * size.path("height").asLong(0)))
        .map(size -> media(MessageType.IMAGE, size, "image/jpeg", false));
  }

  private Optional<InboundContent> file(String member, MessageType type, String usual) {
    JsonNode file = message.path(member);
    return Nodes.text(file, "file_id").map(_ -> media(type, file, usual, member.equals("voice")));
  }

  private Optional<InboundContent> sticker() {
    JsonNode sticker = message.path("sticker");
    String mimeType =
        sticker.path("is_video").asBoolean(false)
            ? "video/webm"
            : sticker.path("is_animated").asBoolean(false)
                ? "application/x-tgsticker"
                : "image/webp";
    return file("sticker", MessageType.STICKER, mimeType);
  }

  private InboundContent media(MessageType type, JsonNode file, String usual, boolean isVoice) {
    return new Media(
        type,
        Nodes.text(message, "caption"),
        List.of(
            new Item(
                type,
                Nodes.textOrEmpty(file, "file_id"),
                Nodes.text(file, "mime_type").orElse(usual),
                Nodes.text(file, "file_name"))),
        isVoice);
  }

  /// A venue is a place with a name.
  private Optional<InboundContent> place() {
    JsonNode venue = message.path("venue");
    JsonNode place = venue.isObject() ? venue.path("location") : message.path("location");
    return Nodes.number(place, "latitude")
        .filter(latitude -> Math.abs(latitude) <= 90)
        .flatMap(latitude ->
            Nodes.number(place, "longitude")
                .filter(longitude -> Math.abs(longitude) <= 180)
                .map(longitude ->
                    new Complete(
                        new Location(
                            latitude,
                            longitude,
                            Nodes.text(venue, "title"),
                            Nodes.text(venue, "address"),
                            Optional.empty()))));
  }

  private Optional<InboundContent> contact() {
    JsonNode contact = message.path("contact");
    String name =
        Stream.of("first_name", "last_name")
            .flatMap(part -> Nodes.text(contact, part).stream())
            .collect(Collectors.joining(" "));
    return Nodes.text(contact, "phone_number")
        .map(phone ->
            new Complete(
                new Contacts(
                    List.of(
                        new Contacts.Contact(
                            name.isEmpty() ? phone : name,
                            Optional.empty(),
                            List.of(phone),
                            List.of())))));
  }
}
