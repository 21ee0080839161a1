package io.chatplatform.meta.simulator;

import io.chatplatform.meta.json.Nodes;
import io.chatplatform.meta.simulator.PhoneOption.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Fills a template in as WhatsApp does, and refuses what WhatsApp refuses.
final class TemplatePrint {
  private static final Pattern GAP = Pattern.compile("\\{\\{([A-Za-z0-9_]+)}}");

  private TemplatePrint() {}

  /// What the phone shows of it; `options`: the buttons that can be tapped.
  record Printed(String text, Optional<String> mediaId, List<PhoneOption> options) {}

  static Printed of(Optional<? extends JsonNode> known, JsonNode sent) {
    JsonNode template =
        known.orElseThrow(() ->
            GraphProblem.of(404, 132001, 0, "Template name does not exist in the translation."));
    String status = Nodes.textOrEmpty(template, "status");
    if (status.equals("PAUSED")) {
      throw GraphProblem.of(400, 132015, 0, "Template is paused.");
    }
    if (!status.equals("APPROVED")) {
      throw GraphProblem.of(404, 132001, 0, "Template is not approved.");
    }
    List<String> texts = new ArrayList<>();
    List<PhoneOption> options = new ArrayList<>();
    Optional<String> media = Optional.empty();
    for (JsonNode part : Nodes.items(template, "components")) {
      String type = Nodes.textOrEmpty(part, "type").toLowerCase(Locale.ROOT);
      JsonNode parameters = parameters(sent, type);
      if (type.equals("buttons")) {
        Nodes.items(part, "buttons").forEach(button -> options.add(option(button)));
      } else if (!part.path("format").isMissingNode()
          && !part.path("format").asString("").equals("TEXT")) {
        media = Optional.of(mediaId(parameters));
      } else {
        texts.add(filled(Nodes.textOrEmpty(part, "text"), parameters));
      }
    }
    return new Printed(String.join("\n\n", texts), media, options);
  }

  /// A button without a payload of its own stands for its text.
  private static PhoneOption option(JsonNode button) {
    String text = Nodes.textOrEmpty(button, "text");
    boolean isReply = Nodes.textOrEmpty(button, "type").equals("QUICK_REPLY");
    return new PhoneOption(isReply ? Kind.TEMPLATE_BUTTON : Kind.LINK, text, text, "");
  }

  private static JsonNode parameters(JsonNode sent, String type) {
    for (JsonNode part : Nodes.items(sent, "components")) {
      if (Nodes.textOrEmpty(part, "type").equals(type)) {
        return part.path("parameters");
      }
    }
    return sent.path("none");
  }

  private static String mediaId(JsonNode parameters) {
    JsonNode first = parameters.path(0);
    String id = Nodes.textOrEmpty(first.path(Nodes.textOrEmpty(first, "type")), "id");
    if (id.isEmpty()) {
      throw GraphProblem.of(400, 132012, 0, "Parameter format does not match: header.");
    }
    return id;
  }

  private static String filled(String text, JsonNode parameters) {
    List<String> gaps = GAP.matcher(text).results().map(gap -> gap.group(1)).distinct().toList();
    if (gaps.size() != parameters.size()) {
      throw GraphProblem.of(400, 132000, 0, "Number of parameters does not match.");
    }
    return GAP.matcher(text)
        .replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(1), gaps, parameters)));
  }

  private static String value(String gap, List<String> gaps, JsonNode parameters) {
    for (JsonNode parameter : parameters) {
      if (Nodes.textOrEmpty(parameter, "parameter_name").equals(gap)) {
        return Nodes.textOrEmpty(parameter, "text");
      }
    }
    if (!gap.matches("[0-9]{1,3}")) {
      throw GraphProblem.of(400, 132000, 0, "Parameter is missing: " + gap);
    }
    return Nodes.textOrEmpty(parameters.path(gaps.indexOf(gap)), "text");
  }
}
