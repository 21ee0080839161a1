package io.chatplatform.domain.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a prepared message consists of. Gaps in its texts are written `{{1}}` or `{{name}}`.
public record TemplateParts(
    Optional<Header> header, String body, Optional<String> footer, List<Button> buttons) {
  private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  public TemplateParts {
    buttons = List.copyOf(buttons);
  }

  /// The names of a text's gaps: numbered ones by their number, others as they stand.
  public static List<String> gaps(String text) {
    List<String> names = GAP.matcher(text).results().map(gap -> gap.group(1)).distinct().toList();
    return names.stream().allMatch(name -> NUMBER.matcher(name).matches())
        ? names.stream().sorted(Comparator.comparingInt(Integer::parseInt)).toList()
        : names;
  }

  /// Gaps that are numbers have no names.
  static boolean isNamed(String gap) {
    return !NUMBER.matcher(gap).matches();
  }

  static String filled(String text, UnaryOperator<String> value) {
    return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value.apply(gap.group(1))));
  }

  /// All of it that can be read.
  public String text() {
    List<String> texts = new ArrayList<>();
    header.map(Header::text).filter(words -> !words.isEmpty()).ifPresent(texts::add);
    return Stream.of(texts.stream(), Stream.of(body), footer.stream())
        .flatMap(words -> words)
        .collect(Collectors.joining("\n\n"));
  }

  /// A text, or the place of a file of that type; `text` is then empty.
  public record Header(MessageType type, String text) {}

  /// `value`: the address or number behind it, with a gap perhaps; empty where there is none.
  public record Button(Kind kind, String text, String value) {
    /// Has something to be given for it?
    public boolean isOpen() {
      return kind == Kind.COPY_CODE || (kind == Kind.URL && !gaps(value).isEmpty());
    }

    public enum Kind {
      REPLY,
      URL,
      PHONE_NUMBER,
      COPY_CODE,
      OTHER
    }
  }
}
