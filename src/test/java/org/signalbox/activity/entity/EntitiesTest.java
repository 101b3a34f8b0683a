package org.signalbox.activity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signalbox.activity.ActivityStatus;
import org.signalbox.activity.Crm;
import org.signalbox.call.Call;
import org.signalbox.call.RepeatKey;
import org.signalbox.call.Repeats;
import org.signalbox.locale.DateText;
import org.signalbox.locale.Dates;
import org.signalbox.rights.AccessDenied;
import org.signalbox.rights.Affiliation;
import org.signalbox.rights.Caller;
import org.signalbox.rights.DataRights;
import org.signalbox.rights.Level;
import org.signalbox.rights.Relation;
import org.signalbox.rights.RoleType;
import org.signalbox.wire.Answers;
import org.signalbox.wire.Failure;

/** Getting and saving of appointments, sales and documents over a real database. */
class EntitiesTest {

  @RegisterExtension static final Crm CRM = new Crm();

  private static final DateText UTC = Dates.utc();
  private static final Caller OWNER = Crm.caller(1, 1);

  @Test
  void appointmentTellsWhatTheTablesHoldAndNullForTheRest() {
    CRM.run("insert into contact (contact_id, name, department) values (7, 'Firm', 'Oslo')");
    CRM.appointment(1, "title = 'Talk', do_by = '2026-12-01 09:00Z', contact_id = 7, status = 2");

    String body = get(OWNER, 1).orElseThrow();

    assertThat(body)
        .contains(
            "\"AppointmentId\":1,",
            "\"Title\":\"Talk\"",
            "\"StartDate\":\"2026-12-01T09:00:00\"",
            "\"EndDate\":\"0001-01-01T00:00:00\"",
            "\"Completed\":\"Started\"",
            "\"AssignmentStatus\":\"None\"",
            "\"BookingType\":\"None\"",
            "\"Private\":\"Public\"",
            "\"Type\":\"inDiary\"",
            "\"FullName\":\"Firm, Oslo\"",
            "\"Location\":null",
            "\"Participants\":null",
            "\"Visibility\":\"All\"",
            "\"Mask\":\"Select, Update, Insert, Delete\"");
  }

  @Test
  void unknownAndHiddenAppointmentsAreNotFound() {
    CRM.appointment(1, "");
    CRM.run("delete from visiblefor");

    assertThat(get(OWNER, 1)).isEmpty();
    assertThat(get(OWNER, 2)).isEmpty();
    assertThatThrownBy(() -> save(OWNER, request(1, "x", ActivityStatus.Unknown, null)))
        .isInstanceOf(NoSuchEntity.class);
  }

  @Test
  void hiddenFieldReadsBlankAndSaysSo() {
    CRM.run("insert into person (person_id, firstname) values (7, 'Solveig')");
    CRM.appointment(1, "title = 'Secret', person_id = 7");

    String body = get(without(Level.NONE, "title", "person_id"), 1).orElseThrow();

    assertThat(body)
        .contains("\"Title\":\"\"", "\"Person\":null", "Filtering, RestrictedUpdate")
        .contains("\"Title\":{\"FieldRight\":{\"Mask\":\"None\",\"Reason\":\"[SR_ACCESS_FIELD]\"}")
        .doesNotContain("Secret", "Solveig");
  }

  @Test
  void ofALinkedRowThatTheCallerMayNotSelectOnlyTheKeyIsTold() {
    CRM.sale(9, "heading = 'Secret'");
    CRM.run("insert into contact (contact_id, name) values (7, 'Hidden firm')");
    CRM.appointment(1, "sale_id = 9, contact_id = 7");
    assertThat(get(OWNER, 1).orElseThrow()).contains("Secret");
    CRM.run("delete from visiblefor where table_name = 'sale'");
    List<DataRights.Entry> rights = new ArrayList<>(Crm.everything());
    rights.removeIf(entry -> entry.table().equals("contact"));

    assertThat(get(Crm.caller(1, 1, rights), 1).orElseThrow())
        .contains("\"SaleId\":9", "\"ContactId\":7")
        .doesNotContain("Secret", "Hidden firm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact", "person", "project"})
  void linkedRowIsUnderItsDenyOverrides(String table) {
    linkAll();
    CRM.run(
        "insert into right_override (table_name, record_id, associate_id, crud) values ('%s', 7, 1, '')"
            .formatted(table));

    assertThat(get(OWNER, 1).orElseThrow()).doesNotContain("Hidden " + table);
    assertThatThrownBy(() -> save(OWNER, linked(0, 7))).isInstanceOf(InvalidEntity.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact", "person", "project"})
  void ofALinkedRowTheOwnersFurtherGroupsCount(String table) {
    linkAll();
    CRM.run("insert into usergrouplink (assoc_id, usergroup_id) values (2, 1)");

    assertThat(get(only(table, Relation.PRIMARY_GROUP), 1).orElseThrow())
        .contains("Hidden " + table);
  }

  @ParameterizedTest
  @CsvSource({"contact,MY_COMPANY", "project,MY_COMPANY", "contact,SAME_PROJECT"})
  void ofALinkedRowTheOwnersCompanyAndProjectsCount(String table, Relation relation) {
    linkAll();
    CRM.run(
        "update associate set person_id = 7;"
            + "insert into projectmember (project_id, person_id) values (7, 7)");
    Affiliation affiliation =
        relation == Relation.MY_COMPANY
            ? new Affiliation(7, Set.of())
            : new Affiliation(0, Set.of(7));
    Caller employee = only(table, relation);
    Caller external =
        new Caller(
            3,
            "c",
            1,
            Set.of(),
            RoleType.EXTERNAL,
            false,
            Set.of(),
            employee.dataRights(),
            affiliation);

    assertThat(get(external, 1).orElseThrow()).contains("Hidden " + table);
  }

  /** All of another user in another group. */
  private static void linkAll() {
    CRM.run(
        "insert into contact (contact_id, name, associate_id, group_idx)"
            + " values (7, 'Hidden contact', 2, 2);"
            + "insert into person (person_id, contact_id, firstname) values (7, 7, 'Hidden person');"
            + "insert into project (project_id, name, associate_id, group_idx)"
            + " values (7, 'Hidden project', 2, 2)");
    CRM.appointment(1, "contact_id = 7, person_id = 7, project_id = 7");
  }

  /** One who may select appointments, and rows of the table in that relation only. */
  private static Caller only(String table, Relation relation) {
    List<DataRights.Entry> rights = new ArrayList<>(Crm.everything());
    rights.removeIf(entry -> !entry.table().equals("appointment"));
    rights.add(new DataRights.Entry(table, "", relation, Level.READ));
    return Crm.caller(1, 1, rights);
  }

  @Test
  void saveWritesWhatDiffersWithAuditAndMessage() {
    CRM.appointment(1, "title = 'Old', do_by = '2026-12-01 09:00:00.5Z'");

    String saved = save(OWNER, request(1, "New", ActivityStatus.Completed, null));

    assertThat(saved).contains("\"Title\":\"New\"", "\"Completed\":\"Completed\"");
    assertThat(
            CRM.rows(
                "select title, status, done is not null, do_by, updatedCount from appointment"))
        .containsExactly("New 3 t 2026-12-01 09:00:00.5+00 1");
    assertThat(CRM.value("select concat(old ->> 'title', new ->> 'title') from audit_entry"))
        .isEqualTo("OldNew");
    assertThat(CRM.value("select topic || (payload ->> 'Changes') from outbox"))
        .isEqualTo(
            "activity.changed[\"done\", \"status\", \"title\", \"updated\","
                + " \"updated_associate_id\", \"updatedCount\"]");
  }

  @Test
  void nothingIsWrittenWhereNothingDiffers() {
    CRM.appointment(1, "title = 'Same', do_by = '2026-12-01 09:00Z'");

    save(OWNER, request(1, "Same", ActivityStatus.NotStarted, null));

    CRM.assertNothingWritten();
  }

  @Test
  void newAppointmentIsTheCallersOwnAndVisibleToAll() {
    String saved = save(OWNER, request(0, "New", ActivityStatus.Unknown, null));

    assertThat(saved).contains("\"Title\":\"New\"", "\"Visibility\":\"All\"", "\"Name\":\"a\"");
    assertThat(CRM.rows("select associate_id, group_idx, type, status, title from appointment"))
        .containsExactly("1 1 1 1 New");
    assertThat(CRM.value("select topic from outbox")).isEqualTo("activity.created");
  }

  @Test
  void defaultsAreTheCallersOwnAndNotSaved() {
    assertThat(createDefault())
        .contains(
            "\"AppointmentId\":0,",
            "\"StartDate\":\"2026-11-21T12:15:00\"",
            "\"EndDate\":\"2026-11-21T12:45:00\"",
            "\"Type\":\"inDiary\"",
            "\"Completed\":\"NotStarted\"",
            "\"GroupIdx\":1");
    CRM.assertNothingWritten();
  }

  @Test
  void newAppointmentNeedsCreate() {
    List<DataRights.Entry> reading =
        List.of(new DataRights.Entry("appointment", "", Relation.OWN, Level.READ));

    assertThatThrownBy(
            () -> save(Crm.caller(1, 1, reading), request(0, "New", ActivityStatus.Unknown, null)))
        .isInstanceOf(AccessDenied.class);
    CRM.assertNothingWritten();
  }

  @Test
  void lockedFieldIsRefusedByItsNameAndTheOthersAreNotWritten() {
    CRM.appointment(1, "title = 'Old', do_by = '2026-12-01 09:00Z'");
    Caller caller = without(Level.READ, "title");

    assertThatThrownBy(() -> save(caller, request(1, "New", ActivityStatus.Completed, null)))
        .isInstanceOfSatisfying(
            AccessDenied.class,
            denied -> {
              assertThat(denied.errorType()).isEqualTo("SoSentryException");
              assertThat(denied.text()).contains("title", "appointment 1");
            });
    CRM.assertNothingWritten();
    assertThat(save(caller, request(1, "Old", ActivityStatus.Completed, null)))
        .contains("\"Completed\":\"Completed\"");
  }

  @Test
  void hiddenFieldThatIsSentBackBlankKeepsItsValue() {
    CRM.appointment(1, "title = 'Secret', do_by = '2026-12-01 09:00Z'");

    save(without(Level.NONE, "title"), request(1, "", ActivityStatus.Started, null));

    assertThat(CRM.value("select title || status from appointment")).isEqualTo("Secret2");
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 9, 10, 11, 13})
  void specialRowRefusesCompletionButTakesTheRest(int status) {
    CRM.appointment(1, "do_by = '2026-12-01 09:00Z', status = " + status);

    assertThatThrownBy(() -> save(OWNER, request(1, "x", ActivityStatus.Completed, null)))
        .isInstanceOfSatisfying(
            Failure.class,
            refused -> assertThat(refused.code()).isEqualTo("activity-not-completable"));
    CRM.assertNothingWritten();
    assertThat(save(OWNER, request(1, "x", ActivityStatus.Unknown, null))).contains("\"x\"");
  }

  @ParameterizedTest(name = "read at {0}: saved {1}")
  @CsvSource({
    "2026-11-21T12:00:00,  true",
    "2026-11-21T11:59:59,  false",
    "2026-11-21T12:59:59+01:00, false",
    "2026-11-21T11:00:00.000Z,  true",
    "2026-11-21T17:00:00.000Z,  true",
    "2026-11-21T16:58:00.000Z,  false",
    "0001-01-01T00:00:00,  false",
    ",                     true",
  })
  void saveOverANewerOneIsRefused(@Nullable String read, boolean saved) {
    CRM.appointment(1, "do_by = '2026-12-01 09:00Z', updated = '2026-11-21 12:00:00.7Z'");
    SaveAppointmentEntityRequest request = request(1, "x", ActivityStatus.Unknown, read);

    if (saved) {
      save(OWNER, request);
    } else {
      assertThatThrownBy(() -> save(OWNER, request)).isInstanceOf(StaleEntity.class);
    }
    assertThat(CRM.value("select title = 'x' from appointment")).isEqualTo(saved ? "t" : "f");
  }

  @Test
  void twoSavesInOneSecondHaveDifferentStamps() {
    CRM.appointment(1, "do_by = '2026-12-01 09:00Z'");
    save(OWNER, request(1, "first", ActivityStatus.Unknown, null));
    String read = "2026-11-21T12:00:00";
    save(OWNER, request(1, "second", ActivityStatus.Unknown, read));

    assertThatThrownBy(() -> save(OWNER, request(1, "third", ActivityStatus.Unknown, read)))
        .isInstanceOf(StaleEntity.class);
  }

  @Test
  void linkToNothingIsRefused() {
    CRM.sale(1, "");

    assertThatThrownBy(() -> saveSale(OWNER, sale(1, 99, ActivityStatus.Unknown)))
        .isInstanceOfSatisfying(
            InvalidEntity.class,
            refused -> assertThat(refused.findings().get(0).subject()).isEqualTo("Contact"));
    CRM.assertNothingWritten();
  }

  @Test
  void linkToAHiddenSaleIsAnsweredAsOneToNone() {
    CRM.sale(9, "");
    CRM.run("delete from visiblefor");
    SaveAppointmentEntityRequest plain = request(0, "x", ActivityStatus.Unknown, null);

    String hidden = refusal(() -> save(OWNER, onSale(plain, 9)));

    assertThat(hidden).contains("Sale").isEqualTo(refusal(() -> save(OWNER, onSale(plain, 8))));
    CRM.assertNothingWritten();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Contact, contact", "Person, person", "Project, project"})
  void linkToWhatTheRoleMayNotSelectIsAnsweredAsOneToNone(String member, String table) {
    CRM.run(
        """
        insert into contact (contact_id, name) values (7, 'Firm');
        insert into person (person_id, contact_id) values (7, 7);
        insert into project (project_id, name) values (7, 'Harbour')
        """);
    List<DataRights.Entry> rights = new ArrayList<>(Crm.everything());
    rights.removeIf(entry -> entry.table().equals(table));
    Caller caller = Crm.caller(1, 1, rights);

    String hidden = refusal(() -> save(caller, linked(0, 7)));

    assertThat(hidden).contains(member);
    assertThat(refusal(() -> save(OWNER, linked(0, 8)))).contains("Contact, Person, Project");
    CRM.assertNothingWritten();
    save(OWNER, linked(0, 7));
    int id = Integer.parseInt(CRM.value("select appointment_id from appointment"));
    assertThat(save(caller, linked(id, 7))).as("a link that stays is no matter").contains("\"x\"");
  }

  @Test
  void rowIsShownToNobodyWhoIsNotThere() {
    SaveAppointmentEntityRequest plain = request(0, "x", ActivityStatus.Unknown, null);

    assertThat(
            refusal(
                () -> save(OWNER, visibleTo(plain, new Sent.VisibleForLink(99, Visibility.Group)))))
        .contains("VisibleFor");
  }

  @Test
  void saleThatIsCompletedIsAnnouncedAndKeptInItsHistory() {
    CRM.sale(1, "amount = 480000, saledate = '2026-12-15'");

    String saved = saveSale(OWNER, sale(1, 0, ActivityStatus.Completed));

    assertThat(saved)
        .contains(
            "\"Amount\":480000.5",
            "\"Completed\":\"Completed\"",
            "\"Saledate\":\"2026-12-15T00:00:00\"");
    assertThat(CRM.rows("select topic from outbox order by 1"))
        .containsExactly("sale.changed", "sale.completed");
    assertThat(CRM.value("select snapshot ->> 'done' from salehist")).isEqualTo("2");
    assertThat(CRM.value("select count(*) from visiblefor where table_name = 'salehist'"))
        .isEqualTo("1");
  }

  @Test
  void documentIsSavedInBothItsRows() {
    DocumentEntities documents = new DocumentEntities(InstantSource.fixed(Crm.NOW), new Repeats());
    SaveDocumentEntityRequest request =
        new SaveDocumentEntityRequest(
            0,
            "a.docx",
            "Offer",
            null,
            ActivityStatus.Unknown,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    Entity made =
        CRM.inNewTransaction(
            entityManager -> {
              documents.entityManager = entityManager;
              return documents.save(Call.of(OWNER), request, UTC).result();
            });
    int id = made.whole().number("document_id");

    Entity changed =
        CRM.inNewTransaction(
            entityManager -> {
              documents.entityManager = entityManager;
              return documents
                  .save(
                      Call.of(OWNER),
                      new SaveDocumentEntityRequest(
                          id,
                          "b.docx",
                          "Offer",
                          null,
                          ActivityStatus.Completed,
                          null,
                          null,
                          null,
                          null,
                          null,
                          null,
                          null,
                          null),
                      UTC)
                  .result();
            });

    assertThat(Answers.json(DocumentCarrier.of(changed, UTC)))
        .contains("\"DocumentId\":" + id, "\"Name\":\"b.docx\"", "\"Completed\":\"Completed\"");
    assertThat(
            CRM.rows(
                "select d.name, d.header, a.status, a.type from document d join appointment a"
                    + " on a.document_id = d.document_id"))
        .containsExactly("b.docx Offer 3 4");
    assertThat(CRM.rows("select topic from outbox order by 1"))
        .containsExactly("activity.changed", "document.changed", "document.created");
  }

  @Test
  void nextDueDateOfTheSaleFollowsTheAppointment() {
    CRM.sale(9, "");
    CRM.appointment(1, "do_by = '2026-12-01 09:00Z', sale_id = 9");
    CRM.appointment(2, "activeDate = '2026-12-02 09:00Z', sale_id = 9");

    save(OWNER, onSale(request(1, "x", ActivityStatus.Completed, null), 9));

    assertThat(CRM.value("select nddAppointment_id from sale")).isEqualTo("2");
  }

  @Test
  void visibilityIsReplacedWhenItIsSent() {
    CRM.appointment(1, "do_by = '2026-12-01 09:00Z'");
    SaveAppointmentEntityRequest request =
        visibleTo(
            request(1, "x", ActivityStatus.Unknown, null),
            new Sent.VisibleForLink(1, Visibility.Associate),
            new Sent.VisibleForLink(2, Visibility.Group));

    assertThat(save(OWNER, request)).contains("PrivateGroup");
    assertThat(CRM.rows("select forAll, forGroupId, forAssocId from visiblefor order by 2"))
        .containsExactly("f 2 null", "f null 1");
  }

  @Test
  void dryRunAnswersAsItWouldBeAndWritesNothing() {
    CRM.appointment(1, "do_by = '2026-12-01 09:00Z'");

    String told =
        save(Call.of(OWNER).asDryRun(), request(1, "New", ActivityStatus.Completed, null));

    assertThat(told).contains("\"Title\":\"New\"", "\"Completed\":\"Completed\"");
    CRM.assertNothingWritten();
  }

  @Test
  void repeatMakesNoSecondAppointment() {
    Call call = new Call(OWNER, false, Optional.of(new RepeatKey("k", "00")));

    String first = save(call, request(0, "New", ActivityStatus.Unknown, null));

    assertThat(save(call, request(0, "New", ActivityStatus.Unknown, null))).isEqualTo(first);
    assertThat(CRM.value("select count(*) from appointment")).isEqualTo("1");
  }

  private static String refusal(Runnable save) {
    return catchThrowableOfType(InvalidEntity.class, save::run).text();
  }

  private static Caller without(Level level, String... fields) {
    List<DataRights.Entry> rights = new ArrayList<>(Crm.everything());
    for (String field : fields) {
      rights.add(new DataRights.Entry("appointment", field, Relation.OWN, level));
    }
    return Crm.caller(1, 1, rights);
  }

  private static Optional<String> get(Caller caller, int id) {
    return CRM.inNewTransaction(
        entityManager -> {
          AppointmentEntities appointments =
              new AppointmentEntities(InstantSource.fixed(Crm.NOW), new Repeats());
          appointments.entityManager = entityManager;
          return appointments
              .get(Call.of(caller), id)
              .map(entity -> Answers.json(AppointmentCarrier.of(entity, UTC)));
        });
  }

  private static String createDefault() {
    return CRM.inNewTransaction(
        entityManager -> {
          AppointmentEntities appointments =
              new AppointmentEntities(InstantSource.fixed(Crm.NOW), new Repeats());
          appointments.entityManager = entityManager;
          return Answers.json(
              AppointmentCarrier.of(appointments.createDefault(Call.of(OWNER)), UTC));
        });
  }

  private static String save(Caller caller, SaveAppointmentEntityRequest request) {
    return save(Call.of(caller), request);
  }

  private static String save(Call call, SaveAppointmentEntityRequest request) {
    return CRM.inNewTransaction(
        entityManager -> {
          AppointmentEntities appointments =
              new AppointmentEntities(InstantSource.fixed(Crm.NOW), new Repeats());
          appointments.entityManager = entityManager;
          Entity saved = appointments.save(call, request, UTC).result();
          return Answers.json(AppointmentCarrier.of(saved, UTC));
        });
  }

  private static String saveSale(Caller caller, SaveSaleEntityRequest request) {
    return CRM.inNewTransaction(
        entityManager -> {
          SaleEntities sales = new SaleEntities(InstantSource.fixed(Crm.NOW), new Repeats());
          sales.entityManager = entityManager;
          return Answers.json(
              SaleCarrier.of(sales.save(Call.of(caller), request, UTC).result(), UTC));
        });
  }

  /** As of an appointment from 2026-12-01 09:00 on, of type 1. */
  private static SaveAppointmentEntityRequest request(
      int id, String title, ActivityStatus completed, @Nullable String read) {
    return new SaveAppointmentEntityRequest(
        id,
        title,
        "",
        "2026-12-01T09:00:00",
        null,
        AppointmentType.Unknown,
        completed,
        null,
        null,
        null,
        null,
        null,
        new Sent.TaskLink(1),
        0,
        false,
        read,
        null);
  }

  private static SaveAppointmentEntityRequest linked(int id, int key) {
    return new SaveAppointmentEntityRequest(
        id,
        "x",
        "",
        null,
        null,
        AppointmentType.Unknown,
        ActivityStatus.Unknown,
        null,
        new Sent.ContactLink(key),
        new Sent.PersonLink(key),
        new Sent.ProjectLink(key),
        null,
        null,
        0,
        false,
        null,
        null);
  }

  private static SaveAppointmentEntityRequest onSale(SaveAppointmentEntityRequest r, int sale) {
    return new SaveAppointmentEntityRequest(
        r.appointmentId(),
        r.title(),
        r.agenda(),
        r.startDate(),
        r.endDate(),
        r.type(),
        r.completed(),
        null,
        null,
        null,
        null,
        new Sent.SaleLink(sale),
        r.task(),
        0,
        false,
        null,
        null);
  }

  private static SaveAppointmentEntityRequest visibleTo(
      SaveAppointmentEntityRequest r, Sent.VisibleForLink... visible) {
    return new SaveAppointmentEntityRequest(
        r.appointmentId(),
        r.title(),
        r.agenda(),
        r.startDate(),
        r.endDate(),
        r.type(),
        r.completed(),
        null,
        null,
        null,
        null,
        null,
        r.task(),
        0,
        false,
        null,
        List.of(visible));
  }

  private static SaveSaleEntityRequest sale(int id, int contact, ActivityStatus completed) {
    return new SaveSaleEntityRequest(
        id,
        "",
        "",
        "2026-12-15",
        "480000.5",
        SaleStatus.Unknown,
        completed,
        null,
        new Sent.ContactLink(contact),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
