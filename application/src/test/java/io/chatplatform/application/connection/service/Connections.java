package io.chatplatform.application.connection.service;

import io.chatplatform.application.fake.World;

/// The use cases about connections, in a world.
final class Connections {
  final World world;
  final CredentialVault vault;
  final ConnectionWatch watch;
  final ConnectService connect;
  final ChangeConnectionService change;
  final CheckConnectionService check;
  final DisconnectService disconnect;
  final FindConnectionsService find;

  Connections(World world) {
    this.world = world;
    vault = new CredentialVault(world.connections, world.box);
    watch =
        new ConnectionWatch(
            world.store, world.connections, world.outbox, world.events, world.clock);
    connect =
        new ConnectService(
            world.store,
            world.channels,
            world.connections,
            world.accounts,
            vault,
            watch,
            world.events,
            world.background,
            world.ids,
            world.clock);
    change =
        new ChangeConnectionService(
            world.store, world.connections, vault, watch, world::wake, world.clock);
    check =
        new CheckConnectionService(
            world.store, world.connections, vault, world.channels, watch, world::wake, world.clock);
    disconnect =
        new DisconnectService(
            world.store, world.connections, world.accounts, world.channels, world.events);
    find = new FindConnectionsService(world.store, world.connections);
  }
}
