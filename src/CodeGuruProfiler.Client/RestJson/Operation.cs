using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>One operation of the service: how its request is written and its response read. Has no state.</summary>
internal abstract class Operation<TRequest, TResponse>(string name, HttpMethod method) : OperationInfo(name, method)
    where TResponse : CodeGuruProfilerResponse
{
    public abstract void Write(TRequest request, ref RequestBuilder builder);

    public abstract TResponse Read(ServiceResponse response);
}
