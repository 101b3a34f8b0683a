package org.signalbox.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.signalbox.workflow.engine.Flow.Branch;
import org.signalbox.workflow.engine.Flow.Goal;
import org.signalbox.workflow.engine.Flow.Step;
import org.signalbox.workflow.engine.Flow.Trigger;
import org.signalbox.workflow.engine.Flow.WaitAction;

/** Whether a flow is fit to run: every finding at once (domain.md 2.3, decisions 9 and 20). */
public final class StartChecks {

  private final Flow flow;
  private final Surroundings around;
  private final List<StartFinding> findings = new ArrayList<>();
  private int stepId;

  private StartChecks(Flow flow, Surroundings around) {
    this.flow = flow;
    this.around = around;
  }

  /** Every reason why the flow may not run; empty when it may. */
  public static List<StartFinding> of(Flow flow, Surroundings around) {
    StartChecks checks = new StartChecks(flow, around);
    checks.definition();
    flow.triggers().forEach(checks::trigger);
    flow.goals().forEach(checks::goal);
    for (Step step : flow.steps()) {
      checks.stepId = step.id();
      checks.step(step);
    }
    return List.copyOf(checks.findings);
  }

  private void definition() {
    criteria(flow.filter());
    exit(flow.exitFlow());
    exit(flow.successFlow());
    require(!flow.timeFrame() || flow.zoned(), "TIMEFRAME_WITHOUT_ZONE");
  }

  private void trigger(Trigger trigger) {
    require(trigger.type() != TriggerType.None, "NO_TRIGGER");
    optional(trigger.type().reference(), trigger.key());
    criteria(trigger.criteria());
  }

  private void goal(Goal goal) {
    optional(goal.type().reference(), goal.key());
    criteria(goal.criteria());
  }

  private void step(Step step) {
    StepSettings settings = step.settings();
    switch (step.type()) {
      case SendEmail -> mailing(settings);
      case SendSMS -> sms(settings);
      case WaitForTime -> waitForTime(settings);
      case WaitForAction -> waitForAction(step);
      case Split -> split(step);
      case UpdateParticipant -> update(settings);
      case AddToList, RemoveFromList -> list(settings);
      case CreateRequest -> {
        title(settings);
        require(settings.key("category").isPresent(), "NOCATEGORY");
      }
      case CreateFollowUp, CreateSale -> title(settings);
      case NotifyByEmail -> notifyByEmail(settings);
      case NotifyBySMS -> notifyBySms(settings);
      case RunScript -> {
        require(around.scripts(), "MISSING_SCRIPTGATEWAY");
        require(settings.key("scriptId").isPresent(), "NOSCRIPTID");
      }
      case None, DistributeToOwner -> {}
    }
  }

  private void mailing(StepSettings settings) {
    mailServer();
    required(Reference.MESSAGE, settings.key("shipmentId"));
    settings.attachments().forEach(id -> required(Reference.ATTACHMENT, OptionalInt.of(id)));
    subject(settings);
    require(flow.mailing().sender() && flow.mailing().reply(), "MISSING_SENDER");
    require(flow.mailing().subscribed(), "NOSUBSCRIPTIONTYPE");
  }

  private void sms(StepSettings settings) {
    require(around.sms(), "MISSING_SMSPLUGIN");
    require(
        SmsSender.of(settings.text("from"), flow.smsSender()).missing().isEmpty(), "NOVALIDFROM");
    text(settings);
  }

  private void waitForTime(StepSettings settings) {
    boolean until = settings.is("timeWaitAlgorithm", 2, "UntilSpecified");
    require(
        (until && settings.date("until").isPresent())
            || Span.of(StepType.WaitForTime, settings).isPresent(),
        "UNKNOWNTIMEALGORITHM");
  }

  private void waitForAction(Step step) {
    require(!step.actions().isEmpty(), "NO_ACTION");
    for (WaitAction action : step.actions()) {
      required(action.reference(), OptionalInt.of(action.key()));
      criteria(action.criteria());
    }
    if (Span.limit(step.settings()).isPresent()) { // who waits for ever never leaves
      exit(step.settings());
    }
  }

  private void split(Step step) {
    require(!step.branches().isEmpty(), "NO_STEP_OPTIONS_DEFINED");
    for (Branch branch : step.branches()) {
      if (!branch.everyoneElse()) {
        branch(branch);
      }
    }
    require(
        step.settings().flag("exitFlow") || step.branches().stream().anyMatch(Branch::everyoneElse),
        "INVALID_SPLIT_NO_DEFAULT_BRANCH_STEPS");
    exit(step.settings());
  }

  private void branch(Branch branch) {
    require(branch.type() != SplitOptionType.None, "INVALID_SPLIT_OPTION_TYPE");
    if (branch.type().reference() != Reference.NOTHING) {
      required(branch.type().reference(), branch.key());
    }
    criteria(branch.criteria());
    if (branch.type() == SplitOptionType.FormData && branch.criteria().askNothing()) {
      findings.add(new StartFinding("INV_CRITERION", stepId, Rule.of("NO_CRITERION")));
    }
  }

  private void update(StepSettings settings) {
    FieldValues person = FieldValues.ofPerson(settings);
    FieldValues company = FieldValues.ofCompany(settings);
    require(!person.none() || !company.none(), "NO_FIELDS_SELECTED");
    Stream.concat(person.problems().stream(), company.problems().stream())
        .forEach(rule -> findings.add(new StartFinding(rule.name(), stepId, rule)));
  }

  private void list(StepSettings settings) {
    OptionalInt selection = settings.key("selection");
    OptionalInt project = settings.key("project");
    require(selection.isPresent() || project.isPresent(), "MISSING_PROJECT_OR_SELECTION");
    optional(Reference.SELECTION, selection);
    optional(Reference.PROJECT, project);
  }

  /** A notice is from whom the flow's mail is from; it needs no reply. */
  private void notifyByEmail(StepSettings settings) {
    mailServer();
    subject(settings);
    text(settings);
    require(flow.mailing().sender(), "MISSING_SENDER");
    require(
        !settings.is("to", 2, "SpecificEmailAddress")
            || !settings.texts("specificEmailAddresses").isEmpty(),
        "NOSPECIFICEMAILADDRESSES");
  }

  private void notifyBySms(StepSettings settings) {
    sms(settings);
    require(
        !settings.is("to", 2, "SpecificPhoneNumbers")
            || !settings.texts("specificPhoneNumbers").isEmpty(),
        "NOSPECIFICPHONENUMBERS");
  }

  private void mailServer() {
    require(around.mail(), "MISSING_MAILSERVER");
  }

  private void subject(StepSettings settings) {
    require(!settings.text("subject").isEmpty(), "MISSING_SUBJECT");
  }

  private void text(StepSettings settings) {
    require(!settings.text("text").isEmpty(), "NOTEXT");
  }

  private void title(StepSettings settings) {
    require(!settings.text("title").isEmpty(), "NOTITLE");
  }

  /** Where a step lets people go, if it lets them go at all. */
  private void exit(StepSettings settings) {
    if (settings.flag("exitFlow")) {
      exit(settings.key("exitToFlowId"));
      optional(Reference.SELECTION, settings.key("exitToSelectionId"));
    }
  }

  private void exit(OptionalInt other) {
    require(other.isEmpty() || other.getAsInt() != flow.workflowId(), "EXIT_TO_ITSELF");
    optional(Reference.FLOW, other);
  }

  private void optional(Reference reference, OptionalInt key) {
    if (reference != Reference.NOTHING && key.isPresent()) {
      required(reference, key);
    }
  }

  private void required(Reference reference, OptionalInt key) {
    require(key.isPresent() && around.hold(reference, key.getAsInt()), reference.missingCode());
  }

  private void criteria(Criteria criteria) {
    criteria
        .problems()
        .forEach(problem -> findings.add(new StartFinding("INV_CRITERION", stepId, problem)));
  }

  private void require(boolean holds, String code) {
    if (!holds) {
      findings.add(new StartFinding(code, stepId, Rule.of(code)));
    }
  }
}
