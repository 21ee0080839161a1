package io.chatplatform.application.testkit;

import static io.chatplatform.application.fake.Samples.NOW;
import static io.chatplatform.application.fake.Samples.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatplatform.application.chat.port.out.ChatRepository.Handle;
import io.chatplatform.application.inbound.port.out.ReceiptRepository;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Early;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermark;
import io.chatplatform.application.inbound.port.out.ReceiptRepository.Watermarks;
import io.chatplatform.application.message.port.out.MessageRepository.PlatformRef;
import io.chatplatform.domain.chat.CustomerKey;
import io.chatplatform.domain.connection.ConnectionId;
import io.chatplatform.domain.message.DeliveryError;
import io.chatplatform.domain.message.MessageStatus;
import io.chatplatform.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Statuses that came too early wait for their message; watermarks only rise.
public interface ReceiptRepositoryContract extends StoreContract {
  ReceiptRepository receipts();

  @Test
  default void theFurtherStatusIsKeptWhateverTheOrder() {
    TenantId tenant = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    Early sent = early(connection, MessageStatus.SENT, Optional.empty());
    Early read = new Early(sent.ref(), MessageStatus.READ, true, Optional.empty());
    Early failed =
        early(
            connection,
            MessageStatus.FAILED,
            Optional.of(new DeliveryError("1", "No such number")));

    in(tenant, () -> receipts().keep(List.of(read, sent, failed)));
    in(tenant, () -> receipts().keep(List.of(sent)));

    List<PlatformRef> refs =
        List.of(sent.ref(), failed.ref(), new PlatformRef(connection, word()), sent.ref());
    assertThat(in(tenant, () -> receipts().take(refs)))
        .isEqualTo(Map.of(read.ref(), read, failed.ref(), failed));
    assertThat(in(tenant, () -> receipts().take(refs))).isEmpty();
  }

  @Test
  default void aLaterStatusReplacesAnEarlierOne() {
    TenantId tenant = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    Early delivered = early(connection, MessageStatus.DELIVERED, Optional.empty());
    Early read = new Early(delivered.ref(), MessageStatus.READ, false, Optional.empty());

    in(tenant, () -> receipts().keep(List.of(delivered)));
    in(tenant, () -> receipts().keep(List.of(read)));

    assertThat(in(tenant, () -> receipts().take(List.of(read.ref()))))
        .containsEntry(read.ref(), read);
  }

  @Test
  default void watermarksOnlyRise() {
    TenantId tenant = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    Handle customer = customer(connection);
    Instant later = NOW.plusSeconds(5);

    in(
        tenant,
        () ->
            receipts()
                .raise(
                    List.of(
                        new Watermark(customer, MessageStatus.DELIVERED, later),
                        new Watermark(customer, MessageStatus.DELIVERED, NOW))));
    in(
        tenant,
        () ->
            receipts()
                .raise(
                    List.of(
                        new Watermark(customer, MessageStatus.DELIVERED, NOW),
                        new Watermark(customer, MessageStatus.READ, NOW))));

    assertThat(
            in(
                tenant,
                () -> receipts().watermarks(List.of(customer, customer(connection), customer))))
        .isEqualTo(Map.of(customer, new Watermarks(Optional.of(later), Optional.of(NOW))));
  }

  @Test
  default void anotherTenantSeesNothing() {
    TenantId tenant = givenTenant();
    TenantId stranger = givenTenant();
    ConnectionId connection = givenConnection(tenant).id();
    Early early = early(connection, MessageStatus.SENT, Optional.empty());
    Handle customer = customer(connection);
    in(tenant, () -> receipts().keep(List.of(early)));
    in(tenant, () -> receipts().raise(List.of(new Watermark(customer, MessageStatus.READ, NOW))));

    in(
        stranger,
        () -> {
          assertThat(receipts().take(List.of(early.ref()))).isEmpty();
          assertThat(receipts().watermarks(List.of(customer))).isEmpty();
        });
    assertThat(in(tenant, () -> receipts().take(List.of(early.ref())))).hasSize(1);
  }

  private static Early early(
      ConnectionId connection, MessageStatus status, Optional<DeliveryError> error) {
    return new Early(new PlatformRef(connection, "mid." + word()), status, false, error);
  }

  private static Handle customer(ConnectionId connection) {
    return new Handle(connection, new CustomerKey("phone", word()));
  }
}
