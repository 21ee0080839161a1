package io.chatplatform.meta.simulator;

/// An error in the form of the Graph API.
final class GraphProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int code;
  private final int subcode;
  private final boolean isTransient;

  private GraphProblem(int status, int code, int subcode, boolean isTransient, String message) {
    super(message);
    this.status = status;
    this.code = code;
    this.subcode = subcode;
    this.isTransient = isTransient;
  }

  static GraphProblem of(int status, int code, int subcode, String message) {
    return new GraphProblem(status, code, subcode, false, "(#" + code + ") " + message);
  }

  static GraphProblem temporary() {
    return new GraphProblem(
        500, 2, 0, true, "An unexpected error has occurred. Please retry your request later.");
  }

  /// With the token in the text, as Meta has it in some.
  static GraphProblem expiredToken(String authorization) {
    return of(401, 190, 463, "Error validating access token: " + authorization);
  }

  static GraphProblem revokedToken() {
    return of(401, 190, 460, "Error validating access token: the person took it back.");
  }

  static GraphProblem badParameter(String message) {
    return of(400, 100, 0, message);
  }

  int status() {
    return status;
  }

  int code() {
    return code;
  }

  int subcode() {
    return subcode;
  }

  boolean isTransient() {
    return isTransient;
  }
}
