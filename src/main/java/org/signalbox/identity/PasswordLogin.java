package org.signalbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.signalbox.rights.Caller;

/** Lets associates in by name and password, sent by Basic or typed on the login page. */
@ApplicationScoped
public class PasswordLogin {

  @Inject Accounts accounts;
  @Inject VerifiedCredentials credentials;
  @Inject LoginThrottle throttle;

  /**
   * The associate, when the password is right.
   *
   * @param address where the request comes from
   * @throws TooManyLogins where too many wrong passwords came before this one
   */
  Optional<Caller> caller(BasicCredentials sent, String address) {
    Optional<Account> account = accounts.find(sent.login());
    Optional<String> hash = account.map(Account::passwordHash);
    boolean known =
        hash.filter(stored -> credentials.remembers(sent.password(), stored)).isPresent();
    return known || checked(sent, hash, address) ? account.map(Account::caller) : Optional.empty();
  }

  /** Asks the throttle twice: before waiting for a turn, and again when the turn has come. */
  private boolean checked(BasicCredentials sent, Optional<String> hash, String address) {
    throttle.admit(sent.login(), address);
    boolean right =
        credentials.verify(sent.password(), hash, () -> throttle.admit(sent.login(), address));
    if (right) {
      throttle.right(sent.login(), address);
    } else {
      throttle.wrong(sent.login(), address);
    }
    return right;
  }
}
