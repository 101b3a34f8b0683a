package org.signalbox.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The vendor's npm client, unchanged, in node: {@code src/test/node} is what an integrator writes.
 * There a validator also reads the description of the interface.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NpmClientIT {

  @ArquillianResource URI base;

  @Deployment(testable = false)
  static WebArchive war() {
    return Wars.signalbox();
  }

  @BeforeAll
  static void install() {
    if (NpmProject.isThere()) {
      NpmProject.install();
    } else {
      System.out.println(NpmProject.MISSING); // the build shows no message of an assumption
    }
  }

  @BeforeEach
  void reset() {
    assumeTrue(NpmProject.isThere(), NpmProject.MISSING);
    Demo.reset();
  }

  @Test
  void version10CallsTheTwoOperationsThatItHas() {
    NpmProject.test("webapi-10.test.mjs", base);
    assertThat(appointments()).containsExactly("1 3", "2 1", "3 1");
    assertThat(flow()).containsExactly("1");
  }

  @Test
  void version12CallsAllThreeOperations() {
    NpmProject.test("webapi-12.test.mjs", base);
    assertThat(appointments()).containsExactly("1 3", "2 2", "3 1");
    assertThat(flow()).containsExactly("2");
  }

  @Test
  void version10CallsEveryMethod() {
    pauseTheFlow();
    NpmProject.test("agent-methods-10.test.mjs", base);
  }

  @Test
  void version12CallsEveryMethod() {
    pauseTheFlow();
    NpmProject.test("agent-methods-12.test.mjs", base);
  }

  @Test
  void descriptionIsValid() {
    NpmProject.test("openapi.test.mjs", base);
  }

  /** So people may come in and be removed; and a form was sent that nobody has looked at. */
  private static void pauseTheFlow() {
    Demo.run(
        """
        update workflow set status = 2, paused_at = now() where workflow_id = 564;
        insert into form (form_id, title) values (1, 'Ask');
        insert into form_submission (form_id, person_id) values (1, 1);
        """);
  }

  private static List<String> appointments() {
    return Demo.rows(
        "select appointment_id, status from appointment where appointment_id < 4 order by 1");
  }

  private static List<String> flow() {
    return Demo.rows("select status from workflow where workflow_id = 564");
  }
}
