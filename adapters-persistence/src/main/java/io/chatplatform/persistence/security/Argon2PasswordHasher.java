package io.chatplatform.persistence.security;

import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import io.chatplatform.application.security.PasswordHasher;
import io.chatplatform.domain.user.Password;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Argon2id with 19 MiB, two passes and one lane, as OWASP advises. The work runs on as many
/// platform threads as there are processors: on virtual threads it would stop all others.
public final class Argon2PasswordHasher implements PasswordHasher, AutoCloseable {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;

  private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("password-", 0).factory());

  /// Of a password that nobody has.
  private final Future<String> nobodys =
      workers.submit(() -> hashed(new Password(UUID.randomUUID().toString())));

  @Inject
  public Argon2PasswordHasher() {}

  @Override
  public String hash(Password password) {
    return await(workers.submit(() -> hashed(password)));
  }

  @Override
  public boolean matches(Password password, String hash) {
    Callable<Boolean> work =
        () -> {
          char[] characters = password.value().toCharArray();
          try {
            return argon2.verify(hash, characters);
          } finally {
            Arrays.fill(characters, '\0');
          }
        };
    return await(workers.submit(work));
  }

  @Override
  public void pretend(Password password) {
    boolean never = matches(password, await(nobodys));
    if (never) {
      throw new IllegalStateException("a random password was guessed");
    }
  }

  @Override
  public void close() {
    workers.shutdown();
  }

  private String hashed(Password password) {
    char[] characters = password.value().toCharArray();
    try {
      return argon2.hash(PASSES, MEMORY_KIB, LANES, characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private static <T> T await(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while hashing a password", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot hash a password", e.getCause());
    }
  }
}
