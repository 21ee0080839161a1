package io.chatplatform.application.connection.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.ChannelDescriptor.ConnectField;
import io.chatplatform.application.channel.TokenResult;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.Refusal.FieldError;
import io.chatplatform.domain.Texts;
import io.chatplatform.domain.connection.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The form that connects an account by hand, filled in; what nobody asked for is not in it.
record FilledForm(ChannelAdapter channel, Map<String, String> fields) {
  private static final int TOKEN_MAX = 4_000;

  /// Refused: a field that the channel needs is missing. `further`: the fields that not every
  /// channel has.
  static FilledForm of(
      ChannelAdapter channel, Account account, String accessToken, Map<String, String> further) {
    Map<String, String> given = new HashMap<>(further);
    given.put("platformAccountId", account.platformAccountId());
    account.businessAccountId().ifPresent(id -> given.put("businessAccountId", id));
    given.put("accessToken", Texts.required("accessToken", accessToken, TOKEN_MAX));
    Map<String, String> fields = new HashMap<>();
    for (ConnectField field : channel.descriptor().connectByHand()) {
      Texts.optional(field.name(), given.getOrDefault(field.name(), ""), TOKEN_MAX)
          .ifPresent(text -> fields.put(field.name(), text));
    }
    List<FieldError> missing =
        channel.descriptor().connectByHand().stream()
            .filter(field -> field.required() && !fields.containsKey(field.name()))
            .map(field ->
                new FieldError(field.name(), "must be given for " + channel.descriptor().name()))
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal.Unacceptable(missing);
    }
    return new FilledForm(channel, fields);
  }

  /// What is kept as the account's token.
  String token() {
    return switch (channel.token(fields)) {
      case TokenResult.Made(String accessToken) -> accessToken;
      case TokenResult.Unacceptable(String field, String why) ->
          throw new Refusal.Unacceptable(field, why);
    };
  }

  @Override
  public String toString() {
    return "FilledForm" + fields.keySet();
  }
}
