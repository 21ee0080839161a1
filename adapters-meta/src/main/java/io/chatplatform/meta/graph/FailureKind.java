package io.chatplatform.meta.graph;

import java.util.Map;
import java.util.Set;

/// What an error of the Graph API means for a message that was to be sent. Decided by code and
/// subcode; texts are localised and change. (Meta, "Messenger Platform: Common Error Codes",
/// "WhatsApp: Error codes")
enum FailureKind {
  /// Nothing was done, the same may work in a moment.
  BUSY,
  /// A rate limit.
  LIMIT,
  /// The platform itself says that it may have done it nevertheless.
  UNCERTAIN,
  WINDOW,
  RECIPIENT,
  CONTENT,
  /// Token or permission is gone.
  CHANNEL,
  /// The account is restricted until somebody settles it with Meta.
  ACCOUNT;

  private static final Set<Integer> BUSY_CODES = Set.of(1, 2, 1200, 131000, 131016, 133004);
  private static final Set<Integer> LIMIT_CODES =
      Set.of(4, 17, 32, 613, 80001, 80002, 80006, 80007, 80008, 130429, 131056, 131057, 2494100);
  private static final Set<Integer> RECIPIENT_CODES =
      Set.of(
          551, 10900, 10903, 130403, 130472, 131021, 131026, 131030, 131049, 131050, 131062, 131063,
          1545041);
  private static final Set<Integer> CHANNEL_CODES =
      Set.of(0, 3, 10, 33, 190, 230, 131005, 131045, 133010);
  private static final Set<Integer> ACCOUNT_CODES =
      Set.of(9, 368, 130497, 131031, 131037, 131042, 131048, 131064);

  /// Subcodes that say more than their code.
  private static final Map<Integer, FailureKind> SUBCODES =
      Map.ofEntries(
          Map.entry(2018278, WINDOW),
          Map.entry(2018065, WINDOW),
          Map.entry(2534022, WINDOW),
          Map.entry(2018001, RECIPIENT),
          Map.entry(2018108, RECIPIENT),
          Map.entry(1545041, RECIPIENT),
          Map.entry(2018021, RECIPIENT),
          Map.entry(2018027, RECIPIENT),
          Map.entry(2018034, CONTENT),
          Map.entry(2018109, CONTENT),
          Map.entry(33, CHANNEL),
          Map.entry(1357046, UNCERTAIN));

  static FailureKind of(GraphError error) {
    FailureKind bySubcode = SUBCODES.get(error.subcode());
    if (bySubcode != null) {
      return bySubcode;
    }
    int code = error.code();
    if (code == 131047) {
      return WINDOW;
    }
    if (LIMIT_CODES.contains(code)) {
      return LIMIT;
    }
    if (error.isTransient() || BUSY_CODES.contains(code)) {
      return BUSY;
    }
    if (RECIPIENT_CODES.contains(code)) {
      return RECIPIENT;
    }
    boolean isPermission = code >= 200 && code <= 299;
    boolean isRegistration = code >= 133000 && code <= 133016;
    if (CHANNEL_CODES.contains(code) || isPermission || isRegistration) {
      return CHANNEL;
    }
    return ACCOUNT_CODES.contains(code) ? ACCOUNT : CONTENT;
  }
}
