package io.chatplatform.meta.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the person at the dialogs owns: all accounts that are known, and some that nobody has
/// connected yet.
final class Portfolio {
  private static final String OUTLET = "104857600002002";
  private static final String SHOWROOM = "330000000002002";

  /// As in `SimulatedAccount`, the last word is the business account.
  private static final List<SimulatedAccount> MORE =
      List.of(
          new SimulatedAccount(Product.MESSENGER, OUTLET, "Lumen Outlet", OUTLET),
          new SimulatedAccount(Product.INSTAGRAM, "17841400000002002", "lumen.outlet", OUTLET),
          new SimulatedAccount(
              Product.MESSENGER, "104857600002003", "Lumen Workshops", "104857600002003"),
          new SimulatedAccount(
              Product.INSTAGRAM, "17841400000002003", "lumen.studio", "17841400000002003"),
          new SimulatedAccount(Product.WHATSAPP, "440000000002002", "Lumen Showroom", SHOWROOM),
          new SimulatedAccount(Product.WHATSAPP, "440000000002003", "Lumen Returns", SHOWROOM));

  private final Phones phones;

  Portfolio(Phones phones) {
    this.phones = phones;
  }

  List<SimulatedAccount> of(DialogKind kind) {
    List<SimulatedAccount> known = phones.accounts();
    List<SimulatedAccount> all = new ArrayList<>(known);
    MORE.stream()
        .filter(more -> known.stream().noneMatch(one -> one.id().equals(more.id())))
        .forEach(all::add);
    Stream<SimulatedAccount> offered =
        switch (kind) {
          // Instagram accounts come along with their Pages.
          case FACEBOOK -> all.stream().filter(one -> one.product() == Product.MESSENGER);
          case INSTAGRAM ->
              all.stream()
                  .filter(one -> one.product() == Product.INSTAGRAM)
                  .filter(one -> one.businessId().equals(one.id()));
          case WHATSAPP -> all.stream().filter(one -> one.product() == Product.WHATSAPP);
        };
    return offered.toList();
  }

  /// The Instagram account linked to a Page.
  Optional<SimulatedAccount> linkedTo(SimulatedAccount page) {
    return Stream.concat(phones.accounts().stream(), MORE.stream())
        .filter(one -> one.product() == Product.INSTAGRAM)
        .filter(one -> one.businessId().equals(page.id()))
        .findFirst();
  }
}
