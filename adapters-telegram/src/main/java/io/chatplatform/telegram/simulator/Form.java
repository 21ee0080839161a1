package io.chatplatform.telegram.simulator;

import io.chatplatform.telegram.simulator.Bots.StoredFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A form with one file in it (RFC 7578), whole in memory.
record Form(Map<String, String> values, StoredFile file) {
  private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data; boundary=(\\S+)");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile(" filename=\"([^\"]*)\"");
  private static final Pattern TYPE = Pattern.compile("\r\nContent-Type: ([^\r]*)");

  /// Empty: it is no form.
  static Optional<Form> read(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    var file = new StoredFile("file", "application/octet-stream", new byte[0]);
    // One character for each byte, so that nothing of a file is lost.
    String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    for (String part : text.split(Pattern.quote("\r\n--" + boundary.group(1)), -1)) {
      int end = part.indexOf("\r\n\r\n");
      if (end >= 0) {
        String head = utf8(part.substring(0, end));
        String content = part.substring(end + 4);
        Optional<String> fileName = found(FILE_NAME, head);
        if (fileName.isPresent()) {
          file =
              new StoredFile(
                  fileName.get(),
                  found(TYPE, head).orElse("application/octet-stream"),
                  content.getBytes(StandardCharsets.ISO_8859_1));
        } else {
          found(NAME, head).ifPresent(name -> values.put(name, utf8(content)));
        }
      }
    }
    return Optional.of(new Form(values, file));
  }

  ObjectNode fields(JsonMapper mapper) {
    ObjectNode node = mapper.createObjectNode();
    values.forEach(node::put);
    return node;
  }

  private static Optional<String> found(Pattern pattern, String head) {
    Matcher match = pattern.matcher(head);
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
