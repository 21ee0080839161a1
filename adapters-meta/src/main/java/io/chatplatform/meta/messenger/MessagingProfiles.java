package io.chatplatform.meta.messenger;

import io.chatplatform.application.channel.ProfileResult;
import io.chatplatform.application.channel.ProfileResult.Found;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.meta.graph.GraphClient;
import io.chatplatform.meta.graph.Outcomes;
import io.chatplatform.meta.json.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Who a customer of Messenger or Instagram is, as far as the platform shows it ("User Profile
/// API"). Not all customers are shown to all apps.
public record MessagingProfiles(GraphClient graph, String customerKey, String fields) {
  public ProfileResult find(List<CustomerKey> customer, String token) {
    return customer.stream()
        .filter(key -> key.kind().equals(customerKey))
        .findFirst()
        .<ProfileResult>map(key ->
            Outcomes.ofProfile(
                graph.get("/" + GraphClient.segment(key.value()) + "?fields=" + fields, token),
                MessagingProfiles::read))
        .orElseGet(ProfileResult.NotOffered::new);
  }

  private static Found read(JsonNode answer) {
    return new Found(
        Nodes.text(answer, "name")
            .or(() -> firstAndLast(answer))
            .or(() -> Nodes.text(answer, "username")),
        Nodes.text(answer, "profile_pic"));
  }

  private static Optional<String> firstAndLast(JsonNode answer) {
    String both =
        Stream.of("first_name", "last_name")
            .map(part -> Nodes.textOrEmpty(answer, part))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Optional.of(both).filter(name -> !name.isEmpty());
  }
}
