package io.chatplatform.domain.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said.
public sealed interface MessageContent {
  MessageType type();

  /// What of it can be read as text; also what a list shows and a search finds.
  Optional<String> text();

  default List<Attachment> attachments() {
    return List.of();
  }

  /// With other words; what has no words of a person's own stays as it is.
  default MessageContent edited(String words) {
    return this;
  }

  record Text(String body) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.TEXT;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(body);
    }

    @Override
    public MessageContent edited(String words) {
      return new Text(words);
    }
  }

  /// Pictures, films, sounds, files and stickers; at least one, all of the message's type or a mix
  /// of it. `isVoice`: a sound that was spoken for this chat.
  record Media(
      MessageType type, Optional<String> text, List<Attachment> attachments, boolean isVoice)
      implements MessageContent {
    public Media {
      attachments = List.copyOf(attachments);
      if (!type.isMedia() || attachments.isEmpty()) {
        throw new IllegalArgumentException("no media: " + type);
      }
    }

    public Media(MessageType type, Optional<String> text, List<Attachment> attachments) {
      this(type, text, attachments, false);
    }

    @Override
    public MessageContent edited(String words) {
      return new Media(type, Optional.of(words).filter(w -> !w.isEmpty()), attachments, isVoice);
    }
  }

  /// A place on earth, in degrees.
  record Location(
      double latitude,
      double longitude,
      Optional<String> name,
      Optional<String> address,
      Optional<String> url)
      implements MessageContent {
    public Location {
      if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("not on earth: " + latitude + ", " + longitude);
      }
    }

    @Override
    public MessageType type() {
      return MessageType.LOCATION;
    }

    @Override
    public Optional<String> text() {
      String words = Stream.of(name, address).flatMap(Optional::stream).collect(joined());
      return Optional.of(words.isEmpty() ? latitude + ", " + longitude : words);
    }
  }

  /// Address cards.
  record Contacts(List<Contact> contacts) implements MessageContent {
    public Contacts {
      contacts = List.copyOf(contacts);
    }

    @Override
    public MessageType type() {
      return MessageType.CONTACT;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(contacts.stream().map(Contact::name).collect(joined()));
    }

    public record Contact(
        String name, Optional<String> organization, List<String> phones, List<String> emails) {
      public Contact {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
      }
    }
  }

  /// A text with something to choose from.
  record Interactive(String body, Choices choices) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.INTERACTIVE;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(body);
    }
  }

  /// An answer that was chosen or filled in rather than written.
  record Choice(Choice.Kind kind, String title, Optional<String> description, List<Answer> answers)
      implements MessageContent {
    public Choice {
      answers = List.copyOf(answers);
    }

    public static Choice of(Choice.Kind kind, String title) {
      return new Choice(kind, title, Optional.empty(), List.of());
    }

    @Override
    public MessageType type() {
      return MessageType.INTERACTIVE;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(title);
    }

    public enum Kind {
      /// A button under a message.
      BUTTON,
      /// A row of a list.
      LIST,
      /// A form; `answers` says what was filled in.
      FORM,
      /// A button that stands for an action, in a menu or a card.
      POSTBACK
    }

    public record Answer(String question, String answer) {}
  }

  /// Goods that a customer wants.
  record Order(List<Item> items, Optional<String> note) implements MessageContent {
    public Order {
      items = List.copyOf(items);
    }

    @Override
    public MessageType type() {
      return MessageType.INTERACTIVE;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(
          Stream.concat(
                  items.stream().map(item -> item.quantity() + " × " + item.product()),
                  note.stream())
              .collect(joined()));
    }

    /// `price`: of one, in `currency`.
    public record Item(
        String product, long quantity, Optional<BigDecimal> price, Optional<String> currency) {}
  }

  /// Something public that was passed on or that speaks of the business.
  record Share(Share.Kind kind, Optional<String> title, Optional<String> url)
      implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.INTERACTIVE;
    }

    @Override
    public Optional<String> text() {
      return title.or(() -> Optional.of(kind.words()));
    }

    public enum Kind {
      POST("Shared a post"),
      REEL("Shared a reel"),
      STORY("Shared a story"),
      STORY_MENTION("Mentioned you in a story"),
      PRODUCT("Asked about a product");

      private final String words;

      Kind(String words) {
        this.words = words;
      }

      String words() {
        return words;
      }
    }
  }

  /// A prepared message with its gaps filled in. `attachments`: the file at its head, if any;
  /// `filled` is absent where only the text is known.
  record Template(String body, Optional<FilledTemplate> filled, List<Attachment> attachments)
      implements MessageContent {
    public Template {
      attachments = List.copyOf(attachments);
    }

    public Template(String body) {
      this(body, Optional.empty(), List.of());
    }

    @Override
    public MessageType type() {
      return MessageType.TEMPLATE;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(body);
    }
  }

  /// Said by the platform or by this system, not by a person.
  record Notice(Notice.Kind kind, String body) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.SYSTEM;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(body);
    }

    public enum Kind {
      /// The customer has another number or id from now on.
      CUSTOMER_MOVED,
      /// The customer's device or keys changed.
      IDENTITY_CHANGED,
      /// The conversation was handed to this inbox.
      CONTROL_PASSED,
      /// Another app leads the conversation now.
      CONTROL_TAKEN,
      /// Another app asks for the conversation.
      CONTROL_REQUESTED,
      OTHER
    }
  }

  /// Taken back by who had sent it: nothing of it is left but what it was.
  record Deleted(MessageType type) implements MessageContent {
    @Override
    public Optional<String> text() {
      return Optional.empty();
    }
  }

  /// Something came that cannot be shown: `what` says it in words, `raw` is the platform's own text
  /// of it.
  record Unsupported(String what, String raw) implements MessageContent {
    @Override
    public MessageType type() {
      return MessageType.UNSUPPORTED;
    }

    @Override
    public Optional<String> text() {
      return Optional.of(what);
    }
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }
}
