package io.chatplatform.application.inbound.port.in;

import io.chatplatform.application.inbound.Delivery;
import io.chatplatform.application.inbound.DeliveryOutcome;
import java.util.List;

/// Writes a batch of deliveries into the store, each event exactly once, and tells clients. One
/// outcome per delivery, in order. Throws `StoreUnavailable` when the store is away: then nothing
/// of it may be given up.
public interface ProcessDeliveries {
  List<DeliveryOutcome> process(List<Delivery> deliveries);
}
