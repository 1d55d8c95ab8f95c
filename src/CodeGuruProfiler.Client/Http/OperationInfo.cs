namespace CodeGuruProfiler.Client.Http;

/// <summary>The facts about an operation that the pipeline needs.</summary>
internal abstract class OperationInfo(string name, HttpMethod method)
{
    public string Name { get; } = name;

    public HttpMethod Method { get; } = method;

    /// <summary>Gets whether the response hands its body to the caller, so that the body must not come from a pool.</summary>
    public virtual bool KeepsBody => false;

    /// <summary>Gets whether the response hands its content coding to the caller, so that the body must stay in it.</summary>
    public virtual bool KeepsContentEncoding => false;
}
