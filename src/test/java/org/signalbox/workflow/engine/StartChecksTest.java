package org.signalbox.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signalbox.workflow.engine.Flow.Branch;
import org.signalbox.workflow.engine.Flow.Goal;
import org.signalbox.workflow.engine.Flow.Mailing;
import org.signalbox.workflow.engine.Flow.Step;
import org.signalbox.workflow.engine.Flow.Trigger;
import org.signalbox.workflow.engine.Flow.WaitAction;

class StartChecksTest {

  private static final Criteria MALFORMED =
      Criteria.of(
          List.of(Map.of("Restrictions", List.of(Map.of("Name", "shoeSize")))), Columns.PERSON);
  private static final Mailing COMPLETE = new Mailing(true, true, true);
  private static final Surroundings ALL =
      new Surroundings(
          true,
          true,
          true,
          Map.of(
              Reference.LINK, Set.of(5),
              Reference.FORM, Set.of(5),
              Reference.PROJECT, Set.of(5),
              Reference.SELECTION, Set.of(5),
              Reference.MESSAGE, Set.of(5),
              Reference.FLOW, Set.of(5, 564)));

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "SendEmail,         shipmentId=5 subject=Hello,                   ''",
    "SendEmail,         shipmentId=6 subject=Hello,                   MISSING_CONTENT",
    "SendEmail,         '',                                           MISSING_CONTENT MISSING_SUBJECT",
    "SendSMS,           from=Us text=Hello,                           ''",
    "SendSMS,           '',                                           NOVALIDFROM NOTEXT",
    "SendSMS,           from=Longer-than-networks-take text=Hello,    NOVALIDFROM",
    "WaitForTime,       timeWaitAlgorithm=1 intervalType=5,           ''",
    "WaitForTime,       timeWaitAlgorithm=NumIntervals intervalType=Days, ''",
    "WaitForTime,       timeWaitAlgorithm=2 until=2026-12-24,         ''",
    "WaitForTime,       timeWaitAlgorithm=2 until=0001-01-01T00:00:00, UNKNOWNTIMEALGORITHM",
    "WaitForTime,       timeWaitAlgorithm=2 until=x,                  UNKNOWNTIMEALGORITHM",
    "WaitForTime,       timeWaitAlgorithm=2,                          UNKNOWNTIMEALGORITHM",
    "WaitForTime,       timeWaitAlgorithm=1,                          UNKNOWNTIMEALGORITHM",
    "WaitForTime,       timeWaitAlgorithm=1 intervalType=None,        UNKNOWNTIMEALGORITHM",
    "WaitForTime,       timeWaitAlgorithm=1 intervalType=99,          UNKNOWNTIMEALGORITHM",
    "WaitForTime,       timeWaitAlgorithm=1 intervalType=Fortnights,  UNKNOWNTIMEALGORITHM",
    "WaitForTime,       '',                                           UNKNOWNTIMEALGORITHM",
    "WaitForAction,     '',                                           NO_ACTION",
    "Split,             '',            NO_STEP_OPTIONS_DEFINED INVALID_SPLIT_NO_DEFAULT_BRANCH_STEPS",
    "UpdateParticipant, '',                                           NO_FIELDS_SELECTED",
    "AddToList,         selection=5,                                  ''",
    "AddToList,         selection=6,                                  MISSING_SELECTION",
    "RemoveFromList,    project=6,                                    MISSING_PROJECT",
    "RemoveFromList,    '',                                           MISSING_PROJECT_OR_SELECTION",
    "CreateRequest,     title=x category=1,                           ''",
    "CreateRequest,     '',                                           NOTITLE NOCATEGORY",
    "CreateFollowUp,    '',                                           NOTITLE",
    "CreateSale,        TITLE=x,                                      ''",
    "NotifyByEmail,     subject=x text=x,                             ''",
    "NotifyByEmail,     to=2 subject=x text=x,                        NOSPECIFICEMAILADDRESSES",
    "NotifyByEmail,     '',                                           MISSING_SUBJECT NOTEXT",
    "NotifyBySMS,       to=2 from=x text=x,                           NOSPECIFICPHONENUMBERS",
    "RunScript,         '',                                           NOSCRIPTID",
    "RunScript,         scriptId=1,                                   ''",
    "DistributeToOwner, '',                                           ''",
  })
  void stepNeedsItsSettings(StepType type, String settings, String codes) {
    Step step = new Step(12, type, settings(settings), List.of(), List.of());

    List<StartFinding> findings = StartChecks.of(flow(COMPLETE, step), ALL);

    assertThat(findings).extracting(StartFinding::code).containsExactly(words(codes));
    assertThat(findings).allSatisfy(finding -> assertThat(finding.stepId()).isEqualTo(12));
  }

  @ParameterizedTest(name = "{0} of {1} without {2}: {3}")
  @CsvSource({
    "SendEmail,     mail, MISSING_MAILSERVER",
    "NotifyByEmail, mail, MISSING_MAILSERVER",
    "SendSMS,       sms,  MISSING_SMSPLUGIN",
    "NotifyBySMS,   sms,  MISSING_SMSPLUGIN",
    "RunScript,     scripts, MISSING_SCRIPTGATEWAY",
  })
  void stepThatSendsNeedsSomethingThatSends(StepType type, String missing, String code) {
    Step step =
        new Step(
            12,
            type,
            settings("shipmentId=5 subject=x text=x from=x scriptId=1"),
            List.of(),
            List.of());
    Surroundings around =
        new Surroundings(
            !missing.equals("mail"),
            !missing.equals("sms"),
            !missing.equals("scripts"),
            ALL.existing());

    assertThat(StartChecks.of(flow(COMPLETE, step), around))
        .extracting(StartFinding::code)
        .containsExactly(code);
  }

  @Test
  void flowWithoutSenderOrSubscriptionTypeSendsNoMail() {
    Step step =
        new Step(12, StepType.SendEmail, settings("shipmentId=5 subject=x"), List.of(), List.of());

    assertThat(StartChecks.of(flow(new Mailing(true, false, false), step), ALL))
        .extracting(StartFinding::code)
        .containsExactly("MISSING_SENDER", "NOSUBSCRIPTIONTYPE");
  }

  @ParameterizedTest(name = "sender {0}, reply {1}: {2}")
  @CsvSource({"true, false, ''", "false, true, MISSING_SENDER"})
  void noticeByMailNeedsTheSenderOfTheFlowAndNoReply(boolean sender, boolean reply, String codes) {
    Step step =
        new Step(12, StepType.NotifyByEmail, settings("subject=x text=x"), List.of(), List.of());

    assertThat(StartChecks.of(flow(new Mailing(sender, reply, false), step), ALL))
        .extracting(StartFinding::code)
        .containsExactly(words(codes));
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "NotifyByEmail, specificEmailAddresses, NOSPECIFICEMAILADDRESSES",
    "NotifyBySMS,   specificPhoneNumbers,   NOSPECIFICPHONENUMBERS",
  })
  void noticeToBlankNamesIsToNobody(StepType type, String list, String code) {
    Map<String, Object> settings = new HashMap<>();
    settings.putAll(Map.of("to", 2, "subject", "x", "text", "x", "from", "x"));
    settings.put(list, List.of("", " "));
    Step step = new Step(12, type, new StepSettings(settings), List.of(), List.of());

    assertThat(StartChecks.of(flow(COMPLETE, step), ALL))
        .extracting(StartFinding::code)
        .containsExactly(code);
    assertThat(StepNeeds.missing(Given.step(12, type, OptionalInt.empty(), settings), ""))
        .map(Enum::name)
        .contains(code);
  }

  @Test
  void everyFieldThatCannotBeSetIsAFinding() {
    Step step =
        new Step(
            12,
            StepType.UpdateParticipant,
            new StepSettings(
                Map.of(
                    "fieldValuesPerson", List.of(Map.of("Key", "shoeSize"), Map.of("Key", "title")),
                    "fieldValuesCompany", List.of(Map.of("Key", "country_id")))),
            List.of(),
            List.of());

    assertThat(StartChecks.of(flow(COMPLETE, step), ALL))
        .containsExactly(
            new StartFinding("UNKNOWN_FIELD", 12, Rule.of("UNKNOWN_FIELD", "shoeSize")),
            new StartFinding("UNFIT_VALUE", 12, Rule.of("UNFIT_VALUE", "country_id")));
  }

  @Test
  void waitForActionNeedsLinksAndFormsThatExist() {
    Step step =
        new Step(
            12,
            StepType.WaitForAction,
            settings("exitFlow=true exitToFlowId=564 exitToSelectionId=6"),
            List.of(
                new WaitAction(WaitActionType.LinkClicked, 6, Criteria.NONE),
                new WaitAction(WaitActionType.FormSubmitted, 6, MALFORMED),
                new WaitAction(WaitActionType.FormSubmitted, 5, Criteria.NONE)),
            List.of());

    assertThat(StartChecks.of(flow(COMPLETE, step), ALL))
        .extracting(StartFinding::code)
        .containsExactly(
            "MISSING_LINK", "MISSINGFORM", "INV_CRITERION", "EXIT_TO_ITSELF", "MISSING_SELECTION");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "WaitForAction, exitFlow=true,                       EXIT_TO_ITSELF MISSING_SELECTION",
    "WaitForAction, exitFlow=true waitForTimeout=true,   EXIT_TO_ITSELF MISSING_SELECTION",
    "WaitForAction, exitFlow=true waitForTimeout=false,  ''",
    "WaitForAction, exitFlow=false,                      ''",
    "WaitForAction, '',                                  ''",
    "Split,         exitFlow=true,                       EXIT_TO_ITSELF MISSING_SELECTION",
    "Split,         exitFlow=false,                      ''",
    "Split,         '',                                  ''",
  })
  void whereTheExitLeadsMattersIfItIsTaken(StepType type, String settings, String codes) {
    Step step =
        new Step(
            12,
            type,
            settings("exitToFlowId=564 exitToSelectionId=6 " + settings),
            List.of(new WaitAction(WaitActionType.LinkClicked, 5, Criteria.NONE)),
            List.of(new Branch(SplitOptionType.None, OptionalInt.empty(), Criteria.NONE, true)));

    assertThat(StartChecks.of(flow(COMPLETE, step), ALL))
        .extracting(StartFinding::code)
        .containsExactly(words(codes));
  }

  @Test
  void splitNeedsBranchesThatTestSomethingAndOneForEveryoneElse() {
    Step step =
        new Step(
            12,
            StepType.Split,
            settings(""),
            List.of(),
            List.of(
                new Branch(SplitOptionType.None, OptionalInt.empty(), Criteria.NONE, false),
                new Branch(SplitOptionType.LinkClicked, OptionalInt.empty(), Criteria.NONE, false),
                new Branch(SplitOptionType.PersonData, OptionalInt.empty(), MALFORMED, false),
                new Branch(SplitOptionType.FormSubmission, OptionalInt.of(5), Criteria.NONE, false),
                new Branch(SplitOptionType.FormData, OptionalInt.of(5), Criteria.NONE, false)));

    assertThat(StartChecks.of(flow(COMPLETE, step), ALL))
        .extracting(StartFinding::code)
        .containsExactly(
            "INVALID_SPLIT_OPTION_TYPE",
            "MISSING_LINK",
            "INV_CRITERION",
            "INV_CRITERION",
            "INVALID_SPLIT_NO_DEFAULT_BRANCH_STEPS");
  }

  @Test
  void definitionIsCheckedTogetherWithItsTriggersAndGoals() {
    Flow flow =
        new Flow(
            564,
            COMPLETE,
            "",
            true,
            false,
            OptionalInt.of(564),
            OptionalInt.of(6),
            MALFORMED,
            List.of(
                new Trigger(TriggerType.None, OptionalInt.empty(), Criteria.NONE),
                new Trigger(TriggerType.LinkClicked, OptionalInt.empty(), Criteria.NONE),
                new Trigger(TriggerType.AddedToSelection, OptionalInt.of(6), Criteria.NONE)),
            List.of(new Goal(GoalType.AddedToProject, OptionalInt.of(6), MALFORMED)),
            List.of());

    assertThat(StartChecks.of(flow, ALL))
        .extracting(StartFinding::code)
        .containsExactly(
            "INV_CRITERION",
            "EXIT_TO_ITSELF",
            "MISSING_FLOW",
            "TIMEFRAME_WITHOUT_ZONE",
            "NO_TRIGGER",
            "MISSING_SELECTION",
            "MISSING_PROJECT",
            "INV_CRITERION");
  }

  private static Flow flow(Mailing mailing, Step step) {
    return new Flow(
        564,
        mailing,
        "",
        false,
        false,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Criteria.NONE,
        List.of(),
        List.of(),
        List.of(step));
  }

  private static StepSettings settings(String text) {
    Map<String, Object> settings = new HashMap<>();
    for (String pair : words(text)) {
      String value = pair.substring(pair.indexOf('=') + 1);
      settings.put(
          pair.substring(0, pair.indexOf('=')),
          switch (value) {
            case "true", "false" -> Boolean.valueOf(value);
            default -> value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value;
          });
    }
    return new StepSettings(settings);
  }

  private static String[] words(String text) {
    return text.isBlank() ? new String[0] : text.strip().split(" +", -1);
  }
}
