package io.chatplatform.domain.message;

import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.Refusal.FieldError;
import io.chatplatform.domain.message.FilledTemplate.Place;
import io.chatplatform.domain.message.FilledTemplate.Value;
import io.chatplatform.domain.message.TemplateParts.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A message that was prepared and shown to the platform, which lets it be sent at any time.
/// `category` is the platform's word; `reason`: why it is in this state, if the platform says.
public record MessageTemplate(
    String name,
    String language,
    String category,
    State state,
    Optional<String> reason,
    TemplateParts parts) {
  private static final int VALUE_MAX = 1024;

  public enum State {
    APPROVED,
    PENDING,
    REJECTED,
    PAUSED,
    DISABLED,
    /// Approved, but with parts that cannot be filled in here.
    UNSUPPORTED
  }

  /// Refused when it may not be sent, or when the values are not what its gaps need.
  public FilledTemplate filledWith(TemplateValues values) {
    if (state != State.APPROVED) {
      throw new Refusal.Unacceptable(
          "template_not_approved",
          List.of(new FieldError("template", "cannot be sent: it is " + word())));
    }
    List<FieldError> faults = new ArrayList<>();
    List<Value> filled = new ArrayList<>();
    String headerText = parts.header().map(TemplateParts.Header::text).orElse("");
    Gaps header = new Gaps(Place.HEADER, "template.headerParameters", headerText);
    Gaps body = new Gaps(Place.BODY, "template.parameters", parts.body());
    header.fill(values.header(), filled, faults);
    body.fill(values.body(), filled, faults);
    List<Button> buttons = buttons(values.buttons(), filled, faults);
    if (!faults.isEmpty()) {
      throw new Refusal.Unacceptable("template_parameters", faults);
    }
    TemplateParts shown =
        new TemplateParts(
            parts
                .header()
                .map(place ->
                    new TemplateParts.Header(place.type(), header.filled(values.header()))),
            body.filled(values.body()),
            parts.footer(),
            buttons);
    return new FilledTemplate(name, language, filled, shown);
  }

  private List<Button> buttons(List<String> given, List<Value> filled, List<FieldError> faults) {
    String field = "template.buttonParameters";
    long open = parts.buttons().stream().filter(Button::isOpen).count();
    if (given.size() != open) {
      faults.add(new FieldError(field, "must be " + open + ", one for each button that needs it"));
      return parts.buttons();
    }
    List<Button> buttons = new ArrayList<>();
    int used = 0;
    for (int index = 0; index < parts.buttons().size(); index++) {
      Button button = parts.buttons().get(index);
      if (!button.isOpen()) {
        buttons.add(button);
        continue;
      }
      String value = given.get(used++);
      requireFitting(field, value, faults);
      filled.add(new Value(Place.BUTTON, index, Optional.empty(), value));
      String shown =
          button.kind() == Button.Kind.COPY_CODE
              ? value
              : TemplateParts.filled(button.value(), gap -> value);
      buttons.add(new Button(button.kind(), button.text(), shown));
    }
    return buttons;
  }

  private String word() {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static void requireFitting(String field, String value, List<FieldError> faults) {
    if (value.isBlank() || value.length() > VALUE_MAX) {
      faults.add(new FieldError(field, "must each have 1 to " + VALUE_MAX + " characters"));
    }
  }

  /// The gaps of one text.
  private record Gaps(Place place, String field, String text) {
    void fill(List<String> given, List<Value> filled, List<FieldError> faults) {
      List<String> names = TemplateParts.gaps(text);
      if (given.size() != names.size()) {
        faults.add(
            new FieldError(
                field,
                "must be "
                    + names.size()
                    + ", one for each of "
                    + names
                    + "; given are "
                    + given.size()));
        return;
      }
      for (int i = 0; i < names.size(); i++) {
        requireFitting(field, given.get(i), faults);
        Optional<String> name = Optional.of(names.get(i)).filter(TemplateParts::isNamed);
        filled.add(new Value(place, 0, name, given.get(i)));
      }
    }

    String filled(List<String> given) {
      List<String> names = TemplateParts.gaps(text);
      return TemplateParts.filled(text, gap -> given.get(names.indexOf(gap)));
    }
  }
}
