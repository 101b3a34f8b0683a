package org.signalbox.run;

/** What the run command says when everything is up: the accounts, and commands to paste. */
final class Greeting {

  private Greeting() {}

  static String text(String url, long seconds) {
    return """

        Signalbox is ready at %s (after %d s, Ctrl-C stops it)

        Accounts: tje0 / Tje0 may do everything, ro / ro only reads;
                  ingrid / Ingrid and lars / Lars sell, maja / Maja runs the flows.

        Try:
        %s
        %s
        %s
        """
        .formatted(
            url,
            seconds,
            curl(
                url,
                "Workflow/SetStatusOnWorkflow",
                "{\"EmailFlowId\": 564, \"Status\": \"None\"}"),
            curl(url, "Workflow/SendEvent", "{\"WorkflowEvent\": null}"),
            curl(
                url,
                "Appointment/SetActivityStatus",
                "{\"ActivityIdentifier\": [\"quibusdam\", \"nostrum\"],"
                    + " \"ActivityStatus\": \"Completed\"}"));
  }

  private static String curl(String url, String operation, String body) {
    return "curl -i -u tje0:Tje0 -H 'Content-Type: application/json; charset=utf-8' -d '"
        + body
        + "' "
        + url
        + "api/v1/Agents/"
        + operation;
  }
}
