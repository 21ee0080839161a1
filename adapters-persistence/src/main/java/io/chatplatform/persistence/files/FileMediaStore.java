package io.chatplatform.persistence.files;

import io.chatplatform.application.media.MediaKey;
import io.chatplatform.application.media.MediaKey.Rendition;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.persistence.PersistenceSettings;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/// Files under `<media>/<tenant>/<last two digits of the id>/<id>`, a thumbnail with `.thumbnail`
/// behind it: no part of a path comes from outside. A file appears whole or not at all, and has
/// reached the disk when `write` returns.
public final class FileMediaStore implements MediaStore {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Path root;

  @Inject
  public FileMediaStore(PersistenceSettings settings) {
    this.root = settings.mediaDir();
  }

  @Override
  public long write(MediaKey key, InputStream bytes, long maxBytes) throws IOException, TooLarge {
    Path target = path(key);
    Files.createDirectories(target.getParent());
    Path partial = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      long written = copy(bytes, partial, maxBytes);
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(target.resolveSibling("."));
      return written;
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  @Override
  public Optional<InputStream> open(MediaKey key) throws IOException {
    try {
      return Optional.of(Files.newInputStream(path(key)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(TenantId tenant, UUID id) throws IOException {
    for (Rendition rendition : Rendition.values()) {
      Files.deleteIfExists(path(new MediaKey(tenant, id, rendition)));
    }
  }

  private static long copy(InputStream bytes, Path file, long maxBytes)
      throws IOException, TooLarge {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      long total = 0;
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        total += read;
        if (total > maxBytes) {
          throw new TooLarge(maxBytes);
        }
        ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, read);
        while (chunk.hasRemaining()) {
          channel.write(chunk);
        }
      }
      channel.force(true);
      return total;
    }
  }

  /// A file's name is in its folder, which reaches the disk on its own.
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// The last digits of an id are random; its first are the time, alike for a whole week.
  private Path path(MediaKey key) {
    String id = key.id().toString();
    String ending =
        switch (key.rendition()) {
          case ORIGINAL -> "";
          case THUMBNAIL -> ".thumbnail";
        };
    return root.resolve(key.tenant().value().toString())
        .resolve(id.substring(id.length() - 2))
        .resolve(id + ending);
  }
}
