package io.chatplatform.domain.user;

/// What a team member may do. Owner and admin manage users, connections and settings; only an owner
/// changes owners or deletes the tenant; agents work on chats.
public enum Role {
  OWNER,
  ADMIN,
  AGENT;

  public boolean managesTeam() {
    return this != AGENT;
  }

  /// May this role give, take or touch the other role?
  public boolean mayManage(Role other) {
    return this == OWNER || (this == ADMIN && other != OWNER);
  }
}
