package io.chatplatform.persistence.user;

import io.chatplatform.application.paging.Keyset;
import io.chatplatform.application.paging.Page;
import io.chatplatform.application.paging.PageRequest;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.domain.user.User;
import io.chatplatform.domain.user.UserId;
import io.chatplatform.persistence.Pages;
import io.chatplatform.persistence.TenantDb;
import jakarta.inject.Inject;
import java.util.Optional;

/// Users in the table `users`.
public final class JdbiUserRepository implements UserRepository {
  private static final String COLUMNS =
      "id, email, first_name, last_name, role, is_active, created_at, updated_at";

  private final TenantDb db;

  @Inject
  public JdbiUserRepository(TenantDb db) {
    this.db = db;
  }

  @Override
  public Optional<User> find(UserId id) {
    return db.query("select " + COLUMNS + " from users where tenant_id = :tenantId and id = :id")
        .bind("id", id.value())
        .mapTo(UserRow.class)
        .findOne()
        .map(UserRow::toDomain);
  }

  @Override
  public Page<User> list(PageRequest page) {
    return Pages.oldestFirst(
        db,
        new Pages.Source("users", "created_at", "true"),
        COLUMNS,
        page,
        statement -> statement,
        rows -> rows.mapTo(UserRow.class).map(UserRow::toDomain),
        user -> new Keyset(user.createdAt(), user.id().value()));
  }

  @Override
  public void insert(User user, String passwordHash) {
    TenantDb.one(
        db.update(
                """
                insert into users (
                  tenant_id, id, email, password_hash, first_name, last_name, role, is_active,
                  created_at, updated_at)
                values (
                  :tenantId, :id, :email, :passwordHash, :firstName, :lastName, :role, :isActive,
                  :createdAt, :updatedAt)
                """)
            .bindMethods(UserRow.of(user))
            .bind("passwordHash", passwordHash)
            .execute());
  }

  @Override
  public void update(User user) {
    TenantDb.one(
        db.update(
                """
                update users
                set email = :email, first_name = :firstName, last_name = :lastName, role = :role,
                  is_active = :isActive, updated_at = :updatedAt
                where tenant_id = :tenantId and id = :id
                """)
            .bindMethods(UserRow.of(user))
            .execute());
  }

  @Override
  public void delete(UserId id) {
    TenantDb.one(
        db.update("delete from users where tenant_id = :tenantId and id = :id")
            .bind("id", id.value())
            .execute());
  }

  @Override
  public String passwordHash(UserId id) {
    return db.query("select password_hash from users where tenant_id = :tenantId and id = :id")
        .bind("id", id.value())
        .mapTo(String.class)
        .one();
  }

  @Override
  public void setPasswordHash(UserId id, String hash) {
    TenantDb.one(
        db.update("update users set password_hash = :hash where tenant_id = :tenantId and id = :id")
            .bind("hash", hash)
            .bind("id", id.value())
            .execute());
  }

  @Override
  public int lockActiveOwners() {
    return db.query(
            """
            select id from users
            where tenant_id = :tenantId and role = 'owner' and is_active
            order by id
            for update
            """)
        .mapTo(String.class)
        .list()
        .size();
  }
}
