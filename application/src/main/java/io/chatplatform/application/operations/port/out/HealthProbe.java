package io.chatplatform.application.operations.port.out;

/// Something the platform depends on.
public interface HealthProbe {
  String name();

  /// Can the platform serve its users without it?
  boolean isEssential();

  /// Returns quickly when it answers, else throws.
  void check();
}
