package io.chatplatform.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import io.chatplatform.application.connection.port.in.ChangeConnection;
import io.chatplatform.application.connection.port.in.CheckConnection;
import io.chatplatform.application.connection.port.in.ChooseAccounts;
import io.chatplatform.application.connection.port.in.Connect;
import io.chatplatform.application.connection.port.in.Disconnect;
import io.chatplatform.application.connection.port.in.FindConnections;
import io.chatplatform.application.connection.port.in.FinishLogin;
import io.chatplatform.application.connection.port.in.StartLogin;
import io.chatplatform.application.connection.service.ChangeConnectionService;
import io.chatplatform.application.connection.service.CheckConnectionService;
import io.chatplatform.application.connection.service.ChooseAccountsService;
import io.chatplatform.application.connection.service.ConnectService;
import io.chatplatform.application.connection.service.DisconnectService;
import io.chatplatform.application.connection.service.FindConnectionsService;
import io.chatplatform.application.connection.service.FinishLoginService;
import io.chatplatform.application.connection.service.StartLoginService;
import io.chatplatform.application.operations.port.in.CountRemoved;
import io.chatplatform.application.operations.service.CleanUp;
import io.chatplatform.application.privacy.port.in.ForgetPerson;
import io.chatplatform.application.privacy.service.ForgetPersonService;
import io.chatplatform.application.session.port.in.Authenticate;
import io.chatplatform.application.session.port.in.ChangeProfile;
import io.chatplatform.application.session.port.in.FindProfile;
import io.chatplatform.application.session.port.in.LogIn;
import io.chatplatform.application.session.port.in.LogOut;
import io.chatplatform.application.session.port.in.RefreshSession;
import io.chatplatform.application.session.port.in.Register;
import io.chatplatform.application.session.service.AuthenticateService;
import io.chatplatform.application.session.service.LogInService;
import io.chatplatform.application.session.service.LogOutService;
import io.chatplatform.application.session.service.ProfileService;
import io.chatplatform.application.session.service.RefreshSessionService;
import io.chatplatform.application.session.service.RegisterService;
import io.chatplatform.application.team.port.in.AddUser;
import io.chatplatform.application.team.port.in.ChangeUser;
import io.chatplatform.application.team.port.in.FindUsers;
import io.chatplatform.application.team.port.in.RemoveUser;
import io.chatplatform.application.team.service.AddUserService;
import io.chatplatform.application.team.service.ChangeUserService;
import io.chatplatform.application.team.service.FindUsersService;
import io.chatplatform.application.team.service.RemoveUserService;
import jakarta.inject.Singleton;

/// Which service answers which question: people and connections.
@Module
interface UseCases {
  @Binds
  Register register(RegisterService service);

  @Binds
  LogIn logIn(LogInService service);

  @Binds
  RefreshSession refreshSession(RefreshSessionService service);

  @Binds
  LogOut logOut(LogOutService service);

  @Binds
  @Singleton
  Authenticate authenticate(AuthenticateService service);

  @Binds
  FindProfile findProfile(ProfileService service);

  @Binds
  ChangeProfile changeProfile(ProfileService service);

  @Binds
  FindUsers findUsers(FindUsersService service);

  @Binds
  AddUser addUser(AddUserService service);

  @Binds
  ChangeUser changeUser(ChangeUserService service);

  @Binds
  RemoveUser removeUser(RemoveUserService service);

  @Binds
  Connect connect(ConnectService service);

  @Binds
  FindConnections findConnections(FindConnectionsService service);

  @Binds
  ChangeConnection changeConnection(ChangeConnectionService service);

  @Binds
  CheckConnection checkConnection(CheckConnectionService service);

  @Binds
  CountRemoved countRemoved(CleanUp cleanUp);

  @Binds
  Disconnect disconnect(DisconnectService service);

  @Binds
  StartLogin startLogin(StartLoginService service);

  @Binds
  FinishLogin finishLogin(FinishLoginService service);

  @Binds
  ChooseAccounts chooseAccounts(ChooseAccountsService service);

  @Binds
  ForgetPerson forgetPerson(ForgetPersonService service);
}
