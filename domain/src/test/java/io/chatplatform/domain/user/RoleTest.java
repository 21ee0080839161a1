package io.chatplatform.domain.user;

import static io.chatplatform.domain.user.Role.ADMIN;
import static io.chatplatform.domain.user.Role.AGENT;
import static io.chatplatform.domain.user.Role.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void anOwnerManagesEverybody() {
    assertThat(Role.values()).allMatch(OWNER::mayManage);
  }

  @Test
  void anAdminManagesEverybodyButOwners() {
    assertThat(ADMIN.mayManage(OWNER)).isFalse();
    assertThat(ADMIN.mayManage(ADMIN)).isTrue();
    assertThat(ADMIN.mayManage(AGENT)).isTrue();
  }

  @Test
  void anAgentManagesNobody() {
    assertThat(Role.values()).noneMatch(AGENT::mayManage);
  }

  @Test
  void ownersAndAdminsManageTheTeam() {
    assertThat(OWNER.managesTeam()).isTrue();
    assertThat(ADMIN.managesTeam()).isTrue();
    assertThat(AGENT.managesTeam()).isFalse();
  }
}
