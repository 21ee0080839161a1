package io.chatplatform.api.webhook;

import io.chatplatform.application.channel.InboundEvent.InboundContent;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Complete;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Item;
import io.chatplatform.application.channel.InboundEvent.InboundContent.Media;
import io.chatplatform.domain.message.MessageContent.Contacts;
import io.chatplatform.domain.message.MessageContent.Location;
import io.chatplatform.domain.message.MessageType;
import java.net.URLConnection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a message says: words with or without files, or a place, or contacts. `raw`: the event as
/// it came.
record ContentReader(JsonEvents.Message message, String raw) {
  private static final String VOICE = "voice";

  InboundContent content() {
    List<InboundContent> said =
        Stream.of(files().or(this::words), place(), contacts()).flatMap(Optional::stream).toList();
    return said.size() == 1
        ? said.getFirst()
        : new InboundContent.Unsupported("A message of a kind that cannot be shown", raw);
  }

  private Optional<InboundContent> words() {
    return message.text().filter(text -> !text.isEmpty()).map(InboundContent.Text::new);
  }

  private Optional<InboundContent> files() {
    return message
        .attachments()
        .filter(files -> !files.isEmpty())
        .map(files ->
            new Media(
                type(files.getFirst()),
                message.text().filter(text -> !text.isEmpty()),
                files.stream().map(ContentReader::item).toList(),
                files.getFirst().type().equals(VOICE)));
  }

  private Optional<InboundContent> place() {
    return message
        .location()
        .map(place ->
            new Complete(
                new Location(
                    place.latitude(),
                    place.longitude(),
                    place.name(),
                    place.address(),
                    Optional.empty())));
  }

  private Optional<InboundContent> contacts() {
    return message
        .contacts()
        .filter(contacts -> !contacts.isEmpty())
        .map(contacts ->
            new Complete(
                new Contacts(
                    contacts.stream()
                        .map(contact ->
                            new Contacts.Contact(
                                contact.name(),
                                contact.organization(),
                                contact.phones().orElse(List.of()),
                                contact.emails().orElse(List.of())))
                        .toList())));
  }

  private static Item item(JsonEvents.Attachment file) {
    return new Item(
        type(file),
        file.url(),
        file.mimeType()
            .or(() -> file.fileName().map(URLConnection::guessContentTypeFromName))
            .orElse("application/octet-stream"),
        file.fileName());
  }

  /// A file of a kind unknown here is just a file.
  private static MessageType type(JsonEvents.Attachment file) {
    return switch (file.type().toLowerCase(Locale.ROOT)) {
      case "image" -> MessageType.IMAGE;
      case "video" -> MessageType.VIDEO;
      case "audio", VOICE -> MessageType.AUDIO;
      case "sticker" -> MessageType.STICKER;
      default -> MessageType.FILE;
    };
  }
}
