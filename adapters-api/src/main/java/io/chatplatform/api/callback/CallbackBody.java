package io.chatplatform.api.callback;

import io.chatplatform.application.channel.OutgoingMessage.Content.File;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of one request. A file stands in it as base64, encoded while it is read, so that no
/// file is whole in memory.
public final class CallbackBody {
  private final byte[] head;
  private final Optional<File> file;
  private final byte[] tail;

  private CallbackBody(String head, Optional<File> file, String tail) {
    this.head = head.getBytes(StandardCharsets.UTF_8);
    this.file = file;
    this.tail = tail.getBytes(StandardCharsets.UTF_8);
  }

  public static CallbackBody of(ObjectNode event) {
    return new CallbackBody(event.toString(), Optional.empty(), "");
  }

  /// `attachment`: what is said of the file; its bytes become the member `data`, and it the only
  /// one of the event's `attachments`.
  static CallbackBody of(ObjectNode event, ObjectNode attachment, File file) {
    return new CallbackBody(
        open(event) + "\"attachments\":[" + open(attachment) + "\"data\":\"",
        Optional.of(file),
        "\"}]}");
  }

  boolean hasFile() {
    return file.isPresent();
  }

  /// From its beginning; may be called more than once.
  InputStream open() throws IOException {
    InputStream end = new ByteArrayInputStream(tail);
    List<InputStream> parts =
        file.isEmpty()
            ? List.of(new ByteArrayInputStream(head), end)
            : List.of(
                new ByteArrayInputStream(head), new Base64Stream(file.get().bytes().open()), end);
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  /// Without its last brace, ready for one more member; no object here is empty.
  private static String open(ObjectNode object) {
    String json = object.toString();
    return json.substring(0, json.length() - 1) + ",";
  }
}
