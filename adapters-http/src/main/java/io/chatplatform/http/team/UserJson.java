package io.chatplatform.http.team;

import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.User;
import io.chatplatform.http.Instants;
import io.chatplatform.http.Words;

public record UserJson(
    String id,
    String tenantId,
    String email,
    String firstName,
    String lastName,
    String role,
    boolean isActive,
    String createdAt,
    String updatedAt) {
  public static UserJson from(TenantId tenant, User user) {
    return new UserJson(
        user.id().toString(),
        tenant.toString(),
        user.email().value(),
        user.name().first(),
        user.name().last(),
        Words.of(user.role()),
        user.isActive(),
        Instants.text(user.createdAt()),
        Instants.text(user.updatedAt()));
  }
}
