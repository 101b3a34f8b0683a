package org.signalbox;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.signalbox.activity.SetActivityStatusResource;
import org.signalbox.activity.ToggleActivitiesResource;
import org.signalbox.activity.ToggleActivityResource;
import org.signalbox.activity.ToggleAndSetActivitiesResource;
import org.signalbox.activity.ToggleAppointmentStatusResource;
import org.signalbox.activity.entity.AppointmentEntityResource;
import org.signalbox.activity.entity.DocumentEntityResource;
import org.signalbox.activity.entity.SaleEntityResource;
import org.signalbox.call.CallFilter;
import org.signalbox.exchange.ExportResource;
import org.signalbox.exchange.ImportResource;
import org.signalbox.exchange.ImportSetResource;
import org.signalbox.identity.Authentication;
import org.signalbox.identity.CurrentTokenResource;
import org.signalbox.identity.GetAccessTokenResource;
import org.signalbox.identity.LoginResource;
import org.signalbox.identity.LogoutResource;
import org.signalbox.identity.TicketResource;
import org.signalbox.locale.TimeZoneFilter;
import org.signalbox.wire.AnswerWriter;
import org.signalbox.wire.BodyLimit;
import org.signalbox.wire.FailureMapper;
import org.signalbox.wire.HttpErrorMapper;
import org.signalbox.wire.PreferenceFilter;
import org.signalbox.wire.RequestReader;
import org.signalbox.wire.SentReader;
import org.signalbox.wire.UnexpectedMapper;
import org.signalbox.wire.http.ApiRoot;
import org.signalbox.wire.http.ApiVersion;
import org.signalbox.wire.http.Caching;
import org.signalbox.wire.http.Compression;
import org.signalbox.wire.http.Description;
import org.signalbox.wire.openapi.Docs;
import org.signalbox.wire.openapi.OpenApiJson;
import org.signalbox.wire.openapi.OpenApiYaml;
import org.signalbox.workflow.content.ConnectEmailFlowContentResource;
import org.signalbox.workflow.content.CopyEmailFlowContentResource;
import org.signalbox.workflow.content.CreateEmailFlowContentResource;
import org.signalbox.workflow.content.UpdateFormSubmissionsResource;
import org.signalbox.workflow.definition.EmailFlowResource;
import org.signalbox.workflow.definition.WorkflowGoalResource;
import org.signalbox.workflow.definition.WorkflowStepOptionResource;
import org.signalbox.workflow.definition.WorkflowStepResource;
import org.signalbox.workflow.definition.WorkflowTriggerResource;
import org.signalbox.workflow.definition.WorkflowWaitForActionResource;
import org.signalbox.workflow.delivery.DeadLetterResource;
import org.signalbox.workflow.event.CreateDefaultWorkflowEventResource;
import org.signalbox.workflow.event.CreateDefaultWorkflowEventResultResource;
import org.signalbox.workflow.event.SendEventResource;
import org.signalbox.workflow.participant.GetWorkflowFencingInfoResource;
import org.signalbox.workflow.participant.RemoveParticipantsFromEmailFlowResource;
import org.signalbox.workflow.participant.RunResource;
import org.signalbox.workflow.participant.TryAddPersonsToEmailFlowResource;
import org.signalbox.workflow.status.SetStatusOnWorkflowResource;
import org.signalbox.workflow.view.DeliveryViewResource;
import org.signalbox.workflow.view.EventViewResource;
import org.signalbox.workflow.view.FlowViewResource;
import org.signalbox.workflow.view.ParticipantViewResource;
import org.signalbox.workflow.webhook.WebhookResource;

/**
 * The WebAPI, served below {@code /api} (wire-contract 10.1): every resource and provider, by name.
 */
@ApplicationPath("/api")
public class WebApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        AnswerWriter.class,
        Authentication.class,
        CurrentTokenResource.class,
        GetAccessTokenResource.class,
        LoginResource.class,
        LogoutResource.class,
        TicketResource.class,
        SetActivityStatusResource.class,
        ToggleActivitiesResource.class,
        ToggleActivityResource.class,
        ToggleAndSetActivitiesResource.class,
        ToggleAppointmentStatusResource.class,
        AppointmentEntityResource.class,
        DocumentEntityResource.class,
        SaleEntityResource.class,
        ApiRoot.class,
        ApiVersion.class,
        BodyLimit.class,
        CallFilter.class,
        Caching.class,
        Compression.class,
        DeadLetterResource.class,
        Description.class,
        Docs.class,
        EmailFlowResource.class,
        WorkflowGoalResource.class,
        WorkflowStepOptionResource.class,
        WorkflowStepResource.class,
        WorkflowTriggerResource.class,
        WorkflowWaitForActionResource.class,
        ExportResource.class,
        ImportResource.class,
        ImportSetResource.class,
        FailureMapper.class,
        HttpErrorMapper.class,
        OpenApiJson.class,
        OpenApiYaml.class,
        PreferenceFilter.class,
        DeliveryViewResource.class,
        EventViewResource.class,
        FlowViewResource.class,
        ParticipantViewResource.class,
        WebhookResource.class,
        ConnectEmailFlowContentResource.class,
        CopyEmailFlowContentResource.class,
        CreateEmailFlowContentResource.class,
        UpdateFormSubmissionsResource.class,
        CreateDefaultWorkflowEventResource.class,
        CreateDefaultWorkflowEventResultResource.class,
        GetWorkflowFencingInfoResource.class,
        RemoveParticipantsFromEmailFlowResource.class,
        RunResource.class,
        TryAddPersonsToEmailFlowResource.class,
        RequestReader.class,
        SentReader.class,
        SendEventResource.class,
        SetStatusOnWorkflowResource.class,
        TimeZoneFilter.class,
        UnexpectedMapper.class);
  }

  /**
   * Nothing is served that is not named here. Payara would add its tracing to every call, which
   * costs a seventh of it and leads nowhere, until the operator turns OpenTelemetry on.
   */
  @Override
  public Map<String, Object> getProperties() {
    boolean traced = "false".equals(System.getenv("OTEL_SDK_DISABLED"));
    return Map.of("jersey.config.disableAutoDiscovery", !traced);
  }
}
