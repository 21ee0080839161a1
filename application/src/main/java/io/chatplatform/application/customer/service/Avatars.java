package io.chatplatform.application.customer.service;

import io.chatplatform.application.channel.ChannelAdapter;
import io.chatplatform.application.channel.Credentials;
import io.chatplatform.application.channel.FetchedMedia;
import io.chatplatform.application.channel.ProfileResult.Found;
import io.chatplatform.application.customer.port.out.DueProfileDirectory.DueProfile;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.application.media.port.out.PictureScaler;
import io.chatplatform.application.media.port.out.PictureScaler.Picture;
import io.chatplatform.application.media.port.out.PictureScaler.Wish;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Copies customers' pictures into the media store, small: the platforms' own links die.
public final class Avatars {
  private static final int BYTES_MAX = 8 * 1024 * 1024;
  private static final Wish WISH = new Wish(256, 256 * 1024, Set.of("image/jpeg"));
  private static final System.Logger LOG = System.getLogger(Avatars.class.getName());
  private final MediaStore store;
  private final PictureScaler scaler;

  @Inject
  public Avatars(MediaStore store, PictureScaler scaler) {
    this.store = store;
    this.scaler = scaler;
  }

  sealed interface Result {
    /// Stored under this id; the same picture of the same customer always has the same.
    record Stored(UUID id) implements Result {}

    record NoPicture() implements Result {}

    /// There is one, but it could not be had.
    record NotFetched() implements Result {}
  }

  Result fetch(
      DueProfile due, Found profile, Optional<ChannelAdapter> channel, Credentials credentials) {
    if (profile.picture().isEmpty() || channel.isEmpty()) {
      return new Result.NoPicture();
    }
    try (FetchedMedia media = channel.get().fetchMedia(profile.picture().get(), credentials)) {
      byte[] file = media.bytes().readNBytes(BYTES_MAX);
      Optional<Picture> small = scaler.fit(() -> new ByteArrayInputStream(file), WISH);
      return small.isPresent() ? stored(due, small.get().bytes()) : new Result.NotFetched();
    } catch (IOException | TooLarge e) {
      LOG.log(System.Logger.Level.DEBUG, "no picture of chat " + due.chatId(), e);
      return new Result.NotFetched();
    }
  }

  private Result stored(DueProfile due, byte[] jpeg) throws IOException, TooLarge {
    var content = new ByteArrayOutputStream();
    content.writeBytes(due.chatId().toString().getBytes(StandardCharsets.UTF_8));
    content.writeBytes(jpeg);
    UUID id = UUID.nameUUIDFromBytes(content.toByteArray());
    store.write(MediaKey.of(due.tenantId(), id), new ByteArrayInputStream(jpeg), WISH.maxBytes());
    return new Result.Stored(id);
  }
}
