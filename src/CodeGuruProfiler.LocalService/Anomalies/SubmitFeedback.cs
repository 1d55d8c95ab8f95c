using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Anomalies;

internal sealed class SubmitFeedback(ServiceContext service) : Operation
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
            Throw.NotFound($"The profiling group '{input.GroupName}' has no anomaly instance '{id}' that GetRecommendations has told of.");
        }

        return OperationOutput.Empty;
    }
}
