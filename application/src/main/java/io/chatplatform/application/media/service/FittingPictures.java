package io.chatplatform.application.media.service;

import io.chatplatform.application.channel.ChannelDescriptor;
import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.PictureConversion;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.media.port.out.MediaStore.TooLarge;
import io.chatplatform.application.media.port.out.PictureScaler;
import io.chatplatform.application.media.port.out.PictureScaler.Picture;
import io.chatplatform.application.media.port.out.PictureScaler.Wish;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.domain.channel.Limits.MediaLimit;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.Attachment.MediaInfo;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;

/// Converts uploaded pictures that a channel would refuse as too large or of the wrong type. What
/// cannot be made to fit is left as it is, to be refused with the reason.
public final class FittingPictures {
  /// As large as a screen can show.
  private static final int EDGE = 4_096;

  private final TenantTransaction transaction;
  private final AttachmentRepository attachments;
  private final MediaStore store;
  private final PictureScaler scaler;

  @Inject
  public FittingPictures(
      TenantTransaction transaction,
      AttachmentRepository attachments,
      MediaStore store,
      PictureScaler scaler) {
    this.transaction = transaction;
    this.attachments = attachments;
    this.store = store;
    this.scaler = scaler;
  }

  /// Works outside of the transaction that sends, for it takes its time.
  public void fit(TenantId tenant, ChannelDescriptor channel, Collection<AttachmentId> uploads) {
    if (uploads.isEmpty()) {
      return;
    }
    for (Attachment upload : transaction.run(tenant, () -> attachments.findUnsent(uploads))) {
      channel
          .limits()
          .mediaOf(upload.type())
          .filter(limit -> isConverted(upload, limit))
          .ifPresent(limit -> convert(tenant, upload, limit));
    }
  }

  private static boolean isConverted(Attachment upload, MediaLimit limit) {
    MediaInfo info = upload.info();
    boolean fits = info.size() <= limit.maxBytes() && limit.allowsType(info.mimeType());
    return !fits && PictureConversion.from(upload.type(), limit).contains(info.mimeType());
  }

  private void convert(TenantId tenant, Attachment upload, MediaLimit limit) {
    MediaKey key = MediaKey.of(tenant, upload.id());
    try {
      Optional<Picture> fitting =
          scaler.fit(
              () -> store.open(key).orElseThrow(() -> new FileNotFoundException(key.toString())),
              new Wish(EDGE, limit.maxBytes(), limit.mimeTypes()));
      if (fitting.isPresent()) {
        Picture picture = fitting.get();
        store.write(key, new ByteArrayInputStream(picture.bytes()), limit.maxBytes());
        transaction.run(tenant, () -> attachments.update(upload.with(infoOf(upload, picture))));
      }
    } catch (IOException | TooLarge e) {
      throw new UncheckedIOException(
          "converting attachment " + upload.id(),
          e instanceof IOException io ? io : new IOException(e));
    }
  }

  private static MediaInfo infoOf(Attachment upload, Picture picture) {
    String ending = picture.mimeType().equals("image/png") ? ".png" : ".jpg";
    return new MediaInfo(
        picture.mimeType(),
        upload.info().fileName().map(name -> name.replaceFirst("\\.[^.]{1,5}$", "") + ending),
        picture.bytes().length,
        Optional.of(picture.width()),
        Optional.of(picture.height()),
        Optional.empty());
  }
}
