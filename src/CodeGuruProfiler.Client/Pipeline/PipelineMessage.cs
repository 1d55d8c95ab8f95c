using System.Diagnostics;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>One call on its way: the request, the state of the call, and the response.</summary>
internal abstract class PipelineMessage(ServiceRequest request, CancellationToken cancellationToken)
{
    private AttemptLog _attempts = new();
    private ClockReading _clock;
    private ServiceResponse? _response;

    public ServiceRequest Request { get; } = request;

    /// <summary>Gets or sets the token that ends the call or, within a time limit, the part of it that the limit applies to.</summary>
    public CancellationToken CancellationToken { get; set; } = cancellationToken;

    /// <summary>Gets or sets when the whole call must end.</summary>
    public Deadline Deadline { get; set; } = Deadline.None;

    public ref AttemptLog Attempts => ref _attempts;

    public ref ClockReading Clock => ref _clock;

    /// <summary>Gets or sets the credentials of the attempt under way.</summary>
    public ImmutableCredentials? Credentials { get; set; }

    /// <summary>Gets or sets the response to the attempt under way, between the steps that send and those that read.</summary>
    public ServiceResponse Response
    {
        get
        {
            Debug.Assert(_response is not null, "The step that sends comes before those that read.");
            return _response;
        }

        set => _response = value;
    }

    /// <summary>Gets the metadata of the operation's response; <see langword="null"/> until it was read.</summary>
    public abstract ResponseMetadata? Metadata { get; }

    /// <summary>Turns the response into the operation's.</summary>
    /// <exception cref="System.Text.Json.JsonException">The body is not what the operation documents.</exception>
    public abstract void ReadResponse(ServiceResponse response);
}
