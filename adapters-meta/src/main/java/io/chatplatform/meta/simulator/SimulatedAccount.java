package io.chatplatform.meta.simulator;

/// A business's account. `businessId`: the WABA above a WhatsApp number, the Page beside an
/// Instagram account; the account's own id where there is none.
record SimulatedAccount(Product product, String id, String name, String businessId) {}
