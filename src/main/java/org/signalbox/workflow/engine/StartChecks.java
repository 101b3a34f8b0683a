package org.signalbox.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
    require(
        !flow.timeFrame() || flow.zoned(),
        "TIMEFRAME_WITHOUT_ZONE",
        "A time frame needs the time zone of the flow.");
  }

  private void trigger(Trigger trigger) {
    require(trigger.type() != TriggerType.None, "NO_TRIGGER", "A trigger is incomplete.");
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
        require(settings.key("category").isPresent(), "NOCATEGORY", "The request has no category.");
      }
      case CreateFollowUp, CreateSale -> title(settings);
      case NotifyByEmail -> notifyByEmail(settings);
      case NotifyBySMS -> notifyBySms(settings);
      case RunScript ->
          require(settings.key("scriptId").isPresent(), "NOSCRIPTID", "The step has no script.");
      case None, DistributeToOwner -> {}
    }
  }

  private void mailing(StepSettings settings) {
    mailServer();
    required(Reference.MESSAGE, settings.key("shipmentId"));
    subject(settings);
    require(
        flow.mailing().sender() && flow.mailing().reply(),
        "MISSING_SENDER",
        "A mail needs a from address and a reply address.");
    require(
        flow.mailing().subscribed(), "NOSUBSCRIPTIONTYPE", "The flow has no subscription type.");
  }

  private void sms(StepSettings settings) {
    require(around.sms(), "MISSING_SMSPLUGIN", "There is no connector that sends SMS.");
    require(!settings.text("from").isEmpty(), "NOVALIDFROM", "The SMS has no sender.");
    text(settings);
  }

  private void waitForTime(StepSettings settings) {
    boolean until = settings.is("timeWaitAlgorithm", 2, "UntilSpecified");
    boolean intervals = settings.is("timeWaitAlgorithm", 1, "NumIntervals");
    require(
        (until && !settings.text("until").isEmpty())
            || (intervals && !settings.is("intervalType", 0, "None")),
        "UNKNOWNTIMEALGORITHM",
        "The step does not say for how long or until when to wait.");
  }

  private void waitForAction(Step step) {
    require(!step.actions().isEmpty(), "NO_ACTION", "The step waits for no action.");
    for (WaitAction action : step.actions()) {
      required(action.reference(), OptionalInt.of(action.key()));
      criteria(action.criteria());
    }
    exit(step.settings().key("exitToFlowId"));
    optional(Reference.SELECTION, step.settings().key("exitToSelectionId"));
  }

  private void split(Step step) {
    require(!step.branches().isEmpty(), "NO_STEP_OPTIONS_DEFINED", "The split has no branches.");
    for (Branch branch : step.branches()) {
      if (!branch.everyoneElse()) {
        branch(branch);
      }
    }
    require(
        step.settings().flag("exitFlow") || step.branches().stream().anyMatch(Branch::everyoneElse),
        "INVALID_SPLIT_NO_DEFAULT_BRANCH_STEPS",
        "The split has no branch for everyone else, nor do they leave the flow.");
    exit(step.settings().key("exitToFlowId"));
    optional(Reference.SELECTION, step.settings().key("exitToSelectionId"));
  }

  private void branch(Branch branch) {
    require(
        branch.type() != SplitOptionType.None,
        "INVALID_SPLIT_OPTION_TYPE",
        "A branch of the split tests nothing.");
    if (branch.type().reference() != Reference.NOTHING) {
      required(branch.type().reference(), branch.key());
    }
    criteria(branch.criteria());
  }

  private void update(StepSettings settings) {
    require(
        !settings.list("fieldValuesPerson").isEmpty()
            || !settings.list("fieldValuesCompany").isEmpty(),
        "NO_FIELDS_SELECTED",
        "The step updates no field.");
  }

  private void list(StepSettings settings) {
    OptionalInt selection = settings.key("selection");
    OptionalInt project = settings.key("project");
    require(
        selection.isPresent() || project.isPresent(),
        "MISSING_PROJECT_OR_SELECTION",
        "The step names neither a selection nor a project.");
    optional(Reference.SELECTION, selection);
    optional(Reference.PROJECT, project);
  }

  private void notifyByEmail(StepSettings settings) {
    mailServer();
    subject(settings);
    text(settings);
    require(
        !settings.is("to", 2, "SpecificEmailAddress")
            || !settings.list("specificEmailAddresses").isEmpty(),
        "NOSPECIFICEMAILADDRESSES",
        "The notice names no address.");
  }

  private void notifyBySms(StepSettings settings) {
    sms(settings);
    require(
        !settings.is("to", 2, "SpecificPhoneNumbers")
            || !settings.list("specificPhoneNumbers").isEmpty(),
        "NOSPECIFICPHONENUMBERS",
        "The notice names no phone number.");
  }

  private void mailServer() {
    require(
        around.mail(),
        "MISSING_MAILSERVER",
        "The step sends mail and no mail server is configured.");
  }

  private void subject(StepSettings settings) {
    require(!settings.text("subject").isEmpty(), "MISSING_SUBJECT", "The mail has no subject.");
  }

  private void text(StepSettings settings) {
    require(!settings.text("text").isEmpty(), "NOTEXT", "The message has no text.");
  }

  private void title(StepSettings settings) {
    require(!settings.text("title").isEmpty(), "NOTITLE", "What is created has no title.");
  }

  private void exit(OptionalInt other) {
    require(
        other.isEmpty() || other.getAsInt() != flow.workflowId(),
        "EXIT_TO_ITSELF",
        "The flow leads back into itself.");
    optional(Reference.FLOW, other);
  }

  private void optional(Reference reference, OptionalInt key) {
    if (reference != Reference.NOTHING && key.isPresent()) {
      required(reference, key);
    }
  }

  private void required(Reference reference, OptionalInt key) {
    require(
        key.isPresent() && around.hold(reference, key.getAsInt()),
        reference.missingCode(),
        "There is no such " + reference.word() + ".");
  }

  private void criteria(Criteria criteria) {
    criteria.problems().forEach(problem -> require(false, "INV_CRITERION", problem));
  }

  private void require(boolean holds, String code, String text) {
    if (!holds) {
      findings.add(new StartFinding(code, stepId, text));
    }
  }
}
