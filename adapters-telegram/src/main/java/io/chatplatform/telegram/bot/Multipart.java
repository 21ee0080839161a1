package io.chatplatform.telegram.bot;

import io.chatplatform.application.channel.OutgoingMessage.Content.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/// A form with one file in it, streamed. (RFC 7578; names escaped as browsers do.)
final class Multipart {
  private final String boundary = "chat-" + UUID.randomUUID();
  private final byte[] head;
  private final byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
  private final File file;

  Multipart(Map<String, String> fields, String fileField, File file) {
    var text = new StringBuilder();
    fields.forEach(
        (name, value) -> text.append(part(name)).append("\r\n\r\n").append(value).append("\r\n"));
    text.append(part(fileField))
        .append("; filename=\"")
        .append(escaped(file.info().fileName().orElse("file")))
        .append("\"\r\nContent-Type: ")
        .append(file.info().mimeType().replaceAll("[\r\n]", ""))
        .append("\r\n\r\n");
    this.head = text.toString().getBytes(StandardCharsets.UTF_8);
    this.file = file;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher publisher() {
    BodyPublisher whole =
        BodyPublishers.concat(
            BodyPublishers.ofByteArray(head),
            BodyPublishers.ofInputStream(this::open),
            BodyPublishers.ofByteArray(end));
    long size = file.info().size();
    return size > 0 ? BodyPublishers.fromPublisher(whole, head.length + size + end.length) : whole;
  }

  private String part(String name) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
  }

  private InputStream open() {
    try {
      return file.bytes().open();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the file to send", e);
    }
  }

  private static String escaped(String fileName) {
    return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }
}
