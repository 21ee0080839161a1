package io.chatplatform.application.connection.service;

import io.chatplatform.application.fake.World;

/// The use cases about connections, in a world.
final class Connections {
  final World world;
  final CredentialVault vault;
  final ConnectionWatch watch;
  final AccountConnector connector;
  final ConnectService connect;
  final ChangeConnectionService change;
  final CheckConnectionService check;
  final DisconnectService disconnect;
  final FindConnectionsService find;
  final StartLoginService start;
  final FinishLoginService finish;
  final ChooseAccountsService choose;
  final ConnectionKeeper keeper;

  Connections(World world) {
    this.world = world;
    vault = new CredentialVault(world.connections, world.box);
    watch =
        new ConnectionWatch(
            world.store, world.connections, vault, world.outbox, world.events, world.clock);
    var templates = new TemplateSync(world.store, world.connections, world.templates);
    connector =
        new AccountConnector(
            world.store,
            world.channels,
            world.connections,
            world.accounts,
            vault,
            watch,
            world.outbox,
            world.events,
            world::wake,
            templates,
            world.background,
            world.ids,
            world.clock);
    connect = new ConnectService(world.channels, connector);
    change =
        new ChangeConnectionService(
            world.store, world.channels, world.connections, vault, watch, world::wake, world.clock);
    var renewal =
        new TokenRenewal(world.store, world.connections, vault, watch, world::wake, world.clock);
    check =
        new CheckConnectionService(world.store, world.connections, vault, world.channels, renewal);
    disconnect =
        new DisconnectService(
            world.store,
            world.connections,
            world.accounts,
            connector,
            vault,
            world.channels,
            world.events,
            world.background,
            world.clock);
    find = new FindConnectionsService(world.store, world.connections);
    start = new StartLoginService(world.channels, world.loginStates);
    var offers = new AccountOffers(world.store, world.offers, world.box, world.ids, world.clock);
    finish =
        new FinishLoginService(
            world.channels,
            world.loginStates,
            new LoginGuard(world.signals, world.store, world.users),
            world.store,
            world.connections,
            offers,
            connector);
    choose =
        new ChooseAccountsService(
            world.store, world.offers, offers, world.accounts, connector, world.clock);
    keeper =
        new ConnectionKeeper(
            world.accounts,
            world.offers,
            new ConnectionInspection(
                world.store,
                world.connections,
                vault,
                world.channels,
                renewal,
                templates,
                world.clock),
            world.clock);
  }
}
