package io.chatplatform.meta.simulator;

import io.chatplatform.meta.simulator.PhoneMessage.Shown;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Accounts and phones as the simulator's page and tests read them.
final class PhoneJson {
  private final JsonMapper mapper;

  PhoneJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  ObjectNode account(SimulatedAccount account) {
    return mapper
        .createObjectNode()
        .put("channel", account.product().channel)
        .put("channelName", account.product().title)
        .put("accountId", account.id())
        .put("businessAccountId", account.businessId())
        .put("name", account.name());
  }

  ObjectNode conversation(Phone.View view) {
    ObjectNode node = mapper.createObjectNode();
    node.put("channel", view.account().product().channel);
    node.put("accountId", view.account().id());
    node.put("customerId", view.customer().id());
    node.put("name", view.customer().name());
    node.put("open", view.isOpen());
    node.put("readReceipts", view.readReceipts());
    node.put("typing", view.isTyping());
    node.put("version", view.version());
    ArrayNode actions = node.putArray("actions");
    for (CustomerAction.Kind kind : CustomerAction.Kind.values()) {
      if (kind.isOn(view.account().product())) {
        actions.add(kind.word());
      }
    }
    ArrayNode messages = node.putArray("messages");
    view.messages().forEach(message -> messages.add(message(message)));
    return node;
  }

  ObjectNode message(PhoneMessage message) {
    ObjectNode node = mapper.createObjectNode();
    node.put("id", message.id());
    node.put("from", message.byCustomer() ? "customer" : "business");
    node.put("text", message.text());
    node.put("replyTo", message.replyTo());
    node.put("mark", message.mark());
    node.put("at", message.at().toString());
    node.put("reaction", message.reactions().byCustomer());
    node.put("businessReaction", message.reactions().byBusiness());
    node.put("state", message.state().name().toLowerCase(Locale.ROOT));
    ArrayNode options = node.putArray("options");
    for (PhoneOption option : message.face().options()) {
      options
          .addObject()
          .put("kind", option.kind().word())
          .put("id", option.id())
          .put("title", option.title())
          .put("description", option.description());
    }
    ArrayNode files = node.putArray("files");
    for (Shown file : message.files()) {
      files
          .addObject()
          .put("type", file.type())
          // Without a host: the page may call this one by another name.
          .put("url", file.mediaId().isEmpty() ? file.url() : "/simulator/media/" + file.mediaId())
          .put("mimeType", file.mimeType())
          .put("name", file.name());
    }
    return node;
  }
}
