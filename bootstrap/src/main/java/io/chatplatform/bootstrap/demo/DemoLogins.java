package io.chatplatform.bootstrap.demo;

import io.chatplatform.domain.user.Role;
import java.util.List;

/// Who can sign in to the demo.
public record DemoLogins(String tenant, String email, String firstName, String lastName, Role role) {
  public static final String PASSWORD = "demo-password-1";
  static final String LUMEN = "Lumen Lighting";
  static final String HARBOR = "Harbor Bikes";
  public static final List<DemoLogins> ALL =
      List.of(
          new DemoLogins(LUMEN, "olivia@lumen.example", "Olivia", "Marsh", Role.OWNER),
          new DemoLogins(LUMEN, "adam@lumen.example", "Adam", "Reyes", Role.ADMIN),
          new DemoLogins(LUMEN, "anna@lumen.example", "Anna", "Keller", Role.AGENT),
          new DemoLogins(LUMEN, "ben@lumen.example", "Ben", "Osei", Role.AGENT),
          new DemoLogins(HARBOR, "hana@harbor.example", "Hana", "Lindqvist", Role.OWNER),
          new DemoLogins(HARBOR, "leo@harbor.example", "Leo", "Duarte", Role.AGENT));

  public String what() {
    return role.name().toLowerCase(java.util.Locale.ROOT) + " of " + tenant;
  }
}
