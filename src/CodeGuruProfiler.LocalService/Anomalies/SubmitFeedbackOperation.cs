using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>Stores feedback on an anomaly.</summary>
internal sealed class SubmitFeedbackOperation(ServiceContext service) : Operation("SubmitFeedback")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        string id = input.Text("anomalyInstanceId");
        bool isSet = await service.Database.WriteAsync(
            session => AnomalyStore.SetFeedback(
                session,
                ProfilingGroupStore.GetId(session, input.GroupName),
                id,
                input.Text("type"),
                input.FindText("comment")),
            cancellationToken).ConfigureAwait(false);
        if (!isSet)
        {
            throw Errors.NotFound($"The profiling group '{input.GroupName}' has no anomaly instance '{id}' that GetRecommendations returned.");
        }

        return OperationOutput.Empty;
    }
}
