package io.chatplatform.meta.webhook;

import io.chatplatform.application.channel.ChannelWebhook.Part;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Cuts a body about several accounts into parts about one each. Works on the bytes: a part is the
/// body with all entries but one left out, so what an entry says is never written anew.
final class EnvelopeCutter {
  private final JsonMapper mapper;

  EnvelopeCutter(JsonMapper mapper) {
    this.mapper = mapper;
  }

  List<Part> cut(byte[] body) {
    try (JsonParser parser = mapper.createParser(body)) {
      return parts(body, entries(parser));
    } catch (JacksonException e) {
      return List.of(new Part("", body));
    }
  }

  private static List<Part> parts(byte[] body, List<Entry> entries) {
    long accounts = entries.stream().map(Entry::account).distinct().count();
    boolean cuttable = entries.stream().allMatch(entry -> entry.from() >= 0);
    if (accounts != 1 && !(accounts > 1 && cuttable)) {
      return List.of(new Part("", body));
    }
    if (accounts == 1) {
      return List.of(new Part(entries.getFirst().account(), body));
    }
    int head = entries.getFirst().from();
    int tail = entries.getLast().to();
    List<Part> parts = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      var part = new ByteArrayOutputStream(head + entry.to() - entry.from() + body.length - tail);
      part.write(body, 0, head);
      part.write(body, entry.from(), entry.to() - entry.from());
      part.write(body, tail, body.length - tail);
      parts.add(new Part(entry.account(), part.toByteArray()));
    }
    return parts;
  }

  /// The entries in their places; none when there is not exactly one list of them.
  private static List<Entry> entries(JsonParser parser) {
    List<Entry> entries = new ArrayList<>();
    int lists = 0;
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return List.of();
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isEntries = parser.currentName().equals("entry");
      if (parser.nextToken() == JsonToken.START_ARRAY && isEntries) {
        lists++;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          entries.add(entry(parser));
        }
      } else {
        parser.skipChildren();
      }
    }
    return lists == 1 ? entries : List.of();
  }

  private static Entry entry(JsonParser parser) {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    String account = "";
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isId = parser.currentName().equals("id");
        if (parser.nextToken().isScalarValue() && isId) {
          account = parser.getString();
        } else {
          parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
    return new Entry(account, from, (int) parser.currentLocation().getByteOffset());
  }

  private record Entry(String account, int from, int to) {}
}
