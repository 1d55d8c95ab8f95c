using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>One call on its way: the request, where the call stands, and what came back.</summary>
internal abstract class PipelineMessage(ServiceRequest request, CancellationToken cancellationToken)
{
    public ServiceRequest Request { get; } = request;

    /// <summary>Gets or sets what ends the call or, within a time limit, the part of it that the limit holds for.</summary>
    public CancellationToken CancellationToken { get; set; } = cancellationToken;

    /// <summary>Gets or sets the attempt under way, the first being 1.</summary>
    public int Attempt { get; set; }

    /// <summary>Gets or sets what the last retry took from the quota: success puts it back.</summary>
    public int RetryCost { get; set; }

    public ImmutableCredentials? Credentials { get; set; }

    /// <summary>Gets or sets the answer of the attempt under way; it ends with the attempt.</summary>
    public ServiceResponse? Response { get; set; }

    /// <summary>Turns the answer into the operation's response.</summary>
    /// <exception cref="System.Text.Json.JsonException">The body is not what the operation documents.</exception>
    public abstract void ReadResponse(ServiceResponse response);
}
