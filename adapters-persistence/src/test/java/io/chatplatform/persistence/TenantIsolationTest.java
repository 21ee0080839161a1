package io.chatplatform.persistence;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.chatplatform.domain.note.Note;
import io.chatplatform.domain.note.NoteId;
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
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Row-level security alone, with SQL that forgets the tenant: as the application's role with one
/// tenant set, another tenant's rows cannot be read, changed, deleted, pointed at or moved.
final class TenantIsolationTest implements JdbiStore {
  private TenantId mine = new TenantId(Samples.id());
  private TenantId other = new TenantId(Samples.id());

  @BeforeEach
  void fill() {
    mine = givenRowsInEachTable();
    other = givenRowsInEachTable();
  }

  @Test
  void noTenantSeesNoRows() throws SQLException {
    for (String table : tables()) {
      assertThat(
              directory()
                  .<Long>ask(handle ->
                      handle.createQuery("select count(*) from " + table).mapTo(Long.class).one()))
          .as(table)
          .isZero();
    }
  }

  @Test
  void rowsOfAnotherTenantCannotBeRead() throws SQLException {
    for (String table : tables()) {
      assertThat(count(mine, "select count(*) from " + table)).as(table).isPositive();
      assertThat(
              count(
                  mine,
                  "select count(*) from " + table + " where " + key(table) + " = '" + other + "'"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void rowsOfAnotherTenantCannotBeChanged() throws SQLException {
    for (String table : tables()) {
      String column = key(table);
      assertThat(
              execute(
                  mine,
                  "update " + table + " set " + column + " = " + column + " where " + column
                      + " = '" + other + "'"))
          .as(table)
          .isZero();
    }
  }

  @Test
  void rowsOfAnotherTenantCannotBeDeleted() throws SQLException {
    for (String table : tables()) {
      assertThat(
              execute(mine, "delete from " + table + " where " + key(table) + " = '" + other + "'"))
          .as(table)
          .isZero();
      assertThat(count(other, "select count(*) from " + table)).as(table).isPositive();
    }
  }

  @Test
  void rowsCannotBeMovedToAnotherTenant() throws SQLException {
    for (String table : tables()) {
      assertThatThrownBy(
              () -> execute(mine, "update " + table + " set " + key(table) + " = '" + other + "'"))
          .as(table)
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void rowsCannotBeInsertedForAnotherTenant() throws SQLException {
    for (String table : tables()) {
      String columns = copiedColumns(table);
      assertThatThrownBy(() ->
              execute(
                  mine,
                  "insert into "
                      + table
                      + " ("
                      + key(table)
                      + ", "
                      + columns
                      + ") select '"
                      + other
                      + "', "
                      + columns
                      + " from "
                      + table))
          .as(table)
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("row-level security");
    }
  }

  @Test
  void rowsOfAnotherTenantCannotBePointedAt() throws SQLException {
    for (String[] reference : references()) {
      String table = reference[0];
      String column = reference[1];
      String target = id(other, reference[2]);
      assertThatThrownBy(
              () -> execute(mine, "update " + table + " set " + column + " = '" + target + "'"))
          .as(table + "." + column)
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("foreign key");
    }
  }

  @Test
  void lookUpsActForTheTransactionsTenantOnly() {
    for (String call :
        List.of(
            "lookup.find_chats('%s', 'bread', 10)",
            "lookup.claim_email('a@b.c', '%s', '%s')",
            "lookup.release_email('a@b.c', '%s')",
            "lookup.claim_account('pigeon', 'x', '%s', '%s')",
            "lookup.release_account('pigeon', 'x', '%s')",
            "lookup.claim_subdomain('x', '%s')")) {
      String sql = "select count(*) from " + call.replace("%s", other.toString());
      assertThatThrownBy(() -> count(mine, sql))
          .as(call)
          .isInstanceOf(JdbiException.class)
          .hasMessageContaining("not the tenant of this transaction");
    }
  }

  private TenantId givenRowsInEachTable() {
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
          new JdbiNoteRepository(DB)
              .insert(
                  new Note(
                      new NoteId(Samples.id()), chat.id(), user.id(), "Note", false, NOW, NOW));
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

  private List<String> tables() throws SQLException {
    return testDatabase()
        .ask(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity
            """)
        .stream()
        .map(row -> row[0])
        .toList();
  }

  private String copiedColumns(String table) throws SQLException {
    return String.join(
        ", ",
        testDatabase()
            .ask(
                "select attname from pg_attribute where attrelid = '"
                    + table
                    + "'::regclass and attnum > 0 and attidentity = '' and attname <> '"
                    + key(table)
                    + "'")
            .stream()
            .map(row -> row[0])
            .toList());
  }

  /// Each foreign key beside the one to the tenant: table, column, and the table pointed at.
  private List<String[]> references() throws SQLException {
    List<String[]> found =
        testDatabase()
            .ask(
                """
                select f.conrelid::regclass, a.attname, f.confrelid::regclass
                from pg_constraint f
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
                where f.contype = 'f' and f.connamespace = 'public'::regnamespace
                """);
    assertThat(found).hasSizeGreaterThan(10);
    return found;
  }

  private String id(TenantId tenant, String table) {
    return in(
        tenant,
        () ->
            DB.query("select id from " + table + " where tenant_id = :tenantId limit 1")
                .mapTo(String.class)
                .one());
  }

  private static String key(String table) {
    return table.equals("tenants") ? "id" : "tenant_id";
  }

  private long count(TenantId tenant, String sql) {
    return in(tenant, () -> TenantDb.handle().createQuery(sql).mapTo(Long.class).one());
  }

  private int execute(TenantId tenant, String sql) {
    return in(tenant, () -> TenantDb.handle().createUpdate(sql).execute());
  }
}
