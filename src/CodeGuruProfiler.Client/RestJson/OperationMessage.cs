using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>A call whose response has a type.</summary>
internal sealed class OperationMessage<TRequest, TResponse>(
    Operation<TRequest, TResponse> operation, ServiceRequest request, CancellationToken cancellationToken)
    : PipelineMessage(request, cancellationToken)
    where TResponse : CodeGuruProfilerResponse
{
    public TResponse? Result { get; private set; }

    public override ResponseMetadata? Metadata => Result?.ResponseMetadata;

    public override void ReadResponse(ServiceResponse response) => Result = operation.Read(response);
}
