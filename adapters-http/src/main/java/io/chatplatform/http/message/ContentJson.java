package io.chatplatform.http.message;

import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.http.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a message holds beside its text and its files; at most one of these is there.
record ContentJson(
    Optional<LocationJson> location,
    Optional<List<ContactJson>> contacts,
    Optional<InteractiveJson> interactive,
    Optional<OrderJson> order,
    Optional<ShareJson> share,
    Optional<String> notice,
    Optional<FilledTemplateJson> template,
    Optional<ChoicesJson> choices) {
  private static final ContentJson NONE =
      new ContentJson(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static ContentJson from(MessageContent content) {
    return switch (content) {
      case MessageContent.Location location -> NONE.with(LocationJson.from(location));
      case MessageContent.Contacts contacts -> NONE.with(contacts);
      case MessageContent.Choice choice -> NONE.with(InteractiveJson.from(choice));
      case MessageContent.Interactive interactive ->
          NONE.with(ChoicesJson.from(interactive.choices()));
      case MessageContent.Order order -> NONE.with(OrderJson.from(order));
      case MessageContent.Share share -> NONE.with(ShareJson.from(share));
      case MessageContent.Notice notice -> NONE.with(notice);
      case MessageContent.Template template ->
          template.filled().map(FilledTemplateJson::from).map(NONE::with).orElse(NONE);
      case MessageContent.Text _,
          MessageContent.Media _,
          MessageContent.Deleted _,
          MessageContent.Unsupported _ ->
          NONE;
    };
  }

  private ContentJson with(LocationJson json) {
    return new ContentJson(
        Optional.of(json), contacts, interactive, order, share, notice, template, choices);
  }

  private ContentJson with(MessageContent.Contacts cards) {
    var json = cards.contacts().stream().map(ContactJson::from).toList();
    return new ContentJson(
        location, Optional.of(json), interactive, order, share, notice, template, choices);
  }

  private ContentJson with(InteractiveJson json) {
    return new ContentJson(
        location, contacts, Optional.of(json), order, share, notice, template, choices);
  }

  private ContentJson with(OrderJson json) {
    return new ContentJson(
        location, contacts, interactive, Optional.of(json), share, notice, template, choices);
  }

  private ContentJson with(ShareJson json) {
    return new ContentJson(
        location, contacts, interactive, order, Optional.of(json), notice, template, choices);
  }

  private ContentJson with(MessageContent.Notice given) {
    var word = Optional.of(Words.of(given.kind()));
    return new ContentJson(location, contacts, interactive, order, share, word, template, choices);
  }

  private ContentJson with(FilledTemplateJson json) {
    return new ContentJson(
        location, contacts, interactive, order, share, notice, Optional.of(json), choices);
  }

  private ContentJson with(ChoicesJson json) {
    return new ContentJson(
        location, contacts, interactive, order, share, notice, template, Optional.of(json));
  }

  public record LocationJson(
      double latitude,
      double longitude,
      Optional<String> name,
      Optional<String> address,
      Optional<String> url) {
    static LocationJson from(MessageContent.Location location) {
      return new LocationJson(
          location.latitude(),
          location.longitude(),
          location.name(),
          location.address(),
          location.url());
    }
  }

  public record ContactJson(
      String name, Optional<String> organization, List<String> phones, List<String> emails) {
    static ContactJson from(MessageContent.Contacts.Contact contact) {
      return new ContactJson(
          contact.name(), contact.organization(), contact.phones(), contact.emails());
    }
  }

  public record InteractiveJson(
      String kind, String title, Optional<String> description, List<AnswerJson> answers) {
    static InteractiveJson from(MessageContent.Choice choice) {
      return new InteractiveJson(
          Words.of(choice.kind()),
          choice.title(),
          choice.description(),
          choice.answers().stream()
              .map(answer -> new AnswerJson(answer.question(), answer.answer()))
              .toList());
    }

    public record AnswerJson(String question, String answer) {}
  }

  public record OrderJson(List<ItemJson> items, Optional<String> note) {
    static OrderJson from(MessageContent.Order order) {
      return new OrderJson(
          order.items().stream()
              .map(item ->
                  new ItemJson(item.product(), item.quantity(), item.price(), item.currency()))
              .toList(),
          order.note());
    }

    public record ItemJson(
        String product, long quantity, Optional<BigDecimal> price, Optional<String> currency) {}
  }

  public record ShareJson(String kind, Optional<String> title, Optional<String> url) {
    static ShareJson from(MessageContent.Share share) {
      return new ShareJson(Words.of(share.kind()), share.title(), share.url());
    }
  }
}
