package org.signalbox.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.signalbox.rights.Caller;

/**
 * Hands out tickets, tokens and browser sessions (wire-contract 1.3 and 1.4), keeps only their
 * hashes, and takes them back. Several servers over one database share them.
 */
@Stateless
public class IssuedCredentials {

  private static final String ISSUE =
      """
      insert into issued_credential (secret_hash, kind, associate_id, xsrf_hash, issued, used, expires)
      values (decode(?1, 'hex'), ?2, ?3, decode(nullif(?4, ''), 'hex'), cast(?5 as timestamptz), cast(?5 as timestamptz),
        cast(?6 as timestamptz))
      """;

  /** A few at a time, so that nobody who logs in waits for a large cleaning. */
  private static final String PURGE =
      """
      delete from issued_credential where secret_hash in (
        select secret_hash from issued_credential where expires <= cast(?1 as timestamptz)
        order by expires limit 100 for update skip locked)
      """;

  /** Of many calls at once one writes; the others find that it is done. */
  private static final String PROLONG =
      """
      update issued_credential
      set used = cast(?2 as timestamptz), expires = greatest(expires, cast(?3 as timestamptz))
      where secret_hash = decode(?1, 'hex') and used < cast(?2 as timestamptz) - cast(?4 as interval)
        and expires > cast(?2 as timestamptz)
      """;

  @PersistenceContext EntityManager entityManager;

  private final InstantSource clock;
  private final LoginSettings settings;

  /** For the proxies of the container, which never call it. */
  public IssuedCredentials() {
    this(InstantSource.system(), new LoginSettings());
  }

  @Inject
  IssuedCredentials(InstantSource clock, LoginSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  public String ticket(Caller caller) {
    String tenant = settings.online() ? settings.tenant() : "";
    int serial = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    String ticket = Tickets.ticket(serial, tenant);
    issue(CredentialKind.TICKET, ticket, caller, "");
    return ticket;
  }

  public String token(Caller caller) {
    String token = Tickets.token(settings.tenant());
    issue(CredentialKind.TOKEN, token, caller, "");
    return token;
  }

  public BrowserSession session(Caller caller) {
    BrowserSession session = new BrowserSession(Secrets.text(), Secrets.text());
    issue(CredentialKind.SESSION, session.id(), caller, Secrets.hash(session.xsrf()));
    return session;
  }

  /** Records that a ticket or a session was used, which moves its end. */
  public void used(String secret) {
    Instant now = clock.instant();
    entityManager
        .createNativeQuery(PROLONG)
        .setParameter(1, Secrets.hash(secret))
        .setParameter(2, now.toString())
        .setParameter(3, now.plus(life(CredentialKind.TICKET)).toString())
        .setParameter(4, settings.useResolution().toString())
        .executeUpdate();
  }

  /** Takes one back; nothing happens when it is not there any more. */
  public void revoke(String secret) {
    entityManager
        .createNativeQuery("delete from issued_credential where secret_hash = decode(?1, 'hex')")
        .setParameter(1, Secrets.hash(secret))
        .executeUpdate();
  }

  /** Takes back every ticket and token of the associate; browsers stay logged in. */
  public void revokeAll(Caller caller) {
    entityManager
        .createNativeQuery(
            "delete from issued_credential where associate_id = ?1 and kind <> 'session'")
        .setParameter(1, caller.associateId())
        .executeUpdate();
  }

  private void issue(CredentialKind kind, String secret, Caller caller, String xsrfHash) {
    Instant now = clock.instant();
    entityManager.createNativeQuery(PURGE).setParameter(1, now.toString()).executeUpdate();
    entityManager
        .createNativeQuery(ISSUE)
        .setParameter(1, Secrets.hash(secret))
        .setParameter(2, kind.code())
        .setParameter(3, caller.associateId())
        .setParameter(4, xsrfHash)
        .setParameter(5, now.toString())
        .setParameter(6, now.plus(life(kind)).toString())
        .executeUpdate();
  }

  /**
   * A use within the resolution of the last one is not written, so what slides lives that much
   * longer: nobody is refused before the promised time has passed since the last call.
   */
  private Duration life(CredentialKind kind) {
    return kind == CredentialKind.TOKEN
        ? settings.tokenLife()
        : settings.ticketLife().plus(settings.useResolution());
  }
}
