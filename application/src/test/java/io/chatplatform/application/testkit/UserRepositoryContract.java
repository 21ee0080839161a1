package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aTenant;
import static io.chatplatform.application.fake.Samples.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.domain.tenant.Tenant;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.EmailAddress;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tenants, their users, and whose an e-mail address is.
public interface UserRepositoryContract extends StoreContract {
  UserDirectory userDirectory();

  @Test
  default void aTenantComesBackAsItWasStored() {
    Tenant tenant = aTenant();
    in(tenant.id(), () -> tenants().insert(tenant));

    assertThat(in(tenant.id(), () -> tenants().get())).isEqualTo(tenant);
  }

  @Test
  default void aSubdomainIsTakenOnce() {
    Tenant tenant = aTenant();
    in(tenant.id(), () -> tenants().insert(tenant));
    Tenant late = Tenant.open(aTenant().id(), "Late", tenant.subdomain(), NOW);

    assertThat(in(late.id(), () -> tenants().insert(late))).isFalse();
  }

  @Test
  default void aUserComesBackAsItWasStoredAndChanged() {
    TenantId tenant = givenTenant();
    User user = givenUser(tenant, Role.ADMIN);
    assertThat(in(tenant, () -> users().find(user.id()))).contains(user);
    assertThat(in(tenant, () -> users().passwordHash(user.id()))).isEqualTo("hash");

    User changed =
        user.named(new User.Name("Grace", "Hopper"), NOW.plusSeconds(1))
            .withRole(Role.OWNER, NOW.plusSeconds(1))
            .active(false, NOW.plusSeconds(1));
    in(tenant, () -> users().update(changed));
    in(tenant, () -> users().setPasswordHash(user.id(), "other"));

    assertThat(in(tenant, () -> users().find(user.id()))).contains(changed);
    assertThat(in(tenant, () -> users().passwordHash(user.id()))).isEqualTo("other");
    in(tenant, () -> users().delete(user.id()));
    assertThat(in(tenant, () -> users().find(user.id()))).isEmpty();
  }

  @Test
  default void usersAreListedOldestFirstInPages() {
    TenantId tenant = givenTenant();
    User one = givenUser(tenant, Role.OWNER);
    User two = givenUser(tenant, Role.AGENT);
    User three = givenUser(tenant, Role.AGENT);

    var first = in(tenant, () -> users().list(PageRequest.first(2)));
    assertThat(first.items()).containsExactly(one, two);
    assertThat(first.total()).isEqualTo(3);
    var second = in(tenant, () -> users().list(new PageRequest(2, first.next(), 0)));
    assertThat(second.items()).containsExactly(three);
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.next()).isEmpty();
    var skipped = in(tenant, () -> users().list(new PageRequest(2, Optional.empty(), 1)));
    assertThat(skipped.items()).containsExactly(two, three);
    assertThat(skipped.total()).isEqualTo(3);
  }

  @Test
  default void activeOwnersAreCounted() {
    TenantId tenant = givenTenant();
    givenUser(tenant, Role.OWNER);
    User gone = givenUser(tenant, Role.OWNER);
    givenUser(tenant, Role.ADMIN);
    in(tenant, () -> users().update(gone.active(false, NOW)));

    assertThat(in(tenant, () -> users().lockActiveOwners())).isEqualTo(1);
  }

  @Test
  default void anAddressBelongsToOneUserOfTheInstallation() {
    TenantId tenant = givenTenant();
    TenantId other = givenTenant();
    User user = aUser(Role.OWNER);
    assertThat(claim(tenant, user)).isTrue();
    assertThat(userDirectory().find(user.email()))
        .contains(new UserDirectory.Entry(tenant, user.id()));

    assertThat(claim(other, sameAddress(user))).isFalse();
    assertThat(claim(tenant, sameAddress(user))).isFalse();

    in(other, () -> userDirectory().release(user.email(), other));
    assertThat(userDirectory().find(user.email())).isPresent();
    in(tenant, () -> userDirectory().release(user.email(), tenant));
    assertThat(userDirectory().find(user.email())).isEmpty();
    assertThat(claim(other, sameAddress(user))).isTrue();
  }

  @Test
  default void aClaimIsRolledBackWithItsTransaction() {
    TenantId tenant = givenTenant();
    EmailAddress email = aUser(Role.AGENT).email();

    assertThatThrownBy(() ->
            in(
                tenant,
                () -> {
                  userDirectory().claim(email, tenant, aUser(Role.AGENT).id());
                  throw new IllegalArgumentException("no");
                }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(userDirectory().find(email)).isEmpty();
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    User user = givenUser(tenant, Role.OWNER);

    in(
        stranger,
        () -> {
          assertThat(users().find(user.id())).isEmpty();
          assertThat(users().list(PageRequest.first(9)).items()).isEmpty();
          assertThat(users().lockActiveOwners()).isZero();
        });
    assertThatThrownBy(() -> in(stranger, () -> users().update(user)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> in(stranger, () -> users().setPasswordHash(user.id(), "mine")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> in(stranger, () -> users().delete(user.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> in(stranger, () -> users().passwordHash(user.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(in(tenant, () -> users().find(user.id()))).contains(user);
  }

  private boolean claim(TenantId tenant, User user) {
    return in(
        tenant,
        () -> {
          boolean isFree = userDirectory().claim(user.email(), tenant, user.id());
          if (isFree) {
            users().insert(user, "hash");
          }
          return isFree;
        });
  }

  private static User sameAddress(User user) {
    User other = aUser(Role.AGENT);
    return User.join(other.id(), user.email(), other.name(), other.role(), NOW);
  }
}
