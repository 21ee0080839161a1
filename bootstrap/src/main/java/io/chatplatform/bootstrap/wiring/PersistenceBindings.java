package io.chatplatform.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.chatplatform.application.chat.port.out.ChatRepository;
import io.chatplatform.application.chat.port.out.ConversationRepository;
import io.chatplatform.application.connection.port.out.AccountOfferRepository;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionNoticeRepository;
import io.chatplatform.application.connection.port.out.ConnectionRepository;
import io.chatplatform.application.connection.port.out.TemplateRepository;
import io.chatplatform.application.customer.port.out.CustomerProfileRepository;
import io.chatplatform.application.customer.port.out.DueProfileDirectory;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository;
import io.chatplatform.application.inbound.port.out.ParkedEvents;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.media.port.out.AttachmentRepository;
import io.chatplatform.application.media.port.out.MediaStore;
import io.chatplatform.application.media.port.out.PictureScaler;
import io.chatplatform.application.media.port.out.WaitingMediaDirectory;
import io.chatplatform.application.message.port.out.MessageRepository;
import io.chatplatform.application.note.port.out.NoteRepository;
import io.chatplatform.application.operations.port.out.CleanUpDirectory;
import io.chatplatform.application.operations.port.out.HealthProbe;
import io.chatplatform.application.outbound.port.out.Outbox;
import io.chatplatform.application.outbound.port.out.OutboxDirectory;
import io.chatplatform.application.privacy.port.out.DataDeletions;
import io.chatplatform.application.privacy.port.out.PersonDirectory;
import io.chatplatform.application.security.PasswordHasher;
import io.chatplatform.application.security.SecretBox;
import io.chatplatform.application.session.port.out.SessionDirectory;
import io.chatplatform.application.session.port.out.SessionRepository;
import io.chatplatform.application.session.port.out.TenantRepository;
import io.chatplatform.application.session.port.out.UserDirectory;
import io.chatplatform.application.team.port.out.UserRepository;
import io.chatplatform.application.transaction.TenantTransaction;
import io.chatplatform.persistence.JdbiTenantTransaction;
import io.chatplatform.persistence.PersistenceSettings;
import io.chatplatform.persistence.PostgresProbe;
import io.chatplatform.persistence.chat.JdbiChatRepository;
import io.chatplatform.persistence.connection.JdbiAccountOfferRepository;
import io.chatplatform.persistence.connection.JdbiConnectionDirectory;
import io.chatplatform.persistence.connection.JdbiConnectionNoticeRepository;
import io.chatplatform.persistence.connection.JdbiConnectionRepository;
import io.chatplatform.persistence.connection.JdbiTemplateRepository;
import io.chatplatform.persistence.conversation.JdbiConversationRepository;
import io.chatplatform.persistence.customer.JdbiCustomerProfileRepository;
import io.chatplatform.persistence.customer.JdbiDueProfileDirectory;
import io.chatplatform.persistence.files.FileMediaStore;
import io.chatplatform.persistence.inbound.JdbiMessageChangeRepository;
import io.chatplatform.persistence.inbound.JdbiParkedEvents;
import io.chatplatform.persistence.inbound.JdbiReceiptRepository;
import io.chatplatform.persistence.media.JdbiAttachmentRepository;
import io.chatplatform.persistence.media.JdbiWaitingMediaDirectory;
import io.chatplatform.persistence.message.JdbiMessageRepository;
import io.chatplatform.persistence.note.JdbiNoteRepository;
import io.chatplatform.persistence.operations.JdbiCleanUpDirectory;
import io.chatplatform.persistence.outbox.JdbiOutbox;
import io.chatplatform.persistence.outbox.JdbiOutboxDirectory;
import io.chatplatform.persistence.pictures.ImageIoPictureScaler;
import io.chatplatform.persistence.privacy.JdbiDataDeletions;
import io.chatplatform.persistence.privacy.JdbiPersonDirectory;
import io.chatplatform.persistence.s3.S3MediaStore;
import io.chatplatform.persistence.security.AesSecretBox;
import io.chatplatform.persistence.security.Argon2PasswordHasher;
import io.chatplatform.persistence.session.JdbiSessionDirectory;
import io.chatplatform.persistence.session.JdbiSessionRepository;
import io.chatplatform.persistence.tenant.JdbiTenantRepository;
import io.chatplatform.persistence.user.JdbiUserDirectory;
import io.chatplatform.persistence.user.JdbiUserRepository;
import jakarta.inject.Singleton;

/// What is kept in PostgreSQL and on disk.
@Module
interface PersistenceBindings {
  @Binds
  @Singleton
  TenantTransaction transaction(JdbiTenantTransaction transaction);

  @Binds
  TenantRepository tenants(JdbiTenantRepository repository);

  @Binds
  UserRepository users(JdbiUserRepository repository);

  @Binds
  UserDirectory userDirectory(JdbiUserDirectory directory);

  @Binds
  SessionRepository sessions(JdbiSessionRepository repository);

  @Binds
  SessionDirectory sessionDirectory(JdbiSessionDirectory directory);

  @Binds
  ConnectionRepository connections(JdbiConnectionRepository repository);

  @Binds
  ConnectionDirectory connectionDirectory(JdbiConnectionDirectory directory);

  @Binds
  AccountOfferRepository accountOffers(JdbiAccountOfferRepository repository);

  @Binds
  PersonDirectory people(JdbiPersonDirectory directory);

  @Binds
  DataDeletions dataDeletions(JdbiDataDeletions deletions);

  @Binds
  ChatRepository chats(JdbiChatRepository repository);

  @Binds
  ConversationRepository conversations(JdbiConversationRepository repository);

  @Binds
  MessageRepository messages(JdbiMessageRepository repository);

  @Binds
  NoteRepository notes(JdbiNoteRepository repository);

  @Binds
  AttachmentRepository attachments(JdbiAttachmentRepository repository);

  @Binds
  WaitingMediaDirectory waitingMedia(JdbiWaitingMediaDirectory directory);

  @Binds
  CustomerProfileRepository customerProfiles(JdbiCustomerProfileRepository repository);

  @Binds
  DueProfileDirectory dueProfiles(JdbiDueProfileDirectory directory);

  @Binds
  ReceiptRepository receipts(JdbiReceiptRepository repository);

  @Binds
  MessageChangeRepository messageChanges(JdbiMessageChangeRepository repository);

  @Binds
  ConnectionNoticeRepository connectionNotices(JdbiConnectionNoticeRepository repository);

  @Binds
  TemplateRepository templates(JdbiTemplateRepository repository);

  @Binds
  ParkedEvents parkedEvents(JdbiParkedEvents events);

  @Binds
  Outbox outbox(JdbiOutbox outbox);

  @Binds
  OutboxDirectory outboxDirectory(JdbiOutboxDirectory directory);

  @Binds
  @Singleton
  SecretBox secretBox(AesSecretBox box);

  @Binds
  @Singleton
  PasswordHasher passwordHasher(Argon2PasswordHasher hasher);

  @Binds
  CleanUpDirectory cleanUp(JdbiCleanUpDirectory directory);

  @Provides
  @Singleton
  static MediaStore mediaStore(PersistenceSettings settings) {
    return settings
        .s3()
        .<MediaStore>map(s3 -> new S3MediaStore(s3, settings.mediaDir()))
        .orElseGet(() -> new FileMediaStore(settings));
  }

  @Binds
  @Singleton
  PictureScaler pictureScaler(ImageIoPictureScaler scaler);

  @Binds
  @IntoSet
  HealthProbe probe(PostgresProbe probe);
}
