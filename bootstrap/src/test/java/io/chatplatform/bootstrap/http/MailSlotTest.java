package io.chatplatform.bootstrap.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.bootstrap.client.ApiClient;
import io.chatplatform.bootstrap.client.Business;
import io.chatplatform.bootstrap.client.Webhooks;
import io.chatplatform.bootstrap.store.StoredMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What falls through the mail slot: every kind of webhook body that is documented, and what an
/// inbox makes of it. The table of effects is `mail-slot.txt`.
class MailSlotTest {
  private static final Path FIXTURES = Path.of("../adapters-meta/src/test/resources/fixtures/meta");
  private final ApiClient anyone = SharedPlatform.anyone();
  private final StoredMessages database = SharedPlatform.database();

  @Test
  void everyDocumentedBodyHasItsEffectOnce() {
    Business business = castOf("104857600001001", "17841400000001001", "440000000001001");
    Map<String, String> effects = new TreeMap<>();
    post(sentBefore("440000000001001"));
    List<String> before = state(business);
    for (Path file : fixtures()) {
      byte[] body = bytes(file);
      byte[] tampered = body.clone();
      tampered[body.length / 2] ^= 1;
      Webhooks.post(anyone, "/api/webhooks/meta", tampered, Webhooks.signature(body)).expect(401);
      Webhooks.post(anyone, body).expect(200);
      SharedPlatform.awaitQuiet();
      List<String> after = state(business);
      effects.put(name(file), difference(before, after));
      before = after;
    }
    assertThat(String.join("\n", lines(effects))).isEqualTo(String.join("\n", expected()));
    allASecondTime(business);
  }

  private void allASecondTime(Business business) {
    List<String> before = state(business);
    for (Path file : fixtures()) {
      byte[] body = bytes(file);
      String webhook = name(file).startsWith("whatsapp/") ? "whatsapp" : "meta";
      Webhooks.post(anyone, "/api/webhooks/" + webhook, body, Webhooks.signature(body)).expect(200);
    }
    SharedPlatform.awaitQuiet();
    assertThat(state(business)).isEqualTo(before);
  }

  @Test
  void aBodyAboutSeveralTenantsReachesEachOfThem() {
    Business one = Business.register(anyone);
    Business other = Business.register(anyone);
    String onePage = Business.uniqueNumber();
    String otherPage = Business.uniqueNumber();
    String nobodysPage = Business.uniqueNumber();
    one.connectPage(onePage);
    other.connectPage(otherPage);

    Webhooks.post(
            anyone,
            Webhooks.body(
                text(onePage, "for one"),
                text(nobodysPage, "for nobody"),
                text(otherPage, "for the other")))
        .expect(200);
    SharedPlatform.awaitQuiet();

    assertThat(texts(one)).containsExactly("for one");
    assertThat(texts(other)).containsExactly("for the other");
    assertThat(parked(nobodysPage)).containsExactly("unknown account");
  }

  @Test
  void aBrokenEntryTakesNothingFromTheOthers() {
    Business business = Business.register(anyone);
    String page = Business.uniqueNumber();
    business.connectPage(page);
    String neighbour = Business.uniqueNumber();
    List<Object> brokenEntries =
        List.of(
            Map.of("id", neighbour, "time", 1, "messaging", "no list"),
            Map.of("id", neighbour, "time", "soon", "messaging", List.of(Map.of("sender", 7))),
            Map.of("id", page, "messaging", List.of(List.of(), Map.of("message", 1))),
            Map.of("id", page, "time", 1, "messaging", List.of(Map.of())));

    for (Object broken : brokenEntries) {
      String text = "beside " + broken.hashCode();
      String body =
          "{\"object\":\"page\",\"entry\":[%s,%s]}"
              .formatted(Webhooks.json(broken), Webhooks.json(text(page, text).entry()));
      Webhooks.post(anyone, body.getBytes(StandardCharsets.UTF_8)).expect(200);
      SharedPlatform.awaitQuiet();
      assertThat(texts(business)).as("beside %s", broken).contains(text);
    }
  }

  @Test
  void bodiesThatAreNoneAreKeptForAnOperatorAndStopNobody() {
    Business business = Business.register(anyone);
    String page = Business.uniqueNumber();
    business.connectPage(page);
    for (String body : List.of("", "[]", "null", "{\"object\":\"page\"}", "{\"entry\":", "7")) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      assertThat(Webhooks.post(anyone, bytes).status()).as(body).isLessThan(500);
    }
    Webhooks.post(anyone, text(page, "still here")).expect(200);
    SharedPlatform.awaitQuiet();
    assertThat(texts(business)).containsExactly("still here");
  }

  private Business castOf(String page, String instagram, String phone) {
    Business business = Business.register(anyone);
    business.connectPage(page);
    business.connect(Map.of("platform", "instagram", "platformAccountId", instagram));
    business.connect(
        Map.of(
            "platform", "whatsapp",
            "platformAccountId", phone,
            "businessAccountId", "330000000001001"));
    return business;
  }

  /// Messages of the business that some bodies speak of, as it sent them from its phone.
  private static Map<String, Object> sentBefore(String phone) {
    List<Map<String, Object>> echoes =
        List.of(
            echo("wamid.HBgLMTIwMjU1NTAxA7ldxjzv26ib5ZVYb5sN7milB8iy9qGmkBp9AA==", "Two are left."),
            echo(
                "wamid.HBgLMTIwMjU1NTAxt6WumjqS3SPtAJ49KSHpMm9WMAvRanaxtNhVAA==",
                "Are you still interested?"));
    return Map.of(
        "object",
        "whatsapp_business_account",
        "entry",
        List.of(
            Map.of(
                "id",
                "330000000001001",
                "changes",
                List.of(
                    Map.of(
                        "field",
                        "smb_message_echoes",
                        "value",
                        Map.of(
                            "metadata",
                            Map.of("phone_number_id", phone),
                            "message_echoes",
                            echoes))))));
  }

  private static Map<String, Object> echo(String id, String text) {
    return Map.of(
        "id", id,
        "to", "447700900151",
        "timestamp", "1789380000",
        "type", "text",
        "text", Map.of("body", text));
  }

  private void post(Map<String, Object> body) {
    Webhooks.post(anyone, Webhooks.json(body).getBytes(StandardCharsets.UTF_8)).expect(200);
    SharedPlatform.awaitQuiet();
  }

  private static Webhooks.Text text(String page, String text) {
    return new Webhooks.Text(page, "99", "m_" + page + text, text, Instant.now());
  }

  private List<String> texts(Business business) {
    return database.texts(
        "select message_text from messages where tenant_id = ?::uuid order by id",
        business.tenantId());
  }

  private List<String> parked(String account) {
    return database.texts(
        "select reason from directory.parked_events where account_id = ?", account);
  }

  /// All that the team can see, and what is kept beside it, which nobody can.
  private List<String> state(Business business) {
    List<String> lines = new InboxLines(business.owner()).all();
    lines.addAll(
        database.texts(
            """
            select line from (
              select 1 as part, fingerprint::text as id, 'parked: ' || platform || ' ' || reason as line
                from directory.parked_events where account_id like '%1001'
              union all
              select 2, platform_message_id, 'kept until its message is known: ' || status
                from early_receipts where tenant_id = ?::uuid
              union all
              select 3, c.platform_message_id, 'kept until its message is known: ' || c.kind
                from message_changes c
                where c.tenant_id = ?::uuid and not exists (
                  select from messages m
                  where m.tenant_id = c.tenant_id
                    and m.platform_message_id = c.platform_message_id)
            ) as lines order by part, id
            """,
            business.tenantId(), business.tenantId()));
    return lines;
  }

  private static String difference(List<String> before, List<String> after) {
    return Stream.concat(
            before.stream().filter(line -> !after.contains(line)).map(line -> "- " + line),
            after.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
        .collect(Collectors.joining("\n  ", "", ""));
  }

  private static List<String> lines(Map<String, String> effects) {
    return effects.entrySet().stream()
        .map(effect -> effect.getKey() + "\n  " + effect.getValue())
        .flatMap(String::lines)
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static List<String> expected() {
    try (var in = MailSlotTest.class.getResourceAsStream("/mail-slot.txt")) {
      if (in == null) {
        throw new IllegalStateException("no table of effects");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> fixtures() {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return FIXTURES.relativize(file).toString().replace('\\', '/');
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
