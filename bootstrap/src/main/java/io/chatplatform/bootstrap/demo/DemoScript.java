package io.chatplatform.bootstrap.demo;

import io.chatplatform.http.Resources;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The demo's conversations, from `demo/conversations.json`.
record DemoScript(List<Conversation> conversations) {
  static DemoScript load() {
    return JsonMapper.builder()
        .build()
        .readValue(Resources.read("/demo/conversations.json"), DemoScript.class);
  }

  /// `assignee`: a first name, or empty. `read`: the team has seen it all.
  record Conversation(
      String tenant,
      String channel,
      String customer,
      String customerId,
      String status,
      String assignee,
      List<String> labels,
      boolean read,
      List<Line> lines,
      List<String> notes) {}

  /// `by`: `customer`, or the first name of an agent. `ago`: minutes before now.
  record Line(String by, long ago, String text) {}
}
