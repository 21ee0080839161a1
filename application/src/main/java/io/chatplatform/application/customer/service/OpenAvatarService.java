package io.chatplatform.application.customer.service;

import io.chatplatform.application.customer.port.in.OpenAvatar;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository.KnownProfile;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.security.Actor;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.Refusal;
import io.chatplatform.domain.chat.ChatId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;

public final class OpenAvatarService implements OpenAvatar {
  private final TenantTransaction transaction;
  private final CustomerProfileRepository profiles;
  private final MediaStore store;

  @Inject
  public OpenAvatarService(
      TenantTransaction transaction, CustomerProfileRepository profiles, MediaStore store) {
    this.transaction = transaction;
    this.profiles = profiles;
    this.store = store;
  }

  @Override
  public byte[] open(Actor actor, ChatId chat) {
    UUID avatar =
        transaction
            .read(actor.tenantId(), () -> profiles.find(chat))
            .flatMap(KnownProfile::avatarId)
            .orElseThrow(OpenAvatarService::missing);
    try (InputStream bytes =
        store.open(MediaKey.of(actor.tenantId(), avatar)).orElseThrow(OpenAvatarService::missing)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("opening the picture of chat " + chat, e);
    }
  }

  private static Refusal missing() {
    return new Refusal.NotFound("picture");
  }
}
