package io.chatplatform.application.inbound.service;

import io.chatplatform.application.channel.Channels;
import io.chatplatform.application.channel.InboundEvent;
import io.chatplatform.application.connection.port.out.ConnectionDirectory;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.AccountRef;
import io.chatplatform.application.connection.port.out.ConnectionDirectory.Holder;
import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.DeliveryOutcome;
import io.chatplatform.application.inbound.port.in.ProcessDeliveries;
import io.chatplatform.application.inbound.port.out.ParkedEvents;
import io.chatplatform.application.inbound.port.out.ParkedEvents.Parked;
import io.chatplatform.application.transaction.StoreUnavailable;
import io.chatplatform.domain.tenant.TenantId;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Parses a batch, finds whose each event is, and writes it tenant by tenant. An event that cannot
/// be written stops neither its batch nor its neighbours.
public final class ProcessDeliveriesService implements ProcessDeliveries {
  private final Channels channels;
  private final ConnectionDirectory directory;
  private final ParkedEvents parked;
  private final TenantInbound tenantInbound;
  private final TenantFanOut fanOut;

  @Inject
  public ProcessDeliveriesService(
      Channels channels,
      ConnectionDirectory directory,
      ParkedEvents parked,
      TenantInbound tenantInbound,
      TenantFanOut fanOut) {
    this.channels = channels;
    this.directory = directory;
    this.parked = parked;
    this.tenantInbound = tenantInbound;
    this.fanOut = fanOut;
  }

  @Override
  public List<DeliveryOutcome> process(List<Delivery> deliveries) {
    Map<Integer, String> poisonous = new ConcurrentHashMap<>();
    List<Parsed> parsed = parse(deliveries, poisonous);
    Map<TenantId, List<Routed>> byTenant = route(deliveries, parsed);
    fanOut.forEach(byTenant, (tenant, events) -> write(tenant, events, poisonous));
    List<DeliveryOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      String reason = poisonous.get(i);
      outcomes.add(
          reason == null ? new DeliveryOutcome.Done() : new DeliveryOutcome.Poisonous(reason));
    }
    return outcomes;
  }

  private List<Parsed> parse(List<Delivery> deliveries, Map<Integer, String> poisonous) {
    List<Parsed> parsed = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      Delivery delivery = deliveries.get(i);
      try {
        for (InboundEvent event :
            channels.webhook(delivery.webhook()).orElseThrow().parse(delivery.body())) {
          parsed.add(new Parsed(EventTimes.credible(event, delivery.receivedAt()), i));
        }
      } catch (RuntimeException e) {
        poisonous.put(i, "cannot be read: " + e);
      }
    }
    return parsed;
  }

  /// Events without a home are parked, with the reason.
  private Map<TenantId, List<Routed>> route(List<Delivery> deliveries, List<Parsed> parsed) {
    Set<AccountRef> accounts = new LinkedHashSet<>();
    parsed.forEach(one -> accounts.add(account(one.event())));
    Map<AccountRef, Holder> holders = accounts.isEmpty() ? Map.of() : directory.find(accounts);
    Map<TenantId, List<Routed>> byTenant = new LinkedHashMap<>();
    List<Parked> homeless = new ArrayList<>();
    Map<AccountRef, List<Holder>> above = businessHolders(parsed, holders);
    for (Parsed one : parsed) {
      Delivery delivery = deliveries.get(one.delivery());
      List<Holder> under = above.get(account(one.event()));
      if (under != null) {
        under.stream()
            .filter(Holder::tenantActive)
            .forEach(each -> add(one, each, delivery, byTenant));
        continue;
      }
      Holder holder = holders.get(account(one.event()));
      if (one.event() instanceof InboundEvent.NotUnderstood other) {
        homeless.add(parked(other, other.what(), other.raw(), delivery));
      } else if (holder == null) {
        homeless.add(parked(one.event(), "unknown account", text(delivery), delivery));
      } else if (!holder.tenantActive()) {
        homeless.add(parked(one.event(), "suspended tenant", text(delivery), delivery));
      } else {
        add(one, holder, delivery, byTenant);
      }
    }
    if (!homeless.isEmpty()) {
      parked.park(homeless);
    }
    return byTenant;
  }

  private static void add(
      Parsed one, Holder holder, Delivery delivery, Map<TenantId, List<Routed>> byTenant) {
    byTenant
        .computeIfAbsent(holder.tenantId(), tenant -> new ArrayList<>())
        .add(
            new Routed(one.event(), holder.connectionId(), one.delivery(), delivery.redelivered()));
  }

  /// What is said about a business account concerns all connections under it.
  private Map<AccountRef, List<Holder>> businessHolders(
      List<Parsed> parsed, Map<AccountRef, Holder> holders) {
    Set<AccountRef> businesses = new LinkedHashSet<>();
    for (Parsed one : parsed) {
      if (one.event() instanceof InboundEvent.AccountNoticed
          && !holders.containsKey(account(one.event()))) {
        businesses.add(account(one.event()));
      }
    }
    return businesses.isEmpty() ? Map.of() : directory.findUnderBusiness(businesses);
  }

  /// The whole batch at once; if that fails, each delivery by itself, and of a bad one each event
  /// by itself, so that only the bad one is put aside. What of its delivery is good is stored, and
  /// a replay changes nothing of it.
  private void write(TenantId tenant, List<Routed> events, Map<Integer, String> poisonous) {
    if (tryToWrite(tenant, events).isEmpty()) {
      return;
    }
    Map<Integer, List<Routed>> byDelivery = new LinkedHashMap<>();
    events.forEach(
        event -> byDelivery.computeIfAbsent(event.delivery(), i -> new ArrayList<>()).add(event));
    byDelivery.forEach((delivery, own) -> {
      if (tryToWrite(tenant, own).isPresent()) {
        for (Routed event : own) {
          tryToWrite(tenant, List.of(event))
              .ifPresent(failure -> poisonous.put(delivery, "cannot be stored: " + failure));
        }
      }
    });
  }

  /// Empty: it is written. Throws `StoreUnavailable` when the store is away.
  private Optional<RuntimeException> tryToWrite(TenantId tenant, List<Routed> events) {
    try {
      tenantInbound.write(tenant, events);
      return Optional.empty();
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private static AccountRef account(InboundEvent event) {
    return new AccountRef(event.channel(), event.accountId());
  }

  private static Parked parked(InboundEvent event, String reason, String raw, Delivery delivery) {
    return new Parked(event.channel(), event.accountId(), reason, raw, delivery.receivedAt());
  }

  private static String text(Delivery delivery) {
    return new String(delivery.body(), StandardCharsets.UTF_8);
  }

  private record Parsed(InboundEvent event, int delivery) {}
}
