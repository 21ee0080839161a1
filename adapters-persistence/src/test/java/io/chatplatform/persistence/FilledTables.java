package io.chatplatform.persistence;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;

import io.chatplatform.application.channel.InboundEvent.Change;
import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.connection.AccountOffer;
import io.chatplatform.application.connection.AccountOffer.Candidate;
import io.chatplatform.application.connection.OfferId;
import io.chatplatform.application.fake.Samples;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Kept;
import io.chatplatform.application.inbound.port.out.MessageChangeRepository.Version;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermark;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.application.session.Session;
import io.chatplatform.application.session.SessionId;
import io.chatplatform.domain.chat.Chat;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.Grant;
import io.chatplatform.domain.message.Attachment;
import io.chatplatform.domain.message.AttachmentId;
import io.chatplatform.domain.message.Message;
import io.chatplatform.domain.message.MessageContent;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.message.MessageTemplate;
import io.chatplatform.domain.message.MessageType;
import io.chatplatform.domain.tenant.TenantId;
import io.chatplatform.domain.user.Role;
import io.chatplatform.domain.user.User;
import io.chatplatform.persistence.connection.JdbiAccountOfferRepository;
import io.chatplatform.persistence.connection.JdbiConnectionNoticeRepository;
import io.chatplatform.persistence.connection.JdbiTemplateRepository;
import io.chatplatform.persistence.inbound.JdbiMessageChangeRepository;
import io.chatplatform.persistence.inbound.JdbiReceiptRepository;
import io.chatplatform.persistence.note.JdbiNoteRepository;
import io.chatplatform.persistence.outbox.JdbiOutbox;
import io.chatplatform.persistence.security.AesSecretBox;
import io.chatplatform.persistence.session.JdbiSessionRepository;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tenants that have a row in each table.
interface FilledTables extends JdbiStore {
  default TenantId givenRowsInEachTable() {
    TenantId tenant = givenTenant();
    User user = givenUser(tenant, Role.AGENT);
    Chat chat =
        givenChat(
            tenant, Samples.aChat(givenConnection(tenant)).assignedTo(Optional.of(user.id()), NOW));
    Attachment file =
        Attachment.ready(
            new AttachmentId(Samples.id()),
            MessageType.FILE,
            Attachment.MediaInfo.of("text/plain", Optional.empty(), 1));
    Message message =
        given(
            tenant,
            chat,
            aMessage(
                chat,
                new MessageContent.Media(MessageType.FILE, Optional.of("bread"), List.of(file)),
                NOW));
    Handle customer = new Handle(chat.origin().connection(), new CustomerKey("phone", "1"));
    PlatformRef unknown = new PlatformRef(chat.origin().connection(), "unknown");
    in(
        tenant,
        () -> {
          chats().addHandles(Map.of(customer, chat.id()));
          new JdbiOutbox(DB).add(message.id(), chat.id(), chat.origin().connection(), NOW);
          new JdbiNoteRepository(DB).insert(Samples.aNote(chat, user.id(), false));
          new JdbiSessionRepository(DB)
              .insert(
                  new Session(
                      new SessionId(Samples.id()),
                      user.id(),
                      "Firefox",
                      NOW,
                      NOW.plusSeconds(60),
                      Optional.empty()),
                  Samples.word());
          JdbiReceiptRepository receipts = new JdbiReceiptRepository(DB);
          receipts.keep(List.of(new Early(unknown, MessageStatus.SENT, false, Optional.empty())));
          receipts.raise(List.of(new Watermark(customer, MessageStatus.READ, NOW)));
          var changes = new JdbiMessageChangeRepository(DB);
          changes.keep(List.of(new Kept(unknown, "event", true, new Change.Deleted(), NOW)));
          changes.keepOriginals(List.of(new Version(unknown, "words", NOW)));
          new JdbiTemplateRepository(DB)
              .replaceAll(
                  chat.origin().connection(),
                  List.of(Samples.aTemplate("delivery", MessageTemplate.State.APPROVED)));
          new JdbiConnectionNoticeRepository(DB)
              .add(Samples.aNotice(chat.origin().connection(), NOW), "event");
          new JdbiAccountOfferRepository(DB, directory())
              .insert(
                  new AccountOffer(
                      new OfferId(Samples.id()),
                      user.id(),
                      List.of(
                          new Candidate(
                              Samples.aConnection().account(),
                              "Bakery",
                              Grant.UNKNOWN,
                              new byte[] {1})),
                      NOW));
          new AesSecretBox(DB, testDatabase().settings(), Clock.systemUTC())
              .seal(tenant, "test", "secret");
        });
    return tenant;
  }
}
