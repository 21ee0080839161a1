package io.chatplatform.application.media.port.out;

import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A tenant's attachments: uploaded ones wait here for their message, and those of customers to be
/// fetched.
public interface AttachmentRepository {
  Optional<Attachment> find(AttachmentId id);

  /// Uploaded and not yet part of a message.
  List<Attachment> findUnsent(Collection<AttachmentId> ids);

  void insert(Attachment uploaded);

  void update(Attachment attachment);

  /// It still waits; the next attempt is due then.
  void retryAt(AttachmentId id, Instant dueAt);

  /// It waits again, or still does, as if nothing had been tried; due then.
  void restart(AttachmentId id, Instant dueAt);

  /// The message it is part of.
  Optional<MessageId> messageOf(AttachmentId id);
}
