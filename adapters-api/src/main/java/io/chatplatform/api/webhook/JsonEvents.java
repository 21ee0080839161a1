package io.chatplatform.api.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The events as they stand in JSON. What a record cannot be made of is not understood; members
/// that nobody has heard of are ignored.
final class JsonEvents {
  private static final int ID_MAX = 200;

  private JsonEvents() {}

  static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
        .addModule(new SimpleModule().addDeserializer(String.class, new StorableText()))
        .build();
  }

  record Customer(
      @JsonProperty(required = true) String id, Optional<String> name, Optional<String> phone) {
    Customer {
      requireId(id);
    }
  }

  /// A message, whichever side wrote it, or an event of a kind unknown here.
  record Message(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) Customer customer,
      Optional<String> text,
      Optional<List<Attachment>> attachments,
      Optional<Location> location,
      Optional<List<Contact>> contacts,
      Optional<String> replyTo,
      Optional<String> message,
      Optional<String> at) {
    Message {
      requireId(id);
    }
  }

  record Attachment(
      @JsonProperty(required = true) String type,
      @JsonProperty(required = true) String url,
      Optional<String> fileName,
      Optional<String> mimeType) {}

  record Location(
      @JsonProperty(required = true) double latitude,
      @JsonProperty(required = true) double longitude,
      Optional<String> name,
      Optional<String> address) {}

  record Contact(
      @JsonProperty(required = true) String name,
      Optional<String> organization,
      Optional<List<String>> phones,
      Optional<List<String>> emails) {}

  /// `message`: what is changed; `id`: of the change.
  record Change(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String message,
      @JsonProperty(required = true) Customer customer,
      Optional<String> text,
      Optional<String> emoji,
      Optional<String> at) {
    Change {
      requireId(id);
      requireId(message);
    }
  }

  /// `message`: our id; `id`: the system's, where it answered with one.
  record Status(
      @JsonProperty(required = true) String message,
      Optional<String> id,
      @JsonProperty(required = true) String status,
      Optional<Boolean> andEarlier,
      Optional<Failure> error) {
    Status {
      requireId(message);
      id.ifPresent(JsonEvents::requireId);
    }
  }

  record Failure(Optional<String> code, Optional<String> message) {}

  private static void requireId(String id) {
    if (id.isBlank() || id.length() > ID_MAX) {
      throw new IllegalArgumentException("an id has 1 to " + ID_MAX + " characters");
    }
  }

  /// Texts and numbers, without U+0000, which JSON may carry and a database may not.
  private static final class StorableText extends StdScalarDeserializer<String> {
    StorableText() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.currentToken().isScalarValue() ? parser.getValueAsString() : null;
      return text == null
          ? (String) context.handleUnexpectedToken(getValueType(context), parser)
          : text.replace("\0", "");
    }
  }
}
