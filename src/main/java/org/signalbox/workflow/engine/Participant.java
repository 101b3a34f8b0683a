package org.signalbox.workflow.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the checks, goals and branches of a flow need to know of a person, read just before the
 * step.
 *
 * @param retired whether the person is a former employee
 * @param blocked whether the person is on a block list of the flow
 * @param consents to marketing by mail
 * @param subscribed to the flow's subscription type, or the flow has none
 * @param email blank for none
 * @param mobile blank for none
 * @param bounces of mail in a row
 * @param emailTaken whether another open run of the flow sends to the same address
 * @param mobileTaken the same of the mobile number
 * @param values columns under {@link Columns#canonical} names, for criteria; a list where the
 *     person has several
 * @param selections those of which the person is a member
 * @param projects those of which the person is a member
 * @param heard clicks and forms of the person since the run began, in the order they happened
 * @param goals keys of the goals whose record or membership exists since the run began; their
 *     criteria are still to be tested
 */
public record Participant(
    boolean retired,
    boolean blocked,
    boolean consents,
    boolean subscribed,
    String email,
    String mobile,
    int bounces,
    boolean emailTaken,
    boolean mobileTaken,
    Map<String, ?> values,
    Set<Integer> selections,
    Set<Integer> projects,
    List<Heard> heard,
    Set<Integer> goals) {

  /**
   * Something the person did: a click on a link, or a form with its fields.
   *
   * @param shipment the mailing of the link, 0 when the click does not tell
   */
  public record Heard(
      WaitActionType type, int key, int shipment, Map<String, ?> fields, Instant at) {}

  public Participant {
    values = Map.copyOf(values);
    selections = Set.copyOf(selections);
    projects = Set.copyOf(projects);
    heard = List.copyOf(heard);
    goals = Set.copyOf(goals);
  }

  /** What criteria may ask; of forms, those since the run began. */
  Knowledge knowledge() {
    return new Knowledge(values, selections, projects, heard.stream().map(Heard::fields).toList());
  }
}
