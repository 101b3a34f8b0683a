package org.signalbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.signalbox.rights.Caller;
import org.signalbox.run.Database;
import org.signalbox.run.Rows;
import org.signalbox.wire.SettingSource;

/** Wire-contract 1.4 and 2: what is handed out, how long it is good, and what is kept of it. */
class IssuedCredentialsTest {

  @RegisterExtension static final Database DATABASE = Database.withDemoData();

  private static final Duration SIX_HOURS = Duration.ofHours(6);

  private static EntityManagerFactory factory;

  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private LoginSettings settings = new LoginSettings(SettingSource.of(Map.of()));

  @BeforeAll
  static void open() {
    factory = Persistence.createEntityManagerFactory("signalbox", DATABASE.persistenceProperties());
  }

  @AfterAll
  static void close() {
    factory.close();
  }

  @BeforeEach
  void empty() {
    DATABASE.run("delete from issued_credential");
    DATABASE.run("update associate set deleted = false where associate_id = 1000");
  }

  @Test
  void ticketLivesSixHoursFromItsLastUse() {
    String ticket = ingrid(IssuedCredentials::ticket);
    now = now.plus(SIX_HOURS).minusSeconds(1);
    assertThat(held(held -> held.ofTicket(ticket))).map(Caller::name).contains("ingrid");

    now = now.plus(SIX_HOURS);
    assertThat(held(held -> held.ofTicket(ticket))).isPresent();
    now = now.plus(SIX_HOURS).plus(settings.useResolution());
    assertThat(held(held -> held.ofTicket(ticket))).isEmpty();
  }

  @Test
  void usesWithinAMinuteAreWrittenOnce() {
    String ticket = ingrid(IssuedCredentials::ticket);
    String first = used();
    now = now.plusSeconds(60);
    held(held -> held.ofTicket(ticket));
    assertThat(used()).isEqualTo(first);

    now = now.plusSeconds(1);
    held(held -> held.ofTicket(ticket));
    assertThat(used()).isNotEqualTo(first);
  }

  @Test
  void expiredTicketIsNotRevivedByAUse() {
    String ticket = ingrid(IssuedCredentials::ticket);
    now = now.plus(SIX_HOURS).plus(settings.useResolution());

    change(issued -> issued.used(ticket));
    assertThat(held(held -> held.ofTicket(ticket))).isEmpty();
  }

  @Test
  void tokenLivesAnHourWhetherUsedOrNot() {
    String token = ingrid(IssuedCredentials::token);
    now = now.plusSeconds(3599);
    assertThat(held(held -> held.ofToken(token))).isPresent();

    now = now.plusSeconds(1);
    assertThat(held(held -> held.ofToken(token))).isEmpty();
  }

  @Test
  void sessionNeedsItsValueToo() {
    BrowserSession session = ingrid(IssuedCredentials::session);

    assertThat(held(held -> held.ofSession(session.id(), session.xsrf()))).isPresent();
    assertThat(held(held -> held.ofSession(session.id(), "wrong"))).isEmpty();
    assertThat(held(held -> held.ofSession(session.xsrf(), session.id()))).isEmpty();
    assertThat(session).hasToString("BrowserSession");
  }

  @Test
  void oneKindIsNotTakenForAnother() {
    String ticket = ingrid(IssuedCredentials::ticket);
    String token = ingrid(IssuedCredentials::token);

    assertThat(held(held -> held.ofToken(ticket))).isEmpty();
    assertThat(held(held -> held.ofTicket(token))).isEmpty();
    assertThat(held(held -> held.ofSession(ticket, ""))).isEmpty();
  }

  @Test
  void revokedIsGoneForEverybodyWhoShowsIt() {
    String ticket = ingrid(IssuedCredentials::ticket);
    String other = ingrid(IssuedCredentials::ticket);
    change(issued -> issued.revoke(ticket));

    assertThat(held(held -> held.ofTicket(ticket))).isEmpty();
    assertThat(held(held -> held.ofTicket(other))).isPresent();
  }

  @Test
  void allOfAnAssociateButTheBrowsersAreRevokedAtOnce() {
    String ticket = ingrid(IssuedCredentials::ticket);
    String token = ingrid(IssuedCredentials::token);
    BrowserSession session = ingrid(IssuedCredentials::session);
    Caller tje0 = ask(accounts -> accounts.find("tje0")).orElseThrow().caller();
    String others = issue(issued -> issued.ticket(tje0));
    Caller ingrid = held(held -> held.ofTicket(ticket)).orElseThrow();
    change(issued -> issued.revokeAll(ingrid));

    assertThat(held(held -> held.ofTicket(ticket))).isEmpty();
    assertThat(held(held -> held.ofToken(token))).isEmpty();
    assertThat(held(held -> held.ofSession(session.id(), session.xsrf()))).isPresent();
    assertThat(held(held -> held.ofTicket(others))).isPresent();
  }

  @Test
  void deletedAssociateIsOutWithTheNextCall() {
    String token = ingrid(IssuedCredentials::token);
    DATABASE.run("update associate set deleted = true where associate_id = 1000");

    assertThat(held(held -> held.ofToken(token))).isEmpty();
  }

  @Test
  void rightsAreThoseOfNow() {
    String token = ingrid(IssuedCredentials::token);
    Caller byName = ask(accounts -> accounts.find("ingrid")).orElseThrow().caller();

    assertThat(held(held -> held.ofToken(token))).contains(byName);
  }

  @Test
  void noSecretIsInTheDatabase() {
    String ticket = ingrid(IssuedCredentials::ticket);
    BrowserSession session = ingrid(IssuedCredentials::session);

    assertThat(rows("select cast(c as text) from issued_credential c"))
        .hasSize(2)
        .allSatisfy(
            row ->
                assertThat(row).doesNotContain(ticket.substring(3), session.id(), session.xsrf()));
  }

  @Test
  void whatHasExpiredIsClearedAwayWithTheNextIssue() {
    ingrid(IssuedCredentials::token);
    ingrid(IssuedCredentials::ticket);
    now = now.plusSeconds(3600);
    ingrid(IssuedCredentials::token);

    assertThat(rows("select kind from issued_credential order by 1"))
        .containsExactly("ticket", "token");
  }

  @Test
  void onlineTicketsNameTheTenant() {
    settings = new LoginSettings(SettingSource.of(Map.of("signalbox.profile", "online")));

    String ticket = ingrid(IssuedCredentials::ticket);
    assertThat(ticket.length()).isGreaterThan(Tickets.ticket(Integer.MAX_VALUE, "").length());
    assertThat(held(held -> held.ofTicket(ticket))).isPresent();
  }

  private <T> T ingrid(BiFunction<IssuedCredentials, Caller, T> handedOut) {
    Caller ingrid = ask(accounts -> accounts.find("ingrid")).orElseThrow().caller();
    return issue(issued -> handedOut.apply(issued, ingrid));
  }

  private void change(Consumer<IssuedCredentials> change) {
    issue(
        issued -> {
          change.accept(issued);
          return "";
        });
  }

  private <T> T issue(Function<IssuedCredentials, T> work) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      entityManager.getTransaction().begin();
      T result = work.apply(issued(entityManager));
      entityManager.getTransaction().commit();
      return result;
    }
  }

  private Optional<Caller> held(Function<HeldCredentials, Optional<Caller>> question) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      entityManager.getTransaction().begin();
      Accounts accounts = accounts(entityManager);
      Optional<Caller> caller =
          question.apply(new HeldCredentials(accounts, issued(entityManager), settings, () -> now));
      entityManager.getTransaction().commit();
      return caller;
    }
  }

  private <T> T ask(Function<Accounts, T> question) {
    try (EntityManager entityManager = factory.createEntityManager()) {
      return question.apply(accounts(entityManager));
    }
  }

  private static Accounts accounts(EntityManager entityManager) {
    Accounts accounts = new Accounts();
    accounts.entityManager = entityManager;
    return accounts;
  }

  private IssuedCredentials issued(EntityManager entityManager) {
    IssuedCredentials issued = new IssuedCredentials(() -> now, settings);
    issued.entityManager = entityManager;
    return issued;
  }

  private static String used() {
    return rows("select used from issued_credential").get(0);
  }

  private static List<String> rows(String query) {
    return Rows.of(DATABASE.dataSource(), query);
  }
}
