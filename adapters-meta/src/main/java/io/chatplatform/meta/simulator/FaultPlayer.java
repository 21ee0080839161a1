package io.chatplatform.meta.simulator;

import io.chatplatform.meta.simulator.Faults.Kind;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/// Makes a call go wrong as ordered.
final class FaultPlayer {
  /// Longer than any client waits.
  private static final Duration HOLD = Duration.ofSeconds(30);

  private final MetaSimulator simulator;

  FaultPlayer(MetaSimulator simulator) {
    this.simulator = simulator;
  }

  /// Before a message is accepted. True: it is to be accepted, and the answer held back.
  boolean before(Context ctx, String account) {
    Optional<Kind> kind = simulator.faults().next(account);
    if (kind.isEmpty()) {
      return false;
    }
    return switch (kind.get()) {
      case THROTTLE -> {
        ctx.header("Retry-After", "1");
        throw GraphProblem.of(400, 613, 0, "Calls to this api have exceeded the rate limit.");
      }
      case SERVER_ERROR -> throw GraphProblem.temporary();
      case EXPIRED_TOKEN ->
          throw GraphProblem.expiredToken(String.valueOf(ctx.header("Authorization")));
      case WINDOW_CLOSED ->
          throw GraphProblem.of(
              400, 10, 2018278, "This message is sent outside of allowed window.");
      case NO_RECIPIENT ->
          throw GraphProblem.of(400, 551, 1545041, "This person isn't available right now.");
      case TOO_MANY_TO_ONE ->
          throw GraphProblem.of(400, 131056, 0, "(Business Account, Consumer Account) pair limit.");
      case TIME_OUT -> {
        hold();
        throw GraphProblem.temporary();
      }
      case RESET -> {
        ServletContextRequest.getServletContextRequest(ctx.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint()
            .close();
        throw GraphProblem.temporary();
      }
      case ACCEPT_THEN_TIME_OUT -> true;
    };
  }

  /// Until the client has gone, or the simulator ends.
  void hold() {
    simulator.awaitEnd(HOLD);
  }
}
